"""Paragraphs of a Word file of ours in reading order, each sign known as an author's or as one that nobody typed."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from wipo_bc_std.office_files.word_nodes import Document, Paragraph, Run, Spot, walk_paragraphs
from wipo_bc_std.office_files.word_profile import (
    COMPUTED,
    DESIGNATION,
    TERM,
    identifier_of,
    is_generated,
    style_of,
)

# Stands for a note's sign or a picture in the text of a line.
OBJECT: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
# Fields that Word works out anew whenever it opens a file.
_COUNTED: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})


class Look(Struct, frozen=True):
    """How a sign looks, as far as an author decides it."""

    bold: bool
    italic: bool
    style: str
    link: str


class Line(Struct, frozen=True):
    """A paragraph: `authored` says of each sign of `text` whether it is running text of an author, `looks` how it looks.

    `owner` is the last id that a bookmark named before its end.
    """

    spot: Spot
    style: str
    text: str
    authored: tuple[bool, ...]
    looks: tuple[Look, ...]
    bookmarks: tuple[str, ...]
    owner: str

    @property
    def words(self) -> str:
        """Return what an author wrote of it."""
        return "".join(sign for sign, is_own in zip(self.text, self.authored, strict=True) if is_own)


def read_lines(document: Document) -> tuple[Line, ...]:
    """Return the paragraphs that hold anything, each followed by the notes that it cites."""
    return tuple(_lines(document))


def _lines(document: Document) -> Iterator[Line]:
    owner = ""
    cited: set[str] = set()
    for paragraph in walk_paragraphs(document.blocks):
        owner = next(filter(None, map(identifier_of, reversed(paragraph.bookmarks))), owner)
        yield from _line(paragraph, owner)
        for run in paragraph.runs:
            note = document.notes.get(run.footnote)
            if note is not None and run.footnote not in cited:
                cited.add(run.footnote)
                for inside in walk_paragraphs(note.blocks):
                    yield from _line(inside, owner)
    for key, note in document.notes.items():
        if key not in cited:
            for inside in walk_paragraphs(note.blocks):
                yield from _line(inside, owner)
    for paragraph in walk_paragraphs(document.headers + document.footers):
        yield from _line(paragraph, "")


def _line(paragraph: Paragraph, owner: str) -> Iterator[Line]:
    style = style_of(paragraph.style)
    nobody = is_generated(style) or paragraph.spot.part in {"headers", "footers"}
    text: list[str] = []
    authored: list[bool] = []
    looks: list[Look] = []
    for run in paragraph.runs:
        if run.field.partition(" ")[0] in _COUNTED:
            continue
        said = OBJECT if run.footnote or run.picture else run.text
        text.append(said)
        named = style_of(run.style)
        is_data = named.startswith(COMPUTED) or named in {TERM, DESIGNATION}
        is_own = not (nobody or is_data or run.footnote or run.picture or run.field)
        authored += [is_own] * len(said)
        looks += [_look(run)] * len(said)
    whole = "".join(text)
    if paragraph.spot.part == "footnotes":
        # The space behind the number of a note is Word's.
        edge = len(whole) - len(whole.lstrip(" "))
        authored[:edge] = [False] * edge
    if whole.strip():
        yield Line(paragraph.spot, style, whole, tuple(authored), tuple(looks), paragraph.bookmarks, owner)


def _look(run: Run) -> Look:
    return Look(run.bold, run.italic, style_of(run.style), run.link)
