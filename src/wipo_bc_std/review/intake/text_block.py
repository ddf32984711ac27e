"""Blocks of text in a mail, or in the file that the review copy saves -> what they hold.

What a block holds is JSON; see `armour` for how it travels. What stands around it is told in words and not read: it is kept
with the file.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from wipo_bc_std.review.armour import DamagedBlockError, find_blocks, unwrap_text
from wipo_bc_std.review.comment import Channel
from wipo_bc_std.review.form import read_manifest
from wipo_bc_std.review.intake.decoding import decode_text
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced

_AGAIN = "ask its sender to copy the text again, or to send the saved file; what can be read of it can be entered: review enter"
# Ends a piece whose own ending begins the next.
_ENDING = "\nEND REVIEW FORM\n"
# What the form says itself of a comment.
_OWN = frozenset({"row", "id", "number", "title", "text_read"})
_COMMENT = frozenset(ReturnedComment.__struct_fields__) - {"fields"}
_ANSWER = ("office", "organization", "contact", "position", "would_resolve", "can_answer_on")
# Where a block begins, be it cut off.
BEGINS = re.compile(r"BEGIN\W+REVIEW\W+FORM")
# Files of the review copy are saved under the name of their form.
_SAVED = re.compile(r"wipo-bc-std_.*\.txt", re.IGNORECASE)


def read_text_blocks(content: bytes, name: str) -> Iterator[tuple[bytes, Returned | UnreadableFormError]]:
    """Yield for each block of a text the piece of it that it stands in, and what it holds or why it cannot be read.

    Raise UnreadableFormError where there is none.
    """
    text = decode_text(content)
    bodies = find_blocks(text)
    channel: Channel = "html" if _SAVED.fullmatch(name) else "text"
    if not bodies:
        if BEGINS.search(text):
            raise UnreadableFormError("the block of text in it is cut off", _AGAIN)
        raise UnreadableFormError(
            "there is no block of text of a form in it",
            "if it says something all the same, enter that: wipo-bc-std review enter",
        )
    if len(bodies) == 1:
        yield content, _read_block(bodies[0], channel)
        return
    start = 0
    for at, body in enumerate(bodies):
        end = text.index(body, start) + len(body) if at < len(bodies) - 1 else len(text)
        piece = text[start:end] + ("" if end == len(text) else _ENDING)
        yield piece.encode("utf-8", "replace"), _read_block(body, channel)
        start = end


def _read_block(body: str, channel: Channel) -> Returned | UnreadableFormError:
    try:
        told = json.loads(unwrap_text(body))
    except DamagedBlockError as error:
        return UnreadableFormError(str(error), _AGAIN)
    except (ValueError, RecursionError):
        return UnreadableFormError("the block of text holds no form", _AGAIN)
    if not isinstance(told, dict):
        return UnreadableFormError("the block of text holds no form", _AGAIN)
    return read_answer(told, channel)


def read_answer(told: Mapping[str, Any], channel: Channel) -> Returned:
    """Return what the JSON of a returned answer holds; what it should not hold is listed."""
    unplaced: list[Unplaced] = []
    form = told.get("form")
    single: dict[str, Any] = {name: _text(told.get(name), name, unplaced) for name in _ANSWER}
    comments = tuple(_read_comments(told.get("comments"), unplaced))
    offers = tuple(_read_list(told.get("offers"), unplaced))
    answers = tuple(_read_answers(told.get("answers"), unplaced))
    known = {"form", "comments", "offers", "answers", *_ANSWER}
    for name, value in told.items():
        if name not in known:
            unplaced.extend(_leaves(str(name), value))
    return Returned(
        channel,
        read_manifest({str(name): str(value) for name, value in form.items()}) if isinstance(form, dict) else None,
        offers=offers,
        answers=answers,
        comments=comments,
        unplaced=tuple(unplaced),
        filled=_count(told),
        **single,
    )


def _read_comments(told: Any, unplaced: list[Unplaced]) -> Iterator[ReturnedComment]:
    if not isinstance(told, list):
        unplaced.extend(_leaves("comments", told))
        return
    for at, each in enumerate(told, start=1):
        if not isinstance(each, dict):
            unplaced.extend(_leaves(f"comment {at}", each))
            continue
        place = f"comment {at}"
        said = {name: _text(each.get(name), f"{place}, {name}", unplaced) for name in _COMMENT}
        for name, value in each.items():
            if name not in _COMMENT:
                unplaced.extend(_leaves(f"{place}, {name}", value))
        filled = sum(bool(said[name]) for name in _COMMENT - _OWN)
        # A text that was looked at and left is no comment.
        if filled:
            yield ReturnedComment(**{**said, "row": said["row"] or str(at)}, fields=filled)


def _read_list(told: Any, unplaced: list[Unplaced]) -> Iterator[str]:
    if not isinstance(told, list):
        unplaced.extend(_leaves("offers", told))
        return
    for at, each in enumerate(told, start=1):
        words = _text(each, f"offers {at}", unplaced)
        if words:
            yield words


def _read_answers(told: Any, unplaced: list[Unplaced]) -> Iterator[tuple[str, str]]:
    if not isinstance(told, dict):
        unplaced.extend(_leaves("answers", told))
        return
    for name, value in told.items():
        words = _text(value, f"question {name}", unplaced)
        if words:
            yield str(name), words


def _text(value: Any, place: str, unplaced: list[Unplaced]) -> str:
    """Return words of a field without spaces around them; what is no text is listed."""
    if isinstance(value, str):
        return value.strip()
    unplaced.extend(_leaves(place, value))
    return ""


def _leaves(place: str, value: Any) -> Iterator[Unplaced]:
    match value:
        case dict():
            for name, item in value.items():
                yield from _leaves(f"{place}, {name}", item)
        case list():
            for at, item in enumerate(value, start=1):
                yield from _leaves(f"{place} {at}", item)
        case None | False:
            return
        case _:
            words = str(value).strip()
            if words:
                yield Unplaced(place, words, "the form has no such field")


def _count(told: Mapping[str, Any]) -> int:
    """Return how many fields are filled in, whatever they are called: all that say something but what the form says."""
    stack: list[Any] = [value for name, value in told.items() if name not in {"form", "office", "comments"}]
    comments = told.get("comments")
    for each in comments if isinstance(comments, list) else [comments]:
        stack.extend(
            [value for name, value in each.items() if name not in _OWN or not isinstance(value, str)]
            if isinstance(each, dict)
            else [each]
        )
    office = told.get("office")
    stack.extend([] if isinstance(office, str) else [office])
    filled = 0
    while stack:
        value = stack.pop()
        if isinstance(value, dict | list):
            stack.extend(value.values() if isinstance(value, dict) else value)
        else:
            filled += value is not None and value is not False and bool(str(value).strip())
    return filled
