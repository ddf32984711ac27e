"""What a leader does with comments: no path leads around what must be there first, and support goes where it belongs."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from tests.review.test_store import make_comment
from wipo_bc_std.review import decisions
from wipo_bc_std.review.comment import Comment, Disposition, TextChange
from wipo_bc_std.review.decisions import Moment
from wipo_bc_std.settings import UsageError

DAY = date(2026, 12, 1)
NOW = Moment(DAY)
MEETING = "meeting of 2027-02-01"
# Three weeks have fifteen working days.
_SILENCE = 21


def ruling(verdict: str, rationale: str | None = None, decided_in: str | None = None) -> Disposition:
    """Return what was decided."""
    told = {"verdict": verdict, "rationale": rationale, "decided_in": decided_in}
    return Disposition.model_validate({key: value for key, value in told.items() if value is not None})


def change(*, is_real: bool = True) -> TextChange:
    """Return a text that was changed, or looked at and left as it was."""
    return TextChange.model_validate({"id": "scope", "old": "0" * 16, "new": "1" * 16 if is_real else "0" * 16})


# --- Every path -------------------------------------------------------------------------------------------------------

Act = Callable[[Comment, Moment], Comment]


def list_acts() -> Iterator[Act]:
    """Yield all that can be done with a comment, sensibly or not."""
    # What is not accepted ends like what is noted, deferred or out of scope.
    for verdict in ("accepted", "accepted-in-principle", "not-accepted"):
        yield partial(_recommend, verdict=verdict)
        for rationale in (None, "So it is."):
            for decided_in in (None, "editor", MEETING):
                yield partial(_decide, ruling=ruling(verdict, rationale, decided_in))
    for why in (None, "New facts."):
        yield lambda comment, moment, why=why: decisions.open_comment(comment, moment, why)  # type: ignore[misc]
        yield lambda comment, moment, why=why: decisions.send_back(comment, moment, why)  # type: ignore[misc]
        yield lambda comment, moment, why=why: decisions.dispute(comment, moment, why)  # type: ignore[misc]
    for response in ("pending", "satisfied", "not-satisfied", "assumed-satisfied"):
        yield lambda comment, _, response=response: decisions.respond(comment, response)  # type: ignore[misc]
    for is_real in (True, False):
        changes = [change(is_real=is_real)]
        yield lambda comment, moment, made=changes: decisions.record_changes(comment, made, moment)  # type: ignore[misc]
    yield lambda comment, moment: decisions.withdraw((comment,), comment.label, moment)[0]
    yield lambda comment, moment: decisions.note_told(comment, moment.day)
    yield decisions.close


def _recommend(comment: Comment, moment: Moment, *, verdict: Any) -> Comment:
    return decisions.recommend(comment, verdict, moment)


def _decide(comment: Comment, moment: Moment, *, ruling: Disposition) -> Comment:
    return decisions.decide(comment, ruling, moment)


def walk(first: Comment) -> Iterator[Comment]:
    """Yield a comment in all conditions that acts lead to, on the same day or weeks later."""
    seen = set()
    waiting = [first]
    acts = tuple(list_acts())
    while waiting:
        comment = waiting.pop()
        key = _condition(comment)
        if key in seen:
            continue
        seen.add(key)
        yield comment
        last = max(comment.events[-1].date, comment.notified or DAY)
        for act in acts:
            for days in (0, 30):
                try:
                    waiting.append(act(comment, Moment(last + timedelta(days=days))))
                except UsageError as error:
                    if "; " not in str(error):
                        pytest.fail(f"a refusal says what to do first: {error}")


def _condition(comment: Comment) -> tuple[object, ...]:
    since = _since_opened(comment)
    return (
        comment.state,
        comment.disposition,
        comment.recommendation is not None,
        comment.notified is not None,
        comment.response,
        "disputed" in since,
        # How long ago something was told decides whether silence counts.
        comment.notified is not None and (comment.events[-1].date - comment.notified).days >= _SILENCE,
    )


def _since_opened(comment: Comment) -> Sequence[str]:
    states = [event.to for event in comment.events]
    return states[max((place for place, state in enumerate(states) if state == "open"), default=0) :]


def _faults(comment: Comment) -> Iterator[str]:
    """Yield what is missing of a comment that is closed, read from its history alone."""
    found, since = comment.disposition, _since_opened(comment)
    if found is None or "agreed" not in since:
        yield "nothing was decided since it was opened"
        return
    agreed = max(event.date for event in comment.events if event.to == "agreed")
    if comment.notified is None or comment.notified < agreed:
        yield "its sender was not told of the end that it has"
    if found.verdict != "accepted" and not found.rationale:
        yield "no reason"
    if not found.decided_in:
        yield "nobody knows where"
    if found.decided_in == "editor" and (comment.kind not in {"editorial", "translation"} or "disputed" in since):
        yield "the editor alone"
    if found.verdict == "accepted" and ("implemented" not in since or all(c.old == c.new for c in found.changed)):
        yield "the text is as it was"
    if comment.response == "pending":
        yield "nobody answered"
    waited = comment.events[-1].date - (comment.notified or comment.events[-1].date)
    if comment.response == "assumed-satisfied" and waited < timedelta(days=_SILENCE):
        yield "silence was too short"


@pytest.mark.parametrize(("kind", "weight"), [("technical", "blocking"), ("editorial", "minor")])
def test_no_path_leads_to_an_end_around_what_must_be_there_first(kind: str, weight: str) -> None:
    lifted = {"would_resolve": "Say who pays."} if weight == "blocking" else {}
    reached = list(walk(make_comment(kind=kind, weight=weight, **lifted)))
    closed = [comment for comment in reached if comment.state == "closed"]
    assert len(closed) > 20
    assert {comment.label: list(_faults(comment)) for comment in closed if list(_faults(comment))} == {}
    implemented = [comment for comment in reached if comment.state == "implemented"]
    assert all(any(c.old != c.new for c in each.disposition.changed) for each in implemented if each.disposition)
    assert {comment.state for comment in reached} >= {"open", "returned", "proposed", "disputed", "agreed", "withdrawn"}


def test_a_blocking_comment_that_nobody_can_lift_reaches_no_decision() -> None:
    reached = {comment.state for comment in walk(make_comment(weight="blocking"))}
    assert reached == {"submitted", "returned", "withdrawn"}


# --- Single acts ------------------------------------------------------------------------------------------------------


def test_editorial_matter_is_settled_by_the_editor_in_one_act_and_other_matter_is_not() -> None:
    settled = decisions.decide(make_comment(kind="editorial"), ruling("accepted"), NOW)
    assert [event.to for event in settled.events] == ["submitted", "open", "proposed", "agreed"]
    assert settled.disposition is not None
    assert settled.disposition.decided_in == "editor"
    with pytest.raises(UsageError, match="nothing says where KR-001 was decided"):
        decisions.decide(make_comment(), ruling("accepted"), NOW)


def test_the_editor_does_not_settle_alone_what_somebody_objects_to() -> None:
    proposed = decisions.recommend(make_comment(kind="editorial"), "accepted", NOW)
    disputed = decisions.dispute(proposed, Moment(DAY, "FR"), "It changes the sense.")
    with pytest.raises(UsageError, match="disputed, which the editor does not settle alone"):
        decisions.decide(disputed, ruling("accepted"), NOW)
    assert decisions.decide(disputed, ruling("accepted", None, MEETING), NOW).state == "agreed"
    assert disputed.events[-1].by == "FR"


def test_what_is_opened_again_begins_anew_and_keeps_its_past() -> None:
    decided = decisions.decide(make_comment(), ruling("noted", "So it is.", MEETING), NOW)
    told = decisions.respond(decisions.note_told(decided, DAY), "not-satisfied")
    closed = decisions.close(told, NOW)
    again = decisions.open_comment(closed, NOW, "A court decided otherwise.")
    assert (again.state, again.disposition, again.notified, again.response) == ("open", None, None, "pending")
    (past,) = again.former
    assert (past.disposition, past.notified, past.response) == (decided.disposition, DAY, "not-satisfied")


def test_only_its_sender_withdraws_a_comment_and_what_repeats_it_speaks_for_itself_again() -> None:
    comments = decisions.mark_duplicate((make_comment(), make_comment("FR-001")), "FR-001", "KR-001", NOW)
    assert {each.label: each.state for each in comments} == {"FR-001": "duplicate", "KR-001": "submitted"}
    with pytest.raises(UsageError, match="only KR can withdraw it"):
        decisions.withdraw(comments, "KR-001", Moment(DAY, "FR"))
    after = {each.label: each for each in decisions.withdraw(comments, "KR-001", NOW)}
    assert (after["KR-001"].state, after["KR-001"].events[-1].by) == ("withdrawn", "KR")
    assert (after["FR-001"].state, after["FR-001"].duplicate_of) == ("open", None)


# --- Duplicates and support -------------------------------------------------------------------------------------------


def merge(comments: Sequence[Comment], changed: Sequence[Comment]) -> tuple[Comment, ...]:
    """Return comments with those that changed."""
    new = {comment.label: comment for comment in changed}
    return tuple(new.get(comment.label, comment) for comment in comments)


def by_label(comments: Sequence[Comment], label: str) -> Comment:
    """Return a comment by its label."""
    return next(comment for comment in comments if comment.label == label)


def test_a_duplicate_is_support_for_the_first_comment_through_any_number_of_steps() -> None:
    comments = tuple(make_comment(label) for label in ("KR-001", "FR-001", "AU-001", "KR-002", "X-001"))
    comments = merge(comments, decisions.mark_duplicate(comments, "AU-001", "FR-001", NOW))
    # The first comment becomes a duplicate itself: both count for what is left.
    comments = merge(comments, decisions.mark_duplicate(comments, "FR-001", "KR-001", NOW))
    assert by_label(comments, "KR-001").supported_by == ("FR", "AU")
    assert by_label(comments, "AU-001").duplicate_of == "KR-001"
    # To name a duplicate is to name what it repeats; an office is no support for itself, nor is nobody's office.
    comments = merge(comments, decisions.mark_duplicate(comments, "KR-002", "FR-001", NOW))
    comments = merge(comments, decisions.mark_duplicate(comments, "X-001", "KR-001", NOW))
    assert by_label(comments, "KR-002").duplicate_of == "KR-001"
    assert by_label(comments, "KR-001").supported_by == ("FR", "AU")
    with pytest.raises(UsageError, match="FR-001 is a duplicate of KR-001 itself"):
        decisions.mark_duplicate(comments, "KR-001", "FR-001", NOW)


def test_support_goes_back_with_a_duplicate_that_is_opened_again_unless_its_office_speaks_otherwise() -> None:
    comments: tuple[Comment, ...] = (
        make_comment(),
        make_comment("FR-001"),
        make_comment("FR-002", supports="KR-001"),
    )
    comments = merge(comments, decisions.gather_support(comments))
    assert by_label(comments, "KR-001").supported_by == ("FR",)
    comments = merge(comments, decisions.mark_duplicate(comments, "FR-001", "KR-001", NOW))
    comments = merge(comments, decisions.undo_duplicate(comments, "FR-001", NOW, "It is about another case."))
    assert by_label(comments, "KR-001").supported_by == ("FR",)
    # Support for what repeats a comment is support for that comment.
    more = decisions.gather_support(
        (
            *decisions.mark_duplicate(comments, "FR-001", "KR-001", NOW),
            *comments[2:],
            make_comment("AU-001", supports="FR-001"),
        )
    )
    assert by_label(more, "KR-001").supported_by == ("FR", "AU")
    only: tuple[Comment, ...] = (make_comment(), make_comment("AU-001"))
    only = merge(only, decisions.mark_duplicate(only, "AU-001", "KR-001", NOW))
    only = merge(only, decisions.undo_duplicate(only, "AU-001", NOW, "It is about another case."))
    assert by_label(only, "KR-001").supported_by == ()
    assert by_label(only, "AU-001").state == "open"


def test_what_is_no_office_or_no_comment_is_told_with_what_there_is() -> None:
    with pytest.raises(UsageError, match="not the code of an office"):
        decisions.add_support(make_comment(), ["Korea"])
    with pytest.raises(UsageError, match="of that sender there are KR-001 to KR-002"):
        decisions.find_comment((make_comment(), make_comment("KR-002")), "KR-009")
    with pytest.raises(UsageError, match="review list names all"):
        decisions.find_comment((make_comment(),), "FR-001")
