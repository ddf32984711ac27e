"""`pen` as people meet it: in a real repository, with real files."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.repository import git, make_repository


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = make_repository(tmp_path / "draft")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "First draft")
    return folder


def give(project: Path, *more: str) -> str:
    done = run("pen", "give", "International Bureau", "--today", "2026-12-01", *more, cwd=project)
    assert done.returncode == 0, done.stderr
    return done.stdout


def scope(project: Path) -> Path:
    return project / "standard" / "clauses" / "scope.md"


def test_what_is_given_is_recorded_and_can_be_found_again(project: Path) -> None:
    told = give(project)
    assert "International Bureau holds the text (en) since 2026-12-01" in told
    text = (project / "standard" / "pen.yml").read_text(encoding="utf-8")
    assert git(project, "rev-parse", "HEAD") in text
    assert "path: clauses/scope.md" in text
    assert run("check", cwd=project).returncode == 0
    done = run("pen", "status", cwd=project)
    assert (done.returncode, done.stdout.startswith("en  International Bureau, since 2026-12-01")) == (0, True)


def test_a_change_is_reported_until_the_text_is_back(project: Path) -> None:
    give(project)
    text = scope(project).read_text(encoding="utf-8")
    scope(project).write_text(text.replace("## Reach", "## Range"), encoding="utf-8")
    done = run("check", cwd=project)
    assert done.returncode == 1
    assert "error[S030]" in done.stdout
    assert "standard/clauses/scope.md" in done.stdout
    status = run("pen", "status", cwd=project)
    assert (status.returncode, "changed   standard/clauses/scope.md" in status.stdout) == (1, True)
    done = run("pen", "take", "--unchanged", cwd=project)
    assert done.returncode == 1
    assert "clauses/scope.md was changed here while International Bureau held it" in done.stdout
    assert not (project / "standard" / "pen.yml").exists()
    assert "S030" not in run("check", cwd=project).stdout


def test_added_and_deleted_files_are_reported_and_line_ends_are_not(project: Path) -> None:
    give(project)
    scope(project).write_bytes(scope(project).read_bytes().replace(b"\n", b"\r\n"))
    assert "S030" not in run("check", cwd=project).stdout
    (project / "standard" / "models").mkdir()
    (project / "standard" / "models" / "more.yml").write_text("id: more\n", encoding="utf-8")
    (project / "standard" / "models" / ".hidden").write_text("", encoding="utf-8")
    scope(project).unlink()
    status = run("pen", "status", cwd=project).stdout
    assert "added     standard/models/more.yml" in status
    assert "deleted   standard/clauses/scope.md" in status
    assert "hidden" not in status
    assert "clauses/scope.md was deleted" in run("check", cwd=project).stdout


def test_no_command_writes_into_held_files(project: Path) -> None:
    text = scope(project).read_text(encoding="utf-8")
    scope(project).write_text(text + "\nA text without an id above it.\n", encoding="utf-8")
    before = scope(project).read_bytes()
    git(project, "commit", "--quiet", "--all", "--message", "More")
    # Given while it is fine, changed afterwards.
    scope(project).write_text(text, encoding="utf-8")
    git(project, "commit", "--quiet", "--all", "--message", "Less")
    give(project)
    scope(project).write_bytes(before)
    run("check", "--fix", cwd=project)
    assert scope(project).read_bytes() == before
    done = run("new", "clause", "more", cwd=project)
    assert done.returncode == 2
    assert "is not written: International Bureau holds the text (en)" in done.stderr
    assert not (project / "standard" / "clauses" / "more.md").exists()
    # What is no part of the text goes on.
    assert run("new", "evidence", "pilot", cwd=project).returncode == 0


def returned(project: Path, before: str, after: str) -> Path:
    """Return the Word file of the draft, edited with changes that nobody tracked."""
    assert run("build", "--format", "docx", "--to", str(project.parent), cwd=project).returncode == 0
    (made,) = project.parent.glob("*.docx")
    target = project.parent / "returned.docx"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()))
    made.unlink()
    return target


def test_a_word_file_comes_back_with_every_difference(project: Path) -> None:
    give(project)
    held = scope(project).read_bytes()
    file = returned(project, "which draft it follows", "which draft it keeps to")
    refused = run("import-edits", str(file), "--write", cwd=project)
    assert (refused.returncode, "International Bureau holds the text" in refused.stderr) == (2, True)
    shown = run("pen", "take", str(file), cwd=project)
    assert shown.returncode == 0, shown.stderr
    assert "+An IP Office MUST say which draft it keeps to" in shown.stdout
    assert (project / "standard" / "pen.yml").exists()
    assert scope(project).read_bytes() == held
    taken = run("pen", "take", str(file), "--write", cwd=project)
    assert taken.returncode == 0, taken.stderr
    assert not (project / "standard" / "pen.yml").exists()
    changed = git(project, "diff", "--unified=0").splitlines()
    assert [line for line in changed if line.startswith("+") and "keeps to" in line]
    assert run("check", cwd=project).returncode == 0


def test_a_translation_is_held_alone(project: Path) -> None:
    path = project / "standard" / "standard.yml"
    path.write_text(path.read_text(encoding="utf-8") + "languages: {fr: translation}\n", encoding="utf-8")
    run("i18n", "update", cwd=project)
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "French")
    give(project, "--lang", "fr")
    scope(project).write_text(
        scope(project).read_text(encoding="utf-8").replace("## Reach", "## Range"), encoding="utf-8"
    )
    assert "S030" not in run("check", cwd=project).stdout
    done = run("i18n", "update", cwd=project)
    assert (done.returncode, "fr.po is not written" in done.stderr) == (2, True)
    give_en = run("pen", "give", "Somebody", cwd=project)
    assert (give_en.returncode, "is not committed" in give_en.stderr) == (2, True)


def test_misuse_is_told_in_words(project: Path) -> None:
    assert "nobody else holds" in run("pen", "take", "--unchanged", cwd=project).stderr
    assert "nobody else holds" in run("pen", "status", cwd=project).stdout
    give(project)
    twice = run("pen", "give", "Another", cwd=project)
    assert (twice.returncode, "take it back first" in twice.stderr) == (2, True)
    neither = run("pen", "take", cwd=project)
    assert (neither.returncode, "--unchanged" in neither.stderr) == (2, True)
    (project / "x.docx").write_bytes(b"PK")
    word = run("pen", "take", "x.docx", cwd=project)
    assert (word.returncode, "Traceback" in word.stderr) == (2, False)
    assert "x.docx" in word.stderr
    assert (project / "standard" / "pen.yml").is_file()
    (project / "standard" / "pen.yml").write_text("held: [\n", encoding="utf-8")
    assert "cannot be read" in run("pen", "status", cwd=project).stderr


def test_without_git_the_digests_are_enough(tmp_path: Path) -> None:
    folder = make_repository(tmp_path / "draft")
    done = run("pen", "give", "International Bureau", cwd=folder)
    assert done.returncode == 0
    assert "known by its digests alone" in done.stdout
    assert run("pen", "take", "--unchanged", cwd=folder).returncode == 0


@pytest.mark.parametrize("command", [[], ["give"], ["take"], ["status"]])
def test_help_shows_an_example(project: Path, command: list[str]) -> None:
    assert "Example: wipo-bc-std pen" in run("pen", *command, "--help", cwd=project).stdout
