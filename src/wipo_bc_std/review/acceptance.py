"""What came back, judged against what a round holds: which comments are new, which are there already, which are newer words.

It is judged once, whatever kind of file it came in. Nothing is written here: a plan says what the store would hold, so that
it can be shown first. Two comments are the same where sender, text, part, quotation and words are; a comment of a sender on
a text on which that sender had one before replaces it, which stays as an earlier wording, unless it was decided already.
The result depends on the days on which files came, not on the order in which they are read.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any, Literal, TypeVar

from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.review import synonyms
from wipo_bc_std.review.comment import (
    LABEL,
    SENDER_UNKNOWN,
    Anchor,
    Channel,
    Comment,
    Event,
    Kind,
    Quote,
    Weight,
    Wording,
)
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.placement import Passages, Placement, place_comment
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced
from wipo_bc_std.review.sender import Sender, find_sender
from wipo_bc_std.review.standpoint import AnswerPlan, judge_answer
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.submission import Census, Head, Listed, Submission
from wipo_bc_std.words import measure_likeness

D = TypeVar("D", Returned, ReturnedComment)
Fate = Literal["new", "same", "newer", "older", "listed"]

# The name by which the answer is chosen where not all of a file is accepted.
ANSWER = "answer"
_DIGITS = 16
# What a sender may still put in other words.
_MAY_CHANGE = ("submitted", "returned", "open")
# Comments that no form's row holds in its place.
_SPOKEN: tuple[Channel, ...] = ("mail", "meeting", "wiki")
_ALIKE = 0.6
_COMPARED = 2000
# As many signs around a quotation as W3C Web Annotation examples have.
_AROUND = 32
# In place of words where a sender wrote only beside them.
_INSTEAD = ("rationale", "would_resolve", "proposed", "supports")
_FREE = ("part", "quote", "text", "proposed", "rationale", "would_resolve")
_SENT = ("part", "quote", "kind", "weight", "text", "proposed", "rationale", "would_resolve", "supports")


# The id of a text, the part of it and the words quoted from it.
_About = tuple[str, str, str]


class CensusError(RuntimeError):
    """What was taken from a file and what is listed is not all that it held: a bug of ours, so nothing is written."""


@dataclass(frozen=True, slots=True)
class Arrival:
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


@dataclass(frozen=True, slots=True)
class Row:
    """One comment of a file and what becomes of it: `comment` is what the store would hold, None where it is only listed."""

    row: str
    fate: Fate
    placement: Placement
    comment: Comment | None
    returned: ReturnedComment
    listed: tuple[Listed, ...] = ()

    @property
    def taken(self) -> int:
        """Return how many fields of the file became part of the comment."""
        return self.returned.fields - sum(each.fields for each in self.listed)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of a file: its rows in order, its answer, and the record of it. `warnings` are about all of it."""

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
    work = _Work(matter, passages, returned, sender, arrival, received, accepted)
    rows = tuple(work.judge_rows())
    answer = judge_answer(
        matter,
        returned,
        sender,
        submission=arrival.id,
        received=received,
        channel=work.channel,
        is_accepted=accepted is None or ANSWER in accepted,
    )
    listed = (*_unplaced(returned), *answer.listed, *(each for row in rows for each in row.listed))
    taken = answer.taken + len(returned.heads) + sum(row.taken for row in rows)
    plan = Plan(
        sender,
        work.language,
        rows,
        answer,
        Submission.model_construct(
            id=arrival.id,
            file=known.file if known is not None else arrival.file,
            digest=arrival.digest,
            channel=work.channel,
            office=sender.office,
            organization=sender.organization,
            received=received,
            publication=returned.manifest.publication if returned.manifest is not None else None,
            census=Census.model_construct(filled=returned.filled, taken=taken),
            comments=tuple(dict.fromkeys(row.comment.label for row in rows if row.comment is not None)),
            listed=listed,
            heads=tuple(Head.model_construct(name=name, words=words) for name, words in returned.heads),
        ),
        (*doubts, *_doubt_form(matter, returned), *_doubt_day(matter, received)),
    )
    _weigh(plan)
    return plan


@dataclass(slots=True)
class _Work:
    """One pass over the rows of a file: what is known of the sender's comments, by the text that they are about."""

    matter: RoundMatter
    passages: Passages
    returned: Returned
    sender: Sender
    arrival: Arrival
    received: date
    accepted: frozenset[str] | None
    comments: dict[str, Comment] = field(default_factory=dict)
    last: int = 0

    @property
    def channel(self) -> Channel:
        return self.arrival.channel or self.returned.channel

    @property
    def language(self) -> LanguageCode:
        known: tuple[LanguageCode, ...] = tuple(self.matter.round.digests)
        told = self.returned.manifest.language if self.returned.manifest is not None else ""
        return next((code for code in known if code == told), next((code for code in known if code == "en"), known[0]))

    def judge_rows(self) -> Iterator[Row]:
        self.last = int(self.matter.next_label(self.sender.office).split("-")[1]) - 1
        self.comments = {each.label: each for each in self.matter.comments if self.sender.is_of(each, self.arrival.id)}
        drafts = [self._draft(each) for each in self.returned.comments]
        pairs = self._pair(drafts)
        for at, draft in enumerate(drafts):
            yield self._finish(draft, pairs.get(at))

    def _draft(self, told: ReturnedComment) -> "_Draft":
        placement = place_comment(self.passages, told)
        listed: list[Listed] = []
        kind, weight = _read_choices(told, placement.passage, listed)
        supports = self._read_support(told, listed)
        text = told.text or next((words for name in _INSTEAD if (words := getattr(told, name))), "")
        if not text:
            listed = list(_list_whole(told, "nothing says what is meant"))
        elif placement.remark:
            listed.append(_listed(told, "place", _called(told), placement.remark, 0))
        said = Wording.model_construct(
            submission=self.arrival.id,
            received=self.received,
            kind=kind,
            weight=weight,
            text=text,
            proposed=told.proposed or None,
            rationale=told.rationale or None,
            would_resolve=told.would_resolve or None,
        )
        return _Draft(told, placement, said, supports, tuple(listed))

    def _read_support(self, told: ReturnedComment, listed: list[Listed]) -> str | None:
        labels = [found[0] for found in LABEL.finditer(told.supports.upper().replace("\u2011", "-"))]
        if len(labels) == 1 and self.matter.find_comment(labels[0]) is not None:
            return labels[0]
        # Else it stands for the text.
        if told.supports and any(getattr(told, name) for name in ("text", *_INSTEAD[:-1])):
            reason = "it names more than one comment" if len(labels) > 1 else "no comment of the round is called so"
            listed.append(_listed(told, "supports", told.supports, reason))
        return None

    def _pair(self, drafts: Sequence["_Draft"]) -> dict[int, Comment]:
        """Return the known comment that each draft says again or in other words, by the draft's place."""
        groups: defaultdict[_About, dict[int, _Draft]] = defaultdict(dict)
        for at, draft in enumerate(drafts):
            if draft.said.text:
                groups[draft.about][at] = draft
        known: defaultdict[_About, list[Comment]] = defaultdict(list)
        for comment in self.comments.values():
            known[_about(comment.anchor)].append(comment)
        pairs: dict[int, Comment] = {}
        for about, group in groups.items():
            if about in known:
                pairs |= self._pair_group(group, known[about])
        return pairs

    def _pair_group(self, group: Mapping[int, "_Draft"], known: Sequence[Comment]) -> dict[int, Comment]:
        """Return which draft is which known comment about one place: the same first, then words of this file, then others."""
        pairs: dict[int, Comment] = {}
        free = list(known)

        def join(fits: Callable[[_Draft, Comment], bool]) -> None:
            for at, draft in group.items():
                found = next((each for each in free if at not in pairs and fits(draft, each)), None)
                if found is not None:
                    pairs[at] = found
                    free.remove(found)

        join(_is_said)
        join(lambda draft, each: draft.says(each) and self.arrival.id in _files(each))
        if self.channel in _SPOKEN:
            return pairs
        free = [each for each in free if self._may_change(each)]
        join(_Draft.says)
        left = {at: draft for at, draft in group.items() if at not in pairs}
        rated = [
            (_likeness(draft.said.text, each), -at, -number)
            for at, draft in left.items()
            for number, each in enumerate(free)
            if draft.agrees(each)
        ]
        for likeness, at, number in sorted(rated, reverse=True):
            if likeness >= _ALIKE and -at not in pairs and free[-number] not in pairs.values():
                pairs[-at] = free[-number]
        rest = [at for at in left if at not in pairs]
        others = [each for each in free if each not in pairs.values()]
        if len(rest) == len(others) == 1 and left[rest[0]].replaces(others[0]):
            pairs[rest[0]] = others[0]
        return pairs

    def _may_change(self, comment: Comment) -> bool:
        is_of_form = comment.channel not in _SPOKEN
        return comment.state in _MAY_CHANGE and is_of_form and self.arrival.id not in _files(comment)

    def _finish(self, draft: "_Draft", paired: Comment | None) -> Row:
        told = draft.told
        if not draft.said.text:
            return Row(told.row, "listed", draft.placement, None, told, draft.listed)
        if paired is None:
            # What a file says twice, it says once.
            mine = (each for each in self.comments.values() if each.submission == self.arrival.id)
            paired = next((each for each in mine if _about(each.anchor) == draft.about and _is_said(draft, each)), None)
        fate, comment = self._add(draft) if paired is None else self._renew(self.comments[paired.label], draft)
        if fate != "same" and self.accepted is not None and told.row not in self.accepted:
            listed = tuple(_list_whole(told, "it was left out when the file was taken in"))
            return Row(told.row, "listed", draft.placement, None, told, listed)
        self.last += fate == "new"
        self.comments[comment.label] = comment
        return Row(told.row, fate, draft.placement, comment, told, draft.listed)

    def _renew(self, current: Comment, draft: "_Draft") -> tuple[Fate, Comment]:
        """Return what a file's row is to a known comment, and the comment as it is after it."""
        gained = draft.supports if current.supports is None else None
        if _is_said(draft, current) or self.arrival.id in _files(current):
            return ("newer", current.model_copy(update={"supports": gained})) if gained else ("same", current)
        supports = {"supports": current.supports or draft.supports}
        if self.received < current.received:
            earlier = tuple(sorted((*current.earlier, draft.said), key=lambda each: each.received))
            return "older", current.model_copy(update={**supports, "earlier": earlier})
        update: dict[str, object] = {
            **_fields(draft.said),
            **supports,
            "row": draft.told.row,
            "channel": self.channel,
            "late": self._is_late(),
            "earlier": (*current.earlier, Wording.model_construct(**_fields(current))),
        }
        if current.state == "returned":
            day = max(self.received, current.events[-1].date)
            update["events"] = (*current.events, self._event(day))
        return "newer", current.model_copy(update=update)

    def _add(self, draft: "_Draft") -> tuple[Fate, Comment]:
        told, passage = draft.told, draft.placement.passage
        comment = Comment.model_construct(
            label=f"{self.sender.office or SENDER_UNKNOWN}-{self.last + 1:03d}",
            organization=self.sender.organization,
            channel=self.channel,
            row=told.row,
            late=self._is_late(),
            anchor=Anchor.model_construct(
                id=passage.id if passage is not None else None,
                part=told.part or None,
                number=passage.number if passage is not None else _called(told),
                language=self.language,
                quote=_quote(told.quote, passage),
            ),
            language=self.language,
            supports=draft.supports,
            events=(self._event(self.received),),
            **_fields(draft.said),
        )
        return "new", comment

    def _event(self, day: date) -> Event:
        return Event.model_construct(date=day, to="submitted", by=self.sender.office or "sender")

    def _is_late(self) -> bool:
        return self.received > self.matter.round.closes


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row of a file with its words read: `said` has no text where it can only be listed."""

    told: ReturnedComment
    placement: Placement
    said: Wording
    supports: str | None
    listed: tuple[Listed, ...]

    @property
    def about(self) -> "_About":
        """Return the place, as `_about` has it of a comment that is made of this."""
        passage = self.placement.passage
        name = passage.id if passage is not None else _unsure(_called(self.told))
        return name, _normal(self.told.part), _normal(self.told.quote)

    def agrees(self, comment: Comment) -> bool:
        """Return whether both can be the same: what supports two comments is two comments."""
        return self.supports is None or comment.supports in {None, self.supports}

    def says(self, comment: Comment) -> bool:
        """Return whether a comment has or had just these words, whatever stands beside them."""
        return self.agrees(comment) and _normal(self.said.text) in map(_normal, _texts(comment))

    def replaces(self, comment: Comment) -> bool:
        """Return whether this can stand in place of a comment in quite other words: a row of a form for a row of a form."""
        return self.placement.passage is not None and self.agrees(comment)


def _is_said(draft: _Draft, comment: Comment) -> bool:
    return draft.agrees(comment) and any(
        _same_wording(draft.said, each) for each in (Wording.model_construct(**_fields(comment)), *comment.earlier)
    )


def _called(told: ReturnedComment) -> str:
    return told.number or told.id


def _unsure(name: str) -> str:
    # A place that is not sure is that of no other.
    return f"?{name}" if name and not synonyms.is_whole(name) else ""


def _about(anchor: Anchor) -> _About:
    quote = anchor.quote.exact if anchor.quote is not None else ""
    return anchor.id or _unsure(anchor.number), _normal(anchor.part or ""), _normal(quote)


def _files(comment: Comment) -> set[str | None]:
    return {comment.submission, *(each.submission for each in comment.earlier)}


def _fields(said: Wording | Comment) -> dict[str, Any]:
    return {name: getattr(said, name) for name in Wording.model_fields}


def _same_wording(first: Wording, second: Wording) -> bool:
    names = ("kind", "weight", "text", "proposed", "rationale", "would_resolve")
    return all(_normal(getattr(first, name) or "") == _normal(getattr(second, name) or "") for name in names)


def _likeness(text: str, comment: Comment) -> float:
    return max(measure_likeness(text[:_COMPARED], words[:_COMPARED]) for words in _texts(comment))


def _texts(comment: Comment) -> tuple[str, ...]:
    return (comment.text, *(each.text for each in comment.earlier))


def _read_choices(told: ReturnedComment, passage: Passage | None, listed: list[Listed]) -> tuple[Kind, Weight]:
    default: Kind = "general" if passage is None else "technical"
    kind, weight = synonyms.find_kind(told.kind), synonyms.find_weight(told.weight)
    if told.kind and kind is None:
        listed.append(_listed(told, "kind", told.kind, f"this is no kind of comment; it is taken as {default}"))
    if told.weight and weight is None:
        listed.append(_listed(told, "weight", told.weight, "this is no weight; it is taken as minor"))
    return kind or default, weight or "minor"


def _normal(text: str) -> str:
    """Return words as two senders of the same would write them: spaces and line ends do not count."""
    return " ".join(text.split())


def _quote(text: str, passage: Passage | None) -> Quote | None:
    if not text:
        return None
    where = passage.text.find(text) if passage is not None else -1
    if passage is None or where < 0 or passage.text.find(text, where + 1) >= 0:
        return Quote.model_construct(exact=text)
    end = where + len(text)
    before, after = passage.text[max(0, where - _AROUND) : where], passage.text[end : end + _AROUND]
    return Quote.model_construct(exact=text, prefix=before, suffix=after)


def _listed(told: ReturnedComment, name: str, words: str, reason: str, fields: int = 1) -> Listed:
    return Listed.model_construct(
        place=f"{told.row}, {name}" if told.row else name, words=words, reason=reason, fields=fields
    )


def _list_whole(told: ReturnedComment, reason: str) -> Iterator[Listed]:
    """Yield each field of a comment that is not taken; what a reader counted besides goes with the last."""
    filled = [(name, words) for name in _SENT if (words := getattr(told, name))]
    if not filled:
        yield _listed(told, "row", "", reason, told.fields)
    for at, (name, words) in enumerate(filled, start=1):
        rest = max(0, told.fields - len(filled) + 1) if at == len(filled) else 1
        yield _listed(told, name, words, reason, min(rest, max(0, told.fields - at + 1)))


def _unplaced(returned: Returned) -> Iterator[Listed]:
    for each in returned.unplaced:
        yield Listed.model_construct(place=each.place or "?", words=each.words, reason=each.reason, fields=1)


def _clean(returned: Returned) -> Returned:
    """Return what a file held without spaces around words, with one sign for a line's end and no half of a sign."""
    answers = tuple((name, _clean_words(words)) for name, words in returned.answers)
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
    held = {each.name: getattr(told, each.name) for each in fields(told)}
    cleaned: dict[str, Any] = {name: _clean_words(value) for name, value in held.items() if isinstance(value, str)}
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
            if words and _normal(words) not in held and words not in told:
                raise CensusError(f"{row.row}, {name}: “{words[:60]}” is neither taken nor listed")


def _words_held(comment: Comment) -> frozenset[str]:
    said: tuple[Wording | Comment, ...] = (comment, *comment.earlier)
    names = ("text", "proposed", "rationale", "would_resolve")
    quote = comment.anchor.quote.exact if comment.anchor.quote is not None else ""
    held = (getattr(each, name) or "" for each in said for name in names)
    return frozenset(map(_normal, (*held, comment.anchor.part or "", quote)))
