"""Planted defects of Markdown."""

from tests.check.planted import Planted

PLANTED = (Planted("M010", "clauses/data-placement.md", "{#placement-ways}\n", ""),)
