"""Rows of a file that came back, each held against what its sender said before: new, the same, or newer words.

Two comments are the same where sender, text, part, quotation and words are. A row of a form takes the place of a row on the
same text that the sender filled in before, where it is most like it or the only one left of both; what was decided in the
meantime stays, and the row is a new comment beside it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from msgspec import Struct

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
from wipo_bc_std.review.returned import ReturnedComment
from wipo_bc_std.review.sender import Sender
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.submission import Listed, Submission
from wipo_bc_std.words import measure_likeness

Fate = Literal["new", "same", "newer", "older", "listed"]

# What a sender may still put in other words.
_MAY_CHANGE = ("submitted", "returned", "open")
_ALIKE = 0.6
_COMPARED = 1000
# A sender with more comments on one place than this is not compared word by word: each is a comment of its own.
_MOST_PAIRS = 2500
# As many signs around a quotation as the examples of W3C Web Annotation have.
_AROUND = 32
# In place of words where a sender wrote only beside them.
_INSTEAD = ("rationale", "would_resolve", "proposed", "supports")
_SENT = ("part", "quote", "kind", "weight", "text", "proposed", "rationale", "would_resolve", "supports")
# The id of a text, the part of it and the words quoted from it.
_About = tuple[str, str, str]


class Origin(Struct, frozen=True):
    """Where rows come from: whose file, its id as a submission, the day on which it came, how, and its languages.

    The text was read in `language`, the form asked in `asked_in`, in which what is written most likely is.
    """

    sender: Sender
    submission: str
    received: date
    channel: Channel
    language: LanguageCode
    asked_in: LanguageCode


class Row(Struct, frozen=True):
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


class _Draft(Struct, frozen=True):
    """A row of a file with its words read: `said` has no text where it can only be listed."""

    told: ReturnedComment
    placement: Placement
    said: Wording
    supports: str | None
    listed: tuple[Listed, ...]

    @property
    def about(self) -> _About:
        """Return the place, as `_about` has it of a comment that is made of this."""
        passage = self.placement.passage
        name = passage.id if passage is not None else _unsure(_called(self.told))
        return name, join_spaces(self.told.part), join_spaces(self.told.quote)

    @property
    def is_of_form(self) -> bool:
        """Return whether it stood in a form; what was entered by hand takes the place of nothing."""
        return bool(self.told.row)

    def agrees(self, comment: Comment) -> bool:
        """Return whether both can be the same: what supports two comments is two comments."""
        return self.supports is None or comment.supports in {None, self.supports}

    def says(self, comment: Comment) -> bool:
        """Return whether a comment has or had just these words, whatever stands beside them."""
        return self.agrees(comment) and join_spaces(self.said.text) in map(join_spaces, _texts(comment))

    def replaces(self, comment: Comment) -> bool:
        """Return whether this can stand in place of a comment in quite other words: a row of a form for a row of a form."""
        return self.placement.passage is not None and self.agrees(comment)


def judge_rows(
    matter: RoundMatter,
    passages: Passages,
    told: Sequence[ReturnedComment],
    origin: Origin,
    accepted: frozenset[str] | None,
) -> tuple[Row, ...]:
    """Return what becomes of each row of a file whose sender read `passages`; `accepted` names those that are taken."""
    drafts = [_draft(matter, passages, each, origin) for each in told]
    mine = {each.label: each for each in matter.comments if origin.sender.is_of(each, origin.submission)}
    pairs = _pair(drafts, mine, origin)
    repeated: defaultdict[str, list[Submission]] = defaultdict(list)
    for record in sorted(matter.submissions, key=lambda each: each.received):
        for label in record.comments:
            repeated[label].append(record)
    number = int(matter.next_label(origin.sender.office).split("-")[1])
    work = _Work(matter, origin, accepted, mine, repeated, number)
    return tuple(work.finish(draft, pairs.get(at)) for at, draft in enumerate(drafts))


class _Work(Struct):
    """One pass over the rows of a file: the comments of its sender so far, the files that said each, the next label."""

    matter: RoundMatter
    origin: Origin
    accepted: frozenset[str] | None
    comments: dict[str, Comment]
    repeated: Mapping[str, Sequence[Submission]]
    next: int

    def finish(self, draft: "_Draft", paired: Comment | None) -> Row:
        told = draft.told
        if not draft.said.text:
            return Row(told.row, "listed", draft.placement, None, told, draft.listed)
        if paired is None:
            # What a file says twice, it says once.
            mine = (each for each in self.comments.values() if each.submission == self.origin.submission)
            paired = next((each for each in mine if _about(each.anchor) == draft.about and _is_said(draft, each)), None)
        fate, comment = self._add(draft) if paired is None else self._renew(self.comments[paired.label], draft)
        if fate != "same" and self.accepted is not None and told.row not in self.accepted:
            listed = tuple(_list_whole(told, "it was left out when the file was taken in"))
            return Row(told.row, "listed", draft.placement, None, told, listed)
        self.next += fate == "new"
        self.comments[comment.label] = comment
        return Row(told.row, fate, draft.placement, comment, told, draft.listed)

    def _renew(self, current: Comment, draft: "_Draft") -> tuple[Fate, Comment]:
        """Return what a file's row is to a known comment, and the comment as it is after it."""
        before = self._list_wordings(current)
        if self.origin.submission in {each.submission for each in before}:
            return "same", current
        gained = draft.supports if current.supports is None else None
        same: tuple[Fate, Comment] = ("same", current)
        if gained:
            same = ("newer", current.model_copy(update={"supports": gained}))
        if not current.row or current.state not in _MAY_CHANGE:
            return same
        after = _drop_repeated(sorted((*before, draft.said), key=lambda each: each.received))
        if after == _drop_repeated(before):
            return same
        *earlier, newest = after
        first = current.events[0].model_copy(update={"date": after[0].received})
        update: dict[str, object] = {
            **_fields(newest),
            "supports": current.supports or draft.supports,
            "late": self._is_late(newest.received),
            "earlier": tuple(earlier),
            "events": (first, *current.events[1:]),
        }
        if newest is not draft.said:
            return "older", current.model_copy(update=update)
        update |= {"row": draft.told.row, "channel": self.origin.channel}
        if current.state == "returned":
            day = max(self.origin.received, current.events[-1].date)
            update["events"] = (first, *current.events[1:], self._event(day))
        return "newer", current.model_copy(update=update)

    def _list_wordings(self, comment: Comment) -> list[Wording]:
        """Return what each file said, oldest first; one that said it again said what stood there on its day."""
        found = [*comment.earlier, Wording.model_construct(**_fields(comment))]
        for record in self.repeated.get(comment.label, ()):
            before = [each for each in found if each.received <= record.received]
            if before and all(each.submission != record.id for each in found):
                again = before[-1].model_copy(update={"submission": record.id, "received": record.received})
                found.insert(len(before), again)
        return found

    def _add(self, draft: "_Draft") -> tuple[Fate, Comment]:
        told, passage = draft.told, draft.placement.passage
        comment = Comment.model_construct(
            label=f"{self.origin.sender.office or SENDER_UNKNOWN}-{self.next:03d}",
            organization=self.origin.sender.organization,
            channel=self.origin.channel,
            row=told.row,
            late=self._is_late(self.origin.received),
            anchor=Anchor.model_construct(
                id=passage.id if passage is not None else None,
                part=told.part or None,
                number=passage.number if passage is not None else _called(told),
                language=self.origin.language,
                quote=_quote(told.quote, passage),
            ),
            language=self.origin.asked_in,
            supports=draft.supports,
            events=(self._event(self.origin.received),),
            **_fields(draft.said),
        )
        return "new", comment

    def _event(self, day: date) -> Event:
        return Event.model_construct(date=day, to="submitted", by=self.origin.sender.office or "sender")

    def _is_late(self, received: date) -> bool:
        return received > self.matter.round.closes


def _draft(matter: RoundMatter, passages: Passages, told: ReturnedComment, origin: Origin) -> _Draft:
    placement = place_comment(passages, told)
    listed: list[Listed] = []
    kind, weight = _read_choices(told, placement, listed)
    supports = _read_support(matter, told, origin.sender, listed)
    text = told.text or next((words for name in _INSTEAD if (words := getattr(told, name))), "")
    if not text:
        listed = list(_list_whole(told, "nothing says what is meant"))
    elif placement.remark:
        listed.append(_listed(told, "place", _called(told), placement.remark, 0))
    said = Wording.model_construct(
        submission=origin.submission,
        received=origin.received,
        kind=kind,
        weight=weight,
        text=text,
        proposed=told.proposed or None,
        rationale=told.rationale or None,
        would_resolve=told.would_resolve or None,
    )
    return _Draft(told, placement, said, supports, _bound(listed, told.fields))


def _read_support(matter: RoundMatter, told: ReturnedComment, sender: Sender, listed: list[Listed]) -> str | None:
    labels = [found[0] for found in LABEL.finditer(told.supports.upper().replace("\u2011", "-"))]
    found = matter.find_comment(labels[0]) if len(labels) == 1 else None
    if found is not None and not sender.is_of(found, ""):
        return found.label
    # Else it stands for the text.
    if told.supports and any(getattr(told, name) for name in ("text", *_INSTEAD[:-1])):
        reason = "it names more than one comment" if len(labels) > 1 else "no comment of anybody else is called so"
        listed.append(_listed(told, "supports", told.supports, reason))
    return None


def _pair(drafts: Sequence[_Draft], mine: Mapping[str, Comment], origin: Origin) -> dict[int, Comment]:
    """Return the known comment that each draft says again or in other words, by the draft's place."""
    groups: defaultdict[_About, dict[int, _Draft]] = defaultdict(dict)
    for at, draft in enumerate(drafts):
        if draft.said.text:
            groups[draft.about][at] = draft
    known: defaultdict[_About, list[Comment]] = defaultdict(list)
    for comment in mine.values():
        known[_about(comment.anchor)].append(comment)
    pairs: dict[int, Comment] = {}
    for about, group in groups.items():
        if about in known:
            pairs |= _pair_group(group, known[about], origin)
    return pairs


def _pair_group(group: Mapping[int, _Draft], known: Sequence[Comment], origin: Origin) -> dict[int, Comment]:
    """Return which draft is which known comment about one place: the same first, then words of this file, then others."""
    pairs: dict[int, Comment] = {}
    free = list(known)

    def join(fits: Callable[[_Draft, Comment], bool]) -> None:
        for at, draft in group.items():
            found = next((each for each in free if at not in pairs and fits(draft, each)), None)
            if found is not None:
                pairs[at] = found
                free.remove(found)

    join(lambda draft, each: _is_said(draft, each) and not _reopens(draft, each))
    join(lambda draft, each: draft.says(each) and origin.submission in _files(each))
    free = [each for each in free if _may_change(each, origin)]
    join(lambda draft, each: draft.is_of_form and draft.says(each))
    left = {at: draft for at, draft in group.items() if at not in pairs and draft.is_of_form}
    pairs |= dict(_find_alike(left, free))
    rest = [at for at in left if at not in pairs]
    others = [each for each in free if each not in pairs.values()]
    if len(rest) == len(others) == 1 and left[rest[0]].replaces(others[0]):
        pairs[rest[0]] = others[0]
    return pairs


def _find_alike(left: Mapping[int, _Draft], free: Sequence[Comment]) -> Iterator[tuple[int, Comment]]:
    """Yield drafts with the comments that are most like them, each once, the most alike first."""
    if len(left) * len(free) > _MOST_PAIRS:
        return
    rated = [
        (_likeness(draft.said.text, each), -at, -number)
        for at, draft in left.items()
        for number, each in enumerate(free)
        if draft.agrees(each)
    ]
    used: set[int] = set()
    taken: set[int] = set()
    for likeness, at, number in sorted(rated, reverse=True):
        if likeness >= _ALIKE and at not in used and number not in taken:
            used.add(at)
            taken.add(number)
            yield -at, free[-number]


def _may_change(comment: Comment, origin: Origin) -> bool:
    """Return whether a newer file may say a comment in other words: one of a form, which was not decided yet."""
    return comment.state in _MAY_CHANGE and bool(comment.row) and origin.submission not in _files(comment)


def _is_said(draft: _Draft, comment: Comment) -> bool:
    return draft.agrees(comment) and any(
        _same_wording(draft.said, each) for each in (Wording.model_construct(**_fields(comment)), *comment.earlier)
    )


def _reopens(draft: _Draft, comment: Comment) -> bool:
    """Return whether a sender takes up words again that stood there before those that were decided about."""
    is_newer = draft.said.received > comment.received and draft.said.submission not in _files(comment)
    current = Wording.model_construct(**_fields(comment))
    return comment.state not in _MAY_CHANGE and is_newer and not _same_wording(draft.said, current)


def _drop_repeated(said: Sequence[Wording]) -> list[Wording]:
    """Return wordings in order without those that say what the one before says."""
    return [each for at, each in enumerate(said) if not at or not _same_wording(each, said[at - 1])]


def _called(told: ReturnedComment) -> str:
    return told.number or told.id


def _unsure(name: str) -> str:
    # A place that is not sure is that of no other.
    return f"?{name}" if name and not synonyms.is_whole(name) else ""


def _about(anchor: Anchor) -> _About:
    quote = anchor.quote.exact if anchor.quote is not None else ""
    return anchor.id or _unsure(anchor.number), join_spaces(anchor.part or ""), join_spaces(quote)


def _files(comment: Comment) -> set[str | None]:
    return {comment.submission, *(each.submission for each in comment.earlier)}


def _fields(said: Wording | Comment) -> dict[str, Any]:
    return {name: getattr(said, name) for name in Wording.model_fields}


def _same_wording(first: Wording, second: Wording) -> bool:
    names = ("kind", "weight", "text", "proposed", "rationale", "would_resolve")
    return all(join_spaces(getattr(first, name) or "") == join_spaces(getattr(second, name) or "") for name in names)


def _likeness(text: str, comment: Comment) -> float:
    return max(measure_likeness(text[:_COMPARED], words[:_COMPARED]) for words in _texts(comment))


def _texts(comment: Comment) -> tuple[str, ...]:
    return (comment.text, *(each.text for each in comment.earlier))


def _read_choices(told: ReturnedComment, placement: Placement, listed: list[Listed]) -> tuple[Kind, Weight]:
    default: Kind = "general" if placement.means == "whole draft" else "technical"
    kind, weight = synonyms.find_kind(told.kind), synonyms.find_weight(told.weight)
    if told.kind and kind is None:
        listed.append(_listed(told, "kind", told.kind, f"this is no kind of comment; it is taken as {default}"))
    if told.weight and weight is None:
        listed.append(_listed(told, "weight", told.weight, "this is no weight; it is taken as minor"))
    return kind or default, weight or "minor"


def join_spaces(text: str) -> str:
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


def _bound(listed: Sequence[Listed], fields: int) -> tuple[Listed, ...]:
    """Return what is listed of a row, so that no more fields of it are listed than it has."""
    found: list[Listed] = []
    for each in listed:
        found.append(each.model_copy(update={"fields": min(each.fields, fields)}))
        fields -= found[-1].fields
    return tuple(found)


def _list_whole(told: ReturnedComment, reason: str) -> Iterator[Listed]:
    """Yield each field of a comment that is not taken; what a reader counted besides goes with the last."""
    filled = [(name, words) for name in _SENT if (words := getattr(told, name))]
    if not filled:
        yield _listed(told, "row", "", reason, told.fields)
    for at, (name, words) in enumerate(filled, start=1):
        rest = max(0, told.fields - len(filled) + 1) if at == len(filled) else 1
        yield _listed(told, name, words, reason, min(rest, max(0, told.fields - at + 1)))
