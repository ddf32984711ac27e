"""Computed parts of papers: one file each, declaring a `Part`; the folder listing is the list."""
