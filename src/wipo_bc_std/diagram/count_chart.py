"""Bars of what is counted, one under another, each with its number: more of it is a longer bar."""

from msgspec import Struct

from wipo_bc_std.diagram.drawing import NARROW, SIZE, WIDEST, Area, Scene, Shape, Words, frame, text
from wipo_bc_std.diagram.text_size import line_height, width, wrap

_BAR = 16
_BETWEEN = 9
_AFTER = 8  # between a bar and its number
_LARGE = 15
_LABELS = 0.42  # the part of the width that titles get


class CountRow(Struct, frozen=True, kw_only=True):
    """What is counted, and how many there are."""

    title: str
    count: int


class CountChart(Struct, frozen=True, kw_only=True):
    """What a chart shows, from above; a `wide` one has the width of a page, else that of a telephone."""

    rows: tuple[CountRow, ...]
    wide: bool = False


def arrange_counts(chart: CountChart) -> Scene | None:
    """Return the scene of a chart, or none where there is nothing to count."""
    most = max((row.count for row in chart.rows), default=0)
    if most <= 0:
        return None
    whole = WIDEST if chart.wide else NARROW
    labels = whole * _LABELS
    number = max(width(str(row.count), _LARGE, bold=True) for row in chart.rows)
    room = whole - labels - 2 * _AFTER - number - 2
    shapes: list[Shape] = []
    y = 1.0
    for row in chart.rows:
        lines = wrap(row.title, labels, SIZE)
        height = max(len(lines) * line_height(SIZE), _BAR)
        shapes += text(lines, 0, y + (height - len(lines) * line_height(SIZE)) / 2, labels)
        top = y + (height - _BAR) / 2
        x = labels + _AFTER
        if row.count:
            shapes.append(frame(Area(x, top, room * row.count / most, _BAR), filled=0.55))
        end = x + room * row.count / most + (_AFTER if row.count else 0)
        shapes.append(Words(end, top + _BAR - 3, str(row.count), number + 1, _LARGE, bold=True))
        y += height + _BETWEEN
    return Scene(tuple(shapes), whole, round(y - _BETWEEN + 2))
