"""`evidence reopened` and `evidence changes` as people meet them."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import run
from tests.project import SAMPLES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", folder)
    return folder


def test_reopened_says_what_fell_what_it_reopens_and_whom_to_ask(project: Path) -> None:
    done = run("evidence", "reopened", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "on 2026-11-22: 4 assumptions of 1 text watched, 1 fallen",
        "  at least 2 offices in production were assumed, known are none: it reopens KE-01",
        "reopened: KE-01 (provision in keeping); the CWS decides; ask XA, owner of damp-cellar",
        "not known whether it holds: Sample sum (KE-01)",
        "events in words, which nobody but a person can notice: keep-little, KE-01",
    ]
    later = run("evidence", "reopened", "--today", "2031-01-01", cwd=project).stdout
    assert "  the day 2031-01-01 has come: it reopens KE-01" in later


def test_reopened_writes_a_proposal_for_each_and_leaves_the_sources_alone(project: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = run("evidence", "reopened", "--to", tmp_path / "out", cwd=project)
    assert done.stdout.splitlines()[-1].endswith("revision-KE-01-en.md, revision-KE-01-en.docx")
    text = (tmp_path / "out" / "revision-KE-01-en.md").read_text(encoding="utf-8")
    assert "> **KE-01 – " in text
    assert "The CWS is invited to:" in text
    # Arabic has the draft itself in Arabic.
    run("evidence", "reopened", "--to", tmp_path / "out", "--lang", "ar", cwd=project)
    assert "إن لجنة المعايير مدعوة إلى ما يلي:" in (tmp_path / "out" / "revision-KE-01-ar.md").read_text(
        encoding="utf-8"
    )
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_reopened_as_data_follows_its_schema(project: Path, tmp_path: Path) -> None:
    done = run("evidence", "reopened", "--format", "json", "--to", tmp_path / "out", cwd=project)
    data = json.loads(done.stdout)
    jsonschema.Draft202012Validator(json.loads(run("schema", "reopened", cwd=ROOT).stdout)).validate(data)
    assert [item["id"] for item in data["reopened"]] == ["KE-01"]
    assert data["fallen"][0]["dependants"] == ["KE-01"]
    assert (tmp_path / "out" / "revision-KE-01-en.docx").exists()


def test_of_the_real_draft_nothing_is_reopened_before_a_day_has_come() -> None:
    assert ", none fallen" in run("evidence", "reopened", "--today", "2028-06-29", cwd=ROOT).stdout
    assert "reopened: BX-01 " in run("evidence", "reopened", "--today", "2028-06-30", cwd=ROOT).stdout


def test_changes_writes_each_kind_and_the_same_bytes_again(project: Path, tmp_path: Path) -> None:
    done = run("evidence", "changes", "--since", "2020-01-01", "--to", tmp_path / "one", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    stem = "world-changes-since-2020-01-01-en"
    assert names == [f"{stem}.{kind}" for kind in ("docx", "html", "json", "pdf")]
    run("evidence", "changes", "--since", "2020-01-01", "--to", tmp_path / "two", cwd=project)
    assert [(tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in names] == [
        True
    ] * 4
    data = json.loads((tmp_path / "one" / f"{stem}.json").read_bytes())
    jsonschema.Draft202012Validator(json.loads(run("schema", "world-changes", cwd=ROOT).stdout)).validate(data)
    assert {item["office"] for item in data["thanks"]} == {"XA", "XB"}


def test_changes_count_from_a_publication_or_a_session(project: Path, tmp_path: Path) -> None:
    def since(name: str, *more: str) -> dict[str, str]:
        to = tmp_path / name
        run("evidence", "changes", "--since", name, "--to", to, "--format", "json", *more, cwd=project)
        found: dict[str, str] = json.loads((to / f"world-changes-since-{name}-en.json").read_bytes())["since"]
        return found

    assert since("first")["name"] == "first"
    # Of a session, its last day.
    assert since("sc-2", "--today", "2027-06-01") == {"name": "sc-2", "day": "2027-05-07"}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--since", "frist"], "known are first"),
        (["--since", "sc-1"], "no session of which the day is known"),
        (["--since", "sc-2"], "give a later --today"),
        (["--since", "2026-02-30"], "and no date"),
        (["--since", "first", "--format", "xlsx"], "write html, docx, pdf, json"),
        (["--since", "first", "--lang", "de"], "they are en, fr, es, ru, zh, ar"),
    ],
)
def test_misuse_is_told_with_the_next_step_and_writes_nothing(
    project: Path, tmp_path: Path, options: list[str], told: str
) -> None:
    done = run("evidence", "changes", "--to", tmp_path / "out", *options, cwd=project)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_read_is_said_to_count_for_nothing(project: Path, tmp_path: Path) -> None:
    path = project / "standard" / "evidence" / "damp-cellar.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("as_of: 2026-10-01", "as_of: autumn"), encoding="utf-8")
    for command in (["reopened"], ["changes", "--since", "first", "--format", "json", "--to", str(tmp_path / "out")]):
        done = run("evidence", *command, cwd=project)
        assert done.returncode == 1
        assert "see wipo-bc-std check" in done.stderr


@pytest.mark.parametrize("command", ["reopened", "changes"])
def test_every_help_has_an_example(project: Path, command: str) -> None:
    done = run("evidence", command, "--help", cwd=project)
    assert done.returncode == 0
    assert f"Example: wipo-bc-std evidence {command}" in done.stdout
