"""To visit every authored text of a standard by its key, and to put another text in its place.

A key is `id/field`, the same as long as the id is: `data-placement/title`, `placement-ways/text`, `BD-01/paragraph-1`,
`BD-01/rationale-1/paragraph-1`, `placement-table/row-2/cell-3`, `federated-register/actors/office/title`. What has no id of
its own is counted inside what holds it.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from types import NoneType
from typing import Any, Literal, TypeVar, assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.model.block import (
    Aside,
    Block,
    Blocks,
    Cell,
    Computed,
    Decision,
    Figure,
    GeneratedList,
    Item,
    Items,
    Listing,
    ModelView,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Row,
    Subclause,
    Table,
)
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.directive import Reopenable
from wipo_bc_std.model.inline import Inlines, Prose, plain_text
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

Role = Literal["text", "heading", "field"]
# The change of one text: its key, what it is (running text, a title or caption, a field of data), and itself.
Change = Callable[[str, Role, Inlines], Inlines]

# Fields of these have no texts, and most fields are of these.
_WORDLESS = (str, int, date, NoneType)

N = TypeVar("N", bound=Node)
D = TypeVar("D", bound=Clause)
R = TypeVar("R", bound=Reopenable)


def rewrite_division(division: D, change: Change) -> D:
    """Return a clause or annex with all texts changed; itself where none is."""
    matter = _set_prose(division.matter, "title", division.id, "heading", change)
    blocks = _Rewriting(change).blocks(division.blocks, _Holder(division.id))
    footnotes = tuple(
        replace(note, text=text)
        if (text := change(f"{division.id}/footnote-{note.id}", "text", note.text)) is not note.text
        else note
        for note in division.footnotes
    )
    if (
        matter is division.matter
        and _same(blocks, division.blocks)
        and all(new is old for new, old in zip(footnotes, division.footnotes, strict=True))
    ):
        return division
    return replace(division, matter=matter, blocks=blocks, footnotes=footnotes)


def rewrite_node(node: N, key: str, change: Change) -> N:
    """Return a node of YAML with all prose in it changed; itself where none is. Parts go by their id, else by number."""
    changed = {
        name: made
        for name, value in node.__dict__.items()
        if not isinstance(value, _WORDLESS) and (made := _rewrite_value(value, f"{key}/{name}", change)) is not value
    }
    return node.model_copy(update=changed) if changed else node


def walk_prose(node: Node, key: str) -> Iterator[tuple[str, Inlines]]:
    """Yield the texts of a node of YAML with their keys."""
    found: list[tuple[str, Inlines]] = []

    def collect(key: str, role: Role, text: Inlines) -> Inlines:  # noqa: ARG001 - the form of a change
        found.append((key, text))
        return text

    rewrite_node(node, key, collect)
    yield from found


def _rewrite_value(value: Any, key: str, change: Change) -> Any:
    if isinstance(value, Prose):
        return _rewrite_prose(value, key, "field", change)
    if isinstance(value, tuple):
        if isinstance(value[0] if value else None, _WORDLESS):
            return value
        parts = tuple(
            _rewrite_value(part, f"{key}/{getattr(part, 'id', position)}", change)
            for position, part in enumerate(value, start=1)
        )
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts
    if isinstance(value, Node) and not isinstance(value, LocalText):
        return rewrite_node(value, key, change)
    return value


def _rewrite_prose(prose: Prose, key: str, role: Role, change: Change) -> Prose:
    inlines = change(key, role, prose.inlines)
    return prose if inlines is prose.inlines else replace(prose, inlines=inlines)


def _set_prose(node: N, name: str, key: str, role: Role, change: Change) -> N:
    prose = getattr(node, name)
    if prose is None:
        return node
    made = _rewrite_prose(prose, f"{key}/{name}", role, change)
    return node if made is prose else node.model_copy(update={name: made})


def _set_event(options: R, key: str, change: Change) -> R:
    """Change the event that would reopen a provision or principle; its key is that of the option."""
    if options.reopen_when is None or options.reopen_when.event is None:
        return options
    event = options.reopen_when.event
    made = _rewrite_prose(event, f"{key}/reopen_when", "field", change)
    if made is event:
        return options
    return options.model_copy(update={"reopen_when": options.reopen_when.model_copy(update={"event": made})})


def _set_words(node: N, name: str, key: str, change: Change) -> N:
    """Change a field that is words without markup."""
    prose = Prose.plain(getattr(node, name))
    made = change(f"{key}/{name}", "field", prose.inlines)
    return node if made is prose.inlines else node.model_copy(update={name: plain_text(made)})


def _same(new: Blocks, old: Blocks) -> bool:
    return len(new) == len(old) and all(one is other for one, other in zip(new, old, strict=True))


class _Holder(Struct):
    """What holds blocks: its key, and how many of each kind it was seen to hold."""

    key: str
    counts: Counter[str] = field(default_factory=Counter)

    def key_of(self, kind: str) -> str:
        self.counts[kind] += 1
        return f"{self.key}/{kind}-{self.counts[kind]}"


class _Rewriting(Struct, frozen=True):
    """Goes through what holds texts, and asks the change of each."""

    change: Change

    def blocks(self, blocks: Blocks, holder: _Holder) -> Blocks:
        made = tuple(self.block(block, holder) for block in blocks)
        return blocks if _same(made, blocks) else made

    def block(self, block: Block, holder: _Holder) -> Block:
        match block:
            case Paragraph():
                return self.paragraph(block, holder)
            case Items():
                items = tuple(self.item(item, holder) for item in block.items)
                same = all(new is old for new, old in zip(items, block.items, strict=True))
                return block if same else replace(block, items=items)
            case Table():
                return self.table(block, holder)
            case Figure():
                options = _set_words(block.options, "alt", block.id, self.change)
                caption = self.change(f"{block.id}/caption", "heading", block.caption)
                same = options is block.options and caption is block.caption
                return block if same else replace(block, options=options, caption=caption)
            case Aside():
                return self._inside(block, holder.key_of(block.kind))
            case Provision():
                told = _set_event(block.options, block.id, self.change)
                return self._inside(block if told is block.options else replace(block, options=told), block.id)
            case Principle():
                titled = _set_prose(block.options, "title", block.id, "heading", self.change)
                made = _set_event(titled, block.id, self.change)
                return self._inside(block if made is block.options else replace(block, options=made), block.id)
            case OpenIssue():
                asked = _set_prose(block.options, "question", block.id, "field", self.change)
                owned = _set_words(asked, "owner", block.id, self.change)
                return self._inside(block if owned is block.options else replace(block, options=owned), block.id)
            case Option():
                return self._inside(block, block.id)
            case Subclause():
                title = self.change(f"{block.id}/title", "heading", block.title)
                return self._inside(block if title is block.title else replace(block, title=title), block.id)
            case Decision():
                return self._inside(block, holder.key_of("decision"))
            case Listing() | ModelView() | GeneratedList() | Computed():
                return block
        return assert_never(block)

    def paragraph(self, block: Paragraph, holder: _Holder) -> Paragraph:
        key = f"{block.id}/text" if block.id else holder.key_of("paragraph")
        text = self.change(key, "text", block.text)
        blocks = self.blocks(block.blocks, _Holder(block.id) if block.id else holder)
        return block if text is block.text and blocks is block.blocks else replace(block, text=text, blocks=blocks)

    def item(self, item: Item, holder: _Holder) -> Item:
        blocks = self.blocks(item.blocks, _Holder(holder.key_of("item")))
        return item if blocks is item.blocks else replace(item, blocks=blocks)

    def table(self, table: Table, holder: _Holder) -> Table:
        inside = _Holder(table.id) if table.id else holder
        options = table.options
        if options is not None:
            options = _set_prose(options, "caption", table.id, "heading", self.change)
        head = tuple(self.row(row, inside, "heading") for row in table.head)
        rows = tuple(self.row(row, inside, "text") for row in table.rows)
        same = all(new is old for new, old in zip((*head, *rows), (*table.head, *table.rows), strict=True))
        return table if same and options is table.options else replace(table, options=options, head=head, rows=rows)

    def row(self, row: Row, holder: _Holder, role: Role) -> Row:
        key = holder.key_of("row")
        cells = []
        for position, cell in enumerate(row, start=1):
            text = self.change(f"{key}/cell-{position}", role, cell.text) if cell.text else cell.text
            cells.append(cell if text is cell.text else Cell(text, cell.at))
        return row if all(new is old for new, old in zip(cells, row, strict=True)) else tuple(cells)

    def _inside(self, block: "_Holding", key: str) -> Block:
        blocks = self.blocks(block.blocks, _Holder(key))
        return block if blocks is block.blocks else replace(block, blocks=blocks)


_Holding = Aside | Decision | Provision | Principle | OpenIssue | Option | Subclause
