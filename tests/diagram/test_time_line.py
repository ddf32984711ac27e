"""A time line."""

from itertools import pairwise

from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import TALLEST, Path, Words
from wipo_bc_std.diagram.time_line import Day, arrange_days

WIDE = 520
DAYS = (
    Day(offset=0, title="The round opens", told="November 4, 2026, past", done=True),
    Day(offset=18, title="As of November 22, 2026", told="", now=True),
    Day(offset=42, title="The round closes", told="December 16, 2026, to come"),
    Day(offset=43, title="Answers", told="December 17, 2026, to come"),
    Day(offset=180, title="The session begins", told="May 3, 2027, to come"),
)


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arrange_days(DAYS)
    check(scene, sheet=WIDE)
    for day in DAYS:
        assert day.title in shown(scene)
        assert day.told in shown(scene)
    assert scene.height < TALLEST


def test_days_are_in_order_and_as_far_apart_as_in_time_where_words_leave_room() -> None:
    (scene,) = arrange_days(DAYS)
    places = [
        next(shape.y for shape in scene.shapes if isinstance(shape, Words) and shape.text == day.title) for day in DAYS
    ]
    assert places == sorted(places)
    gaps = [after - before for before, after in pairwise(places)]
    assert gaps[3] > 3 * gaps[1]


def test_what_is_past_is_told_by_a_full_mark_and_a_whole_line() -> None:
    (scene,) = arrange_days(DAYS)
    paths = [shape for shape in scene.shapes if isinstance(shape, Path)]
    assert [path.dash for path in paths if len(path.steps) == 2] == ["", "dashed", "dashed", "dashed"]
    assert sorted(path.filled for path in paths if path.steps[-1][0] == "Z") == [0, 0, 0, 0.35, 1]


def test_without_days_there_is_no_picture_and_with_one_there_is() -> None:
    assert arrange_days(()) == ()
    (scene,) = arrange_days(DAYS[:1])
    check(scene, sheet=WIDE)


def test_words_of_any_kind_stay_on_the_sheet() -> None:
    for title in HOSTILE:
        (scene,) = arrange_days((Day(offset=0, title=title, told=title), Day(offset=5, title="x", told="y")))
        check(scene, sheet=WIDE)
        check_written(svg(scene))
        check_written(svg(scene, "rtl"))
