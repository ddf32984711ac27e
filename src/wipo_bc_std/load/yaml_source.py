"""YAML as authors write it here: every scalar is text, every value knows its place, nothing is shared.

Built from the parser's events and not from its composed tree: nesting is bounded before anything recurses, and an alias
is refused where it stands, so that neither can exhaust the machine.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import yaml
from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import LineLocator, Source, check_resolved
from wipo_bc_std.model.fields import name_odd_sign
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence, PlacedText

DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BARE_KEY = re.compile(r"\s*(?:- +)*[\w-]*")
_LOOKALIKE = re.compile("[\u00a0\u2000-\u200a\u202f\u3000\uff1a]")
# What stands for one character in quotation marks; at the end of a line a backslash joins two lines.
_ESCAPES = {
    '"': re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)"),
    "'": re.compile(r"''"),
}


def read_yaml(source: Source, report: list[Diagnostic]) -> Any:
    """Return the file's value as placed text, lists and mappings, or None with the reason added to `report`."""
    reader = _Reader(source.path, source.lines, report, 0, 0, whole=True)
    return reader.read(source.text)


def read_flow(source: Source, text: str, line: int, column: int, report: list[Diagnostic]) -> Any:
    """Return the value of one line of YAML that stands at `line`, `column` (from 1) of a Markdown source."""
    reader = _Reader(source.path, source.lines, report, line - 1, column - 1, whole=False)
    return reader.read(text)


class _TooDeepError(Exception):
    """Reading ends here: what is nested so deep is reported, and not read."""


def _nothing() -> None:
    """Stand for the events of a text that is not opened yet."""


class _Reader(Struct):
    """One pass over the events of a YAML text that begins at a line and column (from 0) of a file.

    A text or mapping keeps the events it was read from, and asks this reader for places when somebody asks it.
    """

    path: str
    lines: tuple[str, ...]
    report: list[Diagnostic]
    line: int
    column: int
    whole: bool
    take: Callable[[], Any] = _nothing

    def read(self, text: str) -> Any:
        try:
            self.take = _LOADER(text).get_event
            return self._document()
        except _TooDeepError:
            return None
        except yaml.MarkedYAMLError as error:
            self.report.append(self._broken(error))
            return None
        except yaml.YAMLError as error:
            at = Span(self.path, self.line + 1, self.column + 1, self.line + 1, self.column + 2)
            self.report.append(self._finding(at, str(error).split("\n", maxsplit=1)[0]))
            return None

    def _document(self) -> Any:
        """Return the value of the first document, None where there is none; a second is reported."""
        # The stream begins, then the document.
        self.take()
        if not isinstance(self.take(), yaml.DocumentStartEvent):
            return None
        value = self._value(self.take(), 0)
        self.take()
        after = self.take()
        if isinstance(after, yaml.DocumentStartEvent):
            hint = "one file is one document: delete the line, or make a second file"
            at = self.span(after.start_mark, after.end_mark)
            self.report.append(self._finding(at, "a second document begins", hint))
        return value

    def _value(self, event: Any, depth: int) -> Any:
        """Return the value that an event begins, after the last event that belongs to it."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            # Nearly all events are these, and nearly none has a sign of YAML before it.
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            text = PlacedText(event.value)
            text.locate, text.read_from = self._scalar, event
            if event.style == '"':
                check_resolved(text, text.locator, self.report)
            return text
        if kind is yaml.AliasEvent:
            return self._refuse_alias(event)
        self._refuse_extras(event)
        if depth >= DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep"
            at = self.span(event.start_mark, event.end_mark)
            self.report.append(Diagnostic(codes.TOO_DEEP, at, message, hint="no source needs that: write it flat"))
            raise _TooDeepError
        return self._mapping(event, depth) if kind is yaml.MappingStartEvent else self._sequence(event, depth)

    def _sequence(self, begin: Any, depth: int) -> PlacedSequence:
        made = PlacedSequence()
        while not isinstance(event := self.take(), yaml.SequenceEndEvent):
            made.append(self._value(event, depth + 1))
        made.find = partial(self._extent, made, begin, event)
        return made

    def _mapping(self, begin: Any, depth: int) -> PlacedMapping:
        made = PlacedMapping()
        keys: dict[str, PlacedText] = {}
        while not isinstance(event := self.take(), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            if not isinstance(key, PlacedText):
                self.report.append(self._finding(key.at, "a list or mapping stands where a key is expected"))
                key = PlacedText.make("", key.at, LineLocator("", ((0, 1, 1),)))
            value = self._value(self.take(), depth + 1)
            if key in keys:
                message = f"the key “{key[:60]}” stands twice in this mapping"
                related = (Related(keys[key].at, "it stands here first"),)
                hint = "keep one of the two"
                self.report.append(Diagnostic(codes.DUPLICATE_KEY, key.at, message, hint=hint, related=related))
                continue
            made[str(key)] = value
            keys[key] = key
        made.find = partial(self._extent, made, begin, event)
        made.written = keys
        return made

    def _refuse_alias(self, event: Any) -> PlacedText:
        at = self.span(event.start_mark, event.end_mark)
        message = f"the alias *{event.anchor[:60]} stands for text written elsewhere"
        self.report.append(Diagnostic(codes.ALIAS, at, message, hint="write the text out here"))
        # Some text stands in, so that nothing is said to be missing.
        return PlacedText.make(f"*{event.anchor}", at, LineLocator(self.path, ((0, at.line, at.column),)))

    def _refuse_extras(self, event: Any) -> None:
        """Report what YAML reads as a sign to itself and not as text, as those words would be lost."""
        if event.anchor is not None:
            at = self.span(event.start_mark, event.start_mark)
            hint = "delete it; put text that begins with & in quotation marks"
            message = f"the anchor &{event.anchor[:60]} stands before the value"
            self.report.append(Diagnostic(codes.ALIAS, at, message, hint=hint))
        if event.tag is not None:
            at = self.span(event.start_mark, event.start_mark)
            hint = "delete it; put text that begins with ! in quotation marks"
            self.report.append(self._finding(at, f"the tag {event.tag[:60]} stands before the value", hint))

    def _scalar(self, event: Any) -> "_Scalar":
        return _Scalar(self, event)

    def _extent(self, made: PlacedMapping | PlacedSequence, begin: Any, event: Any) -> Span:
        """Return the place of a list or mapping from its beginning to the event that ends it."""
        first = self.span(begin.start_mark, begin.start_mark)
        end = self.span(event.start_mark, event.end_mark)
        if event.start_mark.index == event.end_mark.index:
            # Without a bracket the end is only seen at what comes next; it is that of the last part.
            end = first if not made else _last_place(made)
        return Span(self.path, first.line, first.column, end.end_line, end.end_column)

    def span(self, start: Any, end: Any) -> Span:
        """Return the place from one mark of the parser to another."""
        first = self.column if start.line == 0 else 0
        last = self.column if end.line == 0 else 0
        line, column = self.line + start.line + 1, first + start.column + 1
        end_line, end_column = self.line + end.line + 1, last + end.column + 1
        # A block scalar ends at the beginning of the next line: it ends with its last line.
        while end_line > line and end_column == 1:
            end_line -= 1
            end_column = len(self.lines[end_line - 1]) + 1 if end_line <= len(self.lines) else 1
        return Span(self.path, line, column, end_line, max(end_column, column + 1 if end_line == line else 1))

    def _broken(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        problem = str(error.problem)
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
        places = [self._inside(self.span(mark, mark)) for mark in marks]
        # What is not ended is found out at the next line or at the end of the file; the mistake is where it begins.
        if any(part in problem for part in _UNENDED):
            places.reverse()
        at = places[0] if places else Span(self.path, self.line + 1, self.column + 1, self.line + 1, self.column + 2)
        related = [Related(place, "in what begins here") for place in places[1:] if place.line != at.line]
        above = self._line_above(at)
        if above is not None:
            related.append(Related(above, "or the mistake is here, in the line that it hangs on"))
        message = _PROBLEMS.get(problem, problem)
        hint = next((hint for part, hint in _HINTS.items() if part in problem), "check the punctuation here")
        # What only looks like a space or colon is the likelier cause.
        odd = _LOOKALIKE.search("\n".join(self.lines[max(0, at.line - 2) : at.line + 1]))
        if odd:
            hint = f"type a plain space or colon{name_odd_sign(odd[0])}"
        return self._finding(at, message, hint, tuple(related))

    def _inside(self, at: Span) -> Span:
        """Return a place, moved into the text where the parser only stopped after the last line."""
        if at.line <= len(self.lines):
            return at
        return Span(self.path, len(self.lines), 1, len(self.lines), 2)

    def _line_above(self, at: Span) -> Span | None:
        """Return the line above that a line at fault belongs to, where the fault may be how the two fit together.

        That is so where the parser stumbles over the beginning of a line: its indentation or its key.
        """
        line = self.lines[at.line - 1]
        if not self.whole or not _BARE_KEY.fullmatch(line, 0, at.column - 1):
            return None
        nearest = None
        for number in range(at.line - 1, 0, -1):
            other = self.lines[number - 1]
            text = other.strip()
            if not text or text == "---" or text.startswith("#"):
                continue
            start = len(other) - len(other.lstrip())
            place = Span(self.path, number, start + 1, number, start + len(text) + 1)
            if start < len(line) - len(line.lstrip()):
                return place
            nearest = nearest or place
        return nearest

    def _finding(self, at: Span, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
        return Diagnostic(codes.BROKEN_YAML, at, f"this is not YAML: {message}", hint=hint, related=related)


def _last_place(made: PlacedMapping | PlacedSequence) -> Span:
    """Return the place of the last part of a list or mapping that is not empty."""
    if isinstance(made, PlacedMapping):
        key, value = next(reversed(made.items()))
        ends: tuple[Span, Span] = (made.written[key].at, value.at)
        return max(ends, key=lambda at: (at.end_line, at.end_column))
    last: Span = made[-1].at
    return last


# In these the parser tells too late that something was begun and not ended.
_UNENDED = ("end of stream", "expected ':'", "',' or")
_PROBLEMS = {
    "mapping values are not allowed in this context": "a colon and space stand inside unquoted text",
    "could not find expected ':'": "a key has no colon",
    "did not find expected key": "a key is expected here",
    "found character that cannot start any token": "a character stands here that cannot begin a value",
    "did not find expected node content": "a value is expected here",
    "did not find expected ',' or ']'": "a list in brackets is not closed",
    "did not find expected ',' or '}'": "a mapping in braces is not closed",
    "found unexpected end of stream": "a quotation is not closed",
    "did not find expected <document start>": "this does not belong to what stands above it",
    "block sequence entries are not allowed in this context": "an item of a list is not expected here",
    "found unknown escape character": "the sign after the backslash means nothing in double quotation marks",
    "did not find expected '-' indicator": "an item of a list is expected here",
}
_HINTS = {
    "mapping values": "put the text in quotation marks",
    "expected ':'": "write `key: value`",
    "expected key": "check the indentation, or quote text that begins with a sign",
    "cannot start any token": "put text that begins with @, ` or % in quotation marks, and use spaces, not tabs",
    "',' or": "close the bracket, or quote text that begins with one",
    "end of stream": "close the quotation mark",
    "'-' indicator": "check the indentation of the list",
    "<document start>": "check the indentation, or put the whole text in quotation marks",
    "sequence entries": "check the indentation of the list",
    "escape character": "write the backslash twice, or use single quotation marks",
}


class _Scalar(Struct, eq=False):
    """Where a scalar stands, and where each of its characters does: worked out when asked for.

    Its source may write it otherwise than its value. Folding changes only white space, so the n-th visible character of
    the value is the n-th of the source; what is escaped counts as one.
    """

    reader: _Reader
    event: Any
    located: LineLocator | None = None

    @property
    def at(self) -> Span:
        """Return the place of the whole."""
        return self.reader.span(self.event.start_mark, self.event.end_mark)

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        if self.located is None:
            self.located = LineLocator(self.reader.path, self._breaks())
        return self.located.span(start, end)

    def _breaks(self) -> tuple[tuple[int, int, int], ...]:
        at, value, style = self.at, str(self.event.value), self.event.style or ""
        # A quoted scalar begins after its quotation mark.
        quote = 1 if style in _ESCAPES else 0
        if at.line == at.end_line and at.end_column - at.column == len(value) + 2 * quote:
            return ((0, at.line, at.column + quote),)
        return tuple(_find_breaks(value, at, style, self.reader.lines)) or ((0, at.line, at.column),)


def _find_breaks(value: str, at: Span, style: str, lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield offset in the value, line and column where each part begins that stands in the source as it is read."""
    offset = 0
    for number, start, text in _parts(at, style, lines):
        while number > at.line and offset < len(value) and value[offset].isspace():
            offset += 1
        column = start + 1
        yield offset, number, column
        last = 0
        for match in _ESCAPES[style].finditer(text) if style in _ESCAPES else ():
            offset += match.start() - last + (len(match[0]) > 1)
            last = match.end()
            yield offset, number, column + last
        offset += len(text) - last


def _parts(at: Span, style: str, lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield line, offset in it and text of each line that the scalar takes, without what is not its text."""
    block = style in {"|", ">"}
    for number in range(at.line + block, min(at.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = at.column - 1 if number == at.line else 0
        end = at.end_column - 1 if number == at.end_line and not block else len(line)
        if style in _ESCAPES:
            start += number == at.line
            end -= number == at.end_line
        text = line[start:end]
        if number > at.line:
            start += len(text) - len(text.lstrip())
            text = text.lstrip()
        if text.strip():
            yield number, start, text.rstrip() if number < at.end_line else text
