"""Tables of comments: titles in any of six languages, any delimiter and encoding that says what it is; no cell gets lost."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.review.intake.csv_table import read_csv_table
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, count_fields


def read(text: str, encoding: str = "utf-8") -> Returned:
    return read_csv_table(text.encode(encoding), "table.csv")


@pytest.mark.parametrize(
    ("titles", "delimiter", "encoding"),
    [
        ("id,number,kind,comment,proposed", ",", "utf-8"),
        ("Identifier;Number;Kind;Comment;Proposed wording", ";", "utf-8-sig"),
        ("Identifiant;Numéro;Nature;Observation;Libellé proposé", ";", "utf-16"),
        ("Identificador\tNúmero\tTipo\tObservación\tTexto propuesto", "\t", "utf-16-le"),
        ("Идентификатор;Номер;Вид;Замечание;Предлагаемый текст", ";", "utf-8"),
        ("标识符,编号,类型,意见,建议文本", ",", "utf-8"),
        ("المعرف;الرقم;النوع;التعليق;النص المقترح", ";", "utf-8"),
    ],
)
def test_columns_are_found_by_titles_in_six_languages(titles: str, delimiter: str, encoding: str) -> None:
    row = ("BD-02", "BD-02", "te", f"A{delimiter}\nB", "=1+1")
    line = delimiter.join(f'"{cell}"' for cell in row)
    held = read(f"{titles}\r\n{line}\r\n", encoding)
    (comment,) = held.comments
    assert (comment.id, comment.number, comment.kind, comment.text, comment.proposed, comment.fields) == (*row, 3)
    assert held.filled == 3


def test_the_iso_table_is_read_by_its_titles_and_observations_are_listed() -> None:
    held = read(
        "MB/NC,Line number,Clause/ Subclause,Paragraph/ Figure/ Table,Type of comment,Comments,Proposed change,"
        "Observations of the secretariat\nXA,3,7.2,Table 6,ed,Spelling,Write so,Agreed\n"
    )
    (comment,) = held.comments
    assert (held.office, comment.number, comment.part, comment.kind) == ("XA", "7.2", "Table 6", "ed")
    assert [(each.place, each.words) for each in held.unplaced] == [("line 2, observations", "Agreed")]
    assert held.filled == count_fields(held) == 5


def test_rows_above_the_titles_say_who_and_how() -> None:
    held = read("sep=;\noffice;XA\nposition;Abstention\nquestion/clear;Yes\nA remark\n\nNumber;Comment\nBD-02;Why?\n")
    assert (held.office, held.position, held.answers) == ("XA", "Abstention", (("clear", "Yes"),))
    assert [each.words for each in held.unplaced] == ["A remark"]
    assert held.filled == count_fields(held) == 4


def test_rows_of_a_second_office_and_columns_without_a_title_are_listed() -> None:
    held = read("Office,Number,Comment,Mood\nXA,BD-01,One,glad\nXA,BD-02,Two,\nXB,BD-03,Three,\n")
    assert (held.office, [each.text for each in held.comments]) == ("XA", ["One", "Two"])
    assert [(each.words, "the row is of XB" in each.reason) for each in held.unplaced] == [
        ("glad", False),
        ("Three", True),
    ]


def test_a_column_called_text_is_that_of_the_draft_only_beside_one_for_comments() -> None:
    held = read("Number,Text,Comment\nBD-02,Words of it.,Why?\nBD-03,Other words.,\n")
    assert [(each.text_read, each.text) for each in held.comments] == [("Words of it.", "Why?")]
    assert [each.text for each in read("Number,Text\nBD-02,Why?\n").comments] == ["Why?"]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "One line of prose.\n", '{"a": 1}'])
def test_what_is_no_table_of_comments_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFormError, match="no row of it has the titles"):
        read(text)


_CELLS = st.text(st.sampled_from("ab =\"';,\n\t中\x00"), max_size=8)


@settings(max_examples=50)
@given(rows=st.lists(st.lists(_CELLS, min_size=1, max_size=7), max_size=5), delimiter=st.sampled_from(",;\t"))
def test_each_cell_below_the_titles_is_taken_or_listed(rows: list[list[str]], delimiter: str) -> None:
    told = io.StringIO()
    writer = csv.writer(told, delimiter=delimiter)
    writer.writerow(("Number", "Kind", "Comment", "Proposed change", "Strange"))
    writer.writerows(rows)
    held = read(told.getvalue())
    assert held.filled == count_fields(held)
