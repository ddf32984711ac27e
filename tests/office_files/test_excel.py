"""Workbooks as data: what a person sees in each cell, formulas by the value that Excel worked out last."""

import re
import zipfile
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.office_files.word_file import p, word_file
from wipo_bc_std.office_files import excel
from wipo_bc_std.office_files.excel import Workbook, read_excel
from wipo_bc_std.office_files.xml_part import OfficeFileError


def saved(book: openpyxl.Workbook) -> bytes:
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def made() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Comments"
    sheet.append(["Clause", "Number", "Day", "Agreed", "Sum"])
    sheet.append(["1.10", 3, datetime(2026, 3, 4), True, "=1+1"])  # noqa: DTZ001 - workbooks know no zones
    sheet["A3"] = CellRichText("plain ", TextBlock(InlineFont(b=True), "bold"))
    sheet["A4"] = "both"
    sheet.merge_cells("A4:B5")
    other = book.create_sheet("Secret")
    other["B2"] = "hidden"
    other.sheet_state = "veryHidden"
    return saved(book)


def test_cells_are_read_as_they_are_seen() -> None:
    comments, secret = read_excel(made(), "a.xlsx").sheets
    assert [comments.text(2, column) for column in range(1, 6)] == ["1.10", "3", "2026-03-04", "TRUE", ""]
    assert comments.cells[2, 3].value == datetime(2026, 3, 4)  # noqa: DTZ001 - workbooks know no zones
    assert comments.cells[2, 5].is_formula
    assert comments.text(3, 1) == "plain bold"
    assert [comments.text(row, column) for row in (4, 5) for column in (1, 2)] == ["both"] * 4
    assert (secret.name, secret.is_hidden, secret.text(2, 2)) == ("Secret", True, "hidden")


def test_a_formula_has_the_value_that_was_saved_with_it() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(made())) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"(<f>1\+1</f>)<v ?/?>(</v>)?", rb"\1<v>2</v>", old.read(name)))
    cell = read_excel(packed.getvalue(), "a.xlsx").sheets[0].cells[2, 5]
    assert (cell.value, cell.is_formula) == (2, True)


def test_a_word_file_is_no_workbook() -> None:
    with pytest.raises(OfficeFileError, match="Word document"):
        read_excel(word_file(p("text")), "a.xlsx")


def test_a_workbook_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "MOST_CELLS", 3)
    with pytest.raises(OfficeFileError, match="cells"):
        read_excel(made(), "a.xlsx")


def test_the_same_file_is_the_same_data() -> None:
    content = made()
    first: Workbook = read_excel(content, "a.xlsx")
    assert first == read_excel(content, "a.xlsx")
