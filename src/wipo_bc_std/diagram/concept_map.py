"""Concept maps (ISO 704): trees of kinds, rakes of parts, arrows between what is connected otherwise."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.clashes import count_clashes, count_crossed
from wipo_bc_std.diagram.drawing import (
    SIZE,
    TALLEST,
    WIDEST,
    Area,
    Point,
    Scene,
    Shape,
    arrow_head,
    curve,
    frame,
    line,
    moved,
    text,
)
from wipo_bc_std.diagram.layout import Edge, Led, Node, Placed, Way, lay_out
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import MARK
from wipo_bc_std.diagram.text_size import line_height, room_for, width, wrap

_PAD = 7
_APART = 34
_BAR = 9  # half the least length of the bar of a rake
_KINK = 5

Kind = Literal["generic", "partitive", "associative"]


class Concept(Struct, frozen=True, kw_only=True):
    """A concept by its preferred term; a `foreign` one belongs to another map and is drawn for a relation's sake."""

    id: str
    term: str
    foreign: bool = False


class Relation(Struct, frozen=True, kw_only=True):
    """A relation: `narrower` is a kind or a part of `broader`, or the two are connected otherwise."""

    narrower: str
    broader: str
    kind: Kind


class MapWords(Struct, frozen=True, kw_only=True):
    """What the legend says."""

    generic: str
    partitive: str
    associative: str
    foreign: str


class ConceptMap(Struct, frozen=True, kw_only=True):
    """What a concept map shows; concepts without relations are left out."""

    concepts: tuple[Concept, ...]
    relations: tuple[Relation, ...]
    words: MapWords


class _Plan(Struct, frozen=True, kw_only=True):
    """One way to draw: how wide boxes are, and whether associations move concepts under each other."""

    way: Way
    box: float
    ranked: bool = True


_PLANS = (
    _Plan(way=Way(beside=36, between=20), box=150, ranked=False),
    _Plan(way=Way(beside=20, between=20), box=150),
    _Plan(way=Way(beside=16, between=20), box=116),
    _Plan(way=Way(rank="LR", beside=12, between=26), box=150),
    _Plan(way=Way(rank="LR", beside=12, between=22), box=116),
    _Plan(way=Way(rank="LR", beside=10, between=20), box=92),
)


def arrange_concepts(concept_map: ConceptMap) -> tuple[Scene, ...] | None:
    """Return the scenes of a map: each group of connected concepts by itself, as many as fit on a page in one scene.

    None where no layout is found.
    """
    parts = []
    for concepts, relations in connected(concept_map):
        part = _part(concepts, relations)
        if part is None:
            return None
        parts.append(part)
    pages: list[list[Scene]] = []
    explained, below = legend(_meanings(concept_map), 0)
    for row in _rows(parts):
        if pages and _height([*pages[-1], row]) + below <= TALLEST:
            pages[-1].append(row)
        else:
            pages.append([row])
    scenes = []
    for page in pages:
        sheet = max(WIDEST, *(row.width for row in page))
        shapes: list[Shape] = []
        y = 1.0
        for row in page:
            shapes += moved(row.shapes, round((sheet - row.width) / 2), y)
            y += row.height + _APART
        y -= _APART
        scenes.append(Scene((*shapes, *moved(explained, 0, y + 4)), sheet, round(y + 4 + below + 1)))
    return tuple(scenes)


def connected(concept_map: ConceptMap) -> tuple[tuple[tuple[Concept, ...], tuple[Relation, ...]], ...]:
    """Return the groups of concepts that relations hold together, the largest first, without single concepts."""
    known = {concept.id: concept for concept in concept_map.concepts}
    relations = [each for each in concept_map.relations if each.narrower in known and each.broader in known]
    relations = [each for each in dict.fromkeys(relations) if each.narrower != each.broader]
    home = {name: name for name in known}

    def root(name: str) -> str:
        while home[name] != name:
            name = home[name]
        return name

    for each in relations:
        home[root(each.narrower)] = root(each.broader)
    groups: dict[str, list[Concept]] = {}
    for name, concept in known.items():
        groups.setdefault(root(name), []).append(concept)
    found = [
        (tuple(group), tuple(each for each in relations if root(each.narrower) == top)) for top, group in groups.items()
    ]
    return tuple(sorted((each for each in found if each[1]), key=lambda each: -len(each[0])))


def _height(rows: Sequence[Scene]) -> float:
    return sum(row.height for row in rows) + _APART * (len(rows) - 1)


def _rows(parts: Sequence[Scene]) -> Iterator[Scene]:
    """Yield parts, those that fit beside each other in one row."""
    row: list[Scene] = []
    for part in (*parts, None):
        if part is not None and row and sum(each.width for each in row) + part.width + _APART * len(row) <= WIDEST:
            row.append(part)
            continue
        if row:
            shapes: list[Shape] = []
            x = 0.0
            for each in row:
                shapes += moved(each.shapes, x, 0)
                x += each.width + _APART
            yield Scene(tuple(shapes), x - _APART, max(each.height for each in row))
        row = [] if part is None else [part]


def _part(concepts: Sequence[Concept], relations: Sequence[Relation]) -> Scene | None:
    """Return one group of connected concepts as a scene without a legend."""
    tried: list[tuple[float, Scene]] = []
    for plan in _PLANS:
        found = _scene(concepts, relations, plan)
        if found is None:
            continue
        scene, boxes = found
        crossed = count_clashes(scene) + count_crossed(boxes, scene.shapes)
        smaller = max(scene.width / WIDEST, 1) ** 2 * max(scene.height / TALLEST, 1)
        if smaller <= 1 and not crossed:
            return scene
        tried.append((smaller * (1 + 0.2 * crossed), scene))
    return min(tried, key=lambda each: each[0])[1] if tried else None


def _joint(name: str, kind: Kind) -> str:
    """Return the name of the point from which the lines to the kinds or to the parts of a concept spread."""
    return f"{kind} {name}"


def _scene(concepts: Sequence[Concept], relations: Sequence[Relation], plan: _Plan) -> tuple[Scene, list[Area]] | None:
    boxes = {concept.id: _box(concept, plan.box) for concept in concepts}
    nodes = [Node(name=name, width=area.width, height=area.height) for name, (_, area) in boxes.items()]
    spread = dict.fromkeys((each.broader, each.kind) for each in relations if each.kind != "associative")
    nodes += [Node(name=_joint(*each), width=2, height=2) for each in spread]
    stems = [Edge(start=name, end=_joint(name, kind), headless=True, weight=20) for name, kind in spread]
    branches = [each for each in relations if each.kind != "associative"]
    links = [each for each in relations if each.kind == "associative"]
    edges = [
        *stems,
        *(Edge(start=_joint(each.broader, each.kind), end=each.narrower, headless=True) for each in branches),
        *(Edge(start=each.broader, end=each.narrower, loose=not plan.ranked, ranks=2) for each in links),
    ]
    placed = lay_out(nodes, edges, (), plan.way)
    if placed is None:
        return None
    led = [each for each in placed.edges if each is not None]
    shapes: list[Shape] = []
    for name, (drawn, _) in boxes.items():
        shapes += moved(drawn, placed.nodes[name].x, placed.nodes[name].y)
    for name, kind in spread:
        of_it = [
            (each, where)
            for each, where in zip(branches, led[len(stems) :], strict=False)
            if (each.broader, each.kind) == (name, kind)
        ]
        shapes += _spread(name, kind, of_it, placed, sideways=plan.way.rank == "LR")
    for where in led[len(stems) + len(branches) :]:
        shapes += _association(where)
    return Scene(tuple(shapes), placed.width + 2, placed.height + 2), [placed.nodes[name] for name in boxes]


def _box(concept: Concept, room: float) -> tuple[tuple[Shape, ...], Area]:
    lines = wrap(concept.term, room_for([concept.term], room - 2 * _PAD, 240, SIZE), SIZE)
    used = max(width(each, SIZE) for each in lines)
    area = Area(0, 0, max(round(used + 2 * _PAD) + 2, 44), len(lines) * line_height(SIZE) + 2 * _PAD)
    edge = frame(area, radius=3, dash="dashed" if concept.foreign else "")
    return (edge, *text(lines, _PAD, _PAD - 2, area.width - 2 * _PAD, middle=True)), area


def _spread(
    name: str, kind: Kind, branches: Sequence[tuple[Relation, Led]], placed: Placed, *, sideways: bool
) -> tuple[Shape, ...]:
    """Return the lines from a concept to its kinds (a fan from one point) or to its parts (a rake)."""
    parent = placed.nodes[name]
    joint = placed.nodes[_joint(name, kind)].middle
    # The stem is straight where the joint lies before the box.
    if sideways:
        stem = (parent.right, joint[1] if parent.y < joint[1] < parent.bottom else parent.middle[1])
    else:
        stem = (joint[0] if parent.x < joint[0] < parent.right else parent.middle[0], parent.bottom)
    thickness = 1.2 if kind == "generic" else 1.8
    boxes = [area for area in placed.nodes.values() if area.width > 2]  # noqa: PLR2004 - joints have no size
    shapes: list[Shape] = [line((stem, joint), thickness=thickness)]
    if kind == "partitive":
        # A rake shows its bar even where it has one tooth.
        x, y = joint
        ends = ((x, y - _BAR), (x, y + _BAR)) if sideways else ((x - _BAR, y), (x + _BAR, y))
        shapes.append(line(ends, thickness=thickness))
    for each, led in branches:
        child = placed.nodes[each.narrower]
        end = (child.x, child.middle[1]) if sideways else (child.middle[0], child.y)
        end = _aligned(end, joint, sideways=sideways)
        corner = (joint[0], end[1]) if sideways else (end[0], joint[1])
        straight = line((joint, end) if kind == "generic" else (joint, corner, end), thickness=thickness)
        # Where something stands between, the line goes around it.
        around = curve((*led.curve[:-1], led.tip), thickness=thickness)
        shapes.append(around if count_crossed(boxes, [straight]) else straight)
    return tuple(shapes)


def _aligned(end: Point, joint: Point, *, sideways: bool) -> Point:
    """Return the end of a line, moved by a few units where that makes the line straight."""
    at = 1 if sideways else 0
    if abs(end[at] - joint[at]) > _KINK:
        return end
    return (end[0], joint[1]) if sideways else (joint[0], end[1])


def _association(led: Led) -> tuple[Shape, ...]:
    """Return a dotted line with an arrow at both ends."""
    points = led.curve
    start, after = points[0], points[1]
    far = ((after[0] - start[0]) ** 2 + (after[1] - start[1]) ** 2) ** 0.5 or 1
    # The line begins behind the head of the arrow there.
    begin = (start[0] + (after[0] - start[0]) / far * 8, start[1] + (after[1] - start[1]) / far * 8)
    path = curve((begin, *points[1:]), dash="dashed")
    return (path, arrow_head(points[-1], led.tip), arrow_head(after, start))


def _meanings(concept_map: ConceptMap) -> Iterator[Meaning]:
    words = concept_map.words
    kinds = {each.kind for each in concept_map.relations}
    if "generic" in kinds:
        yield Meaning(_sample_tree, words.generic, 30)
    if "partitive" in kinds:
        yield Meaning(_sample_rake, words.partitive, 30)
    if "associative" in kinds:
        yield Meaning(_sample_association, words.associative, 40)
    if any(concept.foreign for concept in concept_map.concepts):
        yield Meaning(_sample_foreign, words.foreign, 24)


def _sample_tree(x: float, y: float) -> tuple[Shape, ...]:
    joint = (x + 15, y + 5)
    ends = ((x + 1, y + MARK), joint, (x + 29, y + MARK))
    return (replace(line((joint, (x + 15, y))), mark=True), replace(line(ends), mark=True))


def _sample_rake(x: float, y: float) -> tuple[Shape, ...]:
    bar = ((x + 2, y + MARK), (x + 2, y + 6), (x + 28, y + 6), (x + 28, y + MARK))
    return tuple(replace(line(each, thickness=1.8), mark=True) for each in (((x + 15, y), (x + 15, y + 6)), bar))


def _sample_association(x: float, y: float) -> tuple[Shape, ...]:
    start, end = (x, y + MARK / 2), (x + 40, y + MARK / 2)
    between = line(((x + 9, start[1]), (x + 31, start[1])), dash="dashed")
    return (replace(between, mark=True), arrow_head(end, start), arrow_head(start, end))


def _sample_foreign(x: float, y: float) -> tuple[Shape, ...]:
    return (replace(frame(Area(x, y + 1, 24, 12), radius=3, dash="dashed"), mark=True),)
