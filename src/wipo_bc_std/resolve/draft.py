"""The Draft: a standard with its numbers and its links."""

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
    """A numbered and linked standard: `passages` are all its running texts in reading order."""

    standard: Standard
    index: Index
    numbers: Numbers
    passages: tuple[Passage, ...]


def resolve(standard: Standard) -> tuple[Draft, Problems]:
    """Return the draft of a standard, and what is wrong with its ids and links."""
    report: list[Diagnostic] = []
    index = build_index(standard, report)
    texts = tuple(passages(standard))
    draft = Draft(standard, index, number(standard, texts), texts)
    report.extend(check_links(standard, index, draft.passages))
    return draft, Problems.of(report)
