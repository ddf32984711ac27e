"""Sequences: who turns to whom, step by step in the order of time, with what can go wrong in frames after each step."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import floor
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.drawing import (
    SIZE,
    TALLEST,
    TITLE_SIZE,
    WIDEST,
    Area,
    Scene,
    Shape,
    arrow_head,
    frame,
    line,
    moved,
    text,
)
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import (
    GAP,
    MARK,
    Abode,
    actor_mark,
    arrow_mark,
    component_mark,
    data_mark,
    failure_mark,
)
from wipo_bc_std.diagram.text_size import line_height, room_for, width, wrap

_PAD = 8
_NARROWEST_HEAD = 92
_WIDEST_HEAD = 170
_ROOM = 200  # the width that words at an arrow may take, even where the arrow is shorter
_LOOP = 34
_LEADING = line_height(SIZE)


class Participant(Struct, frozen=True, kw_only=True):
    """Somebody or something that takes part."""

    id: str
    title: str
    kind: Literal["actor", "component"]


class Carried(Struct, frozen=True, kw_only=True):
    """Data that is passed on in a step."""

    title: str
    abode: Abode


class Step(Struct, frozen=True, kw_only=True):
    """One step; `label` is its number as it is shown."""

    start: str
    end: str
    label: str
    text: str
    data: tuple[Carried, ...] = ()


class Failure(Struct, frozen=True, kw_only=True):
    """What can go wrong at a step (counted from 1), and what is done then; both begin with the words that say so."""

    step: int
    when: str
    then: str


class SequenceWords(Struct, frozen=True, kw_only=True):
    """What the legend says."""

    actor: str
    component: str
    on_ledger: str
    off_ledger: str
    step: str
    failure: str


class Process(Struct, frozen=True, kw_only=True):
    """What a sequence shows: those who take part, in order from the start of a line, and the steps."""

    participants: tuple[Participant, ...]
    steps: tuple[Step, ...]
    failures: tuple[Failure, ...]
    words: SequenceWords


class _Row(Struct, frozen=True):
    """Something that happens: its shapes at y 0, its height, and where it keeps the lines of the participants away."""

    shapes: tuple[Shape, ...]
    height: float
    breaks: tuple[Area, ...]


def arrange_sequence(process: Process) -> tuple[Scene, ...]:
    """Return the scenes of a sequence: one, or several where it is longer than a page."""
    if not process.steps or not process.participants:
        return ()
    columns = _columns(process)
    sheet = max(WIDEST, columns[-1] + _NARROWEST_HEAD / 2 + 1)
    heads, tall = _heads(process, columns)
    groups = [list(_rows_of_step(process, number, columns, sheet)) for number in range(1, len(process.steps) + 1)]
    explained, below = legend(_meanings(process), 0, sheet)
    room = TALLEST - tall - below - 40
    pages: list[list[_Row]] = [[]]
    for rows in groups:
        if pages[-1] and sum(row.height for row in (*pages[-1], *rows)) > room:
            pages.append([])
        pages[-1] += rows
    return tuple(_page(rows, columns, (heads, tall), (explained, below), sheet) for rows in pages)


def _columns(process: Process) -> list[float]:
    """Return where the line of each participant stands."""
    count = len(process.participants)
    apart = max(min(WIDEST / count, 240), _NARROWEST_HEAD + 8)
    first = max((WIDEST - apart * count) / 2, 0) + apart / 2
    return [round(first + apart * number) for number in range(count)]


def _heads(process: Process, columns: Sequence[float]) -> tuple[tuple[Shape, ...], float]:
    """Return the boxes of the participants and the height that they take.

    They stand in a row, or, where their words need more room, in two: every other one below.
    """
    apart = columns[1] - columns[0] if len(columns) > 1 else _WIDEST_HEAD
    lead = 2 * _PAD + MARK + GAP
    titles = [each.title for each in process.participants]
    wide = min(apart - 10, _WIDEST_HEAD)
    levels = 1 if room_for(titles, 0, WIDEST, TITLE_SIZE, bold=True) <= wide - lead or len(columns) < 3 else 2  # noqa: PLR2004
    if levels > 1:
        # So wide that the line of one above passes between two below.
        wide = apart * 1.5 - 12
    lines = [wrap(title, wide - lead, TITLE_SIZE, bold=True) for title in titles]
    tall = max(map(len, lines)) * line_height(TITLE_SIZE) + 2 * _PAD
    sheet = columns[-1] + columns[0]
    shapes: list[Shape] = []
    for number, (each, x) in enumerate(zip(process.participants, columns, strict=True)):
        left = floor(min(max(x - wide / 2, 1), sheet - wide - 1))
        top = 1 + (tall + 8) * (number % levels)
        shapes += _head(each, lines[number], Area(left, top, floor(wide), tall))
        if number % levels == 0 and levels > 1:
            shapes.append(line(((x, top + tall), (x, 2 * tall + 9)), thickness=1, faint=0.6))
    return tuple(shapes), levels * (tall + 8) - 7


def _head(participant: Participant, lines: Sequence[str], area: Area) -> tuple[Shape, ...]:
    used = max(width(part, TITLE_SIZE, bold=True) for part in lines)
    left = round(area.middle[0] - (used + MARK + GAP) / 2)
    top = round(area.y + (area.height - len(lines) * line_height(TITLE_SIZE)) / 2)
    mark = actor_mark if participant.kind == "actor" else component_mark
    border = frame(area, radius=15) if participant.kind == "actor" else frame(area, thickness=1.6)
    words = text(lines, left + MARK + GAP, top, used + 1, size=TITLE_SIZE, bold=True)
    return (border, *mark(left, top + 3), *words)


def _rows_of_step(process: Process, number: int, columns: Sequence[float], sheet: float) -> Iterator[_Row]:
    step = process.steps[number - 1]
    place = {each.id: columns[index] for index, each in enumerate(process.participants)}
    yield _step(step, place[step.start], place[step.end], sheet)
    for failure in process.failures:
        # One that names a step that is not there is told after the last one.
        if failure.step == number or (number == len(process.steps) and not 1 <= failure.step <= number):
            yield _failure(failure, sheet)


def _step(step: Step, start: float, end: float, sheet: float) -> _Row:
    left, right = min(start, end), max(start, end)
    itself = start == end
    room = _ROOM if itself else max(right - left - 14, _ROOM)
    room = room_for([step.text, *(each.title for each in step.data)], room, sheet / 2, SIZE)
    lines = wrap(f"{step.label} {step.text}", room, SIZE)
    carried = [(each, wrap(each.title, room - MARK - GAP, SIZE)) for each in step.data]
    used = max(
        *(width(each, SIZE) for each in lines),
        *(MARK + GAP + width(part, SIZE) for _, parts in carried for part in parts),
        0,
    )
    x = start + _LOOP + 8 if itself else (left + right) / 2 - used / 2
    if itself and x + used > sheet:
        x = start - 10 - used
    x = round(min(max(x, 2), sheet - used - 2))
    top = 12.0
    shapes: list[Shape] = list(text(lines, x, top, used + 1))
    y = top + len(lines) * _LEADING
    tip = y + 5
    if itself:
        shapes += _loop(start, top + 2, tip)
        y = tip
    else:
        head = arrow_head((start, tip), (end, tip))
        stop = end - 8 if end > start else end + 8
        shapes += (line(((start, tip), (stop, tip))), head)
        y = tip + 2
    for each, parts in carried:
        shapes += data_mark(each.abode, x, y + 3)
        shapes += text(parts, x + MARK + GAP, y + 2, used + 1 - MARK - GAP)
        y += len(parts) * _LEADING + 2
    words = Area(x - 3, top - 1, used + 6, len(lines) * _LEADING + 2)
    below = Area(x - 3, tip + 3, used + 6, y - tip - 1)
    return _Row(tuple(shapes), y + 6, (words, below) if carried else (words,))


def _loop(x: float, top: float, bottom: float) -> tuple[Shape, ...]:
    """Return an arrow that leads back to where it begins."""
    turn = (x + _LOOP, top + 4)
    around = line(((x, turn[1]), turn, (turn[0], bottom), (x + 8, bottom)))
    return (around, arrow_head((turn[0], bottom), (x, bottom)))


def _failure(failure: Failure, sheet: float) -> _Row:
    top = 8.0
    x = _PAD + MARK + GAP + 2
    room = sheet - x - _PAD
    when, then = wrap(failure.when, room, SIZE), wrap(failure.then, room, SIZE)
    tall = (len(when) + len(then)) * _LEADING + 2 * 6 + 2
    area = Area(1, top, sheet - 2, tall)
    shapes = (
        frame(area, dash="dashed", thickness=1.3),
        *failure_mark(_PAD + 1, top + 7),
        *text(when, x, top + 6, room),
        *text(then, x, top + 7 + len(when) * _LEADING, room),
    )
    return _Row(shapes, top + tall + 8, (area,))


def _page(
    rows: Sequence[_Row],
    columns: Sequence[float],
    heads: tuple[tuple[Shape, ...], float],
    explained: tuple[tuple[Shape, ...], float],
    sheet: float,
) -> Scene:
    """Return a scene of rows under the boxes of the participants and above the legend, both with their heights."""
    boxes, tall = heads
    key, below = explained
    shapes: list[Shape] = []
    gaps: list[Area] = []
    y = tall
    for row in rows:
        shapes += moved(row.shapes, 0, y)
        gaps += (area.moved(0, y) for area in row.breaks)
        y += row.height
    end = y + 8
    lines = [piece for x in columns for piece in _life_line(x, tall, end, gaps)]
    return Scene((*boxes, *lines, *shapes, *moved(key, 0, end + 2)), sheet, round(end + 2 + below + 1))


def _life_line(x: float, top: float, bottom: float, gaps: Sequence[Area]) -> Iterator[Shape]:
    """Yield the line of a participant, open where words stand: no line goes through words."""
    y = top
    for gap in sorted((each for each in gaps if each.x < x < each.right), key=lambda each: each.y):
        if gap.y > y:
            yield line(((x, y), (x, gap.y)), thickness=1, faint=0.6)
        y = max(y, gap.bottom)
    if bottom > y:
        yield line(((x, y), (x, bottom)), thickness=1, faint=0.6)


def _meanings(process: Process) -> Iterator[Meaning]:
    words = process.words
    kinds = {each.kind for each in process.participants}
    abodes = {each.abode for step in process.steps for each in step.data}
    if "actor" in kinds:
        yield Meaning(actor_mark, words.actor)
    if "component" in kinds:
        yield Meaning(component_mark, words.component)
    if "on-ledger" in abodes:
        yield Meaning(partial(data_mark, "on-ledger"), words.on_ledger)
    if "off-ledger" in abodes:
        yield Meaning(partial(data_mark, "off-ledger"), words.off_ledger)
    yield Meaning(arrow_mark, words.step, 30)
    if process.failures:
        yield Meaning(_sample_failure, words.failure, 44)


def _sample_failure(x: float, y: float) -> tuple[Shape, ...]:
    box = replace(frame(Area(x + 1, y - 2, 42, MARK + 4), dash="dashed", thickness=1.3), mark=True)
    return (box, *failure_mark(x + 15, y))
