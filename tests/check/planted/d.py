"""Planted defects of divisions and numbering."""

from tests.check.planted import Planted

PLACEMENT = "clauses/data-placement.md"

PLANTED = (Planted("D001", PLACEMENT, "\n## Off-ledger originals", "\n#### Off-ledger originals"),)
