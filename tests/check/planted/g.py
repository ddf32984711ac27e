"""Planted defects of graphics and tables."""

from tests.check.planted import Planted

CONFORMANCE = "clauses/conformance.md"
PLACEMENT = "clauses/data-placement.md"
NEWER_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n'

PLANTED = (
    Planted("G004", CONFORMANCE, "| Answer | When it is given | Remark |", "|  |  |  |"),
    Planted(
        "G005",
        "clauses/notations.md",
        ":::{table} verification-table\n:caption: Methods of verification\n\n",
        "",
    ),
    Planted("G006", PLACEMENT, ":alt: Chart of three questions", ":alt: Picture of three questions"),
    Planted("G007", PLACEMENT, " <figure:placement-figure> shows them.", " The figure shows them."),
    Planted(
        "G008",
        PLACEMENT,
        ":src: data-placement.svg",
        ":src: three-questions.svg",
        {"figures/three-questions.svg": NEWER_PICTURE},
        at="figures/data-placement.svg",
    ),
)
