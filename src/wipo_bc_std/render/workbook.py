"""Workbooks as forms: sheets that are protected but for what is to be filled in, and files that are the same every time.

What openpyxl writes depends on the time and on whether lxml is there; `package_parts` and `pack` take that out.
"""

import io
import math
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import datetime
from typing import Literal, cast
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

from lxml import etree
from msgspec import Struct, field
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.view.nodes import Direction

A4 = 9
_HEAD = PatternFill("solid", fgColor="FFD9E2F3")
_TO_FILL_IN = PatternFill("solid", fgColor="FFFFF8DC")
_SIDE = Side("thin", color="FF8C8C8C")
_LINES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
# Fonts that come with office programs and have the letters of the language; a workbook cannot carry its own.
_FONTS = {"zh": "Microsoft YaHei"}
_OTHER_FONT = "Arial"
_LINK = "FF0B4A86"
# What Excel takes for words beside a cell.
_MOST_IN_TITLE, _MOST_IN_PROMPT = 32, 255
# In points, of letters of 10 points.
_LINE_HEIGHTS = {"zh": 16.5, "ar": 14.5}
_LINE_HEIGHT = 13.0
_HIGHEST = 409

_MOST_IN_CELL = 32_767
# A header has three parts and 255 characters.
_MOST_IN_HEADER = 80
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Spreadsheets take what begins so for a formula; the wide forms come from East Asian keyboards.
_FORMULA = tuple("=+-@\t\uff1d\uff0b\uff0d\uff20")

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_PROGRAM = "docProps/app.xml"
# openpyxl would say that Excel wrote the file.
_OWN_PROGRAM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>wipo_bc_std</Application></Properties>"
)


class Look(Struct, frozen=True):
    """What all sheets of one workbook share: language and direction, what stands on each page, the mark of a cut text.

    `styles` are those that cells have so far: openpyxl compares each style that it is given with all that it knows.
    """

    language: str
    direction: Direction
    header: tuple[str, str]
    footer: tuple[str, str]
    cut: str
    styles: dict[tuple[str, bool, bool, bool], StyleArray] = field(default_factory=dict)


# --- Sheets -----------------------------------------------------------------------------------------------------------


def add_sheet(book: Workbook, title: str, widths: Sequence[float], look: Look) -> Worksheet:
    """Add a sheet with columns of these widths in characters, to be printed on A4 across.

    It is protected without a password, against slips only: to filter, and to set widths and heights, stays free.
    """
    sheet: Worksheet = book.create_sheet(title)
    sheet.sheet_view.rightToLeft = look.direction == "rtl"
    # True is what is kept from the reader.
    sheet.protection = SheetProtection(sheet=True, autoFilter=False, formatColumns=False, formatRows=False)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    page = f"{_for_page(look.footer[1])} &P / &N"
    for part, (left, right) in (
        (sheet.oddHeader, (_for_page(look.header[0]), _for_page(look.header[1]))),
        (sheet.oddFooter, (_for_page(look.footer[0]), page)),
    ):
        if part is not None:
            part.left.text, part.right.text = left, right
    return sheet


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell; no sheet here has merged ones."""
    return cast("Cell", sheet.cell(row, column))


def put(cell: Cell, value: str | int, look: Look) -> None:
    """Put words or a number into a cell, without any style; words are never a formula."""
    if isinstance(value, int):
        cell.value = value
    elif value:
        text = _for_cell(value, look.cut)
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA)


def write(
    cell: Cell,
    value: str | int,
    look: Look,
    *,
    direction: Direction | None = None,
    bold: bool = False,
    centred: bool = False,
    part: Literal["", "head", "field", "text", "open"] = "",
) -> None:
    """Write words or a number in a frame; `direction` is that of the words where it is not that of the sheet.

    A `field` is filled in; in a `text` all that is typed stays text, were it to begin like a formula or look like a date.
    What is `open` looks like any other cell and is not protected: only rows of such cells can be sorted.
    """
    put(cell, value, look)
    kind = (part, bold, centred, (direction or look.direction) == "rtl")
    is_quoted = cell.quotePrefix
    if kind in look.styles:
        cell._style = copy(look.styles[kind])  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way to give a cell the style of another
    else:
        _dress(cell, look, kind)
        cell.quotePrefix = False
        look.styles[kind] = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001
    cell.quotePrefix = is_quoted


def _dress(cell: Cell, look: Look, kind: tuple[str, bool, bool, bool]) -> None:
    part, bold, centred, is_rtl = kind
    cell.font = Font(name=_FONTS.get(look.language, _OTHER_FONT), size=10, bold=bold)
    cell.alignment = Alignment(
        vertical="top",
        horizontal="center" if centred else None,
        wrap_text=True,
        readingOrder=2 if is_rtl else 1,
    )
    cell.border = _LINES
    if part == "head":
        cell.fill = _HEAD
    elif part in {"field", "text"}:
        cell.fill = _TO_FILL_IN
    if part in {"field", "text", "open"}:
        cell.protection = Protection(locked=False)
    if part == "text":
        cell.number_format = "@"


def write_head(cell: Cell, text: str, look: Look) -> None:
    """Write the title of a column or of a field."""
    write(cell, text, look, bold=True, part="head")


def write_formula(cell: Cell, formula: str, look: Look) -> None:
    """Write a formula; nothing that an author wrote may stand in it but inside `quoted` text."""
    # In the middle, else numbers touch the words of the next column.
    write(cell, "", look, centred=True)
    cell.value = f"={formula}"


def make_field(cell: Cell, look: Look, part: Literal["field", "text"] = "field") -> None:
    """Make a cell one that is filled in."""
    write(cell, "", look, part=part)


def validate(sheet: Worksheet, cells: str, validation: DataValidation, title: str, told: str) -> None:
    """Refuse in fields what `validation` refuses, with a message; they may stay empty."""
    validation.allow_blank = True
    validation.showErrorMessage = True
    validation.errorTitle = title[:32]
    validation.error = told
    validation.add(cells)
    sheet.add_data_validation(validation)


def explain(sheet: Worksheet, cells: str, title: str, told: str) -> None:
    """Say something beside cells, as soon as one of them is selected."""
    shown = DataValidation(type=None, sqref=cells)
    tell(shown, title, told)
    sheet.add_data_validation(shown)


def tell(validation: DataValidation, title: str, told: str) -> None:
    """Give a validation what is said beside its cells; Excel shows so much of it."""
    validation.showInputMessage = True
    validation.promptTitle = title if len(title) <= _MOST_IN_TITLE else f"{title[: _MOST_IN_TITLE - 1]}…"
    validation.prompt = told if len(told) <= _MOST_IN_PROMPT else f"{told[: _MOST_IN_PROMPT - 1]}…"


def link_to(cell: Cell, sheet: Worksheet, row: int, column: int) -> None:
    """Make a cell lead to another one of the workbook."""
    place = f"{quote_sheetname(sheet.title)}!{get_column_letter(column)}{row}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    cell.font = Font(name=cell.font.name, size=10, color=_LINK, underline="single")


def make_table(
    sheet: Worksheet, name: str, titles: Sequence[str], last: int, *, filtered: bool, first: int = 1
) -> None:
    """Make the first columns a table, from row `first` to `last`: its first row is read out with each cell, and is on each page."""
    reach = f"A{first}:{get_column_letter(len(titles))}{last}"
    table = Table(displayName=name, ref=reach)
    # Named here, as openpyxl would give every table the buttons of a filter.
    table.tableColumns = [TableColumn(id=number, name=title) for number, title in enumerate(titles, start=1)]
    table.autoFilter = AutoFilter(ref=reach) if filtered else None
    sheet.add_table(table)
    sheet.print_title_rows = f"{first}:{first}"


def fit_rows(sheet: Worksheet, look: Look) -> None:
    """Give each row the height that its text needs, as far as that can be told: not every program finds it by itself."""
    widths = {letter: dimension.width for letter, dimension in sheet.column_dimensions.items() if not dimension.hidden}
    height = _LINE_HEIGHTS.get(look.language, _LINE_HEIGHT)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [cast("Cell", cell) for cell in row]
        lines = [_lines_in(cell, widths[cell.column_letter]) for cell in cells if cell.column_letter in widths]
        sheet.row_dimensions[number].height = min(max(lines) * height + 3, _HIGHEST)


def is_cut_off(text: str, width: float, look: Look) -> bool:
    """Return whether a text in a column of this width is longer than the highest row shows."""
    return _count_lines(text, width) * _LINE_HEIGHTS.get(look.language, _LINE_HEIGHT) + 3 > _HIGHEST


def _lines_in(cell: Cell, width: float) -> int:
    return _count_lines(str(cell.value or ""), width) if cell.data_type == "s" else 1


def _count_lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of this width; letters of East Asia are as wide as two others."""
    lines = text.split("\n")
    widths = (sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) for line in lines)
    return sum(max(1, math.ceil(each / width)) for each in widths)


def area(sheet: Worksheet, columns: str, rows: tuple[int, int]) -> str:
    """Return how formulas name cells of a sheet, from everywhere: `area(sheet, "D:G", (1, 1))` is `'Sheet'!$D$1:$G$1`."""
    first, _, last = columns.partition(":")
    return f"{quote_sheetname(sheet.title)}!${first}${rows[0]}:${last or first}${rows[1]}"


def quoted(text: str) -> str:
    """Return text as a constant of a formula."""
    return '"' + text.replace('"', '""') + '"'


def legal(text: str) -> str:
    """Return text without the characters that XML forbids."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _for_cell(text: str, cut: str) -> str:
    """Return text that a spreadsheet shows as it is: without what XML forbids, and cut with a mark where too long."""
    text = legal(text.replace("\r\n", "\n").replace("\r", "\n"))
    # Else _x0041_ would be read as the letter A.
    text = _ESCAPED.sub("_x005F_", text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _MOST_IN_CELL:
        return text
    mark = f" [{cut}]"
    return units[: 2 * (_MOST_IN_CELL - len(mark))].decode("utf-16-le", errors="ignore") + mark


def _for_page(text: str) -> str:
    """Return text for the header or footer of a page, where & begins a command."""
    return legal(text)[:_MOST_IN_HEADER].replace("&", "&&")


# --- Files ------------------------------------------------------------------------------------------------------------


def package_parts(book: Workbook, moment: datetime, results: Mapping[str, Mapping[str, str | int]]) -> dict[str, str]:
    """Return the parts of a workbook as XML by name, in the order in which they are packed; its times are `moment`.

    `results` are what the formulas of a sheet give, by the sheet's title and the cell: a viewer that does not calculate
    shows them. Excel calculates anew when it opens the file.
    """
    written = io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as archive:
        parts = {name: _canonical(archive.read(name)) for name in archive.namelist()}
    parts[_PROGRAM] = _OWN_PROGRAM
    # The time of writing stands there beside that of making, in the same form.
    when = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    parts[_CORE] = re.sub(r"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*", rf"\g<1>{when}", parts[_CORE])
    for number, sheet in enumerate(book.worksheets, start=1):
        part = sheet_part(number)
        # A height is a first guess: a row grows with what is written into it.
        free = parts[part].replace(' customHeight="1"', "")
        parts[part] = _with_results(free, results.get(sheet.title, {}))
    return {name: _XML + parts[name] for name in sorted(parts, key=lambda name: (name != _TYPES, name))}


def _canonical(xml: bytes) -> str:
    """Return XML of our own in its one canonical form."""
    text: bytes = etree.tostring(etree.fromstring(xml), method="c14n", exclusive=True, with_comments=False)
    return text.decode()


def sheet_part(number: int) -> str:
    """Return the name of the part that holds the sheet of this number; the first one is 1."""
    return f"xl/worksheets/sheet{number}.xml"


def _with_results(xml: str, results: Mapping[str, str | int]) -> str:
    for place, value in results.items():
        kind = "" if isinstance(value, int) else ' t="str"'
        before, cell, rest = xml.partition(f'<c r="{place}"')
        formula, empty, after = rest.partition("<v></v>")
        told = empty.replace("><", f">{escape(str(value))}<")
        xml = "".join((before, cell, formula.replace(">", f"{kind}>", 1), told, after))
    return xml


def pack(parts: Mapping[str, str]) -> bytes:
    """Return the parts of a package as one file, of which no byte depends on the time or the machine."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for entry, text in _entries(parts):
            archive.writestr(entry, text.encode())
    return packed.getvalue()


def _entries(parts: Mapping[str, str]) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    for name, text in parts.items():
        # Stored: what deflating gives differs between the zlibs of machines.
        entry = zipfile.ZipInfo(name, _FIRST_DAY)
        entry.compress_type = zipfile.ZIP_STORED
        entry.create_system = 0
        entry.external_attr = 0
        yield entry, text
