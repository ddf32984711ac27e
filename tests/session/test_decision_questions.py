"""The decision sheet for the Chair: one row a question, its options in words, what follows, and room for ticks."""

import pytest

from tests.session.session_matter import complete_matter, grids, make_matter, said, small_matter
from tests.session.world_draft import CLAUSE, REFERENCES
from tests.unsettled.drafts import TWO_LINKS, draft_of, project_of
from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.review.outcome import is_controversial
from wipo_bc_std.session.decision_questions import BOX, list_questions, tell_questions
from wipo_bc_std.session.draft_state import find_open
from wipo_bc_std.unsettled.questions import find_questions
from wipo_bc_std.unsettled.sheet import draw_up
from wipo_bc_std.view.fixed import LANGUAGES, Language


def test_it_asks_what_the_draft_leaves_open_what_is_disputed_and_what_was_reopened_and_nothing_else() -> None:
    matter = complete_matter()
    open_questions = find_questions(matter.draft).questions
    disputed = [each for found in matter.rounds for each in found.comments if is_controversial(each)]
    reopened = watch_assumptions(matter.draft).reopened
    asked = [each for each in list_questions(matter) if each.options != ("agreed", "not agreed")]
    assert len(asked) == len(open_questions) + len(disputed) + len(reopened)
    assert disputed
    assert reopened
    assert next(each.options for each in asked[: len(open_questions)]) == (
        "keep “and lend them”",
        "leave out “and lend them”",
    )


def test_each_option_has_room_for_a_tick() -> None:
    matter = complete_matter()
    rows = grids(tell_questions(matter))["decisions"]
    for number, (row, asked) in enumerate(zip(rows, list_questions(matter), strict=True), start=1):
        assert row[0] == str(number)
        assert row[2].count(BOX) == len(asked.options) > 1


def test_what_nobody_recommended_stays_open_to_be_filled_in() -> None:
    rows = grids(tell_questions(complete_matter()))["decisions"]
    assert [row[4] for row in rows if row[1].startswith("Do the words")] == ["…", "…"]
    assert [row[4] for row in rows if row[1].startswith("Comment XB-002")] == ["Not accepted"]


def test_it_counts_the_fewest_decisions_that_the_options_command_counts() -> None:
    matter = complete_matter()
    fewest = len(draw_up(find_questions(matter.draft)).fewest)
    assert f"The fewest that close the text of the draft: {fewest}." in said(tell_questions(matter))


def test_what_follows_from_an_answer_is_told_beside_it() -> None:
    matter = make_matter(draft_of(project_of(TWO_LINKS)), "en")
    told = [line for each in list_questions(matter) for line in each.follows]
    assert "with “What it means”: leave out “see tin-care”" in told
    settled = make_matter(
        draft_of(project_of(TWO_LINKS.replace("[[; see <table:tin-care>]]", "; see <table:tin-care>"))), "en"
    )
    told = [line for each in list_questions(settled) for line in each.follows]
    assert any("cannot stand: another text refers to what goes" in line for line in told), told


def test_a_text_whose_assumption_fell_says_how_it_fell() -> None:
    matter = small_matter({"clauses/scope.md": CLAUSE, "references.yml": REFERENCES})
    asked = [each for each in list_questions(matter) if each.options[0] == "revise the text"]
    assert [each.question.split(":")[0] for each in asked] == ["GA-02"]
    assert "Offices known to have it in production: 0." in asked[0].follows[0]


PAPER = """\
---
id: report
kind: progress-report
session: sc-9
---

## Summary

{#plan}
The plan stands in this paragraph.

::::{decision}
The session is invited to:

1. note the content of the paper; and
2. approve the plan in <para:plan>.
::::
"""
SESSIONS = """\
sessions:
  - {id: sc-9, symbol: SC/9, ordinal: 9}
"""


def test_what_a_paper_of_the_session_asks_is_asked_here_too() -> None:
    overlay = {"papers/report.md": PAPER, "sessions.yml": SESSIONS}
    asked = list_questions(small_matter(overlay))
    assert [each.options for each in asked] == [("agreed", "not agreed")] * 2
    assert asked[1].question.endswith("(b) approve the plan in paragraph 1 above.")
    other = list_questions(small_matter({**overlay, "papers/report.md": PAPER.replace("sc-9", "sc-8")}))
    assert other == ()


def test_where_nothing_is_to_be_decided_the_sheet_says_so() -> None:
    assert said(tell_questions(small_matter({}))) == "Nothing is to be decided, as far as the data say."


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_made_in_each_language(language: Language) -> None:
    matter = complete_matter(language)
    assert len(grids(tell_questions(matter))["decisions"]) == len(list_questions(complete_matter())) >= 5
    # The order is that of the text also where that is a translation.
    assert [each.id for each in find_open(matter).questions] == [
        each.id for each in find_questions(complete_matter().draft).questions
    ]
