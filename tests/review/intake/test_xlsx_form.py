"""Workbooks that came back: whatever people did to them, each comment is there once, and what cannot be placed is listed."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.session.form_files import (
    ABOVE,
    changed,
    comments_sheet,
    make_form,
    make_form_matter,
    row_of,
    texts,
    write_comment,
    write_fields,
)
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.intake.xlsx_form import read_xlsx_form
from wipo_bc_std.review.returned import Returned
from wipo_bc_std.review.sheet_form import COLUMN_KEYS
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word

FIRST, SECOND = texts()[1].id, texts()[5].id
PROVISION = texts()[-1].id


def read(content: bytes) -> Returned:
    return read_xlsx_form(content, "form.xlsx")


def count(returned: Returned) -> int:
    """Return how many fields all that was found was made of."""
    single = (
        returned.organization,
        returned.contact,
        returned.position,
        returned.would_resolve,
        returned.can_answer_on,
    )
    answer = sum(map(bool, single)) + len(returned.offers) + len(returned.answers)
    return answer + sum(comment.fields for comment in returned.comments) + len(returned.unplaced)


def fill(book: openpyxl.Workbook, yes: str = "yes") -> None:
    """Answer as a member would."""
    write_fields(
        book,
        {
            "position": "Support, with comments",
            "offer-briefing": yes,
            "question/clear": "Yes, it is.",
            "contact": "A. Person",
        },
    )
    write_comment(book, FIRST, kind="technical", weight="major", comment="Who is meant?", proposed="Offices.")
    write_comment(book, SECOND, kind="editorial", comment="A comma is missing.")
    write_comment(book, PROVISION, comment="We support this.", supports="XB-001")


FILLED = changed(make_form(), fill)
EXPECTED = {FIRST: "Who is meant?", SECOND: "A comma is missing.", PROVISION: "We support this."}


def check(returned: Returned) -> None:
    """Hold what was read against what was filled in, with nothing lost."""
    assert {comment.id: comment.text for comment in returned.comments} == EXPECTED
    assert returned.unplaced == ()
    assert returned.filled == count(returned)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_comes_back_empty_says_nothing_but_what_it_is(language: Language) -> None:
    returned = read(make_form(language))
    assert (returned.comments, returned.unplaced, returned.filled) == ((), (), 0)
    assert returned.manifest == make_form_matter(language).manifest
    assert returned.office == "XA"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_were_chosen_come_back_as_they_are_written_in_the_language(language: Language) -> None:
    position, kind = word("review.position.discuss", language), word("review.kind.technical", language)

    def answer(book: openpyxl.Workbook) -> None:
        write_fields(book, {"position": position, "offer-follow": word("review.reply.yes", language)})
        write_comment(book, FIRST, kind=kind, comment="…")

    returned = read(changed(make_form(language), answer))
    assert (returned.position, returned.offers, returned.comments[0].kind) == (position, ("follow",), kind)
    assert returned.filled == count(returned) == 4


def test_all_that_was_filled_in_is_there() -> None:
    returned = read(FILLED)
    check(returned)
    assert (returned.position, returned.offers, returned.contact) == (
        "Support, with comments",
        ("briefing",),
        "A. Person",
    )
    assert returned.answers == (("clear", "Yes, it is."),)
    assert returned.filled == 4 + 4 + 2 + 2
    first = returned.comments[0]
    assert (first.kind, first.weight, first.proposed, first.fields) == ("technical", "major", "Offices.", 4)
    assert (first.number, first.title, first.text_read[:20]) == (
        texts()[1].number,
        f"1 {texts()[1].title}",
        texts()[1].text[:20],
    )
    assert returned.comments[2].supports == "XB-001"


def test_a_form_for_anybody_says_who_sent_it() -> None:
    def answer(book: openpyxl.Workbook) -> None:
        write_fields(book, {"organization": "Some society", "position": "Support"})

    returned = read(changed(make_form(office=""), answer))
    assert (returned.office, returned.organization, returned.filled) == ("", "Some society", 2)
    returned = read(changed(make_form(office=""), lambda book: write_fields(book, {"office": "xb"})))
    assert (returned.office, returned.filled) == ("XB", 0)


# --- What people do to forms ------------------------------------------------------------------------------------------


def sort_rows(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    width = len(COLUMN_KEYS)
    rows = [[sheet.cell(row, column).value for column in range(1, width + 1)] for row in rows_of(sheet)]
    rows.sort(key=lambda row: str(row[3]))
    for row, values in zip(rows_of(sheet), rows, strict=True):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value


def rows_of(sheet: Worksheet) -> range:
    return range(ABOVE, sheet.max_row + 1)


def move_columns(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for row in range(1, sheet.max_row + 1):
        values = [sheet.cell(row, column).value for column in range(1, len(COLUMN_KEYS) + 1)]
        for column, value in enumerate(reversed(values), start=2):
            sheet.cell(row, column).value = value
        sheet.cell(row, 1).value = None


def move_columns_but_not_their_hidden_keys(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    one, other = COLUMN_KEYS.index("comment") + 1, COLUMN_KEYS.index("rationale") + 1
    for row in range(2, sheet.max_row + 1):
        first, second = sheet.cell(row, one), sheet.cell(row, other)
        first.value, second.value = second.value, first.value


def rename_titles(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for column in range(2, len(COLUMN_KEYS) + 1):
        sheet.cell(2, column).value = f"Col. {column}"


def delete_keys(book: openpyxl.Workbook) -> None:
    comments_sheet(book).delete_rows(1)


def delete_id_column(book: openpyxl.Workbook) -> None:
    comments_sheet(book).delete_cols(1)


def delete_columns_nobody_needs(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for key in ("rationale", "part", "title"):
        sheet.delete_cols(COLUMN_KEYS.index(key) + 1)


def delete_other_rows(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for row in reversed(rows_of(sheet)):
        if sheet.cell(row, 1).value not in EXPECTED:
            sheet.delete_rows(row)


def rename_sheets(book: openpyxl.Workbook) -> None:
    for number, sheet in enumerate(book.worksheets[:3], start=1):
        sheet.title = f"Tabelle{number}"


def turn_sheets_round(book: openpyxl.Workbook) -> None:
    book.move_sheet(book.worksheets[0], 2)


def hide_rows(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for row in rows_of(sheet):
        sheet.row_dimensions[row].hidden = True


def hide_sheet(book: openpyxl.Workbook) -> None:
    comments_sheet(book).sheet_state = "hidden"


def put_column_before_all(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[:2]:
        sheet.insert_cols(1)


def put_rows_before_all(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[:2]:
        sheet.insert_rows(1, 3)


def make_text_bold(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    cell = sheet.cell(row_of(sheet, FIRST), COLUMN_KEYS.index("comment") + 1)
    cell.value = CellRichText("Who ", TextBlock(InlineFont(b=True), "is"), " meant?")


DONE: tuple[Callable[[openpyxl.Workbook], None], ...] = (
    sort_rows,
    move_columns,
    rename_titles,
    delete_keys,
    delete_other_rows,
    rename_sheets,
    turn_sheets_round,
    hide_rows,
    hide_sheet,
    put_column_before_all,
    put_rows_before_all,
    make_text_bold,
)


@pytest.mark.parametrize("change", DONE, ids=lambda change: change.__name__)
def test_nothing_is_lost_or_misplaced_by(change: Callable[[openpyxl.Workbook], None]) -> None:
    check(read(changed(FILLED, change)))


def test_words_go_with_the_title_that_stands_above_them() -> None:
    returned = read(changed(FILLED, move_columns_but_not_their_hidden_keys))
    check(returned)


def test_columns_that_are_gone_take_only_their_own_words_with_them() -> None:
    check(read(changed(FILLED, delete_columns_nobody_needs)))


def test_rows_without_an_id_keep_the_number_and_the_words_of_the_text() -> None:
    returned = read(changed(FILLED, delete_id_column))
    assert [comment.text for comment in returned.comments] == list(EXPECTED.values())
    assert [comment.id for comment in returned.comments] == [""] * 3
    assert [comment.number for comment in returned.comments] == [texts()[1].number, texts()[5].number, PROVISION]
    assert returned.comments[0].text_read.startswith(texts()[1].text[:40])
    assert (returned.unplaced, returned.filled) == ((), count(returned))


def test_rows_that_were_sorted_without_their_hidden_ids_are_told_as_they_are_seen() -> None:
    def sort(book: openpyxl.Workbook) -> None:
        sheet = comments_sheet(book)
        rows = [[sheet.cell(row, column).value for column in range(2, len(COLUMN_KEYS) + 1)] for row in rows_of(sheet)]
        for row, values in zip(rows_of(sheet), sorted(rows, key=lambda row: str(row[2])), strict=True):
            for column, value in enumerate(values, start=2):
                sheet.cell(row, column).value = value

    returned = read(changed(FILLED, sort))
    numbers = {
        texts()[1].number: "Who is meant?",
        texts()[5].number: "A comma is missing.",
        PROVISION: "We support this.",
    }
    assert {comment.number: comment.text for comment in returned.comments} == numbers
    assert {comment.text_read[:30] for comment in returned.comments} == {
        each.text[:30] for each in texts() if each.id in EXPECTED
    }
    assert (returned.unplaced, returned.filled) == ((), count(returned))


def test_a_row_that_was_copied_is_a_second_comment() -> None:
    def copy(book: openpyxl.Workbook) -> None:
        sheet = comments_sheet(book)
        row = row_of(sheet, FIRST)
        sheet.insert_rows(row + 1)
        for column in range(1, len(COLUMN_KEYS) + 1):
            sheet.cell(row + 1, column).value = sheet.cell(row, column).value
        sheet.cell(row + 1, COLUMN_KEYS.index("comment") + 1).value = "And when?"

    returned = read(changed(FILLED, copy))
    assert [each.text for each in returned.comments if each.id == FIRST] == ["Who is meant?", "And when?"]
    assert (returned.unplaced, returned.filled) == ((), count(returned))


def test_a_form_without_its_hidden_sheet_says_what_it_is_by_its_properties() -> None:
    def lose(book: openpyxl.Workbook) -> None:
        book.remove(book["_meta"])
        book.remove(book.worksheets[2])

    returned = read(changed(FILLED, lose))
    assert returned.manifest == make_form_matter().manifest
    assert {comment.id: comment.text for comment in returned.comments} == EXPECTED
    assert returned.filled == count(returned)
    # What the form itself says on its first sheet is not known any more, and is listed rather than lost.
    assert all(each.place.startswith("Your office!") for each in returned.unplaced)


def test_a_table_that_was_copied_into_a_new_file_is_read_without_a_manifest() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["No", "number", "comment", "proposed change"])
    sheet.append([1, "BD-02", "Why?", ""])
    packed = io.BytesIO()
    book.save(packed)
    returned = read(packed.getvalue())
    assert returned.manifest is None
    assert [(each.number, each.text, each.row) for each in returned.comments] == [("BD-02", "Why?", "2")]
    assert returned.filled == count(returned)


# --- What is listed ---------------------------------------------------------------------------------------------------


def listed(change: Callable[[openpyxl.Workbook], object]) -> list[tuple[str, str, str]]:
    """Return what is listed of a form that was filled and then changed, where the three comments are as they were."""
    returned = read(changed(FILLED, change))
    assert returned.filled == count(returned)
    found = {comment.id: comment.text for comment in returned.comments if comment.id in EXPECTED}
    assert found == EXPECTED
    return [(each.place, each.words, each.reason) for each in returned.unplaced]


def test_a_formula_is_listed_with_how_it_is_written_and_never_worked_out() -> None:
    row = row_of(comments_sheet(openpyxl.load_workbook(io.BytesIO(FILLED))), FIRST)
    ((place, words, reason),) = listed(lambda book: write_comment(book, FIRST, rationale='=HYPERLINK("http://x","y")'))
    assert place == f"Comments!J{row}"
    assert words.startswith('=HYPERLINK("http://x","y")')
    assert "formula" in reason


def test_a_change_in_the_text_of_the_draft_is_listed() -> None:
    ((_, words, reason),) = listed(lambda book: write_comment(book, FIRST, text_read="Offices may do as they like."))
    assert words == "Offices may do as they like."
    assert "the text of the draft was changed" in reason


def test_a_column_that_is_none_of_the_form_is_listed_with_its_title() -> None:
    def add(book: openpyxl.Workbook) -> None:
        sheet = comments_sheet(book)
        sheet.cell(2, 13).value = "Our file"
        sheet.cell(row_of(sheet, FIRST), 13).value = "A-17"

    assert [(words, reason) for _, words, reason in listed(add)] == [
        ("Our file", "its column “Our file” is none of those of the form"),
        ("A-17", "its column “Our file” is none of those of the form"),
    ]


def test_rows_of_another_office_are_listed_and_not_taken() -> None:
    def join(book: openpyxl.Workbook) -> None:
        sheet = comments_sheet(book)
        sheet.cell(2, 13).value = "Office"
        sheet.cell(row_of(sheet, FIRST), 13).value = "XA"
        row = write_comment(book, texts()[7].id, comment="Not ours.", kind="general")
        sheet.cell(row, 13).value = "XB"

    found = listed(join)
    assert [words for _, words, _ in found] == ["general", "Not ours.", "XB"]
    assert all("this is of XB" in reason for _, _, reason in found)


def test_notes_drawings_and_words_beside_the_form_are_listed() -> None:
    def write(book: openpyxl.Workbook) -> None:
        sheet = comments_sheet(book)
        sheet.cell(row_of(sheet, SECOND), 4).comment = Comment("Really?", "somebody")
        book.worksheets[0].cell(40, 2).value = "Best regards"
        sheet.cell(sheet.max_row + 4, 2).value = "See our letter."
        book.create_sheet("More")["B2"] = "Another thought"

    found = listed(write)
    assert [words for _, words, _ in found] == ["Best regards", "See our letter.", "Another thought", "Really?"]
    assert found[3][0].endswith(": D9")


COMMENTS = '<comments xmlns="{main}"><authors><author>tc={{1}}</author><author>A</author></authors><commentList>{notes}</commentList></comments>'
NOTE = '<comment ref="D{row}" authorId="{author}"><text><r><t>{text}</t></r></text></comment>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THREAD = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<threadedComment ref="D9" id="{1}"><text>Which offices?</text></threadedComment></ThreadedComments>'
)
DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Look</a:t></a:r>'
    "<a:r><a:t>here</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"
)


def test_a_thread_is_told_once_and_a_text_box_is_told() -> None:
    notes = NOTE.format(row=9, author=0, text="[Threaded comment] Which offices?") + NOTE.format(
        row=8, author=1, text="And?"
    )
    parts = {
        "xl/comments1.xml": COMMENTS.format(main=MAIN, notes=notes),
        "xl/threadedComments/threadedComment1.xml": THREAD,
        "xl/drawings/drawing1.xml": DRAWING,
    }
    packed = io.BytesIO(FILLED)
    with zipfile.ZipFile(packed, "a") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    returned = read(packed.getvalue())
    assert [(each.place, each.words) for each in returned.unplaced] == [
        ("comments1: D8", "And?"),
        ("threadedComment1: D9", "Which offices?"),
        ("drawing1", "Look here"),
    ]
    assert returned.filled == count(returned)


def test_two_codes_in_the_field_of_the_office_are_none() -> None:
    ((_, words, reason),) = listed(lambda book: write_fields(book, {"office": "XA, XB"}))
    assert words == "XA, XB"
    assert "no code of one office" in reason


def test_an_offer_that_is_neither_yes_nor_empty_is_listed_and_a_no_offers_nothing() -> None:
    assert listed(lambda book: write_fields(book, {"offer-follow": "No."})) == []
    assert [words for _, words, _ in listed(lambda book: write_fields(book, {"offer-follow": "perhaps"}))] == [
        "perhaps"
    ]


# --- Texts of any kind ------------------------------------------------------------------------------------------------


def test_a_comment_below_the_table_and_one_on_the_whole_draft_name_no_text() -> None:
    def write(book: openpyxl.Workbook) -> None:
        write_comment(book, "*", comment="Good work.")
        write_comment(book, "", number="BD-02", comment="A second one.")

    returned = read(changed(make_form(), write))
    assert [(each.id, each.number, each.title, each.text, each.fields) for each in returned.comments] == [
        ("", "", "", "Good work.", 1),
        ("", "BD-02", "", "A second one.", 2),
    ]
    assert returned.filled == count(returned) == 3


def test_numbers_and_days_are_read_as_they_are_seen() -> None:
    def write(book: openpyxl.Workbook) -> None:
        day = datetime(2027, 1, 9)  # noqa: DTZ001 - workbooks know no zones
        write_comment(book, FIRST, comment=12, proposed=day, part=True)

    (comment,) = read(changed(make_form(), write)).comments
    assert (comment.text, comment.proposed, comment.part) == ("12", "2027-01-09", "TRUE")


def test_what_was_joined_over_rows_is_one_comment_that_says_so() -> None:
    def join(book: openpyxl.Workbook) -> None:
        row = write_comment(book, FIRST, comment="On all three.")
        sheet = comments_sheet(book)
        letter = get_column_letter(COLUMN_KEYS.index("comment") + 1)
        sheet.merge_cells(f"{letter}{row}:{letter}{row + 2}")

    returned = read(changed(make_form(), join))
    (comment,) = returned.comments
    assert (comment.id, comment.part) == (FIRST, ", ".join(each.number for each in texts()[1:4]))
    assert returned.filled == 1


HOSTILE = (
    "<script>alert(1)</script>",
    "pay \u202eEVIL\u202c now",
    "👩🏽‍💻?",
    "_x0041_ and _x000A_",
    "a & b < c",
    "x" * 1_000_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_whatever_text_stands_in_a_cell_is_that_text(text: str) -> None:
    content = changed(make_form(), lambda book: write_comment(book, FIRST, comment="@@"))
    # As spreadsheets write it, where what would be an escape has one itself.
    told = re.sub(r"_(?=x[0-9A-F]{4}_)", "_x005F_", text)
    told = told.replace("&", "&amp;").replace("<", "&lt;")
    (comment,) = read(replaced(content, "@@", told)).comments
    assert comment.text == text


def replaced(content: bytes, old: str, new: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(packed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old.encode(), new.encode("utf-8")))
    return packed.getvalue()


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_wherever_anything_is_written_nothing_is_lost(data: st.DataObject) -> None:
    places = data.draw(
        st.lists(
            st.tuples(
                st.integers(0, 2),
                st.integers(1, 60),
                st.integers(1, 14),
                st.sampled_from(("w", "Comment", "yes", "XB", "=1+1", "kind", "position", 3, "id", "text_read", " ")),
            ),
            max_size=12,
        )
    )

    def write(book: openpyxl.Workbook) -> None:
        for sheet, row, column, value in places:
            book.worksheets[sheet].cell(row, column).value = value  # type: ignore[assignment]

    returned = read(changed(FILLED, write))
    assert returned.filled == count(returned)


@settings(max_examples=15, deadline=None)
@given(
    places=st.sets(st.tuples(st.integers(0, 2), st.integers(3, 70), st.integers(3, 15)), min_size=1, max_size=20),
    # What others write over or delete is not to be told.
    change=st.sampled_from([each for each in DONE if each not in {move_columns, delete_other_rows}]),
)
def test_each_word_that_is_written_anywhere_is_told(
    places: set[tuple[int, int, int]], change: Callable[[openpyxl.Workbook], None]
) -> None:
    words = {place: f"word-{number}" for number, place in enumerate(sorted(places))}

    def write(book: openpyxl.Workbook) -> None:
        for (sheet, row, column), text in words.items():
            book.worksheets[sheet].cell(row, column).value = text
        change(book)

    returned = read(changed(FILLED, write))
    assert returned.filled == count(returned)
    assert [text for text in words.values() if f"'{text}'" not in repr(returned)] == []


# --- What is not read -------------------------------------------------------------------------------------------------


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(FILLED)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/more.xml", b" " * 50_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "message", "step"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "old kind (.xls)", "save it anew"),
        (FILLED[:5000], "damaged or cut short", "Ask for it again"),
        (bomb(), "zip bomb", "Ask the sender"),
        (replaced(FILLED, "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml"), "macros", "without macros"),
        (b"%PDF-1.7", "a PDF file", "save it anew"),
    ],
    ids=["xls", "cut", "bomb", "macros", "pdf"],
)
def test_what_is_no_form_is_refused_with_the_next_step(content: bytes, message: str, step: str) -> None:
    with pytest.raises(UnreadableFormError) as refused:
        read(content)
    assert message in refused.value.message
    assert step in refused.value.step
