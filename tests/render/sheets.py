"""A workbook as text: what stands in its cells, which can be changed, what they take, and how it prints."""

import io
from collections.abc import Iterator

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def opened(content: bytes, *, results: bool = False) -> Workbook:
    """Return a workbook that was read again; with `results` formulas are told by what they gave."""
    return load_workbook(io.BytesIO(content), data_only=results)


def sheets_as_text(content: bytes) -> str:
    """Return all sheets, a line for each property and each cell that has words or can be changed."""
    book, results = opened(content), opened(content, results=True)
    properties = book.properties
    lines = [
        f"title: {properties.title}",
        f"subject: {properties.subject}",
        f"description: {properties.description}",
        f"language: {properties.language}",
        f"created: {properties.created}",
        f"modified: {properties.modified}",
    ]
    for sheet in book.worksheets:
        lines += ["", *_sheet(sheet, results[sheet.title])]
    return "\n".join(lines) + "\n"


def _sheet(sheet: Worksheet, results: Worksheet) -> Iterator[str]:
    yield f"== {sheet.title} =="
    yield f"right to left: {bool(sheet.sheet_view.rightToLeft)}"
    yield f"frozen from: {sheet.freeze_panes}"
    kept = [name for name, value in sheet.protection if value == "1" and name != "sheet"]
    yield f"protected: {sheet.protection.sheet}, kept from the reader: {', '.join(sorted(kept))}"
    page = sheet.page_setup
    yield f"page: {page.orientation}, paper {page.paperSize}, {page.fitToWidth} wide, {page.fitToHeight} high"
    yield f"repeated rows: {sheet.print_title_rows}"
    for name, part in (("header", sheet.oddHeader), ("footer", sheet.oddFooter)):
        assert part is not None
        yield f"{name}: {part.left.text} | {part.right.text}"
    for table in sheet.tables.values():
        filtered = ", with filter" if table.autoFilter is not None else ""
        yield f"table {table.displayName}: {table.ref}{filtered}"
    for validation in sheet.data_validations.dataValidation:
        told = f"{validation.type} {validation.formula1}: {validation.errorTitle}: {validation.error}"
        yield f"taken in {validation.sqref}: {told}"
    widths = {letter: (each.width, each.hidden) for letter, each in sheet.column_dimensions.items()}
    yield "widths: " + ", ".join(
        f"{letter} {'hidden' if hid else f'{width:g}'}" for letter, (width, hid) in widths.items()
    )
    for row in sheet.iter_rows():
        for cell in row:
            assert isinstance(cell, Cell)
            if cell.value is not None or not cell.protection.locked:
                yield _cell(cell, results[cell.coordinate].value)


def _cell(cell: Cell, result: object) -> str:
    states = [] if cell.protection.locked else ["field"]
    states += ["left to right"] if cell.alignment.readingOrder == 1 else []
    states += ["right to left"] if cell.alignment.readingOrder == 2 else []
    value = str("" if cell.value is None else cell.value).replace("\n", "\n    ")
    given = f" = {result}" if cell.data_type == "f" else ""
    return f"{cell.coordinate} ({', '.join(states)}) {value}{given}".rstrip()
