"""Consensus records: numbers and objections are told, and nothing computes whether that is enough."""

from datetime import date

import pytest

from wipo_bc_std.review.consensus import (
    Consensus,
    Objection,
    Support,
    add_objection,
    add_voices,
    count_support,
    record_finding,
)
from wipo_bc_std.settings import UsageError


def make_call(**more: object) -> Consensus:
    """Return a call on the scope."""
    return Consensus.model_validate({"id": "scope-agreed", "asked": "It stays.", "opened": "2027-02-01", **more})


def object_to(office: str) -> Objection:
    """Return an objection with its answer."""
    return Objection.model_validate({"office": office, "words": "Too wide.", "answered": "The task asks for it."})


def test_an_office_speaks_for_a_text_or_against_it_and_what_it_said_last_counts() -> None:
    call = add_voices(make_call(), ["KR", "FR", "KR"])
    call = add_objection(call, object_to("FR"))
    assert (call.supported_by, [each.office for each in call.objections]) == (("KR",), ["FR"])
    call = add_voices(call, ["FR"])
    assert (call.supported_by, call.objections) == (("KR", "FR"), ())


def test_support_is_counted_by_region_and_nothing_says_whether_it_is_enough() -> None:
    call = make_call(supported_by=["FR", "KR", "XA", "RU"], least_support="5")
    found = count_support(call, {"FR": "Europe", "RU": "Europe", "KR": "Asia"})
    assert found == Support(("FR", "KR", "RU", "XA"), {"Asia": 1, "Europe": 2}, ("XA",))
    assert set(Support.__struct_fields__) == {"offices", "regions", "unplaced"}


def test_a_call_that_has_a_finding_is_closed_to_everything() -> None:
    call = record_finding(make_call(), "No objection is sustained.", date(2027, 2, 3))
    assert call.closed == date(2027, 2, 3)
    with pytest.raises(UsageError, match="open another one"):
        add_voices(call, ["KR"])
    with pytest.raises(UsageError, match="open another one"):
        add_objection(call, object_to("FR"))
    with pytest.raises(UsageError, match="was opened on 2027-02-01"):
        record_finding(make_call(), "Too early.", date(2027, 1, 1))
