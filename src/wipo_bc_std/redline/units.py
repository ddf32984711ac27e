"""What a reader takes for one change: the changed parts of a redline gathered under what they belong to.

A provision is one change with its whole statement, facts and alternatives; a note, an item of a list, a row of a table is
one of its own; a paragraph without a number belongs to what holds it. A text that stands in several places, as a model does
that a clause shows and an annex lists, is told once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from wipo_bc_std.redline.compare import Kind, Part, walk_parts
from wipo_bc_std.redline.pieces import is_provision
from wipo_bc_std.view import nodes

_ALWAYS = (
    *("section", "box", "entry", "grid", "row", "picture", "listing", "item", "index", "cover", "named"),
    *("footnote-text", "medium"),
)
_WHOLE = ("added", "deleted")
_HOLDERS = ("item", "box", "entry")


class Unit(Struct):
    """One change: what it is about (`owner`), what that stands in from outside to inside, and the parts that changed.

    `came_from` is what the owner stood in before, where it was moved. `repeats` are parts elsewhere that say the same.
    """

    owner: Part
    around: tuple[Part, ...]
    parts: list[Part] = field(default_factory=list)
    came_from: tuple[Part, ...] = ()
    repeats: list[Part] = field(default_factory=list)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What changed, each kind once: what changed inside the owner makes it changed."""
        if self.owner.place == "left":
            return ("moved",)
        kinds = list(self.owner.kinds)
        inside = any(part is not self.owner for part in self.parts)
        whole = self.owner.place in _WHOLE
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
    found = [units[number] for number in sorted(units)]
    _fold([unit for unit in found if unit.kinds])
    return tuple(unit for unit in found if unit.parts and unit.kinds)


def _fold(units: Sequence[Unit]) -> None:
    """Take what changed in a text that stands in several places to the change where an author placed it, or to the first."""
    texts = {unit.owner.number: tuple(_texts(unit)) for unit in units}
    places: defaultdict[str, set[int]] = defaultdict(set)
    for text in (each for found in texts.values() for each in found):
        places[_name(text)].add(text.number)
    tellers: dict[object, Unit] = {}
    times = Counter[object]()
    for unit in sorted(units, key=_is_listed):
        for text in texts[unit.owner.number]:
            if len(places[_name(text)]) > 1:
                _tell_once(unit, text, tellers, times)


def _tell_once(unit: Unit, text: Part, tellers: dict[object, Unit], times: Counter[object]) -> None:
    """Keep of a change in a text what none of `tellers` says, and note what it says itself; `times` count what is said."""
    own: list[Part] = []
    for part in unit.parts:
        if text.place in _WHOLE:
            # A list has what an author placed as soon as it is there; what is placed twice was placed twice.
            said: object = text.place
            teller = tellers.setdefault((_name(text), said), unit)
            teller = teller if part is text and _is_listed(unit) else unit
        else:
            said = tuple(_say(part))
            times[text.number, said] += 1
            teller = tellers.setdefault((_name(text), said, times[text.number, said]), unit)
        (own if teller is unit else teller.repeats).append(part)
    unit.parts[:] = own


def _texts(unit: Unit) -> Iterator[Part]:
    """Yield the text that a change is in, or those that came or went with all that it is about."""
    line = (*unit.around, *(walk_parts(unit.owner) if unit.owner.place in _WHOLE else (unit.owner,)))
    found = [part for part in line if part.type in {"box", "entry"} and _name(part)]
    yield from found if unit.owner.place in _WHOLE else found[:1]


def _name(text: Part) -> str:
    return getattr(text.node, "id", "")


def _is_listed(unit: Unit) -> bool:
    return any(part.type == "index" for part in unit.around)


def _say(part: Part) -> Iterator[object]:
    """Yield what makes one change other than another: what came, went or changed, and its words in both states."""
    yield from (part.type, part.field, part.place, part.kinds, part.data)
    for inner in walk_parts(part) if part.place in _WHOLE else (part,):
        for wording in inner.wordings:
            if any(run.status != "kept" for run in wording.runs):
                yield tuple((run.status, nodes.shown_text(run.inlines)) for run in wording.runs)


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
    return isinstance(part.node, nodes.Box) and part.node.role in nodes.ASIDES


def _is_unit(part: Part, holder: Part | None) -> bool:
    if isinstance(part.node, nodes.Paragraph):
        return bool(part.node.id) or holder is None or holder.type not in _HOLDERS
    return part.type in _ALWAYS


def statement_parts(provision: Part) -> Iterator[Part]:
    """Yield the parts of a provision that say what is required, recommended or allowed, without what explains it."""
    yield provision
    for inner in provision.parts:
        if not _is_aside(inner):
            yield from walk_parts(inner)
