"""The pen without a command line: what is recorded, and what a Word file that came back is compared by."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.project import make_project
from wipo_bc_std.edits.pen import PenChange, find_differences, find_held, give, take
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.pipeline import check_project
from wipo_bc_std.settings import UsageError


def given(folder: Path, project: Project | None = None) -> PenChange:
    project = project or make_project({})
    return give(folder, project, check_project(project), "en", holder="IB: “the 1st”", day=date(2026, 12, 1))


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    change = given(tmp_path)
    assert change.content is not None
    assert given(tmp_path).content == change.content
    loaded = load(make_project({"pen.yml": change.content}))
    assert list(loaded.problems) == []
    assert loaded.standard.pen is not None
    assert loaded.standard.pen.held == (change.hold,)
    assert {item.path: item.sha256 for item in change.hold.files} == loaded.standard.digests
    assert yaml.safe_load(change.content)["held"][0]["holder"] == "IB: “the 1st”"


def test_what_nobody_holds_is_not_taken() -> None:
    for ask in (take, find_held):
        with pytest.raises(UsageError, match="nobody else holds"):
            ask(make_project({}), "en")


def test_a_draft_with_errors_is_not_given(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="errors"):
        given(tmp_path, make_project({"clauses/scope.md": "no front matter"}))


def test_names_of_pictures_may_have_any_letters(tmp_path: Path) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"
    change = given(tmp_path, make_project({"figures/bild-ä ö.svg": svg}))
    later = make_project({"figures/bild-ä ö.svg": svg + "\n", "pen.yml": change.content})
    assert [(item.path, item.kind) for item in find_differences(later, change.hold)] == [
        ("figures/bild-ä ö.svg", "changed")
    ]
