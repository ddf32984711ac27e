"""What a Word file holds, as plain data: the text with its styles, numbers, changes, comments and what else it carries.

Nothing of the text is left out: what has no node here is a `Leftover` with its words. Places are for people: "paragraph 12
on …" means nothing in Word, so a `Spot` counts paragraphs of the part and quotes their first words.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Literal, TypeAlias, assert_never

from msgspec import Struct, field

ChangeKind = Literal["inserted", "deleted", "moved-from", "moved-to"]
StoryName = Literal["text", "footnotes", "endnotes", "comments", "headers", "footers"]


class Spot(Struct, frozen=True):
    """A place in a Word file: its part, the paragraph counted from 1 in that part, and its first words."""

    part: StoryName
    paragraph: int
    quote: str = ""


class TrackedChange(Struct, frozen=True):
    """Who changed what, as Word tracked it; `author` and `date` are as the file says, `date` is None where it says none."""

    kind: ChangeKind
    author: str
    date: datetime | None


class Run(Struct, frozen=True):
    r"""Words with one look; a tab is `\t`, a line break `\n`.

    `style` is the name of the character style. `link` is an address, or `#name` of a bookmark. `field` is the instruction
    whose result the words are, such as `REF scope \h`. `footnote` is the key of a footnote in `Document.notes`; `picture`
    names one of `Document.pictures`, with its `alternative`: the text of both is empty. `comments` are the keys of the
    comments that span the words. `within` is the insertion that deleted words were part of: neither the old text nor the
    new one has them.
    """

    text: str = ""
    style: str = ""
    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False
    language: str = ""
    link: str = ""
    field: str = ""
    footnote: str = ""
    picture: str = ""
    alternative: str = ""
    change: TrackedChange | None = None
    comments: tuple[str, ...] = ()
    within: TrackedChange | None = None


class ListLevel(Struct, frozen=True):
    """The place of a paragraph in an automatic list: the list (`w:numId`), the level from 0, and its number format."""

    list: str
    level: int
    format: str


class Paragraph(Struct, frozen=True):
    """A paragraph: `number` is its automatic number as printed, such as "12." or "(a)"; `outline` 1 to 9 is a heading.

    `bookmarks` are the names that begin in it (or, for those between blocks, right before it); `ended` are those that
    ended before it, since the last paragraph began. `mark` is set where the
    paragraph mark itself was inserted or deleted: a rejected insertion joins it to the next, as an accepted deletion does.
    """

    spot: Spot
    style: str
    runs: tuple[Run, ...]
    number: str = ""
    listed: ListLevel | None = None
    outline: int | None = None
    bookmarks: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    mark: TrackedChange | None = None
    right_to_left: bool = False

    @property
    def text(self) -> str:
        """Return all words, tracked deletions among them."""
        return "".join(run.text for run in self.runs)


class Cell(Struct, frozen=True):
    """One cell; `columns` and `rows` say how many it spans. A cell under one that spans rows is not there."""

    blocks: "tuple[Block, ...]"
    columns: int = 1
    rows: int = 1


class Row(Struct, frozen=True):
    """A row; `heads` where it is repeated on each page. `change` is set where the row was inserted or deleted."""

    cells: tuple[Cell, ...]
    heads: bool = False
    change: TrackedChange | None = None


class Table(Struct, frozen=True):
    """A table; `style` is the name of its style, `bookmarks` begin right before it or in its first cell's start."""

    spot: Spot
    style: str
    rows: tuple[Row, ...]
    bookmarks: tuple[str, ...] = ()


Block: TypeAlias = Paragraph | Table


class Note(Struct, frozen=True):
    """A footnote or an endnote."""

    key: str
    kind: Literal["footnote", "endnote"]
    blocks: tuple[Block, ...]


class Comment(Struct, frozen=True):
    """A comment in the margin: whose, when, its words, whether it is done, and which it answers; `quote` is what it spans.

    `spot` is where it begins, and `bookmark` the last bookmark that began before or at that place, or empty.
    """

    key: str
    author: str
    initials: str
    date: datetime | None
    text: str
    quote: str
    spot: Spot
    bookmark: str = ""
    parent: str = ""
    done: bool = False


class Leftover(Struct, frozen=True):
    """What a Word file holds and no node can: its kind in words (“equation”, “chart”, “embedded file”), its words."""

    kind: str
    text: str
    spot: Spot


class Document(Struct, frozen=True):
    """A Word file as data.

    `properties` are the custom properties by name, `title` and `language` the core ones; `pictures` are bytes by name of
    the part (`media/image1.png`).
    """

    blocks: tuple[Block, ...]
    notes: Mapping[str, Note]
    comments: Mapping[str, Comment]
    headers: tuple[Block, ...]
    footers: tuple[Block, ...]
    pictures: Mapping[str, bytes]
    properties: Mapping[str, str]
    title: str
    language: str
    leftovers: tuple[Leftover, ...]
    sources: Mapping[str, bytes] = field(default_factory=dict)


def walk_paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks in reading order, those in cells among them."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from walk_paragraphs(cell.blocks)
            case _:
                assert_never(block)
