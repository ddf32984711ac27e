"""Bars of what is counted by grades, the gravest first: told apart by filling, so that neither colour nor grey is needed."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.drawing import (
    NARROW,
    SIZE,
    TALLEST,
    TITLE_SIZE,
    WIDEST,
    Area,
    Path,
    Scene,
    Shape,
    frame,
    line,
    moved,
    text,
)
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.text_size import line_height, wrap

_BAR = 18
_BETWEEN = 14
_SAMPLE = 24
_STRIPES = 7  # how far stripes are apart


class BandRow(Struct, frozen=True, kw_only=True):
    """One bar: how many there are of each grade, from the least grave on, and the same in words; no bar without counts."""

    title: str
    counts: tuple[int, ...]
    told: str


class BandChart(Struct, frozen=True, kw_only=True):
    """What a chart shows; `grades` are the names of the grades, from the least grave on.

    Where it `compares_shares` all bars are of one length, else each is as long as there is to count. It has room beside a
    telephone's screen where it is `wide`.
    """

    grades: tuple[str, str, str, str]
    rows: tuple[BandRow, ...]
    compares_shares: bool = False
    wide: bool = False

    @property
    def width(self) -> int:
        """Return how wide it is."""
        return WIDEST if self.wide else NARROW


def arrange_bands(chart: BandChart) -> tuple[Scene, ...]:
    """Return the scenes of a chart: one, or several where it is longer than a page; none without rows."""
    if not chart.rows:
        return ()
    most = max((sum(row.counts) for row in chart.rows), default=0)
    explained, below = legend(_meanings(chart), 0, chart.width)
    pages: list[list[tuple[tuple[Shape, ...], float]]] = [[]]
    for row in chart.rows:
        drawn = _row(row, sum(row.counts) if chart.compares_shares else most, chart.width)
        if pages[-1] and sum(height + _BETWEEN for _, height in (*pages[-1], drawn)) > TALLEST - below:
            pages.append([])
        pages[-1].append(drawn)
    return tuple(_page(page, explained, below, chart.width) for page in pages)


def _page(
    page: Sequence[tuple[tuple[Shape, ...], float]], explained: tuple[Shape, ...], below: float, width: int
) -> Scene:
    shapes: list[Shape] = []
    y = 1.0
    for drawn, height in page:
        shapes += moved(drawn, 0, y)
        y += height + _BETWEEN
    foot = y - _BETWEEN
    return Scene((*shapes, *moved(explained, 0, foot)), width, round(foot + below))


def _row(row: BandRow, most: int, width: int) -> tuple[tuple[Shape, ...], float]:
    """Return a bar under its title and over its words, from y 0, and its height; `most` fills the whole width."""
    title = wrap(row.title, width, TITLE_SIZE, bold=True)
    told = wrap(row.told, width, SIZE)
    shapes: list[Shape] = [*text(title, 0, 0, width, size=TITLE_SIZE, bold=True)]
    y = len(title) * line_height(TITLE_SIZE) + 4.0
    if sum(row.counts):
        shapes += _bar(row.counts, most, y, width)
        y += _BAR + 3
    shapes += text(told, 0, y, width)
    return tuple(shapes), y + len(told) * line_height(SIZE)


def _bar(counts: Sequence[int], most: int, y: float, width: int) -> Iterator[Path]:
    unit = (width - 2) / most
    x = 1.0
    for grade in reversed(range(len(counts))):
        if counts[grade]:
            area = Area(x, y, counts[grade] * unit, _BAR)
            yield from _filled(grade, area)
            x = area.right


def _filled(grade: int, area: Area) -> Iterator[Path]:
    """Yield an area as its grade is shown: empty, grey, striped or full."""
    match grade:
        case 0:
            yield _as_mark(frame(area))
        case 1:
            yield _as_mark(frame(area, filled=0.18))
        case 2:
            yield _as_mark(frame(area))
            yield from _stripes(area)
        case _:
            yield _as_mark(frame(area, filled=1))


def _stripes(area: Area) -> Iterator[Path]:
    """Yield lines that rise through an area and end at its edges."""
    offset = float(_STRIPES)
    while offset < area.width + area.height:
        start = (area.x + max(offset - area.height, 0), area.y + min(offset, area.height))
        end = (area.x + min(offset, area.width), area.y + max(offset - area.width, 0))
        yield _as_mark(line((start, end), thickness=1.6))
        offset += _STRIPES


def _meanings(chart: BandChart) -> Iterator[Meaning]:
    def sample(grade: int, x: float, y: float) -> tuple[Shape, ...]:
        return tuple(_filled(grade, Area(x + 1, y, _SAMPLE - 2, 13)))

    for grade in reversed(range(len(chart.grades))):
        yield Meaning(lambda x, y, grade=grade: sample(grade, x, y), chart.grades[grade], _SAMPLE)  # type: ignore[misc]


def _as_mark(path: Path) -> Path:
    return replace(path, mark=True)
