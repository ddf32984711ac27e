"""Comments as lines on a terminal: what others wrote is shown as it is, and whatever hides, turns or commands is escaped."""

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wipo_bc_std.review.anchors import Carried
    from wipo_bc_std.review.comment import Comment
    from wipo_bc_std.review.listing import Counts
    from wipo_bc_std.review.passage import Passage

_HEAD = 72
# What is longer is cut with a count of the rest: the file of the comment has it all.
_LONGEST = 4000
# Below this width both texts stand one above the other.
_BESIDE = 100
_GAP = " │ "
_QUOTED = ("⟦", "⟧")
# Joiners that scripts and emoji need, and what says how an emoji looks.
_KEPT = frozenset("\u200c\u200d")
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def show_words(text: str) -> str:
    """Return text in which signs that hide, turn the direction or command a terminal stand as their number in braces; lines stay."""
    return "".join(_show_sign(sign) for sign in text.replace("\r\n", "\n").replace("\t", " "))


def _show_sign(sign: str) -> str:
    if sign == "\n" or sign in _KEPT or unicodedata.category(sign) not in _ESCAPED:
        return sign
    return f"\\u{{{ord(sign):x}}}"


def show_line(text: str, longest: int = _HEAD) -> str:
    """Return text on one line, cut where it is longer."""
    words = show_words(" ".join(text[: longest * 4].split()))
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def list_lines(comments: "Sequence[Comment]", passages: "Sequence[Passage]") -> Iterator[str]:
    """Yield a line for each comment under a line for each text, in the order that they are in."""
    by_id = {passage.id: passage for passage in passages}
    width = max((len(comment.label) for comment in comments), default=0)
    last: str | None = ""
    for comment in comments:
        if comment.anchor.id != last or last == "":
            last = comment.anchor.id
            yield name_place(comment, by_id)
        marks = [f"{len(comment.supported_by)}+"] if comment.supported_by else []
        marks += ["late"] if comment.late else []
        marks += [comment.disposition.verdict] if comment.disposition is not None else []
        marks += [f"= {comment.duplicate_of}"] if comment.duplicate_of else []
        told = f" ({', '.join(marks)})" if marks else ""
        kind = f"{comment.kind}, {comment.weight}"
        yield f"  {comment.label:<{width}}  {comment.state:<11}  {kind:<21}  {show_line(comment.text)}{told}"


def name_place(comment: "Comment", passages: "Mapping[str, Passage]") -> str:
    """Return what a comment is about in words: the number or id of a text, and its title."""
    anchor = comment.anchor
    if anchor.id is None:
        return "The whole draft"
    passage = passages.get(anchor.id)
    number = (passage.number if passage is not None else "") or show_line(anchor.number)
    part = f", {show_line(anchor.part)}" if anchor.part else ""
    if passage is None:
        return f"{number or anchor.id}{part}: not among the texts of the round [{anchor.id}]"
    title = passage.title or show_line(passage.text, 60)
    return " ".join(filter(None, (f"{number or anchor.id}{part}", f"“{title}”", f"[{anchor.id}]")))


def tell_counts(counts: "Counts", shown: int) -> str:
    """Return how many comments there are, as a sentence."""
    if not counts.total:
        return "no comments"
    states = ", ".join(f"{number} {state}" for state, number in counts.states.items())
    kinds = ", ".join(f"{number} {kind}" for kind, number in counts.kinds.items())
    listed = f"{shown} of {counts.total}" if shown != counts.total else str(counts.total)
    return f"{listed} comment{'s'[: counts.total != 1]}; of all: {states}; {kinds}"


def comment_lines(
    comment: "Comment", passage: "Passage | None", width: int, now: "tuple[Passage | None, Carried] | None" = None
) -> Iterator[str]:
    """Yield a comment beside the text that it is about, or below it where a line has no room for both.

    `now` is that text as the sources have it, with where the comment stands in it; it is shown where it reads otherwise.
    """
    text = _text_lines(comment, passage)
    if now is not None and passage is not None:
        text += _lines_now(passage, *now)
    said = _said_lines(comment)
    if width < _BESIDE:
        yield from _wrap(text, width)
        yield "─" * min(width, _HEAD)
        yield from _wrap(said, width)
        return
    side = (width - len(_GAP)) // 2
    for left, right in zip_longest(_wrap(text, side), _wrap(said, side), fillvalue=""):
        yield f"{left}{' ' * max(side - _width(left), 0)}{_GAP}{right}".rstrip()


def _text_lines(comment: "Comment", passage: "Passage | None") -> list[str]:
    if passage is None:
        return ["(the whole draft)" if comment.anchor.id is None else f"({comment.anchor.id} is not in the round)"]
    words = passage.text
    quote = comment.anchor.quote.exact if comment.anchor.quote is not None else ""
    if quote and quote in words:
        words = words.replace(quote, f"{_QUOTED[0]}{quote}{_QUOTED[1]}", 1)
    lines = [passage.number or passage.id, "", *_cut(words)]
    return lines if not quote or quote in passage.text else [*lines, "", f"about: “{show_line(quote)}”"]


def _lines_now(passage: "Passage", now: "Passage | None", carried: "Carried") -> list[str]:
    if now is None or carried.fate == "orphan":
        return ["", f"now: {carried.why}", *(f"elsewhere, in {each.id}: “{each.words}”" for each in carried.offers)]
    if now.text == passage.text:
        return []
    words = now.text
    if (carried.start, carried.end) != (0, len(words)):
        before, inside, after = words[: carried.start], words[carried.start : carried.end], words[carried.end :]
        words = f"{before}{_QUOTED[0]}{inside}{_QUOTED[1]}{after}"
    renamed = f" in {now.number or now.id}" if now.id != passage.id else ""
    return ["", f"it reads now{renamed} ({carried.fate}):", "", *_cut(words)]


def _said_lines(comment: "Comment") -> list[str]:
    sender = comment.office or f"{show_line(comment.organization or 'no office')}"
    lines = [f"{comment.label} of {sender}: {comment.kind}, {comment.weight}, {comment.state}", ""]
    lines += _cut(comment.text)
    for name, words in (
        ("proposed", comment.proposed),
        ("why", comment.rationale),
        ("would resolve it", comment.would_resolve),
    ):
        lines += ["", f"{name}: {words}"] if words else []
    if comment.translation is not None:
        checked = "checked" if comment.translation.checked else "unchecked"
        lines += ["", f"in the draft's language ({comment.translation.by}, {checked}): {comment.translation.text}"]
    lines += [""] if comment.supported_by or comment.recommendation or comment.disposition else []
    lines += [f"supported by: {', '.join(comment.supported_by)}"] if comment.supported_by else []
    lines += [f"recommended: {comment.recommendation}"] if comment.recommendation else []
    if comment.disposition is not None:
        found = comment.disposition
        where = f" ({found.decided_in})" if found.decided_in else ""
        lines += [f"decided: {found.verdict}{where}: {found.rationale or 'as it is'}"]
        lines += [f"response: {comment.response}"]
    return lines


def _cut(text: str) -> list[str]:
    shown = text[:_LONGEST]
    left = len(text) - len(shown)
    lines = shown.split("\n")
    return [*lines, f"… ({left:,} more signs, in the file of the comment)"] if left else lines


def _wrap(lines: Sequence[str], width: int) -> list[str]:
    wrapped: list[str] = []
    for line in lines:
        shown = show_words(line)
        for part in shown.split("\n"):
            wrapped += textwrap.wrap(part, width, replace_whitespace=False) or [""]
    return wrapped


def _width(line: str) -> int:
    """Return how many columns a line takes: signs of East Asian scripts take two, and marks none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
        for sign in line
    )
