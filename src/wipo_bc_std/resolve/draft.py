"""The Draft: a standard with its numbers and its links."""

import datetime

from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.block import Blocks, walk_blocks
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.backlinks import Backlinks, collect_backlinks
from wipo_bc_std.resolve.coverage import Coverage, cover_provisions
from wipo_bc_std.resolve.given_numbers import join_given
from wipo_bc_std.resolve.index import Index, build_index
from wipo_bc_std.resolve.links import check_links
from wipo_bc_std.resolve.numbering import Numbers, number
from wipo_bc_std.resolve.papers import check_papers
from wipo_bc_std.resolve.passages import Passage, passages
from wipo_bc_std.resolve.records import check_records
from wipo_bc_std.resolve.terms_in_text import link_terms


class Draft(Struct, frozen=True):
    """A numbered and linked standard in one language.

    `passages` are all its running texts in reading order, `blocks` all blocks of its clauses and annexes, each before what
    it holds. The text of `standard` has links at the first use of each term in a clause. `today` is the day by which the
    draft is judged, such as whether an open issue is overdue.
    """

    standard: Standard
    language: LanguageCode
    today: datetime.date
    index: Index
    numbers: Numbers
    passages: tuple[Passage, ...]
    blocks: Blocks
    backlinks: Backlinks
    coverage: Coverage


def resolve(
    standard: Standard,
    *,
    language: LanguageCode | None = None,
    today: datetime.date | None = None,
    memory: Memory | None = None,
) -> tuple[Draft, Problems]:
    """Return the draft of a standard, and what is wrong with its ids and links.

    `language` is else the original one, and `today` the draft's own date. A `memory` is that of an earlier time.
    """
    report: list[Diagnostic] = []
    language = language or standard.particulars.original_language
    linked = link_terms(standard, language, memory)
    index = build_index(linked, report)
    texts = tuple(passages(linked, memory))
    blocks = tuple(block for division in linked.divisions for block in walk_blocks(division.blocks))
    backlinks = collect_backlinks(linked, index, texts)
    numbers = number(linked, texts)
    given = join_given(standard.adopted, iso=standard.particulars.numbering == "iso")
    if given:
        from wipo_bc_std.resolve.frozen_numbers import freeze  # noqa: PLC0415 - only what was adopted has such numbers

        numbers = freeze(numbers, linked, index, given)
    draft = Draft(
        standard=linked,
        language=language,
        today=today or standard.particulars.date,
        index=index,
        numbers=numbers,
        passages=texts,
        blocks=blocks,
        backlinks=backlinks,
        coverage=cover_provisions(index, backlinks),
    )
    report.extend(check_links(linked, index, texts, blocks))
    report.extend(check_records(linked))
    report.extend(check_papers(linked, index))
    return draft, Problems.of(report)
