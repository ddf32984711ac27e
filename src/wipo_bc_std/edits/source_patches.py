"""Changed words of a running text put into its source, with Markdown written so that it reads as just these words."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Edit
from wipo_bc_std.edits.word_lines import Line
from wipo_bc_std.i18n.markup import escape, write_inlines
from wipo_bc_std.model.inline import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Keyword,
    Link,
    Pending,
    Strong,
    Text,
    Unsettled,
    authored_words,
    leaves,
)
from wipo_bc_std.model.place import NOWHERE
from wipo_bc_std.resolve.passages import Passage
from wipo_bc_std.words import TextChange

# At the beginning of a text these would make a list, a heading, a table or a fence of it.
_BLOCK_SIGN: Final = re.compile(r"(\s*(?:[0-9]{1,9}(?=[.)]))?)([-+#>|:~=.)])")


class WordsChange(TextChange, frozen=True):
    """A change of authored words; new words between two stretches go `to_right`, or else to the end of the left one.

    Between the two, a link without words of its own may stand, or a bracket: signs that are not counted.
    """

    to_right: bool = False


class Source(Struct, frozen=True):
    """A running text of the sources: `words` are those that an author wrote, as they stand in a Word file."""

    number: int
    passage: Passage
    words: str


def read_sources(passages: Sequence[Passage]) -> tuple[Source, ...]:
    """Return the running texts with the words that Word files show of them as an author's."""
    return tuple(Source(number, item, authored_words(item.text)) for number, item in enumerate(passages))


def find_sources(lines: Sequence[Line], sources: Sequence[Source]) -> dict[int, Source]:
    """Return the source of each paragraph by its number, where that is certain: same words, else same owner, else order."""
    shown: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.words.strip():
            shown.setdefault(line.words, []).append(number)
    written: dict[str, list[Source]] = {}
    for source in sources:
        written.setdefault(source.words, []).append(source)
    found: dict[int, Source] = {}
    for words, numbers in shown.items():
        places = written.get(words, [])
        if len(places) == 1:
            # What is shown several times is written once.
            found.update((number, places[0]) for number in numbers)
        elif places:
            _find_by_owner(lines, numbers, places, found)
    return found


def _find_by_owner(
    lines: Sequence[Line], numbers: Sequence[int], places: Sequence[Source], found: dict[int, Source]
) -> None:
    def owner_of(number: int) -> str:
        return lines[number].owner

    for owner, group in groupby(sorted(numbers, key=owner_of), key=owner_of):
        here = sorted(group)
        own = [place for place in places if place.passage.owner == owner]
        if len(own) == len(here):
            found.update(zip(here, own, strict=True))
    left = [number for number in numbers if number not in found]
    taken = {source.number for source in found.values()}
    free = [place for place in places if place.number not in taken]
    if len(left) == len(free):
        found.update(zip(left, free, strict=True))


def make_edits(text: Inlines, changes: Sequence[WordsChange]) -> tuple[Edit, ...] | None:
    """Return edits of the source of a text that make changes of its authored words, or None where there is no way."""
    made: list[Edit] = []
    whole: list[WordsChange] = []
    for change in changes:
        edit = _edit_inside(text, change)
        if edit is None:
            whole.append(change)
        else:
            made.append(edit)
    if whole:
        # What crosses marks or links is written anew from the first inline that it touches to the last.
        edit = _edit_across(text, changes)
        return None if edit is None else (edit,)
    return tuple(made)


def _edit_inside(text: Inlines, change: WordsChange) -> Edit | None:
    """Return the edit of a change inside one stretch of plain words that stand in the source as they are."""
    position = 0
    for leaf in leaves(text):
        if not isinstance(leaf, Text | Keyword | Code):
            continue
        start, end = change.start - position, change.end - position
        if isinstance(leaf, Text) and 0 <= start <= end <= len(leaf.text) and (start < end or start < len(leaf.text)):
            if leaf.at == NOWHERE or leaf.place.end - leaf.place.start != len(leaf.text):
                return None
            is_all = start == 0 and end == len(leaf.text) and not change.new.strip()
            written = _guard(escape(change.new)) if change.start == 0 else escape(change.new)
            return None if is_all else Edit(leaf.place.part(start, end), written)
        position += len(leaf.text)
        is_end = change.start == change.end == position and not change.to_right
        if isinstance(leaf, Text) and is_end and leaf.at != NOWHERE:
            size = leaf.place.end - leaf.place.start
            return Edit(leaf.place.part(size, size), escape(change.new))
    return None


def write_words(words: str) -> str:
    """Return Markdown that reads as a paragraph of just these words."""
    return _guard(escape(words))


def _guard(text: str) -> str:
    """Return Markdown that begins no block."""
    match = _BLOCK_SIGN.match(text)
    return f"{match[1]}\\{text[match.end(1) :]}" if match else text


def _edit_across(text: Inlines, changes: Sequence[WordsChange]) -> Edit | None:
    position = 0
    touched: list[int] = []
    for number, inline in enumerate(text):
        size = len(authored_words((inline,)))
        if any(change.start <= position + size and position <= change.end for change in changes):
            touched.append(number)
        position += size
    if not touched:
        return None
    low, high = touched[0], touched[-1] + 1
    offset = len(authored_words(text[:low]))
    new = _change_inlines(text[low:high], changes, offset)
    first, last = text[low].at, text[high - 1].at
    if NOWHERE in (first, last) or first.file != last.file:
        return None
    span = replace(first, end_line=last.end_line, end_column=last.end_column)
    return Edit(span, write_inlines(tuple(new)).replace("\n", " "))


def _change_inlines(text: Inlines, changes: Sequence[WordsChange], offset: int) -> list[Inline]:
    """Return inlines with the words changed; new words stand in the stretch where the change begins."""
    made: list[Inline] = []
    for inline in text:
        size = len(authored_words((inline,)))
        match inline:
            case Text() | Keyword() | Code():
                words = _change_words(inline.text, changes, offset)
                if isinstance(inline, Keyword) and words != inline.text:
                    made.append(Text(inline.place, words))
                elif words:
                    made.append(replace(inline, text=words))
            case Strong() | Emphasis() | Unsettled() | Pending():
                children = tuple(_change_inlines(inline.children, changes, offset))
                if children:
                    made.append(replace(inline, children=children))
            case Link():
                children = tuple(_change_inlines(inline.children, changes, offset))
                if children or not inline.children:
                    made.append(replace(inline, children=children))
            case FootnoteMark():
                made.append(inline)
        offset += size
    return made


def _change_words(words: str, changes: Sequence[WordsChange], offset: int) -> str:
    parts: list[str] = []
    done = 0
    for change in changes:
        start, end = max(change.start - offset, 0), min(change.end - offset, len(words))
        is_here = _begins_in(change, offset, offset + len(words))
        if start < end or (is_here and start <= end):
            parts += [words[done:start], change.new if is_here else ""]
            done = max(end, done)
    return "".join((*parts, words[done:]))


def _begins_in(change: WordsChange, start: int, end: int) -> bool:
    """Return whether a stretch of words is the one that takes the new words of a change."""
    if change.start < change.end or start < change.start < end:
        return start <= change.start < end
    return change.start == (start if change.to_right or start == 0 else end)
