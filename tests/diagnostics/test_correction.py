"""Correcting a text: fixes change what they name and nothing else, whatever the line ends."""

import pytest

from wipo_bc_std.diagnostics.correction import apply_edits, correct
from wipo_bc_std.diagnostics.defect import define
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix
from wipo_bc_std.diagnostics.span import Span

DEFECT = define("S001", "sample-defect", basis="a test", documentation="A sample.")
ENDS = ["\n", "\r\n", "\r"]


def edit(text: str, line: int, column: int, end_line: int, end_column: int, file: str = "a.md") -> Edit:
    return Edit(Span(file, line, column, end_line, end_column), text)


def finding(*edits: Edit, safe: bool = True) -> Diagnostic:
    return Diagnostic(DEFECT, edits[0].at, "something is wrong", fix=Fix("mend it", edits, safe))


def corrected(texts: dict[str, str], *findings: Diagnostic) -> tuple[list[int], dict[str, str]]:
    """Return the numbers of the findings that were mended, and the texts that changed."""
    made = correct(findings, texts.get)
    return [findings.index(item) for item in made.mended], made.texts


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("last", ["", "\n"])
def test_an_inserted_line_ends_as_the_others_do(end: str, last: str) -> None:
    text = f"one\n\ntwo{last}".replace("\n", end)
    made = apply_edits(text, [edit("{#a}\n{#b}\n", 3, 1, 3, 1)])
    assert made == f"one\n\n{{#a}}\n{{#b}}\ntwo{last}".replace("\n", end)


def test_in_a_text_of_mixed_line_ends_the_nearest_counts() -> None:
    assert apply_edits("a\nb\r\nc", [edit("x\n", 2, 1, 2, 1)]) == "a\nx\r\nb\r\nc"
    assert apply_edits("a\r\nb\nc", [edit("x\n", 3, 1, 3, 1)]) == "a\r\nb\nx\nc"
    assert apply_edits("a", [edit("x\r\n", 1, 1, 1, 1)]) == "x\na"


def test_columns_count_code_points_and_other_signs_end_no_line() -> None:
    text = "e\u0301 \U0001f511 x\x0b\x0c\x85\u2028y z\n"
    column = text.index("z") + 1
    assert apply_edits(text, [edit("Z", 1, column, 1, column + 1)]) == text.replace("z", "Z")


@pytest.mark.parametrize("end", ENDS)
def test_edits_over_several_lines_and_at_the_very_ends(end: str) -> None:
    text = end.join(["one", "two", "three"])
    edits = [edit("", 1, 4, 2, 1), edit("!", 3, 6, 3, 6), edit("?", 1, 1, 1, 1)]
    assert apply_edits(text, edits) == f"?onetwo{end}three!"


@pytest.mark.parametrize(
    "wrong",
    [
        edit("x", 0, 1, 1, 1),
        edit("x", 4, 1, 4, 1),
        edit("x", 1, 0, 1, 1),
        edit("x", 1, 5, 1, 5),
        edit("x", 1, 3, 1, 2),
        edit("x", 1, 1, 2, 9),
    ],
)
def test_a_place_outside_of_the_text_is_refused(wrong: Edit) -> None:
    text = "one\r\ntwo\r\n"
    assert corrected({"a.md": text}, finding(wrong)) == ([], {})
    with pytest.raises(ValueError, match="outside"):
        apply_edits(text, [wrong])


def test_of_two_fixes_that_touch_the_first_is_applied() -> None:
    text = {"a.md": "one two three"}
    first = finding(edit("ONE", 1, 1, 1, 4))
    for second in (edit("x", 1, 4, 1, 4), edit("x", 1, 2, 1, 6), edit("x", 1, 1, 1, 1), edit("", 1, 4, 1, 8)):
        assert corrected(text, first, finding(second)) == ([0], {"a.md": "ONE two three"})
    assert corrected(text, first, finding(edit("TWO", 1, 5, 1, 8))) == ([0, 1], {"a.md": "ONE TWO three"})


def test_of_many_fixes_in_any_order_none_is_lost() -> None:
    words = [f"w{number}" for number in range(3_000)]
    findings = [finding(edit(word.upper(), number, 1, number, len(word) + 1)) for number, word in enumerate(words, 1)]
    made = correct(findings[::2] + findings[::-2], {"a.md": "\n".join(words)}.get)
    assert made.texts == {"a.md": "\n".join(words).upper()}


def test_a_fix_is_applied_as_a_whole_or_not_at_all() -> None:
    texts = {"a.md": "one", "b.md": "two"}
    both = finding(edit("1", 1, 1, 1, 4), edit("2", 1, 1, 1, 4, "b.md"))
    assert corrected(texts, both) == ([0], {"a.md": "1", "b.md": "2"})
    assert corrected({"a.md": "one"}, both) == ([], {})
    assert corrected(texts, finding(edit("2", 1, 1, 1, 4, "b.md")), both) == ([0], {"b.md": "2"})
    assert corrected(texts, finding(edit("1", 1, 1, 1, 3), edit("2", 1, 2, 1, 4))) == ([], {})


def test_what_is_not_safe_or_changes_nothing_is_left() -> None:
    assert corrected({"a.md": "one"}, finding(edit("1", 1, 1, 1, 4), safe=False)) == ([], {})
    assert corrected({"a.md": "one"}, finding(edit("one", 1, 1, 1, 4))) == ([], {})
