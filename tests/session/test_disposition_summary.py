"""The summary of comments: each comment counts once by clause and once by sender, and what is public names no office."""

from collections import Counter

import pytest

from tests.session.session_matter import complete_matter, grids, real_matter, said
from wipo_bc_std.session.comment_table import make_rows
from wipo_bc_std.session.disposition_summary import (
    tally_clauses,
    tally_senders,
    tell_clauses,
    tell_released,
    tell_senders,
    tell_table,
)
from wipo_bc_std.session.kinds import comments, released_comments
from wipo_bc_std.session.round_matter import tell_comments
from wipo_bc_std.view.fixed import LANGUAGES, Language


def test_each_comment_counts_once_by_clause_and_once_by_sender() -> None:
    (found,) = tell_comments(complete_matter())
    fates = Counter(outcome.fate for outcome in found.outcomes.values())
    for tallies in (tally_clauses(found), tally_senders(found)):
        assert sum((each.counts for each in tallies), Counter()) == fates
        assert len({each.name for each in tallies}) == len(tallies)


def test_the_last_row_adds_up_the_others_and_columns_without_a_comment_are_left_out() -> None:
    rows = grids(tell_clauses(complete_matter()))["counted-round-1"]
    *inner, total = ([int(cell) for cell in row[1:]] for row in rows)
    assert total == [sum(column) for column in zip(*inner, strict=True)]
    assert all(count > 0 for count in total)
    assert rows[0][0] == "The whole draft"
    assert rows[-2][0] == "On no text of the round"


def test_offices_stand_before_others_in_the_order_of_their_codes() -> None:
    rows = grids(tell_senders(complete_matter()))["offices-round-1"]
    assert [row[0] for row in rows] == ["QM", "XA", "XB", "XC", "XD", "XE", "Guild of Test Keepers", "All"]


def test_the_annex_is_the_table_that_the_review_prints() -> None:
    matter = complete_matter()
    (found,) = tell_comments(matter)
    rows = grids(tell_table(matter))["comments-round-1"]
    assert [row[0] for row in rows] == [row.office for row in make_rows(found)]


def test_what_is_public_names_no_office_and_holds_nothing_that_was_not_released() -> None:
    matter = complete_matter()
    told = said(tell_released(matter))
    (released,) = matter.draft.standard.released
    labels = {comment.label for found in tell_comments(matter) for comment in found.comments}
    assert not [label for label in labels if label in told]
    shown = {comment.text for comment in released.comments}
    for found in tell_comments(matter):
        for comment in found.comments:
            assert comment.text in shown or comment.text not in told, comment.label
    assert f"released by their senders: {len(released.comments)}." in told
    assert len(grids(tell_released(matter))["released-comments-round-1"]) == len(released.comments)


def test_what_tells_comments_is_private_unless_they_were_released() -> None:
    assert comments.KIND.private
    assert not released_comments.KIND.private


def test_without_a_round_or_a_release_the_paper_says_so() -> None:
    matter = real_matter()
    assert said(tell_clauses(matter)) == "No round of review is on record."
    assert said(tell_released(matter)) == "No comment was released for publication."


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_made_in_each_language(language: Language) -> None:
    matter = complete_matter(language)
    for make in (tell_clauses, tell_senders, tell_table, tell_released):
        assert said(make(matter)).strip()
