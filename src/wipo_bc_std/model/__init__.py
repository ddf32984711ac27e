"""Model: what authors write. Frozen; every node knows its place; no numbers, no computed words."""
