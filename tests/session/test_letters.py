"""Letters: each sender gets one, in the language in which it read the draft, with all of its comments and no secret of others."""

import pypdfium2
import pytest

from tests.session.paper_round import RATIONALE, make_comments, make_paper_matter
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.submission import Submission
from wipo_bc_std.session.letters import Letter, list_letters, make_letter, make_mail
from wipo_bc_std.session.paper import render_paper
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def letter_to(name: str, language: Language | None = None) -> Letter:
    return next(each for each in list_letters(make_comments(), language) if each.name == name)


def make_submission(**told: object) -> Submission:
    return Submission.model_validate(
        {
            "id": "0123456789abcdef",
            "file": "form.xlsx",
            "digest": "0" * 64,
            "channel": "xlsx",
            "received": "2026-12-14",
            "census": {"filled": "1", "taken": "1"},
            **told,
        }
    )


def mail_to(name: str, **told: object) -> str:
    letter = letter_to(name)
    return make_mail(letter, make_paper_matter(letter.language, **told)).content.decode()  # type: ignore[arg-type]


def test_each_sender_gets_one_letter_with_all_its_comments_in_the_language_that_it_read() -> None:
    found = list_letters(make_comments())
    assert [(each.name, each.language) for each in found] == [
        ("X-001", "en"),
        ("XA", "en"),
        ("XB", "fr"),
        ("XC", "en"),
        ("XD", "ar"),
        ("XE", "en"),
    ]
    assert sorted(each.label for letter in found for each in letter.comments) == sorted(
        each.label for each in make_comments()
    )


def test_senders_without_a_code_get_a_letter_by_name_and_one_each() -> None:
    one, two = (make_comments()[-1].model_copy(update={"label": label}) for label in ("X-001", "X-002"))
    nameless = one.model_copy(update={"label": "X-003", "organization": None})
    assert [len(each.comments) for each in list_letters((one, two, nameless))] == [2, 1]


def test_a_mail_says_what_became_of_each_comment_why_and_what_can_be_done() -> None:
    text = mail_to("XB")
    assert text.startswith("Suite donnée à vos observations – draft-2, round-1\n")
    assert "XB-001  Acceptée sur le principe\n  Accord du participe.\n" in text
    assert f"Pourquoi\u00a0: {RATIONALE}" in text
    assert "Modifié\u00a0: BG-02 (depuis draft-3)" in text
    assert "15 jours ouvrables" in text
    named = mail_to("XB", number="ST.XX")
    assert named.startswith("Suite donnée à vos observations – ST.XX, round-1\n")
    assert "draft-2" not in named


def test_what_is_not_decided_is_said_and_nobody_is_asked_to_answer_to_it() -> None:
    text = mail_to("X-001")
    assert "Not decided yet: X-001. We will write to you again." in text
    assert "working days" not in text


def test_where_only_leaders_may_see_comments_no_letter_tells_of_another_office() -> None:
    assert "XA-003" in mail_to("XB")
    secret = mail_to("XB", visible_to="leader")
    assert "XA" not in secret
    assert "Traitée avec une autre observation qui dit la même chose – Acceptée" in secret
    assert "XB, XC" in mail_to("XA")
    assert "XC" not in mail_to("XA", visible_to="leader")
    letter = letter_to("XB")
    paper = make_letter(letter, make_paper_matter("fr", visible_to="leader"))
    assert not [line for section in paper.sections for line in nodes.shown_lines(section) if "XA" in line]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_made_in_each_language(language: Language) -> None:
    letter, matter = letter_to("XC", language), make_paper_matter(language)
    assert make_mail(letter, matter).path == f"round-1-letter-XC-{language}.txt"
    assert make_letter(letter, matter).stem == f"round-1-letter-XC-{language}"


def test_a_letter_has_no_contents_and_a_sign_that_no_font_has_is_named() -> None:
    paper = make_letter(letter_to("XC"), make_paper_matter())
    with pypdfium2.PdfDocument(render_paper(paper, "pdf").content) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Contents" not in text
    assert "[GRINNING" in text
    assert "its name stands in brackets" in " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_answered_without_comments_is_thanked_in_the_language_of_its_form(language: Language) -> None:
    matter = make_paper_matter(language)
    told = {"channel": "xlsx", "received": "2026-12-14", "submissions": ["0123456789abcdef"]}
    follows = Answer.model_validate(
        {**told, "office": "XF", "position": "no-expertise", "offers": ["follow", "briefing"]}
    )
    read = Answer.model_validate({**told, "organization": "Guild", "position": "no-comment"})
    wrote = Answer.model_validate({**told, "office": "XA", "position": "support"})
    file = make_submission(language=language)
    letters = list_letters(make_comments(), answers=(follows, read, wrote), submissions=(file,))
    thanked = {each.sender: each for each in letters if not each.comments}
    assert {name: each.language for name, each in thanked.items()} == {"XF": language, "Guild": language}
    text = make_mail(thanked["XF"], matter).content.decode()
    assert text.startswith(word("review-paper.letter.thanks-title", language))
    for key in ("receipt.position.no-expertise", "review.field.offer-follow", "review.field.offer-briefing"):
        assert word(key, language) in text
    paper = make_letter(thanked["Guild"], matter)
    assert paper.stem == f"round-1-letter-X-0123456789abcdef-{language}"
    lines = [line for section in paper.sections for line in nodes.shown_lines(section)]
    assert any(word("receipt.position.no-comment", language) in line for line in lines)


def test_whom_to_write_to_stands_at_the_end() -> None:
    assert "leader@example.org" in mail_to("XC", reply_to="leader@example.org")
    assert "answer this message" in mail_to("XC")
