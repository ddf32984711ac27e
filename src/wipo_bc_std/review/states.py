"""The states of a comment, which follows which, and what must be there first.

A comment ends when its text is changed and its sender was told, or when it is explained why not. That a disposition needs
a reason and that the sender is told of it follows the practice of W3C (Process, 3.3 “formally addressed”) and of the comment
tables of ISO and IEC; that editorial matter takes a shorter way is a rule of this house.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from wipo_bc_std.review.comment import Comment, Event, Former, Response, State

NEXT: Mapping[State, tuple[State, ...]] = {
    "submitted": ("open", "returned", "duplicate", "withdrawn"),
    "returned": ("submitted", "open", "withdrawn"),
    "open": ("proposed", "duplicate", "returned", "withdrawn"),
    "proposed": ("agreed", "disputed", "open", "withdrawn"),
    "disputed": ("agreed", "proposed", "withdrawn"),
    "agreed": ("implemented", "closed", "open"),
    "implemented": ("closed", "open"),
    "duplicate": ("open",),
    "closed": ("open",),
    "withdrawn": (),
}
# Whoever takes up again what had an end, or sends it back, says why.
_NEEDS_REASON: tuple[State, ...] = ("returned", "disputed")
_ENDS: tuple[State, ...] = ("agreed", "implemented", "closed", "duplicate")
# What the editor settles alone.
FAST_LANE = ("editorial", "translation")
EDITOR = "editor"
# Silence of a sender who was told counts as satisfied after three working weeks.
_DAYS_TO_ANSWER = 15
_LAST_WORKDAY = 5


class Refusal(Struct, frozen=True):
    """Why a step cannot be made, and what to do first."""

    message: str
    hint: str


def find_refusal(comment: Comment, event: Event) -> Refusal | None:
    """Return why a comment as it is now cannot make a step, None where it can."""
    before, after = comment.state, event.to
    if after not in NEXT[before]:
        ways = ", ".join(NEXT[before]) or "nothing: it was withdrawn"
        return Refusal(f"{comment.label} is {before} and cannot become {after}", f"what can follow is {ways}")
    if event.date < comment.events[-1].date:
        return Refusal(
            f"{comment.label} became {before} on {comment.events[-1].date}, later than {event.date}", "give a later day"
        )
    if event.why is None and (after in _NEEDS_REASON or (after == "open" and before in _ENDS)):
        told = "is opened again" if after == "open" else f"becomes {after}"
        return Refusal(f"nothing says why {comment.label} {told}", "say why in a sentence")
    return _refuse_state(comment, after, event.date)


def _refuse_state(comment: Comment, after: State, on: date) -> Refusal | None:
    match after:
        case "open" if comment.weight == "blocking" and comment.would_resolve is None:
            hint = "return it to its sender and ask, or enter what was answered"
            return Refusal(f"{comment.label} is blocking and nothing says what would lift it", hint)
        case "duplicate" if comment.duplicate_of in {None, comment.label}:
            return Refusal(f"nothing says what {comment.label} is a duplicate of", "name the other comment")
        case "proposed" if comment.recommendation is None and comment.disposition is None:
            return Refusal(f"nothing is proposed for {comment.label}", "say what the editor recommends")
        case "agreed":
            return _refuse_agreement(comment)
        case "implemented":
            return _refuse_implementation(comment)
        case "closed":
            return _refuse_closing(comment, on)
    return None


def _refuse_agreement(comment: Comment) -> Refusal | None:
    found = comment.disposition
    if found is None:
        return Refusal(f"nothing was decided about {comment.label}", "write what was decided, and why")
    if found.verdict != "accepted" and found.rationale is None:
        return Refusal(f"{comment.label} is {found.verdict} without a reason", "say why, as its sender will read it")
    if found.decided_in is None:
        return Refusal(f"nothing says where {comment.label} was decided", "name the meeting or correspondence")
    if found.decided_in == EDITOR and comment.kind not in FAST_LANE:
        hint = "name the meeting or correspondence; the editor settles editorial comments and translations alone"
        return Refusal(f"{comment.label} is {comment.kind} and was decided by the editor alone", hint)
    if found.decided_in == EDITOR and _was_disputed(comment):
        hint = "name the meeting or correspondence that settled it"
        return Refusal(f"{comment.label} is disputed, which the editor does not settle alone", hint)
    return None


def _was_disputed(comment: Comment) -> bool:
    states = [event.to for event in comment.events]
    opened = max((place for place, state in enumerate(states) if state == "open"), default=0)
    return "disputed" in states[opened:]


def _refuse_implementation(comment: Comment) -> Refusal | None:
    found = comment.disposition
    if found is None or found.verdict not in {"accepted", "accepted-in-principle"}:
        return Refusal(f"{comment.label} was not accepted, so nothing is to be changed for it", "close it")
    if not any(change.old != change.new for change in found.changed):
        return Refusal(f"no text was changed for {comment.label}", "change the text, and name it by its id")
    return None


def _refuse_closing(comment: Comment, on: date) -> Refusal | None:
    found = comment.disposition
    if found is not None and found.verdict == "accepted" and comment.state != "implemented":
        return Refusal(f"{comment.label} was accepted, and its text is not changed", "change the text first")
    if comment.notified is None:
        return Refusal(f"the sender of {comment.label} was not told", "write the letters: wipo-bc-std review letters")
    if comment.response == "pending" and on < _add_workdays(comment.notified, _DAYS_TO_ANSWER):
        until = _add_workdays(comment.notified, _DAYS_TO_ANSWER)
        return Refusal(f"the sender of {comment.label} has until {until} to answer", "wait, or enter what was answered")
    return None


def _add_workdays(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _LAST_WORKDAY
    return day


def make_step(comment: Comment, event: Event) -> Comment:
    """Return a comment after a step that nothing refuses; silence that lasted long enough becomes its response.

    What is opened again begins anew: what had been decided, changed and answered is kept as its past and counts no more.
    """
    update: dict[str, object] = {"events": (*comment.events, event)}
    if event.to == "closed" and comment.response == "pending":
        update["response"] = "assumed-satisfied"
    if event.to == "open" and comment.state in _ENDS:
        names = ("disposition", "notified", "response")
        was = Former().model_copy(update={name: getattr(comment, name) for name in names})
        past = (*comment.former, was) if comment.disposition is not None else comment.former
        update |= {"former": past, "disposition": None, "recommendation": None}
        update |= {"response": "pending", "notified": None, "duplicate_of": None}
    return comment.model_copy(update=update)


def refuse_response(comment: Comment, response: Response) -> Refusal | None:
    """Return why a sender cannot have answered so, None where it can: an answer is one to something that was told."""
    if response not in {"satisfied", "accepts", "not-satisfied"}:
        return Refusal(
            f"“{response[:40]}” is no answer of a sender", "an answer is satisfied, accepts or not-satisfied"
        )
    if comment.state not in {"agreed", "implemented", "closed"}:
        return Refusal(f"{comment.label} is {comment.state}, so that there is nothing to answer to", "decide it first")
    if comment.notified is None:
        return Refusal(
            f"the sender of {comment.label} was not told", "write the letters, or enter with --told how it was told"
        )
    return None


def has_end(comment: Comment, known: Mapping[str, Comment]) -> bool:
    """Return whether nothing is left to do about a comment; `known` are all of its round by label.

    One that counts with another has its end when that one has.
    """
    seen = {comment.label}
    while comment.state == "duplicate":
        first = known.get(comment.duplicate_of or "")
        if first is None or first.label in seen:
            return False
        seen.add(first.label)
        comment = first
    return comment.state in {"closed", "withdrawn"}


def list_unfinished(comments: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """Return the comments for which a round is not final: nobody has decided about them yet."""
    return tuple(each for each in comments if each.state in {"submitted", "returned", "open", "proposed", "disputed"})
