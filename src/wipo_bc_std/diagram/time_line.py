"""A time line: days from top to bottom beside a line, as far apart as in time as words leave room, past and to come apart."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.drawing import (
    SIZE,
    TITLE_SIZE,
    Area,
    Path,
    Scene,
    Shape,
    area_path,
    frame,
    line,
    text,
)
from wipo_bc_std.diagram.text_size import line_height, wrap

# Wide enough for most titles on one line, and on paper no larger than the text around it.
_WIDE = 520
_AXIS = 12.0
_WORDS = 32.0
_RADIUS = 6.0
_BETWEEN = 12.0
# How tall a time line would be by its days alone; where words need more, they get it.
_TALL = 420.0


class Day(Struct, frozen=True, kw_only=True):
    """A day on the line: how many days after the first it is, what happens, and the day and its state in words.

    It is `done` (a full mark), to come (an empty one), or `now`: the day on which the line is looked at, a diamond.
    """

    offset: int
    title: str
    told: str
    done: bool = False
    now: bool = False


def arrange_days(days: Sequence[Day]) -> tuple[Scene, ...]:
    """Return the scene of a time line; days are in order. None without days."""
    if not days:
        return ()
    whole = max(days[-1].offset - days[0].offset, 1)
    shapes: list[Shape] = []
    marks: list[float] = []
    y = 1.0
    for day in days:
        wanted = 1.0 + (day.offset - days[0].offset) / whole * _TALL
        y = max(y, wanted)
        drawn, height = _day(day, y)
        shapes += drawn
        marks.append(y + line_height(TITLE_SIZE) / 2)
        y += height + _BETWEEN
    for day, mark, following in zip(days, marks, (*marks[1:], None), strict=True):
        if following is not None:
            shapes.append(_between(mark, following, dashed=not day.done))
    shapes += (sign for day, mark in zip(days, marks, strict=True) for sign in _mark(day, mark))
    return (Scene(tuple(shapes), _WIDE, round(y - _BETWEEN + 1)),)


def _day(day: Day, y: float) -> tuple[tuple[Shape, ...], float]:
    room = _WIDE - _WORDS - 2
    title = wrap(day.title, room, TITLE_SIZE, bold=not day.now)
    told = wrap(day.told, room, SIZE) if day.told else ()
    below = y + len(title) * line_height(TITLE_SIZE) + 1
    words = (*text(title, _WORDS, y, room, size=TITLE_SIZE, bold=not day.now), *text(told, _WORDS, below, room))
    return words, below - y + len(told) * line_height(SIZE)


def _between(start: float, end: float, *, dashed: bool) -> Path:
    """Return the line from one mark to the next: of time that is past it is whole."""
    points = ((_AXIS, start + _RADIUS), (_AXIS, end - _RADIUS))
    return replace(line(points, dash="dashed" if dashed else "", thickness=1.6), mark=True)


def _mark(day: Day, y: float) -> Iterator[Path]:
    if day.now:
        corners = ((_AXIS, y - _RADIUS), (_AXIS + _RADIUS, y), (_AXIS, y + _RADIUS), (_AXIS - _RADIUS, y))
        yield area_path(corners, filled=0.35, mark=True)
        return
    circle = Area(_AXIS - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    yield replace(frame(circle, radius=_RADIUS, filled=1 if day.done else 0), mark=True)
