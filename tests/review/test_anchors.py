"""Comments carried to a newer text: followed inside their id, asked about where that is not clear, and moved nowhere else."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.test_store import make_comment
from wipo_bc_std.review.anchors import Carried, NewTexts, carry_anchor, carry_comments
from wipo_bc_std.review.comment import Anchor, Quote
from wipo_bc_std.review.passage import Passage

READ = (
    "An office that writes to a ledger should record the hash of each document, keep the document itself elsewhere, "
    "and say who may read it. The office should not write personal data to the ledger."
)


def passage(text: str, identifier: str = "hashes", former: tuple[str, ...] = ()) -> Passage:
    """Return a numbered paragraph."""
    return Passage(identifier, "paragraph", "scope", "Scope", "4", text, f"{hash(text) & 0xFFFF:016x}", former)


def carry(quote: str | None, *now: Passage, prefix: str = "", suffix: str = "", language: str = "en") -> Carried:
    """Return where words of the text that was read stand in newer texts."""
    said = Quote(exact=quote, prefix=prefix, suffix=suffix) if quote else None
    anchor = Anchor(id="hashes", quote=said, language=language)
    return carry_anchor(anchor, {"hashes": passage(READ)}, NewTexts(now), "en")


@pytest.mark.parametrize(
    ("quote", "now", "fate", "words"),
    [
        # The same words, wherever they stand in the text.
        ("record the hash of each document", READ, "exact", "record the hash of each document"),
        (
            "record the hash of each document",
            f"In short: {READ}",
            "exact",
            "record the hash of each document",
        ),
        ("record  the hash\nof each document", READ, "exact", "record the hash of each document"),
        (
            "not write personal data",
            "The office should not write personal data to the ledger. It should record the hash of each document.",
            "exact",
            "not write personal data",
        ),
        # Words of it changed.
        (
            "record the hash of each document",
            READ.replace("record the hash of each", "record the salted hash of every"),
            "probable",
            "record the salted hash of every document",
        ),
        (
            "keep the document itself elsewhere",
            READ.replace("keep the document itself elsewhere", "store the file elsewhere"),
            "check",
            "store the file elsewhere",
        ),
        # The words are gone: there is no place.
        ("The office should not write personal data to the ledger", READ.split(" The", maxsplit=1)[0], "orphan", ""),
        # Not copied, but typed.
        ("should record a hash of each document", READ, "exact", "should record the hash of each document"),
        # Words that nobody can have read there.
        ("a smart contract is a contract", READ, "check", READ),
        # All of it.
        (None, READ, "exact", READ),
        (None, READ + " More.", "probable", READ + " More."),
        (None, "Nothing of this is as it was before.", "check", "Nothing of this is as it was before."),
    ],
)
def test_words_are_followed_inside_the_text_that_they_are_of(
    quote: str | None, now: str, fate: str, words: str
) -> None:
    found = carry(quote, passage(now))
    assert (found.fate, found.words) == (fate, words)
    assert found.id == ("" if fate == "orphan" else "hashes")
    if found.id:
        assert now[found.start : found.end] == words


def test_of_words_that_stand_twice_those_beside_them_tell_which_are_meant() -> None:
    first = carry("to a ledger", passage(READ))
    assert first.start == READ.index("to a ledger")
    text = passage(READ.replace("to the ledger", "to a ledger"))
    anchor = Anchor(id="hashes", quote=Quote(exact="to a ledger", prefix="not write personal data", suffix="."))
    found = carry_anchor(anchor, {"hashes": text}, NewTexts([text]), "en")
    assert found.start == text.text.rindex("to a ledger")


def test_nothing_moves_to_another_text_by_itself_and_what_reads_alike_there_is_offered() -> None:
    elsewhere = passage("An office should record the hash of each document.", "other")
    found = carry("record the hash of each document", passage("Quite another thing.", "hashes"), elsewhere)
    assert (found.fate, found.id, found.words) == ("orphan", "", "")
    assert [(offer.id, offer.words, offer.score) for offer in found.offers] == [
        ("other", "record the hash of each document", 1.0)
    ]
    gone = carry("record the hash of each document", elsewhere)
    assert (gone.fate, gone.id, [offer.id for offer in gone.offers]) == ("orphan", "", ["other"])
    assert "hashes is gone" in gone.why


def test_a_text_that_has_another_id_now_is_followed() -> None:
    found = carry("record the hash of each document", passage(READ, "digests", ("hashes",)))
    assert (found.fate, found.id) == ("exact", "digests")


def test_of_a_text_that_was_divided_the_part_with_the_words_is_found() -> None:
    one, other = READ.split(". ")
    parts = (passage(one + ".", "hashes"), passage(other, "personal", ("hashes",)))
    assert carry("should not write personal data", *parts).id == "personal"
    assert carry("record the hash of each document", *parts).id == "hashes"
    assert (carry(None, *parts).fate, carry(None, *parts).why) == ("check", "the text was divided")


def test_texts_that_became_one_lead_there() -> None:
    joined = passage(f"Something before. {READ}", "joined", ("before", "hashes"))
    found = carry("record the hash of each document", joined)
    assert (found.fate, found.id) == ("exact", "joined")


def test_words_in_another_language_stay_with_the_whole_text() -> None:
    found = carry("записать хеш", passage(READ), language="ru")
    assert (found.fate, found.words) == ("probable", READ)
    assert carry("записать хеш", passage(READ + " More."), language="ru").fate == "check"


def test_only_what_waits_for_a_decision_or_for_its_change_is_carried() -> None:
    def made(label: str, state: str, **more: object) -> object:
        events = [{"date": "2026-12-01", "to": "submitted"}, {"date": "2026-12-02", "to": state}]
        return make_comment(label, events=events, anchor={"id": "hashes"}, **more)

    comments = [
        made("KR-001", "open"),
        made("KR-002", "closed"),
        made("KR-003", "agreed", disposition={"verdict": "accepted"}),
        made("KR-004", "agreed", disposition={"verdict": "noted", "rationale": "So it is."}),
        made("KR-005", "duplicate"),
    ]
    texts = {"en": (passage(READ),)}
    carried = carry_comments(comments, texts, texts, "en")  # type: ignore[arg-type]
    assert [comment.label for comment, _ in carried] == ["KR-001", "KR-003"]


def test_a_quote_of_a_million_signs_is_no_quote_and_takes_no_time() -> None:
    huge = "pay now " * 130_000
    assert carry(huge, passage(READ)).fate == "check"
    assert carry(huge, passage(READ, "other")).fate == "orphan"


_WORDS = st.lists(
    st.sampled_from(["an", "office", "should", "record", "the", "hash", "of", "each", "document", "to", "a", "ledger"]),
    min_size=1,
)


@settings(max_examples=60)
@given(now=_WORDS, elsewhere=_WORDS, start=st.integers(0, 20), size=st.integers(1, 12))
def test_whatever_becomes_of_a_text_a_comment_stays_in_it_or_has_no_place(
    now: Sequence[str], elsewhere: Sequence[str], start: int, size: int
) -> None:
    words = READ.split()
    quote = " ".join(words[start : start + size])
    text = " ".join(now)
    found = carry(quote, passage(text), passage(" ".join(elsewhere), "other"))
    assert found.id in {"hashes", ""}
    assert (found.id == "") == (found.fate == "orphan")
    assert text[found.start : found.end] == found.words
    assert 0 <= found.score <= 1
