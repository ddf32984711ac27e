"""`evidence ask` and `evidence confirm` as a leader meets them, from a record that is due to its confirmation.

The offices are those of the complete sample: codes that stand for none.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import Run, run
from tests.project import SAMPLES
from tests.repository import git
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.store import Store, read_consent, read_round, write_answer

GOLDEN = Path(__file__).parents[1] / "golden" / "complete" / "manuscript-en.json"
LATER = "2029-06-01"
CHECKED = "The cellar was looked into; it is empty."
FACT, PROVISION = "round-3-asked-1", "round-3-asked-2"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the complete sample with its publication on record, and three rounds on it, of which nobody answered two."""
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", folder)
    (folder / "pyproject.toml").write_text('[tool.wipo_bc_std]\nreview_store = "../draft-reviews"\n', encoding="utf-8")
    shutil.copy(GOLDEN, folder / "standard" / "published" / "first" / "en.json")
    for number in (1, 2, 3):
        told = ("--opens", f"2029-0{number}-01", "--closes", f"2029-0{number}-28")
        invited = ("--invite", "XA", "--invite", "XB", "--invite", "XC")
        assert (
            run("review", "open", f"round-{number}", "--publication", "first", *told, *invited, cwd=folder).returncode
            == 0
        )
    for number in (1, 2):
        assert run("review", "close", "--round", f"round-{number}", cwd=folder).returncode == 0
    return folder


def store_of(project: Path) -> Store:
    return Store(project.with_name("draft-reviews"))


def ask(project: Path, *more: str, day: str = LATER) -> Run:
    return run("evidence", "ask", "--round", "round-3", "--today", day, *more, cwd=project)


def confirm(project: Path, *more: str) -> Run:
    return run("evidence", "confirm", "--round", "round-3", *more, cwd=project)


def flat(text: str) -> str:
    return " ".join(text.split())


def answer(project: Path, **told: Mapping[str, str]) -> None:
    """Put the answer of the first office into the store, as if it had come: what it replied to each question."""
    replies = [
        {"question": f"round-3-asked-{key.removeprefix('q')}", "received": "2029-02-14", **fields}
        for key, fields in told.items()
    ]
    made = {"office": "XA", "channel": "mail", "received": "2029-02-14", "replies": replies}
    write_answer(store_of(project), "round-3", Answer.model_validate(made))


def release(project: Path, *more: str) -> Run:
    run("review", "close", "--round", "round-3", cwd=project)
    return run(
        "review", "release", "--round", "round-3", "--evidence", "XA", "--today", "2029-04-09", *more, cwd=project
    )


def test_who_would_be_asked_what_and_why_is_shown_and_nothing_written(project: Path) -> None:
    done = ask(project)
    assert done.returncode == 0, done.stderr
    out = flat(done.stdout)
    assert "round-3, judged on 2029-06-01: 3 things to ask about, 0 asked in it already" in out
    assert (
        "XA: 2 questions, 10 minutes damp-cellar, long overdue, since 2027-11-12; KE-01, 17 points asked of XA, as it is the owner"
        in out
    )
    assert "KE-01, 17 points: whether the words still fit practice" in out
    # One that was silent for two rounds and is asked nothing else.
    assert (
        "XB: 2 questions, 10 minutes KE-01, 17 points: whether a reader understands it asked of XB, as it is its turn"
        in out
    )
    assert "nobody to ask, 1: dry-shelf, long overdue, since 2027-10-01; KE-01, 17 points: no owner, no witness" in out
    assert "with --write" in done.stderr
    assert not (store_of(project).round_folder("round-3") / "asked.yml").exists()
    # The same sources and the same store give the same.
    assert ask(project).stdout == done.stdout


def test_what_is_written_stays_and_is_private(project: Path) -> None:
    done = ask(project, "--write")
    path = store_of(project).round_folder("round-3") / "asked.yml"
    assert f"wrote {path}: 4 new questions to XA, XB" in done.stdout
    assert path.stat().st_mode & 0o777 == 0o600
    assert git(store_of(project).folder, "log", "-1", "--format=%s") == "Ask 4 questions about evidence in round-3"
    before = path.read_bytes()
    again = ask(project, "--write")
    assert (again.returncode, path.read_bytes()) == (0, before)
    assert "4 asked in it already" in again.stdout
    assert "nothing to add to the round" in again.stderr
    held = read_round(store_of(project), "round-3").asked
    assert [(each.office, each.kind, each.about) for each in held] == [
        ("XA", "evidence", "damp-cellar"),
        ("XA", "provision", "KE-01"),
        ("XB", "understanding", "KE-01"),
        ("XB", "application", "KE-01"),
    ]
    # All that is needed stands there, also in languages of which the round has no text.
    claim = held[0].claim
    assert claim is not None
    assert claim.words("en", "en") == "A third of the samples that Office A kept in its cellar were lost to damp."
    assert claim.words("zh", "en") == "A局保存在其地窖中的样本，有三分之一因潮湿而损毁。"
    assert held[0].place.words("en", "en") == "KE-01, 3 Keeping samples"


def test_a_later_round_asks_somebody_else_and_another_reader(project: Path) -> None:
    ask(project, "--write")
    run("review", "close", "--round", "round-3", cwd=project)
    told = ("--opens", "2029-04-01", "--closes", "2029-04-28", "--invite", "XA", "--invite", "XB", "--invite", "XC")
    run("review", "open", "round-4", "--publication", "first", *told, cwd=project)
    out = flat(run("evidence", "ask", "--round", "round-4", "--today", LATER, cwd=project).stdout)
    # XB was a reader, and has room for one more question; the rest is left for the next cycle.
    assert (
        "XB: 1 question, 5 minutes damp-cellar, long overdue, since 2027-11-12; KE-01, 17 points asked of XB, as it is a witness"
        in out
    )
    assert (
        "whether the words still fit practice: XA was asked this before, XB has as many questions as an office gets"
        in out
    )
    assert "XC: 2 questions, 10 minutes KE-01, 17 points: whether a reader understands it" in out


def test_a_round_that_is_closed_or_has_nobody_asks_nobody(project: Path) -> None:
    done = run("evidence", "ask", "--round", "round-1", "--write", cwd=project)
    assert (done.returncode, "round-1 was closed on 2029-01-28" in done.stderr) == (2, True)
    run("review", "open", "round-9", "--publication", "first", "--closes", "2029-09-01", cwd=project)
    done = run("evidence", "ask", "--round", "round-9", cwd=project)
    assert (done.returncode, "nobody is invited to round-9" in done.stderr) == (2, True)


def test_from_the_form_to_the_confirmation(project: Path) -> None:
    ask(project, "--write")
    folder = project.parent / "outgoing"
    assert run("review", "forms", "--round", "round-3", "--office", "XA", "--to", folder, cwd=project).returncode == 0
    (path,) = folder.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    rows = {str(row[0].value): row for row in book["Short questions"].iter_rows()}
    told = {f"{FACT}-answer": "Still true", f"{FACT}-checked": CHECKED, f"{PROVISION}-answer": "Changed"}
    for key, words in told.items():
        rows[f"question/{key}"][2].value = words
    book.save(path)
    done = run("review", "import", path, "--received", "2029-02-14", "--accept", "all", cwd=project)
    assert "3 fields filled in = 3 taken + 0 listed" in done.stdout
    assert f"listed: question {PROVISION}: it is answered changed, and nothing says what was checked" in done.stdout
    # Nothing is public before the office agrees.
    record = project / "standard" / "evidence" / "damp-cellar.yml"
    before = record.read_bytes()
    done = confirm(project, "--write")
    assert (done.returncode, record.read_bytes()) == (1, before)
    assert "XA has not agreed that this becomes public" in done.stderr
    assert f"XA on KE-01 ({PROVISION}): changed, and nothing says what was checked" in flat(done.stderr)
    done = release(project)
    assert done.returncode == 0, done.stderr
    assert f"XA on damp-cellar ({FACT}), as everybody would read it: answer: still-true checked: {CHECKED}" in flat(
        done.stdout
    )
    assert read_consent(store_of(project), "round-3").replies == ()
    done = release(project, "--write")
    assert done.returncode == 0, done.stderr
    # No comment is released, so that there is no extract.
    assert not (project / "standard" / "released" / "round-3.yml").exists()
    shown = confirm(project)
    assert record.read_bytes() == before
    assert "nothing was written" in shown.stderr
    done = confirm(project, "--write")
    assert "wrote standard/evidence/damp-cellar.yml" in done.stdout
    line = f"  - {{date: 2029-02-14, office: XA, answer: still-true, checked: {CHECKED}}}\n"
    after = record.read_text(encoding="utf-8")
    assert after.replace(line, "").encode() == before
    assert after.index(line) < after.index("history:")
    assert f"+{line.rstrip()}" in shown.stdout
    again = confirm(project, "--write")
    assert f"XA on damp-cellar ({FACT}): it is in damp-cellar.yml already" in again.stdout
    assert record.read_text(encoding="utf-8") == after
    status = run("evidence", "status", "--today", LATER, cwd=project).stdout
    assert "damp-cellar was to be asked about" not in status
    assert "damp-cellar is to be asked about by 2030-02-14" in status


def test_what_changed_or_ended_is_for_the_leader_and_never_confirmed(project: Path) -> None:
    ask(project, "--write")
    answer(project, q1={"answer": "discontinued", "checked": CHECKED}, q2={"answer": "still-true", "checked": CHECKED})
    release(project, "--write")
    record = project / "standard" / "evidence" / "damp-cellar.yml"
    before = record.read_bytes()
    done = confirm(project, "--write")
    assert (done.returncode, record.read_bytes()) == (0, before)
    out = flat(done.stdout)
    assert f"XA on damp-cellar ({FACT}): discontinued: {CHECKED}" in out
    assert "change what it claims, and its maturity to discontinued, and add to its history:" in out
    assert f'- {{date: 2029-02-14, text: "XA answered that it has ended: {CHECKED}"}}' in out
    assert "XA on KE-01" in out
    assert "no record is confirmed by it" in out


def test_an_empty_checked_is_refused_with_a_clear_message(project: Path) -> None:
    ask(project, "--write")
    answer(project, q1={"answer": "still-true"})
    release(project, "--write")
    before = (project / "standard" / "evidence" / "damp-cellar.yml").read_bytes()
    done = confirm(project, "--write")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"XA on damp-cellar ({FACT}): still-true, and nothing says what was checked" in flat(done.stderr)
    assert "ask XA what it looked at" in flat(done.stderr)
    assert (project / "standard" / "evidence" / "damp-cellar.yml").read_bytes() == before


def test_a_source_that_is_no_address_stays_as_words_and_what_was_passed_on_is_told(project: Path) -> None:
    ask(project, "--write")
    answer(
        project,
        q1={"answer": "still-true", "checked": CHECKED, "source": "our report, page 7"},
        q2={"answer": "passed-on", "passed_to": "XC"},
    )
    release(project, "--write")
    done = confirm(project)
    assert f'checked: "{CHECKED} (our report, page 7)"' in done.stdout
    assert "it confirms nothing; the next round asks somebody else (XC)" in done.stdout


def test_an_answer_without_a_choice_is_asked_again(project: Path) -> None:
    ask(project, "--write")
    answer(project, q1={"checked": CHECKED})
    done = confirm(project)
    assert (done.returncode, f"XA on damp-cellar ({FACT}): {CHECKED}" in done.stdout) == (0, True)
    assert "no answer was chosen: ask XA which it means" in done.stdout


def test_an_answer_that_names_others_is_pointed_out(project: Path) -> None:
    ask(project, "--write")
    answer(project, q1={"answer": "still-true", "checked": "Office A and Office B looked into the cellar with XC."})
    done = release(project)
    assert done.returncode == 0, done.stderr
    looks = [line for line in done.stderr.splitlines() if "look:" in line]
    assert [line.split(" names ")[1] for line in looks] == [
        "XC, who agreed to nothing here",
        "Office B, who agreed to nothing here",
    ]


def test_an_office_can_take_back_what_is_not_written_yet(project: Path) -> None:
    ask(project, "--write")
    answer(project, q1={"answer": "still-true", "checked": CHECKED})
    assert "consent.yml" in release(project, "--write").stdout
    done = run("review", "release", "--round", "round-3", "--withdraw", "XA", "--write", cwd=project)
    assert done.returncode == 0, done.stderr
    assert read_consent(store_of(project), "round-3").replies == ()
    assert "XA has not agreed that this becomes public" in confirm(project, "--write").stderr


def test_nobody_who_answered_nothing_is_released(project: Path) -> None:
    done = release(project)
    assert (done.returncode, "XA answered no question about evidence" in done.stderr) == (2, True)
    assert "nothing was answered about evidence in round-3" in confirm(project).stdout


@pytest.mark.parametrize("command", ["ask", "confirm"])
def test_every_help_has_an_example(project: Path, command: str) -> None:
    done = run("evidence", command, "--help", cwd=project)
    assert (done.returncode, f"Example: wipo-bc-std evidence {command} --round" in done.stdout) == (0, True)
