"""A canary in a private round: it sings in the store, and nowhere in what becomes public when others release their comments.

An office that agreed to nothing, one that agreed if it is not named, a person, an address and a sentence stand in every field
of every channel of a round. Then everything is made that leaves the house.
"""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

from tests.cli.command import run
from tests.repository import commit, make_repository
from tests.review.test_store import PASSAGE, make_comment, make_round
from tests.session.asked_files import FACT, make_question
from tests.traces import find_traces
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.comment import Channel, Comment
from wipo_bc_std.review.consensus import Consensus
from wipo_bc_std.review.store import (
    Store,
    make_store,
    write_answer,
    write_asked,
    write_comments,
    write_consensus,
    write_receipt,
    write_round,
    write_submission,
)
from wipo_bc_std.review.store_history import record
from wipo_bc_std.review.submission import Submission

pytestmark = [pytest.mark.acceptance]

# Of user-assigned codes; nobody is called so.
OFFICE, OFFICE_NAME = "QZ", "Canary Office of Quezland"
UNNAMED, UNNAMED_NAME = "QY", "Office of Nowhere in Particular"
PERSON, ADDRESS = "Wilhelmina Quarrelton", "w.quarrelton@quezland.example"
SENTENCE = "The heron counts seven silver ledgers at dawn."
CANARIES = (OFFICE, OFFICE_NAME, UNNAMED, UNNAMED_NAME, PERSON, ADDRESS, SENTENCE, "QZ-001", "QY-001")
# What is public: a provision of the text, which each format has, and what others agreed to.
PLANTED = "feed the second heron before noon"
RELEASED = "Nobody says who feeds the heron on Sundays"
WITHOUT_NAME = "A third heron would not be fed at all"
SONG = f"{SENTENCE} {OFFICE_NAME} ({OFFICE}), {PERSON}, {ADDRESS}"
DAY = "2026-12-05"


def _private(label: str, channel: str, **more: object) -> Comment:
    """Return a comment with the canary in every field that has words."""
    wording = {"submission": SONG, "received": DAY, "kind": "technical", "text": SONG}
    words = dict.fromkeys(("text", "proposed", "rationale", "would_resolve", "organization", "submission", "row"), SONG)
    quote = dict.fromkeys(("exact", "prefix", "suffix"), SONG)
    steps = ("submitted", "open", "proposed", "agreed")
    told: dict[str, object] = {
        **words,
        "anchor": {"id": "GA-01", "part": SONG, "number": SONG, "quote": quote},
        "channel": channel,
        "weight": "blocking",
        "earlier": [{**wording, "would_resolve": SONG}],
        "translation": {"text": SONG, "by": "office", "proposed": SONG},
        "events": [{"date": DAY, "to": step, "by": OFFICE, "why": SONG} for step in steps],
        "disposition": {"verdict": "noted", "rationale": SONG, "decided_in": SONG},
        "former": [{"disposition": {"verdict": "noted", "rationale": SONG}}],
        "supports": "XA-001",
    }
    return make_comment(label, **told | more)


def _public(label: str, text: str, **more: object) -> Comment:
    """Return a comment that is released, and that those who are private support, repeat and settled."""
    told: dict[str, object] = dict.fromkeys(("submission", "row", "would_resolve", "organization"), SONG)
    told |= {"supported_by": [OFFICE, UNNAMED], "anchor": {"id": "GA-01"}, "text": text}
    return make_comment(label, **told | more)


def _comments() -> Iterator[Comment]:
    for number, channel in enumerate(get_args(Channel), start=1):
        yield _private(f"{OFFICE}-{number:03d}", channel)
    yield _private("X-001", "mail")
    yield _public("XA-001", RELEASED)
    yield _public(
        "XA-002",
        f"{RELEASED}, and who pays for it.",
        duplicate_of=f"{UNNAMED}-001",
        events=[{"date": DAY, "to": step, "why": SONG} for step in ("submitted", "duplicate")],
    )
    yield _public(f"{UNNAMED}-001", WITHOUT_NAME, organization=UNNAMED_NAME, supports="XA-001", channel="docx")


def _make_store(folder: Path) -> Store:
    store = Store(folder)
    make_store(store)
    made = make_round(publication="draft-1", closed="2027-01-16", invited=[OFFICE, UNNAMED, "XA"], reply_to=SONG)
    write_round(store, made, {"en": (PASSAGE,)})
    write_comments(store, made.id, tuple(_comments()))
    for office in (OFFICE, UNNAMED, "XA"):
        answer = {"office": office, "position": "discuss", "channel": "mail", "received": DAY, "organization": SONG}
        answer |= dict.fromkeys(("would_resolve", "can_answer_on", "contact"), f"{PERSON}, {ADDRESS}, {SENTENCE}")
        said = dict.fromkeys(("checked", "source", "passed_to", "words"), SONG)
        replies = [{"question": FACT, "answer": "still-true", "received": DAY, **said}]
        write_answer(store, made.id, Answer.model_validate({**answer, "replies": replies, "submissions": [SONG]}))
    write_asked(store, made.id, (make_question(FACT, office=OFFICE, about=SONG, key=SONG, claim=SONG, check=SONG),))
    listed = [{"place": SONG, "words": SONG, "reason": SONG}]
    submission = {
        "id": "a" * 16,
        "file": SONG,
        "digest": "a" * 64,
        "channel": "xlsx",
        "office": OFFICE,
        "received": DAY,
    }
    told = {
        **submission,
        "census": {"filled": "1", "taken": "0"},
        "listed": listed,
        "heads": [{"name": SONG, "words": SONG}],
    }
    write_submission(store, made.id, Submission.model_validate(told), SONG.encode(), ".txt")
    write_receipt(store, made.id, "a" * 16, SONG)
    objection = {"office": OFFICE, "comment": "QZ-001", "words": SONG, "answered": SONG}
    call = {"id": "call-1", "asked": SONG, "opened": DAY, "supported_by": [UNNAMED], "objections": [objection]}
    write_consensus(store, made.id, Consensus.model_validate(call))
    assert record(store, "Take in all that came") is None
    return store


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a draft with all that was made of it, beside the store of its round."""
    folder = make_repository(tmp_path_factory.mktemp("canary") / "draft")
    sources = folder / "standard"
    (sources / "sessions.yml").write_text("publications: [{id: draft-1, kind: milestone}]\n", encoding="utf-8")
    (sources / "offices.yml").write_text("offices: [{code: XA, name: Office A}]\n", encoding="utf-8")
    scope = sources / "clauses" / "scope.md"
    text = scope.read_text(encoding="utf-8")
    planted = text.replace("say which draft it follows", PLANTED)
    assert planted != text
    scope.write_text(planted, encoding="utf-8")
    _make_store(folder.with_name("draft-reviews"))
    commit(folder, "First draft", day=1)
    for number, arguments in enumerate(
        (
            ("review", "release", "--office", "XA", "--unnamed", UNNAMED, "--thank", "XA", "--write"),
            ("evidence", "confirm", "--write"),
            # What leaders make besides stays in the store.
            ("review", "table", "--format", "json", "--format", "csv"),
            ("review", "letters", "--format", "txt"),
            ("check", "--strict"),
            ("publish", "draft-1", "--record"),
            ("build", *(f"--format={kind}" for kind in ("html", "pdf", "docx", "xlsx", "json", "manuscript", "site"))),
            ("archive", "public", "--to", "archive.zip"),
            ("export", "--all"),
        )
    ):
        done = run(*arguments, cwd=folder)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        commit(folder, f"Step {number}", day=number + 2)
    return folder


@pytest.fixture(scope="module")
def traces(project: Path) -> Mapping[str, set[str]]:
    return find_traces(project, (*CANARIES, PLANTED, RELEASED, WITHOUT_NAME))


def test_nothing_of_what_is_private_stands_anywhere_in_public(traces: Mapping[str, set[str]]) -> None:
    assert {word: sorted(traces[word])[:5] for word in CANARIES if word in traces} == {}


def test_the_store_is_where_it_stands(project: Path) -> None:
    assert find_traces(project.with_name("draft-reviews"), CANARIES).keys() == set(CANARIES)


def test_the_search_finds_what_is_public_in_each_kind_of_file(traces: Mapping[str, set[str]]) -> None:
    places = traces[PLANTED]
    for kind in (
        "build/ST.XX-0.1.0-en.html",
        "build/ST.XX-0.1.0-en.pdf!text",
        "build/ST.XX-0.1.0-en.docx!word/document.xml",
        "build/ST.XX-0.1.0-en.xlsx!xl/",
        "build/draft-en.json",
        "build/manuscript-en.json",
        "build/site/scope.html",
        "build/site/search/",
        "public/draft-1/en/scope.html",
        "public/draft-1/en/files/ST.XX-0.1.0-en.pdf!text",
        "archive.zip!",
        "build/export/",
        "standard/published/draft-1/en.json",
        "standard/clauses/scope.md",
        ".git!objects",
    ):
        assert any(place.startswith(kind) for place in places), (kind, sorted(places))


@pytest.mark.parametrize("words", [RELEASED, WITHOUT_NAME])
def test_what_was_released_goes_along(traces: Mapping[str, set[str]], words: str) -> None:
    assert {"standard/released/round-1.yml", ".git!objects"} <= traces[words]
    assert "build/export/tables/rounds-comments.csv" in traces[words]
    # As a source, a Word file carries it.
    assert any(place.startswith("build/ST.XX-0.1.0-en.docx!") for place in traces[words])


def test_one_word_too_much_in_the_released_file_is_found(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    shutil.copytree(project / "standard", folder / "standard")
    path = folder / "standard" / "released" / "round-1.yml"
    path.write_bytes(path.read_bytes().replace(RELEASED.encode(), SONG.encode()))
    # The address in it is found by a rule already, and what is built all the same is for nobody else.
    done = run("build", "--format", "docx", cwd=folder)
    assert (done.returncode, "V003" in done.stdout) == (1, True)
    found = find_traces(folder, CANARIES)
    # Two names are told by nobody in it.
    assert found.keys() == set(CANARIES) - {UNNAMED, UNNAMED_NAME, "QZ-001", "QY-001"}
    for places in found.values():
        assert {place.split("!")[0] for place in places} == {
            "build/ST.XX-0.1.0-en.docx",
            "standard/released/round-1.yml",
        }
