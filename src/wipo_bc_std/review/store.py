"""The review store: a folder of its own outside the repository, private, with a history of its own.

    rounds/<round>/round.yml              what is asked, and whom
    rounds/<round>/passages-<lang>.json   the texts that are asked about, as they were published
    rounds/<round>/comments/<label>.yml   one file a comment
    rounds/<round>/answers/<office>.yml   how each office stands to the draft
    rounds/<round>/submissions/<id>.yml   each file that came in, with the count of what it held
    rounds/<round>/received/<id>.<kind>   that file itself
    rounds/<round>/receipts/<id>.txt      what its sender was told of it
    rounds/<round>/consensus/<id>.yml     what was put to the task force
    rounds/<round>/asked.yml              what each office is asked about evidence
    rounds/<round>/consent.yml            who agreed that what is published, and what it is called there

Everything is read and written here and nowhere else.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct, field

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.files import hold_lock, replace_file
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.asked import AskedQuestion, AskedQuestions
from wipo_bc_std.review.comment import LABEL, SENDER_UNKNOWN, Comment
from wipo_bc_std.review.consensus import Consensus
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.passage import Passage, read_passages, write_passages
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store_source import read_node, write_node
from wipo_bc_std.review.submission import Submission
from wipo_bc_std.settings import UsageError

ROUNDS = "rounds"
ROUND_FILE = "round.yml"
_CONSENT_FILE = "consent.yml"
_ASKED_FILE = "asked.yml"
# There while one process writes.
LOCK = ".writing.lock"
_README = "README.md"
_TOLD = """# Review store

Comments of offices on a draft standard, written by `wipo-bc-std review`. This folder is private: what becomes public is
the extract that each office released, in `standard/released/` of the draft. Do not put it into the repository of the draft.
"""
# For their owner alone.
_PRIVATE = 0o600
_NO_OFFICE = "x-"
N = TypeVar("N", bound=Node)


class Store(Struct, frozen=True):
    """A review store in a folder."""

    folder: Path

    def round_folder(self, identifier: str) -> Path:
        """Return the folder of a round; raise UsageError where that is no id, so that no path leads out of the store."""
        if not IDENTIFIER.fullmatch(identifier):
            raise UsageError(f"“{identifier[:60]}” is no id of a round; an id is such as round-1")
        return self.folder / ROUNDS / identifier


class RoundMatter(Struct, frozen=True):
    """All that a store holds of a round: comments in order of label, answers of offices before those of others.

    `problems` tell of files that could not be read, by their paths in the store.
    """

    round: Round
    comments: tuple[Comment, ...] = ()
    answers: tuple[Answer, ...] = ()
    submissions: tuple[Submission, ...] = ()
    consensus: tuple[Consensus, ...] = ()
    problems: Problems = field(default_factory=lambda: Problems.of([]))
    asked: tuple[AskedQuestion, ...] = ()

    def find_comment(self, label: str) -> Comment | None:
        """Return the comment with a label."""
        return next((comment for comment in self.comments if comment.label == label), None)

    def next_label(self, office: str | None) -> str:
        """Return the first label of a sender that was never given in the round."""
        sender = office or SENDER_UNKNOWN
        given = [LABEL.fullmatch(comment.label) for comment in self.comments]
        numbers = [int(found["number"]) for found in given if found is not None and found["sender"] == sender]
        return f"{sender}-{max(numbers, default=0) + 1:03d}"


def open_store(root: Path, setting: str) -> Store:
    """Return the store of the project in `root`; `setting` is what its settings say, empty where they say nothing.

    By default it is the folder beside the project that is called like it with `-reviews`. Raise UsageError where the store
    would lie inside what is published with the sources.
    """
    root = root.resolve()
    folder = (root / setting).resolve() if setting else root.with_name(f"{root.name}-reviews")
    if folder == root or (folder.is_relative_to(root) and not setting) or folder.is_relative_to(root / "standard"):
        raise UsageError(
            f"the review store {folder} lies among the sources, which are public; set review_store to a folder beside them"
        )
    return Store(folder)


def make_store(store: Store) -> bool:
    """Make the folder of a store, with a file that says what it is; return whether it was not there."""
    if (store.folder / ROUNDS).is_dir():
        return False
    store.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(store.folder / _README, _TOLD.encode(), _PRIVATE)
    (store.folder / ROUNDS).mkdir(exist_ok=True)
    return True


@contextmanager
def hold_store(store: Store) -> Iterator[None]:
    """Let nobody else write to a store meanwhile; raise UsageError where somebody does: one would not see the other's labels.

    A store that is not there yet is held by nobody.
    """
    if not store.folder.is_dir():
        yield
        return
    lock = hold_lock(store.folder / LOCK)
    try:
        lock.__enter__()
    except BlockingIOError as error:
        raise UsageError(
            f"somebody else is writing to {store.folder} at this moment; when that is done, run the same command again "
            "(the lock goes with the process that holds it)"
        ) from error
    try:
        yield
    finally:
        lock.__exit__(None, None, None)


def list_rounds(store: Store) -> tuple[str, ...]:
    """Return the ids of the rounds that a store has, in order."""
    folder = store.folder / ROUNDS
    if not folder.is_dir():
        return ()
    return tuple(sorted(path.name for path in folder.iterdir() if (path / ROUND_FILE).is_file()))


def read_round(store: Store, identifier: str) -> RoundMatter:
    """Return what a store holds of a round; raise UsageError where it has no such round, or cannot read what it is."""
    folder = store.round_folder(identifier)
    if not (folder / ROUND_FILE).is_file():
        known = list_rounds(store)
        told = (
            f"rounds are {', '.join(known)}" if known else f"{store.folder} has none yet; begin one with `review open`"
        )
        raise UsageError(f"there is no round “{identifier}”: {told}")
    report: list[Diagnostic] = []
    made = _read(store, folder / ROUND_FILE, Round, report)
    if made is None:
        first = report[0]
        raise UsageError(f"{store.folder / str(first.at)}: {first.message}; {first.hint}")
    if made.id != identifier:
        raise UsageError(f"{folder / ROUND_FILE} is of a round “{made.id}”; a round is called like its folder")
    return RoundMatter(
        made,
        _read_all(store, folder / "comments", Comment, attrgetter("label"), report),
        _read_all(store, folder / "answers", Answer, _answer_name, report),
        _read_all(store, folder / "submissions", Submission, attrgetter("id"), report),
        _read_all(store, folder / "consensus", Consensus, attrgetter("id"), report),
        Problems.of(report),
        read_asked(store, identifier),
    )


def read_round_passages(store: Store, identifier: str) -> Mapping[str, tuple[Passage, ...]]:
    """Return the texts that a round is about, in reading order, by language."""
    folder = store.round_folder(identifier)
    return {
        path.stem.removeprefix("passages-"): read_passages(path.read_bytes())
        for path in sorted(folder.glob("passages-*.json"))
    }


def write_round(store: Store, made: Round, passages: Mapping[str, tuple[Passage, ...]]) -> Path:
    """Write a new round with the texts that it is about; return its file. Raise UsageError where it is there already."""
    folder = store.round_folder(made.id)
    if (folder / ROUND_FILE).exists():
        raise UsageError(f"the round “{made.id}” is there already: {folder / ROUND_FILE}; choose another id")
    for language, texts in passages.items():
        replace_file(folder / f"passages-{language}.json", write_passages(texts), _PRIVATE)
    # Last: a round is there when its file is.
    return _write(folder / ROUND_FILE, made)


def rewrite_round(store: Store, made: Round) -> Path:
    """Write what is known of a round anew; return its file."""
    return _write(store.round_folder(made.id) / ROUND_FILE, made)


def end_round(store: Store, made: Round, step: Literal["closed", "final"]) -> Path:
    """Write the day of a round's `step` behind what its leader wrote, so that this stays; return its file."""
    path = store.round_folder(made.id) / ROUND_FILE
    content = path.read_bytes().rstrip() + f"\n{step}: {getattr(made, step)}\n".encode()
    if read_node(Round, ROUND_FILE, content, []) != made:
        return rewrite_round(store, made)
    replace_file(path, content, _PRIVATE)
    return path


def write_comments(store: Store, identifier: str, comments: tuple[Comment, ...]) -> tuple[Path, ...]:
    """Write comments of a round, each whole or not at all; return their files."""
    folder = store.round_folder(identifier) / "comments"
    return tuple(_write(folder / f"{comment.label}.yml", comment) for comment in comments)


def write_answer(store: Store, identifier: str, answer: Answer) -> Path:
    """Write the answer of an office or of anybody else, in place of an earlier one; return its file."""
    return _write(store.round_folder(identifier) / "answers" / f"{_answer_name(answer)}.yml", answer)


def write_submission(store: Store, identifier: str, submission: Submission, content: bytes, suffix: str) -> Path:
    """Keep a file that came in, and what is known of it; return the file of the latter."""
    folder = store.round_folder(identifier)
    received = folder / "received"
    # It never changes: the name is made of its digest. It is kept once, whatever it was called.
    if not any(received.glob(f"{submission.id}.*")) and not (received / submission.id).is_file():
        replace_file(received / f"{submission.id}{suffix}", content, _PRIVATE)
    return _write(folder / "submissions" / f"{submission.id}.yml", submission)


def write_receipt(store: Store, identifier: str, submission: str, text: str) -> Path:
    """Write what the sender of a file is told of it; return its file, which stays as it is where it says that already."""
    path = store.round_folder(identifier) / "receipts" / f"{submission}.txt"
    replace_file(path, text.encode("utf-8"), _PRIVATE, is_remade=True)
    return path


def write_consensus(store: Store, identifier: str, call: Consensus) -> Path:
    """Write what was put to the task force; return its file."""
    return _write(store.round_folder(identifier) / "consensus" / f"{call.id}.yml", call)


def read_consent(store: Store, identifier: str) -> Consent:
    """Return what was agreed to be published of a round, nothing at first; raise UsageError where it cannot be read."""
    path = store.round_folder(identifier) / _CONSENT_FILE
    if not path.is_file():
        return Consent()
    report: list[Diagnostic] = []
    found = _read(store, path, Consent, report)
    if found is None:
        raise UsageError(f"{store.folder / str(report[0].at)}: {report[0].message}; {report[0].hint}")
    return found


def read_asked(store: Store, identifier: str) -> tuple[AskedQuestion, ...]:
    """Return what offices are asked about evidence in a round; raise UsageError where it cannot be read."""
    path = store.round_folder(identifier) / _ASKED_FILE
    if not path.is_file():
        return ()
    report: list[Diagnostic] = []
    found = _read(store, path, AskedQuestions, report)
    if found is None:
        raise UsageError(f"{store.folder / str(report[0].at)}: {report[0].message}; {report[0].hint}")
    return found.questions


def write_asked(store: Store, identifier: str, questions: tuple[AskedQuestion, ...]) -> Path:
    """Write what offices are asked about evidence in a round; return its file."""
    return _write(
        store.round_folder(identifier) / _ASKED_FILE, AskedQuestions.model_construct(schema_="1", questions=questions)
    )


def write_consent(store: Store, identifier: str, consent: Consent) -> Path:
    """Write what was agreed to be published of a round; return its file."""
    return _write(store.round_folder(identifier) / _CONSENT_FILE, consent)


def _answer_name(answer: Answer) -> str:
    if answer.office is not None:
        return answer.office
    return _NO_OFFICE + (answer.submissions[0] if answer.submissions else "unknown")


def _write(path: Path, node: Node) -> Path:
    replace_file(path, write_node(node), _PRIVATE)
    return path


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix == ".yml")


def _read_all(
    store: Store, folder: Path, kind: type[N], name_of: Callable[[N], str], report: list[Diagnostic]
) -> tuple[N, ...]:
    found = []
    for path in _files(folder):
        node = _read(store, path, kind, report)
        if node is None:
            continue
        if name_of(node) != path.stem:
            raise UsageError(f"{path} holds “{name_of(node)}”; call the file {name_of(node)}.yml")
        found.append(node)
    return tuple(found)


def _read(store: Store, path: Path, kind: type[N], report: list[Diagnostic]) -> N | None:
    return read_node(kind, path.relative_to(store.folder).as_posix(), path.read_bytes(), report)
