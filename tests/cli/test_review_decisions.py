"""`review list`, `decide`, `implemented`, `carry`, `consensus` and `stats` as a leader meets them, on the smallest sample."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.command import Run
from tests.cli.command import run as run_in
from tests.cli.test_word_edits import sources
from tests.project import SAMPLES
from tests.repository import git
from tests.review.test_store import make_comment, make_round
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.store import Store, make_store, read_round, write_comments, write_round
from wipo_bc_std.session.passages import list_passages

MEETING = "meeting of 2027-02-01"
PROPOSED = "An IP Office MUST tell which draft it follows; see paragraph 1."


def run(root: Path, *arguments: str) -> Run:
    return run_in("review", *arguments, cwd=root)


def answer(root: Path, lines: str, *arguments: str, width: int = 120) -> Run:
    """Run a command that asks, with answers through a pipe."""
    return subprocess.run(
        [sys.executable, "-c", "from wipo_bc_std.cli.app import main; main()", "review", *arguments],
        cwd=root,
        env={**os.environ, "COLUMNS": str(width)},
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project, with a store beside it that has a round of its text and four comments."""
    root = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", root)
    store = Store(tmp_path / "draft-reviews")
    make_store(store)
    passages = list_passages(lower_draft(read_project(open_project(root)).draft))
    write_round(store, make_round(invited=["KR", "FR", "AU"]), {"en": passages})
    quote = {"exact": "concerns IP Offices"}
    comments = (
        make_comment("KR-001", anchor={"id": "GA-01"}, proposed=PROPOSED),
        make_comment(
            "FR-001", anchor={"id": "scope-purpose", "quote": quote}, kind="editorial", text="A \u202ecomma\x1b[2J."
        ),
        make_comment("AU-001", anchor={"id": "GA-01"}, weight="blocking", text="It binds states."),
        make_comment("X-001", anchor={}, organization="Registrars' Guild", kind="general"),
    )
    write_comments(store, "round-1", comments)
    return root


def kept(root: Path) -> Mapping[str, Comment]:
    """Return the comments that the store holds."""
    matter = read_round(Store(root.with_name("draft-reviews")), "round-1")
    assert not len(matter.problems)
    return {comment.label: comment for comment in matter.comments}


def test_comments_are_listed_as_the_text_runs_with_counts_and_nothing_others_wrote_commands_the_terminal(
    folder: Path,
) -> None:
    told = run(folder, "list")
    places = [told.stdout.index(label) for label in ("X-001", "FR-001", "AU-001", "KR-001")]
    assert (told.returncode, places) == (0, sorted(places))
    assert "4 comments; of all: 4 submitted; 2 technical" in told.stdout
    assert "A \\u{202e}comma\\u{1b}[2J." in told.stdout
    assert not {"\u202e", "\x1b"} & set(told.stdout)
    told = run(folder, "list", "--kind", "editorial", "--clause", "scope", "--format", "json")
    data = json.loads(told.stdout)
    assert [each["label"] for each in data["comments"]] == ["FR-001"]
    assert data["counts"]["total"] == 4
    told = run(folder, "list", "--kind", "odd")
    assert (told.returncode, "it can be general, technical" in told.stderr) == (2, True)


def test_words_that_are_accepted_are_shown_first_and_written_when_told(folder: Path) -> None:
    before = sources(folder)
    told = run(folder, "decide", "KR-001", "--verdict", "accepted", "--in", MEETING, "--today", "2027-02-02")
    assert (told.returncode, sources(folder) == before) == (0, True), told.stderr
    assert "+An IP Office MUST tell which draft it follows; see <para:scope-purpose>." in told.stdout
    assert "changes/ga-01-reviewed.yml" in told.stderr
    assert "add `comments: [KR-001]` to it once its office released" in told.stderr.replace("\n", " ")
    assert kept(folder)["KR-001"].state == "agreed"
    told = run(folder, "decide", "KR-001", "--close", "--today", "2027-03-30")
    assert (told.returncode, "change the text first" in told.stderr) == (2, True)
    # A reason that is there already stays.
    (folder / "standard" / "changes").mkdir(exist_ok=True)
    other = "id: ga-01-reviewed\nabout: [GA-01]\nreason: It was too long.\n"
    (folder / "standard" / "changes" / "ga-01-reviewed.yml").write_text(other, encoding="utf-8")
    before = sources(folder)
    told = run(
        folder, "implemented", "KR-001", "--today", "2027-02-03", "--write", "--reason", "To say is not to tell."
    )
    assert told.returncode == 0, told.stderr
    after = sources(folder)
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {"standard/clauses/scope.md", "standard/changes/ga-01-reviewed-2.yml"}
    # Who commented is for the office to say.
    assert not [path for path in changed if b"kr-001" in after[path].lower()]
    comment = kept(folder)["KR-001"]
    assert comment.state == "implemented"
    assert comment.disposition is not None
    assert [change.id for change in comment.disposition.changed] == ["GA-01"]
    for step in (["--told"], ["--response", "satisfied"], ["--close"]):
        assert run(folder, "decide", "KR-001", *step, "--today", "2027-02-04").returncode == 0
    assert (kept(folder)["KR-001"].state, kept(folder)["KR-001"].response) == ("closed", "satisfied")


def test_a_change_by_hand_counts_when_the_text_reads_otherwise_and_a_reason_names_the_comment(folder: Path) -> None:
    run(folder, "decide", "AU-001", "--return", "--why", "What would lift it?", "--today", "2027-02-01")
    told = run(folder, "decide", "AU-001", "--verdict", "accepted", "--in", MEETING, "--today", "2027-02-02")
    assert (told.returncode, "nothing says what would lift it" in told.stderr) == (2, True)
    told = run(folder, "decide", "KR-001", "--verdict", "noted", "--rationale", "So it is.", "--in", MEETING)
    assert (told.returncode, "nothing says on which day" in told.stderr) == (2, True)
    more = ("--rationale", "So it is.", "--in", MEETING, "--today", "2027-02-02")
    assert run(folder, "decide", "KR-001", "--verdict", "accepted-in-principle", *more).returncode == 0
    told = run(folder, "implemented", "KR-001", "--today", "2027-02-03")
    assert (told.returncode, "nothing was changed in GA-01 since it was read" in told.stdout) == (1, True)
    assert kept(folder)["KR-001"].state == "agreed"
    clause = folder / "standard" / "clauses" / "scope.md"
    clause.write_text(clause.read_text(encoding="utf-8").replace("MUST say which", "MUST name which"), encoding="utf-8")
    reason = folder / "standard" / "changes" / "naming.yml"
    reason.parent.mkdir(exist_ok=True)
    reason.write_text("id: naming\nabout: GA-01\nreason: A name is enough.\ncomments: [KR-001]\n", encoding="utf-8")
    told = run(folder, "implemented", "--today", "2027-02-03")
    assert (told.returncode, "KR-001: changed GA-01" in told.stdout) == (0, True), told.stdout + told.stderr
    comment = kept(folder)["KR-001"]
    assert comment.disposition is not None
    assert all(change.old != change.new for change in comment.disposition.changed)


def test_comments_are_stepped_through_over_a_plain_pipe(folder: Path) -> None:
    lines = "\n".join(
        (
            "s",  # X-001 is left for later
            *("a", "", ""),  # FR-001: editorial, by the editor
            *("n", "It binds nobody.", MEETING, "s"),  # AU-001: blocking without what would lift it is refused
            *("?", "zzz", "n", "It binds nobody.", MEETING),  # KR-001
        )
    )
    told = answer(folder, f"{lines}\n", "decide", "--today", "2027-02-02")
    assert told.returncode == 0, told.stderr
    assert "nothing says what would lift it" in told.stderr
    states = {label: comment.state for label, comment in kept(folder).items()}
    assert states == {"X-001": "submitted", "FR-001": "agreed", "AU-001": "submitted", "KR-001": "agreed"}
    ruling = kept(folder)["FR-001"].disposition
    assert (ruling.verdict, ruling.decided_in) == ("accepted", "editor") if ruling else False
    ruling = kept(folder)["KR-001"].disposition
    assert (
        (ruling.verdict, ruling.rationale, ruling.decided_in) == ("not-accepted", "It binds nobody.", MEETING)
        if ruling
        else False
    )
    # Text and comment stand side by side, with the words that are meant marked.
    beside = next(line for line in told.stdout.splitlines() if "⟦concerns IP Offices⟧" in line)
    assert "│" in beside
    assert "⟦concerns IP Offices⟧" in answer(folder, "", "decide", "FR-001", width=60).stdout
    assert "│" not in answer(folder, "", "decide", "FR-001", width=60).stdout


def test_words_are_put_into_the_text_from_the_stepping_view(folder: Path) -> None:
    told = answer(folder, f"s\ns\ns\na\n\n{MEETING}\ny\n", "decide", "--today", "2027-02-02")
    assert told.returncode == 0, told.stderr
    assert kept(folder)["KR-001"].state == "implemented"
    assert "MUST tell which draft" in (folder / "standard" / "clauses" / "scope.md").read_text(encoding="utf-8")


def test_a_duplicate_becomes_support_and_acts_are_done_one_at_a_time(folder: Path) -> None:
    told = run(folder, "decide", "KR-001", "--duplicate-of", "AU-001", "--today", "2027-02-01")
    assert (told.returncode, "AU-001: submitted with support of KR" in told.stdout) == (0, True)
    assert run(folder, "decide", "AU-001", "--supported-by", "FR").returncode == 0
    assert kept(folder)["AU-001"].supported_by == ("KR", "FR")
    told = run(folder, "decide", "FR-001", "--open", "--close")
    assert (told.returncode, "--open and --close are several acts" in told.stderr) == (2, True)
    told = run(folder, "decide", "FR-001", "--response", "pleased")
    assert (told.returncode, "satisfied, accepts or not-satisfied" in told.stderr) == (2, True)
    told = run(folder, "decide", "KR-009")
    assert (told.returncode, "there is no comment “KR-009”" in told.stderr) == (2, True)
    told = run(folder, "decide", "FR-001", "--return", "--why", "  ", "--today", "2027-02-01")
    assert (told.returncode, "--why has no words" in told.stderr) == (2, True)


def test_comments_are_carried_to_the_sources_as_they_are_and_nothing_is_written(folder: Path) -> None:
    clause = folder / "standard" / "clauses" / "scope.md"
    text = clause.read_text(encoding="utf-8").replace("This draft concerns", "It concerns in the main")
    clause.write_text(text, encoding="utf-8")
    before = kept(folder)
    told = run(folder, "carry", "--format", "json")
    data = json.loads(told.stdout)
    assert told.returncode == 0, told.stderr
    carried = {each["label"]: (each["fate"], each["id"]) for each in data["comments"]}
    assert carried == {
        "X-001": ("exact", ""),
        "FR-001": ("probable", "scope-purpose"),
        "AU-001": ("exact", "GA-01"),
        "KR-001": ("exact", "GA-01"),
    }
    assert kept(folder) == before
    told = run(folder, "carry")
    assert "4 comments carried to the working text: 3 exact, 1 probable, 0 check, 0 orphan" in told.stdout
    # Whoever decides sees both: what was read, and what stands there now.
    shown = answer(folder, "s\nq\n", "decide", "--today", "2027-02-02", width=90).stdout
    assert "This draft ⟦concerns IP Offices⟧" in shown
    assert "it reads now (probable):" in shown
    assert "It ⟦concerns in the main IP Offices⟧" in shown
    told = run(folder, "carry", "--to", "../draft")
    assert (told.returncode, "there is no publication" in told.stderr) == (2, True)


def test_a_consensus_record_tells_numbers_and_objections_and_finds_nothing_itself(folder: Path) -> None:
    def call(*arguments: str) -> Run:
        return run(folder, "consensus", *arguments)

    begun = call("open", "scope-agreed", "--asked", "It stays.", "--least-support", "2", "--today", "2027-02-01")
    assert begun.returncode == 0, begun.stderr
    assert call("support", "scope-agreed", "KR", "AU").returncode == 0
    assert (
        call("object", "scope-agreed", "FR", "--words", "Too wide.", "--answered", "It is asked for.").returncode == 0
    )
    told = call("support", "scope-agreed", "Korea")
    assert (told.returncode, "Traceback" in told.stderr) == (2, False)
    shown = call("show").stdout
    assert "2 offices spoke for it: AU, KR" in shown
    assert "beforehand it was said: at least 2 offices" in shown
    assert "answered: It is asked for." in shown
    assert "finding: none yet" in shown
    assert not {"passed", "majority", "%"} & set(shown.lower().split())
    assert (
        call("find", "scope-agreed", "--finding", "One objection is sustained.", "--today", "2027-02-05").returncode
        == 0
    )
    told = call("support", "scope-agreed", "KR")
    assert (told.returncode, "was closed on 2027-02-05" in told.stderr) == (2, True)
    data = json.loads(call("show", "scope-agreed", "--format", "json").stdout)
    assert data["calls"][0]["support"] == {"offices": 2, "regions": {}, "without_region": ["AU", "KR"]}


def test_a_round_is_counted_and_the_silent_stand_apart(folder: Path) -> None:
    write_comments(Store(folder.with_name("draft-reviews")), "round-1", ())
    (folder.with_name("draft-reviews") / "rounds" / "round-1" / "comments" / "AU-001.yml").unlink()
    told = run(folder, "stats")
    assert "round-1: 3 offices were invited, 2 of them answered" in told.stdout
    assert "AU" not in told.stdout
    data = json.loads(run(folder, "stats", "--format", "json").stdout)
    assert (data["answered"], data["comments"], data["others"]) == (2, 3, 1)
    told = run(folder, "stats", "--silent")
    assert (told.stdout, "for the leader alone" in told.stderr) == ("AU\n", True)


def test_a_commit_that_changed_the_text_is_recorded_and_another_is_not(folder: Path) -> None:
    git(folder, "init", "--quiet")
    clause = folder / "standard" / "clauses" / "scope.md"
    commits = []
    for old, new in (("", ""), ("MUST say which", "MUST name which"), ("concerns", "is about")):
        clause.write_text(clause.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--allow-empty", "--message", "Say it better")
        commits.append(git(folder, "rev-parse", "HEAD").strip())
    day = ("--today", "2027-02-02")
    ruling = ("--verdict", "accepted-in-principle", "--rationale", "So it is.", "--in", MEETING)
    assert run(folder, "decide", "KR-001", *ruling, *day).returncode == 0
    told = run(folder, "implemented", "KR-001", "--commit", "HEAD", *day)
    assert (told.returncode, "nothing was changed in GA-01" in told.stdout) == (1, True)
    assert run(folder, "implemented", "KR-001", "--commit", commits[1][:10], *day).returncode == 0
    comment = kept(folder)["KR-001"]
    assert comment.disposition is not None
    assert [(change.id, change.commit) for change in comment.disposition.changed] == [("GA-01", commits[1])]
