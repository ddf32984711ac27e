"""The numbers of a draft: divisions, paragraphs, tables, figures, definitions, footnotes.

Two policies. `wipo`, as in WIPO Standards: paragraphs run through the body and restart in each annex; tables and figures
run through the body and are numbered II-1 in Annex II. `iso`, after the ISO/IEC Directives, Part 2: annexes are lettered,
paragraphs restart in each division, tables and figures are numbered A.1 in Annex A. Definitions are one lettered list.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from wipo_bc_std.model.adopted_text import NumberedKind
from wipo_bc_std.model.block import Blocks, Figure, Option, Paragraph, Subclause, Table, children, walk_blocks
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.inline import FootnoteMark
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.number_text import letters, roman
from wipo_bc_std.resolve.passages import Passage

# What holds clauses, annexes and definitions, in `Numbers.deleted`.
BODY, ANNEXES, DEFINITIONS = "", "/annexes", "/definitions"


class Deleted(Struct, frozen=True):
    """What is gone of an adopted text and has left its number; `inside` is what a division held.

    `former_id` is the id by which it can still be asked for, empty where that stands for something else.
    """

    kind: NumberedKind
    id: str
    number: str
    former_id: str = ""
    inside: "tuple[Deleted, ...]" = ()


class Numbers(Struct, frozen=True):
    """Numbers by id: `divisions` of clauses, subclauses (3.1) and annexes (II), `definitions` of concepts (aa).

    `annexes` tells in which annex (its number) a paragraph stands; it has none for the body. `places` tells under `iso` in
    which division a paragraph is counted. Footnotes go by
    `<clause>/<footnote>`; options count from 1 in each block that holds some. `deleted` tells what is
    gone of an adopted text and stood in front of a block: by the id of the section (or BODY, ANNEXES, DEFINITIONS) and the
    block's position in it.
    """

    divisions: Mapping[str, str]
    paragraphs: Mapping[str, str]
    annexes: Mapping[str, str]
    places: Mapping[str, str]
    tables: Mapping[str, str]
    figures: Mapping[str, str]
    options: Mapping[str, str]
    definitions: Mapping[str, str]
    footnotes: Mapping[str, str]
    deleted: Mapping[tuple[str, int], tuple[Deleted, ...]] = field(default_factory=dict)


class _Counting(Struct):
    """Numbers by id, as far as was counted."""

    divisions: dict[str, str] = field(default_factory=dict)
    paragraphs: dict[str, str] = field(default_factory=dict)
    annexes: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


def number(standard: Standard, texts: Iterable[Passage]) -> Numbers:
    """Return all numbers of a standard under its numbering policy."""
    counting = _Counting()
    iso = standard.particulars.numbering == "iso"
    body = _Counters("", iso=iso)
    for position, clause in enumerate(standard.clauses, start=1):
        counting.divisions[clause.id] = str(position)
        _number_blocks(clause, str(position), body, counting)
    for position, annex in enumerate(standard.annexes, start=1):
        name = letters(position).upper() if iso else roman(position)
        counting.divisions[annex.id] = name
        _number_blocks(annex, name if iso else "", _Counters(name, iso=iso), counting)
    language = standard.particulars.original_language
    ordered = sorted(standard.concepts, key=lambda concept: (concept.preferred(language).casefold(), concept.id))
    definitions = {concept.id: letters(position) for position, concept in enumerate(ordered, start=1)}
    return Numbers(
        counting.divisions,
        counting.paragraphs,
        counting.annexes,
        counting.places,
        counting.tables,
        counting.figures,
        counting.options,
        definitions,
        {name: str(position) for position, name in enumerate(_footnotes(_printed(standard, texts)), start=1)},
    )


class _Counters(Struct):
    """What has been counted so far in the body or in one annex."""

    annex: str
    paragraphs: int = 0
    tables: int = 0
    figures: int = 0
    iso: bool = False

    def label(self, count: int) -> str:
        return f"{self.annex}{'.' if self.iso else '-'}{count}" if self.annex else str(count)


def _number_blocks(division: Clause, prefix: str, counters: _Counters, counting: _Counting) -> None:
    for block in walk_blocks(division.blocks):
        if isinstance(block, Paragraph) and block.id:
            counters.paragraphs += 1
            counting.paragraphs[block.id] = str(counters.paragraphs)
            if counters.annex:
                counting.annexes[block.id] = counters.annex
        elif isinstance(block, Table) and block.options is not None:
            counters.tables += 1
            counting.tables[block.id] = counters.label(counters.tables)
        elif isinstance(block, Figure):
            counters.figures += 1
            counting.figures[block.id] = counters.label(counters.figures)
    _number_subclauses(division.blocks, prefix, counting)
    if counters.iso:
        _place_paragraphs(division.blocks, counting.divisions[division.id], counting)
    for holder in (division.blocks, *(children(block) for block in walk_blocks(division.blocks))):
        options = [block for block in holder if isinstance(block, Option)]
        counting.options |= {block.id: str(position) for position, block in enumerate(options, start=1)}


def _number_subclauses(blocks: Blocks, prefix: str, counting: _Counting) -> None:
    subclauses = [block for block in blocks if isinstance(block, Subclause)]
    for position, subclause in enumerate(subclauses, start=1):
        name = f"{prefix}.{position}" if prefix else str(position)
        counting.divisions[subclause.id] = name
        _number_subclauses(subclause.blocks, name, counting)


def _place_paragraphs(blocks: Blocks, division: str, counting: _Counting) -> None:
    """Count the paragraphs of one division from 1, then those of the divisions below it."""
    own = [block for block in blocks if isinstance(block, Paragraph) and block.id]
    for position, paragraph in enumerate(own, start=1):
        counting.paragraphs[paragraph.id] = str(position)
        counting.places[paragraph.id] = division
    for block in blocks:
        if isinstance(block, Subclause):
            _place_paragraphs(block.blocks, counting.divisions[block.id], counting)


def _printed(standard: Standard, texts: Iterable[Passage]) -> Iterable[Passage]:
    """Return texts in the order in which they are printed: reasons come last where they have a document of their own."""
    if standard.particulars.manner.explains:
        return texts
    return sorted(texts, key=lambda passage: passage.informs == "rationale")


def _footnotes(texts: Iterable[Passage]) -> Iterator[str]:
    """Yield the footnotes in the order of their first marks."""
    seen = set()
    for passage in texts:
        if passage.division is None:
            continue
        marks = (inline.id for inline in passage.inlines if isinstance(inline, FootnoteMark))
        reserved = (passage.footnote,) if passage.footnote else ()
        for name in (*reserved, *(f"{passage.division.id}/{mark}" for mark in marks)):
            if name not in seen:
                seen.add(name)
                yield name
