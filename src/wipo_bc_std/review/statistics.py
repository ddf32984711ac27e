"""Who took part in a round, and what became of what was said: counted, never weighed.

What is counted may be shown; the list of those who were silent is for the leader alone, and stands apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from wipo_bc_std.review.store import RoundMatter

UNKNOWN = ""


class Share(Struct, frozen=True):
    """How many offices were invited, and how many of them answered."""

    invited: int
    answered: int


class Statistics(Struct, frozen=True):
    """What is counted of a round.

    `answered` counts offices that were invited and answered, be it that they have no comment; `uninvited` offices that
    answered all the same; `others` senders that are no office. `regions` go by offices.yml, where an office of which it
    names none counts under the empty name. `languages` are those in which the text was read, by comments, and `written`
    those in which comments are written. `accepted` counts what was accepted, also in principle.
    """

    invited: int
    answered: int
    uninvited: int
    others: int
    late: int
    comments: int
    accepted: int
    undecided: int
    positions: Mapping[str, int] = field(default_factory=dict)
    offers: Mapping[str, int] = field(default_factory=dict)
    channels: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    states: Mapping[str, int] = field(default_factory=dict)
    verdicts: Mapping[str, int] = field(default_factory=dict)
    responses: Mapping[str, int] = field(default_factory=dict)
    accepted_by_kind: Mapping[str, int] = field(default_factory=dict)
    regions: Mapping[str, Share] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    written: Mapping[str, int] = field(default_factory=dict)


def count_round(matter: RoundMatter, regions: Mapping[str, str]) -> Statistics:
    """Return what is counted of a round; `regions` names the region of offices by their codes, as far as it is known."""
    comments = matter.comments
    invited = frozenset(matter.round.invited)
    offices = list_answering(matter)
    ended = [comment for comment in comments if comment.disposition is not None]
    accepted = [each for each in ended if each.disposition is not None and _is_accepted(each.disposition.verdict)]
    # Whoever sent several files, with a name of its own each time, is one sender.
    others = {each.organization or each.label for each in comments if each.office is None}
    others |= {each.organization or "".join(each.submissions) for each in matter.answers if each.office is None}
    return Statistics(
        invited=len(invited),
        answered=len(invited & offices),
        uninvited=len(offices - invited),
        others=len(others),
        late=sum(each.late for each in matter.answers),
        comments=len(comments),
        accepted=len(accepted),
        undecided=sum(each.disposition is None and each.state not in {"duplicate", "withdrawn"} for each in comments),
        positions=_count(each.position or UNKNOWN for each in matter.answers),
        offers=_count(offer for each in matter.answers for offer in each.offers),
        channels=_count(each.channel for each in matter.submissions),
        kinds=_count(each.kind for each in comments),
        weights=_count(each.weight for each in comments),
        states=_count(each.state for each in comments),
        verdicts=_count(each.disposition.verdict for each in ended if each.disposition is not None),
        responses=_count(each.response for each in ended),
        accepted_by_kind=_count(each.kind for each in accepted),
        regions=_share_regions(invited, offices, regions),
        languages=_count(each.anchor.language for each in comments),
        written=_count(each.language for each in comments),
    )


def list_silent(matter: RoundMatter) -> tuple[str, ...]:
    """Return the offices that were invited and did not answer: for the leader alone, to ask them kindly."""
    answered = list_answering(matter)
    return tuple(office for office in matter.round.invited if office not in answered)


def list_answering(matter: RoundMatter) -> frozenset[str]:
    """Return the offices that gave an answer or a comment."""
    answers = {each.office for each in matter.answers if each.office is not None}
    return frozenset(answers | {each.office for each in matter.comments if each.office is not None})


def _is_accepted(verdict: str) -> bool:
    return verdict in {"accepted", "accepted-in-principle"}


def _count(values: Iterable[str]) -> Mapping[str, int]:
    """Return how often each value stands there, the most first, then by name."""
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))


def _share_regions(invited: frozenset[str], offices: frozenset[str], regions: Mapping[str, str]) -> Mapping[str, Share]:
    found: dict[str, list[str]] = {}
    for office in sorted(invited | offices):
        found.setdefault(regions.get(office, UNKNOWN), []).append(office)
    return {
        name: Share(sum(each in invited for each in held), sum(each in offices for each in held))
        for name, held in sorted(found.items(), key=lambda pair: (pair[0] == UNKNOWN, pair[0]))
    }
