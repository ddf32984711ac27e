"""Divisions, directives and lists that still take blocks, while a Word file is read from top to bottom."""

from typing import TypeAlias

from msgspec import Struct, field

from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.matter import Directive, Items, Matter, OptionValue
from wipo_bc_std.edits.running_text import Pieces
from wipo_bc_std.office_files.word_nodes import Spot
from wipo_bc_std.resolve.number_text import letters, roman


class OpenBox(Struct):
    """A directive that can still take blocks; `label` is what was printed before it, `mark` its bookmark."""

    kind: str
    argument: str
    spot: Spot
    options: dict[str, OptionValue] = field(default_factory=dict)
    blocks: "list[Part]" = field(default_factory=list)
    label: str = ""
    mark: str = ""


class OpenList(Struct):
    """A list that can still take items; `key` is the list of the Word file, where that is known."""

    ordered: bool
    level: int
    items: "list[list[Part]]" = field(default_factory=list)
    key: str = ""


Part: TypeAlias = Matter | OpenBox | OpenList


class OpenDivision(Struct):
    """A clause or annex that can still take blocks; `name` is the number of an annex, None for a clause."""

    id: str
    title: Pieces
    spot: Spot
    name: str | None
    blocks: list[Part] = field(default_factory=list)
    notes: dict[str, Pieces] = field(default_factory=dict)
    given: Identifiers = field(default_factory=Identifiers)


def close_parts(parts: "list[Part]") -> tuple[Matter, ...]:
    """Return blocks as they are at last."""
    closed: list[Matter] = []
    for part in parts:
        match part:
            case OpenList():
                closed.append(Items(part.ordered, tuple(close_parts(item) for item in part.items)))
            case OpenBox():
                closed.append(Directive(part.kind, part.argument, part.options, close_parts(part.blocks), part.spot))
            case _:
                closed.append(part)
    return tuple(closed)


def goes_on(last: OpenList, ordered: bool, key: str, number: str) -> bool:  # noqa: FBT001 - the kind of the next item
    """Return whether an item is the next of a list: by its number, where that tells, else by its list in the Word file.

    Other programs than Word give each item a list of its own, with a number to begin from.
    """
    if ordered != last.ordered:
        return False
    label = number.strip("().[] ").casefold()
    if not ordered or not label:
        return not ordered or key == last.key
    place = len(last.items) + 1
    if label in {letters(place), roman(place).casefold(), str(place)}:
        return True
    return key == last.key and label not in {"a", "i", "1"}
