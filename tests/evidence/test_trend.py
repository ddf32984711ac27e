"""What became of bands since a publication that was assessed."""

from datetime import date

from wipo_bc_std.evidence.staleness import BANDS, Band, Reason, Staleness
from wipo_bc_std.evidence.trend import Shift, find_trend, narrow_trend, recorded_bands
from wipo_bc_std.model.publication_record import PublicationRecord

POINTS: dict[Band, int] = {"current": 0, "watch": 3, "stale": 6, "urgent": 10}


def record(name: str, bands: dict[str, str] | None) -> PublicationRecord:
    return PublicationRecord(
        publication=name, version="0.1.0", stage="working-draft", date=date(2026, 11, 1), bands=bands
    )


def item(name: str, band: Band) -> Staleness:
    points = POINTS[band]
    return Staleness(name, "scope", "recommendation", (Reason("due", points),) if points else ())


def test_what_was_not_assessed_is_compared_with_nothing() -> None:
    assert recorded_bands(record("draft-1", None)) is None
    assert find_trend([item("GA-01", "urgent")], [record("draft-1", None)]) is None
    assert find_trend([item("GA-01", "urgent")], []) is None


def test_the_last_publication_that_was_assessed_counts() -> None:
    records = [
        record("draft-1", {"GA-01": "urgent"}),
        record("draft-2", {"GA-01": "current", "GA-02": "stale", "GA-03": "watch", "GA-09": "watch"}),
        record("draft-3", None),
    ]
    now = [item("GA-01", "watch"), item("GA-02", "current"), item("GA-03", "watch"), item("GA-04", "urgent")]
    trend = find_trend(now, records)
    assert trend is not None
    assert trend.publication == "draft-2"
    assert trend.worse == (Shift("GA-01", "current", "watch"),)
    assert trend.better == (Shift("GA-02", "stale", "current"),)
    assert (trend.new, trend.gone) == (("GA-04",), ("GA-09",))
    narrow = narrow_trend(trend, {"GA-01"})
    assert (narrow.shifts, narrow.new, narrow.gone) == (trend.worse, (), ())


def test_each_pair_of_bands_is_better_worse_or_none() -> None:
    for was in BANDS:
        for band in BANDS:
            trend = find_trend([item("GA-01", band)], [record("draft-1", {"GA-01": was})])
            assert trend is not None
            assert (len(trend.better), len(trend.worse)) == (POINTS[band] < POINTS[was], POINTS[band] > POINTS[was])


def test_a_provision_that_was_not_assessed_then_is_new() -> None:
    trend = find_trend([item("GA-01", "watch")], [record("draft-1", {"GA-01": "a band of a later version"})])
    assert trend is not None
    assert (trend.shifts, trend.new) == ((), ("GA-01",))
    empty = find_trend([item("GA-01", "watch")], [record("draft-1", {})])
    assert empty is not None
    assert empty.new == ("GA-01",)
