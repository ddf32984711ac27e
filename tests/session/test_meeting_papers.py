"""The summary of a meeting: what was decided, and who does what until when."""

import pytest

from tests.session.plan_matter import MEETING, make_matter, table_of, words_of
from wipo_bc_std.session.data.meeting import MEETING as FIGURES
from wipo_bc_std.session.kinds.meeting_summary import SUMMARY
from wipo_bc_std.session.meeting_matter import find_meeting, say_date
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.parts.meeting_actions import meeting_actions
from wipo_bc_std.session.parts.meeting_decisions import meeting_decisions
from wipo_bc_std.session.parts.meeting_discussed import meeting_discussed
from wipo_bc_std.session.parts.meeting_facts import meeting_facts
from wipo_bc_std.view.fixed import LANGUAGES, Language


def test_decisions_have_their_numbers_and_actions_an_office_or_role_and_a_day() -> None:
    matter = make_matter()
    assert table_of(meeting_decisions.make(matter))[1:] == [["D-2026-11-10-01", "Labels are written by hand.", "GA-01"]]
    assert table_of(meeting_actions.make(matter))[1:] == [
        ["1", "Write to the couriers.", "Office A", "November 20, 2026", "open, its day is past"],
        ["2", "Count the labels.", "Task Force leader", "January 15, 2027", "open"],
        ["3", "Read the report.", "Task Force leader", "no day set", "done on November 14, 2026"],
    ]


def test_the_facts_are_those_of_the_meeting() -> None:
    told = table_of(meeting_facts.make(make_matter()))
    assert told == [
        ["Meeting", "Second meeting"],
        ["Date", "November 10, 2026"],
        ["Form", "virtual"],
        ["Prepares", "SC/2"],
        ["Recorded in", "SC/2/1, paragraph 3"],
    ]


def test_items_tell_what_they_were_about_and_what_was_said() -> None:
    assert words_of(meeting_discussed.make(make_matter())).splitlines() == [
        "Labels (GA-01, XA-001) – Two ways were put.",
        "Cellars",
    ]


def test_what_is_not_recorded_is_told() -> None:
    matter = make_matter(files={"meetings/second.yml": MEETING.split("items:")[0]})
    assert words_of(meeting_decisions.make(matter)) == "No decision is recorded."
    assert words_of(meeting_actions.make(matter)) == "No action is recorded."
    assert words_of(meeting_discussed.make(matter)) == "No agenda is recorded."


def test_a_summary_needs_a_meeting_and_says_which_there_are() -> None:
    assert SUMMARY.refuse(make_matter()) == ""
    assert SUMMARY.refuse(make_matter(meeting="")) == "say with --meeting which meeting it is about: first, second"
    assert "there is no meeting “third”: meetings/ has first, second" in SUMMARY.refuse(make_matter(meeting="third"))
    none = {"meetings/first.yml": None, "meetings/second.yml": None}
    assert "wipo-bc-std new meeting ID" in SUMMARY.refuse(make_matter(files=none))


def test_the_figures_are_those_of_the_tables() -> None:
    found = {each.name: each.value for each in FIGURES.read(make_matter())}
    assert found.keys() == FIGURES.names.keys()
    assert [found[f"meeting.{name}"] for name in ("items", "decisions", "actions", "open-actions", "overdue-actions")] == [
        2, 1, 3, 2, 1,
    ]  # fmt: skip
    assert list(FIGURES.read(make_matter(meeting=""))) == []


@pytest.mark.parametrize(
    ("date", "ends", "told"),
    [
        ("2026", "", "2026"),
        ("2026-05", "", "May 2026"),
        ("2026-05-20", "", "May 20, 2026"),
        ("2026-05-20", "2026-05-21", "May 20, 2026 to May 21, 2026"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(date: str, ends: str, told: str) -> None:
    own = f"id: second\ntitle: A meeting\ndate: {date}\nkind: virtual\n" + (f"ends: {ends}\n" if ends else "")
    meeting = find_meeting(make_matter(files={"meetings/second.yml": own}))
    assert meeting is not None
    assert say_date(meeting, Speech("en")) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: Language) -> None:
    matter = make_matter(language=language)
    for part in (meeting_facts, meeting_decisions, meeting_actions):
        assert all(all(row) for row in table_of(part.make(matter)))
