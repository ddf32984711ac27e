"""PO files that come back from translators."""

import pytest

from tests.i18n.test_xliff import FRENCH, current, fate_of, text_of, texts
from wipo_bc_std.i18n.catalogue import Catalogue, write_catalogue
from wipo_bc_std.i18n.offers import Taking, UnreadableOfferError, take_offers, write_safely
from wipo_bc_std.i18n.po_offers import offer_entries, read_language, read_po


def handed_in(catalogue: Catalogue, content: str) -> Taking:
    units = {unit.key: unit for unit in texts()}
    returned = read_po(content.encode(), "x.po", "fr")
    return take_offers(catalogue, offer_entries(returned, units, catalogue.by_key))


def test_what_is_translated_is_taken_and_the_rest_stays() -> None:
    before, after = current(texts()), current(texts(), lead_text=FRENCH, plain_text="Rien d’autre.")
    taking = handed_in(before, write_catalogue(after))
    assert taking.counts["taken"] == 2
    assert write_safely(taking.catalogue) == write_catalogue(after).encode()
    assert handed_in(after, write_catalogue(after)).counts["taken"] == 0


def test_what_was_changed_or_lacks_something_is_listed() -> None:
    before = current(texts())
    after = current(texts(), lead_text=FRENCH.replace("[^why]", ""), plain_text="Rien d’autre.")
    taking = handed_in(before, write_catalogue(after).replace("Nothing else is asked.", "Nothing is asked."))
    assert fate_of(taking, "lead/text") == ("listed", "it lacks the footnote mark [^why]")
    assert "original has changed" in fate_of(taking, "plain/text")[1]
    assert text_of(taking, "lead/text") == ""


def test_a_broken_file_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableOfferError, match="line 2"):
        read_po(b'msgctxt "a"\nmsgid "b\nmsgstr "c"\n', "x.po", "fr")
    with pytest.raises(UnreadableOfferError, match="cannot be read"):
        read_po(b"\xff\xfe", "x.po", "fr")


def test_the_header_says_the_language() -> None:
    assert read_language(write_catalogue(current(texts(), "ar")).encode()) == "ar"
    assert read_language(b'"Language: pt_BR\\n"') == "pt"
    assert read_language(b"") == ""
