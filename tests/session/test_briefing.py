"""The draft in short: figures that equal what is counted elsewhere, and a status that is one page."""

import io
import re
from datetime import date

import pikepdf
import pytest
from msgspec.structs import replace

from tests.session.briefing_matter import find_session, make_briefing, make_status, read_real
from wipo_bc_std.review.statistics import count_round, list_silent
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.briefing import (
    count_participation,
    draw_outcomes,
    tell_currency,
    tell_currency_in_short,
    tell_dates,
    tell_draft,
    tell_open,
    tell_participation,
    tell_standing,
)
from wipo_bc_std.session.calendar_matter import find_milestones, name_milestone, say_days
from wipo_bc_std.session.paper import render_paper
from wipo_bc_std.session.parts.task_description import task_description
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language


def cells(block: nodes.Block) -> list[list[str]]:
    assert isinstance(block, nodes.Grid)
    return [[nodes.shown_text(cell.text) for cell in row.cells] for row in (*block.head, *block.rows)]


def lines(*blocks: nodes.Block) -> list[str]:
    return [line for block in blocks for line in nodes.shown_lines(block)]


def test_figures_equal_what_the_draft_has_and_what_the_round_counts() -> None:
    matter = make_briefing()
    standard = read_real().standard
    heads, values = cells(tell_draft(matter)[0])
    told = dict(zip(heads, values, strict=True))
    assert told["Terms"] == str(len(standard.concepts))
    assert told["Use cases"] == str(len(standard.use_cases))
    assert told["Pieces of evidence"] == str(len(standard.evidence))
    counted = count_round(matter.rounds[0], {})
    heads, values = cells(tell_participation(matter)[0])
    assert values == [
        str(counted.answered + counted.uninvited),
        str(counted.comments),
        str(counted.comments - counted.undecided),
    ]


def test_who_kept_silent_is_neither_named_nor_counted() -> None:
    matter = make_briefing()
    silent = RoundMatter(matter.rounds[0].round.model_copy(update={"invited": ("XA", "XQ")}), matter.rounds[0].comments)
    matter = replace(matter, rounds=(silent,))
    assert list_silent(silent) == ("XQ",)
    said = " ".join(lines(*tell_participation(matter), *draw_outcomes(matter), *tell_open(matter)))
    assert "XQ" not in said
    assert "XA" not in said


def test_an_office_that_answered_in_two_rounds_is_one() -> None:
    matter = make_briefing()
    twice = replace(matter, rounds=(*matter.rounds, *matter.rounds))
    once, again = count_participation(matter), count_participation(twice)
    assert again.offices == once.offices
    assert again.received == 2 * once.received


def test_without_a_round_nothing_is_counted_of_one() -> None:
    matter = make_briefing(with_round=False)
    assert lines(*tell_participation(matter)) == ["Comments have not been asked for yet."]
    assert draw_outcomes(matter) == ()
    assert not any("Comments" in line for line in lines(*tell_open(matter)))


def test_how_current_it_is_stands_in_a_picture_with_what_that_means() -> None:
    matter = make_briefing()
    assert matter.bands is not None
    meaning, picture = tell_currency(matter)
    assert lines(meaning)[0].startswith("Each provision is judged by what it rests on: current, ")
    assert isinstance(picture, nodes.Picture)
    assert "Requirement: " in picture.alternative
    # What a picture shows is told once.
    bar, meant = tell_currency_in_short(matter)
    assert isinstance(bar, nodes.Picture)
    assert bar.alternative.startswith("All provisions: ")
    assert sum(map(int, re.findall(r"\d+", bar.alternative))) == len(matter.bands)
    assert lines(meant) == lines(meaning)
    assert lines(*tell_currency(replace(matter, bands=None))) == [
        "No evidence is recorded, so that nobody can tell how current the draft is."
    ]


def test_a_day_that_nobody_knows_is_not_guessed() -> None:
    assert cells(tell_standing(make_briefing())[0])[1][-1] == "CWS/14"
    assert cells(tell_dates(make_briefing())[0])[1] == ["date not known yet", "Session CWS/14 begins"]
    known = replace(make_briefing(), session=find_session("cws-12"))
    assert known.session.begins == date(2024, 9, 16)
    assert cells(tell_dates(known)[0])[1] == ["September 16, 2024", "Session CWS/12 begins"]


def test_the_next_three_dates_are_told_and_none_that_is_past() -> None:
    matter = make_briefing()
    ahead = matter.session.model_copy(update={"begins": date(2027, 9, 6), "ends": date(2027, 9, 10)})
    matter = replace(matter, session=ahead)
    rows = cells(tell_dates(matter)[0])[1:]
    assert len(rows) == 3
    coming = [each for each in find_milestones(matter) if not each.is_past]
    assert rows[0] == [say_days(coming[0], matter), name_milestone(coming[0], matter)]


def test_the_task_stands_on_a_slide_word_for_word_with_its_source_and_says_which_language_it_is_in() -> None:
    task = read_real().standard.task
    assert task is not None
    *quoted, source = task_description.make(make_briefing("fr"))
    assert len(quoted) == len(task.description)
    first = quoted[0]
    assert isinstance(first, nodes.Paragraph)
    assert isinstance(first.text[0], nodes.Mark)
    assert (first.text[0].label, first.text[0].language) == ("", "en")
    (said,) = lines(source)
    assert "CWS/7/29" in said
    assert said.endswith("[en anglais seulement]")


def test_questions_that_are_due_first_are_told_and_the_others_counted() -> None:
    said = lines(*tell_open(make_briefing()))
    assert said[0] == "– Open issues in the text, 3 of 8:"
    assert not any("…" in line for line in said)
    assert sum("(by " in line for line in said) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_is_one_page(language: Language) -> None:
    content = render_paper(make_status(language), "pdf").content
    with pikepdf.open(io.BytesIO(content)) as document:
        assert len(document.pages) == 1
