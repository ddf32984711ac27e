"""What comes back to questions about evidence: taken as it was said, joined over files, and listed where it is none."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.review.filled import make_round, write_block
from tests.session.asked_files import FACT, OTHER, PROVISION, READER, make_questions
from wipo_bc_std.review.answer import EvidenceReply
from wipo_bc_std.review.intake.text_block import read_text_blocks
from wipo_bc_std.review.replies import FEWEST_CHARACTERS, tells_enough
from wipo_bc_std.review.returned import Returned, count_fields
from wipo_bc_std.review.sender import Sender
from wipo_bc_std.review.standpoint import AnswerPlan, judge_answer
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.vocabulary import REPLIES

CHECKED = "The cellar was looked into."


def read(office: str = "XA", **told: object) -> Returned:
    """Return what a form as a block of text holds."""
    text = write_block(make_round(), office, **told)
    ((_, held),) = read_text_blocks(text.encode(), "mail.txt")
    assert isinstance(held, Returned)
    assert held.filled == count_fields(held)
    return held


def judge(
    answers: dict[str, str],
    matter: RoundMatter | None = None,
    day: int = 10,
    office: str = "XA",
    name: str = "a" * 16,
    **told: object,
) -> AnswerPlan:
    matter = matter or RoundMatter(make_round(), asked=make_questions())
    return judge_answer(
        matter,
        read(office, answers=answers, **told),
        Sender(office, None),
        submission=name,
        received=date(2026, 12, day),
        channel="text",
        is_accepted=True,
    )


def replies(plan: AnswerPlan) -> dict[str, EvidenceReply]:
    assert plan.answer is not None
    return {each.question: each for each in plan.answer.replies}


def test_answers_are_taken_beside_those_to_the_questions_of_the_round() -> None:
    plan = judge(
        {"clear": "Yes.", f"{FACT}-answer": "Toujours vrai", f"{FACT}-checked": CHECKED, f"{READER}-words": "No."}
    )
    assert (plan.fate, plan.taken, plan.listed) == ("new", 4, ())
    assert plan.answer is not None
    assert [each.text for each in plan.answer.answers] == ["Yes."]
    reply = replies(plan)[FACT]
    assert (reply.answer, reply.checked, reply.received) == ("still-true", CHECKED, date(2026, 12, 10))
    assert replies(plan)[READER].words == "No."


@pytest.mark.parametrize("key", list(REPLIES))
@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_each_answer_is_understood_in_each_language(key: str, language: str) -> None:
    plan = judge({f"{PROVISION}-answer": REPLIES[key][language], f"{PROVISION}-checked": CHECKED})
    assert replies(plan)[PROVISION].answer == key


def test_what_is_no_answer_or_not_asked_of_this_office_is_listed_and_nothing_gets_lost() -> None:
    plan = judge(
        {f"{FACT}-answer": "perhaps", f"{OTHER}-checked": CHECKED, f"{FACT}-colour": "red", f"{FACT}-checked": CHECKED}
    )
    told = {each.place: each.reason for each in plan.listed}
    assert told == {
        f"question {FACT}-answer": "this is no answer that the form offers",
        f"question {OTHER}-checked": "this question was put to another office",
        f"question {FACT}-colour": "the round asks no such question",
    }
    assert plan.taken == 1
    assert (replies(plan)[FACT].answer, replies(plan)[FACT].checked) == (None, CHECKED)


@pytest.mark.parametrize(
    ("told", "is_enough"),
    [
        ({"answer": "Still true"}, False),
        ({"answer": "Still true", "checked": "yes"}, False),
        ({"answer": "Changed", "checked": "x" * (FEWEST_CHARACTERS - 1)}, False),
        ({"answer": "Still true", "checked": "x" * FEWEST_CHARACTERS}, True),
        ({"answer": "Still true", "source": "https://example.org"}, True),
        ({"answer": "We cannot confirm it"}, True),
        ({"answer": "Another office knows better", "passed-to": "XC"}, True),
        ({"checked": "x"}, True),
    ],
)
def test_an_answer_that_does_not_say_what_was_checked_is_taken_and_pointed_out(
    told: dict[str, str], *, is_enough: bool
) -> None:
    plan = judge({f"{FACT}-{name}": words for name, words in told.items()})
    assert tells_enough(replies(plan)[FACT]) == is_enough
    # A remark on what was taken is no field of the file.
    assert plan.taken == len(told)
    assert [(each.place, each.fields) for each in plan.listed] == ([] if is_enough else [(f"question {FACT}", 0)])
    assert all("nothing says what was checked" in each.reason for each in plan.listed)


def test_of_several_files_the_newest_counts_for_each_field_whatever_the_order() -> None:
    first = {f"{FACT}-answer": "Still true", f"{FACT}-checked": "It is the old one."}
    second = {
        f"{FACT}-checked": "It is the newer one.",
        f"{PROVISION}-answer": "Changed",
        f"{PROVISION}-checked": CHECKED,
    }
    matter = RoundMatter(make_round(), asked=make_questions())
    plans = []
    for order in (((first, 10), (second, 12)), ((second, 12), (first, 10))):
        held = matter
        for told, day in order:
            plan = judge(told, held, day, name=f"{day}" * 8)
            assert plan.answer is not None
            held = replace(held, answers=(plan.answer,))
        plans.append(held.answers[0])
    assert plans[0].replies == plans[1].replies
    (fact, provision) = plans[0].replies
    assert (fact.answer, fact.checked, fact.received) == ("still-true", "It is the newer one.", date(2026, 12, 12))
    assert provision.question == PROVISION


def test_who_is_no_office_answers_no_question_of_an_office() -> None:
    matter = RoundMatter(make_round(), asked=make_questions())
    plan = judge_answer(
        matter,
        read("", organization="A society", answers={f"{FACT}-answer": "Changed"}),
        Sender(None, "A society"),
        submission="b" * 16,
        received=date(2026, 12, 10),
        channel="text",
        is_accepted=True,
    )
    assert [each.reason for each in plan.listed] == ["this question was put to another office"]
