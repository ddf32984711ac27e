"""The block of text in a mail: it survives what mail programs do to it, and a changed sign is found."""

import html
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.review.armour import DamagedBlockError, find_blocks, unwrap_text, wrap_text

CONTENT = ('{"office": "KR", "text": "What is meant? ' + "Words that are said. " * 40 + '"}').encode()


def _quoted(text: str, sign: str = "> ") -> str:
    return "".join(f"{sign}{line}\n" for line in text.splitlines())


def _wrapped(text: str) -> str:
    return "\n".join(line for each in text.splitlines() for line in (textwrap.wrap(each, 40) or [""]))


HARM: dict[str, Callable[[str], str]] = {
    "as it was": str,
    "quoted": _quoted,
    "quoted twice": lambda text: _quoted(_quoted(text)),
    "wrapped at 40": _wrapped,
    "quoted and wrapped": lambda text: _wrapped(_quoted(text, ">> ")),
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "line breaks of HTML": lambda text: text.replace("\n", "<br>"),
    "line breaks of HTML in capitals": lambda text: text.replace("\n", "<BR/>\r\n"),
    "escaped as HTML": lambda text: html.escape(_quoted(text)).replace("\n", "<br />"),
    "no-break spaces": lambda text: text.replace("\n", "\n\u00a0\u00a0"),
    "as entities": lambda text: text.replace("\n", "\n&nbsp;&nbsp;"),
    "joined into one line": lambda text: text.replace("\n", " "),
    "dashes made nice": lambda text: text.replace("-----", "\u2014\u2014-"),
    "with words around it": lambda text: f"Dear all,\nhere is our answer.\n{text}\nBest regards\n-- \nBEGIN again",
}


@pytest.mark.parametrize("harm", HARM)
def test_a_block_survives_what_mail_programs_do(harm: str) -> None:
    (body,) = find_blocks(HARM[harm](wrap_text(CONTENT)))
    assert unwrap_text(body) == CONTENT


@settings(max_examples=40)
@given(content=st.binary(min_size=1, max_size=300), data=st.data())
def test_one_changed_letter_is_found(content: bytes, data: st.DataObject) -> None:
    begin, *lines, end = wrap_text(content).rstrip("\n").split("\n")
    body = list("".join(lines))
    place = data.draw(st.integers(0, len(body) - 1))
    other = data.draw(st.sampled_from([sign for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" if sign != body[place]]))
    body[place] = other
    (found,) = find_blocks("\n".join((begin, "".join(body), end)))
    with pytest.raises(DamagedBlockError):
        unwrap_text(found)


def test_two_blocks_in_one_text_are_two() -> None:
    both = wrap_text(b"one") + "\n" + _quoted(wrap_text(b"two"))
    assert [unwrap_text(body) for body in find_blocks(both)] == [b"one", b"two"]


def test_what_is_no_block_is_refused() -> None:
    for body in ("", "AAAA", "A" * 200, "Dear all"):
        with pytest.raises(DamagedBlockError):
            unwrap_text(body)


def test_what_unfolds_to_too_much_is_refused() -> None:
    (body,) = find_blocks(wrap_text(bytes(5_000_000)))
    with pytest.raises(DamagedBlockError, match="unfolds to more"):
        unwrap_text(body)


def test_ten_comments_make_less_than_six_thousand_signs() -> None:
    comments = " ".join(
        f"Comment {number}: the words of paragraph {number * 7} could be read in two ways." for number in range(10)
    )
    assert len(wrap_text(comments.encode())) < 6_000
