"""The form as a workbook: what is in it before anybody types, and what can be done with it."""

import io
import zipfile
from functools import cache

import openpyxl
import pytest
from msgspec.structs import replace

from tests.session.form_files import ABOVE, comments_sheet, make_form, make_form_matter, read_draft, row_of, texts
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.sheet_form import ANSWER_COLUMNS, COLUMN_KEYS, SHOWN_COLUMNS
from wipo_bc_std.review.vocabulary import KINDS, WEIGHTS
from wipo_bc_std.session.form_matter import STAND_IN
from wipo_bc_std.session.workbook_form import make_workbooks
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


@cache
def make_whole() -> bytes:
    """Return a form on all of the real draft."""
    (content,) = make_workbooks([replace(make_form_matter(), passages=read_draft()[1])])
    return content


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
    choices = [each for sheet in book.worksheets for each in sheet.data_validations.dataValidation if each.type]
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
        shown = [str(sheet.cell(row, column).value or "") for column in range(1, len(SHOWN_COLUMNS) + 1)]
        assert shown[:2] == [passage.id, passage.number or passage.id]
        assert shown[2].startswith("1 Introduction") or passage.division != "introduction"
        assert passage.title in shown[2]
        assert shown[3] == passage.text
        for column in range(len(SHOWN_COLUMNS) + 1, len(COLUMN_KEYS) + 1):
            assert sheet.cell(row, column).value is None
    assert row_of(sheet, "") == ABOVE + 1 + len(texts())
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.freeze_panes == "C3"


def test_a_filter_finds_all_of_a_clause_and_links_lead_to_its_first_row() -> None:
    book = opened(make_whole())
    sheet, guide = comments_sheet(book), book.worksheets[2]
    passages = read_draft()[1]
    rows = {str(sheet.cell(row, 1).value): row for row in range(ABOVE + 1, ABOVE + 1 + len(passages))}
    privacy = {passage.id for passage in passages if passage.division == "privacy"}
    assert {name for name, row in rows.items() if "Privacy" in str(sheet.cell(row, 3).value)} >= privacy
    links = {
        str(cell.value): str(cell.hyperlink.location)
        for (cell,) in guide.iter_rows(min_col=2, max_col=2)
        if cell.hyperlink
    }
    divisions = dict.fromkeys(passage.division for passage in passages)
    assert list(links.values()) == [f"'Comments'!B{rows[division]}" for division in divisions]


def test_a_table_stands_in_its_own_row_only_and_a_long_row_says_how_it_is_read() -> None:
    sheet = comments_sheet(opened(make_whole()))
    passages = {passage.id: passage for passage in read_draft()[1]}
    told = {str(sheet.cell(row, 1).value): row for row in range(ABOVE + 1, sheet.max_row + 1)}
    table = next(passage for passage in passages.values() if passage.number == "Table 1")
    assert sheet.cell(told[table.id], 4).value == table.text
    holder = str(sheet.cell(told["keywords-kinds"], 4).value)
    assert "[Table 1]" in holder
    assert table.text.split("\n")[-1] not in holder
    long = [name for name, row in told.items() if "Long text" in str(sheet.cell(row, 3).value)]
    assert 0 < len(long) < 40
    assert min(len(passages[name].text) for name in long) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cell_to_fill_in_says_what_it_means_or_that_it_may_stay_empty(language: Language) -> None:
    book = opened(make_form(language))
    told = {
        str(each.sqref): each
        for sheet in book.worksheets
        for each in sheet.data_validations.dataValidation
        if each.type != "custom"
    }
    # As much as Excel shows; what is longer would end in an ellipsis.
    assert all(0 < len(each.prompt) <= 255 and len(each.promptTitle) <= 32 for each in told.values())
    last = comments_sheet(book).max_row
    for letter, group, keys in (("F", "kind", KINDS), ("G", "weight", WEIGHTS)):
        prompt = str(told[f"{letter}{ABOVE}:{letter}{last}"].prompt)
        assert all(word(f"review.help.{group}.{key}", language) in prompt for key in keys), prompt
    assert f"H{ABOVE}:H{last}" not in told
    private = word("review.form.contact-private", language)
    assert any(private in str(each.prompt) for each in told.values())


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
    assert [bool(cell.quotePrefix) for cell in cells] == [True, False, True]
    # The clause stands before it.
    assert str(cells[1].value).endswith(" – =1+1")
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
