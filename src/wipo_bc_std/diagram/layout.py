"""Where things go in a picture: Graphviz finds the places, of boxes whose sizes are given to it."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from wipo_bc_std.diagram.drawing import Area, Point

# A library that a draft without pictures does not wait for.
if TYPE_CHECKING:
    import pygraphviz

_POINTS = 72  # Graphviz measures boxes in inches of 72 units
_NUMBER = re.compile(r"-?[0-9.]+(?:e-?[0-9]+)?")
_MARGIN = 10


class Node(Struct, frozen=True, kw_only=True):
    """A box to be placed; `group` names the frame that it lies in, or is empty."""

    name: str
    width: float
    height: float
    group: str = ""


class Edge(Struct, frozen=True, kw_only=True):
    """A line to be led from node to node, with room for its words.

    A `hidden` edge only keeps one node below the other; a `loose` one does not move nodes. It leads `ranks` rows down,
    and the greater its `weight`, the straighter.
    """

    start: str
    end: str
    width: float = 0
    height: float = 0
    hidden: bool = False
    loose: bool = False
    headless: bool = False
    ranks: int = 1
    weight: int = 1


class Group(Struct, frozen=True, kw_only=True):
    """A frame around nodes, with room for a title."""

    name: str
    width: float
    height: float


class Way(Struct, frozen=True, kw_only=True):
    """How to lay out: downwards or sideways, and how far things stand from each other."""

    rank: Literal["TB", "LR"] = "TB"
    beside: float = 22
    between: float = 30


class Led(Struct, frozen=True):
    """Where an edge goes: a curve (a point, then two handles and an end for each part) to `tip`; room for its words."""

    curve: tuple[Point, ...]
    tip: Point
    label: Area | None


class Placed(Struct, frozen=True):
    """The places of everything: nodes and frames by name, edges as they were given (None where one is hidden)."""

    width: float
    height: float
    nodes: Mapping[str, Area]
    groups: Mapping[str, Area]
    edges: tuple[Led | None, ...]


def lay_out(
    nodes: Iterable[Node], edges: Iterable[Edge], groups: Iterable[Group], way: Way, level: Iterable[str] = ()
) -> Placed | None:
    """Return places for all, in whole units, or None where Graphviz finds none; `level` nodes stand in one row."""
    # Whoever gives two things one name was told of it; here it is one thing.
    nodes = tuple({node.name: node for node in nodes}.values())
    groups = tuple({group.name: group for group in groups}.values())
    edges = tuple(edges)
    graph = _graph(nodes, edges, groups, way)
    row = [f"n{number}" for number, node in enumerate(nodes) if node.name in set(level)]
    if row:
        graph.add_subgraph(row, name="row", rank="same")
    try:
        graph.layout(prog="dot")
        return _read(graph, nodes, edges, groups)
    except (ValueError, OSError, RuntimeError, KeyError):
        # Whatever Graphviz stumbles over, the tables beside the picture say all: no author can mend a layout.
        return None


def _graph(
    nodes: tuple[Node, ...], edges: tuple[Edge, ...], groups: tuple[Group, ...], way: Way
) -> "pygraphviz.AGraph":
    import pygraphviz  # noqa: PLC0415 - see above

    # Names are numbers: nothing that an author wrote is ever read by Graphviz.
    graph = pygraphviz.AGraph(directed=True, strict=False)
    graph.graph_attr.update(
        rankdir=way.rank,
        nodesep=_inches(way.beside),
        ranksep=_inches(way.between),
        splines="true",
    )
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    names = {node.name: f"n{number}" for number, node in enumerate(nodes)}
    for node in nodes:
        graph.add_node(names[node.name], width=_inches(node.width), height=_inches(node.height))
    frames = {}
    for number, group in enumerate(groups):
        members = [names[node.name] for node in nodes if node.group == group.name]
        frames[group.name] = graph.add_subgraph(
            members,
            name=f"cluster_{number}",
            label=_room(group.width, group.height),
            labeljust="l",
            margin=str(_MARGIN),
        )
    lies_in = {node.name: node.group for node in nodes}
    for number, edge in enumerate(edges):
        # An edge inside a frame belongs to it, so that its words stay there, too.
        shared = lies_in[edge.start] if lies_in[edge.start] == lies_in[edge.end] else ""
        home = frames.get(shared, graph)
        home.add_edge(names[edge.start], names[edge.end], key=f"e{number}", **_options(edge))
    return graph


def _options(edge: Edge) -> dict[str, str]:
    options = {"label": _room(edge.width, edge.height)} if edge.width else {}
    if edge.hidden:
        options["style"] = "invis"
    if edge.loose:
        options["constraint"] = "false"
    if edge.headless:
        options["arrowhead"] = "none"
    if edge.ranks > 1:
        options["minlen"] = str(edge.ranks)
    if edge.weight > 1:
        options["weight"] = str(edge.weight)
    return options


def _inches(units: float) -> str:
    return f"{units / _POINTS:.4f}"


def _room(width: float, height: float) -> str:
    """Return a label of a size and without words: those are set by whoever draws."""
    size = f'WIDTH="{round(width)}" HEIGHT="{round(height)}"'
    return f'<<TABLE BORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" {size}><TR><TD></TD></TR></TABLE>>'


def _read(
    graph: "pygraphviz.AGraph", nodes: tuple[Node, ...], edges: tuple[Edge, ...], groups: tuple[Group, ...]
) -> Placed:
    left, low, right, high = _numbers(graph.graph_attr["bb"])

    def point(x: float, y: float) -> Point:
        # Graphviz counts upwards.
        return (round(x - left), round(high - y))

    def centred(x: float, y: float, width: float, height: float) -> Area:
        middle = point(x, y)
        return Area(round(middle[0] - width / 2), round(middle[1] - height / 2), width, height)

    areas = {}
    for number, node in enumerate(nodes):
        x, y = _numbers(graph.get_node(f"n{number}").attr["pos"])
        areas[node.name] = centred(x, y, node.width, node.height)
    frames = {}
    for number, group in enumerate(groups):
        x, y, far, top = _numbers(graph.get_subgraph(f"cluster_{number}").graph_attr["bb"])
        corner, other = point(x, top), point(far, y)
        frames[group.name] = Area(*corner, other[0] - corner[0], other[1] - corner[1])
    names = {node.name: f"n{number}" for number, node in enumerate(nodes)}
    led: list[Led | None] = []
    for number, edge in enumerate(edges):
        if edge.hidden:
            led.append(None)
            continue
        found = graph.get_edge(names[edge.start], names[edge.end], key=f"e{number}").attr
        points, tip = _spline(found["pos"])
        label = None
        if edge.width:
            x, y = _numbers(found["lp"])
            label = centred(x, y, edge.width, edge.height)
        led.append(Led(tuple(point(*each) for each in points), point(*tip), label))
    return Placed(round(right - left), round(high - low), areas, frames, tuple(led))


def _numbers(value: str | None) -> tuple[float, ...]:
    """Return the numbers in what Graphviz wrote; what it left out has none, and is missed by whoever unpacks them."""
    return tuple(float(each) for each in _NUMBER.findall(value or ""))


def _spline(value: str) -> tuple[list[Point], Point]:
    """Return the points of an edge and its tip; of several parts the first, which leads all the way."""
    points: list[Point] = []
    tip = None
    for part in value.split(";", maxsplit=1)[0].split():
        x, y = _numbers(part)
        if part.startswith("e,"):
            tip = (x, y)
        elif not part.startswith("s,"):
            points.append((x, y))
    if len(points) < 4:  # noqa: PLR2004 - a point, two handles and an end
        raise ValueError(f"Graphviz led no line: {value!r}")
    return points, tip or points[-1]
