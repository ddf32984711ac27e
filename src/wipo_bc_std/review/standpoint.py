"""How a sender stands to the draft as a whole, put together from all files that said something of it.

Of each thing what the newest file says counts; a file that leaves it empty takes nothing back. The result depends on the
days on which files came, not on the order in which they are read.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from msgspec import Struct

from wipo_bc_std.review import synonyms
from wipo_bc_std.review.answer import Answer, Offer, Position, QuestionAnswer, Said
from wipo_bc_std.review.asked import index_fields
from wipo_bc_std.review.comment import Channel
from wipo_bc_std.review.replies import join_replies, read_replies
from wipo_bc_std.review.returned import Returned, count_answer
from wipo_bc_std.review.sender import Sender
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.submission import Listed

AnswerFate = Literal["none", "new", "same", "newer", "older", "listed"]

_SPOKEN: tuple[Channel, ...] = ("mail", "meeting", "wiki")
_SINGLE = ("position", "would_resolve", "can_answer_on", "contact")


class AnswerPlan(Struct, frozen=True):
    """What becomes of the answer in a file: `answer` is what the store would hold, `taken` how many fields it took."""

    fate: AnswerFate
    answer: Answer | None
    taken: int
    listed: tuple[Listed, ...] = ()


def judge_answer(
    matter: RoundMatter,
    returned: Returned,
    sender: Sender,
    *,
    submission: str,
    received: date,
    channel: Channel,
    is_accepted: bool,
) -> AnswerPlan:
    """Return what becomes of the answer in a file; without `is_accepted` each of its fields is listed."""
    filled = count_answer(returned) - len(returned.heads)
    refused: list[Listed] = []
    said = Said.model_construct(
        submission=submission,
        received=received,
        channel=channel,
        **_read(matter, returned, refused),
        replies=tuple(read_replies(returned.answers, matter.asked, sender.office, received, refused)),
    )
    taken = filled - sum(each.fields for each in refused)
    says_nothing = not (said.offers or said.answers or said.replies or any(getattr(said, name) for name in _SINGLE))
    if says_nothing and (returned.channel in _SPOKEN or not returned.filled):
        return AnswerPlan("none", None, taken, tuple(refused))
    earlier = _find_earlier(matter, sender, submission)
    if earlier is not None and submission in earlier.submissions:
        return AnswerPlan("same", earlier, taken, tuple(refused))
    if not is_accepted:
        listed = tuple(_list_all(returned))
        return AnswerPlan("listed" if listed else "none", None, filled - len(listed), listed)
    before = _list_said(earlier) if earlier is not None else ()
    all_said = tuple(sorted((*before, said), key=lambda each: each.received))
    fate: AnswerFate = "new" if earlier is None else "newer" if all_said[-1] is said else "older"
    return AnswerPlan(fate, _join(all_said, sender, matter), taken, tuple(refused))


def _find_earlier(matter: RoundMatter, sender: Sender, submission: str) -> Answer | None:
    if sender.office is not None:
        return next((each for each in matter.answers if each.office == sender.office), None)
    others = [each for each in matter.answers if each.office is None]
    return next(
        (each for each in others if submission in each.submissions),
        next((each for each in others if sender.is_called(each.organization)), None),
    )


def _read(matter: RoundMatter, returned: Returned, refused: list[Listed]) -> dict[str, Any]:
    return {
        "position": _read_position(returned.position, refused),
        "would_resolve": returned.would_resolve or None,
        "offers": tuple(dict.fromkeys(_read_offers(returned.offers, refused))),
        "can_answer_on": returned.can_answer_on or None,
        "answers": tuple(_read_answers(matter, returned.answers, refused)),
        "contact": returned.contact or None,
    }


def _read_position(words: str, refused: list[Listed]) -> Position | None:
    position = synonyms.find_position(words)
    if words and position is None:
        refused.append(_list("position", words, "this is no position that the form offers"))
    return position


def _read_offers(told: Sequence[str], refused: list[Listed]) -> Iterator[Offer]:
    for words in told:
        offer = synonyms.find_offer(words)
        if offer is None:
            refused.append(_list("offers", words, "this is nothing that the form offers"))
        else:
            yield offer


def _read_answers(
    matter: RoundMatter, told: Sequence[tuple[str, str]], refused: list[Listed]
) -> Iterator[QuestionAnswer]:
    asked = {question.id for question in matter.round.questions}
    of_evidence = index_fields(matter.asked)
    given: dict[str, str] = {}
    for name, words in told:
        if name not in asked and name in of_evidence:
            continue
        if name not in asked:
            refused.append(_list(f"question {name}", words, "the round asks no such question"))
        elif given.setdefault(name, words) != words:
            refused.append(_list(f"question {name}", words, "the question was answered before in the same file"))
    for name, words in given.items():
        yield QuestionAnswer.model_construct(question=name, text=words)


def _list(place: str, words: str, reason: str) -> Listed:
    return Listed.model_construct(place=place, words=words, reason=reason, fields=1)


def _list_all(returned: Returned) -> Iterator[Listed]:
    reason = "it was left out when the file was taken in"
    for name in _SINGLE:
        if words := getattr(returned, name):
            yield _list(name, words, reason)
    for offer in returned.offers:
        yield _list("offers", offer, reason)
    for name, words in returned.answers:
        yield _list(f"question {name}", words, reason)


def _list_said(answer: Answer) -> tuple[Said, ...]:
    """Return what each file said; where there was one only, that is what the answer is."""
    if answer.said:
        return answer.said
    names = (
        "position",
        "would_resolve",
        "offers",
        "can_answer_on",
        "answers",
        "replies",
        "contact",
        "received",
        "channel",
    )
    told = {name: getattr(answer, name) for name in names}
    return (Said.model_construct(submission=answer.submissions[-1] if answer.submissions else "unknown", **told),)


def _join(said: tuple[Said, ...], sender: Sender, matter: RoundMatter) -> Answer:
    newest = said[-1]
    single: dict[str, Any] = {
        name: next((value for each in reversed(said) if (value := getattr(each, name))), None) for name in _SINGLE
    }
    answers: dict[str, QuestionAnswer] = {}
    for each in said:
        answers |= {answer.question: answer for answer in each.answers}
    asked = [question.id for question in matter.round.questions]
    return Answer.model_construct(
        office=sender.office,
        organization=sender.organization,
        offers=next((each.offers for each in reversed(said) if each.offers), ()),
        answers=tuple(answers[name] for name in asked if name in answers),
        replies=join_replies(said, matter.asked),
        channel=newest.channel,
        received=newest.received,
        late=newest.received > matter.round.closes,
        submissions=tuple(each.submission for each in said),
        said=said if len(said) > 1 else (),
        thanked=newest.received,
        **single,
    )
