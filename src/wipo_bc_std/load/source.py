"""One text file of the sources: decoded, with its lines."""

import re
import unicodedata
from bisect import bisect_right
from operator import itemgetter

from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix
from wipo_bc_std.diagnostics.span import Span, whole_file
from wipo_bc_std.load import codes
from wipo_bc_std.load.project import LARGEST_FILE, EntryKind, Project
from wipo_bc_std.model.place import Locator

LONGEST_LINE = 20_000
# Each takes some hundredths of a millisecond to read; whole drafts have a tenth as many.
MOST_LINES = 30_000
MOST_MARKS = 100_000
_MARKS = "[*_|`<&\\"
# Hardly any file has one of these. Each alone is text: the first search compiles it.
# U+0085, U+2028 and U+2029 break a line in YAML and nowhere else; U+FEFF is a byte order mark that lost its place.
_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
# No font prints what has no glyph by rule (private use, pictographs), and a PDF for the record refuses it.
_UNPRINTABLE = "[\ue000-\uf8ff\U0001f000-\U0001faff\U000e0000-\U0010ffff]"
# Marks that hide or turn what stands around them; right-to-left text needs none of them here.
_HIDDEN = "[\u200b\u202a-\u202e\u2060-\u2069\u00ad]"
_SUSPECT = re.compile(f"\t|{_CONTROL}|{_UNPRINTABLE}|{_HIDDEN}")
_MARK = b"\xef\xbb\xbf"


class Source(Struct, frozen=True):
    """A source file as text, without byte order mark and with line feeds between its lines."""

    path: str
    text: str
    lines: tuple[str, ...]

    def line(self, number: int, start: int = 0, end: int | None = None) -> Span:
        """Return the place of line `number` (from 1), or of its columns from offset `start` to before `end`."""
        text = self.lines[number - 1] if 1 <= number <= len(self.lines) else ""
        last = len(text.rstrip()) if end is None else end
        return Span(self.path, number, start + 1, number, max(start, last) + 1)


class LineLocator(Struct, frozen=True):
    """Places of a text that was put together from (parts of) lines.

    `breaks` holds, in order of offset, (offset in the text, line from 1, column from 1) where each part begins.
    """

    file: str
    breaks: tuple[tuple[int, int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        line, column = self._position(start)
        # The end belongs to the line of the last character, not to the beginning of the next.
        end_line, end_column = self._position(max(start, end - 1)) if end > start else (line, column - 1)
        return Span(self.file, line, column, end_line, end_column + 1)

    def _position(self, offset: int) -> tuple[int, int]:
        found = self.breaks[max(0, bisect_right(self.breaks, offset, key=itemgetter(0)) - 1)]
        return found[1], found[2] + offset - found[0]


def read_source(project: Project, path: str, report: list[Diagnostic]) -> Source | None:
    """Return a source file, or None with the reason added to `report`."""
    kind = project.listing.get(path)
    if kind != "file":
        report.append(absent(path, kind))
        return None
    try:
        content = project.read(path)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        report.append(Diagnostic(codes.UNREADABLE_FILE, whole_file(path), message, hint="check its permissions"))
        return None
    if len(content) > LARGEST_FILE:
        message = f"the file has more than {LARGEST_FILE:,} bytes, so it is not read"
        report.append(Diagnostic(codes.OVERSIZE, whole_file(path), message, hint="split it into several files"))
        return None
    return _decode(path, content, report)


def absent(path: str, kind: EntryKind | None) -> Diagnostic:
    """Return the finding for a path where something else than a file stands, or nothing."""
    if kind is None:
        return Diagnostic(
            codes.MISSING_FILE, whole_file(path), "the file is missing", hint=f"write {path}, or take it off the list"
        )
    hint = "put a file there, or rename it" if kind == "folder" else "put the file itself there"
    return Diagnostic(codes.UNREADABLE_FILE, whole_file(path), f"a {kind} stands where a file is expected", hint=hint)


def split_mark(content: bytes) -> tuple[bytes, bytes]:
    """Return the byte order mark that a file may begin with, and the rest; places count from the rest."""
    return (_MARK, content[len(_MARK) :]) if content.startswith(_MARK) else (b"", content)


def _decode(path: str, content: bytes, report: list[Diagnostic]) -> Source | None:
    mark, content = split_mark(content)
    if mark:
        hint = "save it as UTF-8 without BOM"
        report.append(Diagnostic(codes.BYTE_ORDER_MARK, whole_file(path), "the file begins with a BOM", hint=hint))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        at = _end(path, content[: error.start].decode("utf-8"))
        message = f"the file is not UTF-8 text: byte 0x{content[error.start]:02X}"
        report.append(Diagnostic(codes.WRONG_ENCODING, at, message, hint="save it again with the encoding UTF-8"))
        return None
    if "\r" in text:
        at = _end(path, text[: text.index("\r")])
        hint = "save it with LF line ends; in Git, set core.autocrlf to input"
        report.append(Diagnostic(codes.CARRIAGE_RETURN, at, "the lines end in CR LF", hint=hint))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(path, text, tuple(text.split("\n")))
    return source if _check_lines(source, report) else None


def is_readable(source: Source, report: list[Diagnostic]) -> bool:
    """Return whether a source has few enough lines and marks to be read as YAML or Markdown in seconds; else report it."""
    marks = sum(source.text.count(mark) for mark in _MARKS)
    at = None
    message = f"the file has {marks:,} signs such as [ and *; at most {MOST_MARKS:,} are read"
    if len(source.lines) > MOST_LINES:
        at = source.line(MOST_LINES + 1)
        message = f"the file has {len(source.lines):,} lines; at most {MOST_LINES:,} are read"
    elif marks > MOST_MARKS:
        at = whole_file(source.path)
    if at is not None:
        report.append(Diagnostic(codes.OVERSIZE, at, message, hint="split it into several files"))
    return at is None


def _end(path: str, before: str) -> Span:
    """Return the place of the character that stands after the text `before`."""
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Span(path, line, column, line, column + 1)


def _check_lines(source: Source, report: list[Diagnostic]) -> bool:
    """Return whether the lines can be parsed; a tab is reported, yet parsed."""
    # Nearly every file has nothing of all that: one look at the whole of it is quick.
    _check_composition(source, report)
    if max(map(len, source.lines)) <= LONGEST_LINE and not _SUSPECT.search(source.text):
        return True
    fit = True
    for number, line in enumerate(source.lines, start=1):
        if len(line) > LONGEST_LINE:
            message = f"the line has {len(line):,} characters; at most {LONGEST_LINE:,} are read"
            at = source.line(number, 0, 1)
            report.append(Diagnostic(codes.OVERSIZE, at, message, hint="break the line"))
            fit = False
            continue
        if "\t" in line:
            column = line.index("\t")
            at = source.line(number, column, column + 1)
            report.append(Diagnostic(codes.TAB, at, "a tab stands in the text", hint="use spaces"))
        control = re.search(_CONTROL, line)
        if control:
            at = source.line(number, control.start(), control.end())
            message = f"the control character U+{ord(control[0]):04X} stands in the text"
            report.append(Diagnostic(codes.CONTROL_CHARACTER, at, message, hint="delete it"))
            fit = False
        check_characters(line, LineLocator(source.path, ((0, number, 1),)), report)
    return fit


def _check_composition(source: Source, report: list[Diagnostic]) -> None:
    """Report each line in which a letter and its accent are two characters, where Unicode has one for both."""
    if unicodedata.is_normalized("NFC", source.text):
        return
    for number, line in enumerate(source.lines, start=1):
        composed = unicodedata.normalize("NFC", line[:LONGEST_LINE])
        if composed == line[:LONGEST_LINE] or len(line) > LONGEST_LINE:
            continue
        column = next(
            (i for i, (old, new) in enumerate(zip(line, composed, strict=False)) if old != new), len(composed)
        )
        message = "a letter and its accent are written as two characters"
        hint = "type the letter with its accent as one, or let check --fix do it"
        fix = Fix("compose the letters", (Edit(source.line(number, 0, len(line)), composed),), safe=True)
        at = source.line(number, column, min(column + 2, len(line)))
        report.append(Diagnostic(codes.DECOMPOSED_CHARACTER, at, message, hint=hint, fix=fix))


def check_characters(text: str, locator: Locator, report: list[Diagnostic]) -> None:
    """Add to `report` the first character of a text that cannot be printed, and the first that is not seen."""
    for defect, pattern, told in (
        (codes.UNPRINTABLE_CHARACTER, _UNPRINTABLE, "cannot be printed"),
        (codes.HIDDEN_CHARACTER, _HIDDEN, "is not seen"),
    ):
        found = re.search(pattern, text)
        if found:
            message = f"the character U+{ord(found[0]):04X} {told}"
            at = locator.span(found.start(), found.end())
            report.append(Diagnostic(defect, at, message, hint="delete it, or say it in words"))


def check_resolved(text: str, locator: Locator, report: list[Diagnostic]) -> None:
    """Add to `report` what an escape or entity made of a text, which its source does not show."""
    check_characters(text, locator, report)
    control = re.search(_CONTROL, text)
    if control:
        message = f"an escape stands for the control character U+{ord(control[0]):04X}"
        at = locator.span(control.start(), control.end())
        report.append(Diagnostic(codes.CONTROL_CHARACTER, at, message, hint="delete it"))


def write_out(text: str) -> str:
    """Return text as a source may have it: each sign that is refused there stands as its number in braces.

    A letter and its accent become one, every line ends alike, a tab is a space. Nothing else changes.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return _SUSPECT.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", composed)
