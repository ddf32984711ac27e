"""Time frames of a plan: when each ends."""

from datetime import date

import pytest

from wipo_bc_std.model.time_frame import read_end, read_years


@pytest.mark.parametrize(
    ("words", "end"),
    [
        # Those of the report to CWS/12.
        ("September 16 – 19, 2024", date(2024, 9, 19)),
        ("2024 – 2025", date(2025, 12, 31)),
        ("2025", date(2025, 12, 31)),
        ("September 30 – October 2, 2024", date(2024, 10, 2)),
        ("16 to 19 September 2024", date(2024, 9, 19)),
        ("October 2024 – February 2025", date(2025, 2, 28)),
        ("Sept. 2024", date(2024, 9, 30)),
        ("2024-09-16 to 2024-09-19", date(2024, 9, 19)),
        ("2025-03", date(2025, 3, 31)),
        ("CWS/13 (2025)", date(2025, 12, 31)),
        # What is not understood is never past too early.
        ("second half of 2025", date(2025, 12, 31)),
        ("mars 2025", date(2025, 12, 31)),
        ("2025-13", date(2025, 12, 31)),
        ("By CWS/15", None),
        ("By CWS/2024", None),
        ("as soon as can be", None),
    ],
)
def test_a_time_frame_ends_with_its_last_year_month_or_day(words: str, end: date | None) -> None:
    assert read_end(words) == end


@pytest.mark.parametrize(
    ("words", "years"),
    [("2024 – 2026", [2024, 2025, 2026]), ("September 16 – 19, 2024", [2024]), ("By CWS/15", []), ("CWS/2024", [])],
)
def test_a_time_frame_has_the_years_from_its_first_to_its_last(words: str, years: list[int]) -> None:
    assert list(read_years(words)) == years
