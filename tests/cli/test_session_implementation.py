"""`session implementation`: a filled-in checklist is shown, and written only once its office agreed."""

import shutil
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import yaml

from tests.cli.command import run
from tests.project import SAMPLES
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project
from wipo_bc_std.view.wording import word

SESSIONS = "publications: [{id: draft-1, kind: milestone}]\n"
OFFICES = "offices: [{code: XA, name: {en: Office A, fr: Bureau A}}]\n"
DECLARED_ON = word("fact.declared-on", "en")
RECORD = "publication: draft-1\nversion: 0.1.0\nstage: working-draft\ndate: 2026-11-20\nnumbers: {GA-01: GA-01}\n"


@pytest.fixture(scope="module")
def checklist(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("form") / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    assert run("build", "--format", "xlsx", cwd=folder).returncode == 0
    return (folder / "build" / "ST.XX-0.1.0-en.xlsx").read_bytes()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    for name, text in (("sessions.yml", SESSIONS), ("offices.yml", OFFICES), ("published/draft-1/record.yml", RECORD)):
        path = folder / "standard" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def fill(
    form: bytes, folder: Path, answer: str = "Completely", organization: str = "Bureau A", remark: str = ""
) -> Path:
    book = openpyxl.load_workbook(BytesIO(form))
    declaration, checklist = book.worksheets[0], book.worksheets[1]
    labels = {declaration.cell(row, 1).value: row for row in range(1, 20)}
    declaration.cell(labels["Organization"], 2).value = organization
    declaration.cell(labels[DECLARED_ON], 2).value = "2026-11-21"
    declaration.cell(labels["Contact"], 2).value = "jane@example.org"
    titles = {checklist.cell(1, column).value: column for column in range(1, 10)}
    checklist.cell(2, titles["Implementation"]).value = answer
    checklist.cell(2, titles["Remark"]).value = remark
    path = folder / "filled.xlsx"
    book.save(path)
    return path


def test_it_is_shown_and_nothing_is_written(checklist: bytes, project: Path) -> None:
    done = run("session", "implementation", fill(checklist, project, remark="All of it.\u202e"), cwd=project)
    assert done.returncode == 0, done.stderr
    assert "GA-01  completely  All of it." in done.stdout
    assert (
        "1 provisions: 1 completely, 0 partly, 0 not-implemented, 0 not-applicable, 0 without an answer" in done.stdout
    )
    assert "XA about draft-1, 2026-11-21; of the whole: completely" in done.stdout
    assert "nothing was written" in done.stderr
    assert "jane@" not in done.stdout + done.stderr
    assert not (project / "standard" / "implementations").exists()


def test_it_is_written_with_the_day_of_release_alone(checklist: bytes, project: Path) -> None:
    filled = fill(checklist, project, answer="partiellement", remark="Half: of # it")
    done = run("session", "implementation", filled, "--write", cwd=project)
    assert (done.returncode, "--released is missing; nothing was written" in done.stderr) == (2, True)
    options = ("--write", "--released", "2026-11-22", "--by", "contact point")
    done = run("session", "implementation", filled, *options, cwd=project)
    assert done.returncode == 0, done.stderr
    path = project / "standard" / "implementations" / "xa-draft-1.yml"
    text = path.read_text(encoding="utf-8")
    assert "jane@" not in text
    assert yaml.safe_load(text)["provisions"] == [{"id": "GA-01", "answer": "partly", "remark": "Half: of # it"}]
    checked = check_project(open_project(project))
    assert [item.message for item in checked.problems] == []
    (statement,) = checked.written.implementations
    assert (statement.overall, statement.released is not None) == ("partly", True)
    done = run("session", "implementation", filled, *options, cwd=project)
    assert (done.returncode, "nothing is overwritten" in done.stderr) == (2, True)
    assert path.read_text(encoding="utf-8") == text


def test_remarks_can_be_left_out(checklist: bytes, project: Path) -> None:
    filled = fill(checklist, project, remark="Not for others")
    done = run("session", "implementation", filled, "--no-remarks", "--write", "--released", "2026-11-22", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "Not for others" not in done.stdout
    assert "Not for others" not in (project / "standard/implementations/xa-draft-1.yml").read_text(encoding="utf-8")


def test_what_is_not_answered_says_nothing_of_the_whole(checklist: bytes, project: Path) -> None:
    filled = fill(checklist, project, answer="")
    done = run("session", "implementation", filled, "--write", "--released", "2026-11-22", cwd=project)
    assert (done.returncode, "--overall is missing" in done.stderr) == (2, True)
    assert "1 without an answer" in done.stdout


@pytest.mark.parametrize(
    ("answer", "organization", "told"),
    [
        ("Perhaps", "XA", "answers “Perhaps” about GA-01"),
        ("Partly", "Office Z", "“Office Z” is no office of offices.yml"),
        ("Partly", "", "it names no office"),
    ],
)
def test_what_cannot_be_understood_is_misuse(
    checklist: bytes, project: Path, answer: str, organization: str, told: str
) -> None:
    done = run("session", "implementation", fill(checklist, project, answer, organization), cwd=project)
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_another_workbook_is_refused(project: Path) -> None:
    openpyxl.Workbook().save(project / "other.xlsx")
    done = run("session", "implementation", "other.xlsx", cwd=project)
    assert (done.returncode, "no sheet of a conformance checklist" in done.stderr) == (2, True)
