"""Pictures of a Word file: drawings become pixels, since older Words show no SVG; each has the size that it is shown at."""

import atexit
import functools
import json
import re
import shutil
import struct
import tempfile
from collections.abc import Mapping

import typst
from msgspec import Struct

from wipo_bc_std.render.fonts import fonts
from wipo_bc_std.render.format import FormatError

_SHARPNESS = 220  # pixels an inch, as Word keeps pictures by default
_POINTS_OF_PIXEL = 0.75
# The height that a picture may have, in widths of the text: a page without header, footer and caption.
_HIGHEST = 1.4
_PNG = b"\x89PNG\r\n\x1a\n"
_VIEW_BOX = re.compile(rb'viewBox="\s*[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)\s*"')
_ROOT = re.compile(rb"<svg\b[^>]*>")
_LENGTH = re.compile(rb'(?<![-\w])(width|height)="\s*([0-9.]+)(px|pt|mm|cm|in|)\s*"')
_POINTS = {b"": 0.75, b"px": 0.75, b"pt": 1.0, b"mm": 72 / 25.4, b"cm": 72 / 2.54, b"in": 72.0}
_UNKNOWN = (300.0, 300.0)


class Image(Struct, frozen=True):
    """A picture as pixels, with its width and height on paper in points."""

    content: bytes
    width: float
    height: float


def measure_drawing(svg: bytes) -> tuple[float, float]:
    """Return width and height of an SVG in points; where it does not say them, a square."""
    root = _ROOT.search(svg)
    own = root[0] if root else b""
    lengths = {name: (value, _POINTS[unit]) for name, value, unit in _LENGTH.findall(own)}
    box = _VIEW_BOX.search(own)
    if box and len(lengths) < len(box.groups()):
        lengths = {
            name: (value, _POINTS_OF_PIXEL) for name, value in zip((b"width", b"height"), box.groups(), strict=True)
        }
    try:
        width, height = (float(value) * points for value, points in (lengths[b"width"], lengths[b"height"]))
    except (KeyError, ValueError):
        return _UNKNOWN
    return (width, height) if width and height else _UNKNOWN


def measure_pixels(png: bytes) -> tuple[float, float] | None:
    """Return width and height of a PNG in points, 96 pixels an inch; None where it is none."""
    if not png.startswith(_PNG) or len(png) < len(_PNG) + 16:
        return None
    width, height = struct.unpack(">II", png[16:24])
    return (width * _POINTS_OF_PIXEL, height * _POINTS_OF_PIXEL) if width and height else None


def fit(size: tuple[float, float], width: float, *, fill: bool) -> tuple[float, float]:
    """Return a size that keeps its proportions in a text of some width; `fill` makes it as large as it can be."""
    scale = min(width / size[0], _HIGHEST * width / size[1])
    if not fill:
        scale = min(scale, 1.0)
    return size[0] * scale, size[1] * scale


def draw(drawings: Mapping[bytes, tuple[float, float]]) -> dict[bytes, Image]:
    """Return the pixels of SVGs, each of the width and height asked for; raise FormatError where one cannot be drawn."""
    if not drawings:
        return {}
    files: dict[str, bytes] = {f"drawing-{place}": svg for place, svg in enumerate(drawings)}
    sizes = [[f"drawing-{place}", round(width, 2)] for place, (width, _) in enumerate(drawings.values())]
    files |= {"main.typ": _TEMPLATE.encode(), "sizes.json": json.dumps(sizes).encode()}
    try:
        pages = _compiler().compile(
            input=files,  # type: ignore[type-var]  # its stubs forget the files in memory
            format="png",
            ppi=_SHARPNESS,
        )
    except RuntimeError as error:
        raise FormatError(f"a picture cannot be drawn for Word: {error}") from error
    contents = [page for page in (pages if isinstance(pages, list) else [pages]) if isinstance(page, bytes)]
    return {
        svg: Image(content, width, height)
        for (svg, (width, height)), content in zip(drawings.items(), contents, strict=True)
    }


_TEMPLATE = """#set page(width: auto, height: auto, margin: 0pt, fill: white)
#for (name, width) in json("sizes.json") {
  page(image(read(name, encoding: none), format: "svg", width: width * 1pt))
}
"""


@functools.cache
def _compiler() -> typst.Compiler:
    """Return the compiler of this process, which sees no files but those given to it."""
    root = tempfile.mkdtemp(prefix="wipo-bc-std-")
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return typst.Compiler(root=root, font_paths=fonts(), package_path=root, package_cache_path=root)
