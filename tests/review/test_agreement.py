"""What senders agreed to: who is named, how those are called who are not, and what is taken out again."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from tests.review.test_store import make_comment, make_round
from tests.session.paper_round import make_papers_round, texts
from wipo_bc_std.review.agreement import Agreed, extend_consent, refuse_round, refuse_strange_labels
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.settings import UsageError

DAY = date(2027, 3, 1)
MATTER = make_papers_round(closed="2027-01-16")


def extend(consent: Consent | None = None, **agreed: tuple[str, ...]) -> Consent:
    return extend_consent(consent or Consent(), MATTER, texts()["en"], Agreed(**agreed), DAY)[0]


def test_an_open_round_releases_nothing_unless_every_form_said_that_it_is_public() -> None:
    with pytest.raises(UsageError, match="is open, and its forms say"):
        refuse_round(make_round(), Agreed(named=("XA",)))
    refuse_round(make_round(visible_to="public"), Agreed(named=("all",)))
    refuse_round(make_round(closed="2027-01-16", visible_to="leader"), Agreed(named=("XA",)))
    for who in ("leader", "task-force"):
        with pytest.raises(UsageError, match=f"seen by {who}, not by everybody; ask each office"):
            refuse_round(make_round(closed="2027-01-16", visible_to=who), Agreed(unnamed=("all",)))


def test_all_of_an_office_is_meant_but_for_what_it_withdrew() -> None:
    consent = extend(named=("XC",), thanked=("XE",))
    assert consent.public_labels() == {label: label for label in ("XC-001", "XC-002", "XC-003")}
    assert (consent.named, consent.thanked) == (("XC",), ("XE",))
    # Who names single comments is not named with what it supports elsewhere.
    consent = extend(named=("XC",), only=("XC-004",))
    assert (consent.public_labels(), consent.named) == ({"XC-004": "XC-004"}, ())
    assert "XB-002" not in extend(unnamed=("XB",), without=("XB-002",)).public_labels()


def test_numbers_of_those_without_a_name_follow_the_text_and_not_the_office() -> None:
    names = extend(unnamed=("XA", "XB", "XC", "XD", "XE")).public_labels()
    places = {passage.id: number for number, passage in enumerate(texts()["en"])}
    order = sorted(names, key=names.__getitem__)
    about = [MATTER.find_comment(label) for label in order]
    places_in_order = [
        places.get(each.anchor.id or "", len(places)) for each in about if each and each.anchor.number == ""
    ]
    assert places_in_order == sorted(places_in_order)
    # Two comments on one text stand in an order that their words give: with other offices it is the same.
    swapped = [make_comment(label, text=text) for label, text in (("XA-001", "b"), ("XB-001", "a"))]
    other = [make_comment(label, text=text) for label, text in (("XA-001", "a"), ("XB-001", "b"))]
    found = []
    for comments in (swapped, other):
        matter = replace(MATTER, comments=tuple(comments))
        public = extend_consent(Consent(), matter, (), Agreed(unnamed=("XA", "XB")), DAY)[0].public_labels()
        found.append({comment.text: public[comment.label] for comment in comments})
    assert found[0] == found[1]


def test_a_number_without_a_name_is_given_once() -> None:
    first = extend(unnamed=("XB",))
    assert sorted(first.public_labels().values()) == ["N-001", "N-002", "N-003"]
    later = extend(first, unnamed=("XA", "XB"))
    assert {label: later.public_labels()[label] for label in first.public_labels()} == first.public_labels()
    assert sorted(later.public_labels().values()) == [f"N-00{number}" for number in range(1, 7)]
    # One that is taken out keeps its number, and nobody else gets it.
    gone = extend(first, withdrawn=(first.public_labels()["XB-003"],))
    assert set(gone.public_labels()) == {"XB-001", "XB-002"}
    assert "XB-003" not in extend(gone, unnamed=("XA", "XB")).public_labels()
    back = extend(gone, unnamed=("XB",), only=("XB-003",))
    assert back.public_labels() == first.public_labels()
    # Whoever is named after all leaves its number behind.
    named = extend(first, named=("XB",))
    assert named.public_labels() == {label: label for label in ("XB-001", "XB-002", "XB-003")}
    assert set(extend(named, unnamed=("XA",)).public_labels().values()) >= {"N-004", "N-005", "N-006"}


def test_an_office_takes_back_all_that_it_agreed_to() -> None:
    consent = extend(named=("XA", "XC"), thanked=("XA",))
    assert extend(consent, withdrawn=("XA",)).model_dump(exclude={"comments"}) == {
        "schema_": "1",
        "named": ("XC",),
        "thanked": (),
        "replies": (),
    }
    assert not [label for label in extend(consent, withdrawn=("XA",)).public_labels() if label.startswith("XA")]


@pytest.mark.parametrize(
    ("agreed", "told"),
    [
        ({"named": ("ZZ",)}, "ZZ sent no comment; comments are of X, XA"),
        ({"named": ("XA",), "unnamed": ("XA",)}, "is it to be named or not"),
        ({"named": ("X",)}, "X are several senders; name the comments"),
        ({"named": ("XA",), "only": ("XA-099",)}, "there is no comment “XA-099”"),
        ({"named": ("XA",), "without": ("XA-099",)}, "there is no comment “XA-099”"),
        ({"named": ("XA",), "only": ("XA-001", "XB-001")}, "XB-001 is of XB; say how it agreed"),
        ({"named": ("XA", "XB"), "only": ("XA-001",)}, "no comment under --only is of XB"),
        ({"thanked": ("ZZ",)}, "ZZ gave no answer"),
        ({"withdrawn": ("XA-001",)}, "nothing of “XA-001” is released"),
        ({"withdrawn": ("ZZ",)}, "nothing of “ZZ” is released"),
    ],
)
def test_what_cannot_be_is_told(agreed: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        extend(**agreed)


def test_a_name_that_is_known_cannot_be_hidden() -> None:
    with pytest.raises(UsageError, match="XA-001 was released by that name"):
        extend(extend(named=("XA",), only=("XA-001",)), unnamed=("XA",))


def test_a_public_file_of_which_nobody_knows_who_agreed_is_refused() -> None:
    with pytest.raises(UsageError, match=r"f\.yml has N-002, and consent\.yml of the round does not say"):
        refuse_strange_labels(extend(unnamed=("XA",), only=("XA-001",)), ["N-001", "N-002"], "f.yml")
