"""docs/rehearsal.md: a sample goes the whole way, from a Word file to a standard that is reopened, by the commands of the guide."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pypandoc
import yaml

from tests.cli.command import run
from tests.guides import Block, Shown, blocks, commands, missing, put, read_guide
from tests.render.word.document_text import document_text
from tests.repository import commit, git
from tests.session.worked_round import Leader, fill_word_form, fill_workbook, write_answer
from wipo_bc_std.review.store import read_round
from wipo_bc_std.view.wording import WORDING

# Test data: there is no such draft. “were” is a slip that nobody sees until it is published.
WORD_FILE = """\
---
title: Recommendation on the labels of samples
---

# INTRODUCTION

1.  This Standard recommends how offices mark the samples that they keep. Everything in it is test data.
2.  It covers samples of cloth, see paragraph 3, and follows ISO 99999:2024.

# RULES

3.  The rules on labels are:

[LA-01] An office MUST put a label on each sample.

[LA-02] An office SHOULD look at each label from time to time.

4.  A label is made of paper, and is put were it is easy to read.

# REFERENCES

5.  The following are of importance:

-   ISO 99999:2024, Labels of samples.
"""
MAIL = """\
From: D. Tester <tester@example.org>
To: leader@example.org
Subject: Re: our answer
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Here it is:

{}"""


# What a leader writes by hand after the Word file was taken in.
SOURCES: Mapping[str, str] = {
    "sessions.yml": """\
# Test data. There is no such committee.
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1, place: Sampleton, begins: 2027-05-03, ends: 2027-05-07}
  - {id: sc-2, symbol: SC/2, ordinal: 2, place: Sampleton, begins: 2028-05-08, ends: 2028-05-12}
publications:
  - {id: first, kind: milestone}
  - {id: second, kind: milestone}
  - {id: for-sc-1, kind: session, session: sc-1}
  - {id: adopted, kind: milestone}
""",
    "offices.yml": """\
# Test data: these codes are free for users.
offices:
  - {code: XA, name: Office A}
  - {code: XB, name: Office B}
  - {code: XC, name: Office C}
  - {code: XD, name: Office D}
  - {code: XE, name: Office E}
  - {code: QM, name: Office M}
""",
    "task.yml": """\
# Test data.
number: 999
description: [Prepare a draft on labels.]
source: {document: SC/0/3, paragraphs: "12"}
""",
}
MANDATE = """\
# Test data: no body and no office has allowed anything.
allowed_by: the made-up Sample Committee
allowed_on: 2027-05-05
recorded_in: SC/1/9, paragraph 12
symbol: SC/1/4
session: sc-1
"""
CATALOGUE = """\
designation,status,successor,stage,as_of,source
ISO 99999:2024,withdrawn,ISO 99999:2028,95.99,2028-03-01,https://example.org/iso-99999
"""
# What standard.yml says of each publication.
PARTICULARS: Mapping[str, Mapping[str, str]] = {
    "first": {"date": "2026-11-02"},
    "second": {"version": "0.2.0", "date": "2026-12-01"},
    "for-sc-1": {"version": "0.9.0", "date": "2027-02-01", "stage": "final-draft"},
    "adopted": {"version": "1.0.0", "date": "2027-05-05", "stage": "adopted", "number": "ST.999"},
}
DECIDED: Mapping[str, tuple[str, str]] = {
    "XC-001": ("noted", "The office is asked for a source."),
    "XD-001": ("out-of-scope", "Metal is another task."),
    "QM-001": ("deferred", "QM is asked to write one for the next draft."),
}


@dataclass(slots=True)
class Rehearsal:
    """A leader on the way, and what was published so far: the digests of its files, by its id."""

    leader: Leader
    published: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def source(self, path: str) -> Path:
        """Return the path of a source."""
        return self.leader.root / "standard" / path

    def read(self, path: str) -> str:
        """Return the text of a source."""
        return self.source(path).read_text(encoding="utf-8")

    def paper(self, name: str) -> str:
        """Return the words of a paper as they stand in its Word file."""
        return document_text((self.leader.root / "build" / "papers" / name).read_bytes())

    def record(self, name: str) -> Mapping[str, Any]:
        """Return the record of a publication."""
        told: Mapping[str, Any] = yaml.safe_load(self.read(f"published/{name}/record.yml"))
        return told

    def give(self, *arguments: str, code: int = 0) -> str:
        """Give a command; return what it prints. It has to end with this exit code, and paths begin beside the draft."""
        done = run(*arguments, cwd=self.leader.root)
        assert done.returncode == code, (arguments, done.stdout, done.stderr)
        return done.stdout.replace("\\", "/").replace(f"{self.leader.root.parent.as_posix()}/", "../")


# --- What others do, and what is written by hand ----------------------------------------------------------------------


def write_word_file(way: Rehearsal) -> None:
    """Write the draft as others made it in Word."""
    path = way.leader.root.parent / "labels.docx"
    pypandoc.convert_text(WORD_FILE, "docx", format="markdown", outputfile=str(path))


def answer(way: Rehearsal) -> None:
    """Fill forms as members do: a workbook, a Word file, the page, a block of text in a mail."""
    write = way.leader.mail.joinpath
    often = {
        "kind": "technical",
        "weight": "major",
        "comment": "“From time to time” cannot be inspected.",
        "proposed": "An office SHOULD look at each label once a year.",
        "rationale": "It has to be seen whether it was done.",
    }
    said = {"position": "Support, with comments"}
    write("from-XA.xlsx").write_bytes(fill_workbook(way.leader, "XA", said, {"LA-02": often}))
    dear = {"kind": "te", "text": "A label costs more than some samples do. Say “may”."}
    write("from-XB.docx").write_bytes(fill_word_form(way.leader, "XB", "en", {}, {"LA-01": dear}))
    page = write_answer(
        way.leader,
        "XC",
        "en",
        {"id": "rules-label-made", "kind": "evidence", "text": "Ours are of linen, and last for 40 years."},
        position="support-with-comments",
    )
    write("wipo-bc-std_round-1_XC_0.1.0_en_answer.txt").write_text(page, encoding="utf-8")
    block = write_answer(
        way.leader,
        "XD",
        "en",
        {"id": "introduction-covers-samples", "kind": "technical", "text": "And samples of metal?"},
    )
    write("from-XD.eml").write_text(MAIL.format(block), encoding="utf-8")


def fill_in(way: Rehearsal) -> None:
    """Write by hand what the Word file does not say, and see what is wrong then."""
    for path, text in SOURCES.items():
        way.source(path).write_text(text, encoding="utf-8", newline="\n")
    state(way, **PARTICULARS["first"])
    change(way, "standard.yml", "  LA: LA", "  LA: Labels")
    # What `check` finds is what the clause is edited for.
    assert re.findall(r"^error.*", way.give("check", code=1), re.MULTILINE) == [
        "error[P004]: the requirement LA-01 has no rationale"
    ]


def decide_the_rest(way: Rehearsal) -> None:
    """Decide the comments that the guide leaves out."""
    for label, (verdict, why) in DECIDED.items():
        told = ("--in", "the meeting", "--today", "2026-11-24", "--rationale", why)
        way.give("review", "decide", label, "--verdict", verdict, *told)


def allow(way: Rehearsal) -> None:
    """Write the mandate of the sample."""
    way.source("mandate.yml").write_text(MANDATE, encoding="utf-8", newline="\n")


def mend_the_slip(way: Rehearsal) -> None:
    """Write the right word into the clause; the file of the correction is in the guide as it is filled in."""
    path = way.source("corrections/adopted-corr-1.yml")
    filled = path.read_bytes()
    path.unlink()
    assert way.give("new", "correction", "adopted", "--kind", "erratum", "--date", "2027-06-01") == (
        "wrote standard/corrections/adopted-corr-1.yml:1\n"
    )
    path.write_bytes(filled)
    change(way, "clauses/rules.md", "is put were it", "is put where it")


def export_catalogue(way: Rehearsal) -> None:
    """Write what another body says of its documents."""
    (way.leader.root.parent / "catalogue.csv").write_text(CATALOGUE, encoding="utf-8", newline="\n")


def say_the_impact(way: Rehearsal) -> None:
    """Write into the proposal what no data say."""
    change(way, "proposals/pfr-2028-001.yml", "\nimpact:\n", "\nimpact: Offices print their labels anew.\n")


def state(way: Rehearsal, **particulars: str) -> None:
    """Raise version, date, stage or number in standard.yml."""
    text = way.read("standard.yml")
    for key, value in particulars.items():
        text, count = re.subn(rf"^{key}: .*$", f"{key}: {value}", text, flags=re.MULTILINE)
        assert count == 1, key
    way.source("standard.yml").write_text(text, encoding="utf-8", newline="\n")


def change(way: Rehearsal, path: str, old: str, new: str) -> None:
    """Change words that stand once in a source."""
    text = way.read(path)
    assert text.count(old) == 1, (path, old)
    way.source(path).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


# What is done before a command of the guide that begins so, in this order.
BEFORE: Mapping[str, Callable[[Rehearsal], None]] = {
    "import-draft": write_word_file,
    "review import": answer,
    "review stats": decide_the_rest,
    "publish adopted --record": allow,
    "publish adopted --correction": mend_the_slip,
    "evidence catalogue": export_catalogue,
    "session pfr": say_the_impact,
}
# What is done once the commands under a heading were given.
THEN: Mapping[str, Callable[[Rehearsal], None]] = {"1": fill_in}


# --- What holds after each step ---------------------------------------------------------------------------------------


def see_the_sources(way: Rehearsal) -> None:
    made = {path.relative_to(way.source("")).as_posix() for path in way.source("").rglob("*") if path.is_file()}
    clauses = {f"clauses/{name}.md" for name in ("introduction", "rules", "references")}
    assert made == {"standard.yml", "references.yml", *clauses}
    # What was a number in Word is a reference.
    assert "see <para:rules-rules-labels>, and follows <ref:iso-99999-2024>." in way.read("clauses/introduction.md")


def see_the_edit(way: Rehearsal) -> None:
    assert way.give("check") == ""
    assert yaml.safe_load(way.read("changes/why-labels.yml"))["about"] == ["LA-01"]


def see_the_first_draft(way: Rehearsal) -> None:
    assert way.record("first")["stage"] == "working-draft"
    assert {"first"} == set(way.published)


def see_the_forms(way: Rehearsal) -> None:
    made = [path.name for path in (way.leader.store.round_folder("round-1") / "forms").iterdir()]
    for office in ("XA", "XB", "XC", "XD", "XE", "QM", "any"):
        suffixes = {name.rpartition(".")[2] for name in made if f"_{office}_" in name}
        assert suffixes == {"xlsx", "docx", "html", "txt", "ics"}, office
    # What is private lies outside of the draft.
    assert not way.leader.store.folder.is_relative_to(way.leader.root)


def see_the_answers(way: Rehearsal) -> None:
    matter = read_round(way.leader.store, "round-1")
    assert {each.office for each in matter.answers} >= {"XA", "XB", "XC", "XD", "XE"}
    assert {each.channel for each in matter.submissions} == {"xlsx", "docx", "html", "text", "mail", "meeting"}
    assert {each.label: each.anchor.id for each in matter.comments} == {
        "XA-001": "LA-02",
        "XB-001": "LA-01",
        "XC-001": "rules-label-made",
        "XD-001": "introduction-covers-samples",
        "QM-001": None,
    }


def see_the_decisions(way: Rehearsal) -> None:
    comments = read_round(way.leader.store, "round-1").comments
    decided = {each.label: each.disposition for each in comments if each.disposition is not None}
    # As many came in as were decided.
    assert len(comments) == len(decided) == 5
    assert {label for label, each in decided.items() if each.verdict == "accepted"} == {"XA-001"}
    assert all(each.rationale for label, each in decided.items() if label != "XA-001")
    assert "look at each label once a year." in way.read("clauses/rules.md")
    assert "from time to time" not in way.read("clauses/rules.md")
    # Nobody released a comment: the public reason names none.
    assert "XA" not in way.read("changes/la-02-reviewed.yml")
    see_the_redline(way)


def see_the_redline(way: Rehearsal) -> None:
    assert way.record("second")["changes"] == {
        "since": "first",
        "obligation": 1,
        "technical": 0,
        "explanation": 0,
        "editorial": 0,
    }
    made = (way.leader.root / "build" / "ST.XX-0.2.0-en-redline.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        text = archive.read("word/document.xml").decode()
    assert re.search(r"<w:delText[^>]*>[^<]*from time to time", text)
    assert re.search(r"<w:ins [^>]*>(?:(?!</w:ins>).)*once a year", text)


def see_the_papers(way: Rehearsal) -> None:
    told = json.loads(way.give("review", "stats", "--format", "json"))
    report = way.paper("sc-1-report-en.docx")
    assert (
        f"offices invited: {told['invited']}; of these, offices that answered: {told['answered']};"
        f" that answered that they have read it and have no comment: {told['positions']['no-comment']}."
        f" Comments received: {told['comments']}; of these, accepted, also in principle: {told['accepted']};"
        f" waiting for a decision: {told['undecided']}."
    ) in report
    assert (told["invited"], told["answered"], told["comments"], told["accepted"], told["undecided"]) == (6, 6, 5, 1, 0)
    explained = way.give("session", "report", "--session", "sc-1", "--explain")
    assert {name: int(value) for name, value in re.findall(r"(comments\.\w+) = (\d+)", explained)} == {
        "comments.received": 5,
        "comments.accepted": 1,
        "comments.undecided": 0,
    }
    # What nobody wrote down is told, too.
    assert WORDING["plan.work.none"]["en"].text in report
    proposal = way.paper("sc-1-proposal-en.docx")
    assert "Offices that answered: 6 of 6 invited. Comments: 5." in proposal
    # Nobody allowed them to look official, and what is public tells no office.
    for paper in (report, proposal):
        assert "Specimen, not a WIPO document." in paper
        assert not re.search(r"\b(X[A-E]|QM)(-\d+)?\b|Office [A-EM]\b|linen", paper)
    assert way.record("for-sc-1")["stage"] == "final-draft"


def see_the_adopted_text(way: Rehearsal) -> None:
    assert "put a label on each sample and on its box." in way.read("clauses/rules.md")
    assert way.give("check") == ""
    assert "1 in the text already" in way.give("amend", "sc-1")
    record = way.record("adopted")
    assert (record["stage"], record["version"]) == ("adopted", "1.0.0")
    # What was numbered in the first draft has its number for ever.
    assert record["numbers"] == way.record("for-sc-1")["numbers"] == way.record("first")["numbers"]
    text = way.leader.root / "public" / "adopted" / "en" / "files" / "ST.999-1.0.0-en.docx"
    words = document_text(text.read_bytes())
    assert "SC/1/4" in words
    assert "put a label on each sample and on its box." in words
    assert "SC/1/4" not in way.paper("sc-1-report-en.docx")


def see_the_correction(way: Rehearsal) -> None:
    files = way.leader.root / "public"
    before = (files / "adopted" / "en" / "files" / "manuscript-en.json").read_text(encoding="utf-8")
    after = (files / "adopted-corr-1" / "en" / "files" / "manuscript-en.json").read_text(encoding="utf-8")
    assert ("is put were it" in before, "is put where it" in before) == (True, False)
    assert ("is put were it" in after, "is put where it" in after) == (False, True)
    assert way.record("adopted-corr-1")["numbers"] == way.record("adopted")["numbers"]
    erratum = way.paper("sc-2-erratum-adopted-corr-1-en.docx")
    assert "In paragraph 4, read “is put where it” instead of “is put were it”." in erratum
    # The mandate is for the session before.
    assert "Specimen, not a WIPO document." in erratum


def see_the_reopened_text(way: Rehearsal) -> None:
    told = json.loads(way.give("evidence", "reopened", "--today", "2028-03-02", "--format", "json"))
    assert [each["id"] for each in told["reopened"]] == ["LA-01"]
    proposal = yaml.safe_load(way.read("proposals/pfr-2028-001.yml"))
    assert proposal["about"] == ["LA-01"]
    assert proposal["assumption"] == {
        "kind": "reference",
        "name": "iso-99999-2024",
        "state": "withdrawn",
        "seen_on": "2028-03-01",
    }
    paper = way.paper("sc-2-pfr-pfr-2028-001-en.docx")
    # It is said once, with the day of the data.
    assert paper.count("ISO 99999:2024 is withdrawn (data: March 1, 2028).") == paper.count("is withdrawn") == 1
    assert "Offices print their labels anew." in paper
    # Until the text cites another edition, `check` says so from that day on.
    found = re.findall(r"^\w+\[(\w+)\]", way.give("check", "--today", "2028-03-02", code=1), re.MULTILINE)
    assert found == ["E006"]


HOLDS: Mapping[str, Callable[[Rehearsal], None]] = {
    "1": see_the_sources,
    "2": see_the_edit,
    "3": see_the_first_draft,
    "4": see_the_forms,
    "5": see_the_answers,
    "6": see_the_decisions,
    "7": see_the_papers,
    "8": see_the_adopted_text,
    "9": see_the_correction,
    "10": see_the_reopened_text,
}


def see_what_is_published(way: Rehearsal) -> None:
    """Hold each publication against what it was when it was published; `verify` has to say the same."""
    public = way.leader.root / "public"
    for folder in sorted(public.iterdir()) if public.is_dir() else ():
        if folder.is_dir() and folder.name != "latest":
            files = sorted(path for path in folder.rglob("*") if path.is_file())
            made = {path.as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
            assert way.published.setdefault(folder.name, made) == made, folder.name
    if way.published:
        assert way.give("verify", "public").splitlines()[-1] == "all is as it was published"


# --- The way ----------------------------------------------------------------------------------------------------------


def give(way: Rehearsal, shown: Shown) -> list[str]:
    """Give a command of the guide, after what comes before it; return what it prints."""
    program, *arguments = shown.words
    assert program == "wipo-bc-std"
    typed = shown.typed.removeprefix("wipo-bc-std ")
    for begin, act in BEFORE.items():
        if typed.startswith(begin):
            act(way)
    if arguments[0] == "publish":
        if "--correction" not in arguments:
            state(way, **PARTICULARS[arguments[1]])
        commit(way.leader.root, f"Before {arguments[1]}", len(way.published) + 2)
    return way.give(*arguments).splitlines()


def test_the_whole_way_is_as_the_guide_tells(tmp_path: Path) -> None:
    way = Rehearsal(Leader(tmp_path / "draft", tmp_path / "came-in", reviews="draft-reviews"))
    way.leader.root.mkdir()
    way.leader.mail.mkdir()
    git(way.leader.root, "init", "--quiet", "--initial-branch=main")
    git(way.leader.root, "config", "core.autocrlf", "false")
    steps = [(number, list(made)) for number, made in groupby(blocks(read_guide("rehearsal.md")), key=number_of)]
    assert [number for number, _ in steps] == list(HOLDS)
    for number, made in steps:
        for block in made:
            if block.path:
                put(block, way.leader.root)
                continue
            assert block.kind == "console"
            for shown in commands(block.text):
                assert (shown.typed, missing(shown.lines, give(way, shown))) == (shown.typed, [])
        see_what_is_published(way)
        HOLDS[number](way)
        if number in THEN:
            THEN[number](way)


def number_of(block: Block) -> str:
    """Return the number of the step that a block is of."""
    return block.heading.partition(".")[0]
