"""`i18n export` and `i18n import` as people meet them."""

import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "translated", folder)
    return folder


def catalogue(project: Path) -> Path:
    return project / "standard" / "i18n" / "fr.po"


@pytest.mark.parametrize("form", ["xliff", "po"])
def test_out_and_in_leaves_every_byte(project: Path, form: str) -> None:
    before = catalogue(project).read_bytes()
    done = run("i18n", "export", "fr", "--format", form, "--to", str(project / "out"), cwd=project)
    assert done.returncode == 0
    (path,) = (project / "out").iterdir()
    assert f"wrote {path}: 0 new, 0 changed, 293 unchanged, 293 words in all" in done.stdout
    first = path.read_bytes()
    run("i18n", "export", "fr", "--format", form, "--to", str(project / "out"), cwd=project)
    assert path.read_bytes() == first
    done = run("i18n", "import", str(path), "--write", cwd=project)
    assert done.returncode == 0
    assert "24 texts in the file: 0 taken, 24 unchanged, 0 untranslated, 0 listed" in done.stdout
    assert catalogue(project).read_bytes() == before


def test_import_shows_first_and_writes_when_asked(project: Path) -> None:
    run("i18n", "export", "fr", "--to", str(project), cwd=project)
    path = project / "ST.XX-0.1.0-fr.xlf"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("<target>Définitions<", "<target>Termes<"), encoding="utf-8")
    before = catalogue(project).read_text(encoding="utf-8")
    done = run("i18n", "import", str(path), cwd=project)
    assert done.returncode == 0
    assert "definitions/title\n  - Définitions\n  + Termes\n" in done.stdout
    assert "add --write" in done.stdout
    assert catalogue(project).read_text(encoding="utf-8") == before
    done = run("i18n", "import", str(path), "--write", cwd=project)
    assert "wrote standard/i18n/fr.po" in done.stdout
    assert catalogue(project).read_text(encoding="utf-8") == before.replace('msgstr "Définitions"', 'msgstr "Termes"')


def test_what_is_not_taken_is_told_in_full(project: Path) -> None:
    run("i18n", "export", "fr", "--to", str(project), cwd=project)
    path = project / "ST.XX-0.1.0-fr.xlf"
    clause = project / "standard" / "clauses" / "definitions.md"
    clause.write_text(clause.read_text(encoding="utf-8").replace("In this draft", "Here"), encoding="utf-8")
    done = run("i18n", "import", str(path), cwd=project)
    assert done.returncode == 1
    assert "not taken: definitions-lead/text: the original has changed since the file was made" in done.stdout
    assert "Dans le présent projet" in done.stdout


def test_misuse_is_told_in_words(project: Path) -> None:
    assert "declares" in run("i18n", "export", "es", cwd=project).stderr
    missing = run("i18n", "import", "nothing.xlf", cwd=project)
    assert (missing.returncode, "cannot be read" in missing.stderr) == (2, True)
    strange = project / "x.xlf"
    strange.write_bytes(b"PK")
    refused = run("i18n", "import", str(strange), cwd=project)
    assert (refused.returncode, "is not XML" in refused.stderr) == (2, True)


@pytest.mark.parametrize("command", ["export", "import"])
def test_help_shows_an_example(project: Path, command: str) -> None:
    assert f"Example: wipo-bc-std i18n {command}" in run("i18n", command, "--help", cwd=project).stdout
