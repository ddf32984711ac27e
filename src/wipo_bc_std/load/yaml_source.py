"""YAML as authors write it here: every scalar is text, every value knows its place, nothing is shared.

Built from the parser's events and not from its composed tree: nesting is bounded before anything recurses, and an alias
is refused where it stands, so that neither can exhaust the machine.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import LineLocator, Source, check_resolved
from wipo_bc_std.model.fields import name_odd_sign
from wipo_bc_std.model.place import Locator, PlacedMapping, PlacedSequence, PlacedText

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


@dataclass(slots=True)
class _Reader:
    """One pass over the events of a YAML text that begins at a line and column (from 0) of a file."""

    path: str
    lines: tuple[str, ...]
    report: list[Diagnostic]
    line: int
    column: int
    whole: bool
    documents: int = 0
    stack: list[Any] = field(default_factory=list)
    begins: list[Any] = field(default_factory=list)
    keys: list[PlacedText | None] = field(default_factory=list)
    value: Any = None

    def read(self, text: str) -> Any:
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                if not self._take(event):
                    break
        except yaml.MarkedYAMLError as error:
            self.report.append(self._broken(error))
            return None
        except yaml.YAMLError as error:
            at = Span(self.path, self.line + 1, self.column + 1, self.line + 1, self.column + 2)
            self.report.append(self._finding(at, str(error).split("\n", maxsplit=1)[0]))
            return None
        return self.value

    def _take(self, event: Any) -> bool:
        """Take one event in; return whether to go on."""
        if isinstance(event, yaml.ScalarEvent):
            # Nearly all events are these, and nearly none has a sign of YAML before it.
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            text = PlacedText.make_later(event.value, partial(self._locate, event))
            if event.style == '"':
                check_resolved(text, text.locator, self.report)
            self._add(text)
            return True
        match type(event).__name__:
            case "MappingStartEvent":
                self._refuse_extras(event)
                made = PlacedMapping()
                made.written = {}
                return self._open(event, made)
            case "SequenceStartEvent":
                self._refuse_extras(event)
                return self._open(event, PlacedSequence())
            case "MappingEndEvent" | "SequenceEndEvent":
                self._close(event)
            case "AliasEvent":
                at = self._span(event.start_mark, event.end_mark)
                message = f"the alias *{event.anchor[:60]} stands for text written elsewhere"
                self.report.append(Diagnostic(codes.ALIAS, at, message, hint="write the text out here"))
                # Some text stands in, so that nothing is said to be missing.
                self._add(PlacedText.make(f"*{event.anchor}", at, LineLocator(self.path, ((0, at.line, at.column),))))
            case "DocumentStartEvent":
                self.documents += 1
                return self.documents == 1 or self._end(event)
        return True

    def _end(self, event: Any) -> bool:
        at = self._span(event.start_mark, event.end_mark)
        hint = "one file is one document: delete the line, or make a second file"
        self.report.append(self._finding(at, "a second document begins", hint))
        return False

    def _refuse_extras(self, event: Any) -> None:
        """Report what YAML reads as a sign to itself and not as text, as those words would be lost."""
        if event.anchor is not None:
            at = self._span(event.start_mark, event.start_mark)
            hint = "delete it; put text that begins with & in quotation marks"
            message = f"the anchor &{event.anchor[:60]} stands before the value"
            self.report.append(Diagnostic(codes.ALIAS, at, message, hint=hint))
        if event.tag is not None:
            at = self._span(event.start_mark, event.start_mark)
            hint = "delete it; put text that begins with ! in quotation marks"
            self.report.append(self._finding(at, f"the tag {event.tag[:60]} stands before the value", hint))

    def _locate(self, event: Any) -> tuple[Span, Locator]:
        """Return the place of a scalar, and what knows where its characters stand."""
        at = self._span(event.start_mark, event.end_mark)
        value = str(event.value)
        # A quoted scalar begins after its quotation mark.
        quote = 1 if event.style in _ESCAPES else 0
        if at.line == at.end_line and at.end_column - at.column == len(value) + 2 * quote:
            return at, LineLocator(self.path, ((0, at.line, at.column + quote),))
        return at, _ScalarLocator(self.path, self.lines, value, at, event.style or "")

    def _open(self, event: Any, made: PlacedMapping | PlacedSequence) -> bool:
        if len(self.stack) >= DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep"
            at = self._span(event.start_mark, event.end_mark)
            self.report.append(Diagnostic(codes.TOO_DEEP, at, message, hint="no source needs that: write it flat"))
            self.value = None
            return False
        made.find = partial(self._span, event.start_mark, event.end_mark)
        self._add(made)
        self.begins.append(event.start_mark)
        self.stack.append(made)
        self.keys.append(None)
        return True

    def _close(self, event: Any) -> None:
        made = self.stack.pop()
        self.keys.pop()
        # Whoever asked before the end was read was told the beginning alone.
        made.__dict__.pop("at", None)
        made.find = partial(self._extent, made, self.begins.pop(), event)

    def _extent(self, made: PlacedMapping | PlacedSequence, begin: Any, event: Any) -> Span:
        """Return the place of a list or mapping from its beginning to the event that ends it."""
        first = self._span(begin, begin)
        end = self._span(event.start_mark, event.end_mark)
        if event.start_mark.index == event.end_mark.index:
            # Without a bracket the end is only seen at what comes next; it is that of the last part.
            end = first if not made else _last_place(made)
        return Span(self.path, first.line, first.column, end.end_line, end.end_column)

    def _add(self, value: Any) -> None:
        """Put a value where the events are: as a key, under a key, into a list, or as the whole."""
        if not self.stack:
            self.value = value
            return
        holder = self.stack[-1]
        if isinstance(holder, PlacedSequence):
            holder.append(value)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = (
                value if isinstance(value, PlacedText) else PlacedText.make("", value.at, LineLocator("", ((0, 1, 1),)))
            )
            if not isinstance(value, PlacedText):
                self.report.append(self._finding(value.at, "a list or mapping stands where a key is expected"))
            return
        self.keys[-1] = None
        if key in holder:
            message = f"the key “{key[:60]}” stands twice in this mapping"
            related = (Related(holder.written[key].at, "it stands here first"),)
            hint = "keep one of the two"
            self.report.append(Diagnostic(codes.DUPLICATE_KEY, key.at, message, hint=hint, related=related))
        else:
            holder[str(key)] = value
            holder.written[str(key)] = key

    def _span(self, start: Any, end: Any) -> Span:
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
        places = [self._inside(self._span(mark, mark)) for mark in marks]
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


@dataclass(slots=True)
class _ScalarLocator:
    """Places inside a scalar that its source writes otherwise than its value, worked out when asked for.

    Folding changes only white space, so the n-th visible character of the value is the n-th of the source; what is
    escaped counts as one.
    """

    path: str
    lines: tuple[str, ...]
    value: str
    at: Span
    style: str
    located: LineLocator | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        if self.located is None:
            self.located = LineLocator(self.path, tuple(self._locate()) or ((0, self.at.line, self.at.column),))
        return self.located.span(start, end)

    def _locate(self) -> Iterator[tuple[int, int, int]]:
        offset = 0
        for number, start, text in self._parts():
            while number > self.at.line and offset < len(self.value) and self.value[offset].isspace():
                offset += 1
            column = start + 1
            yield offset, number, column
            last = 0
            for match in _ESCAPES[self.style].finditer(text) if self.style in _ESCAPES else ():
                offset += match.start() - last + (len(match[0]) > 1)
                last = match.end()
                yield offset, number, column + last
            offset += len(text) - last

    def _parts(self) -> Iterator[tuple[int, int, str]]:
        """Yield line, offset in it and text of each line that the scalar takes, without what is not its text."""
        block = self.style in {"|", ">"}
        for number in range(self.at.line + block, min(self.at.end_line, len(self.lines)) + 1):
            line = self.lines[number - 1]
            start = self.at.column - 1 if number == self.at.line else 0
            end = self.at.end_column - 1 if number == self.at.end_line and not block else len(line)
            if self.style in _ESCAPES:
                start += number == self.at.line
                end -= number == self.at.end_line
            text = line[start:end]
            if number > self.at.line:
                start += len(text) - len(text.lstrip())
                text = text.lstrip()
            if text.strip():
                yield number, start, text.rstrip() if number < self.at.end_line else text
