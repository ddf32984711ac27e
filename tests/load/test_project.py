"""Where a draft is found, and what is listed of it."""

from pathlib import Path

import pytest

from wipo_bc_std.load.project import find_root, open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.settings import UsageError

STANDARD = """\
schema: 1
number: ST.XX
title: A draft
stage: working-draft
version: 0.1.0
date: 2026-11-22
body: [scope]
"""
SCOPE = "---\nid: scope\ntitle: Scope\n---\n\n{#aim}\nText.\n"


def write(root: Path, folder: str) -> None:
    """Write a draft whose sources stand in a folder of `root`."""
    sources = root / folder
    (sources / "clauses").mkdir(parents=True)
    (sources / "standard.yml").write_text(STANDARD, encoding="utf-8")
    (sources / "clauses" / "scope.md").write_text(SCOPE, encoding="utf-8")


@pytest.mark.parametrize("start", [".", "docs/deep", "standard", "standard/clauses"])
def test_the_root_is_found_from_wherever_one_stands(tmp_path: Path, start: str) -> None:
    root = tmp_path / "a draft – été"
    write(root, "standard")
    (root / "docs" / "deep").mkdir(parents=True)
    assert find_root(root / start) == root


@pytest.mark.parametrize("start", [".", "clauses"])
def test_the_root_of_a_draft_without_the_folder_standard_is_where_its_yaml_is(tmp_path: Path, start: str) -> None:
    write(tmp_path, "")
    assert find_root(tmp_path / start) == tmp_path


def test_the_nearest_draft_counts(tmp_path: Path) -> None:
    write(tmp_path, "standard")
    write(tmp_path / "samples" / "small", "standard")
    assert find_root(tmp_path / "samples" / "small" / "standard") == tmp_path / "samples" / "small"
    assert find_root(tmp_path / "samples") == tmp_path


def test_where_no_draft_is_a_misuse_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        find_root(tmp_path)


def test_only_the_sources_are_listed_and_links_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "standard")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.yml").write_text("x", encoding="utf-8")
    try:
        (tmp_path / "standard" / "linked").symlink_to(tmp_path / "docs", target_is_directory=True)
        (tmp_path / "standard" / "clauses" / "linked.md").symlink_to(tmp_path / "standard" / "clauses" / "scope.md")
        (tmp_path / "standard" / "broken.yml").symlink_to(tmp_path / "nowhere")
    except OSError:  # pragma: no cover - Windows grants links to administrators only
        pytest.skip("no links here")
    project = open_project(tmp_path)
    assert project.folder == "standard/"
    assert dict(project.listing) == {
        "standard/broken.yml": "link",
        "standard/clauses": "folder",
        "standard/clauses/linked.md": "link",
        "standard/clauses/scope.md": "file",
        "standard/linked": "link",
        "standard/standard.yml": "file",
    }
    assert project.below("clauses", ".md") == ("standard/clauses/linked.md", "standard/clauses/scope.md")


def test_a_file_is_read_and_a_missing_one_raises(tmp_path: Path) -> None:
    write(tmp_path, "standard")
    project = open_project(tmp_path)
    assert project.read("standard/clauses/scope.md") == (tmp_path / "standard/clauses/scope.md").read_bytes()
    with pytest.raises(OSError, match="none"):
        project.read("standard/clauses/none.md")


def test_of_a_huge_file_only_so_much_is_read_as_shows_that_it_is(tmp_path: Path) -> None:
    write(tmp_path, "standard")
    (tmp_path / "standard" / "references.yml").write_bytes(b"#" * 3_000_000)
    project = open_project(tmp_path)
    assert len(project.read("standard/references.yml")) == 2_000_001
    assert [f"{item.code} {item.at}" for item in load(project).problems] == ["S004 standard/references.yml:1:1"]


def test_a_project_without_the_folder_standard_lists_only_what_belongs_to_a_draft(tmp_path: Path) -> None:
    write(tmp_path, "")
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    (tmp_path / "retired-ids.txt").write_text("old\n", encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "page.yml").write_text("x", encoding="utf-8")
    project = open_project(tmp_path)
    assert project.folder == ""
    assert dict(project.listing) == {"clauses/scope.md": "file", "retired-ids.txt": "file", "standard.yml": "file"}
    loaded = load(project)
    assert list(loaded.problems) == []
    assert [division.id for division in loaded.standard.clauses] == ["scope"]
    assert str(loaded.standard.retired_ids["old"]) == "retired-ids.txt:1:1"
