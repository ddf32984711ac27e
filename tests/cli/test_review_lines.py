"""Comments as lines: whatever others wrote is shown, and none of it hides, turns or commands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.test_store import PASSAGE, make_comment
from wipo_bc_std.cli.review_lines import comment_lines, list_lines, show_line, show_words


@given(st.text())
def test_no_sign_that_a_terminal_obeys_or_that_turns_the_direction_is_left(text: str) -> None:
    shown = show_words(text)
    assert {unicodedata.category(sign) for sign in shown if sign not in "\n\u200c\u200d"}.isdisjoint({"Cc", "Cf", "Cs"})
    assert "\n" not in show_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pay \u202eEVIL\u202c now", "pay \\u{202e}EVIL\\u{202c} now"),
        ("\x1b[2J\x07", "\\u{1b}[2J\\u{7}"),
        ("=HYPERLINK(1) <script>alert(1)</script>", "=HYPERLINK(1) <script>alert(1)</script>"),
        # Joiners are parts of words and of emoji.
        ("می\u200cخواهم 👩\u200d💻", "می\u200cخواهم 👩\u200d💻"),
    ],
)
def test_words_are_shown_as_they_are_and_signs_that_hide_by_number(text: str, shown: str) -> None:
    assert show_words(text) == shown


@pytest.mark.parametrize("width", [60, 140])
def test_a_comment_of_a_million_signs_is_cut_and_says_so(width: int) -> None:
    comment = make_comment(text="word " * 200_000)
    lines = list(comment_lines(comment, PASSAGE, width))
    assert len(lines) < 200
    assert any("more signs, in the file" in line for line in lines)
    assert all(len(line) <= width for line in lines)
    (_, line) = list_lines([comment], [PASSAGE])
    assert len(line) < 140
