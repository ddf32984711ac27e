"""One file a rule: its metadata, its documentation with examples, its check. The folder is the list."""
