"""The blocks of a clause as authored, each with its place."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.directive import (
    FigureOptions,
    ListOptions,
    ModelOptions,
    OpenIssueOptions,
    OptionOptions,
    PrincipleOptions,
    ProvisionOptions,
    TableOptions,
)
from wipo_bc_std.model.inline import Inlines, Prose
from wipo_bc_std.model.keyword import ProvisionKind

Agreement = Literal["not-discussed", "open", "agreed"]
Alignment = Literal["start", "center", "end"]
AsideKind = Literal["rationale", "note", "example", "editor-note", "reservation"]


class Paragraph(Struct, frozen=True):
    """A text block. A top-level one of a clause is numbered and has an id; the lists and tables after it are its own.

    `id_at` is the place of the id line; None where the id was not written but derived from the text.
    """

    id: str
    id_at: Span | None
    former_ids: tuple[str, ...]
    agreement: Agreement | None
    text: Inlines
    blocks: "tuple[Block, ...]"
    at: Span


class Item(Struct, frozen=True):
    """One item of a list."""

    blocks: "tuple[Block, ...]"
    at: Span


class Items(Struct, frozen=True):
    """A list; `ordered` ones print letters, then roman numerals."""

    ordered: bool
    items: tuple[Item, ...]
    at: Span


class Cell(Struct, frozen=True):
    """A cell of a table."""

    text: Inlines
    at: Span


Row = tuple[Cell, ...]


class Table(Struct, frozen=True):
    """A table; one inside a `table` directive has an id and a caption."""

    id: str
    options: TableOptions | None
    alignments: tuple[Alignment, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    at: Span


class Figure(Struct, frozen=True):
    """A picture from `figures/` with its caption."""

    id: str
    options: FigureOptions
    caption: Inlines
    at: Span


class Listing(Struct, frozen=True):
    """Text kept line by line."""

    language: str
    text: str
    at: Span


class Aside(Struct, frozen=True):
    """A rationale, note, example, editor's note or reservation: it informs and obliges nobody.

    A reservation prints as a footnote of what stands before it; `footnote` is its name, `<clause>/reservation-1`.
    """

    kind: AsideKind
    blocks: "tuple[Block, ...]"
    at: Span
    footnote: str = ""


class Provision(Struct, frozen=True):
    """A provision: its statement first, then rationale, notes, examples. `id` is its identifier, such as BD-01."""

    kind: ProvisionKind
    id: str
    options: ProvisionOptions
    blocks: "tuple[Block, ...]"
    at: Span

    @property
    def statement(self) -> "tuple[Block, ...]":
        """Return the blocks that oblige, recommend, permit or state a capability, alternatives among them."""
        return tuple(block for block in self.blocks if not isinstance(block, Aside | OpenIssue))


class Principle(Struct, frozen=True):
    """A principle: guidance that nobody conforms to."""

    id: str
    options: PrincipleOptions
    blocks: "tuple[Block, ...]"
    at: Span


class OpenIssue(Struct, frozen=True):
    """A question that is not answered yet."""

    id: str
    options: OpenIssueOptions
    blocks: "tuple[Block, ...]"
    at: Span


class Option(Struct, frozen=True):
    """One of several alternatives between which nobody has decided; neighbours are alternatives of each other."""

    id: str
    options: OptionOptions
    blocks: "tuple[Block, ...]"
    at: Span


class ModelView(Struct, frozen=True):
    """The place where a reference model is shown."""

    id: str
    options: ModelOptions
    at: Span


class GeneratedList(Struct, frozen=True):
    """The place where generated matter is shown."""

    options: ListOptions
    at: Span


class Computed(Struct, frozen=True):
    """The place in a paper where a part that is made of data is shown."""

    name: str
    at: Span


class Decision(Struct, frozen=True):
    """The paragraph of a paper that says what the committee is invited to do; its id is `decision`, then `decision-2`."""

    id: str
    blocks: "tuple[Block, ...]"
    at: Span


class Subclause(Struct, frozen=True):
    """A division below a clause or annex, with the divisions below it; `level` is 2 for `##`.

    `id_at` is the place of the id line; None where the id was not written but derived from the title.
    """

    id: str
    id_at: Span | None
    former_ids: tuple[str, ...]
    agreement: Agreement | None
    level: int
    title: Inlines
    blocks: "tuple[Block, ...]"
    at: Span


Block = (
    Paragraph
    | Items
    | Table
    | Figure
    | Listing
    | Aside
    | Provision
    | Principle
    | OpenIssue
    | Option
    | ModelView
    | GeneratedList
    | Computed
    | Decision
    | Subclause
)
Blocks = tuple[Block, ...]


def children(block: Block) -> Blocks:
    """Return the blocks directly inside `block`."""
    match block:
        case Paragraph() | Aside() | Provision() | Principle() | OpenIssue() | Option() | Decision() | Subclause():
            return block.blocks
        case Items():
            return tuple(child for item in block.items for child in item.blocks)
        case Table() | Figure() | Listing() | ModelView() | GeneratedList() | Computed():
            return ()


def walk_blocks(blocks: Blocks) -> Iterator[Block]:
    """Yield every block in reading order, each before what it holds."""
    for block in blocks:
        yield block
        inner = children(block)
        if inner:
            yield from walk_blocks(inner)


def _reopened(event: Prose | None) -> tuple[Inlines, ...]:
    return () if event is None else (event.inlines,)


def texts(block: Block) -> tuple[Inlines, ...]:
    """Return the running texts that stand directly in `block`, without those of the blocks inside it."""
    match block:
        case Paragraph(text=text) | Figure(caption=text) | Subclause(title=text):
            return (text,)
        case Table():
            caption = () if block.options is None else block.options.caption.inlines
            return (caption, *(cell.text for row in (*block.head, *block.rows) for cell in row))
        case OpenIssue():
            return (block.options.question.inlines,)
        case Principle():
            return (block.options.title.inlines, *_reopened(block.options.event))
        case Provision():
            return _reopened(block.options.event)
        case _:
            return ()
