"""The component view of a model: actors, trust boundaries, components, the data that they hold, and what passes between them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, pairwise
from math import dist
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.clashes import Outline, count_clashes, outlines, overlap, pieces_of
from wipo_bc_std.diagram.drawing import (
    SIZE,
    TALLEST,
    TITLE_SIZE,
    WIDEST,
    Area,
    Point,
    Scene,
    Shape,
    Words,
    arrow_head,
    curve,
    frame,
    line,
    moved,
    text,
)
from wipo_bc_std.diagram.layout import Edge, Group, Led, Node, Placed, Way, lay_out
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import (
    GAP,
    MARK,
    Abode,
    actor_mark,
    arrow_mark,
    component_mark,
    data_mark,
    number_mark,
)
from wipo_bc_std.diagram.text_size import line_height, room_for, width, wrap

_PAD = 9
_RING = 10  # radius of the ring around a number
_PLACES = 4  # at how many places of each small piece of a line a ring is tried
_ABREAST = 5  # how far two lines with the same ends are moved, each to its side
_APART = 18
_WIDEST_BOX = 260
_FAR = 1.25  # how much too large a picture may be, in sheets

# Shapes that begin at 0, 0, with the area that they take.
_Drawn = tuple[tuple[Shape, ...], Area]


class Data(Struct, frozen=True, kw_only=True):
    """Data: its title, where it lives, and what is said of it under its title."""

    id: str
    title: str
    abode: Abode
    remark: str


class Box(Struct, frozen=True, kw_only=True):
    """An actor or a component: a title, remarks under it, the boundary it lies in (or none), the data that it holds."""

    id: str
    title: str
    kind: Literal["actor", "component"]
    remarks: tuple[str, ...] = ()
    boundary: str = ""
    data: tuple[str, ...] = ()


class Boundary(Struct, frozen=True, kw_only=True):
    """A trust boundary."""

    id: str
    title: str


class Flow(Struct, frozen=True, kw_only=True):
    """What passes from one box to another, with the data that it carries."""

    start: str
    end: str
    title: str
    data: tuple[str, ...] = ()


class ViewWords(Struct, frozen=True, kw_only=True):
    """What the legend says."""

    actor: str
    component: str
    boundary: str
    on_ledger: str
    off_ledger: str
    interaction: str


class ComponentView(Struct, frozen=True, kw_only=True):
    """What a component view shows."""

    boxes: tuple[Box, ...]
    boundaries: tuple[Boundary, ...]
    data: tuple[Data, ...]
    flows: tuple[Flow, ...]
    words: ViewWords


class _Plan(Struct, frozen=True, kw_only=True):
    """One way to draw: how wide boxes and the words at lines are.

    A frame can hold a pile of boxes, frames can stand `level` with each other, titles of frames can be `narrow`, and
    numbers can stand at lines in place of words.
    """

    way: Way
    box: float
    label: float = 0
    piled: bool = False
    level: bool = False
    numbered: bool = False
    narrow: bool = False


# From the fullest to the plainest: the first that fits and in which nothing crosses words is drawn.
_PLANS = (
    _Plan(way=Way(beside=26, between=24), box=210, label=150),
    _Plan(way=Way(beside=22, between=22), box=190, label=124, piled=True),
    _Plan(way=Way(rank="LR", beside=20, between=20), box=176, label=116),
    _Plan(way=Way(beside=62, between=32), box=210, level=True, numbered=True),
    _Plan(way=Way(beside=62, between=28), box=172, level=True, numbered=True),
    _Plan(way=Way(beside=48, between=28), box=166, level=True, numbered=True),
    _Plan(way=Way(beside=54, between=26), box=140, level=True, numbered=True),
    _Plan(way=Way(beside=30, between=34), box=190, piled=True, numbered=True),
    _Plan(way=Way(rank="LR", beside=22, between=50), box=170, numbered=True),
    _Plan(way=Way(beside=24, between=34), box=140, piled=True, numbered=True),
)


def arrange_components(view: ComponentView) -> Scene | None:
    """Return the scene of a component view, or None where no layout is found."""
    # What comes out far too large is not even drawn, unless everything does.
    for most in (_FAR, float("inf")):
        tried: list[Scene] = []
        for scene in _scenes(view, most):
            if scene.width <= WIDEST and scene.height <= TALLEST and not count_clashes(scene):
                return scene
            tried.append(scene)
        if tried:
            return min(tried, key=_badness)
    return None


def _scenes(view: ComponentView, most: float) -> Iterator[Scene]:
    """Yield the scene of each plan, with wide and with narrow titles, none larger than `most` sheets each way."""
    for plan in _PLANS:
        for each in (plan, replace(plan, narrow=True)):
            scene = _scene(view, each, most)
            if scene is None:
                # Narrow titles do not make it smaller.
                break
            yield scene


def _badness(scene: Scene) -> float:
    """Return how hard a picture is to read that does not fit: it is made smaller, and some words are crossed."""
    smaller = max(scene.width / WIDEST, 1) ** 2 * max(scene.height / TALLEST, 1)
    return smaller * (1 + 0.2 * count_clashes(scene))


# --- Boxes ------------------------------------------------------------------------------------------------------------


def _row(data: Data, x: float, top: float, room: float) -> tuple[tuple[Shape, ...], float]:
    """Return a row that tells of data, and its height."""
    inner = room - MARK - GAP
    title = wrap(data.title, inner, SIZE)
    remark = wrap(data.remark, inner, SIZE)
    leading = line_height(SIZE)
    shapes = (
        *data_mark(data.abode, x, top + 1),
        *text(title, x + MARK + GAP, top, inner),
        *text(remark, x + MARK + GAP, top + len(title) * leading, inner),
    )
    return shapes, (len(title) + len(remark)) * leading


def _box(box: Box, data: Sequence[Data], room: float) -> _Drawn:
    """Return a box at 0, 0 with the area that it takes."""
    mark = actor_mark if box.kind == "actor" else component_mark
    # An actor's ends are round, so its words stand a little further in.
    pad = _PAD + (6 if box.kind == "actor" else 0)
    lead = 2 * pad + MARK + GAP
    inner = room_for([box.title], room - lead, _WIDEST_BOX - lead, TITLE_SIZE, bold=True)
    said = [*box.remarks, *(words for each in data for words in (each.title, each.remark))]
    inner = room_for(said, inner, _WIDEST_BOX - lead, SIZE)
    room = round(inner + lead)
    title = wrap(box.title, inner, TITLE_SIZE, bold=True)
    remarks = [part for remark in box.remarks for part in wrap(remark, inner, SIZE)]
    used = max(
        *(width(each, TITLE_SIZE, bold=True) for each in title),
        *(width(each, SIZE) for each in remarks),
        0,
    )
    wide = room if data else min(room, max(used + 2 * pad + MARK + GAP, 96))
    y = float(_PAD - 2)
    shapes: list[Shape] = list(mark(pad, y + 2))
    shapes += text(title, pad + MARK + GAP, y, inner, size=TITLE_SIZE, bold=True)
    y += len(title) * line_height(TITLE_SIZE)
    shapes += text(remarks, pad + MARK + GAP, y + 1, inner)
    y += len(remarks) * line_height(SIZE) + 1
    if data:
        y += 6
        shapes.append(line(((0, y), (wide, y)), thickness=0.9))
        y += 3
        for each in data:
            row, height = _row(each, _PAD, y, wide - 2 * _PAD)
            shapes += row
            y += height + 5
    area = Area(0, 0, round(wide), round(y + _PAD - 1))
    border = frame(area, radius=15) if box.kind == "actor" else frame(area, thickness=1.6)
    return (border, *shapes), area


def _loose_data(data: Data, room: float) -> _Drawn:
    """Return data that no component holds, as a box of its own without a heading."""
    lead = 2 * _PAD + MARK + GAP
    room = round(room_for([data.title, data.remark], room - lead, _WIDEST_BOX - lead, SIZE) + lead)
    shapes, height = _row(data, _PAD, _PAD - 2, room - 2 * _PAD)
    area = Area(0, 0, room, round(height + 2 * _PAD - 3))
    return (frame(area, thickness=0.8), *shapes), area


def _label(flow: Flow, data: Sequence[Data], room: float) -> _Drawn:
    """Return the words at a line, at 0, 0, with the area that they take."""
    leading = line_height(SIZE)
    room = room_for([flow.title], room, _WIDEST_BOX, SIZE)
    room = room_for([each.title for each in data], room - MARK - GAP, _WIDEST_BOX, SIZE) + MARK + GAP
    title = wrap(flow.title, room, SIZE)
    shapes: list[Shape] = list(text(title, 0, 0, room))
    used = max(width(each, SIZE) for each in title)
    y = float(len(title) * leading)
    for each in data:
        lines = wrap(each.title, room - MARK - GAP, SIZE)
        shapes += data_mark(each.abode, 0, y + 2)
        shapes += text(lines, MARK + GAP, y, room - MARK - GAP)
        used = max(used, MARK + GAP + max(width(part, SIZE) for part in lines))
        y += len(lines) * leading
    return tuple(shapes), Area(0, 0, round(used + 1), round(y + 1))


# --- The whole --------------------------------------------------------------------------------------------------------


class _Sketch(Struct, frozen=True, kw_only=True):
    """What is known before anything has its place.

    Of the boxes, those that are `led` have a place in the layout, the others stand under it; `labels` are the words at the
    lines of `flows`, none where there are numbers; `framed` are the boundaries in which something lies.
    """

    view: ComponentView
    plan: _Plan
    data: Mapping[str, Data]
    boxes: Mapping[str, _Drawn]
    led: tuple[Box, ...]
    flows: tuple[Flow, ...]
    labels: tuple[_Drawn, ...]
    framed: frozenset[str]


def _sketch(view: ComponentView, plan: _Plan) -> _Sketch:
    known = {data.id: data for data in view.data}
    boxes = {box.id: box for box in view.boxes}
    flows = tuple(flow for flow in view.flows if flow.start in boxes and flow.end in boxes)
    joined = {name for flow in flows for name in (flow.start, flow.end)}
    framed = frozenset(boundary.id for boundary in view.boundaries) & {box.boundary for box in boxes.values()}
    return _Sketch(
        view=view,
        plan=plan,
        data=known,
        boxes={name: _box(box, _known(box.data, known), plan.box) for name, box in boxes.items()},
        led=tuple(box for box in boxes.values() if box.id in joined or box.boundary in framed),
        flows=flows,
        labels=() if plan.numbered else tuple(_label(flow, _known(flow.data, known), plan.label) for flow in flows),
        framed=framed,
    )


def _known(names: Sequence[str], data: Mapping[str, Data]) -> list[Data]:
    return [data[name] for name in names if name in data]


def _scene(view: ComponentView, plan: _Plan, most: float) -> Scene | None:
    sketch = _sketch(view, plan)
    placed = _placed(sketch) if sketch.led else Placed(0, 0, {}, {}, ())
    if placed is None or placed.width > most * WIDEST or placed.height > most * TALLEST:
        return None
    shapes: list[Shape] = []
    edges = _abreast([each for each in placed.edges if each is not None])
    for box in sketch.led:
        area = placed.nodes[box.id]
        shapes += moved(sketch.boxes[box.id][0], area.x, area.y)
    for each in edges:
        shapes += (curve(each.curve), arrow_head(each.curve[-1], each.tip))
    for each, (words, _) in zip(edges, sketch.labels, strict=not plan.numbered):
        if each.label is not None:
            shapes += moved(words, round(each.label.x + GAP), round(each.label.y + GAP / 2))
    lines = outlines(shapes)
    for boundary in view.boundaries:
        if boundary.id in sketch.framed:
            shapes += _boundary(boundary, placed.groups[boundary.id], lines, plan)
    if plan.numbered:
        shapes += _rings(edges, shapes, list(placed.nodes.values()))
    sheet = max(placed.width, WIDEST)
    shapes = list(moved(shapes, round((sheet - placed.width) / 2), 1))
    return _completed(sketch, shapes, placed.height + 1.0 if sketch.led else 0.0, sheet)


def _abreast(edges: Sequence[Led]) -> list[Led]:
    """Return lines of which none lies on another: where one leads there and one back, they run side by side."""
    apart = list(edges)
    for (first, one), (second, other) in combinations(enumerate(edges), 2):
        ends, others = (one.curve[0], one.tip), (other.curve[0], other.tip)
        if all(dist(here, there) < 2 * _ABREAST for here, there in zip(ends, reversed(others), strict=True)):
            (x, y), (u, v) = ends
            far = dist(*ends) or 1
            across = (_ABREAST * (v - y) / far, _ABREAST * (x - u) / far)
            apart[first] = _beside(one, across)
            apart[second] = _beside(other, (-across[0], -across[1]))
    return apart


def _beside(edge: Led, by: Point) -> Led:
    x, y = by
    return replace(edge, curve=tuple((u + x, v + y) for u, v in edge.curve), tip=(edge.tip[0] + x, edge.tip[1] + y))


def number_label(number: int) -> tuple[Shape, ...]:
    """Return a number in a ring, at 0, 0."""
    size = 2 * _RING
    words = text([str(number)], 0, (size - line_height(SIZE)) / 2 - 0.5, size, middle=True)
    return (number_mark(_RING, _RING, _RING), *words)


def _rings(edges: Sequence[Led], shapes: Sequence[Shape], boxes: Sequence[Area]) -> tuple[Shape, ...]:
    """Return a number beside each line, where there is room for it."""
    lines = outlines(shapes)
    taken = [*boxes, *(shape.area for shape in shapes if isinstance(shape, Words))]
    found: list[Shape] = []
    for number, edge in enumerate(edges, start=1):
        places = list(_places_beside(edge))
        # The room of a ring has corners, and one of them may lie on the line beside which it stands, if that is slanted.
        (own,) = outlines([curve(edge.curve)])
        free = (
            place
            for place in places
            if not any(overlap(place, area) for area in taken)
            and not any(each.crosses(place) for each in lines if each != own)
        )
        place = next(free, places[0])
        taken.append(place)
        found += moved(number_label(number), place.x, place.y)
    return tuple(found)


def _places_beside(edge: Led) -> Iterator[Area]:
    """Yield places for a ring on both sides of a line, the middle of the line first."""
    pieces = list(pieces_of(curve(edge.curve)))
    steps = [part / _PLACES for part in range(_PLACES)]
    points = [(x + (u - x) * step, y + (v - y) * step) for (x, y), (u, v) in pieces for step in steps] + [
        edge.curve[-1]
    ]
    middle = (len(points) - 1) / 2
    for place in sorted(range(1, len(points) - 1), key=lambda place: abs(place - middle)):
        (x, y), before, after = points[place], points[place - 1], points[place + 1]
        across, along = after[0] - before[0], after[1] - before[1]
        far = (across**2 + along**2) ** 0.5 or 1
        for side in (1, -1):
            reach = side * (_RING + 4)
            at = (x - along / far * -reach, y + across / far * -reach)
            yield Area(round(at[0]) - _RING - 1, round(at[1]) - _RING - 1, 2 * _RING + 2, 2 * _RING + 2)


def _placed(sketch: _Sketch) -> Placed | None:
    led, flows, plan = sketch.led, sketch.flows, sketch.plan
    nodes = [
        Node(
            name=box.id,
            width=sketch.boxes[box.id][1].width,
            height=sketch.boxes[box.id][1].height,
            group=box.boundary if box.boundary in sketch.framed else "",
        )
        for box in led
    ]
    row = _row_of_actors(led, flows) if plan.level else ()
    rooms = [(area.width + 2 * GAP, area.height + GAP) for _, area in sketch.labels] or [(0, 0)] * len(flows)
    edges = [
        Edge(start=flow.start, end=flow.end, width=wide, height=high, loose=plan.level)
        for flow, (wide, high) in zip(flows, rooms, strict=True)
    ]
    if plan.level:
        edges += _columns(led, flows, row)
    elif plan.piled:
        edges += _piles(led, sketch.framed, flows)
    groups = [
        Group(name=boundary.id, width=_title_width(boundary, plan), height=_title_height(boundary, plan) + 6)
        for boundary in sketch.view.boundaries
        if boundary.id in sketch.framed
    ]
    return lay_out(nodes, edges, groups, plan.way, row)


def _piles(led: Sequence[Box], framed: frozenset[str], flows: Sequence[Flow]) -> Iterator[Edge]:
    """Yield hidden edges that put the boxes of one frame under each other."""
    joined = {frozenset((flow.start, flow.end)) for flow in flows}
    for name in sorted(framed):
        pile = [box.id for box in led if box.boundary == name]
        for above, below in pairwise(pile):
            if frozenset((above, below)) not in joined:
                yield Edge(start=above, end=below, hidden=True)


def _row_of_actors(led: Sequence[Box], flows: Sequence[Flow]) -> tuple[str, ...]:
    """Return the actors who deal with components; the others stand above them."""
    components = {box.id for box in led if box.kind == "component"}
    ends = [(flow.start, flow.end) for flow in flows]
    dealing = {one for one, other in (*ends, *((end, start) for start, end in ends)) if other in components}
    # Graphviz takes nothing out of a frame to stand in a row.
    return tuple(box.id for box in led if box.kind == "actor" and box.id in dealing and not box.boundary)


def _columns(led: Sequence[Box], flows: Sequence[Flow], row: Sequence[str]) -> Iterator[Edge]:
    """Yield hidden edges that hang the boxes of each frame in a column under a row of the actors."""
    user: dict[str, str] = {}
    for flow in flows:
        for one, other in ((flow.start, flow.end), (flow.end, flow.start)):
            if one in row and other not in row:
                user.setdefault(other, one)
    for box in led:
        if box.kind == "actor" and box.id in user:
            yield Edge(start=box.id, end=user[box.id], hidden=True)
    frames = dict.fromkeys(box.boundary or box.id for box in led if box.kind == "component")
    for name in frames:
        column = [box.id for box in led if box.kind == "component" and name in {box.boundary, box.id}]
        column.sort(key=lambda each: each not in user)
        if row:
            yield Edge(start=user.get(column[0], row[0]), end=column[0], hidden=True)
        for above, below in pairwise(column):
            yield Edge(start=above, end=below, hidden=True)


def _title_lines(boundary: Boundary, plan: _Plan) -> tuple[str, ...]:
    room = plan.box / 2 - 4 if plan.narrow else plan.box
    return wrap(boundary.title, room_for([boundary.title], room, _WIDEST_BOX, SIZE, bold=True), SIZE, bold=True)


def _title_width(boundary: Boundary, plan: _Plan) -> float:
    own = max(width(each, SIZE, bold=True) for each in _title_lines(boundary, plan)) + GAP
    # A line that comes down in the middle passes beside a narrow title.
    return 2 * own + 2 * GAP if plan.narrow else own


def _title_height(boundary: Boundary, plan: _Plan) -> float:
    return len(_title_lines(boundary, plan)) * line_height(SIZE)


def _boundary(boundary: Boundary, area: Area, lines: Sequence[Outline], plan: _Plan) -> tuple[Shape, ...]:
    """Return the frame of a boundary; its title stands where no line passes."""
    title = _title_lines(boundary, plan)
    wide = max(width(each, SIZE, bold=True) for each in title)
    high = len(title) * line_height(SIZE)
    last = area.right - wide - 8
    x = area.x + 8.0
    while x < last:
        room = Area(x - 3, area.y, wide + 6, high + 5)
        if not any(each.crosses(room) for each in lines):
            break
        x += 6
    else:
        x = area.x + 8.0
    return (
        frame(area, dash="dashed", thickness=1.3),
        *text(title, round(x), area.y + 4, wide + 1, bold=True),
    )


def _completed(sketch: _Sketch, shapes: list[Shape], bottom: float, sheet: float) -> Scene:
    """Return a scene with what stands outside the layout: what nothing leads to, numbered words and the legend."""
    view = sketch.view
    led = {box.id for box in sketch.led}
    held = {name for box in view.boxes for name in box.data}
    beside = [drawn for name, drawn in sketch.boxes.items() if name not in led]
    beside += [_loose_data(data, 210) for name, data in sketch.data.items() if name not in held]
    beside += [_empty(boundary) for boundary in view.boundaries if boundary.id not in sketch.framed]
    x, y, tall = 0.0, bottom + (_APART if bottom and beside else 0), 0.0
    for drawn, area in beside:
        if x and x + area.width > sheet:
            x, y, tall = 0.0, y + tall + 12, 0.0
        shapes += moved(drawn, x + 1, y + 1)
        x, tall = x + area.width + 14, max(tall, area.height)
    bottom = y + tall
    if sketch.plan.numbered:
        keyed, bottom = _key(sketch, bottom + _APART, sheet)
        shapes += keyed
    explained, bottom = legend(_meanings(view, sketch.flows), bottom + 2, sheet)
    return Scene((*shapes, *explained), sheet, round(bottom + 1))


def _empty(boundary: Boundary) -> _Drawn:
    """Return a boundary in which nothing lies."""
    lines = wrap(boundary.title, 180, SIZE, bold=True)
    wide = round(max(width(each, SIZE, bold=True) for each in lines) + 2 * _PAD)
    area = Area(0, 0, wide, len(lines) * line_height(SIZE) + 2 * _PAD)
    return (
        frame(area, dash="dashed", thickness=1.3),
        *text(lines, _PAD, _PAD - 1, wide - 2 * _PAD, bold=True),
    ), area


def _key(sketch: _Sketch, top: float, sheet: float) -> tuple[tuple[Shape, ...], float]:
    """Return what the numbers in a picture stand for, and where that ends."""
    shapes: list[Shape] = []
    start = 2 * _RING + GAP + 2
    leading = line_height(SIZE)
    for number, flow in enumerate(sketch.flows, start=1):
        shapes += moved(number_label(number), 1, top)
        lines = wrap(flow.title, sheet - start, SIZE)
        shapes += text(lines, start, top + 1, sheet - start)
        x, y = start + width(lines[-1], SIZE) + 16, top + 1 + (len(lines) - 1) * leading
        for data in _known(flow.data, sketch.data):
            own = wrap(data.title, sheet - start - MARK - GAP, SIZE)
            wide = MARK + GAP + max(width(each, SIZE) for each in own)
            if x + wide > sheet:
                x, y = start, y + leading
            shapes += (*data_mark(data.abode, x, y + 1), *text(own, x + MARK + GAP, y, wide))
            x, y = x + wide + 14, y + (len(own) - 1) * leading
        top = max(y + leading, top + 2 * _RING) + 4
    return tuple(shapes), top


def _meanings(view: ComponentView, flows: Sequence[Flow]) -> Iterator[Meaning]:
    words = view.words
    kinds = {box.kind for box in view.boxes}
    abodes = {data.abode for data in view.data}
    if "actor" in kinds:
        yield Meaning(actor_mark, words.actor)
    if "component" in kinds:
        yield Meaning(component_mark, words.component)
    if "on-ledger" in abodes:
        yield Meaning(partial(data_mark, "on-ledger"), words.on_ledger)
    if "off-ledger" in abodes:
        yield Meaning(partial(data_mark, "off-ledger"), words.off_ledger)
    if view.boundaries:
        yield Meaning(_sample_frame, words.boundary, 26)
    if flows:
        yield Meaning(arrow_mark, words.interaction, 30)


def _sample_frame(x: float, y: float) -> tuple[Shape, ...]:
    return (replace(frame(Area(x + 1, y, 24, MARK), dash="dashed", thickness=1.3), mark=True),)
