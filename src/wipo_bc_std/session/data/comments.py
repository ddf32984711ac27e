"""Figures of comments: how many came in the rounds that a paper tells of, and what became of them, as `review stats` counts."""

from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.review.statistics import count_round
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_VERDICTS = ("accepted-in-principle", "not-accepted", "noted", "deferred", "out-of-scope")
_KINDS = ("general", "technical", "editorial", "translation")
_STATES = ("duplicate", "withdrawn")


def _read(matter: PaperMatter) -> Iterator[Datum]:
    if not matter.rounds:
        return
    rounds = ", ".join(each.round.id for each in matter.rounds)
    source = f"review store, {rounds} (review stats)"
    counted = [count_round(each, {}) for each in matter.rounds]
    verdicts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    states: Counter[str] = Counter()
    for each in counted:
        verdicts.update(each.verdicts)
        kinds.update(each.kinds)
        states.update(each.states)
    yield Datum("comments.rounds", rounds, source)
    yield Datum("comments.received", sum(each.comments for each in counted), source)
    yield Datum("comments.decided", verdicts.total(), source)
    yield Datum("comments.undecided", sum(each.undecided for each in counted), source)
    yield Datum("comments.accepted", sum(each.accepted for each in counted), source)
    yield Datum("comments.accepted-as-proposed", verdicts["accepted"], source)
    for verdict in _VERDICTS:
        yield Datum(f"comments.{verdict}", verdicts[verdict], source)
    for state in _STATES:
        yield Datum(f"comments.{state}", states[state], source)
    for kind in _KINDS:
        yield Datum(f"comments.{kind}", kinds[kind], source)


COMMENTS = DataGroup(
    "comments",
    {
        "comments.rounds": "The rounds that are counted, by their ids.",
        "comments.received": "How many comments were received.",
        "comments.decided": "How many of them have an outcome.",
        "comments.undecided": "How many of them wait for a decision.",
        "comments.accepted": "How many of them were accepted, also in principle.",
        "comments.accepted-as-proposed": "How many of them were accepted as they were proposed.",
        "comments.accepted-in-principle": "How many of them were accepted in principle.",
        "comments.not-accepted": "How many of them were not accepted.",
        "comments.noted": "How many of them were noted.",
        "comments.deferred": "How many of them were deferred.",
        "comments.out-of-scope": "How many of them were found out of scope.",
        "comments.duplicate": "How many of them repeat another.",
        "comments.withdrawn": "How many of them were withdrawn.",
        "comments.general": "How many of them are general.",
        "comments.technical": "How many of them are technical.",
        "comments.editorial": "How many of them are editorial.",
        "comments.translation": "How many of them are about a translation.",
    },
    _read,
)
