"""The invitation as a page: the same sentences as the mail, and the last day as a calendar file."""

import pytest
from msgspec.structs import replace

from tests.session.form_files import read_draft
from tests.session.session_matter import complete_matter, grids, real_matter, said, small_matter
from wipo_bc_std.session.circular import attach_calendar, tell_invitation
from wipo_bc_std.session.invitation import make_invitation
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.round_matter import make_form_matter
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def paper(language: Language) -> Paper:
    return Paper(
        stem="invitation",
        language=language,
        number="",
        state="",
        version="",
        title="",
        day=complete_matter().day,
        sections=(),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_mail_says_in_three_steps(language: Language) -> None:
    matter = complete_matter(language)
    mail = make_invitation(make_form_matter(matter.rounds[-1].round, matter)).decode()
    told = said(tell_invitation(matter))
    # What a mail says at its end about the draft, each page of a paper says.
    words = told.split()
    assert words == mail.split()[: len(words)]
    assert [line[:2] for line in told.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3."]
    assert "leader@example.org" in told


def test_the_last_day_goes_with_it_as_a_calendar_file() -> None:
    matter = complete_matter()
    (made,) = attach_calendar(paper("en"), matter)
    assert made.path.endswith(".ics")
    assert ".ics" in said(tell_invitation(matter))
    assert b"DTSTART;VALUE=DATE:20261113" in made.content


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_file_of_a_specimen_says_that_it_is_one(language: Language) -> None:
    matter = complete_matter(language)
    of_meeting = small_matter({"meetings/may-call.yml": MEETING}, language, meeting="may-call")
    for each in (matter, of_meeting):
        (made,) = attach_calendar(paper(language), each)
        text = made.content.decode().replace("\r\n ", "").replace("\\", "")
        assert f"SUMMARY;LANGUAGE={language}:{word('paper-form.specimen', language).upper()}" in text
        assert word("paper-form.not-issued", language) in text


def test_a_publication_that_is_on_record_says_what_it_is_called() -> None:
    matter = complete_matter()
    text = read_draft()[0]
    told = said(tell_invitation(replace(matter, read_published=lambda _name, _language: text)))
    assert "blockchain technology" in told
    assert "blockchain technology" not in said(tell_invitation(matter))


def test_without_a_round_there_is_nobody_to_invite() -> None:
    assert said(tell_invitation(real_matter())) == "There is no round of review to invite to."
    assert attach_calendar(paper("en"), real_matter()) == ()


MEETING = """\
id: may-call
title: Call on labels
date: 2027-05-20
kind: virtual
items:
  - {title: Which label lasts, minutes: 20}
  - {title: What is next, minutes: 10}
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_to_a_meeting_it_says_when_it_is_how_long_it_takes_and_what_is_on_it(language: Language) -> None:
    matter = small_matter({"meetings/may-call.yml": MEETING}, language, meeting="may-call")
    told = said(tell_invitation(matter))
    assert "Call on labels" in told
    assert "30" in told
    assert grids(tell_invitation(matter))["items"][0][1] == "20"
    (made,) = attach_calendar(paper(language), matter)
    assert made.path in told
    assert b"DTSTART;VALUE=DATE:20270520" in made.content


def test_a_meeting_whose_day_is_not_known_has_no_calendar_file() -> None:
    matter = small_matter({"meetings/may-call.yml": MEETING.replace("-20", "")}, meeting="may-call")
    assert attach_calendar(paper("en"), matter) == ()
    assert ".ics" not in said(tell_invitation(matter))
