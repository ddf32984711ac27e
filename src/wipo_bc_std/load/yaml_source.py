"""YAML as authors write it here: every scalar is text, every value knows its place, nothing is shared.

Built from the parser's events and not from its composed tree: nesting is bounded before anything recurses, and an alias
is refused where it stands, so that neither can exhaust the machine.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.model.place import Locator, PlacedMapping, PlacedSequence, PlacedText

DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(source: Source, report: list[Diagnostic]) -> Any:
    """Return the file's value as placed text, lists and mappings, or None with the reason added to `report`."""
    reader = _Reader(source.path, source.lines, report, 0, 0)
    return reader.read(source.text)


def read_flow(source: Source, text: str, line: int, column: int, report: list[Diagnostic]) -> Any:
    """Return the value of one line of YAML that stands at `line`, `column` (from 1) of a Markdown source."""
    reader = _Reader(source.path, source.lines, report, line - 1, column - 1)
    return reader.read(text)


@dataclass(slots=True)
class _Reader:
    """One pass over the events of a YAML text that begins at a line and column (from 0) of a file."""

    path: str
    lines: tuple[str, ...]
    report: list[Diagnostic]
    line: int
    column: int
    stack: list[Any] = field(default_factory=list)
    keys: list[PlacedText | None] = field(default_factory=list)
    value: Any = None

    def read(self, text: str) -> Any:
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                if not self._take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self.report.append(self._broken(error))
            return None
        except (yaml.YAMLError, RecursionError) as error:
            self.report.append(self._finding(Span(self.path, 1, 1, 1, 1), str(error).split("\n", maxsplit=1)[0]))
            return None
        return self.value

    def _take(self, event: Any) -> bool:
        """Take one event in; return whether to go on."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self._scalar(event)
        elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
            return self._open(event, mapping=kind == "MappingStartEvent")
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._close(event)
        elif kind == "AliasEvent":
            at = self._span(event.start_mark, event.end_mark)
            message = f"the alias *{event.anchor} stands for text written elsewhere"
            self.report.append(Diagnostic(codes.ALIAS, at, message, hint="write the text out here"))
            self._add(PlacedText.make("", at, LineLocator(self.path, ((0, at.line, at.column),))))
        elif kind == "DocumentStartEvent" and event.explicit and self.value is not None:
            at = self._span(event.start_mark, event.end_mark)
            self.report.append(self._finding(at, "a second document begins"))
            return False
        return True

    def _scalar(self, event: Any) -> None:
        at = self._span(event.start_mark, event.end_mark)
        single = at.line == at.end_line
        # A quoted scalar begins after its quotation mark.
        quote = 1 if event.style in {"'", '"'} else 0
        locator: Locator
        if single:
            locator = LineLocator(self.path, ((0, at.line, at.column + quote),))
        else:
            locator = _FoldedLocator(self.path, self.lines, str(event.value), at, event.style in {"|", ">"})
        self._add(PlacedText.make(str(event.value), at, locator))

    def _open(self, event: Any, *, mapping: bool) -> bool:
        at = self._span(event.start_mark, event.end_mark)
        if len(self.stack) >= DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep"
            self.report.append(Diagnostic(codes.TOO_DEEP, at, message, hint="no source needs that: write it flat"))
            return False
        made: Any = PlacedMapping.make({}, at, {}) if mapping else PlacedSequence.make([], at)
        self._add(made)
        self.stack.append(made)
        self.keys.append(None)
        return True

    def _close(self, event: Any) -> None:
        made = self.stack.pop()
        self.keys.pop()
        end = self._span(event.start_mark, event.end_mark)
        made.at = Span(self.path, made.at.line, made.at.column, end.end_line, end.end_column)

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
            message = f"the key “{key}” stands twice in this mapping"
            related = (Related(holder.keys_at[key], "it stands here first"),)
            hint = "keep one of the two"
            self.report.append(Diagnostic(codes.DUPLICATE_KEY, key.at, message, hint=hint, related=related))
        else:
            holder[str(key)] = value
            holder.keys_at[str(key)] = key.at

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
        mark = error.problem_mark or error.context_mark
        at = Span(self.path, self.line + 1, self.column + 1, self.line + 1, self.column + 2)
        if mark is not None:
            at = self._span(mark, mark)
            # The parser stops at the line after an unfinished one: point into the text.
            if at.line > len(self.lines):
                at = Span(self.path, len(self.lines), 1, len(self.lines), 2)
        problem = _PROBLEMS.get(str(error.problem), str(error.problem))
        hint = next((hint for part, hint in _HINTS.items() if part in str(error.problem)), "check the punctuation here")
        return self._finding(at, problem, hint, error.context_mark)

    def _finding(self, at: Span, message: str, hint: str = "", context: Any = None) -> Diagnostic:
        related = ()
        if context is not None and self.line + context.line + 1 != at.line:
            related = (Related(self._span(context, context), "in what begins here"),)
        return Diagnostic(codes.BROKEN_YAML, at, f"this is not YAML: {message}", hint=hint, related=related)


_PROBLEMS = {
    "mapping values are not allowed in this context": "a colon and space stand inside unquoted text",
    "could not find expected ':'": "a key has no colon",
    "did not find expected key": "a key is expected here",
    "found character that cannot start any token": "a character stands here that cannot begin a value",
    "did not find expected node content": "a value is expected here",
    "did not find expected ',' or ']'": "a list in brackets is not closed",
    "did not find expected ',' or '}'": "a mapping in braces is not closed",
    "found unexpected end of stream": "a quotation is not closed",
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
}


@dataclass(slots=True)
class _FoldedLocator:
    """Places inside a scalar of several lines, worked out when asked for.

    Folding changes only white space, so the n-th visible character of the value is the n-th of the source. Escapes in
    double quotes break that; then the place is near, on the right line or the one before.
    """

    path: str
    lines: tuple[str, ...]
    value: str
    at: Span
    block: bool
    located: LineLocator | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        if self.located is None:
            self.located = self._locate()
        return self.located.span(start, end)

    def _locate(self) -> LineLocator:
        breaks: list[tuple[int, int, int]] = []
        offset = 0
        first = self.at.line + 1 if self.block else self.at.line
        for number in range(first, min(self.at.end_line, len(self.lines)) + 1):
            line = self.lines[number - 1]
            start = 0 if number > self.at.line else self.at.column - 1
            end = len(line) if number < self.at.end_line or self.block else self.at.end_column - 1
            text = line[start:end]
            if not self.block and number == self.at.line and text[:1] in {"'", '"'}:
                start, text = start + 1, text[1:]
            stripped = text.strip()
            if not stripped:
                continue
            while offset < len(self.value) and self.value[offset].isspace():
                offset += 1
            breaks.append((offset, number, start + len(text) - len(text.lstrip()) + 1))
            offset += len(stripped)
        return LineLocator(self.path, tuple(breaks) or ((0, self.at.line, self.at.column),))
