"""The part of a source that an id stands for: the lines that an author would point at."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from textwrap import dedent
from typing import Any

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.markdown_source import read_annex
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.block import (
    Block,
    Figure,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Subclause,
    Table,
    walk_blocks,
)
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence


class Portion(Struct, frozen=True):
    """What an id stood for in a file: its text, its line (from 1), and the ids that it had before."""

    id: str
    former_ids: tuple[str, ...]
    file: str
    line: int
    text: str


def find_portions(source: Source, ids: AbstractSet[str]) -> Iterator[Portion]:
    """Yield what any of `ids` stands for in a source, a clause, annex or file of YAML."""
    stem = source.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if source.path.endswith(".md"):
        yield from _in_markdown(source, stem, ids)
    elif source.path.endswith(".yml"):
        yield from _in_yaml(source, ids)


def _in_markdown(source: Source, stem: str, ids: AbstractSet[str]) -> Iterator[Portion]:
    # An annex is a clause with more in its front matter; what is wrong there is not asked here.
    division = read_annex(source, stem, [])
    if division is None:
        return
    if division.id in ids:
        yield Portion(division.id, division.matter.former_ids, source.path, 1, source.text.strip())
    for block in walk_blocks(division.blocks):
        name, former = _name(block)
        if name in ids:
            yield _portion(source, name, former, _extent(block))


def _name(block: Block) -> tuple[str, tuple[str, ...]]:
    match block:
        case Paragraph() | Subclause():
            return block.id, block.former_ids
        case Provision() | Principle() | OpenIssue() | Option() | Figure():
            return block.id, block.options.former_ids
        case Table() if block.options is not None:
            return block.id, block.options.former_ids
        case _:
            return "", ()


def _extent(block: Block) -> Span:
    """Return the place of a block with its id line and all that is inside it."""
    places = [item.at for item in walk_blocks((block,))]
    if isinstance(block, Paragraph | Subclause) and block.id_at is not None:
        places.append(block.id_at)
    first, last = min(at.line for at in places), max(at.end_line for at in places)
    return Span(block.at.file, first, 1, last, 1)


def _in_yaml(source: Source, ids: AbstractSet[str]) -> Iterator[Portion]:
    value = read_yaml(source, [])
    if not isinstance(value, PlacedMapping):
        return
    whole = _id(value)
    if whole in ids:
        yield Portion(whole, _former(value), source.path, 1, source.text.strip())
    for item in _items(value):
        # A part of a model has a name of its own only inside the model.
        name = f"{whole}/{_id(item)}" if whole else _id(item)
        if name in ids:
            yield _portion(source, name, _former(item), item.at)


def _items(value: PlacedMapping) -> Iterator[PlacedMapping]:
    for items in value.values():
        if isinstance(items, PlacedSequence):
            yield from (item for item in items if isinstance(item, PlacedMapping))


def _id(value: PlacedMapping) -> str:
    return next((str(value[key]) for key in ("id", "code") if isinstance(value.get(key), str)), "")


def _former(value: PlacedMapping) -> tuple[str, ...]:
    former: Any = value.get("former_ids")
    return tuple(str(name) for name in former) if isinstance(former, PlacedSequence) else ()


def _portion(source: Source, name: str, former: tuple[str, ...], at: Span) -> Portion:
    lines = source.lines[at.line - 1 : at.end_line]
    return Portion(name, former, source.path, at.line, dedent("\n".join(lines)).rstrip())
