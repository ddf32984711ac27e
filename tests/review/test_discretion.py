"""What an extract would tell besides: refused where a leader wrote it or it tells who is unnamed, pointed out elsewhere."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from tests.review.test_store import make_comment, make_round
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.review.agreement import Agreed, extend_consent
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.discretion import LONGEST, Doubt, Hidden, find_doubts
from wipo_bc_std.review.extract import Edition, make_extract
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import RoundMatter

DAY = date(2027, 3, 1)
PASSAGE = Passage("scope", "division", "", "", "1", "Nobody is asked to use a ledger of any kind.", "0" * 16)
NAMES = {"XA": ("Office A",), "XB": ("Bureau d’Essai", "مكتب الاختبار"), "XC": ("Office C",)}
SECRET = make_comment("XB-001", text="It would cost us four million francs every single year.")
ANSWER = Answer.model_validate(
    {"office": "XB", "contact": "Kim Testname (Head), kim@office.example", "channel": "mail", "received": "2026-12-09"}
)


def doubt(*, unnamed: bool = False, round_: Round | None = None, **fields: object) -> tuple[Doubt, ...]:
    """Return what speaks against releasing a comment of XA with some fields, beside a private one of XB."""
    decided: dict[str, object] = {
        "verdict": "noted",
        **{key: fields.pop(key) for key in ("rationale", "decided_in") if key in fields},
    }
    steps = ("submitted", "open", "proposed", "agreed")
    told = {"disposition": decided, "events": [{"date": "2026-12-01", "to": step} for step in steps], **fields}
    others = (SECRET, *(make_comment(f"{code}-001", text="Yes.") for code in ("XC", "XD", "XE")))
    made = round_ or make_round(closed="2027-01-16", invited=["XA", "XB", "XZ"])
    matter = RoundMatter(made, (make_comment("XA-001", **told), *others), (ANSWER,))
    agreed = Agreed(unnamed=("XA",)) if unnamed else Agreed(named=("XA",))
    consent, renewed = extend_consent(Consent(), matter, (PASSAGE,), agreed, DAY)
    released = make_extract(matter, consent, Edition("en", (PASSAGE,), DAY, None, renewed))
    return find_doubts(released, Hidden(matter, consent, NAMES), (PASSAGE,))


def test_nothing_speaks_against_plain_words() -> None:
    rationale = "Paragraph 1 says so; see BD-02 of XA-001, and “Nobody is asked to use a ledger of any kind”."
    assert doubt(rationale=rationale, text="Office A thinks of IT systems.", decided_in="CWS/14") == ()
    assert doubt(unnamed=True, rationale="Paragraph 1 says so.", decided_in="CWS/14") == ()


@pytest.mark.parametrize(
    ("fields", "place", "told"),
    [
        ({"text": "Write to a@b.example."}, "XA-001, text", "an address of a person: “a@b.example”"),
        ({"proposed": "Call +41 22 338 91 11"}, "XA-001, proposed", "“+41 22 338 91 11”"),
        ({"rationale": "As Kim  Testname said."}, "XA-001, disposition.rationale", "names a person: “Kim Testname”"),
        ({"rationale": "XB disagrees."}, "XA-001, disposition.rationale", "names XB"),
        # Who was silent, too.
        ({"decided_in": "mail of XZ"}, "XA-001, disposition.decided_in", "names XZ"),
        ({"rationale": "See XB-001."}, "XA-001, disposition.rationale", "names XB-001"),
        ({"rationale": "The BUREAU d’essai disagrees."}, "XA-001, disposition.rationale", "names Bureau d’Essai"),
        ({"rationale": "يرى مكتب الاختبار غير ذلك"}, "XA-001, disposition.rationale", "names مكتب الاختبار"),
        ({"text": "word " * (LONGEST // 4)}, "XA-001, text", "a page has room for 20,000"),
    ],
)
def test_what_is_refused_has_its_place_and_a_next_step(fields: dict[str, Any], place: str, told: str) -> None:
    (found,) = doubt(**fields)
    assert (found.is_refused, found.place) == (True, place)
    assert told in found.message
    assert "--without XA-001" in found.hint


@pytest.mark.parametrize("text", ["We of XA do not keep it.", "As XA-001 says.", "Office A has no such register."])
def test_whoever_is_to_have_no_name_does_not_say_it(text: str) -> None:
    (found,) = doubt(unnamed=True, text=text, rationale="No.")
    assert (found.is_refused, found.place, "tells who sent it" in found.message) == (True, "N-001, text", True)


def test_what_a_sender_says_of_others_is_pointed_out() -> None:
    (found,) = doubt(text="We agree with XB.", rationale="No.")
    assert (found.is_refused, found.place) == (False, "XA-001, text")


def test_words_of_a_comment_that_nobody_released_are_pointed_out() -> None:
    (found,) = doubt(rationale="One fears that it would cost us four million francs, which is much.")
    assert (found.is_refused, found.place) == (False, "XA-001, disposition.rationale")
    assert found.message.startswith("“it would cost us four million” are 6 words in a row of XB-001")
    # What a sender said before, and would not say any more, is private as well.
    earlier = {"received": "2026-12-01", "kind": "technical", "text": "We have never kept such a register at all."}
    (found,) = doubt(earlier=[earlier], rationale="Some have never kept such a register at all.")
    assert "words in a row of XA-001" in found.message


def test_a_language_may_tell_who_writes_it() -> None:
    (found,) = doubt(unnamed=True, language="fr", rationale="No.")
    assert (found.is_refused, found.place) == (False, "N-001, language")
    (found,) = doubt(unnamed=True, language="ko", rationale="No.")
    assert found.is_refused
    assert doubt(language="ko", rationale="No.") == ()


def test_among_few_who_has_no_name_can_be_guessed() -> None:
    matter = RoundMatter(make_round(closed="2027-01-16"), (make_comment("XA-001"), SECRET))
    consent, _ = extend_consent(Consent(), matter, (), Agreed(unnamed=("XA",)), DAY)
    released = make_extract(matter, consent, Edition("en", (), DAY))
    (found,) = find_doubts(released, Hidden(matter, consent, {}), ())
    assert (found.is_refused, found.place) == (False, "N-001")
    assert found.message.startswith("only 2 offices answered and are not named")


def test_the_purpose_names_nobody_either() -> None:
    purpose = make_round().model_copy(update={"closed": DAY, "invited": ("XB",)})
    for words in ("What XB asked.", "Mail to a@b.example."):
        local = replace(purpose.purpose, plain=Prose.plain(words))
        (found,) = doubt(round_=purpose.model_copy(update={"purpose": local}), rationale="No.")
        assert (found.is_refused, found.place) == (True, "purpose")


def test_an_organization_that_is_not_named_does_not_name_itself() -> None:
    comment = make_comment("X-001", organization="Guild of Registrars", text="The guild of registrars agrees.")
    matter = RoundMatter(make_round(closed="2027-01-16"), (comment,))
    consent, _ = extend_consent(Consent(), matter, (), Agreed(unnamed=("X",), only=("X-001",)), DAY)
    released = make_extract(matter, consent, Edition("en", (), DAY))
    found = find_doubts(released, Hidden(matter, consent, {}), ())
    assert [each.place for each in found if each.is_refused] == ["N-001, text"]
