"""`review release` as a leader meets it: shown first, written when asked, and private what is private."""

import shutil
from pathlib import Path

import pytest

from tests.cli.command import Run
from tests.cli.command import run as run_in
from tests.project import SAMPLES
from tests.session.paper_round import make_papers_round, texts
from wipo_bc_std.review.store import Store, make_store, read_round, write_comments, write_round

OFFICES = ("XA", "XB", "XC", "XD", "XE")


def run(root: Path, *arguments: str) -> Run:
    return run_in("review", "release", *arguments, cwd=root)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project, with a store beside it that has a closed round with comments in every state."""
    root = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", root)
    offices = "".join(f"  - {{code: {code}, name: Sample Office {code[1]}}}\n" for code in OFFICES)
    (root / "standard" / "offices.yml").write_text(f"offices:\n{offices}", encoding="utf-8")
    (root / "standard" / "sessions.yml").write_text("publications: [{id: draft-2, kind: milestone}]\n")
    store = Store(tmp_path / "draft-reviews")
    make_store(store)
    made = make_papers_round(closed="2027-01-16")
    write_round(store, made.round, texts())
    write_comments(store, "round-1", made.comments)
    return root


def public(folder: Path) -> Path:
    return folder / "standard" / "released" / "round-1.yml"


def consent(folder: Path) -> Path:
    return folder.with_name("draft-reviews") / "rounds" / "round-1" / "consent.yml"


def flat(run: Run) -> tuple[str, str]:
    return " ".join(run.stdout.split()), " ".join(run.stderr.split())


def test_everything_is_shown_and_nothing_written_before_it_is_wanted(folder: Path) -> None:
    told = run(folder, "--office", "xc", "--unnamed", "XB", "--thank", "XE", "--today", "2027-03-01")
    out, err = flat(told)
    assert told.returncode == 0, told.stderr
    assert "round-1.yml, as everybody would read it: # Written by" in out
    assert "text: We have run such a register since 2021." in out
    assert "look: N-002, language: it is written in “fr”" in err
    assert "6 of 14 comments are released, 3 of them without a name; 5 of 5 offices answered, 1 are thanked" in err
    assert "do the same with --write" in err
    assert not public(folder).exists()
    assert not consent(folder).exists()
    told = run(folder, "--office", "XC", "--unnamed", "XB", "--thank", "XE", "--today", "2027-03-01", "--write")
    assert told.returncode == 0, told.stderr
    shown = "\n".join(line.removeprefix("  ") for line in told.stdout.splitlines()[1:-1]) + "\n"
    assert public(folder).read_text(encoding="utf-8") == shown
    assert f"wrote standard/released/{public(folder).name}" in told.stdout
    # Which office N-001 is, the store alone knows.
    assert "XB" not in public(folder).read_text(encoding="utf-8")
    assert "- comment: XB-001\n  label: N-002\n" in consent(folder).read_text(encoding="utf-8")
    assert consent(folder).stat().st_mode & 0o777 == 0o600


def test_the_same_again_changes_nothing_and_more_is_shown_as_a_difference(folder: Path) -> None:
    first = ("--office", "XC", "--today", "2027-03-01", "--write")
    assert run(folder, *first).returncode == 0
    before = public(folder).read_bytes(), consent(folder).read_bytes()
    told = run(folder, *first)
    assert (told.returncode, "says this already" in told.stdout) == (0, True)
    assert (public(folder).read_bytes(), consent(folder).read_bytes()) == before
    told = run(folder, "--thank", "XE")
    assert told.returncode == 0, told.stderr
    assert "+thanked:" in told.stdout
    assert "since 2021" not in told.stdout
    # Nobody is named again: what became of the comments is brought up to date.
    told = run(folder, "--today", "2027-04-01", "--write")
    assert "+as_of: 2027-04-01" in told.stdout
    assert run(folder, "--today", "2027-03-31").returncode == 2


def test_what_may_not_become_public_keeps_all_of_it_from_being_written(folder: Path) -> None:
    store = Store(folder.with_name("draft-reviews"))
    comment = read_round(store, "round-1").find_comment("XC-002")
    assert comment is not None
    assert comment.disposition is not None
    named = comment.disposition.model_copy(update={"rationale": "Sample Office B and XD-001 see it otherwise."})
    write_comments(store, "round-1", (comment.model_copy(update={"disposition": named}),))
    told = run(folder, "--office", "XC", "--write")
    err = flat(told)[1]
    assert told.returncode == 1
    assert "error: XC-002, disposition.rationale: it names Sample Office B" in err
    assert "reword it in comments/XC-002.yml of the round, or leave the comment out (--without XC-002" in err
    assert "nothing is written: 2 of these must not become public" in err
    assert not public(folder).exists()
    assert not consent(folder).exists()
    assert run(folder, "--office", "XC", "--without", "XC-002", "--write").returncode == 0


def test_a_comment_is_taken_out_again_and_stays_out(folder: Path) -> None:
    assert run(folder, "--office", "XC", "--unnamed", "XA", "--write").returncode == 0
    told = run(folder, "--withdraw", "xc-002", "--write")
    assert told.returncode == 0, told.stderr
    assert "XC-002: taken out from now on; what was published stays published" in flat(told)[1]
    assert "since 2021" not in public(folder).read_text(encoding="utf-8")
    told = run(folder, "--office", "XC", "--write")
    assert "taken out before, and left out: XC-002; --only releases such a comment again" in flat(told)[1]
    assert "since 2021" not in public(folder).read_text(encoding="utf-8")
    assert run(folder, "--office", "XC", "--only", "XC-002", "--write").returncode == 0
    assert "since 2021" in public(folder).read_text(encoding="utf-8")


def test_a_comment_that_its_sender_withdrew_is_told_where_it_is_public(folder: Path) -> None:
    told = run(folder, "--office", "XC", "--only", "XC-004")
    assert "withdrawn by its sender, and public all the same: XC-004; --withdraw takes it out" in flat(told)[1]
    assert "XC-004" not in run(folder, "--office", "XC").stdout


def test_a_store_without_its_consent_is_not_guessed_at(folder: Path) -> None:
    assert run(folder, "--unnamed", "XA", "--write").returncode == 0
    consent(folder).unlink()
    told = run(folder, "--unnamed", "XB")
    assert (told.returncode, "does not say who agreed to that" in flat(told)[1]) == (2, True)
    consent(folder).write_text("schema: 1\nnamed: [nobody]\n", encoding="utf-8")
    told = run(folder, "--unnamed", "XB")
    assert (told.returncode, "consent.yml:2" in flat(told)[1]) == (2, True), told.stderr
    public(folder).write_text("id: [\n", encoding="utf-8")
    assert run(folder, "--unnamed", "XB").returncode == 2


def test_misuse_is_told_in_words(folder: Path) -> None:
    for arguments, words in (
        ((), "nobody is said to have agreed"),
        (("--office", "all"), "comments are seen by task-force, not by everybody"),
        (("--office", "XC", "--today", "2026-12-01"), "later than 2026-12-01; give a later day"),
        (("--office", "XC", "--today", "soon"), "is not a date"),
    ):
        told = run(folder, *arguments)
        assert (told.returncode, words in flat(told)[1]) == (2, True), told.stderr
    comment = folder.with_name("draft-reviews") / "rounds" / "round-1" / "comments" / "XA-001.yml"
    comment.write_text("label: [", encoding="utf-8")
    told = run(folder, "--office", "XC")
    assert (told.returncode, "cannot be read, so that its numbers would be wrong" in flat(told)[1]) == (2, True)


def test_offices_without_a_name_in_the_sources_are_told(folder: Path) -> None:
    (folder / "standard" / "offices.yml").unlink()
    told = run(folder, "--office", "XC", "--thank", "XE", "--write")
    assert "offices.yml does not list XC, XE" in flat(told)[1]
    assert "R021" in run_in("check", cwd=folder).stdout
