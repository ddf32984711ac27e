"""The calendar: its table, its picture and its file tell the same days, and all say what is past and what is assumed."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from tests.session.plan_matter import make_matter, table_of, words_of
from tests.session.world_draft import CLAUSE
from wipo_bc_std.session.agenda import make_agenda
from wipo_bc_std.session.briefing import tell_open
from wipo_bc_std.session.calendar_matter import refuse_without_day
from wipo_bc_std.session.kinds.calendar import CALENDAR
from wipo_bc_std.session.paper import Paper, PaperFormat, render_paper, section
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.parts.calendar_line import calendar_line
from wipo_bc_std.session.parts.calendar_notes import calendar_notes
from wipo_bc_std.session.parts.calendar_table import calendar_table
from wipo_bc_std.session.parts.calendar_times import calendar_times
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def make_paper(matter: PaperMatter) -> Paper:
    parts = (calendar_notes, calendar_table, calendar_line, calendar_times)
    sections = tuple(section(each.name, each.name, each.make(matter)) for each in parts)
    return Paper(
        stem=f"calendar-{matter.speech.language}",
        language=matter.speech.language,
        number="ST.XX",
        state="SC/2",
        version="0.1",
        title="Calendar",
        day=matter.day,
        sections=sections,
    )


def assume(matter: PaperMatter, begins: date) -> PaperMatter:
    return replace(matter, session=matter.session.model_copy(update={"begins": begins}))


def calendar_lines(matter: PaperMatter) -> list[str]:
    (file,) = CALENDAR.accompany(make_paper(matter), matter)
    content = file.content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_the_table_has_each_milestone_with_its_day_and_says_which_are_past() -> None:
    head, *rows = table_of(calendar_table.make(make_matter()))
    assert head == ["Milestone", "Day", "Days before the session", "State"]
    assert rows[0] == ["The round of comments opens", "November 4, 2026", "180", "missed: no round is on record"]
    assert rows[3][3] == "to come"
    assert rows[-1] == ["SC/2 begins", "May 3, 2027 to May 7, 2027", "0", "to come"]
    assert len(rows) == 8


def test_changing_the_session_moves_every_milestone_and_flags_those_past() -> None:
    matter = make_matter()
    _, *before = table_of(calendar_table.make(matter))
    _, *after = table_of(calendar_table.make(assume(matter, date(2027, 2, 1))))
    assert [row[0] for row in after][:-1] == [row[0] for row in before][:-1]
    # Nobody set that day, and the table says so where it stands.
    assert (before[-1][0], after[-1][0]) == ("SC/2 begins", "SC/2 begins (assumed)")
    assert not any(one[1] == other[1] for one, other in zip(before, after, strict=True))
    missed = "missed: no round is on record"
    assert [row[3].split(",")[0] for row in before].count(missed) == 1
    assert [row[3].split(",")[0] for row in after].count(missed) == 2
    assert [row[3].split(",")[0] for row in after].count("past") == 4


def test_the_day_by_which_it_is_judged_flags_them_too() -> None:
    _, *rows = table_of(calendar_table.make(make_matter(today=date(2027, 5, 5))))
    assert [row[3].split(",")[0] for row in rows] == [
        *["missed: no round is on record"] * 2,
        *["past"] * 5,
        "now",
    ]


def test_a_session_without_dates_is_refused_with_the_next_step_and_leaves_a_sentence_elsewhere() -> None:
    matter = make_matter("sc-3")
    told = refuse_without_day(matter)
    assert "the first day of SC/3 is not known" in told
    assert "`begins` for sc-3 into sessions.yml" in told
    assert "--begins DATE" in told
    assert CALENDAR.refuse(matter) == told
    assert words_of(calendar_table.make(matter)).startswith("The first day of SC/3 is not known")
    assert calendar_line.make(matter) == calendar_times.make(matter) == calendar_notes.make(matter) == ()
    assert CALENDAR.accompany(make_paper(matter), matter) == ()
    assert CALENDAR.refuse(make_matter()) == ""


def test_a_day_that_is_only_assumed_is_told_first_and_in_the_file() -> None:
    matter = assume(make_matter("sc-3"), date(2027, 9, 6))
    assert CALENDAR.refuse(matter) == ""
    first = words_of(calendar_notes.make(matter)[:1])
    assert first.startswith("Assumption: the dates of SC/3 are not known.")
    assert "September 6, 2027" in first
    told = [line for line in calendar_lines(matter) if line.startswith("DESCRIPTION;")]
    assert len(told) == 8
    assert all("Assumption" in line for line in told)
    assert "Assumption" not in words_of(calendar_notes.make(make_matter()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_in_words_all_that_it_shows(language: Language) -> None:
    matter = make_matter(language=language)
    (picture,) = calendar_line.make(matter)
    assert isinstance(picture, nodes.Picture)
    assert len(picture.alternative.splitlines()) == 9
    assert "<title>" in picture.drawing or "title" in picture.drawing
    _, *rows = table_of(calendar_table.make(matter))
    for row in rows:
        assert row[0] in picture.alternative
        assert row[1] in picture.alternative


def test_too_little_time_is_told_in_a_sentence() -> None:
    own = "sessions:\n  - session: sc-2\n    milestones: [{id: round-opens, on: 2026-11-16}]\n"
    told = words_of(calendar_times.make(make_matter(files={"milestones.yml": own})))
    assert told.endswith(
        "Days between “The round of comments opens” and “The round of comments closes”: 30; wanted: 42."
    )
    early = make_matter(today=date(2026, 11, 1))
    assert words_of(calendar_times.make(early)) == "There is time enough between all milestones."


def test_a_round_that_nobody_opened_is_missed_and_the_days_lost_are_told() -> None:
    told = words_of(calendar_times.make(make_matter()))
    assert told == (
        "“The round of comments opens” was to be on November 4, 2026, and no round is on record. "
        "Days lost as of November 22, 2026: 18."
    )


def test_each_day_of_a_specimen_says_so_in_the_calendar_of_whoever_takes_it_in() -> None:
    summaries = [line for line in calendar_lines(make_matter()) if line.startswith("SUMMARY;")]
    assert all(":SPECIMEN: SC/2: " in line for line in summaries)
    assumed = calendar_lines(assume(make_matter("sc-3"), date(2027, 9, 6)))
    assert all(":SPECIMEN\\, assumed: SC/3: " in line for line in assumed if line.startswith("SUMMARY;"))
    official = calendar_lines(make_matter(is_official=True))
    assert not any("SPECIMEN" in line for line in official)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_has_each_milestone_under_a_name_that_stays_when_its_day_moves(language: Language) -> None:
    matter = make_matter(language=language)
    lines, later = calendar_lines(matter), calendar_lines(assume(matter, date(2027, 6, 7)))
    names = [line for line in lines if line.startswith("UID:")]
    assert len(names) == len(set(names)) == 8
    assert names[0] == "UID:sc-2-round-opens@wipo-bc-std"
    assert names == [line for line in later if line.startswith("UID:")]
    starts = [line for line in lines if line.startswith("DTSTART")]
    assert starts[0] == "DTSTART;VALUE=DATE:20261104"
    assert not set(starts) & {line for line in later if line.startswith("DTSTART")}
    # The day after the last one.
    assert [line for line in lines if line.startswith("DTEND")][-1] == "DTEND;VALUE=DATE:20270508"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 8
    # What is past needs no reminder.
    assert lines.count("BEGIN:VALARM") == 7
    assert calendar_lines(matter) == lines
    for line in lines:
        if line.startswith(("SUMMARY", "DESCRIPTION;")):
            assert not re.search(r"(?<!\\)[,;]", line.split(":", 1)[1])


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_calendar_can_be_printed_and_is_the_same_each_time(language: Language, form: PaperFormat) -> None:
    paper = make_paper(make_matter(language=language))
    assert render_paper(paper, form).content == render_paper(paper, form).content


ISSUES = """
:::{open-issue} soon
:question: Which label?
:owner: Task Force
:by: 2027-01-15
:::

:::{open-issue} late
:question: Which shelf?
:owner: Task Force
:by: 2027-03-31
:::
"""


def test_an_open_issue_that_is_due_after_the_freeze_is_marked_wherever_its_day_is_told() -> None:
    matter = make_matter(files={"clauses/scope.md": f"{CLAUSE}{ISSUES}"})
    late = "after the text is frozen on February 2, 2027"
    told = words_of(tell_open(matter)).splitlines()
    assert "Which label? (by January 15, 2027)" in told
    assert f"Which shelf? (by March 31, 2027) [{late}]" in told
    asked = make_agenda(matter)
    about = [nodes.shown_text(item.about) for item in (*asked.items, *asked.left)]
    assert [each.endswith(late) for each in about if "2027" in each and "by" in each] == [False, True]
    counted = "Open issues of the text that are to be answered only after it is frozen on February 2, 2027: 1."
    assert counted in words_of(calendar_times.make(matter))
    # Where the day of the freeze is not known, no day is too late.
    assert "frozen" not in words_of(tell_open(replace(matter, session=matter.draft.standard.sessions[-1])))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_day_of_a_specimen_says_in_a_calendar_program_that_it_is_no_document(language: Language) -> None:
    matter = make_matter(language=language)
    note = word("paper-form.not-issued", language).replace(",", "\\,").replace(";", "\\;")
    told = [line for line in calendar_lines(matter) if line.startswith("DESCRIPTION;")]
    assert told
    assert all(line.endswith(note) for line in told)
    official = calendar_lines(replace(matter, is_official=True))
    assert not any(note in line for line in official)
