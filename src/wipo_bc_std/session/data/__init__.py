"""Figures of papers: one file a group, each declaring a `DataGroup`; the folder listing is the list."""
