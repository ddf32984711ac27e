"""Comments in the order of the text, chosen by what they are."""

import pytest

from tests.review.test_store import make_comment
from wipo_bc_std.review.listing import Selection, count_comments, order_comments, select_comments
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.settings import UsageError

PASSAGES = (
    Passage("scope", "division", "scope", "", "1", "Scope", "0"),
    Passage("scope-limits", "paragraph", "scope", "Scope", "4", "It leaves out much.", "1"),
    Passage("GA-01", "provision", "scope", "Scope", "GA-01", "An office MUST say so.", "2"),
    Passage("terms", "division", "terms", "", "4", "Terms", "3"),
)
COMMENTS = (
    make_comment("AU-001", anchor={"id": "terms"}),
    make_comment("X-001", anchor={"id": "scope"}),
    make_comment("KR-001", anchor={"id": "scope"}, kind="editorial"),
    make_comment("FR-001", anchor={}),
    make_comment("FR-002", anchor={"id": "GA-01"}, events=[{"date": "2026-12-01", "to": "submitted"}] * 1),
    make_comment("FR-003", anchor={"id": "gone"}),
    make_comment("AU-002", anchor={"id": "scope"}),
)


def test_comments_stand_as_the_text_runs_and_by_office_under_each_text() -> None:
    ordered = order_comments(COMMENTS, PASSAGES)
    labels = [comment.label for comment in ordered]
    assert labels == ["FR-001", "AU-002", "KR-001", "X-001", "FR-002", "AU-001", "FR-003"]


@pytest.mark.parametrize(
    ("chosen", "labels"),
    [
        (Selection(), ["AU-001", "X-001", "KR-001", "FR-001", "FR-002", "FR-003", "AU-002"]),
        (Selection(kinds=("editorial",)), ["KR-001"]),
        (Selection(offices=("FR", "X")), ["X-001", "FR-001", "FR-002", "FR-003"]),
        (Selection(states=("closed",)), []),
        # A clause has all that stands in it; a number may be that of a paragraph and of a clause.
        (Selection(clause="scope"), ["X-001", "KR-001", "FR-002", "AU-002"]),
        (Selection(clause="ga-01"), ["FR-002"]),
        (Selection(clause="4"), ["AU-001"]),
        (Selection(clause="scope", offices=("AU",)), ["AU-002"]),
    ],
)
def test_comments_are_chosen_by_what_they_are(chosen: Selection, labels: list[str]) -> None:
    assert [comment.label for comment in select_comments(COMMENTS, chosen, PASSAGES)] == labels


def test_a_text_that_is_not_in_the_round_is_told() -> None:
    with pytest.raises(UsageError, match="has the id or number “XY-99”; name one such as scope"):
        select_comments(COMMENTS, Selection(clause="XY-99"), PASSAGES)


def test_all_are_counted() -> None:
    counts = count_comments(COMMENTS)
    assert (counts.total, counts.states, counts.kinds) == (7, {"submitted": 7}, {"technical": 6, "editorial": 1})
