"""Whom to ask what: who knows best, nobody too much, nobody the same twice, and each silent office in its turn."""

import datetime
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.project import SAMPLES
from wipo_bc_std.evidence.asking import (
    MINUTES,
    MOST_MINUTES,
    MOST_QUESTIONS,
    READING,
    Asked,
    Assignments,
    Interest,
    Offices,
    Question,
    assign,
    list_questions,
    list_readings,
    rank_interest,
)
from wipo_bc_std.evidence.due import Cycle
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.draft import Draft

DAY = datetime.date(2027, 3, 1)
CYCLE = Cycle(datetime.date(2026, 6, 1), datetime.date(2027, 6, 1), is_announced=True)
INVITED = ("XA", "XB", "XC", "XD", "XE")
WORDINGS = {f"KE-0{number}": f"{number}" * 16 for number in range(1, 5)}


@cache
def read_sample(day: datetime.date) -> Draft:
    return read_project(open_project(SAMPLES / "complete"), day).draft


def ask(name: str = "cellar", **told: object) -> Question:
    """Return a question about evidence that XA owns and XB knows of."""
    made = Question("evidence", name, ("KE-01",), 7, DAY, "overdue", owners=("XA",), witnesses=("XB",))
    return replace(made, **told)


def readings() -> tuple[Question, ...]:
    return tuple(
        Question(kind, name, (name,), 5, wording=words) for name, words in WORDINGS.items() for kind in READING
    )


def give(*questions: Question, **told: object) -> list[tuple[str, str, str]]:
    offices = Offices(**{"invited": INVITED, **told})  # type: ignore[arg-type]
    return shown(assign(questions, readings(), offices, CYCLE))


def shown(made: Assignments) -> list[tuple[str, str, str]]:
    return [(each.office, each.question.about, each.cause) for each in made.assigned]


# --- What is asked ----------------------------------------------------------------------------------------------------


def test_nothing_is_asked_while_all_is_in_time_and_little_is_stale() -> None:
    # The next session is on 2027-05-03, and the cellar was confirmed on 2026-11-12 for twelve months.
    assert list_questions(read_sample(datetime.date(2026, 11, 22)), WORDINGS) == ()


def test_evidence_is_asked_about_from_the_cycle_on_in_which_it_is_due() -> None:
    # After the session the next is unknown, and so a year ahead: both records fall due in it.
    found = list_questions(read_sample(datetime.date(2027, 5, 10)), WORDINGS)
    assert [(each.about, each.timeliness) for each in found if each.kind == "evidence"] == [
        ("dry-shelf", "due"),
        ("damp-cellar", "due"),
    ]
    cellar = next(each for each in found if each.about == "damp-cellar")
    assert (cellar.owners, cellar.witnesses, cellar.provisions) == (("XA",), ("XB",), ("KE-01",))
    assert cellar.key == "evidence/damp-cellar/2027-11-12"
    assert {"KE-01", "keeping", "keep-little", "borrow-a-sample"} <= cellar.topics
    assert "cellar" in cellar.words


def test_a_stale_provision_is_asked_about_with_the_owners_of_what_it_rests_on() -> None:
    found = list_questions(read_sample(datetime.date(2029, 6, 1)), WORDINGS)
    (provision,) = [each for each in found if each.kind == "provision"]
    assert (provision.about, provision.owners, provision.witnesses) == ("KE-01", ("XA",), ("XB",))
    # Its words make it another question than the one about other words.
    assert provision.key == f"provision/KE-01/{WORDINGS['KE-01']}"
    # What the round shows to nobody is asked of nobody.
    assert not [each for each in list_questions(read_sample(datetime.date(2029, 6, 1)), {}) if each.kind == "provision"]


def test_a_provision_that_is_stale_by_due_evidence_alone_is_asked_about_through_that() -> None:
    draft = read_sample(datetime.date(2029, 6, 1))
    # Without its superseded reference and the platform that is no longer supported, only overdue evidence is left.
    evidence = tuple(each.model_copy(update={"platform": None}) for each in draft.standard.evidence)
    plain = replace(draft, standard=replace(draft.standard, evidence=evidence, references=()))
    assert {each.kind for each in list_questions(plain, WORDINGS)} == {"evidence"}


def test_readers_are_asked_the_stalest_first_and_both_questions_of_a_text() -> None:
    found = list_readings(read_sample(datetime.date(2029, 6, 1)), WORDINGS)
    assert [(each.about, each.kind) for each in found[:2]] == [("KE-01", "understanding"), ("KE-01", "application")]
    assert {each.about for each in found} == set(WORDINGS)


# --- Who is asked -----------------------------------------------------------------------------------------------------


def test_the_owner_is_asked_first_then_a_witness_then_who_declared_interest() -> None:
    assert give(ask()) == [("XA", "cellar", "owner")]
    assert give(ask(), invited=("XB", "XC")) == [("XB", "cellar", "witness")]
    interests = (Interest("XD", commented=frozenset({"keeping"})), Interest("XC", offers=True))
    topic = ask(owners=(), witnesses=(), topics=frozenset({"keeping"}))
    assert give(topic, interests=interests) == [("XC", "cellar", "interest")]
    assert give(topic, interests=interests[:1]) == [("XD", "cellar", "interest")]
    # An owner that declared interest is the owner, and comes first.
    assert give(ask(), interests=(Interest("XA", offers=True), Interest("XB", offers=True))) == [
        ("XA", "cellar", "owner")
    ]
    # Whom another office named goes before all.
    passed = {ask().key: ("XE",)}
    assert give(ask(), passed=passed) == [("XE", "cellar", "passed-on")]


def test_whoever_confirmed_twice_running_is_asked_last() -> None:
    assert give(ask(repeater="XA")) == [("XB", "cellar", "witness")]
    assert give(ask(repeater="XB")) == [("XA", "cellar", "owner")]
    # If nobody else knows, it is asked all the same.
    assert give(ask(repeater="XA"), invited=("XA",)) == [("XA", "cellar", "owner")]
    draft = read_sample(datetime.date(2027, 5, 10))
    (cellar,) = (each for each in draft.standard.evidence if each.id == "damp-cellar")
    first, last = cellar.confirmations
    for confirmations, repeater in (
        ((first, last), ""),
        ((first, last, last.model_copy(update={"date": datetime.date(2027, 1, 1)})), "XA"),
        # By their days, in whatever order they stand there.
        ((last.model_copy(update={"date": datetime.date(2027, 1, 1)}), first, last), "XA"),
        ((last,), ""),
    ):
        evidence = (cellar.model_copy(update={"confirmations": confirmations}),)
        changed = replace(draft, standard=replace(draft.standard, evidence=evidence))
        found = list_questions(replace(changed, today=datetime.date(2029, 6, 1)), {})
        assert [each.repeater for each in found] == [repeater]


@pytest.mark.parametrize(
    ("interest", "rank"),
    [
        (Interest("XC", offers=True, subject="Damp cellars, and the keeping of samples"), 0),
        (Interest("XC", subject="KE-01"), 0),
        (Interest("XC", offers=True), 1),
        (Interest("XC", commented=frozenset({"KE-01"})), 2),
        (Interest("XC", offers=True, subject="подписи"), 3),
        (Interest("XC", commented=frozenset({"LA-01"})), None),
        # What stands in each text of such a draft tells no subject.
        (Interest("XC", subject="blockchain of an office"), 3),
    ],
)
def test_whoever_knows_the_subject_is_nearest(interest: Interest, rank: int | None) -> None:
    question = ask(topics=frozenset({"KE-01"}), words=frozenset({"cellars", "samples", "blockchain"}) - {"blockchain"})
    assert rank_interest(question, interest) == rank


def test_no_office_gets_more_than_it_can_answer_in_fifteen_minutes() -> None:
    assert MOST_QUESTIONS * MINUTES <= MOST_MINUTES == 15
    many = [ask(f"cellar-{number}") for number in range(8)]
    made = assign(many, (), Offices(INVITED), CYCLE)
    assert [each.office for each in made.assigned] == ["XA"] * 3 + ["XB"] * 3
    assert [each.obstacles for each in made.unasked] == [(("XA", "full"), ("XB", "full"))] * 2
    # What was asked in an earlier round of the cycle counts, what was asked before the last session does not.
    asked = Asked("XA", "evidence/other/2026-09-01", datetime.date(2026, 9, 1))
    assert [office for office, *_ in give(*many[:3], past=(asked,))] == ["XA", "XA", "XB"]
    long_ago = replace(asked, day=datetime.date(2026, 5, 31))
    assert [office for office, *_ in give(*many[:3], past=(long_ago,))] == ["XA"] * 3


def test_no_office_is_asked_the_same_twice_but_again_when_it_is_due_again() -> None:
    asked = Asked("XA", ask().key, datetime.date(2025, 1, 1))
    assert give(ask(), past=(asked,)) == [("XB", "cellar", "witness")]
    both = (asked, replace(asked, office="XB"))
    made = assign([ask()], (), Offices(INVITED, past=both), CYCLE)
    assert [each.obstacles for each in made.unasked] == [(("XA", "asked-before"), ("XB", "asked-before"))]
    assert give(ask(since=datetime.date(2028, 3, 1)), past=both) == [("XA", "cellar", "owner")]


def test_what_the_round_asks_already_or_others_answer_is_left() -> None:
    assert give(ask(), here=frozenset({ask().key})) == []
    made = assign([ask()], (), Offices(INVITED, settled=frozenset({ask().key})), CYCLE)
    assert made == Assignments((), ())


def test_a_question_for_which_nobody_is_there_says_why() -> None:
    made = assign([ask(), ask("shelf", owners=(), witnesses=())], (), Offices(("XC",)), CYCLE)
    assert [(each.question.about, each.obstacles) for each in made.unasked] == [
        ("cellar", (("XA", "not-invited"), ("XB", "not-invited"))),
        ("shelf", ()),
    ]


# --- Readers ----------------------------------------------------------------------------------------------------------


def test_one_silent_office_is_asked_as_a_reader_and_one_that_has_no_question_yet() -> None:
    found = give(ask(), silent=("XA", "XC", "XD"))
    assert found == [("XA", "cellar", "owner"), ("XC", "KE-01", "rotation"), ("XC", "KE-01", "rotation")]
    assert give(silent=("XC",), has_reader=True) == []
    assert give(silent=()) == []


def test_silent_offices_take_turns_and_get_another_text_each_time() -> None:
    past: list[Asked] = []
    order = []
    for round_number in range(5):
        # Two years apart, so that no cycle is full.
        day = datetime.date(2020, 1, 1).replace(year=2010 + 2 * round_number)
        offices = Offices(INVITED, silent=("XC", "XB", "XD"), past=tuple(past))
        made = assign((), readings(), offices, replace(CYCLE, last=day))
        order.append((made.assigned[0].office, made.assigned[0].question.about))
        past += [Asked(each.office, each.question.key, day, is_reading=True) for each in made.assigned]
    assert order == [("XB", "KE-01"), ("XC", "KE-01"), ("XD", "KE-01"), ("XB", "KE-02"), ("XC", "KE-02")]


def test_the_same_input_gives_the_same_assignment_in_whatever_order_it_is_known() -> None:
    interests = (Interest("XD", offers=True), Interest("XC", offers=True))
    many = [ask(f"cellar-{number}", owners=(), witnesses=()) for number in range(6)]
    first = give(*many, interests=interests, silent=("XE", "XB"))
    assert first == give(*many, interests=interests[::-1], silent=("XB", "XE"))
    # Whoever has fewer is asked next.
    assert [office for office, *_ in first][:6] == ["XC", "XD", "XC", "XD", "XC", "XD"]


_CODES = st.sampled_from(INVITED)
_QUESTIONS = st.lists(
    st.builds(
        lambda number, owners, witnesses, repeater: ask(
            f"record-{number}", owners=tuple(owners), witnesses=tuple(witnesses), repeater=repeater
        ),
        st.integers(1, 30),
        st.lists(_CODES, max_size=2),
        st.lists(_CODES, max_size=3),
        _CODES,
    ),
    max_size=30,
    unique_by=lambda question: question.key,
)


@given(
    questions=_QUESTIONS,
    invited=st.sets(_CODES),
    silent=st.sets(_CODES),
    past=st.lists(st.tuples(_CODES, st.integers(1, 30), st.integers(0, 700)), max_size=12),
)
def test_whatever_is_due_no_office_is_asked_too_much_or_twice(
    questions: list[Question], invited: set[str], silent: set[str], past: list[tuple[str, int, int]]
) -> None:
    asked = tuple(
        Asked(code, ask(f"record-{number}").key, datetime.date(2026, 12, 31) - datetime.timedelta(days))
        for code, number, days in past
    )
    interests = (Interest("XE", offers=True), Interest("XD", offers=True))
    offices = Offices(tuple(sorted(invited)), interests, tuple(sorted(silent)), asked)
    made = assign(questions, readings(), offices, CYCLE)
    assert made == assign(questions, readings(), offices, CYCLE)
    assert CYCLE.last is not None
    before = Counter(each.office for each in asked if each.day >= CYCLE.last)
    for office, count in Counter(each.office for each in made.assigned).items():
        assert office in invited
        assert before[office] + count <= MOST_QUESTIONS
    pairs = [(each.office, each.question.key) for each in made.assigned]
    assert len(set(pairs)) == len(pairs)
    assert not set(pairs) & {(each.office, each.key) for each in asked}
    # Each question is asked once, or said not to be.
    given_out = [each.question for each in made.assigned if each.question.kind == "evidence"]
    told = Counter(question.key for question in (*given_out, *(each.question for each in made.unasked)))
    assert told == Counter(question.key for question in questions)
    readers = {each.office for each in made.assigned if each.cause == "rotation"}
    assert len(readers) <= 1
    assert readers <= silent
