"""What is true of every picture, whatever it shows."""

import re
from xml.etree import ElementTree as ET

from wipo_bc_std.diagram.clashes import find_clashes, overlap, pieces_of
from wipo_bc_std.diagram.drawing import WIDEST, Area, Direction, Path, Scene, Words, draw

HOSTILE = (
    "<script>alert('1')</script> & \"quoted\"",
    "control\x00\x07\x1b signs \ud800 and \uffff",
    "turned \u202eaway\u202c and \u2067isolated",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4,
    "https://example.org/a/very/long/address/that/no/line/can/hold?with=parameters&and=more",
    "",
    "   ",
    "العربية with Latin 2026 وأرقام",
    "没有空格的很长的中文标题用于检验换行是否正确、标点是否合适（以及括号）。",
    "𝔘𝔫𝔲𝔰𝔲𝔞𝔩 🙂 ǅ",
)


def svg(scene: Scene, direction: Direction = "ltr") -> str:
    return draw(scene, title="A picture", description="What it shows.\nAll of it.", direction=direction)


def shown(scene: Scene) -> str:
    """Return all words of a scene, with and without a space between lines."""
    lines = [shape.text for shape in scene.shapes if isinstance(shape, Words)]
    return " ".join(lines) + "\n" + "".join(lines)


def boxes(scene: Scene) -> list[Area]:
    """Return the areas of closed solid frames that are no marks: boxes that may not lie on each other."""
    found = []
    for shape in scene.shapes:
        if isinstance(shape, Path) and shape.steps[-1][0] == "Z" and not shape.mark and not shape.dash:
            points = [point for piece in pieces_of(shape) for point in piece]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            found.append(Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
    return found


def check(scene: Scene, *, sheet: float = WIDEST) -> None:
    """Assert that all can be read: nothing crossed, covered, cut off, and no box on another."""
    assert list(find_clashes(scene)) == []
    assert scene.width <= sheet
    areas = boxes(scene)
    for number, one in enumerate(areas):
        for other in areas[number + 1 :]:
            inside = one.x <= other.x and one.y <= other.y and other.right <= one.right and other.bottom <= one.bottom
            assert inside or not overlap(one, other)
    check_written(svg(scene))
    check_written(svg(scene, "rtl"))


def check_written(written: str) -> None:
    """Assert that an SVG is well-formed, harmless and takes no colour of its own."""
    root = ET.fromstring(written)  # noqa: S314 - our own text
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "path", "text"}
    assert [child.tag.rpartition("}")[2] for child in root][:2] == ["title", "desc"]
    assert root.get("role") == "img"
    attributes = {(name, value) for element in root.iter() for name, value in element.items()}
    assert not {name for name, _ in attributes} & {"id", "style", "class", "href", "onload"}
    assert {value for name, value in attributes if name in {"fill", "stroke"}} <= {"none", "currentColor"}
    assert not re.search(r"url\(|var\(", written)
