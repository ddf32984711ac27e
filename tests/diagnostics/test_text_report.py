"""Findings as text: one column a code point, nothing that moves the terminal, long lines cut to what matters."""

from wipo_bc_std.diagnostics.defect import define
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.diagnostics.text_report import count_text, report_text

DEFECT = define("S001", "sample-defect", basis="a test", documentation="A sample.")


def told(line: str, at: Span, hint: str = "") -> list[str]:
    problems = Problems.of([Diagnostic(DEFECT, at, "something is wrong", hint)])
    (block,) = report_text(problems, lambda path: (line,))
    return block.split("\n")


def test_the_marks_stand_under_what_is_marked() -> None:
    lines = told("name: تجربة x", Span("a.yml", 1, 7, 1, 12))
    assert lines[3] == "1 | name: تجربة x"
    assert lines[4] == "  |       ^^^^^"


def test_a_long_line_is_shown_around_what_is_marked() -> None:
    lines = told("x" * 5000 + "HERE" + "y" * 5000, Span("a.md", 1, 5001, 1, 5005))
    assert "HERE" in lines[3]
    assert len(lines[3]) < 130
    assert lines[4].index("^") == lines[3].index("HERE")


def test_what_is_marked_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert told("abc", Span("a.md", 1, 2, 3, 1))[4] == "  |  ^^"


def test_control_and_direction_characters_are_made_visible() -> None:
    block = "\n".join(told("a\u202eb\x1b[31mc", Span("a.md", 1, 1, 1, 2), hint="\x07"))
    assert "\u202e" not in block
    assert "\x1b" not in block
    assert "\x07" not in block


def test_a_place_without_a_source_is_told_without_a_frame() -> None:
    (block,) = report_text(Problems.of([Diagnostic(DEFECT, Span("gone.md", 1, 1, 1, 1), "x")]), lambda path: ())
    assert "|" not in block


def test_findings_are_in_order_and_each_told_once() -> None:
    early = Diagnostic(DEFECT, Span("a.md", 1, 1, 1, 2), "x", related=(Related(Span("b.md", 1, 1, 1, 1), "y"),))
    late = Diagnostic(DEFECT, Span("a.md", 2, 1, 2, 2), "x")
    assert Problems.of([late, early], [early]).items == (early, late)


def test_counting() -> None:
    one = Diagnostic(DEFECT, Span("a.md", 1, 1, 1, 2), "x")
    assert count_text(Problems()) == "no problems"
    assert count_text(Problems.of([one])) == "1 error"
