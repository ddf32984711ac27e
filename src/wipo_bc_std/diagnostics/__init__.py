"""Diagnostics: where something stands, what is wrong with it, and how that is told."""
