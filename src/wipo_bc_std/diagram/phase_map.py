"""The phases in the life of a right, in order, each with the use cases that belong to it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.drawing import (
    SIZE,
    TALLEST,
    TITLE_SIZE,
    WIDEST,
    Area,
    Path,
    Scene,
    Shape,
    area_path,
    arrow_head,
    frame,
    line,
    moved,
    text,
)
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import GAP, MARK
from wipo_bc_std.diagram.text_size import line_height, wrap

_PHASE = 190
_PAD = 9
_POINT = 12  # how far the foot of a phase points down
_BETWEEN = 22
_LEADING = line_height(SIZE)


class Phase(Struct, frozen=True, kw_only=True):
    """A phase with the titles of its use cases."""

    title: str
    use_cases: tuple[str, ...]


class PhaseWords(Struct, frozen=True, kw_only=True):
    """What the legend and empty places say; `apart` heads the use cases that belong to no phase."""

    phase: str
    use_case: str
    nothing: str
    apart: str


class PhaseMap(Struct, frozen=True, kw_only=True):
    """What a map of phases shows."""

    phases: tuple[Phase, ...]
    apart: tuple[str, ...]
    words: PhaseWords


def arrange_phases(phase_map: PhaseMap) -> tuple[Scene, ...]:
    """Return the scenes of a map: one, or several where it is longer than a page; none without phases."""
    if not phase_map.phases:
        return ()
    rows = [_row(phase, phase_map.words) for phase in phase_map.phases]
    foot = [_apart(phase_map)] if phase_map.apart else []
    explained, below = legend(_meanings(phase_map), 0)
    pages: list[list[tuple[tuple[Shape, ...], float]]] = [[]]
    for row in (*rows, *foot):
        if pages[-1] and sum(height + _BETWEEN for _, height in (*pages[-1], row)) > TALLEST - below:
            pages.append([])
        pages[-1].append(row)
    scenes = []
    left = len(rows)
    for page in pages:
        shapes: list[Shape] = []
        y = 1.0
        for drawn, height in page:
            shapes += moved(drawn, 1, y)
            left -= 1
            if left > 0:
                shapes += _onward(y + height)
            y += height + _BETWEEN
        scenes.append(Scene((*shapes, *moved(explained, 0, y - _BETWEEN / 2)), WIDEST, round(y - _BETWEEN / 2 + below)))
    return tuple(scenes)


def _onward(y: float) -> tuple[Shape, ...]:
    """Return the arrow from a phase to the next."""
    x = 1 + _PHASE / 2
    return (line(((x, y), (x, y + _BETWEEN - 8))), arrow_head((x, y), (x, y + _BETWEEN)))


def _row(phase: Phase, words: PhaseWords) -> tuple[tuple[Shape, ...], float]:
    listed, tall = _cases(phase.use_cases, words)
    title = wrap(phase.title, _PHASE - 2 * _PAD, TITLE_SIZE, bold=True)
    own = len(title) * line_height(TITLE_SIZE)
    height = round(max(own + 2 * _PAD + _POINT, tall + 8))
    foot = height - _POINT
    corners = ((0, 0), (_PHASE, 0), (_PHASE, foot), (_PHASE / 2, height), (0, foot))
    shapes: list[Shape] = [replace(area_path(corners), thickness=1.6)]
    shapes += text(title, _PAD, (foot - own) / 2, _PHASE - 2 * _PAD, size=TITLE_SIZE, bold=True, middle=True)
    shapes += moved(listed, 0, max((foot - tall) / 2, 2))
    return tuple(shapes), height


def _apart(phase_map: PhaseMap) -> tuple[tuple[Shape, ...], float]:
    listed, tall = _cases(phase_map.apart, phase_map.words)
    title = wrap(phase_map.words.apart, _PHASE - 2 * _PAD, SIZE)
    height = round(max(len(title) * _LEADING + 2 * _PAD, tall + 8))
    return (
        frame(Area(0, 0, _PHASE, height), dash="dashed"),
        *text(title, _PAD, (height - len(title) * _LEADING) / 2, _PHASE - 2 * _PAD, middle=True),
        *moved(listed, 0, max((height - tall) / 2, 2)),
    ), height


def _cases(titles: Sequence[str], words: PhaseWords) -> tuple[tuple[Shape, ...], float]:
    """Return a list of use cases beside a phase, from y 0, and its height."""
    x = _PHASE + 24
    if not titles:
        return text(wrap(words.nothing, WIDEST - x - 4, SIZE), x, 0, WIDEST - x - 4), _LEADING
    shapes: list[Shape] = [line(((_PHASE, 9), (x - 4, 9)), dash="dotted")] if len(titles) == 1 else []
    y = 0.0
    for title in titles:
        lines = wrap(title, WIDEST - x - 26 - GAP - 4, SIZE)
        shapes += _case(x, y + 2)
        shapes += text(lines, x + 26 + GAP, y, WIDEST - x - 26 - GAP - 4)
        y += len(lines) * _LEADING + 6
    if len(titles) > 1:
        shapes += _bracket(x - 6, 2, y - 8)
    return tuple(shapes), y - 6


def _bracket(x: float, top: float, bottom: float) -> tuple[Path, ...]:
    """Return a bracket around several use cases, open to their side."""
    return (line(((x + 4, top), (x, top), (x, bottom), (x + 4, bottom)), thickness=1),)


def _case(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of a use case: an oval."""
    return (replace(frame(Area(x, y, 24, 12), radius=6, thickness=1.3), mark=True),)


def _meanings(phase_map: PhaseMap) -> Iterator[Meaning]:
    words = phase_map.words
    yield Meaning(_sample_phase, words.phase, 24)
    if phase_map.apart or any(phase.use_cases for phase in phase_map.phases):
        yield Meaning(_case, words.use_case, 24)


def _sample_phase(x: float, y: float) -> tuple[Shape, ...]:
    corners = ((x, y), (x + 22, y), (x + 22, y + 9), (x + 11, y + MARK), (x, y + 9))
    return (replace(area_path(corners, mark=True), thickness=1.6),)
