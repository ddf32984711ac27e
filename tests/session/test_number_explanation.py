"""Every number of a paper is told once, in the order in which it is printed, with where it comes from."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.project import SAMPLES
from tests.session.paper_sources import compose_source, compose_text, made_of
from wipo_bc_std.session.composition import Composed
from wipo_bc_std.session.imprint import add_imprint
from wipo_bc_std.session.number_explanation import NUMBER, find_numbers
from wipo_bc_std.session.paper import render_paper
from wipo_bc_std.session.told import Told


class Printed(HTMLParser):
    """Collects what a page shows in one of its parts: in the main one stand the text and its footnotes."""

    def __init__(self, part: str = "main") -> None:
        super().__init__()
        self.part = part
        self.parts: list[str] = []
        self.inside = 0
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the form of the class
        self.inside += tag == self.part
        self.hidden += tag in {"style", "script"}
        # No number is in parts; what stands beside it may be on a line of its own.
        self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == self.part
        self.hidden -= tag in {"style", "script"}
        self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if self.inside and not self.hidden:
            self.parts.append(data)


def printed_numbers(made: Composed) -> list[str]:
    page = Printed()
    page.feed(render_paper(made.paper, "html").content.decode())
    return NUMBER.findall("".join(page.parts))


@pytest.mark.parametrize(
    ("sample", "paper"), [("session", "cws-12-report"), ("session", "cws-13-report"), ("complete", "sc-2-report")]
)
def test_every_number_of_a_printed_paper_is_told_exactly_once(sample: str, paper: str) -> None:
    made, matter = compose_source(SAMPLES / sample, paper)
    made = add_imprint(made, matter, "1a2b3c4d5e6f")
    told = list(find_numbers(made, matter))
    assert sorted(each.number for each in told if not each.is_front) == sorted(printed_numbers(made))
    assert len(printed_numbers(made)) > 10
    page = Printed("body")
    page.feed(render_paper(made.paper, "html").content.decode())
    assert set(NUMBER.findall("".join(page.parts))) == {each.number for each in told}
    assert all(each.origin for each in told)


def test_each_number_has_its_datum_its_row_its_reference_or_whoever_typed_it() -> None:
    made, matter = compose_source(SAMPLES / "session", "cws-12-report")
    found = list(find_numbers(made, matter))
    origins = {(each.place, each.number): each.origin for each in found}
    assert origins["paragraph 1", "59"] == "task.number = 59, standard/task.yml:2:9"
    assert origins["paragraph 2", "CWS/8/15"].startswith("document cws-8-15, standard/documents.yml:9:")
    assert origins["paragraph 2", "2020"] == "typed, no datum"
    assert origins["paragraph 5", "0.1.0"] == "draft.version = 0.1.0, standard/standard.yml:6:10"
    assert origins["paragraph 10", "9"] == "reference to work-plan"
    assert origins["paragraph 10", "10"] == "number of this paragraph"
    row = origins["under “WORK PLAN”, table, row 4", "2025"]
    assert row == "work-plan-table, meeting-2025, standard/work-plan.yml:19:17"
    around = next(each.around for each in found if each.origin.startswith("task.number"))
    assert "has Task No. 59, a part" in around


def test_figures_of_comments_come_from_the_store() -> None:
    made, matter = compose_source(SAMPLES / "session", "cws-13-report")
    told = [each.origin for each in find_numbers(made, matter) if each.number == "17"]
    assert told == ["comments.received = 17, review store, round-1 (review stats)"]


def test_a_symbol_that_is_typed_is_that_of_a_session_where_one_has_it() -> None:
    made = compose_text("{#one}\nAt CWS/99 and CWS/98, on 5 May.\n")
    told = {each.number: each.origin for each in find_numbers(made, made_of()) if each.place == "paragraph 1"}
    assert told["CWS/99"].startswith("typed; symbol of session cws-99, standard/sessions.yml:2:")
    assert (told["CWS/98"], told["5"]) == ("typed, no datum", "typed, no datum")


def test_what_a_part_does_not_say_better_comes_from_the_part_and_its_row() -> None:
    made = compose_text(
        ":::{computed} work-plan-table\n:::\n",
        {"work-plan.yml": "items:\n  - {id: one, title: Item 1, time_frame: '2027'}\n"},
    )
    told = [each for section in made.told for block in section.blocks for each in _texts(block)]
    assert [each.source.split(",")[0] for each in told] == ["work-plan-table"] * len(told)
    assert told


def _texts(block: object) -> list[Told]:
    rows = (*getattr(block, "head", ()), *getattr(block, "rows", ()))
    return [each for row in rows for cell in row.cells for each in cell.text if isinstance(each, Told)]


def test_the_sample_is_where_the_test_looks_for_it() -> None:
    assert Path(SAMPLES / "session" / "standard" / "papers" / "cws-12-report.md").is_file()
    assert re.fullmatch(NUMBER, "CWS/8/24")
