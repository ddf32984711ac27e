"""A PO file that came back from translators as offers."""

import re
from collections.abc import Iterator, Mapping

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.catalogue import Catalogue, Entry, read_catalogue
from wipo_bc_std.i18n.inline_codes import find_lost_codes
from wipo_bc_std.i18n.offers import REVIEW_FLAGS, Offer, UnreadableOfferError, hold_file
from wipo_bc_std.i18n.units import Unit
from wipo_bc_std.load.inline_source import prose_reader


def read_po(content: bytes, name: str, language: str) -> Catalogue:
    """Return the catalogue of a PO file; raise UnreadableOfferError where any line of it cannot be read."""
    report: list[Diagnostic] = []
    path = f"i18n/{language}.po"
    found = read_catalogue(hold_file(path, content), path, report).catalogue
    lost = next((item for item in report if found is None or item.code[0] == "L" or item.defect.blinds), None)
    if found is None or lost is not None:
        where = f", line {lost.at.line}: {lost.message}; {lost.hint}" if lost else ""
        raise UnreadableOfferError(f"{name} cannot be read whole{where}")
    return found


def offer_entries(returned: Catalogue, units: Mapping[str, Unit], entries: Mapping[str, Entry]) -> Iterator[Offer]:
    """Yield the entries of a PO file that came back as offers; `entries` are those there are, by key."""
    for entry in returned.entries:
        unit, own = units.get(entry.key), entries.get(entry.key)
        trouble = ""
        if unit is not None and entry.source != unit.source:
            trouble = "the original has changed since, or was changed in the file"
        elif unit is not None and entry.text and (own is None or own.text != entry.text):
            report: list[Diagnostic] = []
            lost = find_lost_codes(unit.inlines, prose_reader(report)(entry.text).inlines)
            trouble = f"it lacks {', '.join(lost)}" if lost else report[0].message if report else ""
        flags = tuple(flag for flag in entry.flags if flag in REVIEW_FLAGS)
        yield Offer(entry.key, entry.text, entry.fuzzy, flags, entry.comments, trouble, is_empty=not entry.text.strip())


def read_language(content: bytes) -> str:
    """Return the language that the header of a PO file names, in small letters and without a region; empty if none."""
    found = re.search(rb'^"Language: *([A-Za-z]+)', content, re.MULTILINE)
    return found[1].decode("ascii").lower() if found else ""
