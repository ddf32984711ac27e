"""Answers about evidence on their way to the public: each office agrees to its own words, and to no others."""

from datetime import date
from pathlib import Path

import pytest

from tests.review.filled import make_round
from tests.session.asked_files import FACT, OTHER, PROVISION, READER, make_questions
from wipo_bc_std.review.agreement import Agreed, extend_consent
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.reply_consent import agree_to_replies, judge_replies
from wipo_bc_std.review.store import (
    RoundMatter,
    Store,
    make_store,
    read_asked,
    read_consent,
    read_round,
    write_answer,
    write_asked,
    write_consent,
    write_round,
)
from wipo_bc_std.settings import UsageError

DAY = date(2027, 2, 1)
CHECKED = "The cellar was looked into."


def make_answer(told: dict[str, dict[str, str]], office: str = "XA") -> Answer:
    """Return the answer of an office: what it replied, by question."""
    replies = [{"question": name, "received": "2026-12-14", **fields} for name, fields in told.items()]
    return Answer.model_validate(
        {"office": office, "channel": "xlsx", "received": "2026-12-14", "replies": replies, "submissions": ["a" * 16]}
    )


def make_matter(**told: dict[str, str]) -> RoundMatter:
    named = {f"evidence-{number}": fields for number, fields in ((key[-1], value) for key, value in told.items())}
    return RoundMatter(make_round(), answers=(make_answer(named),), asked=make_questions())


def fates(matter: RoundMatter, consent: Consent) -> dict[str, str]:
    return {each.question.id: each.fate for each in judge_replies(matter, consent)}


STILL = {"answer": "still-true", "checked": CHECKED}


def test_nothing_is_public_before_an_office_agreed_and_then_what_it_said() -> None:
    matter = make_matter(q1=STILL, q2={"answer": "changed", "checked": CHECKED}, q3={"words": "It is clear."})
    assert fates(matter, Consent()) == {FACT: "unreleased", PROVISION: "unreleased", READER: "reading"}
    consent = agree_to_replies(Consent(), matter, ("XA",), DAY)
    assert fates(matter, consent) == {FACT: "confirm", PROVISION: "report", READER: "reading"}
    # What it says as a reader goes to the leader alone.
    assert [each.question for each in consent.replies] == [FACT, PROVISION]


@pytest.mark.parametrize(
    ("told", "fate"),
    [
        ({"answer": "still-true"}, "bare"),
        ({"answer": "discontinued", "checked": "no"}, "bare"),
        ({"answer": "discontinued", "checked": CHECKED}, "report"),
        ({"answer": "changed", "checked": CHECKED}, "report"),
        ({"answer": "still-true", "source": "https://example.org/cellar"}, "confirm"),
        ({"answer": "cannot-confirm"}, "no-confirmation"),
        ({"answer": "passed-on", "passed_to": "XC"}, "no-confirmation"),
        ({"checked": CHECKED}, "no-confirmation"),
    ],
)
def test_only_what_is_still_true_and_was_checked_becomes_a_confirmation(told: dict[str, str], fate: str) -> None:
    matter = make_matter(q1=told)
    assert fates(matter, agree_to_replies(Consent(), matter, ("XA",), DAY)) == {FACT: fate}


def test_other_words_need_to_be_agreed_to_again() -> None:
    consent = agree_to_replies(Consent(), make_matter(q1=STILL), ("XA",), DAY)
    newer = make_matter(q1={**STILL, "checked": "The cellar was looked into twice."})
    assert fates(newer, consent) == {FACT: "reworded"}
    again = agree_to_replies(consent, newer, ("XA",), date(2027, 2, 3))
    assert fates(newer, again) == {FACT: "confirm"}
    # Agreeing to the same words again changes nothing.
    assert agree_to_replies(again, newer, ("XA",), date(2027, 2, 9)) == again


def test_an_address_of_a_person_keeps_an_answer_private() -> None:
    matter = make_matter(q1={**STILL, "checked": "Asked a.person@example.org, who looked."})
    with pytest.raises(UsageError, match=r"has “a\.person@example\.org” in it"):
        agree_to_replies(Consent(), matter, ("XA",), DAY)


def test_who_answered_nothing_cannot_agree() -> None:
    with pytest.raises(UsageError, match=r"XC answered no question about evidence; such answers are of XA"):
        agree_to_replies(Consent(), make_matter(q1=STILL), ("XC",), DAY)
    with pytest.raises(UsageError, match=r"such answers are of nobody"):
        agree_to_replies(Consent(), make_matter(q3={"words": "Yes."}), ("XA",), DAY)


def test_an_office_takes_back_what_it_agreed_to() -> None:
    matter = make_matter(q1=STILL)
    consent = agree_to_replies(Consent(), matter, ("XA",), DAY)
    after, _ = extend_consent(consent, matter, (), Agreed(withdrawn=("XA",)), DAY)
    assert fates(matter, after) == {FACT: "unreleased"}


def test_questions_answers_and_consent_read_back_from_the_store_as_they_were(tmp_path: Path) -> None:
    store = Store(tmp_path / "reviews")
    make_store(store)
    matter = make_matter(q1=STILL, q3={"words": "It is\nnot clear."})
    write_round(store, matter.round, {})
    assert read_asked(store, "round-1") == ()
    path = write_asked(store, "round-1", matter.asked)
    assert path.stat().st_mode & 0o777 == 0o600
    write_answer(store, "round-1", matter.answers[0])
    consent = agree_to_replies(Consent(), matter, ("XA",), DAY)
    write_consent(store, "round-1", consent)
    held = read_round(store, "round-1")
    assert [each.id for each in held.asked] == [FACT, PROVISION, READER, OTHER]
    assert write_asked(store, "round-1", held.asked).read_bytes() == path.read_bytes()
    assert held.asked[0].text is not None
    assert held.asked[0].text.words("fr", "en") == "A sample MUST be kept\n– dry, and\n– cool."
    assert held.answers == matter.answers
    assert read_consent(store, "round-1") == consent
    assert fates(held, consent) == {FACT: "confirm", READER: "reading"}


def test_a_file_of_questions_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path / "reviews")
    make_store(store)
    write_round(store, make_round(), {})
    write_asked(store, "round-1", make_questions()).write_text("questions: 7\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"asked\.yml"):
        read_round(store, "round-1")
