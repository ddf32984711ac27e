"""The legend under a picture: each mark that the picture uses, with its meaning."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from wipo_bc_std.diagram.drawing import SIZE, WIDEST, Shape, line, text
from wipo_bc_std.diagram.symbols import GAP, MARK
from wipo_bc_std.diagram.text_size import line_height, width, wrap

_APART = 22
_ABOVE = 12


class Meaning(Struct, frozen=True):
    """A mark, drawn at a point in a room of `width` times 14 units, and what it means."""

    draw: Callable[[float, float], tuple[Shape, ...]]
    words: str
    width: float = MARK


def legend(meanings: Iterable[Meaning], top: float, sheet: float = WIDEST) -> tuple[tuple[Shape, ...], float]:
    """Return the shapes of a legend that begins at `top`, and where it ends; none where there is nothing to explain."""
    meanings = tuple(meanings)
    if not meanings:
        return (), top
    shapes: list[Shape] = [line(((0, top + _ABOVE), (sheet, top + _ABOVE)), thickness=0.8, faint=0.5)]
    x, y, tall = 0.0, top + 2 * _ABOVE, 1
    leading = line_height(SIZE)
    for meaning in meanings:
        lines = wrap(meaning.words, sheet - meaning.width - GAP, SIZE)
        long = max(width(each, SIZE) for each in lines)
        if x and x + meaning.width + GAP + long > sheet:
            x, y, tall = 0.0, y + tall * leading + 5, 1
        shapes += meaning.draw(x, y + 1)
        shapes += text(lines, x + meaning.width + GAP, y, long)
        x += meaning.width + GAP + long + _APART
        tall = max(tall, len(lines))
    return tuple(shapes), y + tall * leading + 4
