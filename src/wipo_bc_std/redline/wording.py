"""Running text compared word by word: what was kept, deleted and inserted, with all that words stand in.

A word is compared with its emphasis, with where it leads and with its state, so that a reference that leads elsewhere is a
change though it reads the same. Labels of references, numbers of footnotes, links that the program set and the mark of a
translation that is out of date are computed: they are passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from msgspec import Struct, field

from wipo_bc_std.view.nodes import (
    STRICT,
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Keyword,
    Link,
    Mark,
    Revised,
    Strong,
    Text,
)
from wipo_bc_std.words import Span, align_words, split_words

# Below that share of kept words, a text reads better replaced as a whole.
_KEPT = 0.4
# Two words and the space between them.
_TWO_WORDS = 2
_Frame = Strong | Emphasis | Link | Mark | Revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of running text and what became of it.

    `before` is what stood there in the old Manuscript where that differs in what is computed, such as a number.
    """

    __pydantic_config__ = STRICT

    status: Literal["kept", "deleted", "inserted"]
    inlines: Inlines
    before: Inlines = ()


class Names(Struct, frozen=True):
    """New names of what was renamed, by the old ones: of what references lead to, and of footnotes."""

    targets: Mapping[str, str] = field(default_factory=dict)
    footnotes: Mapping[str, str] = field(default_factory=dict)


class _Token(Struct, frozen=True):
    """A word, sign or mark with what it stands in, from outside to inside."""

    leaf: Inline
    frames: tuple[_Frame, ...]


def _tokens(inlines: Inlines, frames: tuple[_Frame, ...] = ()) -> Iterator[_Token]:
    for inline in inlines:
        match inline:
            case Text(text=text):
                for word in split_words(text):
                    yield _Token(Text(text=word), frames)
            case Strong() | Emphasis() | Mark() | Revised():
                yield from _tokens(inline.children, (*frames, replace(inline, children=())))
            case Link() if inline.children:
                yield from _tokens(inline.children, (*frames, replace(inline, children=())))
            case Keyword() | Code() | Footnote() | Link():
                yield _Token(inline, frames)
            case _:
                assert_never(inline)


def _key(token: _Token, names: Names) -> tuple[object, ...]:
    leaf = token.leaf
    around = tuple(key for frame in token.frames if (key := _frame_key(frame, names)))
    match leaf:
        case Text():
            return ("text", leaf.text, around)
        case Keyword():
            return ("keyword", leaf.force, leaf.text, around)
        case Code():
            return ("code", leaf.text, around)
        case Footnote():
            return ("footnote", names.footnotes.get(leaf.id, leaf.id), around)
        case Link():
            return ("link", leaf.kind, names.targets.get(leaf.target, leaf.target), around)
        case Strong() | Emphasis() | Mark() | Revised():
            raise AssertionError("what holds words is no word")
    return assert_never(leaf)


def _frame_key(frame: _Frame, names: Names) -> tuple[object, ...]:
    match frame:
        case Link(automatic=True) | Mark(role="stale"):
            return ()
        case Link():
            return ("link", frame.kind, names.targets.get(frame.target, frame.target))
        case Mark():
            return ("mark", frame.role, frame.language)
        case Revised():
            return ("revised", frame.status)
        case Strong() | Emphasis():
            return (frame.type,)
    return assert_never(frame)


def token_keys(inlines: Inlines, names: Names) -> tuple[object, ...]:
    """Return what is compared of a running text, a word each."""
    return tuple(_key(token, names) for token in _tokens(inlines))


def _build(tokens: Sequence[_Token], depth: int = 0) -> Inlines:
    """Return running text of words: neighbours in the same emphasis or link are joined."""
    made: list[Inline] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if len(token.frames) == depth:
            leaf = token.leaf
            if isinstance(leaf, Text):
                parts = [leaf.text]
                while place + 1 < len(tokens) and len(tokens[place + 1].frames) == depth:
                    following = tokens[place + 1].leaf
                    if not isinstance(following, Text):
                        break
                    parts.append(following.text)
                    place += 1
                leaf = Text(text="".join(parts))
            made.append(leaf)
            place += 1
            continue
        frame = token.frames[depth]
        end = place
        while end < len(tokens) and len(tokens[end].frames) > depth and tokens[end].frames[depth] == frame:
            end += 1
        made.append(replace(frame, children=_build(tokens[place:end], depth + 1)))
        place = end
    return tuple(made)


def join_text(inlines: Inlines) -> Inlines:
    """Return running text in its plainest form: neighbouring words, and neighbours in the same emphasis or link, joined."""
    return _build(list(_tokens(inlines)))


def plain(inlines: Inlines) -> str:
    """Return running text as words without anything computed: a reference without words of its own is its target."""
    parts = []
    for inline in inlines:
        match inline:
            case Text() | Keyword() | Code():
                parts.append(inline.text)
            case Link():
                parts.append(plain(inline.children) if inline.children else inline.target)
            case Strong() | Emphasis() | Mark() | Revised():
                parts.append(plain(inline.children))
            case Footnote():
                pass
            case _:
                assert_never(inline)
    return "".join(parts)


def whole(inlines: Inlines, status: Literal["deleted", "inserted"]) -> tuple[Run, ...]:
    """Return a text that stands in one state only."""
    return (Run(status=status, inlines=inlines),) if inlines else ()


def compare_text(old: Inlines, new: Inlines, names: Names) -> tuple[Run, ...]:
    """Return what became of a text; runs that are kept or inserted are the new one, kept or deleted the old one.

    Whole words are replaced, deleted before inserted, with the space beside them, so that the text without its marks is
    still words. Where little is left, all of it is replaced.
    """
    if old == new:
        return (Run(status="kept", inlines=new),) if new else ()
    before, after = list(_tokens(old)), list(_tokens(new))
    keys, new_keys = ([_key(token, names) for token in before], [_key(token, Names()) for token in after])
    if keys == new_keys:
        return (_kept(before, after),) if after or before else ()
    spans = _space(_join_islands(_spans(keys, new_keys), before), before, after)
    runs: list[Run] = []
    for same, low, high, first, last in spans:
        if same:
            runs.append(_kept(before[low:high], after[first:last]))
            continue
        runs += whole(_build(before[low:high]), "deleted")
        runs += whole(_build(after[first:last]), "inserted")
    return tuple(runs)


def _kept(before: Sequence[_Token], after: Sequence[_Token]) -> Run:
    old, new = _build(before), _build(after)
    return Run(status="kept", inlines=new, before=() if old == new else old)


def _spans(old: list[tuple[object, ...]], new: list[tuple[object, ...]]) -> list[Span]:
    """Return spans in order, kept and changed in turn."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    spans: list[Span] = [(True, 0, start, 0, start)] if start else []
    if middle and new_middle:
        for same, low, high, first, last in align_words(middle, new_middle):
            spans.append((same, low + start, high + start, first + start, last + start))
    elif middle or new_middle:
        spans.append((False, start, len(old) - end, start, len(new) - end))
    if end:
        spans.append((True, len(old) - end, len(old), len(new) - end, len(new)))
    return spans


def _join_islands(spans: list[Span], tokens: Sequence[_Token]) -> list[Span]:
    """Return spans without scraps of kept text between changes; one span where hardly anything is kept."""
    size = [_count(tokens[low:high]) for _, low, high, _, _ in spans]
    kept = sum(count for (same, *_), count in zip(spans, size, strict=True) if same)
    longest = max(_count(tokens), kept + sum(last - first for same, _, _, first, last in spans if not same) // 2)
    if kept < _KEPT * longest:
        return [(False, 0, spans[-1][2], 0, spans[-1][4])]
    joined: list[Span] = []
    for number, span in enumerate(spans):
        same, low, high, first, last = span
        inner = 0 < number < len(spans) - 1
        if same and inner and size[number] <= 1 and (size[number] == 0 or _is_large(spans, number)):
            same = False
        if joined and not same and not joined[-1][0]:
            _, low, _, first, _ = joined.pop()
        joined.append((same, low, high, first, last))
    return joined


def _is_large(spans: list[Span], number: int) -> bool:
    """Return whether more than a word changed on either side of a kept one."""
    return all(
        max(high - low, last - first) > _TWO_WORDS
        for _, low, high, first, last in (spans[number - 1], spans[number + 1])
    )


def _count(tokens: Sequence[_Token]) -> int:
    return sum(1 for token in tokens if not _is_space(token) and not _is_sign(token))


def _is_space(token: _Token) -> bool:
    return isinstance(token.leaf, Text) and token.leaf.text.isspace()


def _is_sign(token: _Token) -> bool:
    return isinstance(token.leaf, Text) and not token.leaf.text[0].isalnum()


def _space(spans: list[Span], before: Sequence[_Token], after: Sequence[_Token]) -> list[Span]:
    """Take the space after a replaced word, or else before it, into what is replaced: two words never run together."""
    made = list(spans)
    for number, (same, low, high, first, last) in enumerate(made):
        if same or low == high or first == last or _is_space(before[high - 1]) or _is_space(after[first]):
            continue
        if number + 1 < len(made) and made[number + 1][1] < made[number + 1][2] and _is_space(before[high]):
            _, _, end, _, new_end = made[number + 1]
            made[number] = (False, low, high + 1, first, last + 1)
            made[number + 1] = (True, high + 1, end, last + 1, new_end)
        elif number and made[number - 1][1] < made[number - 1][2] and _is_space(before[low - 1]):
            _, start, _, new_start, _ = made[number - 1]
            made[number - 1] = (True, start, low - 1, new_start, first - 1)
            made[number] = (False, low - 1, high, first - 1, last)
    return [span for span in made if span[1] < span[2] or span[3] < span[4]]
