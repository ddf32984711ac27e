"""What a reader takes for one change: the changed parts of a redline gathered under what they belong to.

A provision is one change with its whole statement, facts and alternatives; a note, an item of a list, a row of a table is
one of its own; a paragraph without a number belongs to what holds it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wipo_bc_std.redline.compare import Kind, Part, walk_parts
from wipo_bc_std.redline.pieces import is_provision
from wipo_bc_std.view import nodes

ASIDES: tuple[nodes.BoxRole, ...] = ("rationale", "note", "example", "editor-note", "open-issue", "reservation")
_ALWAYS = ("section", "box", "entry", "grid", "row", "picture", "listing", "item", "index", "cover", "named")
_ALWAYS_TOO = ("footnote-text", "medium")
_HOLDERS = ("item", "box", "entry")


@dataclass(slots=True)
class Unit:
    """One change: what it is about (`owner`), what that stands in from outside to inside, and the parts that changed.

    `came_from` is what the owner stood in before, where it was moved.
    """

    owner: Part
    around: tuple[Part, ...]
    parts: list[Part] = field(default_factory=list)
    came_from: tuple[Part, ...] = ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What changed, each kind once: what changed inside the owner makes it changed."""
        if self.owner.place == "left":
            return ("moved",)
        kinds = list(self.owner.kinds)
        inside = any(part is not self.owner for part in self.parts)
        whole = self.owner.place in {"added", "deleted"}
        if inside and not whole and "changed" not in kinds:
            kinds.append("changed")
        return tuple(kinds)


def gather_units(whole: Part) -> tuple[Unit, ...]:
    """Return the changes of a redline in reading order."""
    units: dict[int, Unit] = {}
    left: dict[str, tuple[Part, ...]] = {}
    rolled: set[str] = set()
    moved = {part.move for part in walk_parts(whole) if "moved" in part.kinds}
    for part, around in _walk(whole, ()):
        owner, outside = _owner(part, around)
        away = part.place == "left" and part.move in moved
        if away:
            left[part.move] = around
        if part.move in moved and part.place == "moved" and owner is not part:
            rolled.add(part.move)
        if part.kinds or (away and owner is not part):
            units.setdefault(owner.number, Unit(owner, outside)).parts.append(part)
    # What was a text of its own and is now part of another is told where it stood.
    for part, around in _walk(whole, ()):
        if part.place == "left" and part.move in rolled and _owner(part, around)[0] is part:
            units[part.number] = Unit(part, around, [part])
    for unit in units.values():
        unit.came_from = left.get(unit.owner.move, ())
    found = (units[number] for number in sorted(units))
    return tuple(unit for unit in found if unit.kinds)


def _walk(part: Part, around: tuple[Part, ...]) -> Iterator[tuple[Part, tuple[Part, ...]]]:
    yield part, around
    for inner in part.parts:
        yield from _walk(inner, (*around, part))


def _owner(part: Part, around: tuple[Part, ...]) -> tuple[Part, tuple[Part, ...]]:
    """Return what a part belongs to as a change, and what stands around that."""
    line = (*around, part)
    for place in range(len(line) - 1, -1, -1):
        if is_provision(line[place].node):
            return line[place], line[:place]
        if _is_aside(line[place]):
            break
    for place in range(len(line) - 1, -1, -1):
        if _is_unit(line[place], line[place - 1] if place else None):
            return line[place], line[:place]
    return line[0], ()


def _is_aside(part: Part) -> bool:
    return isinstance(part.node, nodes.Box) and part.node.role in ASIDES


def _is_unit(part: Part, holder: Part | None) -> bool:
    if isinstance(part.node, nodes.Paragraph):
        return bool(part.node.id) or holder is None or holder.type not in _HOLDERS
    return part.type in _ALWAYS or part.type in _ALWAYS_TOO


def statement_parts(provision: Part) -> Iterator[Part]:
    """Yield the parts of a provision that say what is required, recommended or allowed, without what explains it."""
    yield provision
    for inner in provision.parts:
        if not _is_aside(inner):
            yield from walk_parts(inner)
