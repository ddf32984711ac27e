"""Words are measured without a font: never much narrower than a reader's font sets them."""

import pytest

from tests.diagram.scenes import HOSTILE
from wipo_bc_std.diagram.text_size import LONGEST_LABEL, clean, width, wrap


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        # Widths in Noto Sans at 13 units, and no more than a third over them.
        ("Register authority", 108, 140),
        ("Органы регистрации", 125, 165),
        ("注册机关", 52, 52),
        ("e\u0301te\u0301", 20, 26),
    ],
)
def test_widths_are_those_of_common_fonts(text: str, least: float, most: float) -> None:
    assert least <= width(text, 13) <= most


@pytest.mark.parametrize("text", [*HOSTILE, "a federated register of rights", "a b " * 100])
@pytest.mark.parametrize("room", [40, 90, 200])
def test_every_line_fits_and_nothing_is_lost(text: str, room: float) -> None:
    lines = wrap(text, room, 13)
    assert lines
    assert all(width(line, 13) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


def test_lines_are_even() -> None:
    first, second = wrap("one two three four five", 120, 13)
    assert abs(width(first, 13) - width(second, 13)) < 50


def test_chinese_lines_do_not_begin_with_a_full_stop() -> None:
    for room in range(45, 120, 7):
        assert not [line for line in wrap("数据、记录。账本（节点）。", room, 13) if line[0] in "、。）"]


def test_a_no_break_space_holds() -> None:
    assert all("\u00a0" in line for line in wrap("50\u00a0%", 45, 13))


def test_what_turns_the_direction_or_is_no_xml_goes() -> None:
    assert clean("a\u202eb\u2066c\u200fd") == "abcd"
    assert clean("a\x00b\ud800") == "a\ufffdb\ufffd"
    assert clean("one\n\ttwo ") == "one two"
    assert len(clean("x" * 1000)) == LONGEST_LABEL
