"""Bars of what is counted by grades."""

from msgspec.structs import replace

from tests.diagram.scenes import HOSTILE, boxes, check, check_written, shown, svg
from wipo_bc_std.diagram.band_chart import BandChart, BandRow, arrange_bands
from wipo_bc_std.diagram.drawing import NARROW, TALLEST, Path, Scene, Words

GRADES = ("current", "watch", "stale", "urgent")
CHART = BandChart(
    grades=GRADES,
    rows=(
        BandRow(title="Governance", counts=(3, 1, 1, 1), told="urgent: 1, stale: 1, watch: 1, current: 3"),
        BandRow(title="Keeping", counts=(12, 0, 0, 0), told="current: 12"),
        BandRow(title="Nothing here", counts=(), told="not assessed"),
    ),
)


def bars(scene: Scene) -> list[float]:
    """Return the right edge of each bar by its height on the sheet."""
    ends: dict[float, float] = {}
    legend = max(shape.y for shape in scene.shapes if isinstance(shape, Words)) - 60
    for shape in scene.shapes:
        if isinstance(shape, Path) and shape.steps[-1][0] == "Z":
            xs = [point[0] for _, points in shape.steps for point in points]
            top = min(point[1] for _, points in shape.steps for point in points)
            if top < legend:
                ends[top] = max(ends.get(top, 0), *xs)
    return [ends[top] for top in sorted(ends)]


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arrange_bands(CHART)
    check(scene, sheet=NARROW)
    words = shown(scene)
    for row in CHART.rows:
        assert row.title in words
        assert row.told in words
    assert all(grade in words for grade in GRADES)
    assert not boxes(scene)


def test_a_bar_is_as_long_as_there_is_to_count_or_as_the_others() -> None:
    (scene,) = arrange_bands(CHART)
    half, whole = bars(scene)
    assert round(half - 1, 6) == round((whole - 1) / 2, 6)
    (scene,) = arrange_bands(replace(CHART, compares_shares=True))
    assert {round(end, 6) for end in bars(scene)} == {NARROW - 1}


def test_grades_differ_by_more_than_strength() -> None:
    (scene,) = arrange_bands(replace(CHART, rows=CHART.rows[:1]))
    areas = [shape for shape in scene.shapes if isinstance(shape, Path) and shape.steps[-1][0] == "Z"]
    assert [shape.filled for shape in areas[:4]] == [1, 0, 0.18, 0]
    stripes = [shape for shape in scene.shapes if isinstance(shape, Path) and len(shape.steps) == 2 and shape.mark]
    assert len(stripes) > 8


def test_many_rows_are_told_on_several_sheets() -> None:
    many = replace(CHART, rows=CHART.rows * 12)
    scenes = arrange_bands(many)
    assert len(scenes) > 1
    for scene in scenes:
        check(scene, sheet=NARROW)
        assert scene.height <= TALLEST
    assert arrange_bands(replace(CHART, rows=())) == ()


def test_hostile_words() -> None:
    rows = tuple(BandRow(title=each, counts=(1, 0, 0, 2), told=each) for each in HOSTILE)
    for scene in arrange_bands(replace(CHART, rows=rows)):
        check_written(svg(scene))
