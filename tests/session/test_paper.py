"""A paper: one description that each format prints, in which words of others are text and nothing else."""

from datetime import date

from wipo_bc_std.session.paper import Paper, Speech, make_manuscript, paragraph, plain, quote_line, quote_lines, section
from wipo_bc_std.view import nodes

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
    assert last.endswith("x … [345 more signs, whole in the table of comments as JSON]")
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
