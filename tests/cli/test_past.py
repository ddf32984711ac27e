"""`history` as people and programs meet it."""

import json
import shutil
from pathlib import Path

import jsonschema

from tests.cli.command import run
from tests.project import SAMPLES
from tests.repository import commit, make_repository


def test_history_tells_where_it_stands_and_what_touched_it(tmp_path: Path) -> None:
    project = make_repository(tmp_path / "a draft")
    first = commit(project, "Begin – 始め", 1)
    path = project / "standard" / "clauses" / "scope.md"
    path.write_text(path.read_text(encoding="utf-8").replace("GA-01", "GA-02\n:former_ids: [GA-01]"), encoding="utf-8")
    second = commit(project, "Give another number", 2)
    done = run("history", "GA-01", cwd=project / "standard")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "standard/clauses/scope.md:9  GA-01, now GA-02",
        f"2026-01-02  {second[:10]}  changed  Give another number",
        f"2026-01-01  {first[:10]}  added    Begin – 始め  as GA-01",
    ]


def test_history_as_json_keeps_its_schema(tmp_path: Path) -> None:
    project = make_repository(tmp_path / "draft")
    commit(project, "Begin", 1)
    report = json.loads(run("history", "ip-office", "--format", "json", cwd=project).stdout)
    jsonschema.validate(report, json.loads(run("schema", "history", cwd=project).stdout))
    assert report["counts"] == {"items": 1}
    assert report["items"][0]["change"] == "added"
    assert report["places"] == [{"id": "ip-office", "file": "standard/terms/general.yml", "line": 2}]


def test_without_a_repository_history_is_misuse(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "minimal", tmp_path / "draft")
    done = run("history", "scope", cwd=tmp_path / "draft")
    assert done.returncode == 2
    assert "is not in a Git repository, so nothing is known of its past" in done.stderr
    assert "Traceback" not in done.stderr
