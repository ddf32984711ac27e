"""TEST DATA: a round of review on the complete sample, from the invitation to closed dispositions, command by command.

Nobody said any of it: the offices have codes that are free for users (ISO 3166, WIPO ST.3), the draft is about samples that
do not exist. Read `make_worked_round` from above to below: it is what a leader does, in the order of the days. What comes of
it is kept in tests/samples/reviews. To see it happen:

    python -m tests.session.worked_round FOLDER

`pytest tests/session/test_worked_round.py --update-goldens` keeps it anew.
"""

import io
import json
import re
import shlex
import shutil
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
from lxml import etree

from tests.cli.command import run
from tests.project import SAMPLES
from tests.review.filled import quote
from tests.session import form_files, word_forms
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import draft_in, lower_draft, read_project
from wipo_bc_std.render.workbook import pack, package_parts
from wipo_bc_std.review.armour import wrap_text
from wipo_bc_std.review.form import FormManifest, write_manifest
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import Store, read_round
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.manuscript import write_manuscript
from wipo_bc_std.view.wording import word

KEPT = SAMPLES / "reviews"
# What offices released of the round, in the sample.
RELEASED = "standard/released/round-1.yml"
LANGUAGES: tuple[Language, ...] = ("en", "ar", "zh")
# What the draft said when it was published first, and what it says since the round: file, words then, words now.
_THEN_AND_NOW: tuple[tuple[str, str, str], ...] = (
    ("standard.yml", "version: 0.2.0\ndate: 2026-11-01", "version: 0.3.0\ndate: 2026-11-22"),
    ("retired-ids.txt", "", "weighing-samples\n"),
    ("clauses/keeping.md", "title: The keeping of samples", "title: Keeping samples"),
    ("clauses/keeping.md", "look at each sample from time to time.", "look at each sample once a year."),
    ("clauses/keeping.md", "is left empty.", "is left empty, or is reached with the help of a ladder."),
    (
        "clauses/keeping.md",
        "{#weighing-samples}\nA sample is weighed when it comes in and when it goes out.\n\n{#keeping-drawers",
        "{#keeping-drawers",
    ),
    ("annexes/label-form.md", "title: Form of a label", "title: Form of labels"),
)
# What the commands write themselves, as the words that a comment proposes are accepted.
_BY_COMMAND = ("once a year", "title: ")


@dataclass(frozen=True, slots=True)
class Step:
    """A command that was given, without the name of the program, with what it printed and its exit code."""

    command: str
    printed: str
    code: int


@dataclass(slots=True)
class Leader:
    """Whoever leads the round: where the draft is, where filled forms come in, and all commands that were given."""

    root: Path
    mail: Path
    steps: list[Step] = field(default_factory=list)
    # Where the settings of the sample put it.
    reviews: str = "reviews"

    @property
    def store(self) -> Store:
        """Return the review store, beside the draft."""
        return Store(self.root.with_name(self.reviews))

    def give(self, command: str, code: int = 0) -> str:
        """Give a command in the folder of the draft; return what it printed. It has to end with this exit code."""
        told = " ".join(command.split("\n"))
        done = run(*shlex.split(told), cwd=self.root)
        printed = (done.stdout + done.stderr).replace(f"{self.root.parent}/", "../")
        self.steps.append(Step(told, printed, done.returncode))
        assert done.returncode == code, f"wipo-bc-std {told}\n{printed}"
        return printed


def make_worked_round(folder: Path) -> Leader:
    """Make the round in an empty folder, with the draft in `complete`, the store in `reviews`, mail in `came-in`."""
    leader = Leader(folder / "complete", folder / "came-in")
    leader.mail.mkdir(parents=True)
    lay_out_draft(leader.root)
    open_the_round(leader)
    members_answer(leader)
    take_in_answers(leader)
    prepare_the_meeting(leader)
    hold_the_meeting(leader)
    change_the_text(leader)
    tell_the_senders(leader)
    release_what_was_agreed(leader)
    end_the_round(leader)
    return leader


def lay_out_draft(root: Path) -> None:
    """Write the draft as it was when it was published first, with the record of that."""
    shutil.copytree(SAMPLES / "complete", root)
    (root / RELEASED).unlink(missing_ok=True)
    for path, then, now in _THEN_AND_NOW:
        _replace(root / "standard" / path, now, then)
    checked = read_project(open_project(root))
    for language in LANGUAGES:
        content = write_manuscript(lower_draft(draft_in(checked, language)))
        (root / "standard" / "published" / "first" / f"{language}.json").write_bytes(content)


# --- 2 November: the round is opened ----------------------------------------------------------------------------------


def open_the_round(leader: Leader) -> None:
    """Open the round, and write what is sent to each office."""
    leader.give(
        "review open round-1 --publication first --today 2026-11-02 --closes 2026-11-13"
        ' --purpose "TEST DATA. Can a small office do what it asks for?"'
        ' --question "Is clause 3 clear?" --reply-to leader@example.org'
        " --invite XA --invite XB --invite XC --invite XD --invite XE --invite QM --invite QN --invite QO --invite QP"
    )
    leader.give("review forms")


# --- Until 13 November: members answer, each in its way ---------------------------------------------------------------


def members_answer(leader: Leader) -> None:
    """Fill forms as members do; QM speaks in a meeting only, and QP is silent."""
    write = leader.mail.joinpath
    first = {
        "KE-02": {
            "kind": "technical",
            "weight": "major",
            "comment": "“From time to time” cannot be inspected. Say how often.",
            "proposed": "A sample office SHOULD look at each sample once a year.",
            "rationale": "An office that never looks follows the text as it is.",
        },
        "keeping": {
            "kind": "editorial",
            "comment": "The title is longer than it needs to be.",
            "proposed": "Keeping samples",
        },
        "weighing-samples": {
            "kind": "technical",
            "weight": "blocking",
            "comment": "Please delete this paragraph. Nobody weighs a piece of cloth twice.",
            "would_resolve": "That it is deleted, or asked of metal only.",
        },
        "exchange-days": {"part": "row 2", "comment": "Ten days are not enough."},
    }
    said = {
        "position": "Support, with comments",
        "question/question-1": "Yes, but for the ladder.",
        "contact": "A. Tester",
    }
    write("from-XA.xlsx").write_bytes(fill_workbook(leader, "XA", said, first))
    # Four days later the same office says one thing better.
    second = {**first, "exchange-days": {"part": "row 2", "kind": "technical", "weight": "major"}}
    second["exchange-days"] |= {"comment": "Ten days are not enough for an office on an island.", "proposed": "30"}
    write("from-XA-again.xlsx").write_bytes(fill_workbook(leader, "XA", said, second))
    write("from-QN.xlsx").write_bytes(
        fill_workbook(
            leader,
            "QN",
            {"position": "No expertise in this matter", "offer-follow": "yes", "offer-briefing": "yes"},
            {},
        )
    )
    write("from-XB.docx").write_bytes(
        fill_word_form(
            leader,
            "XB",
            "ar",
            {
                "field.position": word("review.position.discuss", "ar"),
                "field.would_resolve": "Say who pays the courier.",
            },
            {
                "KE-02": {"kind": "te", "text": "لا أحد يعرف متى يجب النظر إلى العيّنة."},
                "KE-01": {
                    "kind": "te",
                    "text": "لا يمكن حفظ العيّنات دون 25 °C في مخازننا صيفا، ولا يستطيع مكتبنا الموافقة على ذلك.",
                },
                "sample": {"kind": word("review.kind.translation", "ar"), "text": "في الممارسة يقال «نموذج» أيضا."},
            },
        )
    )
    write("from-QO.docx").write_bytes(
        fill_word_form(leader, "QO", "en", {"field.position": word("review.position.no-comment", "en")}, {})
    )
    # The review copy saves its answer as a text that says the same in words above the block.
    saved = write_answer(
        leader,
        "XC",
        "zh",
        {"id": "keep-little", "kind": "evidence", "text": "我局自1998年起保存样本，九成从未有人查看。"},
        {"id": "weighing-samples", "kind": "technical", "weight": "minor", "text": "请说明重量单位。"},
        position="support",
        offers=["answer"],
        can_answer_on="样本的防潮",
    )
    write("wipo-bc-std_round-1_XC_0.2.0_zh_answer.txt").write_text(f"对草案的答复\n\n{saved}", encoding="utf-8")
    write("from-XD.csv").write_text(_TABLE_OF_XD, encoding="utf-8")
    pasted = write_answer(
        leader,
        "XE",
        "en",
        {"id": "exchange-days", "part": "row 2", "kind": "technical", "text": "We support this.", "supports": "XA-004"},
        {
            "id": "label-form",
            "kind": "editorial",
            "text": "There is more than one label.",
            "proposed": "Form of labels",
        },
        position="support-with-comments",
    )
    quoted = "".join(f"> {line}\n" for line in pasted.splitlines())
    invitation = leader.store.round_folder("round-1") / "forms/wipo-bc-std_round-1_XC_0.2.0_en.txt"
    original = quote(invitation.read_text(encoding="utf-8"))
    write("reply-from-XC.eml").write_text(_REPLY.format(original), encoding="utf-8")
    write("from-XE.eml").write_text(_MAIL.format(quoted), encoding="utf-8")
    guild = write_answer(
        leader,
        "",
        "en",
        {
            "id": "intro-layout",
            "quote": "no sample at all",
            "kind": "general",
            "text": "Well said. Our members keep samples, too: may we be asked again?",
        },
        organization="Guild of Test Keepers",
    )
    write("from-a-guild.txt").write_text(guild, encoding="utf-8")


_TABLE_OF_XD = """\
office;XD
position;abstain

Number;Kind;Comment;Proposed change;Rationale
LA-02;ed;“Hide” is the better word for “cover”.;A courier SHOULD NOT hide a label.;
keeping-tall-shelves;te;A shelf need not stay empty for that.;A ladder stands beside each shelf that cannot be reached.;
KE-03;te;See above.;;
99;ge;The courier should be cheaper.;;
"""
_MAIL = """\
From: E. Tester <tester@example.org>
To: leader@example.org
Subject: Re: ST.XX: your answer by November 13, 2026
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Sorry that we are late! Here it is again:

{}"""

_REPLY = """\
From: C. Tester <c.tester@example.org>
To: leader@example.org
Subject: Re: ST.XX (unofficial draft), by November 13, 2026
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear colleagues,

KE-01: It is clear. Is it the same for all kinds of sample?

C. Tester

{}"""


# --- Until 16 November: what came is taken in -------------------------------------------------------------------------


def take_in_answers(leader: Leader) -> None:
    """Look at a file first, take all of them in, enter what was said in a meeting, and close the round."""
    leader.give("review import ../came-in/from-XA.xlsx --received 2026-11-05")
    # Looked at only: its sender sent a whole answer the day after.
    leader.give("review import ../came-in/reply-from-XC.eml --received 2026-11-10")
    for name, day, code in (
        ("from-XA.xlsx", 5, 0),
        ("from-QN.xlsx", 6, 0),
        ("from-QO.docx", 6, 0),
        ("from-XA-again.xlsx", 9, 0),
        ("from-XB.docx", 10, 0),
        ("wipo-bc-std_round-1_XC_0.2.0_zh_answer.txt", 11, 0),
        # A table that does not say of which round it is, and has a place that is nowhere: to be looked at.
        ("from-XD.csv", 12, 1),
        ("from-a-guild.txt", 13, 0),
        ("from-XE.eml", 15, 0),
    ):
        leader.give(f"review import ../came-in/{name} --received 2026-11-{day:02d} --accept all", code)
    leader.give(
        "review enter --office QM --about whole --kind general --channel meeting"
        ' --text "A small office would like an example of its own." --source "meeting of 2026-11-12" --received 2026-11-12'
    )
    leader.give("review close --today 2026-11-16")


# --- 16 November: the meeting is prepared -----------------------------------------------------------------------------


def prepare_the_meeting(leader: Leader) -> None:
    """Sort the comments, settle what is editorial, and recommend something for the rest."""
    leader.give("review list")
    # What is written in another language gets a translation: a line of its file, by whoever reads both.
    for label, text in (
        ("XB-002", "In our stores samples cannot be kept below 25 °C in summer. Our office could not agree to this."),
        ("XB-003", "Nobody knows when the sample is to be looked at."),
    ):
        comment = leader.store.round_folder("round-1") / "comments" / f"{label}.yml"
        _replace(comment, "", f"translation: {{text: {text}, by: office}}\n")
    # Two say what was said before; one is not clear, and its office takes it back when it is asked.
    leader.give("review decide XB-003 --duplicate-of XA-002 --today 2026-11-16")
    leader.give("review decide XE-001 --duplicate-of XA-004 --today 2026-11-16")
    leader.give('review decide XD-003 --return --why "Which sentence is meant by “above”?" --today 2026-11-16')
    leader.give('review decide XD-003 --withdraw --by XD --why "It was meant for another draft." --today 2026-11-16')
    # The fast lane: the editor settles editorial comments and translations alone.
    leader.give("review decide XA-001 --verdict accepted --write --today 2026-11-16")
    leader.give("review decide XE-002 --verdict accepted --write --today 2026-11-16")
    leader.give(
        "review decide XD-001 --verdict not-accepted --today 2026-11-16"
        ' --rationale "A label that is covered need not be hidden: a strap across it does harm enough."'
    )
    leader.give(
        "review decide XB-001 --verdict deferred --today 2026-11-16"
        ' --rationale "The terms in Arabic are reviewed together before the next draft."'
    )
    # The rest is for the meeting.
    for label, verdict in (
        ("XA-002", "accepted"),
        ("XA-003", "accepted"),
        ("XA-004", "not-accepted"),
        ("XB-002", "not-accepted"),
        ("XD-002", "accepted-in-principle"),
    ):
        leader.give(f"review decide {label} --recommend {verdict} --today 2026-11-16")
    leader.give(
        'review decide XB-002 --dispute --by XB --why "Our stores are warmer than that all summer." --today 2026-11-16'
    )
    leader.give(
        'review consensus open below-25 --asked "Samples are kept below 25 °C; the words stay in brackets." --about KE-01'
        " --least-support 3 --least-regions 2 --today 2026-11-16"
    )
    leader.give("review heat --format docx --today 2026-11-16")


# --- 17 November: the meeting -----------------------------------------------------------------------------------------


def hold_the_meeting(leader: Leader) -> None:
    """Record what the task force found, and decide all that is open."""
    leader.give("review consensus support below-25 XA XC XE")
    leader.give(
        'review consensus object below-25 XB --words "It cannot be kept in a hot country." --comment XB-002'
        ' --answered "The words stay in brackets until the cost of cooling is known."'
    )
    leader.give(
        'review consensus find below-25 --finding "Three offices want it, one objects, and its objection is sustained: no'
        ' consensus yet." --today 2026-11-17'
    )
    leader.give("review consensus show below-25")
    at = '--in "meeting of 2026-11-17" --today 2026-11-17'
    leader.give(f"review decide XA-002 --verdict accepted {at}")
    leader.give(f"review decide XA-003 --verdict accepted {at}")
    leader.give(
        f"review decide XD-002 --verdict accepted-in-principle {at}"
        ' --rationale "A ladder will do, but need not stand beside each shelf."'
    )
    leader.give(
        f"review decide XA-004 --verdict not-accepted {at}"
        ' --rationale "The days are those that a courier needs on the way; an island has a ferry."'
    )
    leader.give(
        f"review decide XB-002 --verdict not-accepted --controversial {at}"
        ' --rationale "What the number should be stays open; see the call below-25. The sentence stays a requirement."'
    )
    leader.give(
        f"review decide XC-001 --verdict noted {at}"
        ' --rationale "It bears out the principle. The office is asked for a source."'
    )
    leader.give(
        f"review decide XD-004 --verdict out-of-scope {at}"
        ' --rationale "What a courier costs is between it and the office that sends."'
    )
    leader.give(
        f"review decide QM-001 --verdict deferred {at}"
        ' --rationale "It is worth an annex; QM is asked to write one for the next draft."'
    )
    leader.give(f'review decide X-001 --verdict noted {at} --rationale "Thank you; the next round will ask you."')


# --- 18 November: the text --------------------------------------------------------------------------------------------


def change_the_text(leader: Leader) -> None:
    """Let the program write what was accepted as proposed, change the rest by hand, and record both."""
    leader.give("review implemented XA-002", code=1)
    leader.give("review implemented XA-002 --write --today 2026-11-18")
    for path, then, now in _THEN_AND_NOW:
        if not any(words in now for words in _BY_COMMAND):
            _replace(leader.root / "standard" / path, then, now)
    leader.give("review implemented XA-003 --today 2026-11-18")
    leader.give("review implemented XD-002 --today 2026-11-18")
    # Where each comment stands now: that on the paragraph which is gone moves nowhere by itself.
    leader.give("review carry")
    leader.give(
        'review decide XC-002 --verdict not-accepted --in "correspondence of 2026-11-18" --today 2026-11-18'
        ' --rationale "The paragraph is deleted, as XA-003 asks for; no unit is needed."'
    )


# --- 19 November and after: the senders -------------------------------------------------------------------------------


def tell_the_senders(leader: Leader) -> None:
    """Write the papers and the letters, and enter what senders say to them."""
    leader.give("review table --today 2026-11-19")
    leader.give("review report --format docx --today 2026-11-19")
    leader.give("review letters --format txt --sent 2026-11-19")
    for label, response in (
        ("XA-002", "satisfied"),
        ("XA-003", "satisfied"),
        ("XA-004", "accepts"),
        ("XB-002", "not-satisfied"),
        ("XE-002", "satisfied"),
    ):
        leader.give(f"review decide {label} --response {response}")


# --- 21 November: what becomes public ---------------------------------------------------------------------------------


def release_what_was_agreed(leader: Leader) -> None:
    """Put into the draft what senders agreed to publish: two under their names, one without; one is only thanked."""
    agreed = "review release --office XA --office XB --unnamed XD --without XD-004 --thank QN --today 2026-11-21"
    leader.give(agreed)
    leader.give(f"{agreed} --write")
    leader.give("review release --office X --only X-001 --today 2026-11-21 --write")


# --- 11 December: the end ---------------------------------------------------------------------------------------------


def end_the_round(leader: Leader) -> None:
    """Close every comment; silence of 15 working days counts as satisfied. Then the round is final."""
    leader.give("review close --comments --today 2026-12-11")
    leader.give("review stats")


# --- What members do with their forms ---------------------------------------------------------------------------------


def fill_workbook(
    leader: Leader, office: str, told: Mapping[str, object], comments: Mapping[str, Mapping[str, object]]
) -> bytes:
    """Return the workbook of an office after it was filled in: fields of its first sheet, comments by id of the text."""
    book = openpyxl.load_workbook(io.BytesIO(_form(leader, office, "en", ".xlsx")), rich_text=True)
    form_files.write_fields(book, told)
    for name, said in comments.items():
        form_files.write_comment(book, name, **said)
    return pack(package_parts(book, datetime(2026, 11, 5, tzinfo=UTC), {}))


def fill_word_form(
    leader: Leader,
    office: str,
    language: Language,
    told: Mapping[str, str],
    comments: Mapping[str, Mapping[str, str]],
) -> bytes:
    """Return the Word form of an office after it was filled in."""

    def fill(root: etree._Element) -> None:
        for key, answer in told.items():
            word_forms.write_field(root, word(f"review.{key}", language), answer)
        for name, said in comments.items():
            word_forms.write_comment(root, name, 0, **said)

    filled = word_forms.changed(_form(leader, office, language, ".docx"), fill)
    with zipfile.ZipFile(io.BytesIO(filled)) as archive:
        return pack({name: archive.read(name).decode("utf-8") for name in archive.namelist()})


def write_answer(leader: Leader, office: str, language: Language, *comments: Mapping[str, str], **told: object) -> str:
    """Return an answer as a block of text, as the review copy gives it."""
    made = _read(leader)
    form = FormManifest("round-1", "first", made.version, made.digests[language], office, language, made.closes)
    numbered = [{"row": str(at), **each} for at, each in enumerate(comments, start=1)]
    answer = {"form": write_manifest(form), "office": office, "offers": [], "answers": {}, "comments": numbered, **told}
    return wrap_text(json.dumps(answer, ensure_ascii=False).encode(), as_is=True)


def _form(leader: Leader, office: str, language: Language, suffix: str) -> bytes:
    name = f"wipo-bc-std_round-1_{office}_{_read(leader).version}_{language}{suffix}"
    return (leader.store.round_folder("round-1") / "forms" / name).read_bytes()


def _read(leader: Leader) -> Round:
    return read_round(leader.store, "round-1").round


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if old:
        assert old in text, f"{path}: {old}"
        text = text.replace(old, new, 1)
    else:
        text += new
    path.write_text(text, encoding="utf-8")


# --- What is kept -----------------------------------------------------------------------------------------------------


def kept_files(store: Path) -> Mapping[str, bytes]:
    """Return the files of a store that are kept: not its Git history, and not what can be made of the rest."""
    left_out = re.compile(r"\.git/|rounds/[^/]+/(forms|papers)/|TEST-DATA\.md")
    found = {path.relative_to(store).as_posix(): path for path in sorted(store.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not left_out.match(name)}


def keep(leader: Leader) -> None:
    """Write the store of a round that was made to where it is kept, in place of the one that is there."""
    shutil.rmtree(KEPT / "rounds", ignore_errors=True)
    for name, content in kept_files(leader.store.folder).items():
        path = KEPT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    for step in make_worked_round(Path(sys.argv[1])).steps:
        sys.stdout.write(f"$ wipo-bc-std {step.command}\n{step.printed}\n")
