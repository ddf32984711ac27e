"""`evidence links` as people meet it: a list for a link checker, and what became of its results."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import Run, run
from tests.project import SAMPLES

HEAD = "url,day,result\n"
OWN = "https://example.org/cellar/empty,2026-11-15,opened\n"
DAYS = ("2026-12-01", "2027-01-01", "2027-02-01")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", folder)
    return folder


def links(project: Path, *arguments: str) -> Run:
    return run("evidence", "links", *arguments, cwd=project)


def addresses(project: Path) -> list[str]:
    return links(project).stdout.splitlines()


def write_results(project: Path, failed: list[str]) -> str:
    """Write what lychee would of all addresses, some of which failed, and return the path from the project."""
    maps: dict[str, list[object]] = {"success_map": [], "error_map": []}
    for url in addresses(project):
        code = 404 if url in failed else 200
        maps["error_map" if url in failed else "success_map"].append({"url": url, "status": {"code": code}})
    path = project.parent / "lychee.json"
    path.write_text(
        json.dumps({key: {"links.txt": found} for key, found in maps.items()}), encoding="utf-8", newline="\n"
    )
    return "../lychee.json"


def kept(project: Path) -> str:
    return (project / "standard" / "links.csv").read_text(encoding="utf-8")


def test_what_is_printed_is_a_list_for_a_program(project: Path) -> None:
    done = links(project)
    found = done.stdout.splitlines()
    assert (done.returncode, found) == (0, sorted(found))
    assert len(found) >= 2
    assert all(url.startswith("https://") for url in found)
    assert "last checked on 2026-11-15; 0 dead" in done.stderr
    (project / "standard" / "links.csv").unlink()
    assert "never checked" in links(project).stderr


def test_results_are_shown_first_and_written_when_asked_for(project: Path) -> None:
    first, *others = addresses(project)
    results = write_results(project, [first])
    done = links(project, "--results", results, "--as-of", DAYS[0])
    assert done.returncode == 0
    assert f"failed:\n  {first}\n" in done.stdout
    assert "add --write" in done.stdout
    assert kept(project) == HEAD + OWN
    assert links(project, "--results", results, "--as-of", DAYS[0], "--write").returncode == 0
    assert kept(project) == HEAD + f"{first},{DAYS[0]},failed\n" + "".join(
        f"{url},{DAYS[0]},opened\n" for url in others
    )
    again = links(project, "--results", results, "--as-of", DAYS[0], "--write")
    assert "nothing to write" in again.stdout
    assert run("check", "--strict", cwd=project).returncode == 0


def test_after_three_failures_whoever_rests_on_it_is_staler(project: Path) -> None:
    dead = json.loads(run("evidence", "status", "--format", "json", cwd=project).stdout)
    assert "source-dead" not in json.dumps(dead)
    sources = [
        url
        for url in addresses(project)
        if url in (project / "standard/evidence/damp-cellar.yml").read_text(encoding="utf-8")
    ]
    done = [links(project, "--results", write_results(project, sources[:1]), "--as-of", day, "--write") for day in DAYS]
    assert f"dead from now on, as it failed three times:\n  {sources[0]}" in done[-1].stdout
    before = run("evidence", "status", "--today", "2027-01-31", cwd=project).stdout
    after = run("evidence", "status", "--today", "2027-02-01", cwd=project).stdout
    assert "damp-cellar has a source that leads nowhere" not in before
    assert "1  damp-cellar has a source that leads nowhere" in after
    assert f"dead: {sources[0]}" in links(project).stderr
    alive = links(project, "--results", write_results(project, []), "--as-of", "2027-03-01", "--write")
    assert f"alive again:\n  {sources[0]}" in alive.stdout
    assert "leads nowhere" not in run("evidence", "status", "--today", "2027-03-01", cwd=project).stdout


def test_what_another_machine_kept_is_taken_in_with_its_days(project: Path) -> None:
    first = addresses(project)[0]
    (project.parent / "cached.csv").write_text(f"{HEAD}{first},2026-12-01,failed\n", encoding="utf-8", newline="\n")
    assert links(project, "--results", "../cached.csv", "--write").returncode == 0
    assert kept(project) == f"{HEAD}{first},2026-12-01,failed\n{OWN}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--results", "../none.json"], "is no file"),
        (["--write"], "name the results"),
        (["--as-of", "2026-12-01"], "name the results"),
        (["--results", "standard/standard.yml", "--as-of", "2026-12-01"], "standard.yml, line 1"),
    ],
)
def test_misuse_is_told(project: Path, arguments: list[str], told: str) -> None:
    done = links(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_broken_list_is_mended_first(project: Path) -> None:
    (project / "standard" / "links.csv").write_text(
        f"{HEAD}https://example.org/,soon,failed\n", encoding="utf-8", newline="\n"
    )
    done = links(project, "--results", write_results(project, []), "--as-of", "2026-12-01", "--write")
    assert (done.returncode, "links.csv:2" in done.stderr) == (2, True)
    assert "soon" in kept(project)


def test_checks_are_not_lost_with_a_record_that_cannot_be_read(project: Path) -> None:
    results, before = write_results(project, []), kept(project)
    record = project / "standard" / "evidence" / "damp-cellar.yml"
    record.write_text(
        record.read_text(encoding="utf-8").replace('"https://example.org/cellar/empty"', "nowhere"), "utf-8"
    )
    done = links(project, "--results", results, "--as-of", "2026-12-01", "--write")
    assert (done.returncode, kept(project)) == (2, before)
    assert "damp-cellar.yml:" in done.stderr


def test_help_has_an_example(project: Path) -> None:
    assert "Example: wipo-bc-std evidence links" in links(project, "--help").stdout
