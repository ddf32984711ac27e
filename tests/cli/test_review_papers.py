"""`review table`, `report`, `letters` and `heat` as a leader meets them, on the smallest sample."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import validate

from tests.cli.command import Run
from tests.cli.command import run as run_in
from tests.project import SAMPLES
from tests.session.paper_round import make_papers_round, texts
from wipo_bc_std.review.store import Store, make_store, read_round, write_comments, write_round

# The days on which senders of the round were told of an outcome before.
_TOLD_BEFORE = {each.notified for each in make_papers_round().comments}


def run(root: Path, *arguments: str) -> Run:
    return run_in("review", *arguments, cwd=root)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project, with a store beside it that has a round with comments in every state."""
    root = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", root)
    store = Store(tmp_path / "draft-reviews")
    make_store(store)
    made = make_papers_round()
    write_round(store, made.round, texts())
    write_comments(store, "round-1", made.comments)
    return root


def papers(folder: Path) -> Path:
    return folder.with_name("draft-reviews") / "rounds" / "round-1" / "papers"


def test_the_table_is_written_beside_the_round_in_all_kinds_and_follows_its_schema(folder: Path) -> None:
    told = run(folder, "table")
    assert told.returncode == 0, told.stderr
    names = [f"round-1-comments-en.{kind}" for kind in ("docx", "xlsx", "csv", "json")]
    assert f"wrote 4 files to {papers(folder)}: {', '.join(names)}" in told.stdout.replace("\n", " ")
    assert sorted(path.name for path in papers(folder).iterdir()) == sorted(names)
    # What is private is its owner's alone.
    assert {path.stat().st_mode & 0o777 for path in papers(folder).iterdir()} == {0o600}
    schema = json.loads(run_in("schema", "comments", cwd=folder).stdout)
    validate(json.loads((papers(folder) / names[-1]).read_text()), schema)


def test_editorial_comments_alone_go_to_where_the_leader_says(folder: Path, tmp_path: Path) -> None:
    told = run(folder, "table", "--only", "editorial", "--format", "csv", "--lang", "fr", "--to", str(tmp_path / "out"))
    assert told.returncode == 0, told.stderr
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == "round-1-comments-editorial-fr.csv"
    assert len(path.read_text("utf-8-sig").split("\n")) > 2


@pytest.mark.parametrize("name", ["standard", "public/deeper"])
def test_no_paper_goes_where_all_can_see_it(folder: Path, name: str) -> None:
    told = run(folder, "table", "--format", "json", "--to", name)
    assert (told.returncode, "comments are private until" in told.stderr.replace("\n", " ")) == (2, True), told.stderr
    assert not list(folder.glob(f"{name}/**/round-1*"))


def test_a_report_lists_what_has_no_outcome_and_a_draft_is_written_all_the_same(folder: Path) -> None:
    told = run(folder, "report", "--format", "html")
    assert told.returncode == 2
    assert "6 of 14 comments have no outcome: X-001, XC-001" in told.stderr.replace("\n", " ")
    assert not papers(folder).exists()
    told = run(folder, "report", "--format", "html", "--draft", "--today", "2027-03-01")
    assert told.returncode == 0, told.stderr
    assert "March 1, 2027" in (papers(folder) / "round-1-report-draft-en.html").read_text()


def test_letters_that_were_sent_are_kept_with_each_comment_that_was_decided(folder: Path) -> None:
    told = run(folder, "letters", "--office", "xb", "--format", "txt")
    assert told.returncode == 0, told.stderr
    assert [path.name for path in papers(folder).iterdir()] == ["round-1-letter-XB-fr.txt"]
    store = Store(folder.with_name("draft-reviews"))
    assert not [each.label for each in read_round(store, "round-1").comments if each.notified not in _TOLD_BEFORE]
    told = run(folder, "letters", "--sent", "2027-02-10", "--format", "txt")
    assert told.returncode == 0, told.stderr
    after = {each.label: each.notified for each in read_round(store, "round-1").comments}
    noted = sorted(label for label, day in after.items() if day is not None)
    assert noted == ["XA-003", "XB-001", "XB-002", "XB-003", "XC-002", "XD-002", "XE-001"]
    told = run(folder, "letters", "--office", "ZZ")
    assert (told.returncode, "ZZ sent nothing; what came is of X, XA" in told.stderr) == (2, True)


def test_the_heat_list_and_misuse_are_told(folder: Path) -> None:
    told = run(folder, "heat", "--lang", "ar")
    assert told.returncode == 0, told.stderr
    assert sorted(path.name for path in papers(folder).iterdir()) == ["round-1-heat-ar.docx", "round-1-heat-ar.html"]
    told = run(folder, "heat", "--lang", "xx")
    assert (told.returncode, "no language of the papers" in told.stderr) == (2, True)
