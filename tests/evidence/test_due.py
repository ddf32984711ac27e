"""When evidence is due: intervals, days at the end of months, and what counts as a confirmation."""

from datetime import date

import pytest

from wipo_bc_std.evidence.due import add_months, due_day, find_cycle, judge_timeliness, review_interval
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.session import Session

TODAY = date(2026, 6, 15)


def make_evidence(**more: object) -> Evidence:
    record = {
        "id": "pilot",
        "title": "A pilot",
        "kind": "pilot",
        "claim": "It runs.",
        "supports": [{"id": "GA-01", "relation": "justifies"}],
        "as_of": "2026-01-31",
        "sources": [{"url": "https://example.org/pilot", "kind": "official"}],
        **more,
    }
    return Evidence.model_validate(record)


def make_session(number: int, begins: str | None = None) -> Session:
    data = {"id": f"cws-{number}", "symbol": f"CWS/{number}", "ordinal": str(number)}
    return Session.model_validate(data | ({} if begins is None else {"begins": begins}))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2026-02-28", 6, "2026-08-28"),
        ("2026-12-15", 0, "2026-12-15"),
        ("9999-12-31", 12, "9999-12-31"),
    ],
)
def test_a_month_that_is_shorter_ends_on_its_last_day(day: str, months: int, later: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    ("record", "months"),
    [
        ({"interval": "3"}, 3),
        ({"kind": "platform", "maturity": {"value": "production"}}, 6),
        ({"kind": "use-case", "maturity": {"value": "production"}}, 12),
        ({"kind": "use-case", "maturity": {"value": "unknown"}}, 12),
        ({"kind": "pilot", "maturity": {"value": "unknown"}}, 6),
        ({"kind": "pilot", "maturity": {"value": "discontinued"}}, 24),
        ({"kind": "research"}, 12),
    ],
)
def test_the_interval_is_its_own_or_that_of_its_kind_or_maturity(record: dict[str, object], months: int) -> None:
    assert review_interval(make_evidence(**record)) == months


@pytest.mark.parametrize(
    ("confirmation", "counts"),
    [
        ({"answer": "still-true", "checked": "The register of pilots."}, True),
        ({"answer": "changed", "source": {"url": "https://example.org/new", "kind": "official"}}, True),
        ({"answer": "still-true"}, False),
        ({"answer": "still-true", "checked": "yes"}, False),
        ({"answer": "cannot-confirm", "checked": "The register of pilots."}, False),
        ({"answer": "passed-on", "checked": "The register of pilots."}, False),
    ],
)
def test_only_an_answer_that_says_what_was_checked_puts_the_day_off(
    confirmation: dict[str, object], *, counts: bool
) -> None:
    record = make_evidence(confirmations=[{"date": "2026-05-31", "office": "XA", **confirmation}])
    assert due_day(record, TODAY) == (date(2026, 11, 30) if counts else date(2026, 7, 31))


def test_what_is_confirmed_later_than_today_is_not_confirmed_yet() -> None:
    told = {"date": "2026-06-16", "office": "XA", "answer": "still-true", "checked": "The register of pilots."}
    assert due_day(make_evidence(confirmations=[told]), TODAY) == date(2026, 7, 31)


def test_sessions_without_a_day_do_not_make_a_cycle() -> None:
    sessions = [make_session(1, "2024-09-16"), make_session(2), make_session(3, "2022-11-21")]
    cycle = find_cycle(sessions, TODAY)
    assert (cycle.last, cycle.next, cycle.is_announced) == (date(2024, 9, 16), date(2027, 6, 15), False)
    cycle = find_cycle([*sessions, make_session(4, "2026-09-15"), make_session(5, "2027-09-15")], TODAY)
    assert (cycle.last, cycle.next, cycle.is_announced) == (date(2024, 9, 16), date(2026, 9, 15), True)
    assert find_cycle([], TODAY).last is None


def test_the_longest_interval_there_can_be_never_ends() -> None:
    record = make_evidence(interval="999999999")
    assert judge_timeliness(record, TODAY, find_cycle([], TODAY)) == "in-time"
