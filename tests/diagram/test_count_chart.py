"""Bars of what is counted."""

from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.count_chart import CountChart, CountRow, arrange_counts
from wipo_bc_std.diagram.drawing import NARROW, WIDEST, Path, Scene

ROWS = (
    CountRow(title="Provisions", count=20),
    CountRow(title="Use cases that have a title of several lines", count=10),
    CountRow(title="Nothing", count=0),
)


def scene_of(*rows: CountRow, wide: bool = False) -> Scene:
    scene = arrange_counts(CountChart(rows=rows, wide=wide))
    assert scene is not None
    return scene


def test_each_count_stands_beside_its_bar() -> None:
    for wide in (False, True):
        scene = scene_of(*ROWS, wide=wide)
        check(scene, sheet=WIDEST if wide else NARROW)
        assert all(each in shown(scene) for each in ("Provisions", "20", "10", "0"))


def test_a_bar_is_as_long_as_there_are_many() -> None:
    bars = [shape for shape in scene_of(*ROWS).shapes if isinstance(shape, Path)]
    widths = [
        max(x for _, at in bar.steps for x, _ in at) - min(x for _, at in bar.steps for x, _ in at) for bar in bars
    ]
    assert len(widths) == 2
    assert round(widths[0], 6) == round(2 * widths[1], 6)


def test_nothing_is_drawn_where_nothing_is_counted() -> None:
    assert arrange_counts(CountChart(rows=())) is None
    assert arrange_counts(CountChart(rows=ROWS[2:])) is None


def test_titles_of_any_kind_are_words() -> None:
    for title in HOSTILE:
        check_written(svg(scene_of(CountRow(title=title, count=3))))
