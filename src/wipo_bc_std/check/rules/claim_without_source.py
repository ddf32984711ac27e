"""C001: a figure, date or named office has no source."""

import datetime
import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, place_words, split_sentences
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import (
    Aside,
    Blocks,
    Items,
    Option,
    Paragraph,
    Principle,
    Provision,
    Subclause,
    Table,
    texts,
    walk_blocks,
)
from wipo_bc_std.model.clause import Footnote
from wipo_bc_std.model.inline import FootnoteMark, Inlines, Link, said_text, walk_inlines
from wipo_bc_std.resolve.draft import Draft

_SOURCES = {"ref", "evidence", "use-case", "web"}
_DIGIT = re.compile(r"[0-9]")
_OWN = re.compile(r"\b(?:[Tt]his|[Tt]he present) (?:draft|version|edition|text|Standard|Recommendation)\b")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBER = "[0-9]+(?:[.,][0-9]+)*"
_CLAIM = re.compile(
    rf"(?:{_MONTH} (?:[0-9]{{1,2}}, )?|[0-9]{{1,2}} {_MONTH} |\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|the year|early|late|mid) )"
    # A year; “in 2000 records” is a number of records.
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?![-:/.,][0-9])(?!\s+(?!(?:was|is|has|its|this|as)\b)[a-z]+s\b)"
    # A share, a sum, a count.
    rf"|(?<![0-9.,])\b{_NUMBER}\s?(?:%|per cent\b|percent\b)"
    rf"|(?:\b(?:USD|EUR|CHF|GBP|US\$)\s?|[$€£]){_NUMBER}|(?<![0-9.,])\b{_NUMBER}(?: (?:thousand|million|billion))? (?:dollars|euros|francs)\b"
    rf"|(?<![0-9.,])\b{_NUMBER}(?: (?:thousand|million|billion))? (?:(?:IP|national|regional|participating|intellectual property) )?"
    r"(?:[Oo]ffices|States|Member States|[Mm]embers|countries|organizations|companies|pilots|projects|respondents|replies)\b"
)

# How many characters before an amount are looked at; the words of a limit are shorter.
_NEAR = 20
_LIMIT = re.compile(r"(?:[<>≤≥]|\b(?:at least|at most|up to|below|above|under|exceeds?|within))\s*\Z")


@rule("C001", basis="house rule: no fact without a source", severity=Severity.WARNING)
def claim_without_source(draft: Draft) -> Iterator[Finding]:
    """A sentence states a date, a share, a sum, a count or what a named office does, and its paragraph cites no source.

    Nobody can check it, and nobody notices when it is no longer true. A source is a link to a reference, to evidence, to a use
    case or to the web, in the paragraph or in a footnote of it; what imaginary offices do stands in an example. Offices are
    known by their names in offices.yml.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        In 2021, most offices had no such draft.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        A pilot with 14 offices ended on January 31, 2022.

    Flagged:

        file: offices.yml
        offices:
          - {code: XA, name: Office of Utopia}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        The Office of Utopia keeps its register on a ledger.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        In 2021, most offices had no such draft (<https://example.org/survey>).

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        Most offices answer within 30 days. The editions of 2020 are not cited in this draft.
    """
    today = draft.today
    offices = _offices(draft)
    # What each text says was worked out for other rules.
    said = {id(passage.text): passage for passage in draft.passages}
    for division in draft.standard.divisions if is_english(draft) else ():
        footnotes = {footnote.id: footnote for footnote in division.footnotes}
        for unit in _units(division.blocks):
            passages = _with_footnotes(unit, footnotes)
            claims = [
                claim
                for text in passages
                for claim in _claims(text, said[id(text)].said if id(text) in said else said_text(text), today, offices)
            ]
            if claims and not any(_cites(text) for text in passages):
                for at, words in claims:
                    yield Finding(
                        at,
                        f"“{words[:60]}” has no source",
                        hint="cite where it can be checked, with <ref:…>, <evidence:…> or <https://…>, or leave it out",
                    )


Unit = list[Inlines]


def _units(blocks: Blocks) -> Iterator[Unit]:
    """Yield the texts that stand together and share their sources: a paragraph with its lists, a rationale, a note."""
    for block in blocks:
        match block:
            case Paragraph() | Items():
                yield _running((block,))
            case Aside(kind="rationale" | "note"):
                yield _running((block,))
            case Provision():
                yield from _units(tuple(child for child in block.blocks if isinstance(child, Aside)))
            case Subclause() | Option() | Principle():
                yield from _units(block.blocks)
            case _:
                pass


def _running(blocks: Blocks) -> Unit:
    return [text for block in walk_blocks(blocks) if not isinstance(block, Table) for text in texts(block)]


def _with_footnotes(unit: Unit, footnotes: dict[str, Footnote]) -> Unit:
    marks = (inline for text in unit for inline in walk_inlines(text) if isinstance(inline, FootnoteMark))
    return [*unit, *(footnotes[mark.id].text for mark in marks if mark.id in footnotes)]


def _cites(text: Inlines) -> bool:
    return any(isinstance(inline, Link) and inline.kind in _SOURCES for inline in walk_inlines(text))


def _offices(draft: Draft) -> re.Pattern[str] | None:
    """Return what finds the names of offices, none where offices.yml lists none."""
    original = draft.standard.particulars.original_language
    names = [re.escape(office.name.words(original, original)) for office in draft.standard.offices]
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})(?!\w)") if names else None


def _claims(
    text: Inlines, said: str, today: datetime.date, offices: re.Pattern[str] | None
) -> Iterator[tuple[Span, str]]:
    """Yield the first claim of each sentence that is not about the draft itself."""
    named = offices is not None and offices.search(said)
    for start, end in split_sentences(said) if named or _DIGIT.search(said) else ():
        if not _OWN.search(said, start, end):
            found = (match for match in _CLAIM.finditer(said, start, end) if not _is_no_fact(match, today))
            match = next(found, None) or (offices.search(said, start, end) if offices is not None else None)
            if match is not None:
                yield place_words(text, *match.span()), match[0]


def _is_no_fact(match: re.Match[str], today: datetime.date) -> bool:
    """Return whether a date is still to come, or an amount is a limit: a plan or a rule states nothing of the world."""
    if match["year"] is not None:
        return int(match["year"]) > today.year
    return _LIMIT.search(match.string, max(0, match.start() - _NEAR), match.start()) is not None
