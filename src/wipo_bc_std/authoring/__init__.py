"""Authoring: what helps an author at the desk: new sources, and what Git tells of old ones."""
