"""Planted defects of graphics and tables."""

from tests.check.planted import Planted

PLANTED = (Planted("G004", "clauses/conformance.md", "| Answer | When it is given | Remark |", "|  |  |  |"),)
