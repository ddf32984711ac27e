"""`export --all` as people meet it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    return folder


def test_everything_is_written_and_counted(project: Path) -> None:
    done = run("export", "--all", cwd=project)
    assert "tables/texts.csv" in done.stdout
    assert f"begin with {project / 'build' / 'export' / 'README.txt'}" in done.stdout
    assert (project / "build" / "export" / "standard" / "standard.yml").is_file()
    assert done.returncode == (1 if "lacking" in done.stderr else 0)


def test_what_an_earlier_export_left_goes_in_our_own_folder_and_is_told_elsewhere(project: Path) -> None:
    for folder, is_left in ((project / "build" / "export", False), (project / "out", True)):
        (folder / "tables").mkdir(parents=True)
        (folder / "tables" / "old.csv").write_text("x", encoding="utf-8")
        done = run("export", "--all", *(("--to", str(folder)) if is_left else ()), cwd=project)
        assert (folder / "tables" / "old.csv").exists() is is_left
        assert ("1 other files lie in" in done.stderr) is is_left


def test_misuse_is_told_in_words(project: Path) -> None:
    done = run("export", cwd=project)
    assert (done.returncode, "export --all" in done.stderr) == (2, True)
    assert "Example: wipo-bc-std export" in run("export", "--help", cwd=project).stdout
