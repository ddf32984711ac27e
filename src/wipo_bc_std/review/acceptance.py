"""What came back, judged against what a round holds: which comments are new, which are there already, which are newer words.

It is judged once, whatever kind of file it came in. Nothing is written here: a plan says what the store would hold, so that
it can be shown first. Two comments are the same where sender, text, part, quotation and words are; a comment of a sender on
a text on which that sender had one before replaces it, which stays as an earlier wording, unless it was decided already.
The result depends on the days on which files came, not on the order in which they are read.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, TypeVar, get_args

from msgspec import Struct, structs
from msgspec.structs import replace

from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.review.comment import Channel, Comment, Wording
from wipo_bc_std.review.placement import Passages
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced
from wipo_bc_std.review.rows import Fate, Origin, Row, join_spaces, judge_rows
from wipo_bc_std.review.sender import Sender, find_sender
from wipo_bc_std.review.standpoint import AnswerPlan, judge_answer
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.submission import Census, Head, Listed, Submission

D = TypeVar("D", Returned, ReturnedComment)

# The name by which the answer is chosen where not all of a file is accepted.
ANSWER = "answer"
_DIGITS = 16
_LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
# Channels in which nobody sends a form.
_SPOKEN: tuple[Channel, ...] = ("mail", "meeting", "wiki")
# What a sender writes in words of their own.
_FREE = ("part", "quote", "text", "proposed", "rationale", "would_resolve")


class CensusError(RuntimeError):
    """What was taken from a file and what is listed is not all that it held: a bug of ours, so nothing is written."""


class Arrival(Struct, frozen=True):
    """What is known of a file besides what it holds: its name, the SHA-256 of its bytes, the day on which it came.

    `office` is what the person who takes it in says, empty if nothing; `channel` likewise, None for that of the file.
    """

    file: str
    digest: str
    received: date
    office: str = ""
    channel: Channel | None = None

    @property
    def id(self) -> str:
        """Return the id of the submission that the file becomes."""
        return self.digest[:_DIGITS]


class Plan(Struct, frozen=True):
    """What would become of a file: its rows in order, its answer, the record of it, and the `language` of its form.

    `warnings` are about all of it.
    """

    sender: Sender
    language: LanguageCode
    rows: tuple[Row, ...]
    answer: AnswerPlan
    submission: Submission
    warnings: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[Comment, ...]:
        """Return the comments that are to be written, each once as it is in the end."""
        found = {row.comment.label: row.comment for row in self.rows if row.comment is not None and row.fate != "same"}
        return tuple(found.values())

    @property
    def is_whole(self) -> bool:
        """Return whether all was taken, with no doubt that a person has to settle."""
        return not self.submission.listed and not self.warnings

    def count(self, fate: Fate) -> int:
        """Return how many rows have a fate."""
        return sum(row.fate == fate for row in self.rows)


def judge(
    matter: RoundMatter,
    passages: Passages,
    returned: Returned,
    arrival: Arrival,
    accepted: frozenset[str] | None = None,
) -> Plan:
    """Return what would become of a file in a round whose sender read `passages`; raise CensusError for a bug of ours.

    `accepted` are the rows that are taken, by their places in the file and `answer`; all if None.
    """
    known = next((each for each in matter.submissions if each.digest == arrival.digest), None)
    returned = _clean(returned)
    # What was recorded of a file stays, on whatever day it is read again.
    received = known.received if known is not None else arrival.received
    sender, doubts = find_sender(matter.round, returned, arrival.file, arrival.office, known)
    channel = arrival.channel or returned.channel
    read, told = _choose_languages(matter, returned)
    origin = Origin(sender, arrival.id, received, channel, read, told)
    rows = judge_rows(matter, passages, returned.comments, origin, accepted)
    answer = judge_answer(
        matter,
        returned,
        sender,
        submission=arrival.id,
        received=received,
        channel=channel,
        is_accepted=accepted is None or ANSWER in accepted,
    )
    listed = (*_unplaced(returned), *answer.listed, *(each for row in rows for each in row.listed))
    taken = answer.taken + len(returned.heads) + sum(row.taken for row in rows)
    plan = Plan(
        sender,
        told,
        rows,
        answer,
        Submission.model_construct(
            id=arrival.id,
            file=known.file if known is not None else arrival.file,
            digest=arrival.digest,
            channel=channel,
            office=sender.office,
            organization=sender.organization,
            received=received,
            publication=returned.manifest.publication if returned.manifest is not None else None,
            language=origin.asked_in if returned.manifest is not None else None,
            census=Census.model_construct(filled=returned.filled, taken=taken),
            comments=tuple(dict.fromkeys(row.comment.label for row in rows if row.comment is not None)),
            listed=listed,
            heads=tuple(Head.model_construct(name=name, words=words) for name, words in returned.heads),
        ),
        (*doubts, *_doubt_form(matter, returned), *_doubt_day(matter, received)),
    )
    _weigh(plan)
    if known is not None and not plan.changed and plan.answer.fate not in {"new", "newer", "older"}:
        # Nothing came of it but what was recorded, whatever is known by now of what it names.
        return replace(plan, submission=known)
    return plan


def _choose_languages(matter: RoundMatter, returned: Returned) -> tuple[LanguageCode, LanguageCode]:
    """Return the language in which the text was read, and that in which its reader was asked."""
    known: tuple[LanguageCode, ...] = tuple(matter.round.digests)
    told = returned.manifest.language if returned.manifest is not None else ""
    read = next((code for code in known if code == told), next((code for code in known if code == "en"), known[0]))
    asked = returned.manifest.asked_in if returned.manifest is not None else ""
    return read, next((code for code in _LANGUAGES if code == asked), read)


def _unplaced(returned: Returned) -> Iterator[Listed]:
    for each in returned.unplaced:
        yield Listed.model_construct(place=each.place or "?", words=each.words, reason=each.reason, fields=1)


def _clean(returned: Returned) -> Returned:
    """Return what a file held without spaces around words, with one sign for a line's end and no half of a sign."""
    answers = tuple((_clean_words(name), _clean_words(words)) for name, words in returned.answers)
    heads = tuple((_clean_words(name) or "?", _clean_words(words)) for name, words in returned.heads)
    unplaced = tuple(
        Unplaced(_clean_words(each.place), _clean_words(each.words), each.reason) for each in returned.unplaced
    )
    return replace(
        _clean_fields(returned),
        offers=tuple(map(_clean_words, returned.offers)),
        answers=answers,
        comments=tuple(map(_clean_fields, returned.comments)),
        unplaced=unplaced,
        heads=heads,
    )


def _clean_fields(told: D) -> D:
    cleaned: dict[str, Any] = {
        name: _clean_words(value) for name, value in structs.asdict(told).items() if isinstance(value, str)
    }
    return replace(told, **cleaned)


def _clean_words(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return plain.encode("utf-8", "replace").decode("utf-8")


def _doubt_form(matter: RoundMatter, returned: Returned) -> Iterator[str]:
    made, told = matter.round, returned.manifest
    if returned.channel in _SPOKEN:
        return
    if told is None:
        yield "it does not say of which round and publication it is; its places are looked for in those of this round"
    elif told.round != made.id:
        yield f"its form is of {told.round}, whose sender read {told.publication}; it is taken into {made.id}"
    elif told.publication != made.publication:
        yield f"its sender read {told.publication}, and the round is about {made.publication}"
    elif told.digest not in made.digests.values():
        yield f"its sender read other words than those of {made.publication}; look whether the places are right"
    if not returned.filled:
        yield "nothing is filled in"


def _doubt_day(matter: RoundMatter, received: date) -> Iterator[str]:
    made = matter.round
    if received < made.opens:
        yield f"it came on {received}, before the round opened on {made.opens}"
    if made.closed is not None and received > made.closed:
        yield f"the round was closed on {made.closed}"
    if received > made.closes + timedelta(days=made.grace_days):
        yield f"it came on {received}, more than {made.grace_days} days after the round ended on {made.closes}"


def _weigh(plan: Plan) -> None:
    """Raise CensusError unless all that was filled in stands in the plan or is listed."""
    record = plan.submission
    listed = sum(each.fields for each in record.listed)
    if not record.census.is_whole(listed):
        raise CensusError(
            f"{record.census.filled} fields are filled in, {record.census.taken} were taken and {listed} are listed"
        )
    told = {each.words for each in record.listed}
    for row in plan.rows:
        held = _words_held(row.comment) if row.comment is not None else frozenset()
        for name in _FREE:
            words = getattr(row.returned, name)
            if words and join_spaces(words) not in held and words not in told:
                raise CensusError(f"{row.row}, {name}: “{words[:60]}” is neither taken nor listed")


def _words_held(comment: Comment) -> frozenset[str]:
    said: tuple[Wording | Comment, ...] = (comment, *comment.earlier)
    names = ("text", "proposed", "rationale", "would_resolve")
    quote = comment.anchor.quote.exact if comment.anchor.quote is not None else ""
    held = (getattr(each, name) or "" for each in said for name in names)
    return frozenset(map(join_spaces, (*held, comment.anchor.part or "", quote)))
