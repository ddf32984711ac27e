"""Documents of the committee that texts, papers and records cite, and which of their paragraphs are known."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Address, Day, Identifier, PartialDate, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.symbol import DocumentSymbol

Range = tuple[int, int]

# “96 to 99”, “96–99”, “67”, “1, 4 and 7 to 9”: as authors cite them in YAML, and in links with a hyphen.
_RANGE = re.compile(r"(?P<first>[1-9][0-9]*)(?:\s*(?:to|-|–)\s*(?P<last>[1-9][0-9]*))?")
_BETWEEN = re.compile(r"\s*(?:,|;|,?\s+and)\s*")
_LISTED = re.compile(r"[1-9][0-9]*(?:(?: to |-|–)[1-9][0-9]*)?")


def parse_paragraphs(text: str) -> tuple[Range, ...]:
    """Return the ranges of paragraphs that text such as “96 to 99” or “1, 4 and 7-9” names; none where it is no such text."""
    ranges = []
    for part in _BETWEEN.split(text.strip()):
        found = _RANGE.fullmatch(part)
        if found is None:
            return ()
        first = int(found["first"])
        last = int(found["last"] or first)
        if last < first:
            return ()
        ranges.append((first, last))
    return tuple(ranges)


def _paragraphs(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    if not _LISTED.fullmatch(text) or not parse_paragraphs(text):
        hint = "write one number, such as 67, or a range, such as 96 to 99"
        raise PydanticCustomError("author", "“{value}” names no paragraphs", {"value": str(value)[:60], "hint": hint})
    return text


ParagraphRange = Annotated[
    str,
    BeforeValidator(_paragraphs),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_LISTED.pattern}$"}),
]


class KnownParagraphs(Node):
    """Paragraphs of a document, and what they are about."""

    numbers: ParagraphRange = Field(description="The paragraph or paragraphs, such as 67 or 96 to 99.")
    about: Words = Field(description="What they are about, in a few words of your own.")

    @property
    def range(self) -> Range:
        """Return the first and the last of them."""
        return parse_paragraphs(self.numbers)[0]


class Document(Node):
    """A document of the committee; what is not known is left out."""

    id: Identifier = Field(description="The document's id, such as cws-8-24; it is used in links to the document.")
    symbol: DocumentSymbol = Field(description="The document's symbol, such as CWS/8/24 or CWS/6/4 REV.")
    title: Words | None = Field(None, description="Its title, word for word.")
    about: Words | None = Field(
        None, description="What it is, in a few words of your own, where the title does not say."
    )
    session: Identifier | None = Field(None, description="The session that it is of, as an id of sessions.yml.")
    date: PartialDate | None = Field(None, description="The date that the document bears, as far as known.")
    source: Words | None = Field(None, description="Where it was read, such as a copy; the document is what is cited.")
    url: Address | None = Field(None, description="The web address where it was read.")
    read_at: Day | None = Field(None, description="The day on which it was read there.")
    paragraphs: tuple[KnownParagraphs, ...] = Field(
        (), description="The paragraphs that are known and can be cited, in order."
    )

    @model_validator(mode="after")
    def _lists_paragraphs_once(self) -> Self:
        for before, after in pairwise(self.paragraphs):
            if after.range[0] <= before.range[1]:
                hint = "give them in order, each once"
                message = f"paragraphs {after.numbers} overlap those before them, or are not in order"
                raise PydanticCustomError("author", message, {"hint": hint})
        return self

    def unknown_paragraphs(self, cited: tuple[Range, ...]) -> Iterator[int]:
        """Yield the paragraphs among those cited that the list does not know, in order; of a long range the first of them."""
        known = [each.range for each in self.paragraphs]
        for first, last in cited:
            number = first
            while number <= last:
                end = next((end for begin, end in known if begin <= number <= end), None)
                if end is None:
                    yield number
                    break
                number = end + 1


class Documents(Node):
    """The file documents.yml."""

    documents: tuple[Document, ...] = Field(description="The documents, in the order of their symbols.")
