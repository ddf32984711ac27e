"""A paper: one description that each format prints, in which words of others are text and nothing else."""

import re
from datetime import date

import pytest

from wipo_bc_std.session.paper import Paper, Speech, make_manuscript, paragraph, plain, quote_line, quote_lines, section
from wipo_bc_std.view import nodes
from wipo_bc_std.view.briefing_words import BRIEFING_WORDS
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.new_standard_words import NEW_STANDARD_WORDS
from wipo_bc_std.view.paper_words import PAPER_WORDS
from wipo_bc_std.view.plan_words import PLAN_WORDS
from wipo_bc_std.view.review_paper_words import REVIEW_PAPER_WORDS
from wipo_bc_std.view.revision_paper_words import REVISION_PAPER_WORDS
from wipo_bc_std.view.round_paper_words import ROUND_PAPER_WORDS
from wipo_bc_std.view.wording import word
from wipo_bc_std.view.world_words import WORLD_WORDS

SPEECH = Speech("en")


def test_words_of_others_hide_turn_and_command_nothing() -> None:
    assert quote_line("a\u202eb\x1b[2J\u200bc", SPEECH) == r"a\u{202e}b\u{1b}[2J\u{200b}c"
    assert quote_line("one\ttwo\r\n\u2028three", SPEECH) == "one two three"


def test_words_that_run_the_other_way_are_kept_apart_and_no_others() -> None:
    assert quote_line("سجل (2019)", SPEECH) == "\u2068سجل (2019)\u2069"
    assert quote_line("« registre »", SPEECH) == "« registre »"
    assert quote_line("سجل", Speech("ar")) == "سجل"
    assert quote_line("", Speech("ar")) == ""
    assert quote_line("Register", Speech("ar")) == "\u2068Register\u2069"


def test_words_that_begin_with_such_as_run_the_other_way_are_not_taken_for_those() -> None:
    # A browser does not look past what is kept apart.
    def begin(text: str) -> str:
        return nodes.shown_text(plain(text))

    assert begin("\u2068Register\u2069: سجل") == "\u200f\u2068Register\u2069: سجل"
    assert begin("\u2068سجل\u2069: register") == "\u200e\u2068سجل\u2069: register"
    assert begin("\u2068Register\u2069") == "\u2068Register\u2069"
    assert begin("سجل \u2068Register\u2069") == "سجل \u2068Register\u2069"


def test_lines_stay_lines_and_what_is_left_out_is_counted() -> None:
    assert list(quote_lines("one\n\n  two \r\nthree", SPEECH)) == ["one", "two", "three"]
    *_, last = quote_lines("x" * 12_345, SPEECH)
    assert last.endswith("x … [further signs: 345, whole in the table of comments as JSON]")
    assert list(quote_lines("", SPEECH)) == []


def test_a_paper_is_no_text_that_can_be_given_back() -> None:
    paper = Paper(
        stem="a",
        language="ar",
        number="draft-2",
        state="round",
        version="0.2.0",
        title="Title",
        day=date(2027, 1, 1),
        sections=(section("one", "One", (paragraph("words"),)),),
    )
    made = make_manuscript(paper)
    assert (made.cover.kind, made.direction, made.cover.date) == ("explanation", "rtl", "2027-01-01")


# A number before a noun is wrong for one in all languages but Chinese, and for most numbers in Russian and Arabic.
_COUNT_BEFORE_NOUN = re.compile(
    r"\{(?:count|minutes|received|invited|answered|accepted|undecided|total|shown|past)\}\s"
    r"(?!of\b|de\b|sur\b|из\b|invited\b|more\b|más\b|أخرى|على)[^\W\d_]{3,}"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_stands_before_its_number_so_that_one_reads_right(language: Language) -> None:
    tables = (
        BRIEFING_WORDS,
        NEW_STANDARD_WORDS,
        PAPER_WORDS,
        PLAN_WORDS,
        REVIEW_PAPER_WORDS,
        REVISION_PAPER_WORDS,
        ROUND_PAPER_WORDS,
        WORLD_WORDS,
    )
    texts = {key: words[language].text for table in tables for key, words in table.items()}
    assert [key for key, text in texts.items() if _COUNT_BEFORE_NOUN.search(text)] == []
    one = dict.fromkeys(("invited", "answered", "no-comment", "received", "accepted", "undecided"), "1")
    if language == "en":
        assert "Comments received: 1; of these, accepted, also in principle: 1" in word("report.review", "en", **one)
