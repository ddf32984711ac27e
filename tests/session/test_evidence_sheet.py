"""Questions about evidence in every kind of form: what is asked there, and that all that is answered comes back."""

import io
import json

import openpyxl
import pytest
from lxml import etree
from msgspec.structs import replace

from tests.session.asked_files import FACT, OTHER, PROVISION, READER, make_questions
from tests.session.form_files import changed, comments_sheet, make_form, make_form_matter
from tests.session.word_forms import changed as changed_word
from tests.session.word_forms import write_field
from wipo_bc_std.review.asked import questions_for
from wipo_bc_std.review.intake.docx_form import read_docx_form
from wipo_bc_std.review.intake.xlsx_form import read_xlsx_form
from wipo_bc_std.review.returned import count_fields
from wipo_bc_std.review.vocabulary import REPLIES
from wipo_bc_std.session.evidence_sheet import index_asked
from wipo_bc_std.session.form_docx import make_documents
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.session.review_copy import make_review_copies
from wipo_bc_std.session.workbook_form import make_workbooks
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word

TOLD = {
    f"{FACT}-checked": "We looked\ninto the cellar.",
    f"{FACT}-source": "https://example.org/cellar",
    f"{PROVISION}-passed-to": "XC",
    f"{READER}-words": "=1+1 is not clear.",
}


def make_asked(language: Language = "en", office: str = "XA") -> FormMatter:
    """Return what a form is made of, with the questions of its office."""
    matter = make_form_matter(language, office)
    return replace(matter, asked=questions_for(make_questions(), office))


def make_book(language: Language = "en") -> bytes:
    (content,) = make_workbooks([make_asked(language)])
    return content


def fill(book: openpyxl.Workbook, language: Language) -> None:
    """Answer as a member would: one of the words in the list, the rest typed."""
    sheet = book[word("review.sheet.asked", language)]
    rows = {str(sheet.cell(row, 1).value).removeprefix("question/"): row for row in range(1, sheet.max_row + 1)}
    sheet.cell(rows[f"{FACT}-answer"], 3).value = REPLIES["still-true"][language]
    for key, text in TOLD.items():
        cell = sheet.cell(rows[key], 3)
        cell.value, cell.data_type = text, "s"


def expect(language: Language) -> dict[str, str]:
    return {f"{FACT}-answer": REPLIES["still-true"][language], **TOLD}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_asks_all_and_gives_back_all(language: Language) -> None:
    content = make_book(language)
    empty = read_xlsx_form(content, "form.xlsx")
    assert (empty.filled, empty.answers, empty.unplaced) == (0, (), ())
    returned = read_xlsx_form(changed(content, lambda book: fill(book, language)), "form.xlsx")
    assert dict(returned.answers) == expect(language)
    assert returned.unplaced == ()
    assert returned.filled == count_fields(returned) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_needs_nothing_else_to_be_answered(language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(make_book(language)))
    sheet = book.worksheets[1]
    told = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "KE-01, 3 Keeping samples" in told
    assert word("review.asked.intro", language) in told
    # What is not there in a language stands in English.
    assert ("تلف ثلث العيّنات." if language == "ar" else "A third of the samples were lost.") in told
    assert "Whether the cellar is still empty." in told
    if language == "ar":
        ways = {cell.value: cell.alignment.readingOrder for row in sheet.iter_rows() for cell in row}
        assert (ways["Whether the cellar is still empty."], ways["تلف ثلث العيّنات."]) == (1, 2)
    assert word("review.asked.kind.understanding", language) in told
    labels = [field.label for field in index_asked(make_asked(language)).values()]
    assert len(set(labels)) == len(labels) == 9
    lists = [str(each.formula1) for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert lists == [f'"{",".join(REPLIES[key][language] for key in REPLIES)}"'] * 2
    # As much as Excel takes in a list of words.
    assert all(len(each) <= 255 for each in lists)
    assert not any("," in REPLIES[key][language] for key in REPLIES)
    assert sheet.column_dimensions["A"].hidden
    assert len(sheet.title) <= 31


def test_an_answer_is_found_again_without_its_key_and_in_a_sheet_of_another_name() -> None:
    def move(book: openpyxl.Workbook) -> None:
        fill(book, "en")
        sheet = book.worksheets[1]
        sheet.title = "Sheet7"
        sheet.delete_cols(1)

    returned = read_xlsx_form(changed(make_book(), move), "form.xlsx")
    assert dict(returned.answers) == expect("en")
    assert returned.filled == count_fields(returned)


def test_what_is_written_where_nothing_is_asked_is_listed() -> None:
    def scribble(book: openpyxl.Workbook) -> None:
        book.worksheets[1].cell(40, 2).value = "And one more thing."

    returned = read_xlsx_form(changed(make_book(), scribble), "form.xlsx")
    assert [each.words for each in returned.unplaced] == ["And one more thing."]
    assert returned.filled == count_fields(returned) == 1


def test_who_is_asked_nothing_gets_the_form_of_everybody() -> None:
    matters = [make_asked(office="XC"), make_asked(), make_asked(office="XA")]
    other, first, second = make_workbooks(matters)
    assert other == make_form(office="XC")
    assert first == second != make_form()
    assert comments_sheet(openpyxl.load_workbook(io.BytesIO(other))).title == "Comments"


def test_no_form_says_what_another_office_is_asked() -> None:
    for make in (make_workbooks, make_documents, make_review_copies):
        for content in make([make_asked(), make_asked(office="XB"), make_asked(office="XC")]):
            assert isinstance(content, bytes)
    xb = make_asked(office="XB")
    assert [each.id for each in xb.asked] == [OTHER]
    (page,) = make_review_copies([xb])
    assert f"{FACT}-answer".encode() not in page
    assert f"{OTHER}-answer".encode() in page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_word_form_asks_all_and_gives_back_all(language: Language) -> None:
    (content,) = make_documents([make_asked(language)])
    empty = read_docx_form(content, "form.docx")
    assert (empty.filled, empty.answers, empty.unplaced) == (0, (), ())
    fields = index_asked(make_asked(language))

    def write(root: etree._Element) -> None:
        for key, text in expect(language).items():
            write_field(root, fields[f"question/{key}"].label, text)

    returned = read_docx_form(changed_word(content, write), "form.docx")
    assert dict(returned.answers) == expect(language)
    assert returned.unplaced == ()
    assert returned.filled == count_fields(returned) == 5


def test_the_review_copy_has_a_field_for_each_answer_with_all_that_is_asked() -> None:
    (content,) = make_review_copies([make_asked()])
    page = content.decode()
    for key in index_asked(make_asked()):
        assert f'data-question="{key.removeprefix("question/")}"' in page
    assert "What the draft relies on: A third of the samples were lost." in page
    assert "(Still true / Changed / Discontinued / We cannot confirm it / Another office knows better)" in page
    assert page.index(word("review.asked.intro", "en")) < page.index("Question 1: Is this still true?")
    # The script knows the questions, too, as it writes them into what is saved.
    assert json.dumps(f"{READER}-words") in page
