"""Functional views: a row for each layer of a system, and in it the components that stand there, with who runs them."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from wipo_bc_std.diagram.drawing import SIZE, TALLEST, WIDEST, Area, Scene, Shape, frame, moved, text
from wipo_bc_std.diagram.text_size import line_height, wrap

_LABEL = 132
_PAD = 8
_APART = 10
_BETWEEN = 6
_ABREAST = 3
_BOX = (WIDEST - 2 - _LABEL - 2 * _PAD - (_ABREAST - 1) * _APART) / _ABREAST
_LEADING = line_height(SIZE)


class Placed(Struct, frozen=True, kw_only=True):
    """A component by its title; the remark says who runs it, or nothing."""

    title: str
    remark: str = ""


class Layer(Struct, frozen=True, kw_only=True):
    """A layer with what stands in it; an `open` one is no part of the system, and its edge is dashed."""

    title: str
    components: tuple[Placed, ...]
    open: bool = False


def arrange_layers(layers: Sequence[Layer]) -> tuple[Scene, ...]:
    """Return the scenes of a functional view: one, or several where it is longer than a page; none without layers.

    Layers come in the order given, from above; a layer that is longer than a page goes on in a further row.
    """
    pages: list[list[tuple[tuple[Shape, ...], float]]] = []
    for row in (row for layer in layers for row in _rows(layer)):
        if pages and _height([*pages[-1], row]) <= TALLEST:
            pages[-1].append(row)
        else:
            pages.append([row])
    return tuple(_scene(page) for page in pages)


def _height(rows: Sequence[tuple[tuple[Shape, ...], float]]) -> float:
    return 2 + sum(height for _, height in rows) + _BETWEEN * (len(rows) - 1)


def _scene(rows: Sequence[tuple[tuple[Shape, ...], float]]) -> Scene:
    shapes: list[Shape] = []
    y = 1.0
    for drawn, height in rows:
        shapes += moved(drawn, 1, y)
        y += height + _BETWEEN
    return Scene(tuple(shapes), WIDEST, round(_height(rows)))


def _rows(layer: Layer) -> Iterator[tuple[tuple[Shape, ...], float]]:
    """Yield a layer as a row, or as several where its components do not fit on a page; each with its height."""
    title = wrap(layer.title, _LABEL - 2 * _PAD, SIZE, bold=True)
    least = len(title) * _LEADING + 2 * _PAD
    lines = [layer.components[start : start + _ABREAST] for start in range(0, len(layer.components), _ABREAST)]
    kept: list[tuple[Sequence[Placed], float]] = []
    for line in lines:
        tall = max(_box_height(each) for each in line)
        if kept and 2 * _PAD + sum(height + _APART for _, height in kept) + tall > TALLEST / 2:
            yield _row(title, kept, least, is_open=layer.open)
            kept = []
        kept.append((line, tall))
    yield _row(title, kept, least, is_open=layer.open)


def _row(
    title: Sequence[str], lines: Sequence[tuple[Sequence[Placed], float]], least: float, *, is_open: bool
) -> tuple[tuple[Shape, ...], float]:
    own = sum(tall + _APART for _, tall in lines) - _APART if lines else 0.0
    height = round(max(own + 2 * _PAD, least))
    shapes: list[Shape] = [frame(Area(0, 0, WIDEST - 2, height), dash="dashed" if is_open else "")]
    words = len(title) * _LEADING
    shapes += text(title, _PAD, (height - words) / 2, _LABEL - 2 * _PAD, bold=True)
    y = (height - own) / 2
    for line, tall in lines:
        for number, each in enumerate(line):
            shapes += moved(_box(each, tall), _LABEL + _PAD + number * (_BOX + _APART), y)
        y += tall + _APART
    return tuple(shapes), height


def _words(each: Placed) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = _BOX - 2 * _PAD
    return wrap(each.title, room, SIZE, bold=True), wrap(each.remark, room, SIZE) if each.remark else ()


def _box_height(each: Placed) -> float:
    title, remark = _words(each)
    return (len(title) + len(remark)) * _LEADING + 2 * _PAD - 4


def _box(each: Placed, tall: float) -> tuple[Shape, ...]:
    title, remark = _words(each)
    top = (tall - (len(title) + len(remark)) * _LEADING) / 2
    room = _BOX - 2 * _PAD
    return (
        frame(Area(0, 0, _BOX, tall), radius=3),
        *text(title, _PAD, top, room, bold=True, middle=True),
        *text(remark, _PAD, top + len(title) * _LEADING, room, middle=True),
    )
