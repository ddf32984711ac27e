"""A publication becomes a round; what cannot be is refused with what to write instead."""

from datetime import date
from pathlib import Path

import pytest

from tests.session.form_files import read_draft, texts
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store_source import read_node, write_node
from wipo_bc_std.session.opening import Edition, Wish, make_round, read_editions
from wipo_bc_std.settings import UsageError

EDITIONS = {"en": Edition(read_draft()[0], "a" * 64, texts())}
LAST = date(2027, 1, 15)


def test_a_round_has_a_purpose_and_a_first_day_where_none_is_given() -> None:
    made = make_round("draft-2", EDITIONS, Wish("round-1", LAST, invited=("xa", "XB", "XA")))
    assert made.purpose.words("en", "en") == "Your comments on ST.XX, version 0.2.0."
    assert (made.opens, made.closes) == (date(2026, 11, 26), LAST)
    assert (made.invited, made.scope, made.digests) == (("XA", "XB"), None, {"en": "a" * 64})
    # As it is read again from its file.
    assert read_node(Round, "round.yml", write_node(made), []) == made


def test_what_the_leader_says_counts() -> None:
    wish = Wish(
        "round-1",
        LAST,
        date(2026, 12, 1),
        "Say it.",
        ("Is it *clear*?",),
        (),
        (texts()[0].id,),
        {"visible_to": "leader"},
    )
    made = make_round("draft-2", EDITIONS, wish)
    assert (made.purpose.words("fr", "en"), made.visible_to, made.scope) == ("Say it.", "leader", (texts()[0].id,))
    assert [(each.id, each.text.words("en", "en")) for each in made.questions] == [("question-1", "Is it *clear*?")]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish("round-1", date(2026, 11, 1)), "the round closes before it opens; write a last day"),
        (Wish("Round 1", LAST), "id: “Round 1”"),
        (Wish("round-1", LAST, invited=("KOR",)), "is not the code of an office; write two capital letters"),
        (Wish("round-1", LAST, questions=("1", "2", "3", "4")), "questions: "),
        (Wish("round-1", LAST, scope=("introductoin",)), "the id “introductoin”: is it introduction"),
        (Wish("round-1", LAST, scope=("wood",)), "name a clause, annex or provision by its id"),
        (Wish("round-1", LAST, more={"begin_with": "BG-3"}), "the id “BG-3”: is it BG-03"),
        (Wish("round-1", LAST, scope=("BG-01",), more={"begin_with": "BG-03"}), "name a text of the scope"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_write(wish: Wish, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        make_round("draft-2", EDITIONS, wish)
    assert told in str(refused.value)


def test_a_record_that_is_damaged_is_told_with_its_language() -> None:
    with pytest.raises(UsageError, match="the record of draft-2 in fr cannot be read"):
        read_editions("draft-2", {"fr": b"{}"})


def test_a_record_is_read_with_its_digest_the_original_first() -> None:
    content = (Path(__file__).parents[2] / "standard/published/draft-1/en.json").read_bytes()
    editions = read_editions("draft-1", {"ar": content, "en": content})
    assert list(editions) == ["en", "ar"]
    assert editions["en"].passages == editions["ar"].passages
    assert len(editions["en"].digest) == 64
