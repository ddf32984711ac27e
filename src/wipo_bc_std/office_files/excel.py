"""Excel workbooks read as data: what is in each cell as a person sees it; no formula is worked out, nothing is fetched."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from msgspec import Struct

from wipo_bc_std.office_files.package import Package, open_package
from wipo_bc_std.office_files.xml_part import (
    Element,
    OfficeFileError,
    attribute,
    children,
    descendants,
    find,
    own_text,
    whole_number,
)

Value: TypeAlias = str | int | float | bool | datetime | None

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 1_000
MOST_CELLS: Final = 2_000_000

_ADDRESS: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
# Numbers of formats that are dates without saying so (ISO/IEC 29500-1, 18.8.30).
_DATES: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_DATE_SIGNS: Final = re.compile(r"[ymdhs]", re.IGNORECASE)
_NO_SIGNS: Final = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_LAST_DAY: Final = 2_958_465


class ExcelCell(Struct, frozen=True):
    """One cell: `row` and `column` count from 1; `is_formula` where Excel worked out the value, which may be stale.

    `formula` is how it was written, without the sign = before it; empty where another cell has it for several.
    """

    row: int
    column: int
    value: Value
    is_formula: bool = False
    formula: str = ""


class Sheet(Struct, frozen=True):
    """A sheet: cells that hold something, by row and column; `merged` are ranges as first and last row and column."""

    name: str
    cells: Mapping[tuple[int, int], ExcelCell]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    is_hidden: bool = False

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows, as text; one of a merged range shows what the first of the range does."""
        for top, left, bottom, right in self.merged:
            if top <= row <= bottom and left <= column <= right:
                row, column = top, left
                break
        cell = self.cells.get((row, column))
        return "" if cell is None or cell.value is None else show_value(cell.value)


class Workbook(Struct, frozen=True):
    """A workbook: its sheets in order, hidden ones among them, and its custom properties."""

    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str]


def show_value(value: Value) -> str:
    """Return a value as text: whole numbers without a point, dates as ISO 8601 says."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ") if value.hour or value.minute or value.second else value.date().isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 - exact up to there
        return str(int(value))
    return str(value)


def read_excel(content: bytes, name: str) -> Workbook:
    """Return what the Excel file `name` holds; raise OfficeFileError for what is none, broken, unsafe or too large."""
    package = open_package(content, name, "excel")
    book = package.tree(package.main)
    links = package.relationships.get(package.main, {})
    words = _read_words(package)
    dates = _read_dates(package)
    is_mac = attribute(find(book, "s:workbookPr"), "date1904") in {"1", "true"}
    sheets: list[Sheet] = []
    left = MOST_CELLS
    for item in children(find(book, "s:sheets"), "s:sheet"):
        link = links.get(attribute(item, "r:id"))
        root = package.tree(link.target) if link else None
        if root is None:
            continue
        title = attribute(item, "name")
        cells: dict[tuple[int, int], ExcelCell] = {}
        for cell in _read_cells(root, words, dates, is_mac=is_mac):
            left -= 1
            if cell.row > MOST_ROWS or cell.column > MOST_COLUMNS or left < 0:
                raise OfficeFileError(
                    f"{name}: sheet “{title}” has more than {MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns or {MOST_CELLS:,} "
                    "cells; it was not read. Delete the rows and columns that are not needed and save it again"
                )
            cells[cell.row, cell.column] = cell
        hidden = attribute(item, "state") in {"hidden", "veryHidden"}
        sheets.append(Sheet(title, cells, tuple(_read_merged(root)), hidden))
    if not sheets:
        raise OfficeFileError(f"{name} has no sheet that can be read; open it in Excel and save it again")
    part = next(iter(package.related("", "custom-properties")), "docProps/custom.xml")
    custom = children(package.tree(part), "custom:property")
    return Workbook(tuple(sheets), {attribute(item, "name"): "".join(map(str, item.itertext())) for item in custom})


def _tree(package: Package, kind: str) -> Element | None:
    return package.tree(next(iter(package.related(package.main, kind)), ""))


def _read_words(package: Package) -> tuple[str, ...]:
    """Return the texts that cells share; readings beside characters (`s:rPh`) are not part of them."""
    return tuple(_rich_text(item) for item in children(_tree(package, "sharedStrings"), "s:si"))


def _rich_text(element: Element | None) -> str:
    parts = [_as_written(child) for child in children(element, "s:t")]
    parts += [_as_written(text) for run in children(element, "s:r") for text in children(run, "s:t")]
    return "".join(parts)


def _as_written(element: Element) -> str:
    return "".join(map(str, element.itertext())).replace("\r\n", "\n").replace("_x000D_", "")


def _read_dates(package: Package) -> frozenset[int]:
    """Return the styles of cells whose numbers are dates."""
    root = _tree(package, "styles")
    codes = {
        attribute(item, "numFmtId"): _NO_SIGNS.sub("", attribute(item, "formatCode"))
        for item in children(find(root, "s:numFmts"), "s:numFmt")
    }
    formats = [attribute(item, "numFmtId") for item in children(find(root, "s:cellXfs"), "s:xf")]
    return frozenset(
        number
        for number, key in enumerate(formats)
        if whole_number(key, 0) in _DATES or _DATE_SIGNS.search(codes.get(key, ""))
    )


def _read_cells(root: Element, words: tuple[str, ...], dates: frozenset[int], *, is_mac: bool) -> Iterator[ExcelCell]:
    row = 0
    for line in descendants(root, "s:row"):
        row = whole_number(attribute(line, "r"), row + 1, MOST_ROWS + 1)
        column = 0
        for item in children(line, "s:c"):
            place = _ADDRESS.fullmatch(attribute(item, "r"))
            column = column_number(place[1]) if place else column + 1
            is_date = whole_number(attribute(item, "s"), -1) in dates
            value = _read_value(item, words, is_date=is_date, is_mac=is_mac)
            formula = find(item, "s:f")
            if value is not None or formula is not None:
                written = "" if formula is None else own_text(formula)
                yield ExcelCell(row, column, value, formula is not None, written)


def column_number(letters: str) -> int:
    """Return the number of a column from 1: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _read_value(item: Element, words: tuple[str, ...], *, is_date: bool, is_mac: bool) -> Value:
    found = find(item, "s:v")
    text = "" if found is None else own_text(found)
    match attribute(item, "t", "n"):
        case "s":
            number = whole_number(text, -1)
            return words[number] if 0 <= number < len(words) else None
        case "inlineStr":
            return _rich_text(find(item, "s:is"))
        case "b":
            return text == "1"
        case "str" | "e" | "d":
            return text
        case _:
            return _read_number(text, is_date=is_date, is_mac=is_mac)


def _read_number(text: str, *, is_date: bool, is_mac: bool) -> Value:
    try:
        number = float(text)
    except ValueError:
        return text or None
    if is_date and 0 <= number <= _LAST_DAY:
        # Excel counts 29 February 1900, which never was; days before it are one less than they say.
        start = datetime(1904, 1, 1) if is_mac else datetime(1899, 12, 30)  # noqa: DTZ001 - workbooks know no zones
        return start + timedelta(days=number)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number  # noqa: PLR2004 - exact up to there


def _read_merged(root: Element) -> Iterator[tuple[int, int, int, int]]:
    for item in children(find(root, "s:mergeCells"), "s:mergeCell"):
        first, _, last = attribute(item, "ref").partition(":")
        start, end = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
        if start and end:
            yield int(start[2]), column_number(start[1]), int(end[2]), column_number(end[1])
