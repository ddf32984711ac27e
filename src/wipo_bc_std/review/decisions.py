"""What a leader does with a comment, each as one act: the steps that it takes, with what must be there first.

Every function returns comments as they are afterwards and changes none; each step goes by `states`, and one that is refused
raises UsageError with what to do first.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.model.released import Verdict
from wipo_bc_std.review.comment import (
    SENDER_UNKNOWN,
    Comment,
    Disposition,
    Event,
    Response,
    State,
    TextChange,
)
from wipo_bc_std.review.states import EDITOR, FAST_LANE, Refusal, find_refusal, make_step, refuse_response
from wipo_bc_std.settings import UsageError

LEADER = "leader"
VERDICTS: tuple[Verdict, ...] = (
    "accepted",
    "accepted-in-principle",
    "not-accepted",
    "noted",
    "deferred",
    "out-of-scope",
)
_DECIDABLE = ("submitted", "returned", "open", "proposed", "disputed")


class Moment(Struct, frozen=True):
    """When something is done, and by whom: the leader, or an office by its code."""

    day: date
    by: str = LEADER


def step(comment: Comment, to: State, moment: Moment, why: str | None = None) -> Comment:
    """Return a comment after one step; raise UsageError where it is refused."""
    told = {"date": moment.day.isoformat(), "to": to, "by": moment.by}
    event = Event.model_validate(told | ({"why": why} if why is not None else {}))
    _raise(find_refusal(comment, event))
    return make_step(comment, event)


def open_comment(comment: Comment, moment: Moment, why: str | None = None) -> Comment:
    """Return a comment that is taken up, or taken up again."""
    return step(comment, "open", moment, why)


def recommend(comment: Comment, verdict: Verdict, moment: Moment, why: str | None = None) -> Comment:
    """Return a comment for which the editor recommends something; one that nobody has looked at is opened by it."""
    if comment.state == "proposed":
        return comment.model_copy(update={"recommendation": verdict})
    opened = _take_up(comment, moment)
    return step(opened.model_copy(update={"recommendation": verdict}), "proposed", moment, why)


def decide(comment: Comment, disposition: Disposition, moment: Moment) -> Comment:
    """Return a comment about which something was decided, by all steps that lead there.

    Where it is not said where editorial matter was decided, its editor did. Raise UsageError where a comment has a
    disposition that nobody opened again.
    """
    if comment.state not in _DECIDABLE:
        hint = "open it again first, and say why: --open --why TEXT"
        raise UsageError(f"{comment.label} is {comment.state}, so that nothing is to be decided; {hint}")
    if disposition.decided_in is None and comment.kind in FAST_LANE:
        disposition = disposition.model_copy(update={"decided_in": EDITOR})
    decided = comment.model_copy(update={"disposition": disposition})
    if decided.state not in {"proposed", "disputed"}:
        decided = step(_take_up(decided, moment), "proposed", moment)
    return step(decided, "agreed", moment)


def dispute(comment: Comment, moment: Moment, why: str | None) -> Comment:
    """Return a comment of which somebody objects to what is proposed."""
    return step(comment, "disputed", moment, why)


def send_back(comment: Comment, moment: Moment, why: str | None) -> Comment:
    """Return a comment that its sender has to make clear."""
    return step(comment, "returned", moment, why)


def withdraw(comments: Sequence[Comment], label: str, moment: Moment, why: str | None = None) -> tuple[Comment, ...]:
    """Return the comments that change when a sender withdraws one: what was a duplicate of it speaks for itself again.

    Raise UsageError where somebody else is said to have done so.
    """
    comment = find_comment(comments, label)
    sender = comment.office or comment.organization or SENDER_UNKNOWN
    by = sender if moment.by == LEADER else moment.by
    if by != sender:
        raise UsageError(f"{label} is of {sender}, and only {sender} can withdraw it; decide it instead")
    gone = step(comment, "withdrawn", Moment(moment.day, sender), why)
    told = f"{label}, which it repeats, was withdrawn."
    others = [
        step(each, "open", moment, told)
        for each in comments
        if each.state == "duplicate" and each.duplicate_of == label
    ]
    return (gone, *others)


def respond(comment: Comment, response: Response) -> Comment:
    """Return a comment with what its sender says to what became of it."""
    _raise(refuse_response(comment, response))
    return comment.model_copy(update={"response": response})


def note_told(comment: Comment, day: date) -> Comment:
    """Return a comment of whose end its sender was told, also that it counts with another one that says the same."""
    if comment.state not in {"agreed", "implemented", "duplicate"}:
        hint = "decide it first"
        raise UsageError(f"{comment.label} is {comment.state}, so that there is nothing to tell of its end; {hint}")
    if day < comment.events[-1].date:
        raise UsageError(f"{comment.label} became {comment.state} on {comment.events[-1].date}; give a later day")
    return comment.model_copy(update={"notified": day})


def close(comment: Comment, moment: Moment) -> Comment:
    """Return a comment that is done with."""
    return step(comment, "closed", moment)


def record_changes(comment: Comment, changes: Sequence[TextChange], moment: Moment) -> Comment:
    """Return a comment for which texts were changed; it is implemented by it, if they read otherwise now."""
    found = comment.disposition
    if found is None:
        raise UsageError(f"nothing was decided about {comment.label}; decide it first")
    # What reads as before is no change, and takes the place of none.
    changes = [change for change in changes if change.old != change.new]
    kept = tuple(each for each in found.changed if each.id not in {change.id for change in changes})
    changed = comment.model_copy(update={"disposition": found.model_copy(update={"changed": (*kept, *changes)})})
    return changed if comment.state == "implemented" else step(changed, "implemented", moment)


# --- Support ----------------------------------------------------------------------------------------------------------


def mark_duplicate(
    comments: Sequence[Comment], label: str, first: str, moment: Moment, why: str | None = None
) -> tuple[Comment, ...]:
    """Return the comments that change when one says what another one said before: the latter gains its office as support.

    What was a duplicate of the former becomes one of the latter, and support goes with it. Raise UsageError where the first
    comment is not there, is withdrawn, or is a duplicate of this one.
    """
    known = {comment.label: comment for comment in comments}
    comment, named = find_comment(comments, label), find_comment(comments, first)
    target = _find_first(known, first) or named
    if target.label == label:
        raise UsageError(f"{first} is a duplicate of {label} itself; name another comment")
    if target.state == "withdrawn":
        raise UsageError(f"{target.label} was withdrawn, so that it cannot stand for {label}; name another comment")
    taken = comment if comment.state in {"submitted", "open"} else _take_up(comment, moment)
    marked = step(taken.model_copy(update={"duplicate_of": target.label}), "duplicate", moment, why)
    others = [
        each.model_copy(update={"duplicate_of": target.label})
        for each in comments
        if each.state == "duplicate" and each.duplicate_of == label
    ]
    offices = [marked.office, *marked.supported_by, *(each.office for each in others)]
    return (marked, *others, add_support(target, [office for office in offices if office is not None]))


def undo_duplicate(comments: Sequence[Comment], label: str, moment: Moment, why: str | None) -> tuple[Comment, ...]:
    """Return the comments that change when a duplicate is taken up again: its office's support goes back with it."""
    comment = find_comment(comments, label)
    first = comment.duplicate_of
    opened = step(comment, "open", moment, why)
    target = next((each for each in comments if each.label == first), None)
    if target is None:
        return (opened,)
    still = {office for each in comments if each.label != label for office in _supports(each, target.label)}
    mine = {office for office in (comment.office, *comment.supported_by) if office is not None}
    left = tuple(office for office in target.supported_by if office not in mine or office in still)
    return opened, target.model_copy(update={"supported_by": left})


def gather_support(comments: Sequence[Comment]) -> tuple[Comment, ...]:
    """Return the comments that gain support because others repeat them, or say that they support them.

    Support for what repeats another comment is support for that one.
    """
    known = {comment.label: comment for comment in comments}
    offices: dict[str, list[str]] = {}
    for comment in comments:
        for named in filter(None, dict.fromkeys((comment.supports, comment.duplicate_of))):
            target, voices = _find_first(known, named), _supports(comment, named)
            if target is not None and voices:
                offices.setdefault(target.label, []).extend(voices)
    supported = [add_support(known[label], found) for label, found in offices.items()]
    return tuple(comment for comment in supported if comment != known[comment.label])


def _find_first(known: Mapping[str, Comment], label: str) -> Comment | None:
    """Return a comment by its label, or the one that it repeats; None where there is none."""
    found = known.get(label)
    # Files that were edited by hand may lead in a circle.
    for _ in known:
        if found is None or found.state != "duplicate" or found.duplicate_of is None:
            break
        found = known.get(found.duplicate_of)
    return found


def add_support(comment: Comment, offices: Sequence[str]) -> Comment:
    """Return a comment that offices support, each once and none its own; raise UsageError where one is no code."""
    wrong = next((office for office in offices if not OFFICE_CODE.fullmatch(office)), None)
    if wrong is not None:
        raise UsageError(f"“{wrong[:40]}” is not the code of an office; write two capital letters, such as KR")
    new = [office for office in dict.fromkeys(offices) if office not in {comment.office, *comment.supported_by}]
    return comment.model_copy(update={"supported_by": (*comment.supported_by, *new)}) if new else comment


def _supports(comment: Comment, label: str) -> tuple[str, ...]:
    if comment.office is None or comment.state == "withdrawn":
        return ()
    is_same = comment.state == "duplicate" and comment.duplicate_of == label
    return (comment.office,) if comment.supports == label or is_same else ()


def find_comment(comments: Sequence[Comment], label: str) -> Comment:
    """Return the comment with a label; raise UsageError where there is none, with those that begin alike."""
    found = next((comment for comment in comments if comment.label == label), None)
    if found is not None:
        return found
    alike = [comment.label for comment in comments if comment.label.split("-")[0] == label.split("-", maxsplit=1)[0]]
    told = f"of that sender there are {alike[0]} to {alike[-1]}" if alike else "wipo-bc-std review list names all"
    raise UsageError(f"there is no comment “{label[:40]}”: {told}")


def _take_up(comment: Comment, moment: Moment) -> Comment:
    return step(comment, "open", moment) if comment.state in {"submitted", "returned"} else comment


def _raise(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise UsageError(f"{refusal.message}; {refusal.hint}")
