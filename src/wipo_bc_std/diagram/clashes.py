"""What makes a picture hard to read: words on words, lines through words, words outside the sheet."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from wipo_bc_std.diagram.drawing import Area, Path, Point, Scene, Shape, Words

# A line may touch the edge of the letters' room: there is none but air.
_AIR = 1.0
_PARTS_OF_CURVE = 12


class Outline(Struct, frozen=True):
    """A line as straight pieces, with the area that they lie in: most lines are far from most words."""

    pieces: tuple[tuple[Point, Point], ...]
    left: float
    top: float
    right: float
    bottom: float

    def crosses(self, area: Area) -> bool:
        """Return whether the line goes through an area."""
        if self.right <= area.x or self.left >= area.x + area.width:
            return False
        if self.bottom <= area.y or self.top >= area.y + area.height:
            return False
        return any(_crosses(start, end, area) for start, end in self.pieces)


def outlines(shapes: Iterable[Shape]) -> list[Outline]:
    """Return the lines among shapes, without marks."""
    found = []
    for shape in shapes:
        if isinstance(shape, Path) and not shape.mark and shape.stroked:
            pieces = tuple(pieces_of(shape))
            xs = [point[0] for piece in pieces for point in piece]
            ys = [point[1] for piece in pieces for point in piece]
            # A level line has no height of its own, but is crossed all the same.
            found.append(Outline(pieces, min(xs) - 0.1, min(ys) - 0.1, max(xs) + 0.1, max(ys) + 0.1))
    return found


def count_clashes(scene: Scene) -> int:
    """Return how many words of a scene are crossed, covered or cut off."""
    return len(list(find_clashes(scene)))


def find_clashes(scene: Scene) -> Iterator[str]:
    """Yield what is wrong with the words of a scene, each as a text for whoever looks into it."""
    words = [shape for shape in scene.shapes if isinstance(shape, Words)]
    areas = [_inner(each.area) for each in words]
    lines = outlines(scene.shapes)
    for number, (each, area) in enumerate(zip(words, areas, strict=True)):
        if each.area.width > each.room + 0.5:
            yield f"“{each.text}” is wider than its room"
        if area.x < 0 or area.right > scene.width or area.y < 0 or area.bottom > scene.height:
            yield f"“{each.text}” leaves the sheet"
        for other, its in zip(words[number + 1 :], areas[number + 1 :], strict=True):
            if overlap(area, its):
                yield f"“{each.text}” lies on “{other.text}”"
        if any(line.crosses(area) for line in lines):
            yield f"a line crosses “{each.text}”"


def count_crossed(boxes: Iterable[Area], shapes: Iterable[Shape]) -> int:
    """Return how many boxes a line goes through, whatever it leads to."""
    lines = outlines(shape for shape in shapes if isinstance(shape, Path) and shape.steps[-1][0] != "Z")
    inner = [Area(box.x + 3, box.y + 3, box.width - 6, box.height - 6) for box in boxes]
    return sum(any(line.crosses(area) for line in lines) for area in inner)


def _inner(area: Area) -> Area:
    return Area(area.x + _AIR, area.y + _AIR, max(area.width - 2 * _AIR, 0), max(area.height - 2 * _AIR, 0))


def overlap(one: Area, other: Area) -> bool:
    """Return whether two areas have a part in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def pieces_of(path: Path) -> Iterator[tuple[Point, Point]]:
    """Yield the straight pieces of which a line is made, curves in small parts."""
    first = here = path.steps[0][1][0]
    for letter, points in path.steps:
        if letter == "M":
            first = here = points[0]
            continue
        ends = [first] if letter == "Z" else [points[0]] if letter == "L" else _along(here, points)
        for end in ends:
            yield here, end
            here = end


def _along(start: Point, handles: tuple[Point, ...]) -> list[Point]:
    """Return points along a cubic curve."""
    found = []
    for part in range(1, _PARTS_OF_CURVE + 1):
        t = part / _PARTS_OF_CURVE
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        one, two, end = handles
        found.append(
            (a * start[0] + b * one[0] + c * two[0] + d * end[0], a * start[1] + b * one[1] + c * two[1] + d * end[1])
        )
    return found


def _crosses(start: Point, end: Point, area: Area) -> bool:
    """Return whether a straight line goes through an area."""
    if max(start[0], end[0]) <= area.x or min(start[0], end[0]) >= area.right:
        return False
    if max(start[1], end[1]) <= area.y or min(start[1], end[1]) >= area.bottom:
        return False
    low, high = 0.0, 1.0
    across, along = end[0] - start[0], end[1] - start[1]
    for step, near, far in (
        (across, area.x - start[0], area.right - start[0]),
        (along, area.y - start[1], area.bottom - start[1]),
    ):
        if step == 0:
            if near >= 0 or far <= 0:
                return False
            continue
        one, two = sorted((near / step, far / step))
        low, high = max(low, one), min(high, two)
    return low < high
