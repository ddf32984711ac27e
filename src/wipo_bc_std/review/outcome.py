"""What became of each comment, as one value for every paper, table and page that tells it."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.model.released import Verdict
from wipo_bc_std.review.comment import Comment, Disposition, Kind
from wipo_bc_std.review.passage import Passage

Fate = Verdict | Literal["duplicate", "withdrawn", "undecided"]
FATES: tuple[Fate, ...] = (
    "accepted",
    "accepted-in-principle",
    "not-accepted",
    "noted",
    "deferred",
    "out-of-scope",
    "duplicate",
    "withdrawn",
    "undecided",
)
_DECIDED = ("agreed", "implemented", "closed")
# ISO/IEC Directives, Part 1, 2.5 and the comment form of ISO, IEC and CEN know these three.
IsoType = Literal["ge", "te", "ed"]
ISO_TYPES: Mapping[Kind, IsoType] = {
    "general": "ge",
    "technical": "te",
    "editorial": "ed",
    "translation": "ed",
    "evidence": "ge",
}


class Outcome(Struct, frozen=True):
    """What became of a comment: `decided` is the disposition that holds for it, of `first` where it is a duplicate of that."""

    fate: Fate
    decided: Disposition | None = None
    first: str = ""

    @property
    def is_missing(self) -> bool:
        """Return whether nothing was decided yet, be it about another comment for which it counts as support."""
        return self.fate == "undecided" or (self.fate == "duplicate" and self.decided is None)


class Whereabouts(Struct, frozen=True):
    """Where a comment stands: the clause or annex (None for the whole draft) and the text in it, as far as the round has them.

    `clause` and `part` are what a reader looks for: the number of the clause, and that of the text with what the sender
    named of it. A comment is `lost` if it names a text that the round does not have.
    """

    division: Passage | None
    passage: Passage | None
    clause: str
    part: str
    lost: bool


def find_outcome(comment: Comment, comments: Mapping[str, Comment]) -> Outcome:
    """Return what became of a comment; `comments` are all of its round by label.

    What is only proposed, disputed, or was opened again is undecided, whatever was written about it before.
    """
    if comment.state == "withdrawn":
        return Outcome("withdrawn")
    if comment.state == "duplicate":
        first = comment.duplicate_of or ""
        target, seen = comments.get(first), {comment.label}
        while target is not None and target.state == "duplicate" and target.label not in seen:
            seen.add(target.label)
            target = comments.get(target.duplicate_of or "")
        is_decided = target is not None and target.state in _DECIDED
        return Outcome("duplicate", target.disposition if target is not None and is_decided else None, first)
    if comment.state in _DECIDED and comment.disposition is not None:
        return Outcome(comment.disposition.verdict, comment.disposition)
    return Outcome("undecided")


def find_outcomes(comments: Sequence[Comment]) -> Mapping[str, Outcome]:
    """Return what became of each comment of a round, by label."""
    known = {comment.label: comment for comment in comments}
    return {label: find_outcome(comment, known) for label, comment in known.items()}


def locate(comment: Comment, passages: Mapping[str, Passage]) -> Whereabouts:
    """Return where a comment stands among the texts of its round by id."""
    anchor = comment.anchor
    if anchor.id is None:
        # The sender named a place that nobody could find, or none: the comment is on the whole.
        return Whereabouts(None, None, "", anchor.part or "", lost=bool(anchor.number))
    passage = passages.get(anchor.id)
    if passage is None:
        return Whereabouts(None, None, anchor.number, anchor.part or "", lost=True)
    division = passages.get(passage.division, passage)
    clause = division.number or division.title or division.id
    named = "" if division.id == passage.id else passage.number or passage.title or passage.id
    part = ", ".join(filter(None, (named, anchor.part)))
    return Whereabouts(division, passage, clause, part, lost=False)


def is_controversial(comment: Comment) -> bool:
    """Return whether a comment needs time in a meeting: it is disputed, blocking and open, or its leader said so."""
    found = comment.disposition
    is_open = comment.state not in {*_DECIDED, "duplicate", "withdrawn"}
    return (
        comment.state == "disputed"
        or (found is not None and found.controversial and comment.state != "withdrawn")
        or (is_open and comment.weight == "blocking")
        or comment.response == "not-satisfied"
    )
