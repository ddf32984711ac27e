"""The lines of a PO file become entries that know where each character of a translation stands.

It is read here, not by a library, because every line of it is an author's: what is wrong has to be told with its place, and
a finding inside a translation has to lead to the line on which the words stand.
"""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.i18n import codes
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.model.place import PlacedText

Part = Literal["msgctxt", "msgid", "msgstr", "previous"]
# Whoever opens another kind of file by mistake needs not see each of its lines told.
_MOST_COMPLAINTS = 20
_LINE = re.compile(r"(?P<old>#~\s*)?(?P<previous>#?\|\s*)?(?P<word>[a-z_]+(?:\[[0-9]+\])?)?\s*(?P<text>\".*)?")
_TEXT = re.compile(r'"(?P<inside>[^"\\]*(?:\\.[^"\\]*)*)"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": " ", "r": " ", '"': '"', "\\": "\\"}


class RawEntry(Struct):
    """What stands between two empty lines: the texts by part, comments, flags; `lines` are its first and last line."""

    lines: tuple[int, int]
    texts: dict[Part, PlacedText] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False


class _Gathering(Struct):
    """The entry that is being read: its pieces by part, each with its line and column."""

    first: int
    last: int
    pieces: dict[Part, list[tuple[int, int, str]]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False
    part: Part | None = None
    broken: bool = False


def read_entries(source: Source, report: list[Diagnostic]) -> Iterator[RawEntry]:
    """Yield the entries of a PO file; what is wrong is added to `report`."""
    return _Reader(source, report).entries()


class _Reader(Struct):
    source: Source
    report: list[Diagnostic]
    complaints: int = 0

    def entries(self) -> Iterator[RawEntry]:
        current: _Gathering | None = None
        for number, line in enumerate(self.source.lines, start=1):
            text = line.strip()
            if current is not None and (not text or (current.pieces.get("msgstr") and _begins(text))):
                yield self._made(current)
                current = None
            if not text:
                continue
            current = current or _Gathering(number, number)
            current.last = number
            self._line(current, number, line)
        if current is not None:
            yield self._made(current)

    def _line(self, entry: _Gathering, number: int, line: str) -> None:
        text = line.strip()
        if text.startswith("#,"):
            entry.flags.extend(flag.strip() for flag in text[2:].split(",") if flag.strip())
        elif text[0] == "#" and text[1:2] not in {"~", "|"}:
            # What programs write of places and hints is not kept: it would change with every line of the sources.
            if text[1:2] not in {".", ":"}:
                entry.comments.append(text[1:].strip())
        else:
            self._text_line(entry, number, line)

    def _text_line(self, entry: _Gathering, number: int, line: str) -> None:
        match = _LINE.fullmatch(line.strip())
        if match is None or match["text"] is None or not self._begin(entry, match, number):
            if match is None or match["text"] is None:
                hint = 'a line is a comment with #, or msgctxt, msgid or msgstr with its text between " and "'
                self._say(self.source.line(number), "this is no line of a PO file", hint)
            return
        quoted = _TEXT.fullmatch(match["text"])
        column = line.index('"') + 2
        if quoted is None:
            hint = 'end the text with ", and write \\" for a quotation mark and \\\\ for a backslash inside it'
            self._say(self.source.line(number, column - 2), "a text does not end on its line", hint)
            entry.broken = True
        elif entry.part is not None:
            entry.pieces.setdefault(entry.part, []).append((number, column, quoted["inside"]))

    def _begin(self, entry: _Gathering, match: re.Match[str], number: int) -> bool:
        """Note which part of an entry a line begins or goes on with; return whether it is one."""
        entry.obsolete = entry.obsolete or bool(match["old"])
        word = match["word"]
        if word is None:
            if entry.part is None:
                self._say(
                    self.source.line(number), "a text stands before msgctxt, msgid and msgstr", "put it below one"
                )
            return entry.part is not None
        part: Part | None = None
        if match["previous"]:
            part = "previous" if word == "msgid" else None
            entry.part = part
            return part is not None
        if word in {"msgctxt", "msgid", "msgstr"}:
            part = word  # type: ignore[assignment] # one of the three
        entry.part = part
        at = self.source.line(number)
        if part is None:
            hint = "an entry has msgctxt, msgid and msgstr; plural forms are not used here"
            self._say(at, f"“{word[:60]}” is no part of an entry", hint)
        elif part in entry.pieces:
            self._say(at, f"an entry has {part} twice", "put an empty line between two entries")
        return part is not None

    def _made(self, entry: _Gathering) -> RawEntry:
        texts = {part: self._text(pieces) for part, pieces in entry.pieces.items()}
        made = RawEntry((entry.first, entry.last), texts, entry.comments, entry.flags, entry.obsolete)
        if entry.broken:
            # That was told where it is so; what is left of the entry is not to be trusted.
            return RawEntry(made.lines)
        missing = [part for part in ("msgid", "msgstr") if part not in texts]
        if missing and (texts or entry.flags):
            hint = "each entry has msgctxt, msgid and msgstr, in this order"
            self._say(self.source.line(entry.first), f"an entry has no {' and no '.join(missing)}", hint)
        return made

    def _text(self, pieces: list[tuple[int, int, str]]) -> PlacedText:
        """Return the text of the pieces, with a place for each of its characters."""
        words: list[str] = []
        breaks: list[tuple[int, int, int]] = []
        length = 0
        for line, column, inside in pieces:
            last = 0
            breaks.append((length, line, column))
            for match in _ESCAPE.finditer(inside):
                before = inside[last : match.start()]
                words += (before, self._escaped(match, line, column))
                length += len(before) + 1
                last = match.end()
                breaks.append((length, line, column + last))
            words.append(inside[last:])
            length += len(inside) - last
        first, end = next((piece for piece in pieces if piece[2]), pieces[0]), pieces[-1]
        at = Span(self.source.path, first[0], first[1], end[0], end[1] + len(end[2]))
        return PlacedText.make("".join(words), at, LineLocator(self.source.path, tuple(breaks)))

    def _escaped(self, match: re.Match[str], line: int, column: int) -> str:
        if match[1] not in _ESCAPES:
            at = self.source.line(line, column - 1 + match.start(), column - 1 + match.end())
            hint = 'write two backslashes where one is meant; known are \\n, \\t, \\r, \\" and \\\\'
            self._say(at, f"the sign \\{match[1]} is not known in a PO file", hint)
        return _ESCAPES.get(match[1], match[1])

    def _say(self, at: Span, message: str, hint: str) -> None:
        self.complaints += 1
        if self.complaints <= _MOST_COMPLAINTS:
            self.report.append(Diagnostic(codes.BROKEN_CATALOGUE, at, message, hint=hint))


def _begins(text: str) -> bool:
    """Tell whether a line that follows a msgstr begins the next entry."""
    if text.startswith(("#~", "#|")):
        return not text.lstrip("#~| ").startswith('"')
    return text.startswith(("#", "msgctxt", "msgid"))
