"""The states of a comment: which follows which, and what must be there first."""

from datetime import date
from typing import Any

import pytest

from tests.review.test_store import make_comment
from wipo_bc_std.review.comment import Comment, Event, State
from wipo_bc_std.review.states import NEXT, find_refusal, has_end, list_unfinished, make_step

AGREED = {"verdict": "not-accepted", "rationale": "It would bind states.", "decided_in": "meeting of 2027-02-01"}
ACCEPTED = {"verdict": "accepted", "decided_in": "meeting of 2027-02-01"}
CHANGED = {**ACCEPTED, "changed": [{"id": "scope", "old": "0" * 16, "new": "1" * 16}]}


def in_state(state: State, **changes: Any) -> Comment:
    """Return a comment that is in a state, however it came there."""
    events = [{"date": "2026-12-01", "to": "submitted"}]
    if state != "submitted":
        events.append({"date": "2026-12-10", "to": state})
    return make_comment(events=events, **changes)


def step(to: State, day: str = "2027-03-01", why: str | None = None) -> Event:
    """Return a step."""
    return Event.model_validate({"date": day, "to": to, **({"why": why} if why else {})})


def refusal(comment: Comment, event: Event) -> str:
    """Return why a step is refused, empty where it is not."""
    found = find_refusal(comment, event)
    return "" if found is None else f"{found.message}; {found.hint}"


@pytest.mark.parametrize(
    ("comment", "event", "told"),
    [
        (in_state("submitted"), step("open"), ""),
        (in_state("submitted"), step("agreed"), "cannot become agreed; what can follow is open, returned"),
        (in_state("withdrawn"), step("open", why="Again."), "nothing: it was withdrawn"),
        (in_state("submitted"), step("open", "2026-11-30"), "give a later day"),
        (in_state("submitted"), step("returned"), "say why in a sentence"),
        (in_state("submitted"), step("returned", why="Which node is meant?"), ""),
        (in_state("submitted", weight="blocking"), step("open"), "nothing says what would lift it"),
        (in_state("submitted", weight="blocking", would_resolve="Say who pays."), step("open"), ""),
        (in_state("open"), step("duplicate"), "name the other comment"),
        (in_state("open", duplicate_of="KR-001"), step("duplicate"), "name the other comment"),
        (in_state("open", duplicate_of="FR-001"), step("duplicate"), ""),
        (in_state("open"), step("proposed"), "say what the editor recommends"),
        (in_state("open", recommendation="accepted"), step("proposed"), ""),
        (in_state("proposed"), step("disputed"), "nothing says why KR-001 becomes disputed"),
        (in_state("proposed"), step("agreed"), "nothing was decided"),
        (in_state("proposed", disposition=ACCEPTED), step("agreed"), ""),
        (in_state("proposed", disposition=AGREED), step("agreed"), ""),
        (in_state("proposed", disposition={**AGREED, "rationale": None}), step("agreed"), "without a reason"),
        (in_state("proposed", disposition={**ACCEPTED, "decided_in": None}), step("agreed"), "name the meeting"),
        (in_state("proposed", disposition={**ACCEPTED, "decided_in": "editor"}), step("agreed"), "editor alone"),
        (in_state("proposed", kind="editorial", disposition={**ACCEPTED, "decided_in": "editor"}), step("agreed"), ""),
        (in_state("agreed", disposition=AGREED), step("implemented"), "was not accepted"),
        (in_state("agreed", disposition=ACCEPTED), step("implemented"), "no text was changed"),
        (
            in_state("agreed", disposition={**ACCEPTED, "changed": [{"id": "scope", "old": "0", "new": "0"}]}),
            step("implemented"),
            "no text was changed",
        ),
        (in_state("agreed", disposition=CHANGED), step("implemented"), ""),
        (in_state("agreed", disposition=CHANGED, notified="2027-01-01"), step("closed"), "change the text first"),
        (in_state("implemented", disposition=CHANGED), step("closed"), "was not told"),
        (in_state("agreed", disposition=AGREED, notified="2027-02-26"), step("closed"), "until 2027-03-19 to answer"),
        (in_state("agreed", disposition=AGREED, notified="2027-02-08"), step("closed"), ""),
        (in_state("agreed", disposition=AGREED, notified="2027-02-26", response="accepts"), step("closed"), ""),
        (in_state("closed", disposition=AGREED), step("open"), "nothing says why KR-001 is opened again"),
        (in_state("closed", disposition=AGREED), step("open", why="A court decided otherwise."), ""),
    ],
)
def test_a_step_is_made_or_refused_with_what_to_do_first(comment: Comment, event: Event, told: str) -> None:
    found = refusal(comment, event)
    assert told in found if told else found == ""


def test_each_state_can_be_reached_from_the_first_and_only_a_withdrawn_comment_stays_as_it_is() -> None:
    reached: set[str] = {"submitted"}
    for _ in NEXT:
        reached |= {after for before in reached for after in NEXT[before]}  # type: ignore[index]
    assert reached == set(NEXT)
    assert [state for state, after in NEXT.items() if not after] == ["withdrawn"]


def test_silence_after_three_working_weeks_counts_as_satisfied_and_no_earlier() -> None:
    # From Friday, February 5 2027: the fifteenth working day is Friday, February 26.
    comment = in_state("agreed", disposition=AGREED, notified="2027-02-05")
    assert "until 2027-02-26" in refusal(comment, step("closed", "2027-02-25"))
    closed = make_step(comment, step("closed", "2027-02-26"))
    assert (closed.state, closed.response) == ("closed", "assumed-satisfied")


def test_an_answer_of_the_sender_stands_beside_the_end_of_a_comment() -> None:
    comment = in_state("agreed", disposition=AGREED, notified="2027-02-05", response="not-satisfied")
    assert make_step(comment, step("closed")).response == "not-satisfied"


def test_a_comment_that_is_opened_again_waits_for_an_answer_again_and_keeps_its_history() -> None:
    comment = in_state("closed", disposition=AGREED, notified="2027-02-05", response="assumed-satisfied")
    again = make_step(comment, step("open", why="New facts."))
    assert (again.state, again.response, again.notified) == ("open", "pending", None)
    assert [event.to for event in again.events] == ["submitted", "closed", "open"]
    assert again.events[-1].date == date(2027, 3, 1)


def test_a_round_is_not_final_while_a_comment_waits_for_a_decision() -> None:
    comments = tuple(in_state(state) for state in NEXT)
    waiting = [comment.state for comment in list_unfinished(comments)]
    assert sorted(waiting) == ["disputed", "open", "proposed", "returned", "submitted"]


def test_a_comment_has_an_end_when_it_is_closed_or_withdrawn_or_counts_with_one_that_is() -> None:
    def repeating(label: str, first: str) -> Comment:
        return in_state("duplicate", label=label, duplicate_of=first)

    known = {
        "KR-001": in_state("closed", label="KR-001"),
        "KR-002": in_state("agreed", label="KR-002"),
        "KR-003": repeating("KR-003", "KR-001"),
        "KR-004": repeating("KR-004", "KR-002"),
        "KR-005": repeating("KR-005", "KR-006"),
        "KR-006": repeating("KR-006", "KR-005"),
        "KR-007": repeating("KR-007", "KR-099"),
        "KR-008": in_state("withdrawn", label="KR-008"),
    }
    assert [label for label, comment in known.items() if has_end(comment, known)] == ["KR-001", "KR-003", "KR-008"]
