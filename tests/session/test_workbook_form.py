"""The form as a workbook: what is in it before anybody types, and what can be done with it."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from tests.session.form_files import ABOVE, comments_sheet, make_form, make_form_matter, row_of, texts
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.sheet_form import ANSWER_COLUMNS, COLUMN_KEYS, SHOWN_COLUMNS
from wipo_bc_std.session.form_matter import STAND_IN
from wipo_bc_std.session.workbook_form import make_workbooks
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_an_office_gets_the_same_bytes_whoever_else_is_invited() -> None:
    matters = [make_form_matter(office=office) for office in ("XB", "XA", "")]
    _, second, anybody = make_workbooks(matters)
    assert second == make_form()
    assert anybody == make_form(office="")
    assert STAND_IN.encode() not in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_who_will_see_it_before_anything_is_typed(language: Language) -> None:
    sheet = opened(make_form(language)).worksheets[0]
    told = {str(sheet.cell(row, 3).value): row for row in range(1, sheet.max_row + 1)}
    position = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "position")
    assert told[word("review.visible.task-force", language)] < position
    assert sheet.sheet_view.selection[0].activeCell == f"C{position}"
    assert sheet.column_dimensions["A"].hidden
    assert bool(sheet.sheet_view.rightToLeft) == (language == "ar")
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_are_chosen_are_in_the_language_and_can_be_told_apart(language: Language) -> None:
    book = opened(make_form(language))
    choices = [each for sheet in book.worksheets for each in sheet.data_validations.dataValidation]
    # As much as Excel takes.
    assert all(len(each.error) <= 225 and len(each.errorTitle) <= 32 for each in choices)
    lists = [str(each.formula1) for each in choices if each.type == "list"]
    assert sorted(set(lists)) == [
        f"'_meta'!${column}$1:${column}${last}" for column, last in zip("DEFG", (6, 5, 3, 1), strict=True)
    ]
    meta = book["_meta"]
    assert meta.sheet_state == "veryHidden"
    words = [[cell.value for cell in column if cell.value] for column in meta.iter_cols(4, 7)]
    assert [len(each) for each in words] == [6, 5, 3, 1]
    assert all(len(set(each)) == len(each) for each in words)
    assert words[1] == [word(f"review.kind.{kind}", language) for kind in _KINDS]
    titles = [cell.value for cell in comments_sheet(book)[2]]
    assert len(set(titles)) == len(COLUMN_KEYS)


_KINDS = ("general", "technical", "editorial", "translation", "evidence")


def test_each_text_has_a_row_with_what_it_says_and_a_place_for_every_answer() -> None:
    sheet = comments_sheet(opened(make_form()))
    assert [cell.value for cell in sheet[1]] == list(COLUMN_KEYS)
    assert sheet.row_dimensions[1].hidden
    assert sheet.cell(ABOVE, 3).value == "The draft as a whole"
    for row, passage in enumerate(texts(), start=ABOVE + 1):
        shown = [sheet.cell(row, column).value or "" for column in range(1, len(SHOWN_COLUMNS) + 1)]
        assert shown == [passage.id, passage.number or passage.id, passage.title, passage.text]
        for column in range(len(SHOWN_COLUMNS) + 1, len(COLUMN_KEYS) + 1):
            assert sheet.cell(row, column).value is None
    assert row_of(sheet, "") == ABOVE + 1 + len(texts())
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.freeze_panes == "C3"


def test_rows_can_be_sorted_as_no_cell_in_them_is_protected_but_titles_are() -> None:
    sheet = comments_sheet(opened(make_form()))
    protection = sheet.protection
    assert protection.sheet
    assert protection.password is None
    free = ("sort", "autoFilter", "formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows")
    assert [name for name in free if getattr(protection, name)] == []
    (table,) = sheet.tables.values()
    assert table.ref == f"A2:L{sheet.max_row}"
    assert all(not cell.protection.locked for row in sheet.iter_rows(ABOVE) for cell in row)
    assert all(cell.protection.locked for cell in sheet[2])
    # What is typed into the text of the draft is refused with a word on where it belongs.
    (kept,) = [each for each in sheet.data_validations.dataValidation if each.type == "custom"]
    assert str(kept.sqref) == f"A{ABOVE}:D{ABOVE + len(texts())}"
    assert "Proposed wording" in kept.error


def test_what_is_typed_stays_text() -> None:
    sheet = comments_sheet(opened(make_form()))
    columns = [COLUMN_KEYS.index(key) + 1 for key in ANSWER_COLUMNS]
    assert {sheet.cell(ABOVE, column).number_format for column in columns} == {"@"}


def test_no_text_of_a_draft_is_a_formula() -> None:
    passage = Passage("scope", "paragraph", "scope", "=1+1", "+1", '=HYPERLINK("http://x")', "0" * 16)
    (content,) = make_workbooks([replace(make_form_matter(), passages=(passage,))])
    sheet = comments_sheet(opened(content))
    cells = [sheet.cell(ABOVE + 1, column) for column in (2, 3, 4)]
    assert [cell.data_type for cell in cells] == ["s"] * 3
    assert all(cell.quotePrefix for cell in cells)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "sheet" in name and b"<f>" in archive.read(name)]


def test_the_manifest_is_in_the_hidden_sheet_and_in_the_properties() -> None:
    book = opened(make_form("ar"))
    told = write_manifest(make_form_matter("ar").manifest)
    assert {each.name: each.value for each in book.custom_doc_props.props} == told  # type: ignore[attr-defined]
    rows = {row[0]: row[1] for row in book["_meta"].iter_rows(max_col=2, values_only=True)}
    assert {key: rows[key] for key in told} == told


def test_a_question_stands_in_the_language_of_the_form() -> None:
    sheet = opened(make_form("fr")).worksheets[0]
    asked = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(1, sheet.max_row + 1)}
    assert asked["question/clear"] == "Le chapitre 3 est-il clair ?"
