"""`new`: what an author adds, and the list of what is still to be filled in."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "ein Entwurf – 草案"
    shutil.copytree(SAMPLES / "minimal", folder)
    return folder


def told(project: Path) -> list[str]:
    """Return what check says of a draft, without warnings about what nothing uses yet."""
    problems = check_project(open_project(project)).problems
    return [f"{item.at.file}:{item.at.line} {item.message}" for item in problems if item.code not in {"T002", "R009"}]


def read(project: Path, name: str) -> str:
    return (project / "standard" / name).read_text(encoding="utf-8")


def test_a_clause_is_written_and_listed_where_it_belongs(project: Path) -> None:
    done = run("new", "clause", "governance", "--title", "Governance: who decides", "--after", "scope", cwd=project)
    assert (done.returncode, done.stdout) == (
        0,
        "wrote standard/clauses/governance.md:9\nadded to standard/standard.yml:8\n",
    )
    assert "next: " in done.stderr
    before = (SAMPLES / "minimal" / "standard" / "standard.yml").read_text(encoding="utf-8")
    assert read(project, "standard.yml") == before.replace("body: [scope]", "body: [scope, governance]")
    assert 'title: "Governance: who decides"\n' in read(project, "clauses/governance.md")
    # The list of what is to be done, and the line where the text begins.
    empty, todo = told(project)
    assert empty.startswith("standard/clauses/governance.md:4 nothing stands in")
    assert todo.startswith("standard/clauses/governance.md:9 the id “governance-intro”")


# What each kind leaves to do: the lines and keys that check names.
TODO = {
    "annex formats --title Formats": [
        "annexes/formats.md:4 nothing stands in “formats”",
        "annexes/formats.md:11 the id “formats-intro”",
    ],
    "annex formats": [
        "annexes/formats.md:3 nothing stands in “formats”",
        "annexes/formats.md:4 “title” is empty",
        "annexes/formats.md:11 the id “formats-intro”",
    ],
    "provision GA --in scope --target office": [
        "clauses/scope.md:28 the provision GA-02 states nothing",
        "clauses/scope.md:30 “verify” is empty",
        "clauses/scope.md:32 a rationale holds nothing",
    ],
    "principle plain --title Plain --in scope": ["clauses/scope.md:28 a principle holds nothing"],
    "open-issue who --in scope": [
        "clauses/scope.md:29 “question” is empty",
        "clauses/scope.md:30 “owner” is empty",
        "clauses/scope.md:31 “by” is empty",
    ],
    "term ledger --term ledger": ["terms/general.yml:17 “relation” is empty", "terms/general.yml:20 “en” is empty"],
    "reference paper --designation P/1 --title Paper": [
        "references.yml:13 “use” is empty",
        "references.yml:15 “status” is empty",
    ],
    "model pair --title Pair": [
        "models/pair.yml:4 no text shows or cites the model “pair”",
        "models/pair.yml:7 “summary” is empty",
        "models/pair.yml:10 “id” is empty",
        "models/pair.yml:11 “title” is empty",
    ],
    "use-case look-up --title x": [
        "use-cases/look-up.yml:2 no text shows or cites the use case “look-up”",
        "use-cases/look-up.yml:2 no evidence bears on the use case “look-up”",
        "use-cases/look-up.yml:5 “summary” is empty",
        "use-cases/look-up.yml:7 “exercises” is empty",
        "use-cases/look-up.yml:10 “steps” is empty",
    ],
    "scenario late --title x": [
        "scenarios/late.yml:2 no text shows or cites the scenario “late”",
        "scenarios/late.yml:5 “summary” is empty",
        "scenarios/late.yml:9 “happens” is empty",
        "scenarios/late.yml:10 “needs” is empty",
        "scenarios/late.yml:11 “answered_by” is empty",
        "scenarios/late.yml:13 “question” is empty",
    ],
    "change shorter": ["changes/shorter.yml:4 “about” is empty", "changes/shorter.yml:6 “reason” is empty"],
    "change shorter --about scope --about GA-01 --reason x": [],
    "questionnaire use --title Use": [
        "questionnaires/use.yml:7 “purpose” is empty",
        "questionnaires/use.yml:13 “question” is empty",
        "questionnaires/use.yml:14 “why” is empty",
        "questionnaires/use.yml:16 “about” is empty",
    ],
    "proposal": [
        "proposals/pfr-2026-001.yml:4 “title” is empty",
        "proposals/pfr-2026-001.yml:6 “about” is empty",
        "proposals/pfr-2026-001.yml:8 “reason” is empty",
        "proposals/pfr-2026-001.yml:16 “impact” is empty",
        "proposals/pfr-2026-001.yml:20 “submitted_by” is empty",
    ],
    "meeting spring --title Spring": [
        "meetings/spring.yml:5 “date” is empty",
        "meetings/spring.yml:9 “session” is empty",
    ],
    "office XA": ["offices.yml:4 “name” is empty"],
    "session cws-15": [],
    "document cws-8-24 --title Report": [],
    "document cws-8-24": ["documents.yml:6 “title” is empty"],
    "document circular": ["documents.yml:4 “symbol” is empty", "documents.yml:6 “title” is empty"],
    "session first": ["sessions.yml:4 “symbol” is empty", "sessions.yml:5 “ordinal” is empty"],
    "publication draft-2": [],
    "work-item collect --title Collect": ["work-plan.yml:6 “time_frame” is empty"],
    "task": ["task.yml:2 “number” is empty", "task.yml:5 “description” is empty", "task.yml:8 “document” is empty"],
    "evidence pilot --title x": [
        "evidence/pilot.yml:2 no text shows or cites the evidence “pilot”",
        "evidence/pilot.yml:5 “kind” is empty",
        "evidence/pilot.yml:7 “claim” is empty",
        "evidence/pilot.yml:11 “id” is empty",
        "evidence/pilot.yml:12 “relation” is empty",
        "evidence/pilot.yml:14 “as_of” is empty",
        "evidence/pilot.yml:18 “kind” is empty",
        "evidence/pilot.yml:19 “url” is empty",
    ],
}


@pytest.mark.parametrize("arguments", TODO)
def test_what_is_not_filled_in_is_a_list_of_things_to_do(project: Path, arguments: str) -> None:
    done = run("new", *arguments.split(), cwd=project)
    assert done.returncode == 0, done.stderr
    found = [line.removeprefix("standard/") for line in told(project)]
    expected = [line.removeprefix("standard/") for line in TODO[arguments]]
    assert len(found) == len(expected), found
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=True)), found
    # The place that is printed is there.
    for path, line in re.findall(r"(standard/\S+):(\d+)", done.stdout):
        assert len((project / path).read_text(encoding="utf-8").splitlines()) >= int(line)


def test_an_outcome_is_that_of_a_session_that_is_listed(project: Path) -> None:
    done = run("new", "outcome", "cws-15", cwd=project)
    assert (done.returncode, "add it with wipo-bc-std new session" in done.stderr) == (2, True)
    run("new", "session", "cws-15", cwd=project)
    run("new", "publication", "draft-2", "--session", "cws-15", cwd=project)
    done = run("new", "outcome", "cws-15", cwd=project)
    assert (done.returncode, done.stdout) == (0, "wrote standard/outcomes/cws-15.yml:1\n")
    assert "considered: draft-2\n" in read(project, "outcomes/cws-15.yml")
    assert told(project) == [
        "standard/outcomes/cws-15.yml:6 “result” is empty",
        "standard/outcomes/cws-15.yml:9 “document” is empty",
        "standard/outcomes/cws-15.yml:10 “paragraphs” is empty",
    ]


def test_a_reason_is_about_what_was_there(project: Path) -> None:
    done = run("new", "change", "why", "--about", "scope-purpos", cwd=project)
    assert done.returncode == 2
    assert "nothing has or had the id “scope-purpos”; did you mean “scope-purpose”?" in done.stderr
    assert "did you mean" not in run("new", "change", "why", "--about", "GA-02", cwd=project).stderr
    # What is gone may be named, and nothing is overwritten.
    (project / "standard" / "retired-ids.txt").write_text("GA-02\n", encoding="utf-8")
    assert run("new", "change", "why", "--about", "GA-02", cwd=project).returncode == 0
    done = run("new", "change", "why", cwd=project)
    assert (done.returncode, "nothing is overwritten" in done.stderr) == (2, True)


def test_every_kind_has_its_list() -> None:
    kinds = {arguments.split()[0] for arguments in TODO} | {"clause", "outcome", "correction"}
    listed = re.findall(r"^  ([a-z-]+) +A", run("new", "--help", cwd=Path.cwd()).stdout, re.MULTILINE)
    assert set(listed) == kinds


def test_a_provision_takes_the_number_after_the_highest_ever_given(project: Path) -> None:
    (project / "standard" / "retired-ids.txt").write_text("GA-07\n", encoding="utf-8")
    done = run("new", "provision", "GA", "--kind", "permission", cwd=project)
    assert done.stdout == "::::{permission} GA-08\n:target:\n:verify:\n\n:::{rationale}\n:::\n::::\n"
    # Also where a clause is not listed yet, and beyond two digits.
    text = "---\nid: later\ntitle: Later\n---\n\n:::{requirement} GA-99\n:target: office\nx\n:::\n"
    (project / "standard" / "clauses" / "later.md").write_text(text, encoding="utf-8")
    assert "{requirement} GA-100\n" in run("new", "provision", "GA", cwd=project).stdout
    assert read(project, "clauses/later.md") == text


def test_a_directive_stands_before_the_footnotes_that_end_a_clause(project: Path) -> None:
    path = project / "standard" / "clauses" / "scope.md"
    before = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_bytes(
        (before + "[^one]\n\n[^one]: First\n    goes on.\n\n[^two]: Second.\n").replace("\n", "\r\n").encode()
    )
    done = run("new", "principle", "plain", "--title", "Plain", "--in", "scope", cwd=project)
    assert done.returncode == 0, done.stderr
    expected = (
        before
        + "[^one]\n\n:::{principle} plain\n:title: Plain\n\n:::\n\n[^one]: First\n    goes on.\n\n[^two]: Second.\n"
    )
    assert path.read_bytes() == expected.replace("\n", "\r\n").encode()


def test_a_clause_that_cannot_be_read_to_its_end_is_left_alone(project: Path) -> None:
    path = project / "standard" / "clauses" / "scope.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n:::::{note}\nNever closed.\n", encoding="utf-8")
    before = path.read_bytes()
    done = run("new", "provision", "GA", "--in", "scope", cwd=project)
    assert done.returncode == 2
    assert "paste these lines by hand" in done.stderr
    assert done.stdout.startswith("::::{requirement} GA-02\n")
    assert path.read_bytes() == before


def test_a_list_that_is_not_understood_is_named_and_left_alone(project: Path) -> None:
    path = project / "standard" / "references.yml"
    path.write_text(
        "references: [{id: a, designation: A, title: A, use: informative, status: unknown}]\n", encoding="utf-8"
    )
    before = path.read_bytes()
    done = run("new", "reference", "paper", cwd=project)
    assert done.returncode == 2
    assert "add these lines to it by hand" in done.stderr
    assert "  - id: paper\n" in done.stdout
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("clause scope", "“scope” is taken: standard/clauses/scope.md:2"),
        ("clause ip-office", "“ip-office” is taken: standard/terms/general.yml:2"),
        ("model gone", "“gone” was retired: standard/retired-ids.txt:1"),
        ("term was-here", "“was-here” is a former id of “ip-office”: standard/terms/general.yml:2"),
        ("clause Governance", "“Governance” is not an id"),
        ("clause ../evil", "“../evil” is not an id"),
        ("clause a --after nowhere", "standard.yml lists no clause “nowhere”; under `body` are scope"),
        ("provision ZZ", "“ZZ” is not declared under `groups` in standard.yml; declared are GA"),
        ("provision GA --target nobody", "declared are office"),
        ("provision GA --in nowhere", "there is no clause or annex “nowhere”; standard.yml lists scope"),
        ("term token --theme ../evil", "“../evil” cannot name a theme"),
        ("office Utopia", "is not the code of an office"),
        ("publication p --session cws-1", "there is no session “cws-1”; sessions.yml has none"),
        ("mandate", "No such command"),
        ("clause stray", "standard/clauses/stray.md is there already, and nothing is overwritten"),
    ],
)
def test_what_cannot_be_added_is_refused_and_nothing_is_written(project: Path, arguments: str, said: str) -> None:
    standard = project / "standard"
    (standard / "retired-ids.txt").write_text("gone\n", encoding="utf-8")
    terms = standard / "terms" / "general.yml"
    terms.write_text(
        terms.read_text(encoding="utf-8").replace(
            "  - id: ip-office\n", "  - id: ip-office\n    former_ids: [was-here]\n"
        ),
        encoding="utf-8",
    )
    (standard / "clauses" / "stray.md").write_text("---\nid: stray\ntitle: Stray\n---\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in standard.rglob("*") if path.is_file()}
    done = run("new", *arguments.split(), cwd=project)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in standard.rglob("*") if path.is_file()} == before


def test_an_id_of_something_unfinished_is_taken_too(project: Path) -> None:
    for arguments in ("open-issue who --in scope", "session first", "office XA", "work-item one"):
        assert run("new", *arguments.split(), cwd=project).returncode == 0
        again = run("new", *arguments.split(), cwd=project)
        assert again.returncode == 2
        assert "taken" in again.stderr


def test_where_there_are_several_themes_one_is_named(project: Path) -> None:
    assert run("new", "term", "block", "--theme", "chains", cwd=project).stdout == "wrote standard/terms/chains.yml:3\n"
    done = run("new", "term", "node", cwd=project)
    assert done.returncode == 2
    assert "chains, general" in done.stderr


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="needs links")
def test_nothing_is_written_through_a_link(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    try:
        (project / "standard" / "models").symlink_to(outside)
    except OSError:
        pytest.skip("this system allows no links")
    done = run("new", "model", "pair", cwd=project)
    assert done.returncode == 2
    assert "reached by a link" in done.stderr
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("kind", ["clause", "provision", "term", "task"])
def test_every_kind_has_help_with_an_example(kind: str) -> None:
    done = run("new", kind, "--help", cwd=Path.cwd())
    assert done.returncode == 0
    assert f"Example: wipo-bc-std new {kind}" in done.stdout


def test_where_standard_yml_is_not_understood_the_line_to_add_is_said(project: Path) -> None:
    path = project / "standard" / "standard.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("body: [scope]", "body: &all [scope]"), encoding="utf-8")
    before = path.read_bytes()
    done = run("new", "clause", "governance", cwd=project)
    assert done.returncode == 2
    assert done.stdout == "wrote standard/clauses/governance.md:9\n"
    assert (
        "standard/standard.yml:8: the list `body` has a form that is not understood; add governance to it"
        in done.stderr
    )
    assert path.read_bytes() == before


def test_line_ends_and_the_byte_order_mark_stay(project: Path) -> None:
    path = project / "standard" / "standard.yml"
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    assert run("new", "annex", "formats", cwd=project).returncode == 0
    assert path.read_bytes() == before + b"annexes: [formats]\r\n"


def test_a_clause_that_is_listed_and_missing_is_written(project: Path) -> None:
    path = project / "standard" / "standard.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("body: [scope]", "body: [scope, next]"), encoding="utf-8")
    done = run("new", "clause", "next", "--title", "Next", cwd=project)
    assert (done.returncode, done.stdout) == (0, "wrote standard/clauses/next.md:9\n")


def test_a_proposal_keeps_the_assumption_that_fell_as_its_cause(tmp_path: Path) -> None:
    project = shutil.copytree(SAMPLES / "complete", tmp_path / "draft")
    options = ("--about", "KE-01", "--reopened", "--title", "Fewer offices", "--date", "2026-11-22")
    done = run("new", "proposal", *options, cwd=project)
    assert done.returncode == 0, done.stderr
    # Two were given in the same year.
    assert done.stdout == "wrote standard/proposals/pfr-2026-003.yml:1\n"
    text = read(project, "proposals/pfr-2026-003.yml")
    assert 'assumption:\n  kind: production\n  name: "2"\n  state: too-few\n  seen_on: ' in text
    assert 'reason: "Offices known to have it in production: 0' in text
    assert [item for item in told(project) if "pfr-2026-003" in item] == [
        "standard/proposals/pfr-2026-003.yml:16 “impact” is empty"
    ]
    done = run("new", "proposal", "--about", "KE-02", "--reopened", cwd=project)
    assert (done.returncode, "On 2026-11-22 these are KE-01" in done.stderr) == (2, True)


def test_a_number_that_was_retired_is_not_given_again(project: Path) -> None:
    (project / "standard" / "retired-ids.txt").write_text("pfr-2026-004\n", encoding="utf-8")
    done = run("new", "proposal", "--about", "GA-01", cwd=project)
    assert done.stdout == "wrote standard/proposals/pfr-2026-005.yml:1\n"
    assert "pfr-2027-001.yml" in run("new", "proposal", "--about", "GA-01", "--date", "2027-01-04", cwd=project).stdout
    done = run("new", "proposal", "--about", "GA-99", cwd=project)
    assert (done.returncode, "nothing has the id “GA-99”" in done.stderr) == (2, True)


def test_only_what_was_recorded_is_corrected(project: Path) -> None:
    done = run("new", "correction", "draft-1", cwd=project)
    assert (done.returncode, "no publication “draft-1” is recorded" in done.stderr) == (2, True)
