"""Figures of what offices released about their implementation."""

from collections.abc import Iterator

from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.implementation_paper import OVERALL, released_statements
from wipo_bc_std.session.paper_matter import PaperMatter

_SOURCE = "files in implementations/ that were released"


def _read(matter: PaperMatter) -> Iterator[Datum]:
    statements = released_statements(matter)
    yield Datum("implementation.statements", len(statements), _SOURCE)
    if statements:
        yield Datum("implementation.last", max(each.date for each in statements), _SOURCE)
    yield Datum("implementation.offices", len({each.office for each in statements}), _SOURCE)
    for answer in OVERALL:
        yield Datum(f"implementation.{answer}", sum(each.overall == answer for each in statements), _SOURCE)


IMPLEMENTATION = DataGroup(
    "implementation",
    {
        "implementation.statements": "How many statements on implementation were released.",
        "implementation.last": "The day of the last of them.",
        "implementation.offices": "How many offices released one.",
        "implementation.completely": "How many statements say that the text is implemented completely.",
        "implementation.partly": "How many say that it is implemented partly.",
        "implementation.not-implemented": "How many say that it is not implemented.",
    },
    _read,
)
