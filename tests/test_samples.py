"""The samples: the clean ones have no finding, the broken one has each where it is expected, and all can be built."""

import re
from pathlib import Path

import pytest

from tests.project import SAMPLES
from wipo_bc_std.check.catalogue import all_defects
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import all_formats, check_project, file_moment, make_edition, render_edition

EXPECTED = SAMPLES / "broken" / "expected.txt"
# Not UTF-8 text, so not in a folder of text files; tested in tests/load/test_source.py.
NOT_AS_TEXT = {"S003"}
ROOT = Path(__file__).parents[1]


def comments_and_rows() -> tuple[list[str], list[str]]:
    lines = EXPECTED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("#")], [line for line in lines if line and line[0] != "#"]


@pytest.mark.parametrize(
    "folder",
    [ROOT, *(SAMPLES / name for name in ("minimal", "complete", "translated"))],
    ids=["draft", "minimal", "complete", "translated"],
)
def test_a_clean_draft_has_no_finding(folder: Path) -> None:
    problems = check_project(open_project(folder)).problems
    # A note, such as one on what waits for a translator, is no finding that anybody has to mend.
    assert [str(item.at) + item.message for item in problems if item.severity is not Severity.NOTE] == []


def test_the_broken_sample_has_each_finding_where_it_is_expected(*, update_goldens: bool) -> None:
    problems = check_project(open_project(SAMPLES / "broken")).problems
    found = sorted((item.at.file, item.at.line, item.code) for item in problems)
    rows = [f"{file}:{line} {code}" for file, line, code in found]
    if update_goldens:
        head, _ = comments_and_rows()
        EXPECTED.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    assert rows == comments_and_rows()[1]


def test_the_broken_sample_has_every_defect_that_text_can_have() -> None:
    found = {re.split(r"[ ]", row)[-1] for row in comments_and_rows()[1]}
    assert set(all_defects()) - found == NOT_AS_TEXT


@pytest.mark.parametrize("name", all_formats())
def test_the_broken_sample_is_built_with_its_holes(name: str) -> None:
    edition = make_edition(check_project(open_project(SAMPLES / "broken")).draft)
    (rendered,) = render_edition(edition, [all_formats()[name]], file_moment(edition.manuscript))
    assert rendered.artifacts or "S009" in rendered.failure
