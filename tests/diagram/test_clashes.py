"""What makes a picture hard to read is found."""

import pytest

from wipo_bc_std.diagram.clashes import count_crossed, find_clashes
from wipo_bc_std.diagram.drawing import Area, Scene, Shape, curve, frame, line, text

WORDS = text(["some words"], 50, 50, 100)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), ""),
        ((line(((0, 57), (300, 57))),), "a line crosses “some words”"),
        ((line(((60, 0), (60, 200))),), "a line crosses “some words”"),
        ((curve(((0, 0), (100, 110), (60, 110), (200, 0))),), "a line crosses “some words”"),
        ((line(((0, 80), (300, 80))),), ""),
        ((frame(Area(40, 45, 120, 30)),), ""),
        (text(["others"], 70, 52, 100), "“some words” lies on “others”"),
        (text(["cut off"], 280, 100, 100), "“cut off” leaves the sheet"),
        (text(["a long text in a small room"], 50, 100, 20), "“a long text in a small room” is wider than its room"),
    ],
)
def test_clashes_are_found(more: tuple[Shape, ...], said: str) -> None:
    assert "; ".join(find_clashes(Scene((*WORDS, *more), 300, 200))) == said


def test_lines_through_boxes_are_counted_and_those_that_end_there_are_not() -> None:
    boxes = [Area(0, 0, 50, 20), Area(0, 40, 50, 20), Area(0, 80, 50, 20)]
    assert count_crossed(boxes, [line(((25, 20), (25, 40)))]) == 0
    assert count_crossed(boxes, [line(((25, 20), (25, 80)))]) == 1
