"""`review import` and `review enter` as a leader meets them: real files, a real store, nothing lost and nothing run."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.review.filled import make_mail, make_project, make_round, open_rounds, quote, real_passages, write_block
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.store import Store, hold_store, read_round

ROUND = make_round()
_DAY = ("--received", "2026-12-14")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    open_rounds(tmp_path / "draft-reviews", ROUND)
    return make_project(tmp_path)


def store_of(project: Path) -> Store:
    return Store(project.with_name("draft-reviews"))


def states(project: Path) -> dict[str, tuple[bytes, int]]:
    """Return each file of the store with what it holds and when it was written."""
    folder = store_of(project).folder
    files = sorted(path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def put(project: Path, name: str, content: str | bytes) -> Path:
    folder = project.parent / "in"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_form_is_shown_first_then_taken_in_with_a_receipt_and_never_twice(project: Path) -> None:
    comment = {"id": "BD-02", "kind": "technique", "weight": "major", "text": "Say which."}
    path = put(project, "mail.txt", write_block(ROUND, "XA", comment, position="support", language="fr"))
    before = states(project)
    done = run("review", "import", path, *_DAY, cwd=project)
    assert (done.returncode, states(project) == before) == (0, True)
    assert "XA-001   BD-02" in done.stdout
    assert "4 fields filled in = 4 taken + 0 listed" in done.stdout
    assert "--accept all" in done.stderr
    done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
    assert (done.returncode, "wrote 4 files" in done.stdout) == (0, True)
    matter = read_round(store_of(project), "round-1")
    assert [each.label for each in matter.comments] == ["XA-001"]
    (record,) = matter.submissions
    receipt = (store_of(project).round_folder("round-1") / f"receipts/{record.id}.txt").read_text(encoding="utf-8")
    assert receipt.startswith("Accusé de réception\nPour\u00a0: XA\n")
    assert "XA-001  BD-02  Say which." in receipt
    assert "Premier tour." in receipt
    after = states(project)
    assert f"rounds/round-1/received/{record.id}.txt" in after
    done = run("review", "import", path, "--received", "2026-12-20", "--accept", "all", cwd=project)
    assert (done.returncode, states(project) == after) == (0, True)
    assert "nothing to write" in done.stdout


def test_twelve_files_of_all_sorts_give_twelve_clear_reports(project: Path) -> None:
    block = write_block(ROUND, "XA", {"id": "BD-02", "text": "Say which."})
    lines = block.splitlines()
    put(project, "01-good.txt", block)
    put(project, "02-cut.txt", "\n".join(lines[:-3]))
    put(project, "03-changed.txt", block.replace(lines[3], lines[3].translate({65: 66, 66: 65})))
    put(project, "04-prose.txt", "We agree with all of it.")
    put(project, "05-empty.csv", "")
    put(project, "06-good.csv", "office;XB\n\nNumber;Comment\nBD-03;Why?\n")
    put(project, "07-latin.csv", "Numéro;Observation\nBD-03;é\n".encode("latin-1"))
    put(project, "08-other.csv", "a,b\n1,2\n")
    put(project, "09-old.xls", b"\xd0\xcf\x11\xe0")
    put(project, "10-scan.pdf", b"%PDF-1.4")
    put(project, "11-nothing.txt", write_block(ROUND, "XC"))
    put(project, "12-\u202eodd.html", "<p>Hello</p>")
    done = run("review", "import", project.parent / "in", *_DAY, "--accept", "all", cwd=project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    reports = [line for line in done.stdout.splitlines() if line[:3].rstrip("-").isdigit()]
    assert len([line for line in reports if not line.startswith("12 files")]) == 12
    refused = [line for line in reports if "not imported" in line]
    assert len(refused) == 9
    assert all("; next: " in line for line in refused)
    assert "\u202e" not in done.stdout
    assert "12 files: 3 answers read, 3 taken in, 11 to be looked at" in done.stdout
    assert [each.label for each in read_round(store_of(project), "round-1").comments] == ["XA-001", "XB-001"]


_HOSTILE = {
    "BD-02": '=HYPERLINK("http://example.invalid","x")',
    "BD-03": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "BD-04": "pay \u202eEVIL\u202c \x1b[2J\x07 now\x00",
    "BD-05": "🧑🏽‍🚀 " * 10,
    "BD-06": "word " * 200_000,
    "BD-07": "- !!python/object/apply:os.system ['touch /tmp/x']\n&a *a {{ 7*7 }} %{x} \u2028",
}


def test_hostile_words_are_shown_as_text_and_kept_as_they_are(project: Path) -> None:
    comments = [{"id": name, "text": text} for name, text in _HOSTILE.items()]
    path = put(project, "mail.txt", write_block(ROUND, "XA", *comments, organization="\x1b]0;x\x07Ministry"))
    done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
    assert done.returncode == 0
    shown = done.stdout + done.stderr
    assert not [sign for sign in shown if sign in "\x00\x07\x1b\u202e\u202c\u2028"]
    assert r"pay \u{202e}EVIL\u{202c} \u{1b}[2J\u{7} now\u{0}" in shown
    matter = read_round(store_of(project), "round-1")
    assert [each.text for each in matter.comments] == [text.strip() for text in _HOSTILE.values()]
    for path in store_of(project).folder.rglob("receipts/*"):
        receipt = path.read_text(encoding="utf-8")
        assert not [sign for sign in receipt if sign in "\x00\x07\x1b\u202e"]
        assert len(receipt) < 5000


def test_a_run_that_is_killed_is_finished_by_the_next(project: Path) -> None:
    names = [passage.id for passage in real_passages()[:300]]
    comments = [{"id": name, "text": f"About {name}."} for name in names]
    path = put(project, "mail.txt", write_block(ROUND, "XA", *comments, position="support"))
    program = [sys.executable, "-c", "from wipo_bc_std.cli.app import main; main()"]
    command = [*program, "review", "import", str(path), *_DAY, "--accept", "all"]
    folder = store_of(project).round_folder("round-1")
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, env=os.environ)
    while not (folder / "comments").is_dir() or len(list((folder / "comments").glob("*.yml"))) < 5:
        assert process.poll() is None
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not list(folder.glob("submissions/*.yml"))
    done = run(*command[len(program) :], cwd=project)
    assert done.returncode == 0
    matter = read_round(store_of(project), "round-1")
    assert [each.anchor.id for each in matter.comments] == names
    assert len(matter.submissions[0].comments) == len(names)
    assert matter.answers[0].position == "support"


def test_two_do_not_write_to_a_store_at_once(project: Path) -> None:
    path = put(project, "one.txt", write_block(ROUND, "XA", position="support"))
    with hold_store(store_of(project)):
        before = states(project)
        done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
        told = (done.returncode, "somebody else is writing" in done.stderr, "run the same command again" in done.stderr)
        assert told == (2, True, True)
        # Who only reads is in nobody's way.
        assert run("review", "list", cwd=project).returncode == 0
        assert states(project) == before
    assert run("review", "import", path, *_DAY, "--accept", "all", cwd=project).returncode == 0
    assert not list(store_of(project).folder.rglob("*.lock"))


@pytest.mark.parametrize(("told", "texts"), [(b"2,9\n2\n", ["Two."]), (b"all\n", ["One.", "Two."]), (b"\n", [])])
def test_a_person_at_a_terminal_is_asked_what_to_take(project: Path, told: bytes, texts: list[str]) -> None:
    pty = pytest.importorskip("pty")
    path = put(
        project, "mail.txt", write_block(ROUND, "XA", {"id": "BD-02", "text": "One."}, {"id": "BD-03", "text": "Two."})
    )
    hand, terminal = pty.openpty()
    os.write(hand, told)
    program = [sys.executable, "-c", "from wipo_bc_std.cli.app import main; main()"]
    done = subprocess.run(
        [*program, "review", "import", str(path), *_DAY], cwd=project, stdin=terminal, capture_output=True, check=False
    )
    os.close(hand)
    os.close(terminal)
    assert b"take it in?" in done.stdout
    assert (b"rows are 1, 2, answer" in done.stderr) == (told == b"2,9\n2\n")
    assert [each.text for each in read_round(store_of(project), "round-1").comments] == texts


def test_only_some_rows_are_taken_and_unknown_ones_refused(project: Path) -> None:
    path = put(
        project, "mail.txt", write_block(ROUND, "XA", {"id": "BD-02", "text": "One."}, {"id": "BD-03", "text": "Two."})
    )
    done = run("review", "import", path, "--accept", "9", cwd=project)
    assert (done.returncode, "there is no row “9” in it; rows are 1, 2, answer" in done.stderr) == (2, True)
    done = run("review", "import", path, *_DAY, "--accept", "2", cwd=project)
    assert (done.returncode, "listed: 1, text: “One.”" in done.stdout) == (1, True)
    assert [each.text for each in read_round(store_of(project), "round-1").comments] == ["Two."]


def test_a_form_of_an_older_round_is_read_by_what_that_round_was_about(project: Path) -> None:
    older = make_round("round-0", publication="draft-1", version="0.1.0")
    open_rounds(store_of(project).folder, older)
    text = next(passage for passage in real_passages() if passage.id == "BD-02").text
    path = put(project, "mail.txt", write_block(older, "XA", {"text_read": text, "text": "Old form."}))
    done = run("review", "import", path, "--accept", "none", cwd=project)
    assert "for round-0" in done.stdout
    done = run("review", "import", path, *_DAY, "--round", "round-1", "--accept", "all", cwd=project)
    assert (done.returncode, "its form is of round-0, whose sender read draft-1" in done.stdout) == (1, True)
    matter = read_round(store_of(project), "round-1")
    assert (matter.comments[0].anchor.id, matter.submissions[0].publication) == ("BD-02", "draft-1")


def test_an_older_file_again_changes_no_byte_after_a_newer_one(project: Path) -> None:
    for name, words, day in (("a.txt", "First.", "2026-12-14"), ("b.txt", "Second.", "2026-12-16")):
        path = put(project, name, write_block(ROUND, "XA", {"id": "BD-02", "text": words}, position="support"))
        assert run("review", "import", path, "--received", day, "--accept", "all", cwd=project).returncode == 0
    after = states(project)
    assert run("review", "import", project.parent / "in", "--accept", "all", cwd=project).returncode == 0
    assert states(project) == after
    (comment,) = read_round(store_of(project), "round-1").comments
    assert (comment.text, [each.text for each in comment.earlier]) == ("Second.", ["First."])


def test_no_label_is_given_again_where_a_comment_cannot_be_read(project: Path) -> None:
    path = put(project, "mail.txt", write_block(ROUND, "XA", {"id": "BD-02", "text": "One."}))
    assert run("review", "import", path, *_DAY, "--accept", "all", cwd=project).returncode == 0
    comment = store_of(project).round_folder("round-1") / "comments/XA-001.yml"
    comment.write_text("label: [", encoding="utf-8")
    done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
    assert (done.returncode, "XA-001.yml" in done.stderr, "nothing was imported" in done.stderr) == (2, True, True)
    assert comment.read_text(encoding="utf-8") == "label: ["


def test_what_was_said_in_a_meeting_is_entered_once_and_replaces_nothing(project: Path) -> None:
    path = put(project, "mail.txt", write_block(ROUND, "XA", {"id": "BD-02", "text": "In the form."}))
    assert run("review", "import", path, *_DAY, "--accept", "all", cwd=project).returncode == 0
    words = ("review", "enter", "--office", "xa", "--about", "BD-02", "--kind", "ed", "--text", "In the room.")
    where = ("--source", "meeting of 2026-12-14", *_DAY)
    done = run(*words, *where, cwd=project)
    assert (done.returncode, "comments/XA-002.yml" in done.stdout) == (0, True)
    after = states(project)
    done = run(*words, *where, cwd=project)
    assert (done.returncode, states(project) == after) == (0, True)
    assert "it is there already as XA-002" in done.stdout
    matter = read_round(store_of(project), "round-1")
    assert [(each.text, each.channel, each.kind) for each in matter.comments] == [
        ("In the form.", "text", "technical"),
        ("In the room.", "meeting", "editorial"),
    ]
    record = next(each for each in matter.submissions if each.channel == "meeting")
    assert record.file == "meeting of 2026-12-14"


def test_one_line_of_a_mail_is_entered_as_a_position_without_a_comment(project: Path) -> None:
    said = ("--office", "XA", "--position", "no-comment", "--channel", "mail", "--source", "mail of 2026-12-14")
    done = run("review", "enter", *said, *_DAY, cwd=project)
    assert done.returncode == 0, done.stderr
    matter = read_round(store_of(project), "round-1")
    (answer,) = matter.answers
    assert (answer.office, answer.position, answer.channel, matter.comments) == ("XA", "no-comment", "mail", ())


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--office", "Korea"), "“Korea” is no code of an office"),
        (("--office", "XA", "--about", "BD-02"), "--text"),
        (("--office", "XA", "--about", "12", "--text", "x"), "may be definitions-own, confidentiality"),
        (
            ("--office", "XA", "--about", "BD-02", "--text", "x", "--kind", "urgent"),
            "is no kind of comment; choose general",
        ),
        (("--office", "XA", "--position", "perhaps"), "is no position; choose no-comment"),
        (("--about", "BD-02", "--text", "x"), "who said it"),
    ],
)
def test_what_is_missing_or_unknown_in_an_entry_is_asked_for(
    project: Path, options: tuple[str, ...], told: str
) -> None:
    done = run("review", "enter", *options, "--source", "mail", *_DAY, cwd=project)
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_misuse_is_told(project: Path, tmp_path: Path) -> None:
    path = put(project, "mail.txt", write_block(ROUND, "XA"))
    for options, told in (
        ((tmp_path / "none.txt",), "is no file"),
        ((path, "--received", "yesterday"), "is not a date"),
        ((path, path, "--accept", "1"), "rows are those of one file"),
        ((path, "--round", "round-7"), "there is no round “round-7”"),
    ):
        done = run("review", "import", *options, cwd=project)
        assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_comments_of_a_private_round_reach_no_artifact(project: Path) -> None:
    words, person, office = "canary sentence about ledgers", "Pers Canaria", "QQ"
    block = write_block(
        ROUND, office, {"id": "BD-02", "text": words, "proposed": words}, contact=person, organization=person
    )
    path = put(project, "mail.txt", block)
    assert run("review", "import", path, *_DAY, "--accept", "all", cwd=project).returncode == 1
    held = b"".join(content for content, _ in states(project).values())
    assert all(word.encode() in held for word in (words, person, office))
    done = run("build", "--format", "json", "--format", "html", "--format", "site", cwd=project)
    assert done.returncode == 0, done.stderr
    made = [path for name in ("standard", "build", "public") for path in (project / name).rglob("*") if path.is_file()]
    assert len(made) > 10
    for path in made:
        content = path.read_bytes()
        assert words.encode() not in content, path
        assert person.encode() not in content, path
        assert b"QQ-001" not in content, path


def test_a_comment_is_what_the_store_reads(project: Path) -> None:
    path = put(project, "mail.txt", write_block(ROUND, "XA", {"id": "BD-02", "text": "One.", "quote": "MUST NOT"}))
    assert run("review", "import", path, *_DAY, "--accept", "all", cwd=project).returncode == 0
    (comment,) = read_round(store_of(project), "round-1").comments
    assert isinstance(comment, Comment)
    assert comment.anchor.quote is not None
    assert comment.anchor.quote.prefix
    assert oct((store_of(project).round_folder("round-1") / "comments/XA-001.yml").stat().st_mode)[-3:] == "600"


def test_a_reply_in_words_becomes_comments_with_a_receipt_and_an_unknown_name_is_listed(project: Path) -> None:
    original = quote("BD-02: theirs\n\nOpen wipo-bc-std_round-1_XA_0.2.0_en.html.")
    path = put(project, "reply.eml", make_mail(f"BD-02: Say which.\n\nZZ-99: And this?\n\n{original}"))
    done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
    assert done.returncode == 1
    assert "from XA, for round-1" in done.stdout
    assert "XA-001   BD-02" in done.stdout
    assert "nothing in the publication is called “ZZ-99”" in done.stdout
    matter = read_round(store_of(project), "round-1")
    assert [(each.label, each.text) for each in matter.comments] == [
        ("XA-001", "Say which."),
        ("XA-002", "And this?"),
    ]
    (record,) = matter.submissions
    folder = store_of(project).round_folder("round-1")
    receipt = (folder / f"receipts/{record.id}.txt").read_text(encoding="utf-8")
    assert "Say which." in receipt
    assert (folder / f"received/{record.id}.eml").read_bytes() == path.read_bytes()
    after = states(project)
    done = run("review", "import", path, *_DAY, "--accept", "all", cwd=project)
    assert states(project) == after
    # The same words of another office are not the same reply.
    other = put(project, "other.eml", make_mail("BD-02: Say which.", "B <b@example.org>"))
    done = run("review", "import", other, *_DAY, "--office", "XB", "--accept", "all", cwd=project)
    assert "XB-001   BD-02" in done.stdout
    nobody = put(project, "nobody.eml", make_mail("BD-02: Say which.", "C <c@example.org>"))
    done = run("review", "import", nobody, *_DAY, "--accept", "all", cwd=project)
    assert "from C, for round-1" in done.stdout
    assert not done.stderr
