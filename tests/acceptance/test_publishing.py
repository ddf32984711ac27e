"""The command of the workflow that publishes, in a real repository: what was published before is neither lost nor changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import commit, git, make_repository

pytestmark = [pytest.mark.acceptance]
NAMES = {f"GIT_{who}_{what}": "editor@example.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
SCRIPT = Path(__file__).parents[2] / ".ci" / "publish"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = make_repository(tmp_path / "draft of ours")
    (folder / ".ci").mkdir()
    shutil.copy(SCRIPT, folder / ".ci" / "publish")
    listed = "sessions: []\npublications: [{id: draft-1, kind: milestone}, {id: draft-2, kind: milestone}]\n"
    (folder / "standard" / "sessions.yml").write_text(listed, encoding="utf-8")
    (folder / ".gitignore").write_text("/build/\n", encoding="utf-8")
    return folder


def publish(folder: Path, identifier: str) -> subprocess.CompletedProcess[str]:
    return run_script(folder, "publish", identifier)


def run_script(folder: Path, name: str, argument: str, **more: str) -> subprocess.CompletedProcess[str]:
    program = folder.parent / "wipo-bc-std"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from wipo_bc_std.cli.app import main; main()" "$@"\n')
    program.chmod(0o755)
    return subprocess.run(
        [folder / ".ci" / name, argument],
        env={**os.environ, **NAMES, "WIPO_BC_STD": str(program), **more},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_publication_leaves_the_first_as_it_is_and_a_damaged_one_is_refused(project: Path) -> None:
    commit(project, "First draft", 1)
    done = publish(project, "draft-1")
    assert done.returncode == 0, done.stderr
    first = git(project, "rev-parse", "pages:draft-1")
    assert "draft-1 is on the branch pages as it is" in publish(project, "draft-1").stdout
    scope = project / "standard" / "clauses" / "scope.md"
    scope.write_text(scope.read_text(encoding="utf-8").replace("This draft concerns", "It concerns"), encoding="utf-8")
    commit(project, "Second draft", 2)
    done = publish(project, "draft-2")
    assert done.returncode == 0, done.stderr
    assert git(project, "rev-parse", "pages:draft-1") == first
    assert git(project, "log", "--format=%s", "pages").splitlines() == ["Publish draft-2", "Publish draft-1"]
    assert (project / "build" / "draft-2.zip").is_file()
    # Somebody alters a published file on the branch by hand: nothing more is published until it is put back.
    pages = project / "build" / "pages"
    (pages / "draft-1" / "index.html").write_text("altered", encoding="utf-8")
    commit(pages, "Alter what was published", 3)
    done = publish(project, "draft-2")
    assert done.returncode != 0
    assert "draft-1" in done.stderr


def test_what_a_branch_changes_is_shown_against_where_it_began(project: Path, tmp_path: Path) -> None:
    shutil.copy(SCRIPT.with_name("redline"), project / ".ci" / "redline")
    commit(project, "First draft", 1)
    git(project, "branch", "base")
    scope = project / "standard" / "clauses" / "scope.md"
    scope.write_text(scope.read_text(encoding="utf-8").replace("MUST", "SHOULD", 1), encoding="utf-8")
    commit(project, "Weaken a duty", 2)
    told = tmp_path / "summary.md"
    done = run_script(project, "redline", "base", GITHUB_STEP_SUMMARY=str(told))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "1 change: 1 of obligation"
    endings = {path.suffix for path in (project / "build" / "redline").iterdir()}
    assert endings == {".html", ".docx", ".xlsx", ".json", ".md"}
    assert "obligation" in told.read_text(encoding="utf-8")
    done = run_script(project, "redline", "nowhere")
    assert done.returncode == 2
    assert "fetch more of the history" in done.stderr
