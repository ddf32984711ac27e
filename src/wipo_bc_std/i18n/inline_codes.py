"""Running text as a flat run of words and inline codes, as programs of translators show it, and back.

A code stands for a link, emphasis, code, a footnote mark, words that are not agreed, or a verbal form. Translators move codes
with the words; they cannot change what a code stands for, because that is looked up in the original by the code's id.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.keywords import mark_keywords
from wipo_bc_std.i18n.markup import join_texts, write_inlines
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.model.fields import LanguageCode
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
)
from wipo_bc_std.model.place import Nowhere, Place

# What a lost code of these kinds would lose is more than a look.
_INDISPENSABLE = (Link, FootnoteMark, Code, Unsettled)
# Chinese and Arabic have no capitals: there a verbal form is set in bold.
_BOLD_FORMS: tuple[LanguageCode, ...] = ("zh", "ar")
_BREAK = re.compile(r"[ \t\r\n]*[\t\r\n][ \t\r\n]*")
# What makes a catalogue unreadable, so that all its translations would be lost.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NO_PLACE = Place(Nowhere(), 0, 0)

EventKind = Literal["text", "open", "close", "mark"]


class CodeError(ValueError):
    """The codes of a translation cannot be understood; the message says why, in a clause."""


class Event(Struct, frozen=True):
    """A stretch of words, the begin or end of a spanning code, or a code that stands alone, by its id.

    `value` is the words, or the id of the code.
    """

    kind: EventKind
    value: str


class CodedText(Struct, frozen=True):
    """Running text as events; `codes` says what each id stands for, without its words."""

    events: tuple[Event, ...]
    codes: Mapping[str, Inline] = field(default_factory=dict)


def code_text(inlines: Inlines, known: Mapping[str, Inline] | None = None) -> CodedText:
    """Return running text with codes numbered from 1.

    With `known`, the codes of the original, a code like one of these has its id; others are `t1`, `t2` and so on.
    """
    return _Coding(dict(known or {}), is_original=known is None).run(join_texts(inlines))


def code_translation(text: str, language: LanguageCode, original: CodedText) -> CodedText:
    """Return the Markdown of a translation with the codes of its original."""
    return code_text(mark_keywords(_plain_forms(prose_reader([])(text).inlines), language), original.codes)


class _Coding(Struct):
    spare: dict[str, Inline]
    is_original: bool
    events: list[Event] = field(default_factory=list)
    codes: dict[str, Inline] = field(default_factory=dict)

    def run(self, inlines: Inlines) -> CodedText:
        self._all(inlines)
        return CodedText(tidy_events(self.events), self.codes)

    def _all(self, inlines: Inlines) -> None:
        for inline in inlines:
            self._one(inline)

    def _one(self, inline: Inline) -> None:
        match inline:
            case Text(text=text):
                self.events.append(Event("text", text))
            case Keyword(text=text):
                name = self._name(inline)
                self.events += (Event("open", name), Event("text", text), Event("close", name))
            case Link(children=()) | Code() | FootnoteMark():
                self.events.append(Event("mark", self._name(inline)))
            case Strong() | Emphasis() | Link() | Unsettled():
                name = self._name(replace(inline, children=()), spans=True)
                self.events.append(Event("open", name))
                self._all(inline.children)
                self.events.append(Event("close", name))
            case Pending(children=children):
                self._all(children)
            case _:
                assert_never(inline)

    def _name(self, inline: Inline, *, spans: bool = False) -> str:
        shell = _shell(inline, spans=spans)
        found = next((name for name, other in self.spare.items() if _is_same(other, shell)), None)
        if found is not None:
            del self.spare[found]
        else:
            found = f"{'' if self.is_original else 't'}{len(self.codes) + 1}"
        self.codes[found] = shell
        return found


def _shell(inline: Inline, *, spans: bool) -> Inline:
    """Return what a code stands for without its words; a link that has words keeps one, so that it is seen to have some."""
    if isinstance(inline, Link) and spans:
        return replace(inline, place=_NO_PLACE, target_place=_NO_PLACE, children=(Text(_NO_PLACE, "…"),))
    return replace(inline, place=_NO_PLACE)


def _is_same(known: Inline, other: Inline) -> bool:
    if isinstance(known, Keyword) and isinstance(other, Keyword):
        return known.force == other.force
    return known == other


def tidy_events(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return events with neighbouring words as one, and each break of a line as the space that it means."""
    found: list[Event] = []
    for event in events:
        if event.kind == "text" and found and found[-1].kind == "text":
            found[-1] = Event("text", found[-1].value + event.value)
        elif event.kind != "text" or event.value:
            found.append(event)
    return tuple(Event("text", _BREAK.sub(" ", event.value)) if event.kind == "text" else event for event in found)


def trim_events(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return tidy events without the space around them."""
    tidy = list(tidy_events(events))
    if tidy and tidy[0].kind == "text":
        tidy[0] = Event("text", tidy[0].value.lstrip(" "))
    if tidy and tidy[-1].kind == "text":
        tidy[-1] = Event("text", tidy[-1].value.rstrip(" "))
    return tuple(event for event in tidy if event.kind != "text" or event.value)


def write_translation(
    events: Sequence[Event], original: CodedText, own: Mapping[str, Inline], language: LanguageCode
) -> str:
    """Return the Markdown of a translation that came back as events.

    `own` are the codes that the translation had before and its original has not. Raise CodeError for a code that is unknown,
    stands twice, overlaps another or is missing, and for words that Markdown cannot hold as they are.
    """
    tidy = trim_events(events)
    codes = {**own, **original.codes}
    _require(tidy, original)
    inlines = join_texts(_Building(codes, language).run(tidy))
    text = write_inlines(inlines)
    report: list[Diagnostic] = []
    control = _CONTROL.search("".join(event.value for event in tidy if event.kind == "text"))
    if control:
        raise CodeError(f"it has the control character U+{ord(control[0]):04X}")
    read = prose_reader(report)(text).inlines
    if report or _plain_forms(read) != _plain_forms(inlines):
        raise CodeError("its words cannot be written so that they read the same again")
    return text


def find_lost_codes(original: Inlines, translation: Inlines) -> tuple[str, ...]:
    """Return the links, footnote marks, code and brackets of an original that its translation lacks, as Markdown."""
    known = code_text(original).codes
    there = code_text(translation, known).codes
    return tuple(_told(code) for name, code in known.items() if name not in there and isinstance(code, _INDISPENSABLE))


def _require(events: Sequence[Event], original: CodedText) -> None:
    there = {event.value for event in events if event.kind != "text"}
    missing = [
        _told(code) for name, code in original.codes.items() if name not in there and isinstance(code, _INDISPENSABLE)
    ]
    if missing:
        raise CodeError(f"it lacks {', '.join(missing[:3])}{' and more' if len(missing) > 3 else ''}")  # noqa: PLR2004 - enough


def _told(code: Inline) -> str:
    kind = "the footnote mark " if isinstance(code, FootnoteMark) else ""
    return f"{kind}{write_inlines((code,))}"


class _Building(Struct):
    """Puts events together again: a stack of codes that are open, with the inlines inside each."""

    codes: Mapping[str, Inline]
    language: LanguageCode
    done: set[str] = field(default_factory=set)
    stack: list[tuple[str, list[Inline]]] = field(default_factory=lambda: [("", [])])

    def run(self, events: Sequence[Event]) -> Inlines:
        for event in events:
            match event.kind:
                case "text":
                    self.stack[-1][1].append(Text(_NO_PLACE, event.value))
                case "mark":
                    self.stack[-1][1].append(self._mark(event.value))
                case "open":
                    self._use(event.value)
                    self.stack.append((event.value, []))
                case "close":
                    self._close(event.value)
        if len(self.stack) > 1:
            raise CodeError(f"the code {self.stack[-1][0]} has no end")
        return tuple(self.stack[0][1])

    def _use(self, name: str) -> Inline:
        if name not in self.codes:
            raise CodeError(f"the code {name[:20]} is none of this text")
        if name in self.done:
            raise CodeError(f"the code {name} stands twice")
        self.done.add(name)
        return self.codes[name]

    def _mark(self, name: str) -> Inline:
        code = self._use(name)
        if isinstance(code, Strong | Emphasis | Unsettled | Keyword) or (isinstance(code, Link) and code.children):
            raise CodeError(f"the code {name} has no words")
        return code

    def _close(self, name: str) -> None:
        opened, inside = self.stack.pop()
        if not self.stack or opened != name:
            raise CodeError(f"the code {name[:20]} ends where another is open or none is")
        self.stack[-1][1].extend(self._filled(name, tuple(inside)))

    def _filled(self, name: str, inside: Inlines) -> Iterator[Inline]:
        code = self.codes[name]
        if not any(not isinstance(inline, Text) or inline.text.strip() for inline in inside):
            if isinstance(code, Strong | Emphasis | Keyword):
                yield from inside
                return
            raise CodeError(f"the code {name} has no words")
        match code:
            case Keyword():
                yield from (Strong(_NO_PLACE, inside),) if self.language in _BOLD_FORMS else inside
            case Strong() | Emphasis() | Link() | Unsettled():
                yield replace(code, children=inside)
            case _:
                raise CodeError(f"the code {name} stands alone, and has words here")


def _plain_forms(inlines: Inlines) -> Inlines:
    """Return running text in which verbal forms are words like others."""
    return join_texts(tuple(_plain_form(inline) for inline in join_texts(inlines)))


def _plain_form(inline: Inline) -> Inline:
    match inline:
        case Keyword(text=text):
            return Text(_NO_PLACE, text)
        case Strong() | Emphasis() | Link() | Unsettled() | Pending():
            return replace(inline, children=_plain_forms(inline.children))
        case _:
            return inline
