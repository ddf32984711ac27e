"""The explanatory document of a text that no longer prints its reasons: each provision that has some, with them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.rewriting import rewrite_texts
from wipo_bc_std.view.wording import word

_EXPLAINED: tuple[nodes.BoxRole, ...] = ("requirement", "recommendation", "permission", "capability", "principle")


def explain(draft: Draft) -> nodes.Manuscript | None:
    """Return the document of a draft's reasons, None where the text prints them itself or there are none.

    It repeats headings and statements with their ids. What it refers to and does not hold is told in words alone.
    """
    if draft.standard.particulars.manner.explains:
        return None
    whole = lower(draft, explains=True)
    sections = tuple(_explained(whole.sections))
    if not sections:
        return None
    notes = {note.id: note for note in whole.footnotes}
    marks = [name for name in dict.fromkeys(_marks(sections)) if name in notes]
    loose = _Loosening(frozenset(_ids(sections)), {name: str(place) for place, name in enumerate(marks, start=1)})
    used = {block.source for block in nodes.walk(sections) if isinstance(block, nodes.Picture)}
    language, cover = whole.language, whole.cover
    others = (notice for notice in cover.notices if notice != word("stage-note.explained", language))
    return replace(
        whole,
        cover=replace(
            cover,
            kind="explanation",
            title=word("explanation.title", language, title=cover.title),
            notices=(word("explanation.notice", language), *others),
        ),
        sections=tuple(loose.section(section) for section in sections),
        footnotes=tuple(
            replace(notes[name], number=loose.numbers[name], text=loose.inlines(notes[name].text)) for name in marks
        ),
        media=tuple(medium for medium in whole.media if medium.name in used),
        closing="",
    )


def _explained(blocks: tuple[nodes.Block, ...]) -> Iterator[nodes.Section]:
    """Yield the sections in which something has reasons, with that alone."""
    for block in blocks:
        if isinstance(block, nodes.Section):
            own = tuple(box for inner in block.blocks for box in _boxes(inner))
            below = tuple(_explained(block.blocks))
            if own or below:
                yield replace(block, remark="", closing="", blocks=(*own, *below))


def _boxes(block: nodes.Block) -> Iterator[nodes.Box]:
    """Yield the boxes with reasons in a block, other than those in the sections inside it."""
    if isinstance(block, nodes.Box) and block.role in _EXPLAINED:
        reasons = tuple(box for box in block.blocks if isinstance(box, nodes.Box) and box.role == "rationale")
        if reasons:
            blocks = (*nodes.statement(block), *reasons)
            yield replace(block, former_ids=(), agreement=None, facts=(), provision=None, concern=None, blocks=blocks)
    elif isinstance(block, nodes.Box | nodes.Paragraph):
        for inner in block.blocks:
            yield from _boxes(inner)


def _ids(blocks: tuple[nodes.Block, ...]) -> Iterator[str]:
    for block in nodes.walk(blocks):
        if isinstance(block, nodes.Items):
            yield from (item.id for item in block.items)
        elif isinstance(block, nodes.Grid):
            yield from (row.id for row in (*block.head, *block.rows))
        name = getattr(block, "id", "")
        if name:
            yield name


def _marks(blocks: tuple[nodes.Block, ...]) -> Iterator[str]:
    for block in nodes.walk(blocks):
        for text in nodes.texts(block):
            yield from nodes.footnote_marks(text)


class _Loosening:
    """Takes links to what is not in the document out of it, and numbers its footnotes from 1."""

    def __init__(self, ids: frozenset[str], numbers: dict[str, str]) -> None:
        self.ids = ids
        self.numbers = numbers

    def section(self, section: nodes.Section) -> nodes.Section:
        return replace(section, title=self.inlines(section.title), blocks=rewrite_texts(section.blocks, self.inlines))

    def inlines(self, inlines: nodes.Inlines) -> nodes.Inlines:
        return tuple(inner for inline in inlines for inner in self._inline(inline))

    def _inline(self, inline: nodes.Inline) -> nodes.Inlines:
        match inline:
            case nodes.Link(kind=kind, target=target) if kind != "web" and target not in self.ids:
                return self.inlines(inline.children) if inline.children else (nodes.Text(text=inline.label),)
            case nodes.Footnote():
                # A mark whose footnote is not there would lead nowhere.
                return (replace(inline, number=self.numbers[inline.id]),) if inline.id in self.numbers else ()
            case nodes.Link() | nodes.Strong() | nodes.Emphasis() | nodes.Mark() | nodes.Revised():
                return (replace(inline, children=self.inlines(inline.children)),)
            case nodes.Text() | nodes.Keyword() | nodes.Code():
                return (inline,)
            case _:
                return assert_never(inline)
