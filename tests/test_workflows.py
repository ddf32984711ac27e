"""What the workflows must do, read from their files: nobody sees them run before they are on the server."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.command import run

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(path: Path) -> dict[Any, Any]:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(workflow, dict)
    return workflow


CHECK = read(ROOT / ".github" / "workflows" / "check.yml")
FRESHNESS = read(ROOT / ".github" / "workflows" / "freshness.yml")
# Which job of which workflow may write what.
MAY_WRITE = {"publish.yml": {"publish": {"contents"}}, "freshness.yml": {"tell": {"issues"}}}


def steps(job: str, workflow: dict[Any, Any] = CHECK) -> list[dict[str, Any]]:
    found = workflow["jobs"][job]["steps"]
    assert isinstance(found, list)
    return found


def commands(job: str, workflow: dict[Any, Any] = CHECK) -> str:
    return "\n".join(step["run"] for step in steps(job, workflow) if "run" in step)


def step_with(job: str, words: str, workflow: dict[Any, Any] = CHECK) -> dict[str, Any]:
    (found,) = (step for step in steps(job, workflow) if words in f"{step.get('run', '')}{step.get('uses', '')}")
    return found


def upload_of(job: str, folder: str) -> dict[str, Any]:
    (found,) = (step for step in steps(job) if step.get("with", {}).get("path") == folder)
    assert found["uses"].startswith("actions/upload-artifact@")
    return found


def test_a_pull_request_is_checked_as_main_is() -> None:
    # In YAML 1.1 the key `on` is read as true.
    assert CHECK[True] == {"push": {"branches": ["main"]}, "pull_request": None}
    assert ".ci/run" in commands("all").splitlines()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_and_needs_no_secret(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    granted = {
        name: {what for what, how in job["permissions"].items() if how != "read"}
        for name, job in workflow["jobs"].items()
        if "permissions" in job
    }
    assert {name: what for name, what in granted.items() if what} == MAY_WRITE.get(path.name, {})
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    # Such a run would have the rights of the repository and the code of a stranger.
    assert "pull_request_target" not in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_names_the_version_of_each_action_and_ends_in_time(path: Path) -> None:
    for job in read(path)["jobs"].values():
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            if "uses" in step:
                # The code of others is named by its commit, which nobody can move.
                assert re.fullmatch(r"actions/[a-z-]+@v\d+|[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"])
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_command_has_words_of_a_stranger_in_it(path: Path) -> None:
    for job in read(path)["jobs"].values():
        assert not [step["run"] for step in job["steps"] if "${{" in step.get("run", "")]


def test_a_run_that_is_outdated_is_cancelled_and_main_keeps_each() -> None:
    assert CHECK["concurrency"]["cancel-in-progress"] is True
    assert "github.event.pull_request.number || github.sha" in CHECK["concurrency"]["group"]


def test_findings_stand_beside_the_changed_lines_even_after_a_failure() -> None:
    step = step_with("all", "--format github")
    assert "check --strict" in step["run"]
    assert step["if"] == "${{ !cancelled() }}"


@pytest.mark.parametrize("job", ["all", "windows"])
def test_the_draft_can_be_looked_at_even_after_a_failure(job: str) -> None:
    build, upload = step_with(job, "build --to build/draft"), upload_of(job, "build/draft/")
    assert steps(job).index(build) < steps(job).index(upload)
    for step in (build, upload):
        assert step["if"] == "${{ !cancelled() }}"
    given = upload["with"]
    assert given["if-no-files-found"] == "error"
    assert given["retention-days"] >= 7
    # The name says of which version it is, and two jobs do not give the same one.
    assert f"steps.{build['id']}.outputs.name" in given["name"]
    assert "said version" in build["run"]


def test_a_pull_request_shows_its_redline() -> None:
    shown, upload = step_with("all", ".ci/redline"), upload_of("all", "build/redline/")
    assert "github.event_name == 'pull_request'" in shown["if"]
    assert shown["env"] == {"BASE": "${{ github.event.pull_request.base.sha }}"}
    # Where it began is found in the history only.
    assert step_with("all", "actions/checkout")["with"]["fetch-depth"] == 0
    assert f"steps.{shown['id']}.outcome == 'success'" in upload["if"]


def test_windows_passes_the_tests_and_gives_the_same_bytes() -> None:
    assert CHECK["jobs"]["windows"]["runs-on"] == "windows-latest"
    assert "pytest" in commands("windows")
    names = [upload_of(job, "build/draft/")["with"]["name"] for job in ("all", "windows")]
    assert [name.rpartition("-")[2] for name in names] == ["linux", "windows"]
    assert set(CHECK["jobs"]["same-bytes"]["needs"]) == {"all", "windows"}
    assert "diff --recursive --brief drafts/*-linux drafts/*-windows" in commands("same-bytes")


def test_gates_have_node_and_the_oldest_python() -> None:
    assert step_with("all", "actions/setup-node")["with"]["node-version"] == "20"
    assert step_with("all", "actions/setup-python")["with"]["python-version"] == "3.11"


def test_only_a_tag_which_no_fork_can_set_publishes() -> None:
    assert read(ROOT / ".github" / "workflows" / "publish.yml")[True] == {"push": {"tags": ["publish/*"]}}


def test_freshness_is_looked_at_once_a_month_by_the_day_of_the_clock() -> None:
    assert set(FRESHNESS[True]) == {"schedule", "workflow_dispatch"}
    ((when,),) = (each.values() for each in FRESHNESS[True]["schedule"])
    minute, hour, day, *others = when.split()
    assert (minute.isdigit(), hour.isdigit(), day.isdigit(), others) == (True, True, True, ["*", "*"])
    assert '.ci/freshness "$(date --utc +%F)"' in commands("look", FRESHNESS)
    # Nothing else passes the day of the clock to the program.
    others = [path for path in (*WORKFLOWS, *(ROOT / ".ci").iterdir()) if path.name != "freshness.yml"]
    assert [path.name for path in others if re.search(r"\bdate \+|\bdate -", path.read_text(encoding="utf-8"))] == []


def test_what_is_looked_at_is_not_changed() -> None:
    assert commands("look", FRESHNESS).splitlines()[-1] == "git diff --exit-code"
    everything = "\n".join(commands(job, FRESHNESS) for job in FRESHNESS["jobs"])
    assert not re.search(r"git (push|commit|add)", everything)
    upload = step_with("look", "upload-artifact", FRESHNESS)
    assert (upload["with"]["path"], upload["with"]["retention-days"]) == ("build/freshness/", 90)


def test_one_job_opens_addresses_and_nothing_waits_for_its_success() -> None:
    job = FRESHNESS["jobs"]["links"]
    assert job["continue-on-error"] is True
    checker = step_with("links", "lychee-action", FRESHNESS)["with"]
    assert (checker["fail"], checker["format"], checker["token"]) == (False, "json", "")
    assert "--verbose" in checker["args"].split()
    assert "--cache" not in checker["args"].split()
    look = FRESHNESS["jobs"]["look"]
    assert (look["needs"], look["if"]) == ("links", "${{ !cancelled() }}")
    assert step_with("look", "download-artifact", FRESHNESS)["continue-on-error"] is True
    others = [path for path in WORKFLOWS if path.name != "freshness.yml"]
    assert [path.name for path in others if "evidence links" in path.read_text(encoding="utf-8")] == []


def test_the_job_that_writes_to_the_issue_runs_no_code_of_the_draft() -> None:
    uses = [step["uses"] for step in steps("tell", FRESHNESS) if "uses" in step]
    assert [each.split("@")[0] for each in uses] == ["actions/download-artifact"]
    (script,) = (step["run"] for step in steps("tell", FRESHNESS) if "run" in step)
    assert not re.search(r"wipo-bc-std|pip|python", script)
    # The issue that is there is written over; a second one would be noise.
    assert script.index("gh issue list") < script.index("gh issue edit") < script.index("gh issue create")


def test_each_command_of_the_look_exists_with_its_options() -> None:
    text = (ROOT / ".ci" / "freshness").read_text(encoding="utf-8") + commands("links", FRESHNESS)
    plain = re.sub(r"\$\([^()]*\)|\"", "", text)
    calls = re.findall(r"\bevidence (\w+)((?: +[$\w/.-]+)*)", plain)
    assert {name for name, _ in calls} == {"status", "reopened", "changes", "links"}
    for name, options in calls:
        told = run("evidence", name, "--help", cwd=ROOT)
        assert told.returncode == 0
        assert [each for each in re.findall(r"--[\w-]+", options) if each not in told.stdout] == []
