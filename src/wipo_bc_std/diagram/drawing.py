"""The shapes of a picture, and the text of an SVG with them: lines and words, in one colour, mirrored where needed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagram.text_size import clean, line_height, visible, width
from wipo_bc_std.template_files import TEMPLATES

if TYPE_CHECKING:
    from jinja2 import Template

# Units of all pictures: one is a pixel on a screen; 680 of them are as wide as a page's text.
WIDEST = 680
# Pictures that are read on a telephone without scrolling.
NARROW = 340
TALLEST = 1000
SIZE = 13
TITLE_SIZE = 14

Direction = Literal["ltr", "rtl"]
Dash = Literal["", "dashed", "dotted"]
Point = tuple[float, float]

_DASHES: dict[Dash, str] = {"": "", "dashed": "7 4", "dotted": "1.5 4"}
# The first is the one of PDF files; a browser takes that of its system, as for the words around the picture.
_FONTS = "FiraGO, system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ROUND = 0.5523  # how far the handles of a quarter of a circle reach


class Path(Struct, frozen=True):
    """A line or an area: each step is a letter of an SVG path (M, L, C, Z) with its points.

    `filled` is the strength of its fill (0 to 1); a `mark` is a sign beside words that no line is told apart from.
    """

    steps: tuple[tuple[str, tuple[Point, ...]], ...]
    thickness: float = 1.2
    dash: Dash = ""
    filled: float = 0
    stroked: bool = True
    faint: float = 0
    mark: bool = False


class Words(Struct, frozen=True):
    """One line of words: `x`, `y` is where its baseline begins (or has its middle), `room` the width kept for it."""

    x: float
    y: float
    text: str
    room: float
    size: float = SIZE
    bold: bool = False
    anchor: Literal["start", "middle"] = "start"

    @property
    def area(self) -> "Area":
        """Return the area that the words take."""
        own = width(self.text, self.size, bold=self.bold)
        left = self.x - own / 2 if self.anchor == "middle" else self.x
        return Area(left, self.y - 0.78 * self.size, own, self.size)


class Area(Struct, frozen=True):
    """A rectangle: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Return its middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, x: float, y: float) -> "Area":
        """Return the same area elsewhere."""
        return Area(self.x + x, self.y + y, self.width, self.height)


Shape = Path | Words


class Scene(Struct, frozen=True):
    """A picture before it is written: shapes on a sheet of `width` times `height` units."""

    shapes: tuple[Shape, ...]
    width: float
    height: float


# --- Shapes -----------------------------------------------------------------------------------------------------------


def line(points: Sequence[Point], *, dash: Dash = "", thickness: float = 1.2, faint: float = 0) -> Path:
    """Return a line through points."""
    return Path((("M", (points[0],)), *(("L", (point,)) for point in points[1:])), thickness, dash, faint=faint)


def curve(points: Sequence[Point], *, dash: Dash = "", thickness: float = 1.2) -> Path:
    """Return a curve: the first point, then two handles and an end for each part."""
    parts = [tuple(points[number : number + 3]) for number in range(1, len(points) - 2, 3)]
    return Path((("M", (points[0],)), *(("C", part) for part in parts)), thickness, dash)


def area_path(points: Sequence[Point], *, filled: float = 0, stroked: bool = True, mark: bool = False) -> Path:
    """Return an area with corners at points."""
    steps = (("M", (points[0],)), *(("L", (point,)) for point in points[1:]), ("Z", ()))
    return Path(steps, filled=filled, stroked=stroked, mark=mark)


def frame(area: Area, *, radius: float = 0, dash: Dash = "", thickness: float = 1.2, filled: float = 0) -> Path:
    """Return the frame of an area, with round corners where `radius` is given."""
    x, y, right, bottom = area.x, area.y, area.right, area.bottom
    if not radius:
        corners = ((x, y), (right, y), (right, bottom), (x, bottom))
        steps = (("M", (corners[0],)), *(("L", (corner,)) for corner in corners[1:]), ("Z", ()))
        return Path(steps, thickness, dash, filled)
    r = min(radius, area.width / 2, area.height / 2)
    k = r * (1 - _ROUND)
    steps = (
        ("M", ((x + r, y),)),
        ("L", ((right - r, y),)),
        ("C", ((right - k, y), (right, y + k), (right, y + r))),
        ("L", ((right, bottom - r),)),
        ("C", ((right, bottom - k), (right - k, bottom), (right - r, bottom))),
        ("L", ((x + r, bottom),)),
        ("C", ((x + k, bottom), (x, bottom - k), (x, bottom - r))),
        ("L", ((x, y + r),)),
        ("C", ((x, y + k), (x + k, y), (x + r, y))),
        ("Z", ()),
    )
    return Path(steps, thickness, dash, filled)


def text(
    lines: Iterable[str],
    x: float,
    top: float,
    room: float,
    *,
    size: float = SIZE,
    bold: bool = False,
    middle: bool = False,
) -> tuple[Words, ...]:
    """Return lines of words under `top`; `x` is where their room begins, also where they stand in its middle."""
    leading = line_height(size)
    at = x + room / 2 if middle else x
    return tuple(
        Words(at, top + number * leading + size, each, room, size, bold, "middle" if middle else "start")
        for number, each in enumerate(lines)
    )


def arrow_head(start: Point, tip: Point, length: float = 10, half: float = 4.5) -> Path:
    """Return the head of an arrow that comes from `start` and ends at `tip`."""
    across, along = tip[0] - start[0], tip[1] - start[1]
    far = (across**2 + along**2) ** 0.5 or 1
    across, along = across / far, along / far
    base = (tip[0] - across * length, tip[1] - along * length)
    wings = ((base[0] - along * half, base[1] + across * half), (base[0] + along * half, base[1] - across * half))
    return area_path((tip, *wings), filled=1, mark=True)


def moved(shapes: Iterable[Shape], x: float, y: float) -> tuple[Shape, ...]:
    """Return shapes elsewhere."""
    return tuple(_moved(shape, x, y) for shape in shapes)


def _moved(shape: Shape, x: float, y: float) -> Shape:
    if isinstance(shape, Words):
        return replace(shape, x=shape.x + x, y=shape.y + y)
    steps = ((letter, tuple((each[0] + x, each[1] + y) for each in points)) for letter, points in shape.steps)
    return replace(shape, steps=tuple(steps))


# --- Writing ----------------------------------------------------------------------------------------------------------


def draw(scene: Scene, *, title: str, description: str, direction: Direction) -> str:
    """Return a picture as the text of an SVG; its name is `title`, and `description` says all that it shows."""
    # The axis about which a picture is mirrored, or none.
    axis = scene.width if direction == "rtl" else None
    return _template().render(
        width=_number(scene.width),
        height=_number(scene.height),
        fonts=_FONTS,
        title=clean(title),
        description=visible(description),
        shapes=[_words(shape, axis) if isinstance(shape, Words) else _path(shape, axis) for shape in scene.shapes],
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - many drafts have no pictures

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("diagram/drawing.svg.j2")


def _words(shape: Words, axis: float | None) -> dict[str, object]:
    shown = shape.text
    if _RIGHT_TO_LEFT.search(shown):
        # The sheet runs left to right in every renderer, so the words say themselves which way they run.
        shown = f"\u2067{shown}\u2069" if axis is not None else f"\u2068{shown}\u2069"
    return {
        "d": "",
        "x": _number(shape.x if axis is None else axis - shape.x),
        "y": _number(shape.y),
        "size": _number(shape.size),
        "bold": shape.bold,
        "anchor": "end" if axis is not None and shape.anchor == "start" else shape.anchor,
        "text": shown,
    }


def _path(shape: Path, axis: float | None) -> dict[str, object]:
    def place(point: Point) -> str:
        return f"{_number(point[0] if axis is None else axis - point[0])} {_number(point[1])}"

    return {
        "d": " ".join(letter + " ".join(map(place, points)) for letter, points in shape.steps),
        "thickness": _number(shape.thickness),
        "dashes": _DASHES[shape.dash],
        "filled": _number(shape.filled, 2) if shape.filled else "",
        "faint": _number(shape.faint, 2) if shape.faint else "",
        "stroked": shape.stroked,
    }


def _number(value: float, digits: int = 1) -> str:
    """Return a number as short as it can be written, the same on every machine."""
    written = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else str(value)
    return "0" if written in {"-0", ""} else written
