"""Statements of fact in running text, in English: where they stand, what they say, and what their paragraph cites."""

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from wipo_bc_std.check.sentences import is_english, place_words, split_sentences
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
from wipo_bc_std.model.inline import FootnoteMark, Inlines, Link, cut_text, said_text, walk_inlines
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


class Claim(Struct, frozen=True):
    """A statement of fact: a date, a share, a sum, a count, or what a named office does.

    `words` are those that make it one, at `at`; `sentence` is the whole sentence, with its links. `owner` is the id of what it stands in.
    `cited` are the ids that its paragraph cites with its footnotes, `addresses` the web addresses.
    """

    at: Span
    words: str
    sentence: Inlines
    owner: str
    cited: tuple[str, ...]
    addresses: tuple[str, ...]

    @property
    def is_sourced(self) -> bool:
        """Return whether the paragraph cites anything that it could rest on."""
        return bool(self.cited or self.addresses)


def find_claims(draft: Draft) -> Iterator[Claim]:
    """Yield the statements of fact of clauses and annexes in reading order; none where the draft is not in English."""
    offices = _offices(draft)
    # What each text says was worked out for other rules.
    said = {id(passage.text): passage for passage in draft.passages}
    for division in draft.standard.divisions if is_english(draft) else ():
        footnotes = {footnote.id: footnote for footnote in division.footnotes}
        for owner, unit in _units(division.blocks, division.id):
            passages = _with_footnotes(unit, footnotes)
            found = [
                claim
                for text in passages
                for claim in _claims(
                    text, said[id(text)].said if id(text) in said else said_text(text), draft.today, offices
                )
            ]
            if found:
                links = [link for text in passages for link in _sources(text)]
                cited = tuple(dict.fromkeys(link.target for link in links if link.kind != "web"))
                addresses = tuple(dict.fromkeys(link.target for link in links if link.kind == "web"))
                for at, words, sentence in found:
                    yield Claim(at, words, sentence, owner, cited, addresses)


Unit = list[Inlines]


def _units(blocks: Blocks, owner: str) -> Iterator[tuple[str, Unit]]:
    """Yield the texts that stand together and share their sources, each with the id of what holds them."""
    for block in blocks:
        match block:
            case Paragraph() | Items():
                yield getattr(block, "id", "") or owner, _running((block,))
            case Aside(kind="rationale" | "note"):
                yield owner, _running((block,))
            case Provision():
                yield from _units(tuple(child for child in block.blocks if isinstance(child, Aside)), block.id)
            case Subclause() | Option() | Principle():
                yield from _units(block.blocks, block.id or owner)
            case _:
                pass


def _running(blocks: Blocks) -> Unit:
    return [text for block in walk_blocks(blocks) if not isinstance(block, Table) for text in texts(block)]


def _with_footnotes(unit: Unit, footnotes: dict[str, Footnote]) -> Unit:
    marks = (inline for text in unit for inline in walk_inlines(text) if isinstance(inline, FootnoteMark))
    return [*unit, *(footnotes[mark.id].text for mark in marks if mark.id in footnotes)]


def _sources(text: Inlines) -> Iterator[Link]:
    for inline in walk_inlines(text):
        if isinstance(inline, Link) and inline.kind in _SOURCES:
            yield inline


def _offices(draft: Draft) -> re.Pattern[str] | None:
    """Return what finds the names of offices, none where offices.yml lists none."""
    original = draft.standard.particulars.original_language
    names = [re.escape(office.name.words(original, original)) for office in draft.standard.offices]
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})(?!\w)") if names else None


def _claims(
    text: Inlines, said: str, today: datetime.date, offices: re.Pattern[str] | None
) -> Iterator[tuple[Span, str, Inlines]]:
    """Yield the first claim of each sentence that is not about the draft itself: its place, its words, the sentence."""
    named = offices is not None and offices.search(said)
    for start, end in split_sentences(said) if named or _DIGIT.search(said) else ():
        if not _OWN.search(said, start, end):
            found = (match for match in _CLAIM.finditer(said, start, end) if not _is_no_fact(match, today))
            match = next(found, None) or (offices.search(said, start, end) if offices is not None else None)
            if match is not None:
                yield place_words(text, *match.span()), match[0], cut_text(text, start, end)


def _is_no_fact(match: re.Match[str], today: datetime.date) -> bool:
    """Return whether a date is still to come, or an amount is a limit: a plan or a rule states nothing of the world."""
    if match["year"] is not None:
        return int(match["year"]) > today.year
    return _LIMIT.search(match.string, max(0, match.start() - _NEAR), match.start()) is not None
