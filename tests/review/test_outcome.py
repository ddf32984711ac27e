"""What became of a comment: only what was agreed counts, a duplicate has the outcome of the first, places are told as printed."""

import pytest

from tests.review.test_store import make_comment
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.outcome import FATES, find_outcome, find_outcomes, is_controversial, locate
from wipo_bc_std.review.passage import Passage

DECIDED = {"verdict": "noted", "rationale": "It is so.", "decided_in": "a meeting"}
PASSAGES = {
    "scope": Passage("scope", "division", "scope", "", "4", "Scope", "0" * 16),
    "scope-1": Passage("scope-1", "paragraph", "scope", "Scope", "12", "It is wide.", "0" * 16),
}


def reach(label: str, *states: str, **changes: object) -> Comment:
    events = [
        {"date": f"2026-12-{day:02d}", "to": state, "why": "so"} for day, state in enumerate(("submitted", *states), 1)
    ]
    return make_comment(label, events=events, **changes)


def test_what_was_decided_counts_once_it_is_agreed_and_no_more_when_it_is_opened_again() -> None:
    proposed = reach("KR-001", "open", "proposed", disposition=DECIDED)
    assert find_outcome(proposed, {}).fate == "undecided"
    agreed = reach("KR-001", "open", "proposed", "agreed", disposition=DECIDED)
    assert find_outcome(agreed, {}).fate == "noted"
    again = reach("KR-001", "open", "proposed", "agreed", "open", disposition=DECIDED)
    assert (find_outcome(again, {}).fate, find_outcome(again, {}).is_missing) == ("undecided", True)


def test_a_duplicate_has_the_outcome_of_the_comment_that_it_repeats_through_others_too() -> None:
    first = reach("KR-001", "open", "proposed", "agreed", disposition=DECIDED)
    second = reach("FR-001", "duplicate", duplicate_of="KR-001")
    third = reach("AU-001", "duplicate", duplicate_of="FR-001")
    found = find_outcomes((first, second, third))
    assert [(found[label].fate, found[label].is_missing) for label in ("FR-001", "AU-001")] == [
        ("duplicate", False)
    ] * 2
    assert found["AU-001"].decided == first.disposition


def test_duplicates_of_one_another_or_of_nothing_are_missing_their_outcome() -> None:
    one = reach("KR-001", "duplicate", duplicate_of="FR-001")
    other = reach("FR-001", "duplicate", duplicate_of="KR-001")
    lonely = reach("AU-001", "duplicate", duplicate_of="AU-099")
    assert all(outcome.is_missing for outcome in find_outcomes((one, other, lonely)).values())


def test_each_fate_that_there_is_can_be_counted() -> None:
    withdrawn = reach("KR-001", "withdrawn")
    assert find_outcome(withdrawn, {}).fate in FATES
    assert not find_outcome(withdrawn, {}).is_missing


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ({"id": "scope-1", "part": "line 2"}, ("4", "12, line 2", False)),
        ({"id": "scope"}, ("4", "", False)),
        ({}, ("", "", False)),
        ({"number": "99.9"}, ("", "", True)),
        ({"id": "gone", "number": "7"}, ("7", "", True)),
    ],
)
def test_a_place_is_told_by_what_is_printed(anchor: object, told: tuple[str, str, bool]) -> None:
    found = locate(make_comment(anchor=anchor), PASSAGES)
    assert (found.clause, found.part, found.lost) == told


def test_what_is_disputed_blocking_or_named_so_needs_time_in_a_meeting_and_what_was_withdrawn_does_not() -> None:
    named = {**DECIDED, "controversial": "true"}
    blocking = {"weight": "blocking", "would_resolve": "Leave it out."}
    assert is_controversial(reach("KR-001", "open", "proposed", "disputed"))
    assert is_controversial(reach("KR-001", "open", **blocking))
    assert is_controversial(reach("KR-001", "open", "proposed", "agreed", disposition=named))
    assert is_controversial(
        reach("KR-001", "open", "proposed", "agreed", disposition=DECIDED, response="not-satisfied")
    )
    assert not is_controversial(reach("KR-001", "open", "proposed", "agreed", disposition=DECIDED, **blocking))
    assert not is_controversial(reach("KR-001", "withdrawn", **blocking))
    assert not is_controversial(reach("KR-001", "open"))
