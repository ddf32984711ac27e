"""A Git revision as a project: the same draft as from the folder, and nothing else runs."""

import os
from pathlib import Path

import pytest

from tests.repository import commit, git, make_repository
from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.project import LARGEST_FILE, open_project
from wipo_bc_std.load.revision import open_revision, read_objects
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.pipeline import check_project
from wipo_bc_std.settings import UsageError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = make_repository(tmp_path / "ein Entwurf – 草案")
    (folder / "standard" / "figures").mkdir()
    (folder / "standard" / "figures" / "ein Bild – 図.svg").write_bytes(b"<svg/>\r\n")
    (folder / "standard" / "clauses" / "mit Leerzeichen – 節.md").write_text("no front matter\n", encoding="utf-8")
    return folder


def test_a_revision_is_the_draft_of_the_folder_as_it_was(project: Path) -> None:
    commit(project, "One", 1)
    from_folder, from_git = open_project(project), open_revision(project, "HEAD")
    assert from_git.folder == from_folder.folder
    assert dict(from_git.listing) == dict(from_folder.listing)
    files = [path for path, kind in from_git.listing.items() if kind == "file"]
    assert {path: from_git.read(path) for path in files} == {path: from_folder.read(path) for path in files}
    assert list(check_project(from_git).problems) == list(check_project(from_folder).problems)


def test_a_large_manuscript_of_a_publication_is_read_and_no_other_large_file(project: Path) -> None:
    content = b'{"sections": []}' + b" " * LARGEST_FILE
    for name in ("published/first/en.json", "clauses/large.json"):
        path = project / "standard" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    commit(project, "One", 1)
    for opened in (open_project(project), open_revision(project, "HEAD")):
        assert opened.read("standard/published/first/en.json") == content
        assert len(opened.read("standard/clauses/large.json")) == LARGEST_FILE + 1


def test_the_folder_of_today_does_not_count(project: Path) -> None:
    commit(project, "One", 1)
    git(project, "tag", "first")
    (project / "standard" / "standard.yml").write_text("broken", encoding="utf-8")
    commit(project, "Two", 2)
    (project / "standard" / "standard.yml").unlink()
    assert load(open_revision(project, "first")).standard.particulars.number == "ST.XX"
    assert open_revision(project, "main").read("standard/standard.yml") == b"broken"


def test_a_draft_in_a_folder_of_a_larger_repository(tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    inner = make_repository(outer / "inner draft")
    (inner / ".git").rename(tmp_path / "away")
    (outer / "other.yml").write_text("x", encoding="utf-8")
    commit(outer, "One", 1)
    assert dict(open_revision(inner, "HEAD").listing) == dict(open_project(inner).listing)


def test_a_draft_without_a_folder_standard(tmp_path: Path) -> None:
    folder = make_repository(tmp_path / "flat")
    for path in (folder / "standard").iterdir():
        path.rename(folder / path.name)
    (folder / "standard").rmdir()
    (folder / "notes").mkdir()
    (folder / "notes" / "x.yml").write_text("x", encoding="utf-8")
    commit(folder, "One", 1)
    from_git = open_revision(folder, "HEAD")
    files = {path for path, kind in from_git.listing.items() if kind == "file"}
    assert files == {path for path, kind in open_project(folder).listing.items() if kind == "file"}
    assert [str(item.at) for item in check_project(from_git).problems] == []


def test_links_and_large_files_are_told_as_such(project: Path) -> None:
    try:
        (project / "standard" / "terms" / "link.yml").symlink_to("general.yml")
    except OSError:
        pytest.skip("this system allows no links")
    (project / "standard" / "terms" / "large.yml").write_bytes(b"x" * (LARGEST_FILE + 5))
    commit(project, "One", 1)
    from_git = open_revision(project, "HEAD")
    assert from_git.listing["standard/terms/link.yml"] == "link"
    assert len(from_git.read("standard/terms/large.yml")) == LARGEST_FILE + 1
    with pytest.raises(OSError, match="No such file"):
        from_git.read("standard/terms/link.yml")
    with pytest.raises(OSError, match="No such file"):
        from_git.read("standard/nothing.yml")


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-x", "HEAD~5", "HEAD:standard", "", "a..b", "HEAD\nHEAD"])
def test_what_is_no_revision_is_misuse(project: Path, revision: str) -> None:
    commit(project, "One", 1)
    with pytest.raises(UsageError):
        open_revision(project, revision)


def test_without_a_repository_or_a_commit_there_is_no_revision(tmp_path: Path, project: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    with pytest.raises(UsageError, match="not in a Git repository"):
        open_revision(outside, "HEAD")
    with pytest.raises(UsageError, match="no Git revision “HEAD”"):
        open_revision(project, "HEAD")


def test_without_git_it_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="Git is not installed"):
        open_revision(project, "HEAD")


@pytest.mark.skipif(os.name == "nt", reason="programs of this test are shell scripts")
def test_nothing_that_a_repository_sets_is_run(project: Path, tmp_path: Path) -> None:
    trace = tmp_path / "it ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{trace}'\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    hooks = project / "hooks"
    hooks.mkdir()
    first = commit(project, "One", 1)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.text.textconv",
        "gpg.program",
        "core.sshCommand",
    ):
        git(project, "config", name, str(program))
    for name, value in {
        "core.hooksPath": str(hooks),
        "log.showSignature": "true",
        "alias.log": f"!{program}",
        "color.ui": "always",
        "filter.text.smudge": str(program),
        "extensions.partialClone": "origin",
        "remote.origin.url": str(tmp_path),
        "remote.origin.uploadpack": str(program),
        "remote.origin.promisor": "true",
    }.items():
        git(project, "config", name, value)
    (project / ".git" / "info").mkdir(exist_ok=True)
    (project / ".git" / "info" / "attributes").write_text("* diff=text filter=text\n", encoding="utf-8")
    from_git = open_revision(project, first)
    assert from_git.read("standard/standard.yml").startswith(b"#")
    assert run_git(project, "log", "--format=%s", "--raw", "-c", "HEAD").startswith(b"One")
    # An object that is not there is asked of nobody.
    assert read_objects(project, ["1" * 40]) == {}
    assert not trace.exists()


def test_the_repository_is_that_of_the_folder_also_inside_a_hook(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(project, "One", 1)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert "standard/standard.yml" in open_revision(project, "HEAD").listing
