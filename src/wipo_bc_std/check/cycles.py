"""Chains that lead back to where they begin."""

from collections.abc import Iterator, Mapping, Sequence

Edges = Mapping[str, Sequence[str]]


def cycles(edges: Edges) -> Iterator[tuple[str, ...]]:
    """Yield for each name that leads back to itself a shortest way, each way once.

    A way begins with the one of its names that stands first in `edges`; the step back to it is left out.
    """
    core = _without_ends(edges)
    order = {name: position for position, name in enumerate(edges)}
    told: set[str] = set()
    for name in core:
        way = () if name in told else _way_back(name, core)
        if way:
            told.update(way)
            first = min(range(len(way)), key=lambda position: order[way[position]])
            yield way[first:] + way[:first]


def chain(names: Sequence[str]) -> str:
    """Return a cycle in words, with its beginning as its end."""
    return " → ".join(f"“{name}”" for name in (*names, names[0]))


def _without_ends(edges: Edges) -> dict[str, list[str]]:
    """Return the edges without the names that lead to no cycle: most often nothing is left."""
    left = {name: len(targets) for name, targets in edges.items()}
    sources: dict[str, list[str]] = {}
    for name, targets in edges.items():
        for target in targets:
            sources.setdefault(target, []).append(name)
    ends = [name for name, count in left.items() if not count]
    ends += [name for name in sources if name not in edges]
    dropped = set(ends)
    while ends:
        for source in sources.get(ends.pop(), ()):
            left[source] -= 1
            if not left[source]:
                ends.append(source)
                dropped.add(source)
    return {
        name: [target for target in targets if target not in dropped]
        for name, targets in edges.items()
        if name not in dropped
    }


def _way_back(start: str, edges: Edges) -> tuple[str, ...]:
    """Return a shortest way from `start` to itself, or nothing."""
    before: dict[str, str] = {}
    level = [start]
    while level:
        following = []
        for name in level:
            for target in edges.get(name, ()):
                if target == start:
                    return _trace(name, start, before)
                if target not in before:
                    before[target] = name
                    following.append(target)
        level = following
    return ()


def _trace(last: str, start: str, before: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
