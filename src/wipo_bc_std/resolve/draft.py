"""The Draft: a standard with its numbers and its links."""

import datetime
from dataclasses import dataclass

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.index import Index, build_index
from wipo_bc_std.resolve.links import check_links
from wipo_bc_std.resolve.numbering import Numbers, number
from wipo_bc_std.resolve.passages import Passage, passages


@dataclass(frozen=True, slots=True)
class Draft:
    """A numbered and linked standard: `passages` are all its running texts in reading order.

    `today` is the day by which it is judged, such as whether an open issue is overdue.
    """

    standard: Standard
    index: Index
    numbers: Numbers
    passages: tuple[Passage, ...]
    today: datetime.date


def resolve(standard: Standard, today: datetime.date | None = None) -> tuple[Draft, Problems]:
    """Return the draft of a standard, and what is wrong with its ids and links; `today` is else the draft's own date."""
    report: list[Diagnostic] = []
    index = build_index(standard, report)
    texts = tuple(passages(standard))
    draft = Draft(standard, index, number(standard, texts), texts, today or standard.particulars.date)
    report.extend(check_links(standard, index, draft.passages))
    return draft, Problems.of(report)
