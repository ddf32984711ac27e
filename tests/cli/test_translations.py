"""`i18n` and `build --lang` as people meet them."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import run
from tests.project import SAMPLES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    path = folder / "standard" / "standard.yml"
    path.write_text(path.read_text(encoding="utf-8") + "languages: {fr: translation, ar: working}\n", encoding="utf-8")
    return folder


def catalogue(project: Path, language: str = "fr") -> Path:
    return project / "standard" / "i18n" / f"{language}.po"


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_update_begins_catalogues_and_does_nothing_twice(project: Path) -> None:
    done = run("i18n", "update", cwd=project)
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["standard/i18n/fr.po: 8 new, written", "standard/i18n/ar.po: 8 new, written"],
    )
    before = catalogue(project).stat()
    done = run("i18n", "update", "fr", cwd=project)
    assert done.stdout == "standard/i18n/fr.po: as it was\n"
    assert catalogue(project).stat().st_mtime_ns == before.st_mtime_ns


def test_a_changed_source_is_told_until_it_is_translated_anew(project: Path) -> None:
    run("i18n", "update", "fr", cwd=project)
    replace_in(catalogue(project), 'msgid "Reach"\nmsgstr ""', 'msgid "Reach"\nmsgstr "Portée"')
    replace_in(project / "standard" / "clauses" / "scope.md", "## Reach", "## Reach of the draft")
    assert "L008" in run("check", cwd=project).stdout
    done = run("i18n", "update", "fr", cwd=project)
    assert done.stdout == "standard/i18n/fr.po: 1 changed, written\n"
    text = catalogue(project).read_text(encoding="utf-8")
    assert (
        '#, fuzzy\n#| msgid "Reach"\nmsgctxt "scope-reach/title"\nmsgid "Reach of the draft"\nmsgstr "Portée"' in text
    )


def test_update_refuses_while_sources_cannot_be_read(project: Path) -> None:
    run("i18n", "update", "fr", cwd=project)
    before = catalogue(project).read_bytes()
    path = project / "standard" / "clauses" / "scope.md"
    path.write_bytes(b"\xff" + path.read_bytes())
    done = run("i18n", "update", cwd=project)
    assert done.returncode == 2
    assert "standard/clauses/scope.md has 1 error" in done.stderr
    assert catalogue(project).read_bytes() == before


def test_update_leaves_a_broken_catalogue_alone_and_writes_the_others(project: Path) -> None:
    run("i18n", "update", "fr", cwd=project)
    replace_in(catalogue(project), 'msgid "Reach"\n', 'msgid "Reach\n')
    before = catalogue(project).read_bytes()
    done = run("i18n", "update", cwd=project)
    assert done.returncode == 1
    assert "error[L001]" in done.stdout
    assert "ar.po: 8 new, written" in done.stdout
    assert "was not touched" in done.stderr
    assert catalogue(project).read_bytes() == before


@pytest.mark.parametrize("command", ["update", "status"])
def test_a_language_that_is_not_declared_is_misuse(project: Path, command: str) -> None:
    done = run("i18n", command, "es", cwd=project)
    assert done.returncode == 2
    assert "declares fr, ar" in done.stderr
    assert run("i18n", command, cwd=SAMPLES / "minimal").returncode == 2


def test_status_as_text_and_as_data(project: Path) -> None:
    run("i18n", "update", "fr", cwd=project)
    replace_in(catalogue(project), 'msgid "Reach"\nmsgstr ""', 'msgid "Reach"\nmsgstr "Portée"')
    told = run("i18n", "status", "fr", cwd=project).stdout.splitlines()
    assert told[0].startswith("fr ")
    assert told[0].endswith("words; texts: 1 translated, 0 stale, 7 missing")
    assert told[1].split()[0] == "scope"
    report = json.loads(run("i18n", "status", "--format", "json", cwd=project).stdout)
    jsonschema.validate(report, json.loads(run("schema", "translations", cwd=project).stdout))
    assert report["counts"] == {"translated": 1, "stale": 0, "missing": 15}
    assert [(item["language"], item["id"]) for item in report["items"]] == [("fr", "scope"), ("ar", "scope")]


def test_build_writes_each_language_that_has_a_catalogue_or_is_asked_for(project: Path) -> None:
    run("i18n", "update", "fr", cwd=project)
    run("build", "--format", "json", cwd=project)
    folder = project / "build"
    assert sorted(path.name for path in folder.iterdir()) == ["draft-en.json", "draft-fr.json"]
    run("build", "--format", "json", "--lang", "ar", cwd=project)
    assert (folder / "draft-ar.json").is_file()
    done = run("build", "--lang", "de", cwd=project)
    assert done.returncode == 2
    assert "declares en, fr, ar" in done.stderr


def test_help_shows_an_example(project: Path) -> None:
    for command in ([], ["update"], ["status"]):
        assert "Example: wipo-bc-std i18n" in run("i18n", *command, "--help", cwd=project).stdout


def test_without_a_command_it_says_what_there_is(project: Path) -> None:
    done = run("i18n", cwd=project)
    assert "update" in done.stdout + done.stderr
