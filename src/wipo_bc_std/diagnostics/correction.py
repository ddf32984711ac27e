"""To correct texts by the safe fixes of findings, and to leave every other character as it is."""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec import Struct, field

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix
from wipo_bc_std.diagnostics.span import Span

Texts = Callable[[str], str | None]
"""Gives the text of a file by its path, without byte order mark and with its own line ends; None where it has to stay."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class Correction(Struct, frozen=True):
    """What was corrected: the findings whose fixes were applied, and the new text of each file that changed."""

    mended: tuple[Diagnostic, ...]
    texts: dict[str, str]


class _Change(Struct, frozen=True):
    """Replace what stands from offset `start` to before `end`."""

    start: int
    end: int
    text: str


class _Sheet(Struct, frozen=True):
    """A text on which changes are marked: `lines` are the offsets of each line's beginning and end."""

    text: str
    lines: tuple[tuple[int, int], ...]
    changes: list[_Change] = field(default_factory=list)
    # In order, without touching each other.
    taken: list[tuple[int, int]] = field(default_factory=list)


def correct(problems: Iterable[Diagnostic], texts: Texts) -> Correction:
    """Return what the safe fixes of findings make of the texts.

    A fix is applied as a whole or not at all. One that touches what an earlier one changes is left, as its place may mean
    something else by then; so is one whose place is not in the text, or that changes nothing.
    """
    sheets: dict[str, _Sheet | None] = {}
    mended = tuple(
        item for item in problems if item.fix is not None and item.fix.safe and _mark(item.fix, sheets, texts)
    )
    changed = {file: sheet for file, sheet in sheets.items() if sheet is not None and sheet.changes}
    return Correction(mended, {file: _result(sheet) for file, sheet in changed.items()})


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits of it applied; raise ValueError where they overlap or lie outside of it."""
    edits = tuple(edits)
    sheet = _sheet(text)
    made = _changes(edits, sheet)
    if made is None:
        raise ValueError("an edit lies outside of the text, or two overlap")
    sheet.changes.extend(made)
    return _result(sheet)


def _mark(fix: Fix, sheets: dict[str, _Sheet | None], texts: Texts) -> bool:
    """Mark the changes of a fix on the sheets of its files, and return whether it could be done."""
    marks: list[tuple[_Sheet, list[_Change]]] = []
    for file in dict.fromkeys(edit.at.file for edit in fix.edits):
        if file not in sheets:
            text = texts(file)
            sheets[file] = None if text is None else _sheet(text)
        sheet = sheets[file]
        made = None if sheet is None else _changes([edit for edit in fix.edits if edit.at.file == file], sheet)
        if sheet is None or made is None or any(_touches(change, sheet) for change in made):
            return False
        marks.append((sheet, made))
    if all(sheet.text[change.start : change.end] == change.text for sheet, made in marks for change in made):
        return False
    for sheet, made in marks:
        sheet.changes.extend(made)
        for change in made:
            insort(sheet.taken, (change.start, change.end))
    return True


def _sheet(text: str) -> _Sheet:
    ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return _Sheet(text, tuple(zip(starts, [*(start for start, _ in ends), len(text)], strict=True)))


def _changes(edits: Iterable[Edit], sheet: _Sheet) -> list[_Change] | None:
    """Return edits of one text by offsets, in order; None where one lies outside of the text or two overlap."""
    made: list[_Change] = []
    for edit in edits:
        start = _offset(edit.at.line, edit.at.column, sheet)
        end = _offset(edit.at.end_line, edit.at.end_column, sheet)
        if start is None or end is None or end < start:
            return None
        made.append(_Change(start, end, _line_end(edit.at, sheet).join(_LINE_END.split(edit.text))))
    made.sort(key=lambda change: (change.start, change.end))
    return None if any(after.start < before.end for before, after in pairwise(made)) else made


def _offset(line: int, column: int, sheet: _Sheet) -> int | None:
    if not 1 <= line <= len(sheet.lines):
        return None
    start, end = sheet.lines[line - 1]
    return start + column - 1 if 1 <= column <= end - start + 1 else None


def _line_end(at: Span, sheet: _Sheet) -> str:
    """Return how lines end where something is inserted: as that line does, or the one above where it is the last."""
    last = len(sheet.lines) - 1
    number = min(at.line - 1, last - 1)
    return sheet.text[sheet.lines[number][1] : sheet.lines[number + 1][0]] if last else "\n"


def _touches(change: _Change, sheet: _Sheet) -> bool:
    """Return whether a change meets one that is marked already, be it only at its edge."""
    position = bisect_left(sheet.taken, (change.start, change.end))
    near = sheet.taken[max(0, position - 1) : position + 1]
    return any(start <= change.end and change.start <= end for start, end in near)


def _result(sheet: _Sheet) -> str:
    pieces: list[str] = []
    position = 0
    for change in sorted(sheet.changes, key=lambda change: (change.start, change.end)):
        pieces += [sheet.text[position : change.start], change.text]
        position = change.end
    return "".join([*pieces, sheet.text[position:]])
