"""How far things are in use, as rings, by what they serve, as sectors: what is furthest in use stands in the middle."""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from wipo_bc_std.diagram.drawing import (
    NARROW,
    SIZE,
    TITLE_SIZE,
    WIDEST,
    Area,
    Path,
    Point,
    Scene,
    Shape,
    Words,
    frame,
    line,
    text,
)
from wipo_bc_std.diagram.text_size import line_height, width, wrap

_BLIP = 9.5  # radius
_APART = 2.5
_SMALL = 11
_AROUND = 20  # room for the letters of sectors
_INNER = 2.0  # how much wider the middle is than a ring
_INDENT = 12
_LEAD = 28  # room for a name before its title
_FROM_TOP = -math.pi / 2


class Blip(Struct, frozen=True, kw_only=True):
    """Something in use: its title, the numbers of its sectors, and of its ring from the middle on; all from 0."""

    title: str
    sectors: tuple[int, ...]
    ring: int


class Radar(Struct, frozen=True, kw_only=True):
    """What a radar shows; `nothing` is said of a ring in which nothing stands."""

    sectors: tuple[str, ...]
    rings: tuple[str, ...]
    blips: tuple[Blip, ...]
    nothing: str


class _Sheet(Struct, frozen=True):
    """How large a radar is drawn: the middle, the outermost radius, and the radii between which each ring lies."""

    middle: Point
    radius: float
    rings: tuple[tuple[float, float], ...]


def arrange_radar(radar: Radar) -> tuple[Scene, ...]:
    """Return the scene of a radar with all that its letters and numbers stand for below; none where nothing is shown.

    It is as wide as a telephone where all has room there, else as wide as a page; where even that is too narrow, a place
    says how many stand in it, and the words below say which.
    """
    if not (radar.sectors and radar.rings and radar.blips):
        return ()
    narrow = _sheet(NARROW, len(radar.rings))
    sheet, wide = (narrow, NARROW) if _has_room(radar, narrow) else (_sheet(WIDEST, len(radar.rings)), WIDEST)
    shapes = [*_frame(radar, sheet), *_blips(radar, sheet)]
    told, height = _told(radar, wide, sheet.middle[1] + sheet.radius + _AROUND + 8)
    return (Scene((*shapes, *told), wide, round(height)),)


def sector_name(number: int) -> str:
    """Return the letters of a sector: A to Z, then AA and so on."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def ring_name(number: int) -> str:
    """Return the number of a ring as a Roman numeral."""
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")[number]


def _sheet(wide: int, rings: int) -> _Sheet:
    radius = wide / 2 - _AROUND
    ring = radius / (rings - 1 + _INNER)
    edges = [0.0, *(ring * (_INNER + number) for number in range(rings))]
    return _Sheet((wide / 2, radius + _AROUND), radius, tuple(pairwise(edges)))


def _cells(radar: Radar) -> Mapping[tuple[int, int], list[int]]:
    """Return the numbers of blips by sector and ring."""
    found: dict[tuple[int, int], list[int]] = {}
    for number, blip in enumerate(radar.blips, start=1):
        for sector in blip.sectors:
            found.setdefault((sector, blip.ring), []).append(number)
    return found


def _has_room(radar: Radar, sheet: _Sheet) -> bool:
    return all(len(numbers) <= len(_places(cell, len(radar.sectors), sheet)) for cell, numbers in _cells(radar).items())


def _places(cell: tuple[int, int], sectors: int, sheet: _Sheet) -> tuple[Point, ...]:
    """Return where blips can stand in a sector of a ring: on arcs, those nearest to the middle of the ring first."""
    sector, ring = cell
    inner, outer = sheet.rings[ring]
    span = 2 * math.pi / sectors
    step = 2 * (_BLIP + _APART / 2)
    rows = max(int((outer - max(inner, _BLIP) - 1) // step), 1)
    middle = (max(inner, outer / 6) + outer) / 2
    found: list[Point] = []
    for row in range(rows):
        radius = middle + (row - (rows - 1) / 2) * step
        # The number of the ring stands at the beginning of the first sector.
        free = span * radius - step - (_SMALL if sector == 0 else 0)
        count = int(free // step) + 1 if free >= 0 else 0
        start = span * sector + (_SMALL / radius if sector == 0 else 0)
        room = span * (sector + 1) - start
        for number in range(count):
            angle = _FROM_TOP + start + room * (number + 0.5) / count
            found.append(_point(sheet, radius, angle))
    return tuple(found) or (_point(sheet, middle, _FROM_TOP + span * (sector + 0.5)),)


def _point(sheet: _Sheet, radius: float, angle: float) -> Point:
    return (sheet.middle[0] + radius * math.cos(angle), sheet.middle[1] + radius * math.sin(angle))


def _frame(radar: Radar, sheet: _Sheet) -> Iterator[Shape]:
    """Yield rings and sectors, with their names."""
    x, y = sheet.middle
    for number, (inner, outer) in enumerate(sheet.rings):
        last = number == len(sheet.rings) - 1
        ring = frame(Area(x - outer, y - outer, 2 * outer, 2 * outer), radius=outer, thickness=1.4 if last else 0.9)
        yield _as_mark(ring)
        at = y - (inner + outer) / 2 - (0 if inner else outer / 6)
        name = ring_name(number)
        yield Words(x + 3, at + _SMALL * 0.4, name, width(name, _SMALL, bold=True) + 1, _SMALL, bold=True)
    sectors = len(radar.sectors)
    for number in range(sectors):
        begin = _FROM_TOP + 2 * math.pi * number / sectors
        if sectors > 1:
            yield _as_mark(line((sheet.middle, _point(sheet, sheet.radius, begin)), thickness=0.9, dash="dashed"))
        at_x, at_y = _point(sheet, sheet.radius + _AROUND / 2, begin + math.pi / sectors)
        name = sector_name(number)
        yield Words(at_x, at_y + SIZE * 0.4, name, width(name, SIZE, bold=True) + 1, SIZE, bold=True, anchor="middle")


def _blips(radar: Radar, sheet: _Sheet) -> Iterator[Shape]:
    for cell, numbers in _cells(radar).items():
        places = _places(cell, len(radar.sectors), sheet)
        if len(numbers) > len(places):
            yield from _blip(places[len(places) // 2], f"×{len(numbers)}")
            continue
        # Spread over the sector, and not crowded at its beginning.
        for order, number in enumerate(numbers):
            yield from _blip(places[int((order + 0.5) * len(places) / len(numbers))], str(number))


def _blip(at: Point, name: str) -> Iterator[Shape]:
    size = _SMALL if len(name) <= 2 else 8  # noqa: PLR2004 - two signs have room in a ring
    yield _as_mark(frame(Area(at[0] - _BLIP, at[1] - _BLIP, 2 * _BLIP, 2 * _BLIP), radius=_BLIP, thickness=1.3))
    yield Words(at[0], at[1] + size * 0.36, name, width(name, size) + 1, size, anchor="middle")


class _Entry(Struct, frozen=True):
    """A line below a radar: a name and what it stands for, how far it stands in, and what is left free under it."""

    name: str
    title: str
    indent: int = 0
    bold: bool = False
    below: int = 0


def _entries(radar: Radar) -> Iterator[_Entry]:
    """Yield what letters, Roman numerals and numbers stand for."""
    for number, title in enumerate(radar.sectors):
        yield _Entry(sector_name(number), title, below=8 if number == len(radar.sectors) - 1 else 0)
    for ring, title in enumerate(radar.rings):
        yield _Entry(ring_name(ring), title, bold=True)
        inside = [
            _Entry(str(number), f"{blip.title} ({' '.join(map(sector_name, blip.sectors))})", _INDENT)
            for number, blip in enumerate(radar.blips, start=1)
            if blip.ring == ring
        ]
        yield from inside or [_Entry("", radar.nothing, _INDENT)]


def _told(radar: Radar, wide: int, top: float) -> tuple[list[Shape], float]:
    """Return what all stands for in words from `top` on, and where that ends."""
    shapes: list[Shape] = []
    y = top
    for entry in _entries(radar):
        size = TITLE_SIZE if entry.bold else SIZE
        y += 4 if entry.bold else 0
        x = entry.indent + (_LEAD if entry.name else 0)
        lines = wrap(entry.title, wide - x, size, bold=entry.bold)
        shapes += text((entry.name,) if entry.name else (), entry.indent, y, _LEAD, size=size, bold=True)
        shapes += text(lines, x, y, wide - x, size=size, bold=entry.bold)
        y += len(lines) * line_height(size) + entry.below
    return shapes, y + 4


def _as_mark(path: Path) -> Path:
    return Path(path.steps, path.thickness, path.dash, path.filled, path.stroked, path.faint, mark=True)
