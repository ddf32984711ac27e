"""What the program costs: a generator of large drafts, and a table of CPU times; nothing here fails on a time."""
