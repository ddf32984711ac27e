"""Cycles: each is told once, from its first name, however many lead to it."""

import pytest

from wipo_bc_std.check.cycles import Edges, chain, cycles


@pytest.mark.parametrize(
    ("edges", "found"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["nowhere"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"b": ["a"], "a": ["b"]}, [("b", "a")]),
        # What leads to a cycle, or from it, is not on it.
        ({"before": ["a"], "a": ["b"], "b": ["a", "after"], "after": []}, [("a", "b")]),
        # The shorter of two ways back.
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, [("a", "c"), ("a", "b", "c")]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
        # Two cycles with a name in common are two.
        ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, [("a", "b"), ("b", "c")]),
        # A name between two cycles is on neither.
        ({"a": ["b"], "b": ["a", "bridge"], "bridge": ["c"], "c": ["c"]}, [("a", "b"), ("c",)]),
        ({"a": ["b", "b"], "b": ["a"]}, [("a", "b")]),
    ],
)
def test_each_cycle_is_told_once(edges: Edges, found: list[tuple[str, ...]]) -> None:
    assert list(cycles(edges)) == found


def test_a_long_chain_is_followed_without_recursion() -> None:
    names = [f"n{number}" for number in range(20_000)]
    edges = {name: [following] for name, following in zip(names, (*names[1:], names[0]), strict=True)}
    assert list(cycles(edges)) == [tuple(names)]


def test_a_chain_ends_where_it_began() -> None:
    assert chain(("a", "b")) == "“a” → “b” → “a”"
