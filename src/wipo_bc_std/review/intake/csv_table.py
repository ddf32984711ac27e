"""A table of comments as text, as spreadsheets save it: columns are found by their keys or by titles in six languages.

Commas, semicolons and tabs part the columns (RFC 4180 in quoting); Excel writes those of its user's language. Above the
titles may stand rows of two cells that say of which round, office and publication the table is.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.review.column_titles import find_column
from wipo_bc_std.review.form import FormManifest, read_manifest
from wipo_bc_std.review.intake.decoding import decode_text
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced, count_answer

_DELIMITERS = (",", ";", "\t")
# Titles stand among the first rows.
_HEAD = 30
_FEWEST_TITLES = 2
_LARGEST_CELL = 16 * 2**20
# What a form says itself of a comment; the rest its sender wrote.
_OWN = frozenset({"id", "number", "title", "text_read", "office", "line"})
_FIELDS = frozenset(ReturnedComment.__struct_fields__) - {"fields", "row"}
_ANSWER = frozenset({"organization", "contact", "position", "would_resolve", "can_answer_on"})
_MANIFEST = frozenset({"form_format", "round", "publication", "version", "digest", "language", "closes"})


class _Table(Struct, frozen=True):
    """Rows of cells with their numbers from 1; `titles` is the place of the row of titles, `columns` their keys."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    titles: int
    columns: Mapping[int, str]


def read_csv_table(content: bytes, name: str) -> Returned:  # noqa: ARG001 - as readers of all kinds
    """Return what a table of comments holds; raise UnreadableFormError where it is none."""
    text = decode_text(content)
    table = _open(text)
    head: dict[str, str] = {}
    unplaced: list[Unplaced] = []
    for number, cells in table.rows[: table.titles]:
        _read_head(number, cells, head, unplaced)
    strange = len(unplaced)
    said: dict[str, Any] = {key: head.get(key, "") for key in sorted(_ANSWER)}
    offices = _offices(table)
    comments = tuple(_read_rows(table, next(iter(offices), ""), unplaced))
    returned = Returned(
        "csv",
        _read_manifest(head),
        office=head.get("office", next(iter(offices), "")),
        answers=tuple((key.partition("/")[2], words) for key, words in head.items() if key.startswith("question/")),
        offers=tuple(key.removeprefix("offer-") for key in head if key.startswith("offer-")),
        comments=comments,
        unplaced=tuple(unplaced),
        **said,
    )
    return replace(returned, filled=count_answer(returned) + strange + _count_below(table))


def _open(text: str) -> _Table:
    """Return the table as it is with the delimiter by which most titles are known."""
    found = [_parse(text, delimiter) for delimiter in _DELIMITERS]
    best = max(found, key=lambda table: len(table.columns))
    keys = set(best.columns.values())
    if len(keys) < _FEWEST_TITLES or not keys & (_FIELDS - _OWN):
        raise UnreadableFormError(
            "no row of it has the titles of a table of comments",
            "the first row is, for example: number, kind, comment, proposed, rationale",
        )
    return best


def _parse(text: str, delimiter: str) -> _Table:
    csv.field_size_limit(_LARGEST_CELL)
    rows: list[tuple[int, tuple[str, ...]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            plain = tuple(cell.strip() for cell in cells)
            if any(plain) and not (not rows and plain[0].startswith("sep=")):
                rows.append((reader.line_num, plain))
    except csv.Error as error:
        raise UnreadableFormError(
            f"line {reader.line_num} is not of a table: {error}", "open it, look at that line and save it again"
        ) from error
    known = [_columns(cells) for _, cells in rows[:_HEAD]]
    titles = max(range(len(known)), key=lambda at: (len(known[at]), -at), default=0)
    return _Table(tuple(rows), titles, known[titles] if known else {})


def _columns(cells: Sequence[str]) -> Mapping[int, str]:
    """Return the keys of the columns that a row of titles names; of two that say the same the first counts."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        key = find_column(cell)
        if key is not None:
            found.setdefault(key, at)
    if "text_read" in found and not found.keys() & {"text", "proposed"}:
        # “Text” is that of the draft only where another column has what is said of it.
        found["text"] = found.pop("text_read")
    return {at: key for key, at in found.items()}


def _read_head(number: int, cells: Sequence[str], head: dict[str, str], unplaced: list[Unplaced]) -> None:
    """Take a row above the titles in: a key and what it says, else a line that is nobody's field."""
    key, value, *more = (*cells, "", "")
    known = key in _ANSWER | _MANIFEST | {"office"} or key.startswith(("question/", "offer-"))
    if known and key not in head and not any(more):
        if value:
            head[key] = value
        return
    unplaced.extend(
        Unplaced(f"line {number}, column {at}", cell, "it stands above the titles and is no field of a form")
        for at, cell in enumerate(cells, start=1)
        if cell
    )


def _read_manifest(head: Mapping[str, str]) -> FormManifest | None:
    return read_manifest({"office": "", **{key: words for key, words in head.items() if key in {*_MANIFEST, "office"}}})


def _offices(table: _Table) -> Mapping[str, int]:
    """Return who is named in the column of offices, the most frequent first."""
    counts: dict[str, int] = {}
    place = next((at for at, key in table.columns.items() if key == "office"), None)
    for _, cells in table.rows[table.titles + 1 :]:
        if place is not None and place < len(cells) and cells[place]:
            counts[cells[place]] = counts.get(cells[place], 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _read_rows(table: _Table, office: str, unplaced: list[Unplaced]) -> Iterator[ReturnedComment]:
    for number, cells in table.rows[table.titles + 1 :]:
        told = {key: cells[at] for at, key in table.columns.items() if at < len(cells) and cells[at]}
        strange = [(at, cell) for at, cell in enumerate(cells) if cell and at not in table.columns]
        for at, cell in strange:
            unplaced.append(Unplaced(f"line {number}, column {at + 1}", cell, "the column has no title that is known"))
        sent = {key: words for key, words in told.items() if key not in _OWN}
        other = told.get("office", office)
        kept = {key: words for key, words in sent.items() if key in _FIELDS and other == office}
        why = (
            f"the row is of {other[:40]}, the table of {office[:40]}"
            if other != office
            else "forms have no such column"
        )
        unplaced.extend(Unplaced(f"line {number}, {key}", words, why) for key, words in sent.items() if key not in kept)
        if kept:
            own = {key: words for key, words in told.items() if key in _OWN & _FIELDS}
            yield ReturnedComment(**{**own, **kept, "row": str(number)}, fields=len(kept))


def _count_below(table: _Table) -> int:
    """Return how many cells below the titles are filled in, but for those in which a form says what a row is about."""
    own = {at for at, key in table.columns.items() if key in _OWN}
    below = table.rows[table.titles + 1 :]
    return sum(bool(cell) and at not in own for _, cells in below for at, cell in enumerate(cells))
