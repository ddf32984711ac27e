"""`session answers`: what came back is told, as lines and as data, and nothing is written unasked."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES
from tests.session.test_questionnaire import fill


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLES / "complete", tmp_path / "project")
    filled = fill({"office": "XA", "kinds/wood": "yes", "damp": "Moist", "remarks": "=1+1"})
    (tmp_path / "project" / "back.xlsx").write_bytes(filled)
    return tmp_path / "project"


def test_each_question_is_told_once(project: Path) -> None:
    done = run("session", "answers", "back.xlsx", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "back.xlsx: XA: shelves, version 2, en: 6 questions: 2 answered, 3 unanswered, 1 refused" in done.stdout
    assert "damp: refused, as it is none of the options: Moist" in done.stdout


def test_data_have_the_same(project: Path) -> None:
    (sheet,) = json.loads(run("session", "answers", "back.xlsx", "--format", "json", cwd=project).stdout)
    assert len(sheet["given"]) + len(sheet["unanswered"]) + len(sheet["refused"]) == 6
    table = run("session", "answers", "back.xlsx", "--format", "csv", cwd=project).stdout.lstrip("\ufeff")
    rows = [*csv.DictReader(io.StringIO(table))]
    assert [row["state"] for row in rows].count("unanswered") == 3
    # No spreadsheet calculates what somebody else wrote.
    assert next(row for row in rows if row["question"] == "remarks")["answer"] == "'=1+1"


def test_what_is_no_answer_is_told_and_the_others_are_read(project: Path) -> None:
    (project / "other.xlsx").write_bytes(b"no workbook")
    done = run("session", "answers", "other.xlsx", "back.xlsx", cwd=project)
    assert done.returncode == 1
    assert "other.xlsx" in done.stderr
    assert "back.xlsx: XA" in done.stdout


def test_evidence_is_printed_and_written_only_where_that_is_asked_for(project: Path) -> None:
    record = project / "standard" / "evidence" / "shelves-kinds-xa.yml"
    done = run("session", "answers", "back.xlsx", "--evidence", cwd=project)
    assert "certainty:" in done.stdout
    assert not record.exists()
    assert run("session", "answers", "back.xlsx", "--evidence", "--write", cwd=project).returncode == 0
    assert record.exists()
    again = run("session", "answers", "back.xlsx", "--evidence", "--write", cwd=project)
    assert again.returncode == 2
    assert "nothing is overwritten" in again.stderr
