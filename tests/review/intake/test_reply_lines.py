"""Replies in words: only what their sender wrote is a comment, each under the name of its text, and nothing gets lost."""

import pytest

from tests.review.filled import make_mail, make_round, quote, write_block
from wipo_bc_std.review.intake.kinds import read_form
from wipo_bc_std.review.intake.reply_lines import is_reference
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, count_fields

ORIGINAL = """\
No comment? Reply with one of these lines:

Read, no comment
No expertise in this matter

BG-03: Not what the one who replies wrote, but all the same long enough to be a comment on it.

Open the attached page wipo-bc-std_round-1_XA_0.2.0_en.html.
--\x20
A Leader
"""
OUTLOOK = f"From: A Leader <leader@example.org>\nSent: Thursday, November 5, 2026\nTo: A. Tester\n\n{ORIGINAL}"


def read(text: str) -> Returned:
    (part,) = read_form(make_mail(text), "reply.eml")
    assert isinstance(part.held, Returned)
    assert part.held.filled == count_fields(part.held)
    assert part.suffix == ".eml"
    return part.held


def said(held: Returned) -> list[tuple[str, str]]:
    return [(each.number, each.text) for each in held.comments]


def test_a_line_that_begins_with_a_text_and_a_colon_is_a_comment_on_it() -> None:
    held = read("Dear colleagues,\n\nBG-03: Who publishes them?\n\nBest regards,\nA. Tester\n")
    assert said(held) == [("BG-03", "Who publishes them?")]
    assert (held.channel, held.office, held.organization, held.unplaced) == ("mail", "", "A. Tester", ())


def test_a_sentence_that_begins_with_a_text_is_a_comment_on_it_where_its_paragraph_begins() -> None:
    held = read(
        "Hello,\n\nBG-03 is not clear to me: who\npublishes them, and does\nBG-04 apply as well?\n\nKind regards,\nA. Tester\n"
    )
    assert said(held) == [("BG-03", "BG-03 is not clear to me: who\npublishes them, and does\nBG-04 apply as well?")]
    # The text itself, copied by a program that puts no sign before it, is none.
    held = read("BG-04: Yes.\n\nBG-03 “A network body SHOULD publish its rules.”\n")
    assert said(held) == [("BG-04", "Yes.")]


def test_what_is_quoted_is_not_new_and_says_of_which_round_and_office_it_is() -> None:
    held = read(f"BG-03: Who publishes them?\n\n{quote(ORIGINAL)}")
    assert said(held) == [("BG-03", "Who publishes them?")]
    assert (held.round, held.office, held.organization, held.position) == ("round-1", "XA", "", "")
    assert held.unplaced == ()


def test_what_stands_between_quotations_is_new() -> None:
    held = read("> BG-03: Theirs.\nBG-03: Mine.\n> BG-04 “Text”\nBG-04: And mine.\n")
    assert said(held) == [("BG-03", "Mine."), ("BG-04", "And mine.")]


@pytest.mark.parametrize("head", ["", "-----Original Message-----\n", "________________________________\n"])
def test_of_a_mail_that_is_copied_without_a_sign_nothing_is_new_and_what_may_be_is_listed(head: str) -> None:
    held = read(f"BG-03: Who publishes them?\n\n{head}{OUTLOOK}")
    assert (said(held), held.position, held.office) == ([("BG-03", "Who publishes them?")], "", "XA")
    (listed,) = held.unplaced
    assert listed.words.startswith("BG-03: Not what")
    assert "below the mail that was answered" in listed.reason


def test_a_copied_mail_can_begin_with_who_wrote_it_and_when() -> None:
    held = read(f"BG-03: Mine.\n\nOn Thu, 5 Nov 2026 at 10:12, A Leader <leader@example.org> wrote:\n\n{ORIGINAL}")
    assert (said(held), held.position, len(held.unplaced)) == ([("BG-03", "Mine.")], "", 1)


def test_comments_go_on_until_an_empty_line_or_the_next() -> None:
    held = read("BG-03: Who publishes\nthem, and where?\nparagraph 7: Too long.\n\nweighing-samples:\nSay when.\n")
    assert said(held) == [
        ("BG-03", "Who publishes\nthem, and where?"),
        ("paragraph 7", "Too long."),
        ("weighing-samples", "Say when."),
    ]


def test_a_text_that_runs_from_right_to_left_is_read_with_its_signs_of_direction() -> None:
    held = read("\u2067BG-03\u200f: من ينشر القواعد؟\u2069\n\n\u200fالفقرة 7: طويلة جدا.\n")
    assert said(held) == [("BG-03", "من ينشر القواعد؟"), ("الفقرة 7", "طويلة جدا.")]
    assert said(read("BG-03：由谁公布？\n")) == [("BG-03", "由谁公布？")]


def test_a_signature_ends_it() -> None:
    held = read("BG-03: Mine.\n-- \nA. Tester\nBG-04: Room and floor\n")
    assert (said(held), held.unplaced) == ([("BG-03", "Mine.")], ())


def test_other_words_that_may_be_a_comment_are_listed_and_greetings_are_not() -> None:
    long = "We also think that the whole of clause 3 should be much shorter than it is now."
    held = read(f"Thank you for asking.\n\nBG-03: Mine.\n\n{long}\n\nscope: too wide\n\nSee you at 10:30.\n")
    assert said(held) == [("BG-03", "Mine.")]
    assert [each.words for each in held.unplaced] == [long, "scope: too wide"]


def test_a_line_of_the_invitation_is_a_position() -> None:
    for words, position in (("Read, no comment", "no-comment"), ("缺乏此方面专长", "no-expertise")):
        held = read(f"{words}\n\n{quote(ORIGINAL)}")
        assert (held.position, held.office, held.comments, held.unplaced) == (position, "XA", (), ())
    held = read("BG-03: Mine.\n\nRead, no comment\nNo expertise in this matter\n")
    assert (held.position, [each.words for each in held.unplaced]) == (
        "",
        ["Read, no comment", "No expertise in this matter"],
    )


def test_words_above_a_block_that_is_cut_off_are_no_comments() -> None:
    block = write_block(make_round(), "XA", {"id": "BD-02", "text": "Say which."})
    cut = "\n".join(block.splitlines()[:-3])
    with pytest.raises(UnreadableFormError, match="cut off"):
        read_form(make_mail(f"BG-03: Mine.\n\n{cut}"), "reply.eml")


@pytest.mark.parametrize(
    "name", ["BG-03", "7", "Table 3", "表3", "Table III-1", "Annex II", "(ab)", "label-form", "4.2"]
)
def test_printed_numbers_and_ids_are_names_of_texts(name: str) -> None:
    assert is_reference(name)
    assert said(read(f"{name}: Mine.\n")) == [(name, "Mine.")]


@pytest.mark.parametrize("line", ["Subject: see it", "https://example.org/a-b", "Hello: you"])
def test_other_lines_are_none(line: str) -> None:
    with pytest.raises(UnreadableFormError):
        read_form(make_mail(f"{line}\n"), "reply.eml")
