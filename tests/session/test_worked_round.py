"""The worked round: what is kept of it is what its commands make, it has all that a round can have, and its papers read well."""

import re
import shlex
import zipfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest
from typer.main import get_command

from tests.guides import blocks, commands, missing, read_guide
from tests.project import SAMPLES
from tests.render.word.document_text import document_text
from tests.session.worked_round import KEPT, RELEASED, Leader, keep, kept_files, make_worked_round
from wipo_bc_std.cli.app import app
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.released import CommentKind, CommentWeight, Verdict
from wipo_bc_std.review.answer import Offer, Position
from wipo_bc_std.review.comment import Channel, Response
from wipo_bc_std.review.store import RoundMatter, read_round
from wipo_bc_std.session.form_matter import STAND_IN
from wipo_bc_std.view.wording import WORDING

GOLDEN = Path(__file__).parents[1] / "golden" / "review"
# ISO 3166-1 leaves these to users; of the X, ST.3 gives XN, XU, XV and XX a meaning.
_FREE = re.compile(r"X[A-M]|Q[M-Y]")


@pytest.fixture(scope="module")
def leader(tmp_path_factory: pytest.TempPathFactory) -> Leader:
    return make_worked_round(tmp_path_factory.mktemp("worked"))


@pytest.fixture(scope="module")
def matter(leader: Leader) -> RoundMatter:
    return read_round(leader.store, "round-1")


def test_what_is_kept_is_what_the_commands_make(leader: Leader, *, update_goldens: bool) -> None:
    if update_goldens:
        keep(leader)
        (SAMPLES / "complete" / RELEASED).write_bytes((leader.root / RELEASED).read_bytes())
    made, kept = kept_files(leader.store.folder), kept_files(KEPT)
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def test_what_came_of_the_draft_is_the_sample_as_it_is(leader: Leader) -> None:
    def sources(root: Path) -> dict[str, bytes]:
        found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
        # What was published is what the round was about; the sample has a short record of it.
        return {name: path.read_bytes() for name, path in found.items() if not re.match(r"published/.*\.json", name)}

    made, sample = sources(leader.root / "standard"), sources(SAMPLES / "complete" / "standard")
    assert sorted(made) == sorted(sample)
    assert [name for name in made if made[name] != sample[name]] == []


def test_it_has_all_that_a_round_can_have(matter: RoundMatter) -> None:
    comments, answers = matter.comments, matter.answers
    assert 12 <= len(comments) <= 20
    assert {each.kind for each in comments} == set(get_args(CommentKind))
    assert {each.weight for each in comments} == set(get_args(CommentWeight))
    assert {each.position for each in answers} - {None} == set(get_args(Position))
    assert {each.channel for each in matter.submissions} == set(get_args(Channel)) - {"mail", "wiki"}
    assert set(chain.from_iterable(each.offers for each in answers)) == set(get_args(Offer))
    decided = [each.disposition for each in comments if each.disposition is not None]
    assert {each.verdict for each in decided} == set(get_args(Verdict))
    assert {each.response for each in comments} == set(get_args(Response))
    steps = {event.to for each in comments for event in each.events}
    assert steps >= {"returned", "disputed", "duplicate", "implemented", "closed", "withdrawn"}
    assert {each.state for each in comments} == {"closed", "duplicate", "withdrawn"}
    assert any(each.earlier for each in comments)
    assert any(each.late for each in comments)
    assert any(each.supported_by for each in comments)
    assert any(each.supports for each in comments)
    assert any(each.decided_in == "editor" for each in decided)
    assert any(each.decided_in != "editor" and each.changed for each in decided)
    assert all(each.notified for each in comments if each.state != "withdrawn")
    (call,) = matter.consensus
    assert call.objections
    assert call.finding
    assert matter.round.closed is not None
    assert matter.round.final is not None


def test_it_says_everywhere_that_nobody_said_it(matter: RoundMatter) -> None:
    commented = [each.office for each in matter.comments]
    senders = [*matter.round.invited, *commented, *(each.office for each in matter.answers)]
    assert [code for code in senders if code is not None and not _FREE.fullmatch(code)] == []
    assert matter.round.purpose.words("en", "en").startswith("TEST DATA")
    assert "Nobody said any of this" in (KEPT / "TEST-DATA.md").read_text(encoding="utf-8")


def test_what_is_public_is_what_senders_agreed_to(leader: Leader, matter: RoundMatter) -> None:
    standard = load(open_project(leader.root)).standard
    (made,) = standard.released
    offices = {each.office for each in made.comments if not each.is_unnamed}
    assert offices == {"XA", "XB", None}
    # XD agreed if it is not named, QN to thanks only; XC and XE were not asked, and QP is silent.
    assert [each.label for each in made.comments if each.is_unnamed] == ["N-001", "N-002"]
    assert made.thanked == ("QN",)
    public = (leader.root / RELEASED).read_text(encoding="utf-8")
    assert not re.search(r"\b(XC|XD|XE|QM|QO|QP)\b|Tester|from-X", public)
    private = [each.text for each in matter.comments if each.office in {"XC", "XE", "QM"}]
    assert len(private) == 5
    assert not any(text in public for text in private)


def test_no_form_says_what_stood_for_its_office(leader: Leader) -> None:
    for path in (leader.store.round_folder("round-1") / "forms").iterdir():
        content = path.read_bytes()
        parts = [content]
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
        assert not any(STAND_IN.encode() in part for part in parts), path.name


def test_its_papers_are_as_they_were_reviewed(leader: Leader, *, update_goldens: bool) -> None:
    made = dict(_readable(leader.store.round_folder("round-1")))
    if update_goldens:
        GOLDEN.mkdir(exist_ok=True)
        for path in GOLDEN.iterdir():
            path.unlink()
        for name, text in made.items():
            (GOLDEN / name).write_text(text, encoding="utf-8", newline="")
    kept = {path.name: path.read_bytes().decode() for path in GOLDEN.iterdir()}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def _readable(folder: Path) -> Iterable[tuple[str, str]]:
    """Yield the papers of a round that people read, and the invitation in each language, as text."""
    for path in sorted((folder / "papers").iterdir()):
        if path.suffix == ".docx":
            yield f"{path.name}.txt", document_text(path.read_bytes())
        elif path.suffix in {".txt", ".csv"}:
            yield path.name, path.read_bytes().decode()
    for path in sorted((folder / "forms").glob("*_XA_*.txt")):
        yield f"invitation-{path.name.split('_')[-1]}", path.read_text(encoding="utf-8")


# --- The guides -------------------------------------------------------------------------------------------------------

_CALL = re.compile(r"`wipo-bc-std ([^`]+)`")


def test_each_command_of_the_leaders_guide_is_given_in_the_round_and_prints_what_it_says(leader: Leader) -> None:
    consoles = [block for block in blocks(read_guide("review-leader.md")) if block.kind == "console"]
    shown = [each for block in consoles for each in commands(block.text)]
    assert len(shown) > 20
    given = {tuple(shlex.split(step.command)): step.printed.splitlines() for step in leader.steps}
    for each in shown:
        program, *command = each.words
        assert program == "wipo-bc-std"
        assert tuple(command) in given, command
        # What is told on the way comes behind what is printed, and is no part of a guide.
        assert (each.typed, missing((*each.lines, "…"), given[tuple(command)])) == (each.typed, [])


@pytest.mark.parametrize("name", ["review-leader.md", "review-member.md"])
def test_each_command_that_a_guide_names_is_there_with_its_options(name: str) -> None:
    for told in _CALL.findall(read_guide(name)):
        words = told.split()
        found: Any = get_command(app)
        while words and words[0] in getattr(found, "commands", ()):
            found = found.commands[words.pop(0)]
            # A group has its commands from the moment on that one is looked for.
            found.make_context(found.name, ["--"], resilient_parsing=True)
        known = {option for parameter in found.params for option in parameter.opts} | {"--help"}
        assert [word for word in words if word.startswith("-") and word not in known] == [], told
        assert not hasattr(found, "commands") or words in ([], ["--help"]), told


def test_a_guide_shows_words_that_members_really_see(leader: Leader) -> None:
    guide = read_guide("review-member.md")
    quoted = {" ".join(words.split()) for words in re.findall(r"“([A-Z][a-z][^”]+)”", guide)}
    assert len(quoted) > 5
    assert quoted - {words["en"].text for words in WORDING.values()} == set()
    (letter,) = re.findall(r"^```\n(.*?)^```$", guide, flags=re.DOTALL | re.MULTILINE)
    path = leader.store.round_folder("round-1") / "papers" / "round-1-letter-XA-en.txt"
    assert letter in path.read_text(encoding="utf-8")
