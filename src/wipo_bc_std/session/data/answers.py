"""Figures of answers: how many offices were invited and answered in the rounds that a paper tells of, as `review stats` counts.

An office that was invited to several rounds counts once.
"""

from collections.abc import Iterator

from wipo_bc_std.review.statistics import count_round, list_answering
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_POSITIONS = ("no-comment", "support", "support-with-comments", "discuss", "abstain", "no-expertise")


def _read(matter: PaperMatter) -> Iterator[Datum]:
    if not matter.rounds:
        return
    source = f"review store, {', '.join(each.round.id for each in matter.rounds)} (review stats)"
    invited = {office for each in matter.rounds for office in each.round.invited}
    answering = {office for each in matter.rounds for office in list_answering(each)}
    counted = [count_round(each, {}) for each in matter.rounds]
    yield Datum("answers.invited", len(invited), source)
    yield Datum("answers.answered", len(invited & answering), source)
    yield Datum("answers.uninvited", len(answering - invited), source)
    yield Datum("answers.others", sum(each.others for each in counted), source)
    yield Datum("answers.late", sum(each.late for each in counted), source)
    for position in _POSITIONS:
        yield Datum(f"answers.{position}", sum(each.positions.get(position, 0) for each in counted), source)


ANSWERS = DataGroup(
    "answers",
    {
        "answers.invited": "How many offices were invited.",
        "answers.answered": "How many of them answered, be it that they have no comment.",
        "answers.uninvited": "How many offices answered that were not invited.",
        "answers.others": "How many senders are no office.",
        "answers.late": "How many answers came late, and count.",
        "answers.no-comment": "How many answered that they have read it and have no comment.",
        "answers.support": "How many support the draft.",
        "answers.support-with-comments": "How many support the draft, with comments.",
        "answers.discuss": "How many want it to be discussed.",
        "answers.abstain": "How many abstain.",
        "answers.no-expertise": "How many have no expertise in the matter.",
    },
    _read,
)
