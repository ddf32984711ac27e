"""Symbols of documents, sessions and circulars."""

import pytest

from wipo_bc_std.model.document import parse_paragraphs
from wipo_bc_std.model.session import Session
from wipo_bc_std.model.symbol import Symbol, begin_symbol, near_symbol, parse_symbol, symbol_of_id

FORMS = [
    "CWS/8/2", "CWS/4BIS/13", "CWS/6/4 REV.", "CWS/6/6 CORR.", "CWS/5/1 PROV. 3", "CWS/9/INF/1", "CWS/1/10 PROV. REV.",
    "CWS/8", "CWS/4BIS", "C. CWS 71", "SC/1/9", "WIPO/IP/ITAI/GE/18/3", "WO/GA/57/8",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_a_symbol_is_read_and_printed_alike(text: str) -> None:
    assert str(parse_symbol(text)) == text
    assert near_symbol(text) == parse_symbol(text)


def test_a_symbol_tells_its_parts() -> None:
    assert parse_symbol("CWS/4BIS/13") == Symbol("CWS", 4, resumed=True, number=13)
    assert parse_symbol("CWS/5/1 PROV. 3") == Symbol("CWS", 5, number=1, additions=(("PROV", 3),))
    found = parse_symbol("CWS/4BIS/13")
    assert found is not None
    assert (str(found.of_session), found.is_session, found.of_session.is_session) == ("CWS/4BIS", False, True)


@pytest.mark.parametrize(
    "text", ["", "CWS", "CWS/", "CWS/0", "CWS/08/2", "cws/8/2", "CWS/8/2.", "CWS/8/2 REV", "8/2", "C. CWS", "x" * 70]
)
def test_what_is_no_symbol_is_none(text: str) -> None:
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    ("odd", "meant"),
    [
        ("cws/8/2", "CWS/8/2"),
        ("CWS/4bis/13", "CWS/4BIS/13"),
        ("CWS/6/4 Rev", "CWS/6/4 REV."),
        ("CWS/6/4REV.", "CWS/6/4 REV."),
        ("CWS/5/1 Prov.3", "CWS/5/1 PROV. 3"),
        ("CWS / 8 / 2", "CWS/8/2"),
        ("C.CWS.108", "C. CWS 108"),
    ],
)
def test_another_spelling_leads_to_the_symbol_that_is_meant(odd: str, meant: str) -> None:
    assert str(near_symbol(odd)) == meant


def test_symbols_have_the_order_in_which_documents_appear() -> None:
    ordered = [
        "CWS/4", "CWS/4/2", "CWS/4BIS/13", "CWS/5/1 PROV.", "CWS/5/1 PROV. 3", "CWS/5/1", "CWS/5/1 REV.", "CWS/5/1 CORR.",
        "CWS/5/2", "CWS/5/INF/1", "CWS/10/1", "C. CWS 71", "C. CWS 108",
    ]  # fmt: skip
    symbols = [symbol for text in reversed(ordered) if (symbol := parse_symbol(text)) is not None]
    assert [str(symbol) for symbol in sorted(symbols, key=lambda symbol: symbol.order)] == ordered


def test_a_symbol_is_found_where_text_begins_with_it_and_in_an_id() -> None:
    assert str(begin_symbol("CWS/6/4 REV., paragraphs 1 to 3")) == "CWS/6/4 REV."
    assert begin_symbol("CWS/8, first day") is None
    assert begin_symbol("slides of the leaders") is None
    assert str(symbol_of_id("cws-4bis-13")) == "CWS/4BIS/13"
    assert str(symbol_of_id("cws-6-4-rev")) == "CWS/6/4 REV."
    assert symbol_of_id("circular-108") is None


def test_a_session_with_a_symbol_of_a_document_is_told_what_to_write() -> None:
    with pytest.raises(ValueError, match="is not the symbol of a session"):
        Session.model_validate({"id": "a", "symbol": "CWS/8/2", "ordinal": "8"})


def test_paragraphs_are_read_as_authors_cite_them() -> None:
    assert parse_paragraphs("96 to 99") == parse_paragraphs("96-99") == parse_paragraphs("96–99") == ((96, 99),)
    assert parse_paragraphs("1, 4 and 7 to 9") == ((1, 1), (4, 4), (7, 9))
    assert parse_paragraphs("99 to 96") == parse_paragraphs("the last") == ()
