"""Every running text of a standard in reading order, with what it belongs to."""

from collections.abc import Iterator
from functools import cached_property, partial
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.memory import Memory, are_identical
from wipo_bc_std.model.block import Aside, Block, Blocks, OpenIssue, Provision, children, texts
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.inline import Inline, Inlines, said_text, walk_inlines
from wipo_bc_std.model.rewrite import walk_prose
from wipo_bc_std.model.standard import Standard

PassageKind = Literal["title", "text", "footnote", "definition", "entry-note", "reference", "record"]


# No slots: the words are worked out once, when a rule first asks for them.
class Passage(Struct, frozen=True, dict=True):
    """A running text and what is around it.

    `division` is the clause or annex it stands in (None in YAML) and `provision` the one around it, if any. `informs` is
    the kind of block around it that obliges nobody, such as a note or an open issue, or empty. `owner` is the id of the
    concept, reference, clause or block that holds it. `footnote` is the name of the footnote that a reservation prints as.
    """

    text: Inlines
    kind: PassageKind
    division: Clause | None = None
    provision: Provision | None = None
    informs: str = ""
    owner: str = ""
    footnote: str = ""

    @cached_property
    def inlines(self) -> tuple[Inline, ...]:
        """Return every inline of the text in reading order, each before what it holds."""
        return tuple(walk_inlines(self.text))

    @cached_property
    def said(self) -> str:
        """Return the words that the text says itself; see `said_text`."""
        return said_text(self.text)


def passages(standard: Standard, memory: Memory | None = None) -> Iterator[Passage]:
    """Yield the running texts of clauses and annexes, then of concepts, references, records and the task."""
    memory = memory or Memory()
    for prose in standard.particulars.title.proses:
        yield Passage(prose.inlines, "title")
    for division in standard.divisions:
        # Of the same division they are the same, with all that was worked out of their words.
        yield from memory.recall(
            ("passages", division.id), (division,), partial(_in_division, division), same=are_identical
        )
    for concept in standard.concepts:
        for definition in concept.definition.values():
            yield Passage(definition.inlines, "definition", owner=concept.id)
        for note in concept.notes:
            for prose in note.values():
                yield Passage(prose.inlines, "entry-note", owner=concept.id)
    for reference in standard.references:
        yield Passage(reference.title.inlines, "reference", owner=reference.id)
        if reference.note is not None:
            yield Passage(reference.note.inlines, "reference", owner=reference.id)
    for record in standard.records:
        for _, text in walk_prose(record, record.id):
            yield Passage(text, "record", owner=record.id)
    for reason in standard.reasons:
        # Nothing can lead to a reason: its id is a name among reasons alone.
        yield Passage(reason.reason.inlines, "record")
    if standard.task is not None:
        # The task has no id: nothing can lead to it, so that it owns nothing.
        for _, text in walk_prose(standard.task, "task"):
            yield Passage(text, "record")


def _in_division(division: Clause) -> tuple[Passage, ...]:
    return (
        Passage(division.matter.title.inlines, "title", division, owner=division.id),
        *_in_blocks(division.blocks, Passage((), "text", division)),
        *(Passage(footnote.text, "footnote", division) for footnote in division.footnotes),
    )


def _in_blocks(blocks: Blocks, around: Passage) -> Iterator[Passage]:
    for block in blocks:
        here = _enter(block, around)
        for text in texts(block):
            if text:
                yield Passage(text, "text", here.division, here.provision, here.informs, here.owner, here.footnote)
        yield from _in_blocks(children(block), here)


def _enter(block: Block, around: Passage) -> Passage:
    owner = getattr(block, "id", "") or around.owner
    match block:
        case Provision():
            return replace(around, provision=block, owner=owner)
        case Aside():
            return replace(around, informs=block.kind, owner=owner, footnote=block.footnote)
        case OpenIssue():
            return replace(around, informs="open issue", owner=owner)
        case _:
            return around if owner == around.owner else replace(around, owner=owner)
