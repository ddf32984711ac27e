"""`evidence status` as people meet it."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.command import run
from tests.project import SAMPLES

ROOT = Path(__file__).parents[2]
PROVISION = re.compile(r"  (?P<id>[A-Z]+-\d+) +(?P<points>\d+)  \w+ in (?P<clause>[\w-]+)")
REASON = re.compile(r" +(?P<points>\d+)  \S.*")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", folder)
    return folder


def test_every_printed_score_is_the_sum_of_the_points_printed_below_it() -> None:
    done = run("evidence", "status", "--today", "2027-12-01", cwd=ROOT)
    assert done.returncode == 0
    scores: list[tuple[int, list[int]]] = []
    for line in done.stdout.splitlines():
        if (found := PROVISION.fullmatch(line)) is not None:
            scores.append((int(found["points"]), []))
        elif (reason := REASON.fullmatch(line)) is not None:
            scores[-1][1].append(int(reason["points"]))
    assert len(scores) > 60
    assert [points for points, reasons in scores if points != sum(reasons)] == []
    # The stalest come first.
    assert [points for points, _ in scores] == sorted((points for points, _ in scores), reverse=True)
    assert done.stdout.splitlines()[-1].startswith(f"{len(scores)} provisions: ")


def test_data_follow_their_schema_and_say_the_same() -> None:
    data = json.loads(run("evidence", "status", "--format", "json", cwd=ROOT).stdout)
    jsonschema.Draft202012Validator(json.loads(run("schema", "staleness", cwd=ROOT).stdout)).validate(data)
    assert data["schema"] == "wipo-bc-std/evidence-status/1"
    assert sum(data["counts"].values()) == len(data["items"])
    assert all(item["points"] == sum(reason["points"] for reason in item["reasons"]) for item in data["items"])
    worst = {clause["id"]: clause["points"] for clause in data["clauses"]}
    assert worst == {
        name: max(item["points"] for item in data["items"] if item["clause"] == name) for name in dict.fromkeys(worst)
    }


def test_the_day_is_that_of_the_draft_or_the_one_given(project: Path) -> None:
    own = run("evidence", "status", cwd=project)
    assert own.stdout == run("evidence", "status", "--today", "2026-11-22", cwd=project).stdout
    assert own.stdout.startswith("on 2026-11-22, in the cycle of sessions to 2027-05-03\n")
    later = run("evidence", "status", "--today", "2029-06-01", cwd=project).stdout
    assert "damp-cellar is about a platform that was supported until 2028-12-31" in later
    assert "damp-cellar was to be asked about by 2027-11-12, more than an interval ago" in later
    wrong = run("evidence", "status", "--today", "tomorrow", cwd=project)
    assert (wrong.returncode, "is not a date" in wrong.stderr) == (2, True)


def test_one_clause_is_told_alone(project: Path) -> None:
    told = run("evidence", "status", "--clause", "keeping", cwd=project)
    found = [match for line in told.stdout.splitlines() if (match := PROVISION.fullmatch(line))]
    assert found
    assert {match["clause"] for match in found} == {"keeping"}


@pytest.mark.parametrize(
    ("name", "told"),
    [("keepin", "did you mean “keeping”?"), ("KE-01", "use --clause keeping"), ("zzz", "they are ")],
)
def test_what_is_no_clause_is_told_with_what_there_is(project: Path, name: str, told: str) -> None:
    done = run("evidence", "status", "--clause", name, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_clause_without_provisions_has_nothing_to_tell(project: Path) -> None:
    done = run("evidence", "status", "--clause", "introduction", cwd=project)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "0 provisions: none")


def test_what_is_better_and_worse_is_told_since_the_last_publication_that_was_assessed(project: Path) -> None:
    own = run("evidence", "status", cwd=project).stdout
    assert "no earlier publication was assessed, so nothing is compared" in own
    assert json.loads(run("evidence", "status", "--format", "json", cwd=project).stdout)["since"] is None
    now = {item["id"]: item["band"] for item in status(project)["items"]}
    assert (now["KE-01"], now["LA-01"]) == ("watch", "watch")
    record = project / "standard" / "published" / "first" / "record.yml"
    bands = {**now, "KE-01": "stale", "LA-01": "current", "ZZ-01": "watch", "KE-02": "a band of a later version"}
    told = "".join(f"  {name} {band}\n" for name, band in bands.items())
    record.write_text(f"{record.read_text(encoding='utf-8')}bands: |\n{told}", encoding="utf-8")
    since = status(project)["since"]
    assert since == {
        "publication": "first",
        "date": "2026-11-01",
        "better": [{"id": "KE-01", "was": "stale", "band": "watch"}],
        "worse": [{"id": "LA-01", "was": "current", "band": "watch"}],
        "new": ["KE-02"],
        "gone": ["ZZ-01"],
    }
    line = (
        "since first (2026-11-01): 1 better (KE-01 from stale to watch), 1 worse (LA-01 from current to watch), "
        "1 new (KE-02), 1 gone (ZZ-01)"
    )
    assert line in run("evidence", "status", cwd=project).stdout
    # Where something stood that is gone is not known.
    one = status(project, "--clause", "keeping")["since"]
    assert ([each["id"] for each in one["better"]], one["worse"], one["gone"]) == (["KE-01"], [], [])


def status(project: Path, *options: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(run("evidence", "status", "--format", "json", *options, cwd=project).stdout)
    jsonschema.Draft202012Validator(json.loads(run("schema", "staleness", cwd=project).stdout)).validate(data)
    return data


def test_what_cannot_be_read_is_said_to_count_for_nothing(project: Path) -> None:
    path = project / "standard" / "evidence" / "damp-cellar.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("as_of: 2026-10-01", "as_of: autumn"), encoding="utf-8")
    done = run("evidence", "status", cwd=project)
    assert done.returncode == 1
    assert "see wipo-bc-std check" in done.stderr
    assert "provisions: " in done.stdout


def test_a_draft_without_catalogue_says_so(project: Path) -> None:
    (project / "standard" / "catalogue.csv").unlink()
    done = run("evidence", "status", cwd=project)
    assert "there is no catalogue of documents of other bodies" in done.stdout
    assert json.loads(run("evidence", "status", "--format", "json", cwd=project).stdout)["catalogue"] is None


@pytest.mark.parametrize("command", ["evidence", "evidence status"])
def test_every_help_has_an_example(project: Path, command: str) -> None:
    done = run(*command.split(), "--help", cwd=project)
    assert done.returncode == 0
    assert "Example: wipo-bc-std evidence status" in done.stdout
