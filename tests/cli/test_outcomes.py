"""`amend` and `adopt`: what they show, what they write, and how they end."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import Run
from tests.cli.command import run as run_in
from tests.cli.test_word_edits import edited, sources
from tests.project import SAMPLES
from wipo_bc_std.cli.schemas import SCHEMAS

SESSIONS = """\
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1}
publications:
  - {id: first, kind: milestone}
"""
OUTCOME = """\
session: sc-1
considered: first
result: adopted-with-amendments
source: {document: SC/1/9, paragraphs: "12"}
amendments:
  - {to: GA-01, old: which draft it follows, new: which draft it keeps to}
"""


def run(root: Path, *arguments: str) -> Run:
    return run_in(*arguments, cwd=root)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "a project"
    shutil.copytree(SAMPLES / "minimal", root)
    (root / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    (root / "standard" / "outcomes").mkdir()
    (root / "standard" / "outcomes" / "sc-1.yml").write_text(OUTCOME, encoding="utf-8")
    return root


@pytest.fixture
def adopted(folder: Path) -> Path:
    """Return the Word file that the committee adopted: ours, with the amendment."""
    assert run(folder, "build", "--format", "docx", "--to", str(folder.parent)).returncode == 0
    return edited(folder, "which draft it follows", "which draft it keeps to")


def test_amendments_are_shown_first_and_written_when_told(folder: Path) -> None:
    before = sources(folder)
    told = run(folder, "amend", "sc-1")
    assert (told.returncode, sources(folder) == before) == (0, True)
    assert "-An IP Office MUST say which draft it follows; see" in told.stdout
    assert told.stdout.endswith("1 amendment: 1 to write, 0 in the text already, 0 left to you\n")
    assert "write what is shown with --write" in told.stderr
    told = run(folder, "amend", "sc-1", "--write")
    assert (told.returncode, "wrote standard/clauses/scope.md\n" in told.stdout) == (0, True)
    assert {path for path, content in sources(folder).items() if before.get(path) != content} == {
        "standard/clauses/scope.md"
    }
    assert run(folder, "check", "--strict").returncode == 0
    assert "0 to write, 1 in the text already" in run(folder, "amend", "sc-1", "--write").stdout


def test_what_does_not_fit_is_listed_and_ends_with_one(folder: Path) -> None:
    path = folder / "standard" / "outcomes" / "sc-1.yml"
    path.write_text(OUTCOME.replace("draft it follows", "draft it obeys"), encoding="utf-8")
    told = run(folder, "amend", "sc-1", "--write")
    assert told.returncode == 1
    assert "amendment 1, to GA-01: “which draft it obeys” does not stand in GA-01; there stands “" in told.stdout
    assert run(folder, "amend", "sc-2").returncode == 2


def test_a_list_of_retired_ids_is_begun_where_there_is_none(folder: Path) -> None:
    path = folder / "standard" / "outcomes" / "sc-1.yml"
    path.write_text(OUTCOME[: OUTCOME.index("  - {")] + "  - {to: scope-limits, delete: true}\n", encoding="utf-8")
    told = run(folder, "amend", "sc-1", "--write")
    assert (told.returncode, "wrote standard/retired-ids.txt\n" in told.stdout) == (0, True)
    assert (folder / "standard" / "retired-ids.txt").read_text(encoding="utf-8") == "scope-limits\n"
    assert "scope-limits" not in (folder / "standard" / "clauses" / "scope.md").read_text(encoding="utf-8")


def test_the_recorded_publication_is_held_against_amendments(folder: Path) -> None:
    record = folder / "standard" / "published" / "first"
    assert run(folder, "build", "--format", "manuscript", "--to", str(folder.parent)).returncode == 0
    record.mkdir(parents=True)
    text = (folder.parent / "manuscript-en.json").read_text(encoding="utf-8")
    (record / "en.json").write_text(text.replace("which draft it follows", "which text it follows"), encoding="utf-8")
    told = run(folder, "amend", "sc-1")
    assert told.returncode == 1
    assert "does not stand in GA-01 in the publication that was considered" in told.stdout
    (record / "en.json").write_text("{}", encoding="utf-8")
    assert run(folder, "amend", "sc-1").returncode == 2


def test_the_adopted_text_is_compared_and_nothing_is_written(folder: Path, adopted: Path) -> None:
    before = sources(folder)
    told = run(folder, "adopt", "--from", str(adopted))
    assert (told.returncode, sources(folder) == before) == (1, True)
    lines = told.stdout.splitlines()
    assert lines[0].startswith("changed (technical): GA-01 (") or lines[0].startswith("changed (obligation): GA-01 (")
    assert lines[1:3] == ["  - “follows”", "  + “keeps to”"]
    assert "none is lost" in told.stdout
    assert lines[-1] == "1 difference in words and order, 0 in numbers, 0 without a place in our text"
    told = run(folder, "adopt", "--from", str(adopted), "--session", "sc-1")
    assert (told.returncode, "no difference: both texts" in told.stdout) == (0, True)
    assert "amendments of sc-1 made in our text first: 1\n" in told.stdout
    assert sources(folder) == before


def test_differences_are_told_as_data_page_and_workbook(folder: Path, adopted: Path) -> None:
    told = run(folder, "adopt", "--from", str(adopted), "--format", "json")
    value = json.loads(told.stdout)
    jsonschema.Draft202012Validator(SCHEMAS["adoption"].make()).validate(value)
    assert (told.returncode, value["counts"]) == (1, {"changes": 1, "numbers": 0, "unplaced": 0})
    for form in ("html", "xlsx"):
        told = run(folder, "adopt", "--from", str(adopted), "--format", form, "--to", str(folder.parent / "out"))
        assert (told.returncode, f"ST.XX-0.1.0-en-adopted.{form}" in told.stdout) == (1, True)
    assert {path.name for path in (folder.parent / "out").iterdir()} == {
        "ST.XX-0.1.0-en-adopted.html",
        "ST.XX-0.1.0-en-adopted.xlsx",
    }


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"<!DOCTYPE html>"], ids=repr)
def test_a_hostile_file_is_refused_in_one_sentence(folder: Path, content: bytes) -> None:
    path = folder.parent / "adopted.docx"
    path.write_bytes(content)
    told = run(folder, "adopt", "--from", str(path))
    assert (told.returncode, told.stdout) == (2, "")
    errors = [line for line in told.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert "Traceback" not in told.stderr
