"""Life cycles: the states of a model and the events that lead from one to another."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.clashes import count_clashes
from wipo_bc_std.diagram.drawing import (
    SIZE,
    TALLEST,
    TITLE_SIZE,
    WIDEST,
    Area,
    Scene,
    Shape,
    arrow_head,
    curve,
    frame,
    moved,
    text,
)
from wipo_bc_std.diagram.layout import Edge, Node, Way, lay_out
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import GAP, MARK, arrow_mark
from wipo_bc_std.diagram.text_size import line_height, room_for, width, wrap

_PAD = 9


class State(Struct, frozen=True, kw_only=True):
    """A state."""

    id: str
    title: str


class Change(Struct, frozen=True, kw_only=True):
    """An event that leads from a state to another."""

    start: str
    end: str
    title: str


class CycleWords(Struct, frozen=True, kw_only=True):
    """What the legend says."""

    state: str
    first: str
    last: str
    change: str


class LifeCycle(Struct, frozen=True, kw_only=True):
    """What a life cycle shows."""

    states: tuple[State, ...]
    changes: tuple[Change, ...]
    words: CycleWords

    def first(self) -> frozenset[str]:
        """Return the states that no event leads to."""
        return frozenset(state.id for state in self.states) - {change.end for change in self.changes}

    def last(self) -> frozenset[str]:
        """Return the states that no event leads on from."""
        return frozenset(state.id for state in self.states) - {change.start for change in self.changes}


class _Plan(Struct, frozen=True, kw_only=True):
    """A way to place states, with the widths of their boxes and of the labels between them."""

    way: Way
    box: float
    label: float


_PLANS = (
    _Plan(way=Way(rank="LR", beside=30, between=26), box=120, label=110),
    _Plan(way=Way(beside=30, between=24), box=150, label=150),
    _Plan(way=Way(beside=22, between=20), box=130, label=110),
    _Plan(way=Way(beside=16, between=16), box=110, label=84),
    _Plan(way=Way(beside=44, between=26), box=150, label=130),
)


def arrange_life_cycle(cycle: LifeCycle) -> Scene | None:
    """Return the scene of a life cycle, or None where there is nothing to draw or no layout is found."""
    if not cycle.states:
        return None
    tried: list[Scene] = []
    for plan in _PLANS:
        scene = _scene(cycle, plan)
        if scene is None:
            continue
        tried.append(scene)
        if scene.width <= WIDEST and scene.height <= TALLEST and not count_clashes(scene):
            return scene
    return min(tried, key=_badness, default=None)


def _badness(scene: Scene) -> float:
    """Return how hard a picture is to read that does not fit: it is made smaller, and some words are crossed."""
    smaller = max(scene.width / WIDEST, 1) ** 2 * max(scene.height / TALLEST, 1)
    return smaller * (1 + 0.2 * count_clashes(scene))


def _scene(cycle: LifeCycle, plan: _Plan) -> Scene | None:
    # Where nothing changes, no state is the first or the last.
    first, last = (cycle.first(), cycle.last()) if cycle.changes else (frozenset(), frozenset())
    known = {state.id for state in cycle.states}
    changes = [change for change in cycle.changes if {change.start, change.end} <= known]
    drawn = {
        state.id: _box(state, plan.box, is_first=state.id in first, is_last=state.id in last) for state in cycle.states
    }
    labels = [wrap(change.title, room_for([change.title], plan.label, 200, SIZE), SIZE) for change in changes]
    leading = line_height(SIZE)
    edges = [
        Edge(
            start=change.start,
            end=change.end,
            width=round(max(width(each, SIZE) for each in lines)) + 2 * GAP,
            height=len(lines) * leading + GAP,
        )
        for change, lines in zip(changes, labels, strict=True)
    ]
    nodes = [Node(name=name, width=area.width, height=area.height) for name, (_, area) in drawn.items()]
    placed = lay_out(nodes, edges, (), plan.way)
    if placed is None:
        return None
    shapes: list[Shape] = []
    for name, area in placed.nodes.items():
        shapes += moved(drawn[name][0], area.x, area.y)
    for led, lines in zip(placed.edges, labels, strict=True):
        if led is None or led.label is None:
            continue
        shapes += (curve(led.curve), arrow_head(led.curve[-1], led.tip))
        shapes += text(lines, round(led.label.x + GAP), round(led.label.y + GAP / 2), led.label.width - GAP)
    sheet = max(placed.width + 2, WIDEST)
    shapes = list(moved(shapes, round((sheet - placed.width) / 2), 1))
    explained, bottom = legend(_meanings(cycle, changes), placed.height + 4, sheet)
    return Scene((*shapes, *explained), sheet, round(bottom + 1))


def _box(state: State, room: float, *, is_first: bool, is_last: bool) -> tuple[tuple[Shape, ...], Area]:
    """Return a state at 0, 0: a dot marks the first, a second frame the last."""
    lead = MARK + GAP if is_first else 0
    inner = room_for([state.title], room - 2 * _PAD - lead, 240, TITLE_SIZE, bold=True)
    lines = wrap(state.title, inner, TITLE_SIZE, bold=True)
    used = max(width(each, TITLE_SIZE, bold=True) for each in lines)
    wide = max(round(used + 2 * _PAD + lead) + 2, 60)
    area = Area(0, 0, wide, len(lines) * line_height(TITLE_SIZE) + 2 * _PAD)
    shapes: list[Shape] = [frame(area, radius=9, thickness=1.4)]
    if is_last:
        shapes.append(frame(Area(3, 3, area.width - 6, area.height - 6), radius=6, thickness=1))
    if is_first:
        shapes += _dot(_PAD, area.height / 2 - MARK / 2)
    left = _PAD + lead
    shapes += text(lines, left, _PAD - 1, wide - left - _PAD, size=TITLE_SIZE, bold=True, middle=True)
    return tuple(shapes), area


def _dot(x: float, y: float) -> tuple[Shape, ...]:
    return (replace(frame(Area(x + 2, y + 2, 10, 10), radius=5, filled=1), mark=True),)


def _meanings(cycle: LifeCycle, changes: Sequence[Change]) -> Iterator[Meaning]:
    words = cycle.words
    yield Meaning(_sample_state, words.state, 26)
    if changes:
        if cycle.first():
            yield Meaning(_dot, words.first)
        if cycle.last():
            yield Meaning(_sample_last, words.last, 26)
        yield Meaning(arrow_mark, words.change, 30)


def _sample_state(x: float, y: float) -> tuple[Shape, ...]:
    return (replace(frame(Area(x + 1, y, 24, MARK), radius=5, thickness=1.4), mark=True),)


def _sample_last(x: float, y: float) -> tuple[Shape, ...]:
    inner = frame(Area(x + 3.5, y + 2.5, 19, MARK - 5), radius=3, thickness=1)
    return (*_sample_state(x, y), replace(inner, mark=True))
