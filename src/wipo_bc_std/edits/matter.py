"""What a Word file becomes before it is written as sources: divisions, blocks, concepts, references, with their ids."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias, assert_never

from msgspec import Struct, field

from wipo_bc_std.edits.running_text import Pieces
from wipo_bc_std.model.block import Agreement, Alignment
from wipo_bc_std.office_files.word_nodes import Spot


class Paragraph(Struct, frozen=True):
    """A text block; one that stands directly in a division has an id."""

    text: Pieces
    spot: Spot
    id: str = ""
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None


class Heading(Struct, frozen=True):
    """The title of a subclause; `level` is 2 for one directly in a clause."""

    level: int
    title: Pieces
    spot: Spot
    id: str
    former_ids: tuple[str, ...] = ()
    agreement: Agreement | None = None


class Items(Struct, frozen=True):
    """A list; each item holds blocks."""

    ordered: bool
    items: "tuple[tuple[Matter, ...], ...]"


class Grid(Struct, frozen=True):
    """The cells of a table; `head` is None where there is no header row."""

    head: tuple[Pieces, ...] | None
    rows: tuple[tuple[Pieces, ...], ...]
    alignments: tuple[Alignment, ...]


class Listing(Struct, frozen=True):
    """Text kept line by line."""

    language: str
    text: str


class Verbatim(Struct, frozen=True):
    """Lines of a source that stay as they were written."""

    text: str


class Directive(Struct, frozen=True):
    """A block with a kind: an argument (its id or identifier), options in the order of writing, and what it holds.

    An option's value is running text, a word, several words, or lists by key (`applies`).
    """

    kind: str
    argument: str = ""
    options: "Mapping[str, OptionValue]" = field(default_factory=dict)
    blocks: "tuple[Matter, ...]" = ()
    spot: Spot | None = None


Words: TypeAlias = tuple[str, ...]
OptionValue: TypeAlias = Pieces | str | list[str] | dict[str, str | list[str]]
Matter: TypeAlias = Paragraph | Heading | Items | Grid | Listing | Verbatim | Directive


class Division(Struct, frozen=True):
    """A clause, or an annex where there is a `status`; `front` are further keys of its front matter.

    `exemptions` are lines such as `% allow P003: reason` above what has an id.
    """

    id: str
    title: Pieces
    spot: Spot
    blocks: tuple[Matter, ...]
    notes: Mapping[str, Pieces]
    status: str = ""
    front: Mapping[str, str | list[str]] = field(default_factory=dict)
    exemptions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Concept(Struct, frozen=True):
    """A definition: the term, what it means, and notes.

    `designations` are its other names by language, each as the keys of a source; `source` and `related` are such keys too.
    """

    id: str
    term: str
    definition: Pieces
    notes: tuple[Pieces, ...]
    spot: Spot
    designations: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Mapping[str, str], ...] = ()


class Reference(Struct, frozen=True):
    """A document that is cited."""

    id: str
    designation: str
    title: Pieces
    spot: Spot
    date: str = ""
    url: str = ""
    use: str = "informative"
    status: str = "unknown"
    read_at: str = ""
    replaces: str = ""
    note: Pieces = ()


class PictureFile(Struct, frozen=True):
    """A picture for `figures/`."""

    name: str
    content: bytes


class DraftMatter(Struct, frozen=True):
    """All that a Word file became; `particulars` are the keys of standard.yml with a remark where one is not known."""

    particulars: Mapping[str, tuple[object, str]]
    clauses: tuple[Division, ...]
    annexes: tuple[Division, ...]
    concepts: tuple[Concept, ...] = ()
    references: tuple[Reference, ...] = ()
    pictures: tuple[PictureFile, ...] = ()

    @property
    def divisions(self) -> tuple[Division, ...]:
        """Return clauses and annexes in reading order."""
        return (*self.clauses, *self.annexes)


def walk_matter(blocks: tuple[Matter, ...]) -> Iterator[Matter]:
    """Yield every block in reading order, each before what it holds."""
    for block in blocks:
        yield block
        match block:
            case Items():
                for item in block.items:
                    yield from walk_matter(item)
            case Directive():
                yield from walk_matter(block.blocks)
            case Paragraph() | Heading() | Grid() | Listing() | Verbatim():
                pass
            case _:
                assert_never(block)
