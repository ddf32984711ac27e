"""The table of comments: the columns of ISO, every comment once as the text runs, and nothing that others wrote does anything."""

import csv
import io
import json
import zipfile

import openpyxl
import pytest
from jsonschema import validate

from tests.session.paper_round import HARM, make_comments, make_paper_matter
from wipo_bc_std.review.listing import order_comments
from wipo_bc_std.session import comment_table
from wipo_bc_std.session.comment_table import (
    choose_comments,
    comments_schema,
    make_rows,
    make_table_csv,
    make_table_json,
    make_table_paper,
    make_table_workbook,
)
from wipo_bc_std.session.paper import render_paper
from wipo_bc_std.view.fixed import LANGUAGES, Language

HEADS = ["MB/NC", "Line", "Clause", "Paragraph, figure, table", "Type", "Comment", "Proposed change", "Observations"]


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_has_the_columns_of_iso_and_every_comment_once_in_the_order_of_the_text() -> None:
    matter = make_paper_matter()
    head, *rows = read_csv(make_table_csv(matter).content)
    assert head == HEADS
    labels = [row[0].split(" ")[0] for row in rows]
    assert labels == [each.label for each in order_comments(make_comments(), tuple(matter.passages.values()))]
    assert sorted(labels) == sorted(each.label for each in make_comments())
    by_label = {row[0]: row for row in rows}
    assert by_label["XA-003"][2:5] == ["8", "BG-02, second sentence", "te"]
    assert by_label["XB-002"][4:6] == ["ed", "[TR] « chaîne de blocs » plutôt que « blockchain »."]
    assert by_label["XC-002"][4] == "ge"
    assert by_label["XA-003"][7] == "Accepted\nChanged: BG-02 (since draft-3)"
    assert by_label["XA-001"][7] == ""


def test_no_cell_of_csv_begins_a_formula_and_all_words_are_kept() -> None:
    rows = read_csv(make_table_csv(make_paper_matter()).content)
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert f"'{HARM}" in cells
    assert "'-1+1" in cells


def test_editorial_comments_can_be_told_apart_and_none_is_in_both_or_in_none() -> None:
    comments = make_comments()
    editorial, others = choose_comments(comments, "editorial"), choose_comments(comments, "substantive")
    assert [each.label for each in editorial] == ["XB-001", "XB-002"]
    assert sorted((*editorial, *others), key=lambda each: each.label) == sorted(comments, key=lambda each: each.label)
    assert [row.type for row in make_rows(make_paper_matter(), "editorial")] == ["ed", "ed"]


def test_json_follows_its_schema_and_has_every_word() -> None:
    artifact = make_table_json(make_paper_matter())
    data = json.loads(artifact.content)
    validate(data, comments_schema())
    by_label = {each["label"]: each for each in data["comments"]}
    assert len(by_label) == len(make_comments())
    assert by_label["XC-001"]["text"] == HARM
    assert (by_label["XB-003"]["outcome"], by_label["XB-003"]["duplicate_of"], by_label["XB-003"]["decision"]) == (
        "duplicate",
        "XA-003",
        "accepted",
    )
    assert by_label["XA-003"]["changed"][0]["number"] == "BG-02"


def test_the_workbook_has_no_formula_and_shows_what_begins_like_one_as_text() -> None:
    content = make_table_workbook(make_paper_matter()).content
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = {cell.value: cell for row in book.worksheets[0].iter_rows() for cell in row}
    assert {cell.data_type for cell in cells.values()} <= {"s", "n"}
    assert (cells[HARM].data_type, cells[HARM].quotePrefix) == ("s", True)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert content == make_table_workbook(make_paper_matter()).content


def test_a_comment_of_a_megabyte_is_whole_in_csv_and_json_and_cut_with_a_word_elsewhere() -> None:
    long = "word " * 210_000
    matter = make_paper_matter(changed={"XA-001": {"text": long}})
    assert long.encode() in make_table_csv(matter).content
    assert long in {each["text"] for each in json.loads(make_table_json(matter).content)["comments"]}
    book = openpyxl.load_workbook(io.BytesIO(make_table_workbook(matter).content))
    longest = max(len(str(cell.value)) for row in book.worksheets[0].iter_rows() for cell in row)
    assert longest <= 32_767
    paper = render_paper(make_table_paper(matter), "docx")
    assert len(paper.content) < 200_000
    with zipfile.ZipFile(io.BytesIO(paper.content)) as archive:
        assert b"further signs" in archive.read("word/document.xml")


def test_the_word_table_lies_across_and_repeats_its_head() -> None:
    artifact = render_paper(make_table_paper(make_paper_matter()), "docx")
    with zipfile.ZipFile(io.BytesIO(artifact.content)) as archive:
        text = archive.read("word/document.xml").decode()
    assert artifact.path == "round-1-comments-en.docx"
    assert 'w:orient="landscape"' in text
    assert "w:tblHeader" in text
    assert "TOC" not in text
    assert "\u202e" not in text
    assert r"\u{202e}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_made_in_each_language(language: Language) -> None:
    matter = make_paper_matter(language)
    assert make_table_csv(matter).path == f"round-1-comments-{language}.csv"
    assert len(read_csv(make_table_csv(matter).content)[0]) == len(comment_table.COLUMNS)
    assert make_table_paper(matter, "editorial").title


def test_a_round_without_comments_gives_tables_without_rows() -> None:
    matter = make_paper_matter(empty=True)
    assert len(read_csv(make_table_csv(matter).content)) == 1
    assert json.loads(make_table_json(matter).content)["comments"] == []
    assert openpyxl.load_workbook(io.BytesIO(make_table_workbook(matter).content)).worksheets[0].max_row >= 1
    assert render_paper(make_table_paper(matter), "docx").content
