"""Kinds of papers of a session: one file each, declaring a `PaperKind`; the folder listing is the list."""
