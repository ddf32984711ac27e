"""Word counts only what it counts as the Manuscript does; the rest is text."""

import pytest

from wipo_bc_std.render.word.numbering import NumberFormat, Numbering, count


@pytest.mark.parametrize(
    ("number_format", "number", "printed"),
    [
        ("decimal", 12, "12"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 28, "bb"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 49, "XLIX"),
    ],
)
def test_numbers_as_word_prints_them(number_format: NumberFormat, number: int, printed: str) -> None:
    assert count(number_format, number) == printed


def test_headings_count_on_and_below_each_other() -> None:
    numbering = Numbering()
    asked = [("1.", 1), ("1.1", 2), ("1.2", 2), ("2.", 1), ("2.1", 2), ("2.1.1", 3)]
    assert [numbering.counts_heading(label, level, in_annex=False) for label, level in asked] == [True] * 6


def test_a_heading_of_another_number_is_not_counted() -> None:
    numbering = Numbering()
    asked = ["1.", "1bis.", "2.", "4.", ""]
    assert [numbering.counts_heading(label, 1, in_annex=False) for label in asked] == [True, False, True, False, False]


def test_headings_of_annexes_begin_anew_in_each() -> None:
    numbering = Numbering("المرفق %")
    asked = [("المرفق I", 1), ("1", 2), ("1.1", 3), ("المرفق II", 1), ("1", 2), ("2", 2)]
    assert all(numbering.counts_heading(label, level, in_annex=True) for label, level in asked)


def test_paragraphs_of_each_annex_have_a_list_of_their_own() -> None:
    numbering = Numbering()
    body = [numbering.paragraph_list(number, in_annex=False) for number in ("1", "2", "2bis", "3")]
    assert body == [3, 3, None, 3]
    numbering.begin_annex()
    first = numbering.paragraph_list("1", in_annex=True)
    numbering.begin_annex()
    second = numbering.paragraph_list("1", in_annex=True)
    assert len({first, second, 3, None}) == 4


def test_a_list_that_word_would_number_otherwise_is_not_numbered_by_it() -> None:
    labels = [f"({chr(97 + place)})" for place in range(26)]
    numbering = Numbering()
    assert numbering.list_of(labels, 1)
    assert numbering.list_of([*labels, "(aa)"], 1)
    assert numbering.list_of([*labels, "(aa)", "(ab)"], 1) is None
    assert numbering.list_of(["(a)", "(c)"], 1) is None


def test_each_text_of_a_redline_is_counted_for_itself() -> None:
    numbering = Numbering()
    assert numbering.paragraph_list("1", in_annex=False)
    assert numbering.counts_heading("1.", 1, in_annex=False)
    numbering.states = ("old",)
    assert numbering.paragraph_list("2", in_annex=False)
    assert numbering.counts_heading("2.", 1, in_annex=False)
    numbering.states = ("new", "old")
    # Two is three of the old text.
    assert numbering.paragraph_list("2", in_annex=False)
    assert numbering.counts_heading("2.", 1, in_annex=False)
    numbering.states = ("old",)
    assert numbering.paragraph_list("4", in_annex=False)
    assert not numbering.counts_heading("3.", 1, in_annex=False)
