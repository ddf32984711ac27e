"""`redline` as people and programs meet it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES
from tests.repository import commit, make_repository
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project, lower_draft
from wipo_bc_std.view.manuscript import write_manuscript


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a repository with one commit, and a duty of its draft altered since."""
    made = make_repository(tmp_path / "a draft – 草案")
    commit(made, "Begin", 1)
    path = made / "standard" / "clauses" / "scope.md"
    text = path.read_text(encoding="utf-8")
    assert "MUST" in text
    path.write_text(text.replace("MUST", "SHOULD", 1), encoding="utf-8")
    return made


def test_what_changed_since_a_revision_is_told_by_class(project: Path) -> None:
    done = run("redline", "HEAD", cwd=project)
    assert done.returncode == 0, done.stderr
    summary, wrote = done.stdout.splitlines()
    assert summary == "1 change: 1 of obligation"
    assert wrote.startswith("wrote build/ST.XX-")
    (page,) = (project / "build").glob("*-redline.html")
    assert "Old: HEAD (" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["json", "xlsx", "pdf", "docx", "md"])
def test_each_format_is_written_where_it_was_asked_for(project: Path, tmp_path: Path, form: str) -> None:
    done = run("redline", "HEAD", "--format", form, "--to", tmp_path / "out", cwd=project)
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "out").iterdir()
    assert made.name.endswith(f"-redline.{form}")


def test_a_revision_with_itself_did_not_change(project: Path) -> None:
    assert run("redline", "HEAD", "HEAD", cwd=project).stdout.startswith("no changes\n")


def test_manuscript_files_and_recorded_publications_are_states(project: Path) -> None:
    built = run("build", "--format", "manuscript", "--to", "now", cwd=project)
    manuscript = project / "now" / "manuscript-en.json"
    assert manuscript.is_file(), built.stderr
    recorded = project / "standard" / "published" / "draft-1"
    recorded.mkdir(parents=True)
    shutil.copy(manuscript, recorded / "en.json")
    done = run("redline", "HEAD", manuscript, "--format", "json", cwd=project)
    assert done.stdout.startswith("1 change: 1 of obligation"), done.stderr
    assert run("redline", "draft-1", cwd=project).stdout.startswith("no changes"), done.stderr
    (data,) = (project / "build").glob("*.json")
    assert json.loads(data.read_bytes())["counts"]["obligation"] == 1


def test_what_was_published_is_found_where_the_sources_are_no_folder_of_their_own(tmp_path: Path) -> None:
    flat = tmp_path / "flat"
    shutil.copytree(SAMPLES / "minimal" / "standard", flat)
    recorded = flat / "published" / "draft-1" / "en.json"
    recorded.parent.mkdir(parents=True)
    recorded.write_bytes(write_manuscript(lower_draft(check_project(open_project(flat)).draft)))
    done = run("redline", "draft-1", "--format", "json", cwd=flat)
    assert done.stdout.startswith("no changes"), done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere",), "`git log` lists what there is; nothing is recorded in standard/published/ yet"),
        (("HEAD", "lost.json"), "lost.json cannot be read"),
        (("HEAD", "standard/standard.yml"), "not a manuscript of version 1"),
        (("HEAD", "--lang", "xx"), "the draft is not in the language “xx”"),
        (("",), "no Git revision"),
        (("../..",), "is no manuscript file and no publication"),
    ],
)
def test_a_state_that_there_is_not_is_misuse(project: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run("redline", *arguments, cwd=project)
    assert done.returncode == 2, done.stdout
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "build").exists()
