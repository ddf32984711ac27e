"""Comments in the order in which people work through them: as the text runs, then by office; chosen by what they are."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from wipo_bc_std.review.comment import SENDER_UNKNOWN, Comment, Kind, State
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.settings import UsageError


class Selection(Struct, frozen=True):
    """Which comments are meant; what is empty leaves nothing out.

    `clause` is the id or number of a text or of a clause or annex, with all that stands in it; `offices` are codes, and X
    is whoever has none.
    """

    states: tuple[State, ...] = ()
    kinds: tuple[Kind, ...] = ()
    offices: tuple[str, ...] = ()
    clause: str = ""


class Counts(Struct, frozen=True):
    """How many comments there are, and how many of each state, kind and weight."""

    total: int
    states: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)


def order_comments(comments: Sequence[Comment], passages: Sequence[Passage]) -> tuple[Comment, ...]:
    """Return comments on the whole draft, then the others as their texts run, each by office; what has no place comes last."""
    places = {passage.id: number for number, passage in enumerate(passages)}

    def key(comment: Comment) -> tuple[int, bool, str]:
        name = comment.anchor.id
        place = -1 if name is None else places.get(name, len(places))
        return place, comment.office is None, comment.label

    return tuple(sorted(comments, key=key))


def select_comments(comments: Sequence[Comment], chosen: Selection, passages: Sequence[Passage]) -> tuple[Comment, ...]:
    """Return the comments that are meant, in the order that they are in; raise UsageError where no text is called so."""
    inside = _find_inside(chosen.clause, passages) if chosen.clause else None

    def is_meant(comment: Comment) -> bool:
        return (
            (not chosen.states or comment.state in chosen.states)
            and (not chosen.kinds or comment.kind in chosen.kinds)
            and (not chosen.offices or (comment.office or SENDER_UNKNOWN) in chosen.offices)
            and (inside is None or comment.anchor.id in inside)
        )

    return tuple(filter(is_meant, comments))


def _find_inside(clause: str, passages: Sequence[Passage]) -> frozenset[str]:
    wanted = clause.casefold()
    named = [each for each in passages if wanted in {each.id.casefold(), each.number.casefold()}]
    if not named:
        raise UsageError(
            f"no text of the round has the id or number “{clause[:60]}”; name one such as {passages[0].id}"
            if passages
            else "the round has no texts; it may have been written by hand"
        )
    # A number may be that of a clause and of a paragraph; the id is one text's alone.
    exact = [each for each in named if each.id.casefold() == wanted] or named
    names = {each.id for each in exact}
    return frozenset(names | {each.id for each in passages if each.division in names})


def count_comments(comments: Sequence[Comment]) -> Counts:
    """Return how many comments there are, by state, kind and weight, the most first."""
    states, kinds, weights = (
        dict(Counter(getattr(comment, name) for comment in comments).most_common())
        for name in ("state", "kind", "weight")
    )
    return Counts(len(comments), states, kinds, weights)
