"""The report of the Blockchain Task Force to CWS/12, made of data and of the leader's words, as it was printed."""

import re
from pathlib import Path

import pytest

from tests.project import SAMPLES
from tests.session.paper_sources import compose_source
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project
from wipo_bc_std.session.composition import Composed
from wipo_bc_std.view import nodes

SAMPLE = SAMPLES / "session"
# Public, and no part of this repository.
REPORT = Path(__file__).parents[3] / "shared" / "cws-12-task-force-report.txt"
HEADINGS = (
    "SUMMARY", "Background", "PROGRESS REPORT on Task No. 59", "Objective", "Progress evaluation", "Challenges", "WORK PLAN",
)  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Composed:
    return compose_source(SAMPLE, "cws-12-report")[0]


@pytest.fixture(scope="module")
def printed() -> str:
    if not REPORT.is_file():
        pytest.skip("the report is kept outside of this repository")
    return REPORT.read_text(encoding="utf-8")


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def headings(made: Composed) -> list[str]:
    return [nodes.shown_text(each.title) for each in nodes.walk(made.paper.sections) if isinstance(each, nodes.Section)]


def table(made: Composed) -> nodes.Grid:
    return next(each for each in nodes.walk(made.paper.sections) if isinstance(each, nodes.Grid))


def numbered(made: Composed) -> dict[str, nodes.Paragraph]:
    found = (each for each in nodes.walk(made.paper.sections) if isinstance(each, nodes.Paragraph) and each.number)
    return {each.number: each for each in found}


def test_the_sample_has_no_error_and_no_hole(made: Composed) -> None:
    problems = check_project(open_project(SAMPLE)).problems
    assert [f"{item.at} {item.message}" for item in problems if item.severity is Severity.ERROR] == []
    assert made.problems == ()


def test_the_headings_are_those_of_the_report_in_its_order(made: Composed, printed: str) -> None:
    lines = [bare(line) for line in printed.splitlines()]
    places = [lines.index(bare(heading)) for heading in headings(made)]
    assert places == sorted(places)
    assert tuple(headings(made)) == HEADINGS


def test_the_paragraphs_have_the_numbers_that_the_report_lost(made: Composed) -> None:
    assert list(numbered(made)) == [str(number) for number in range(1, 11)]
    assert numbered(made)["1"].id == "summary-text"
    assert numbered(made)["9"].id == "work-plan"
    assert numbered(made)["10"].id == "decision"


def test_the_table_has_the_heads_and_the_rows_of_the_report(made: Composed, printed: str) -> None:
    grid = table(made)
    assert [nodes.shown_text(cell.text) for cell in grid.head[0].cells] == ["Item", "Description", "Time frame"]
    plan = bare(printed[printed.index("WORK PLAN") : printed.index("The CWS is invited to:")])
    place = plan.index(bare("Item Description Time frame"))
    for row in grid.rows:
        item, _, time = (bare(nodes.shown_text(cell.text)) for cell in row.cells)
        place = plan.index(item, place) + len(item)
        place = plan.index(time, place) + len(time)
    # Each action begins a row; its item and its time stand in the first.
    assert sum(bool(row.cells[0].text) for row in grid.rows) == 5
    # Nothing follows the last row.
    assert plan[place:] == ""


def test_the_decision_is_that_of_the_report_and_its_reference_is_computed(made: Composed, printed: str) -> None:
    decision = numbered(made)["10"]
    told = bare("".join(nodes.shown_lines(decision)))
    assert told == bare(printed[printed.index("The CWS is invited to:") :])
    (items,) = decision.blocks
    assert isinstance(items, nodes.Items)
    texts = [block.text for block in nodes.walk((items,)) if isinstance(block, nodes.Paragraph)]
    links = [inline for text in texts for inline in text if isinstance(inline, nodes.Link)]
    assert [(link.target, link.label) for link in links] == [("work-plan", "paragraph 9 above")]


def test_the_description_of_the_task_is_word_for_word(made: Composed, printed: str) -> None:
    told = bare(" ".join(line for section in made.paper.sections for line in nodes.shown_lines(section)))
    description = printed[printed.index("“Explore") : printed.index("PROGRESS REPORT")]
    assert bare(description) in told
