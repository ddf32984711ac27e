"""Render: a Manuscript becomes files."""
