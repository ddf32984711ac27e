"""What hangs together is told before a meeting finds it out."""

import time

import pytest

from tests.unsettled.drafts import (
    TWO_LINKS,
    all_combinations,
    answered,
    broken_links,
    chain_of,
    draft_of,
    is_permitted,
    project_of,
    questions_of,
)
from wipo_bc_std.settings import UsageError
from wipo_bc_std.unsettled.questions import Pick, find_questions
from wipo_bc_std.unsettled.sheet import draw_up


def test_a_combination_is_permitted_exactly_where_no_link_breaks() -> None:
    project = project_of(TWO_LINKS)
    sheet = draw_up(find_questions(draft_of(project)))
    combinations = all_combinations(sheet.knots)
    assert (len(combinations), sheet.combinations) == (16, 16)
    permitted = [each for each in combinations if is_permitted(each, sheet.knots)]
    assert len(permitted) == sheet.permitted
    assert 0 < len(permitted) < 16
    for each in combinations:
        left = answered(project, each)
        assert not find_questions(draft_of(left)).questions
        assert (broken_links(left) == []) == is_permitted(each, sheet.knots), each


def test_what_an_answer_implies_and_what_it_rules_out() -> None:
    sheet = draw_up(questions_of(TWO_LINKS))
    tin, paper = Pick("of-paper", "of-tin"), Pick("of-paper", "of-paper")
    round_, square = Pick("round", "round"), Pick("round", "square")
    shown = Pick("purpose/words-2", "keep")
    assert set(sheet.implied[tin]) == {round_}
    assert set(sheet.implied[square]) == {paper, Pick("purpose/words-2", "drop")}
    assert {frozenset(each.picks) for each in sheet.contradictions} == {
        frozenset(each) for each in ((tin, square), (shown, paper))
    }
    assert sheet.fewest[:1] == ("purpose/words-1",)
    assert sheet.impossible == ()


def test_text_that_stays_in_any_case_settles_what_it_refers_to() -> None:
    sheet = draw_up(questions_of(TWO_LINKS.replace("[[; see <table:tin-care>]]", "; see <table:tin-care>")))
    assert set(sheet.impossible) == {Pick("of-paper", "of-paper"), Pick("round", "square")}
    # What cannot be otherwise needs no decision.
    assert sheet.fewest == ("purpose/words-1",)


def test_alternatives_of_one_group_are_decided_together_wherever_they_stand() -> None:
    body = """
{#first}
One place.

:::{option} a-one
:group: a
One.
:::

:::{option} a-two
:group: a
Two.
:::

{#second}
Another place.

:::{option} a-one-again
:group: a
One again.
:::

:::{option} a-two-again
:group: a
Two again.
:::
""".replace(":group: a\n", ":group: a\n\n")
    (question,) = questions_of(body).questions
    assert question.id == "a"
    assert [answer.keeps for answer in question.answers] == [("a-one", "a-one-again"), ("a-two", "a-two-again")]


def test_ten_questions_in_a_chain_are_tried_in_all_combinations() -> None:
    # Each first alternative needs the first of the next: 11 of 1,024 combinations are left.
    body = chain_of(10)
    found = questions_of(body)
    started = time.process_time()
    sheet = draw_up(found)
    print(f"2^10 combinations in {time.process_time() - started:.2f} CPU-s")  # noqa: T201 - a figure, not a test of it
    assert (sheet.combinations, sheet.permitted, len(sheet.contradictions)) == (1024, 11, 9)
    assert sheet.implied[Pick("a0", "a0")] == tuple(Pick(f"a{n}", f"a{n}") for n in range(1, 10))
    assert len(sheet.fewest) == 10


def test_a_knot_that_is_too_large_says_what_to_do() -> None:
    body = chain_of(20)
    with pytest.raises(UsageError, match=r"20 questions hang together and have 1048576 combinations.*options decide"):
        draw_up(questions_of(body))
