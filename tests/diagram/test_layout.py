"""Graphviz gives places only; nothing that an author writes reaches it."""

import pygraphviz
import pytest

from wipo_bc_std.diagram.layout import Edge, Group, Node, Way, lay_out

NODES = [Node(name=name, width=80, height=30, group="g" if name in "bc" else "") for name in "abcd"]
EDGES = [
    Edge(start="a", end="b", width=60, height=20),
    Edge(start="b", end="c"),
    Edge(start="c", end="b"),
    Edge(start="a", end="a", width=40, height=20),
    Edge(start="b", end="d", hidden=True),
]
GROUPS = [Group(name="g", width=50, height=20)]


@pytest.mark.parametrize("way", [Way(), Way(rank="LR")])
def test_sizes_are_kept_and_places_are_whole(way: Way) -> None:
    placed = lay_out(NODES, EDGES, GROUPS, way)
    assert placed is not None
    for area in placed.nodes.values():
        assert (area.width, area.height) == (80, 30)
        assert float(area.x).is_integer()
        assert float(area.y).is_integer()
    assert placed.edges[4] is None
    labels = [led.label for led in placed.edges if led is not None and led.label is not None]
    assert [(label.width, label.height) for label in labels] == [(60, 20), (40, 20)]
    frame = placed.groups["g"]
    for name in "bc":
        inner = placed.nodes[name]
        assert frame.x < inner.x
        assert inner.right < frame.right
        assert frame.y + 20 <= inner.y


def test_the_same_comes_out_twice() -> None:
    assert lay_out(NODES, EDGES, GROUPS, Way()) == lay_out(NODES, EDGES, GROUPS, Way())


def test_names_are_no_program() -> None:
    name = 'x"]; node [shape=circle]; "<b>\x00'
    placed = lay_out([Node(name=name, width=50, height=20)], [Edge(start=name, end=name)], [], Way())
    assert placed is not None
    assert list(placed.nodes) == [name]


def test_where_graphviz_fails_there_is_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no dot")

    monkeypatch.setattr(pygraphviz.AGraph, "layout", fail)
    assert lay_out(NODES, EDGES, GROUPS, Way()) is None


def test_where_graphviz_leaves_a_place_out_there_is_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygraphviz.AGraph, "layout", lambda *_, **__: None)
    assert lay_out(NODES, EDGES, GROUPS, Way()) is None
