"""Readers of what comes back, one a kind of file; `kinds` knows which reads which. They judge nothing."""
