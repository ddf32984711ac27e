"""The invitation: one page, three steps, and a last day that calendars understand."""

import re
from dataclasses import replace

import pytest
from msgspec import structs

from tests.review.filled import make_mail, quote
from tests.session.form_files import make_form_matter, texts
from wipo_bc_std.review.intake.kinds import read_form
from wipo_bc_std.review.returned import Returned
from wipo_bc_std.session.form_matter import FormMatter, choose_passages, say_purpose
from wipo_bc_std.session.invitation import REMINDERS, make_calendar, make_invitation, say_invitation
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word

# Readers of two hundred words needed a minute for them. So much comes before they know what to do and who will see it.
_MOST_WORDS, _MOST_TO_BEGIN = 151, 75


def _count_words(text: str) -> int:
    return len([each for each in text.split() if re.search(r"\w", each) and not re.fullmatch(r"\d\.", each)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_says_on_one_page_what_to_do_until_when_and_who_will_see_it(language: Language) -> None:
    matter = make_form_matter(language)
    quoted = say_invitation(matter).quoted
    text = make_invitation(matter).decode()
    # The text that is quoted is the draft's.
    told = re.sub(r" ?First round\.", "", text).replace(quoted, "").partition("-----")[0].partition("\n")[2]
    assert _count_words(told) <= _MOST_WORDS
    assert _count_words(told.partition(matter.cover.title)[0]) <= _MOST_TO_BEGIN
    assert re.findall(r"(?m)^\d\.", text) == ["1.", "2.", "3."]
    # A page that strangers attach is opened by nobody.
    assert text.count(f"wipo-bc-std_round-1_XA_0.2.0_{language}.xlsx") == 1
    assert ".html" not in text
    assert text.index(".xlsx") < text.index(".docx") < text.index(".ics")
    assert "2027" in text.split("\n", 1)[0]
    assert "leader@example.org" in text
    for key in ("position.no-expertise", "visible.task-force"):
        assert word(f"review.{key}", language) in text
    assert "BG-01" in text
    # What to reply with can be copied as a line, before any of the steps.
    lines = text.splitlines()
    no_comment = lines.index(word("review.position.no-comment", language))
    assert no_comment < next(at for at, line in enumerate(lines) if line.startswith("1."))


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_language_without_the_draft_only_the_workbook_is_named(language: Language) -> None:
    matter = structs.replace(make_form_matter(), language=language, copy_address="https://example.org/copy.html")
    names = re.findall(r"wipo-bc-std_\S+?\.([a-z]+)", make_invitation(matter).decode())
    assert names == (["html"] if language == "en" else ["xlsx"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_to_begin_with_can_be_read_and_answered_in_a_reply(language: Language) -> None:
    matter = make_form_matter(language)
    text = make_invitation(matter).decode()
    assert matter.begin is not None
    assert matter.begin.text in text
    assert "BG-01" in text
    reply = make_mail(f"BG-01: Yes.\n\n{quote(text)}")
    (part,) = read_form(reply, "reply.eml")
    assert isinstance(part.held, Returned)
    assert [(each.number, each.text) for each in part.held.comments] == [("BG-01", "Yes.")]
    # Even where a program copies it without a sign, nothing in it is taken for a comment.
    (part,) = read_form(make_mail(f"BG-01: Yes.\n\n{text}"), "reply.eml")
    assert isinstance(part.held, Returned)
    assert [(each.number, each.text) for each in part.held.comments] == [("BG-01", "Yes.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_of_a_reply_is_read_when_it_is_sent(language: Language) -> None:
    said = say_invitation(make_form_matter(language)).reply
    examples = [each.strip("\u00a0 ") for each in re.findall("[“«]([^”»]+)[”»]", said)]
    assert len(examples) == 3
    for example in examples:
        for sent in (example, f"“{example}”", f"«\u00a0{example}\u00a0»."):
            (part,) = read_form(make_mail(f"{sent}\n\n{quote(said)}"), "reply.eml")
            assert isinstance(part.held, Returned)
            assert [(each.number, each.text) for each in part.held.comments] == [("BG-01", example)]


def test_a_question_of_the_leader_about_the_text_is_asked_instead_of_ours() -> None:
    told = "Do parties see in your register what became of their request?"
    plain, asked = (
        say_invitation(make_form_matter("en", "XA", questions=questions))
        for questions in ([], [{"id": "seen", "text": told, "about": "BG-01"}])
    )
    assert (plain.question, asked.question) == ("In your own view, would this draft rule work for your office?", told)
    # Whether it works is no answer to that.
    assert "would work" in plain.reply
    assert "would work" not in asked.reply


def test_of_a_text_that_is_no_provision_it_is_asked_whether_it_is_clear() -> None:
    matter = make_form_matter()
    paragraph = next(each for each in matter.passages if each.kind == "paragraph" and each.number)
    said = say_invitation(structs.replace(matter, passages=(paragraph,)))
    assert said.question == "Is this clear?"
    assert said.reply.endswith(f"begins with {paragraph.number}:")


def test_a_long_text_is_quoted_by_its_first_sentence() -> None:
    matter = make_form_matter()
    begin = matter.begin
    assert begin is not None
    long = replace(begin, text=f"It is short. {'Much more follows. ' * 30}")
    quoted = say_invitation(structs.replace(matter, passages=(long,))).quoted
    assert quoted.startswith("BG-01 (requirement) “It is short.” (network body: ")
    named = replace(begin, number="", id="rules")
    assert say_invitation(structs.replace(matter, passages=(named,))).reply == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_purpose_that_says_nothing_new_is_left_out(language: Language) -> None:
    matter = make_form_matter(language)
    cover = matter.manuscript.cover
    default = {each: say_purpose(cover.number, cover.version, each) for each in LANGUAGES}
    text = make_invitation(make_form_matter(language, purpose=default)).decode()
    assert default[language] not in text
    assert text == re.sub(r" ?First round\.", "", make_invitation(matter).decode())


def test_a_colon_stands_as_the_language_has_it() -> None:
    told: tuple[tuple[Language, str], ...] = (
        ("fr", "Qui le verra\u00a0: "),
        ("zh", "谁将看到："),
        ("en", "Who will see it: "),
    )
    for language, said in told:
        assert said in make_invitation(make_form_matter(language)).decode()


def test_without_an_address_it_goes_back_to_its_sender() -> None:
    text = make_invitation(make_form_matter(reply_to=None)).decode()
    assert "Save it and send it to whoever sent it to you." in text
    assert "Your reply goes to" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_page_can_be_opened_is_said_if_it_is_known(language: Language) -> None:
    matter = structs.replace(make_form_matter(language), copy_address="https://example.org/copy_en.html")
    text = make_invitation(matter).decode()
    assert "https://example.org/copy_en.html" in text
    # The page comes first and is named whole; the others are called alike. The text to begin with is named as there.
    assert text.count(f"wipo-bc-std_round-1_XA_0.2.0_{language}.html") == 1
    assert text.index(".html") < text.index(".xlsx") < text.index(".docx") < text.index(".ics")
    assert "_answer.txt" in text
    assert word("review.copy.begin", language) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_file_has_the_last_day_with_reminders_in_lines_that_are_short_enough(language: Language) -> None:
    content = make_calendar(make_form_matter(language))
    assert content == make_calendar(make_form_matter(language))
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(0 < len(line) <= 75 for line in lines)
    whole = content.decode().replace("\r\n ", "")
    told = dict(line.split(":", 1) for line in whole.split("\r\n") if line)
    assert told["DTSTART;VALUE=DATE"] == "20270115"
    assert told["DTEND;VALUE=DATE"] == "20270116"
    assert told["UID"] == f"wipo-bc-std_round-1_XA_0.2.0_{language}@wipo-bc-std"
    assert re.findall(r"TRIGGER:-P(\d+)D", whole) == [str(days) for days in REMINDERS]
    assert whole.count("BEGIN:") == whole.count("END:") == 5
    assert not re.search(r"(?<!\\)[,;]", told[f"DESCRIPTION;LANGUAGE={language}"])


def test_a_scope_takes_a_clause_with_all_that_stands_in_it_and_a_provision_alone() -> None:
    passages = texts()
    clause, provision = passages[0].division, passages[-1]
    chosen = choose_passages(passages, [clause, provision.id])
    assert chosen == tuple(each for each in passages if each.division == clause or each == provision)
    assert 1 < len(chosen) < len(passages)
    assert choose_passages(passages, None) == passages


def test_the_text_to_begin_with_is_that_of_the_round_else_of_its_first_question_else_the_first_provision() -> None:
    matter = make_form_matter()
    paragraph, provision = texts()[5], texts()[-1]
    asked = [{"id": "clear", "text": "Is it clear?", "about": paragraph.id}]

    def begin(**changes: object) -> str:
        found = make_form_matter("en", "XA", **changes).begin
        assert found is not None
        return found.id

    assert begin() == next(each.id for each in matter.passages if each.kind == "provision")
    assert begin(questions=asked) == paragraph.id
    assert begin(questions=asked, begin_with=provision.id) == provision.id
    assert begin(begin_with="no-such-text") == begin()
    assert begin(scope=[paragraph.id]) == paragraph.id


def test_what_a_form_is_made_of_tells_the_same_time_whenever_it_is_made() -> None:
    matter: FormMatter = make_form_matter()
    assert matter.moment.isoformat() == "2026-12-01T00:00:00+00:00"
