"""Abbreviations in capitals: where running text has them, and which of them the draft explains."""

import re
from collections.abc import Iterator

from msgspec import Struct

from wipo_bc_std.check.designations import forms
from wipo_bc_std.model.inline import Inlines, plain_text
from wipo_bc_std.model.keyword import KEYWORDS
from wipo_bc_std.resolve.draft import Draft

# Up to six signs: longer words in capitals are most often shouted. What is part of a number, a symbol or an address, such
# as BD-01, ST.96, TLS 1.3 or AT&T, is a name.
_ABBREVIATION = re.compile(r"(?<![\w.:@&’'-])([A-Z][A-Z0-9]{0,4}[A-Z])(?=s?(?!\w))(?!s?(?:[ .-]?\d|\.[A-Za-z]|&))")
# Looked for first: this is found or not found at once.
_TWO = re.compile(r"[A-Z][A-Z0-9]")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]*[A-Z]")
_SHOUTED = re.compile(r"(?:[A-Z]{2,}[ ,]+){2,}[A-Z]{2,}")
_ROMAN_OR_REPEATED = re.compile(r"[IVX]+|([A-Z])\1+")
_OPENED = re.compile(r"\((?:the |or )?[“\"]?$")
_CLOSED = re.compile(r"s?[”\"]?[),;]")
_EXPLAINED = re.compile(r"[”\"]?(?:,? (?:stands|is short|short) for |[ ]?\(([A-Za-z])|(?: –|:) ([A-Za-z]))")
_WORDS = {"AND", "OR", "NOT", "IF", "NO", "YES", "TRUE", "FALSE", "NULL", "NOTE", "OK", "SHALL"}


class Abbreviation(Struct, frozen=True):
    """A use of an abbreviation in a text, by offsets; `written_out` where the text says there what it is short for."""

    name: str
    start: int
    end: int
    written_out: bool


def abbreviations(text: str) -> Iterator[Abbreviation]:
    """Yield the abbreviations of two or more capitals in a text."""
    if not _TWO.search(text):
        return
    found = list(_ABBREVIATION.finditer(text))
    shouted = {position for run in _SHOUTED.finditer(text) for position in range(*run.span())} if found else set()
    for match in found:
        name, (start, end) = match[1], match.span(1)
        if name not in _WORDS and start not in shouted and not _ROMAN_OR_REPEATED.fullmatch(name):
            yield Abbreviation(name, start, end, _is_written_out(text, name, start, end))


def _is_written_out(text: str, name: str, start: int, end: int) -> bool:
    if _OPENED.search(text, max(0, start - 6), start) and _CLOSED.match(text, end):
        return True
    if text.strip() == name:
        # A text of its own is a cell or an item of a list of abbreviations.
        return True
    follows = _EXPLAINED.match(text, end)
    initial = (follows[1] or follows[2] or name[0]) if follows else ""
    return initial.upper() == name[0]


def explained(draft: Draft) -> frozenset[str]:
    """Return the capitals that a reader finds explained: in terms, designations of documents, the draft's own names."""
    particulars = draft.standard.particulars
    language = particulars.original_language
    names = [particulars.number, particulars.title.words(language, language), *particulars.groups, *KEYWORDS]
    names += [reference.designation for reference in draft.standard.references]
    names += [form.text for concept in draft.standard.concepts for form in forms(concept, language)]
    found = {word for name in names for word in _CAPITALS.findall(name)}
    for concept in draft.standard.concepts:
        for kind in (concept.definition, *concept.notes):
            if language in kind:
                found.update(_written_out(kind[language].inlines))
    return frozenset(found)


def _written_out(inlines: Inlines) -> Iterator[str]:
    return (use.name for use in abbreviations(plain_text(inlines)) if use.written_out)
