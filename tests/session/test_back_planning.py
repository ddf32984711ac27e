"""Back-planning: all days follow the session, none is on a weekend, what is past is told, and so is where time is short."""

from datetime import date, timedelta

import pytest

from tests.session.plan_matter import make_matter
from wipo_bc_std.model.milestone import SESSION_BEGINS, USUAL
from wipo_bc_std.model.session import Session
from wipo_bc_std.session.back_planning import (
    DatedMilestone,
    find_next,
    find_short_times,
    move_off_weekend,
    plan_back,
)

TODAY = date(2026, 11, 22)


def make_session(begins: date | None) -> Session:
    return Session.model_validate({"id": "sc-2", "symbol": "SC/2", "ordinal": "2"}).model_copy(
        update={"begins": begins}
    )


def days(begins: date, today: date = TODAY) -> dict[str, DatedMilestone]:
    return {each.id: each for each in plan_back(make_session(begins), None, today)}


def test_the_usual_days_are_counted_back_from_the_first_day_of_the_session() -> None:
    # A Monday, from which none of the usual days falls on a weekend but some.
    found = days(date(2027, 5, 3))
    assert list(found) == [*(usual.id for usual in USUAL), SESSION_BEGINS]
    assert {name: (date(2027, 5, 3) - each.counted).days for name, each in found.items()} == {
        "round-opens": 180,
        "round-closes": 138,
        "dispositions-proposed": 130,
        "task-force-meeting": 115,
        "redraft": 100,
        "text-frozen": 90,
        "papers-published": 56,
        "session-begins": 0,
    }
    assert found["papers-published"].ends == date(2027, 5, 3) - timedelta(days=48)


@pytest.mark.parametrize("later", [1, 2, 5, 7, 30, 365])
def test_when_the_session_moves_every_milestone_moves(later: int) -> None:
    before, after = days(date(2027, 5, 3)), days(date(2027, 5, 3) + timedelta(days=later))
    assert before.keys() == after.keys()
    for name, each in before.items():
        assert (after[name].counted - each.counted).days == later
        assert after[name].on > each.on or later == 1


def test_what_is_past_on_a_day_is_told() -> None:
    assert [name for name, each in days(date(2027, 5, 3)).items() if each.is_past] == ["round-opens"]
    # Brought forward by three months, the round is over, too.
    soon = days(date(2027, 2, 1))
    assert [name for name, each in soon.items() if each.is_past] == [
        "round-opens", "round-closes", "dispositions-proposed", "task-force-meeting", "redraft", "text-frozen",
    ][: sum(each.is_past for each in soon.values())]  # fmt: skip
    assert soon["text-frozen"].is_past
    assert not soon["papers-published"].is_past
    assert all(each.is_past for each in days(date(2020, 1, 6)).values())


def test_a_milestone_of_several_days_is_past_when_its_last_day_is() -> None:
    begins = date(2027, 5, 3)
    last = days(begins)["papers-published"].ends
    assert not days(begins, last)["papers-published"].is_past
    assert days(begins, last + timedelta(days=1))["papers-published"].is_past


@pytest.mark.parametrize("shift", range(14))
def test_no_milestone_is_on_a_weekend(shift: int) -> None:
    for each in days(date(2027, 5, 3) + timedelta(days=shift)).values():
        if each.id != SESSION_BEGINS:
            assert each.on.weekday() < 5
            assert each.has_moved == (each.counted.weekday() >= 5)


def test_what_begins_or_ends_for_members_moves_forward_and_what_is_to_be_ready_back() -> None:
    saturday, sunday = date(2026, 11, 21), date(2026, 11, 22)
    assert {move_off_weekend(day, "forward") for day in (saturday, sunday)} == {date(2026, 11, 23)}
    assert {move_off_weekend(day, "back") for day in (saturday, sunday)} == {date(2026, 11, 20)}
    assert move_off_weekend(date(2026, 11, 20), "forward") == date(2026, 11, 20)
    assert move_off_weekend(date.min + timedelta(days=5), "back") >= date.min


def test_without_a_first_day_there_are_no_milestones() -> None:
    assert plan_back(make_session(None), None, TODAY) == ()


def test_a_project_can_put_milestones_elsewhere_for_all_sessions_or_for_one() -> None:
    own = """\
milestones:
  - {id: task-force-meeting, days_before: 120, until: 119}
  - {id: labels-printed, title: Labels are printed, days_before: 20}
  - {id: redraft, dropped: true}
sessions:
  - session: sc-2
    milestones: [{id: round-opens, on: 2026-11-16}, {id: labels-printed, days_before: 21}]
"""
    matter = make_matter(files={"milestones.yml": own})
    found = {each.id: each for each in plan_back(matter.session, matter.draft.standard.milestones, TODAY)}
    assert "redraft" not in found
    assert (found["round-opens"].on, found["round-opens"].is_fixed) == (date(2026, 11, 16), True)
    assert found["task-force-meeting"].counted == date(2027, 5, 3) - timedelta(days=120)
    assert found["labels-printed"].counted == date(2027, 5, 3) - timedelta(days=21)
    assert found["labels-printed"].title is not None
    elsewhere = matter.draft.standard.sessions[0]
    there = {each.id: each for each in plan_back(elsewhere, matter.draft.standard.milestones, TODAY)}
    assert not there["round-opens"].is_fixed
    assert (date(2026, 1, 12) - there["labels-printed"].counted).days == 20


def test_the_usual_days_leave_time_enough_on_every_day_of_the_week() -> None:
    for shift in range(7):
        found = plan_back(make_session(date(2027, 5, 3) + timedelta(days=shift)), None, TODAY)
        assert find_short_times(found) == ()


def test_a_round_of_less_than_six_weeks_is_told_and_one_that_ends_before_it_begins() -> None:
    for on, expected in (("2026-11-16", 30), ("2027-01-04", -19)):
        own = f"sessions:\n  - session: sc-2\n    milestones: [{{id: round-opens, on: {on}}}]\n"
        matter = make_matter(files={"milestones.yml": own})
        found = plan_back(matter.session, matter.draft.standard.milestones, TODAY)
        (short,) = find_short_times(found)
        assert (short.start.id, short.end.id, short.days, short.least) == ("round-opens", "round-closes", expected, 42)


def test_the_next_milestone_is_the_first_that_is_not_past() -> None:
    found = plan_back(make_session(date(2027, 5, 3)), None, TODAY)
    following = find_next(found)
    assert following is not None
    assert following.id == "round-closes"
    assert find_next(plan_back(make_session(date(2020, 1, 6)), None, TODAY)) is None
