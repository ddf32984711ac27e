"""What decisions about comments write: into the store, and where words are proposed and accepted, into the sources."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import unified_diff
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_rounds import keep_history
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.edits.proposals import Proposed
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.model.standard import Standard
    from wipo_bc_std.review.comment import Comment, TextChange
    from wipo_bc_std.review.passage import Passage
    from wipo_bc_std.review.store import RoundMatter, Store
    from wipo_bc_std.view.nodes import Manuscript

# Stands for the digest of a text that is not there.
_ABSENT = "none"
_ACCEPTED = ("accepted", "accepted-in-principle")


class Desk(Struct):
    """A round on the table: what its store holds, kept up to date with what is written."""

    store: "Store"
    matter: "RoundMatter"
    passages: "tuple[Passage, ...]"
    given_day: date | None

    @property
    def day(self) -> date:
        """Return the day on which something is done; raise UsageError where it was not said: nothing reads a clock."""
        if self.given_day is None:
            raise UsageError(
                "nothing says on which day this is done, and each step is kept with its day; add --today DATE"
            )
        return self.given_day

    @property
    def comments(self) -> "tuple[Comment, ...]":
        """Return all comments of the round as they are now."""
        return self.matter.comments

    def find_passage(self, comment: "Comment") -> "Passage | None":
        """Return the text that a comment is about, as it was published."""
        return next((each for each in self.passages if each.id == comment.anchor.id), None)


def lay_out(round_name: str | None, today: str | None, *, is_written: bool = False) -> Desk:
    """Return the round that a command is about, with its texts; a store that `is_written` is held until the command ends."""
    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - it imports the commands
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415 - help does not wait for the stages

    day = read_day("--today", today)
    store = find_store(is_written=is_written)
    matter = find_round(store, round_name)
    for problem in matter.problems:
        Call.console.complain(f"{store.folder / str(problem.at)}: {problem.message}; {problem.hint}")
    texts = read_round_passages(store, matter.round.id)
    return Desk(store, matter, texts.get("en") or next(iter(texts.values()), ()), day)


def keep(desk: Desk, changed: "Sequence[Comment]", what: str) -> None:
    """Write comments that changed to the store, and tell each."""
    from msgspec.structs import replace  # noqa: PLC0415 - help does not wait for the stages

    from wipo_bc_std.review.decisions import gather_support  # noqa: PLC0415
    from wipo_bc_std.review.store import write_comments  # noqa: PLC0415

    before = {comment.label: comment for comment in desk.comments}
    after = {**before, **{comment.label: comment for comment in changed}}
    # Whoever says that it supports another comment counts there, whatever is done first.
    after |= {comment.label: comment for comment in gather_support(tuple(after.values()))}
    real = tuple(comment for label, comment in after.items() if before.get(label) != comment)
    paths = write_comments(desk.store, desk.matter.round.id, real)
    new = {comment.label: comment for comment in real}
    comments = tuple(new.get(comment.label, comment) for comment in desk.comments)
    desk.matter = replace(desk.matter, comments=comments)
    for comment, path in zip(real, paths, strict=True):
        Call.console.result(f"{comment.label}: {tell_standing(comment)}; wrote {_shown(path)}")
    if not real:
        Call.console.result("nothing changed")
    keep_history(desk.store, what)


def tell_standing(comment: "Comment") -> str:
    """Return how a comment stands, in words."""
    parts: list[str] = [comment.state]
    if comment.state == "duplicate" and comment.duplicate_of:
        parts.append(f"of {comment.duplicate_of}")
    if comment.state == "proposed" and comment.recommendation:
        parts.append(f"({comment.recommendation})")
    if comment.disposition is not None:
        parts.append(f"({comment.disposition.verdict})")
    if comment.supported_by:
        parts.append(f"with support of {', '.join(comment.supported_by)}")
    if comment.response != "pending":
        parts.append(f"and its sender says: {comment.response}")
    return " ".join(parts)


# --- Words that are proposed ------------------------------------------------------------------------------------------


def put_into_text(desk: Desk, comment: "Comment", *, write: bool, reason: str = "") -> "Comment":
    """Show what the accepted words of a comment make of the sources, and write it where that is wanted; return it after that.

    The comment is implemented when the text was written. What cannot be written is told, and left to the author.
    """
    found = comment.disposition
    proposed = _words_for_sources(comment)
    if found is None or found.verdict not in _ACCEPTED or comment.state != "agreed":
        return comment
    if found.verdict != "accepted" or proposed is None or comment.anchor.id is None:
        Call.console.note(
            f"change the text yourself, then: wipo-bc-std review implemented {comment.label}; "
            "only words that are proposed for one text and accepted as they are can be written"
        )
        return comment
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415

    root = find_call_root()
    project = open_project(root)
    with Call.console.step(f"holding what {comment.label} proposes against the sources"):
        made = _propose(project, comment, proposed)
    if not made.texts:
        Call.console.result(f"{comment.label}: {made.why}")
        return comment
    _show_difference(project, made)
    offer_reason(comment, (made.id,), reason)
    if not write:
        Call.console.note(
            f"nothing was written to the sources; do it with: wipo-bc-std review implemented {comment.label} --write --today DATE"
        )
        return comment
    refuse_held(root, made.texts)
    return _write_proposal(desk, comment, project, made, reason)


def _words_for_sources(comment: "Comment") -> str | None:
    if comment.translation is not None and comment.translation.proposed is not None:
        return comment.translation.proposed
    return comment.proposed


def _propose(project: "Project", comment: "Comment", proposed: str) -> "Proposed":
    from wipo_bc_std.edits.proposals import write_proposal  # noqa: PLC0415 - see put_into_text

    quote = comment.anchor.quote.exact if comment.anchor.quote is not None else ""
    return write_proposal(project, comment.anchor.id or "", proposed, quote)


def _show_difference(project: "Project", made: "Proposed") -> None:
    for path, after in made.texts.items():
        old, new = (text.decode("utf-8-sig").splitlines() for text in (project.read(path), after))
        for line in unified_diff(old, new, path, path, n=1, lineterm=""):
            Call.console.result(line)


def _write_proposal(desk: Desk, comment: "Comment", project: "Project", made: "Proposed", reason: str) -> "Comment":
    from wipo_bc_std.cli.mending import Rewrite, write_rewrites  # noqa: PLC0415 - see put_into_text
    from wipo_bc_std.review.comment import TextChange  # noqa: PLC0415
    from wipo_bc_std.review.decisions import Moment, record_changes  # noqa: PLC0415

    change = TextChange.model_validate({"id": made.id, "old": made.old, "new": made.new})
    # Whether the comment can take this step is known before the sources are touched.
    implemented = record_changes(comment, (change,), Moment(desk.day))
    root = find_call_root()
    rewrites = {path: Rewrite(project.read(path), text) for path, text in made.texts.items()}
    for path in write_rewrites(root, rewrites):
        Call.console.result(f"wrote {path}")
    if reason:
        _write_reason(root, comment, (made.id,), reason)
    keep(desk, (implemented,), f"Implement {comment.label}")
    Call.console.note("next: wipo-bc-std check; i18n update tells translators")
    return implemented


# --- Reasons ----------------------------------------------------------------------------------------------------------


def offer_reason(comment: "Comment", about: Sequence[str], reason: str) -> None:
    """Show the reason of a change that can be put beside it; it is written where its sentence is given."""
    if reason:
        return
    path, text = _make_reason(find_call_root(), about, "…")
    Call.console.note(f"a reason can stand beside it, with --reason TEXT, as {path}:")
    for line in text.splitlines():
        Call.console.note(f"  {line}")
    _tell_label(comment)


def _make_reason(root: Path, about: Sequence[str], reason: str) -> tuple[str, str]:
    """Return the file of a reason that is not there yet, named by the text: a label would tell who commented."""
    from wipo_bc_std.authoring.template import quote  # noqa: PLC0415 - see put_into_text

    stem = "-".join(re.findall("[a-z0-9]+", about[0].lower())) + "-reviewed"
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    name = next(name for name in names if not (root / "standard" / "changes" / f"{name}.yml").exists())
    lines = (f"id: {name}", f"about: [{', '.join(about)}]", f"reason: {quote(reason)}", "")
    return f"changes/{name}.yml", "\n".join(lines)


def _write_reason(root: Path, comment: "Comment", about: Sequence[str], reason: str) -> None:
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - see put_into_text

    path, text = _make_reason(root, about, reason)
    replace_file(root / "standard" / path, text.encode())
    Call.console.result(f"wrote standard/{path}")
    _tell_label(comment)


def _tell_label(comment: "Comment") -> None:
    Call.console.note(
        f"add `comments: [{comment.label}]` to it once its office released that comment by name: the label tells who commented"
    )


# --- Changes that were made by hand -----------------------------------------------------------------------------------


def find_changes(names: Sequence[str], states: "States", commit: str | None) -> "tuple[TextChange, ...]":
    """Return the texts among those named that read otherwise in the second of two states than in the first."""
    from wipo_bc_std.review.comment import TextChange  # noqa: PLC0415 - see put_into_text

    found = []
    for name in dict.fromkeys(names):
        old, new = states.find(name)
        if old != new:
            data = {"id": name, "old": old or _ABSENT, "new": new or _ABSENT, **({"commit": commit} if commit else {})}
            found.append(TextChange.model_validate(data))
    return tuple(found)


class States(Struct, frozen=True):
    """The digests of texts in two states, and the ids that texts of the second had in the first."""

    old: dict[str, str]
    new: dict[str, str]
    former: dict[str, str]

    def find(self, name: str) -> tuple[str, str]:
        """Return the digests of a text before and after, empty where it is not there."""
        now = name if name in self.new else self.former.get(name, name)
        return self.old.get(name, ""), self.new.get(now, "")


def read_states(desk: Desk, commit: str | None) -> States:
    """Return the texts of the round's publication and of the sources, or those before and after a commit."""
    root = find_call_root()
    if commit is None:
        from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415 - see put_into_text

        now = read_working_text(root)
        read = read_round_passages(desk.store, desk.matter.round.id).get(now.language)
        if read is None:
            raise UsageError(
                f"the round has no texts in {now.language}, in which the sources are; name the commit with --commit"
            )
        return _states({each.id: each.digest for each in read}, now)
    from wipo_bc_std.load.revision import open_revision  # noqa: PLC0415 - see put_into_text
    from wipo_bc_std.pipeline import lower_draft, read_project  # noqa: PLC0415
    from wipo_bc_std.redline.standing import digest_texts  # noqa: PLC0415

    before = lower_draft(read_project(open_revision(root, f"{commit}^")).draft)
    return _states(dict(digest_texts(before)), lower_draft(read_project(open_revision(root, commit)).draft))


def _states(old: dict[str, str], new: "Manuscript") -> States:
    from wipo_bc_std.redline.standing import digest_texts  # noqa: PLC0415 - see put_into_text
    from wipo_bc_std.view import nodes  # noqa: PLC0415

    former = {
        name: block.id
        for block in nodes.walk(new.sections)
        if isinstance(block, nodes.Section | nodes.Paragraph | nodes.Box | nodes.Grid | nodes.Picture | nodes.Entry)
        for name in block.former_ids
    }
    return States(old, dict(digest_texts(new)), former)


def read_working_text(root: Path) -> "Manuscript":
    """Return the sources as they are, in their own language."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - see put_into_text
    from wipo_bc_std.pipeline import lower_draft, read_project  # noqa: PLC0415

    return lower_draft(read_project(open_project(root)).draft)


def find_named_texts(standard: "Standard", label: str) -> tuple[str, ...]:
    """Return the ids of texts that reasons of changes name beside a comment."""
    return tuple(name for reason in standard.reasons if label in (reason.comments or ()) for name in reason.about)


def read_words(option: str, text: str | None) -> str | None:
    """Return words that were given with an option without spaces around them; raise UsageError where there are none."""
    if text is None:
        return None
    if not text.strip():
        raise UsageError(f"{option} has no words; say it in a sentence, or leave it out")
    return text.strip()


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
