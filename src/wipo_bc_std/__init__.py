"""A compiler of draft standards with a linter in it."""
