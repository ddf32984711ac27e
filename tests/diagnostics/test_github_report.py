"""Findings as workflow commands: one line each, with nothing in it that the runner would take for something else."""

from pathlib import Path

from tests.project import SAMPLES
from wipo_bc_std.diagnostics.defect import Severity, define
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.github_report import report_github
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project

AT = Span("a.md", 3, 5, 3, 9)


def told(item: Diagnostic, folder: str = "") -> str:
    (line,) = report_github(Problems.of([item]), folder)
    return line


def defect(severity: Severity = Severity.ERROR) -> Diagnostic:
    made = define("S001", "sample-defect", basis="a test", documentation="A sample.", severity=severity)
    return Diagnostic(made, AT, "something is wrong", "mend it")


def test_a_finding_is_one_line_with_its_place_title_and_hint() -> None:
    assert told(defect()) == (
        "::error file=a.md,line=3,endLine=3,col=5,endColumn=9,title=S001 sample-defect::something is wrong%0Ahint: mend it"
    )


def test_gravity_becomes_the_command() -> None:
    commands = [told(defect(severity)).split(" ")[0] for severity in Severity]
    assert commands == ["::error", "::warning", "::notice"]


def test_signs_of_the_command_itself_are_escaped() -> None:
    item = Diagnostic(defect().defect, Span("50%: a,b\r\n.md", 1, 1, 1, 2), "100 %, a: b\n::set-env name=x::y\x1b[31m")
    properties, message = told(item)[2:].split("::", maxsplit=1)
    assert properties.startswith("error file=50%25%3A a%2Cb��.md,line=1,")
    assert message == "100 %25, a: b�::set-env name=x::y�[31m"


def test_columns_are_left_out_where_a_finding_takes_several_lines() -> None:
    item = Diagnostic(defect().defect, Span("a.md", 3, 5, 4, 2), "x")
    assert told(item) == "::error file=a.md,line=3,endLine=4,title=S001 sample-defect::x"


def test_related_places_and_the_folder_of_the_project_are_told() -> None:
    item = Diagnostic(defect().defect, AT, "x", related=(Related(Span("b.md", 1, 2, 1, 3), "it began here"),))
    assert told(item, "drafts/one/").startswith("::error file=drafts/one/a.md,line=3,")
    assert told(item).endswith("::x%0Asee: b.md:1:2 it began here")


def test_every_finding_of_the_broken_sample_is_one_line() -> None:
    problems = check_project(open_project(Path(SAMPLES / "broken"))).problems
    lines = list(report_github(problems))
    assert len(lines) == len(problems)
    assert all(len(line.splitlines()) == 1 and line.isprintable() for line in lines)
