"""Documents of other bodies: what a catalogue of a known day says became of each."""

import re
from typing import Literal

from pydantic import Field

from wipo_bc_std.model.fields import Day, Words
from wipo_bc_std.model.node import Node

DocumentStatus = Literal["current", "superseded", "withdrawn", "being-revised", "draft", "unknown"]

_PARTS = re.compile(r"[^\W\d_]+|\d+")
_BODY = re.compile(r"[^\W_]+(?:-[^\W\d_]+)?")
# ISO/IEC Directives, Part 1, 2.10 (Amd, Cor, Add, with their drafts) and ITU-T A.1 (Amd., Cor., Err.): they change a document
# and leave it in force.
_AMENDMENT = re.compile(
    r"\b(?:[FPW]?DAMD?|CDAMD?|AMDT?|AMENDMENTS?|CORR?|CORRIGEND(?:UM|A)|ADD|ADDEND(?:UM|A)|ERR|ERRAT(?:UM|A))\.?\s*[0-9]"
    # As CEN writes it: EN 1234:2020/A1:2022.
    r"|/A[0-9]",
    re.IGNORECASE,
)


class ExternalDocument(Node):
    """A row of catalogue.csv; cells that say nothing are left empty."""

    designation: Words = Field(description="How the document is cited, such as ISO 22739:2020.")
    status: DocumentStatus = Field(
        description="What it was on the day of `as_of`: current, superseded, withdrawn, being-revised, draft or unknown."
    )
    successor: Words | None = Field(
        None, description="The designation of what took its place, or is to take it; an amendment never does."
    )
    stage: Words | None = Field(None, description="How far its body says it is, in the body's own code, such as 60.60.")
    as_of: Day = Field(description="The day of the data in which this stood.")
    source: Words = Field(description="Where it can be looked up.")


def designation_key(designation: str) -> tuple[str, ...]:
    """Return the words and numbers of a designation, however they are spaced and punctuated."""
    return tuple(_PARTS.findall(designation.casefold()))


def issuing_body(designation: str) -> str:
    """Return by which word a designation begins, such as ISO, ITU-T or W3C; of joint documents the first body."""
    found = _BODY.search(designation)
    return found[0] if found else ""


def is_amendment(designation: str) -> bool:
    """Return whether a designation is that of an amendment, corrigendum or addendum to another document."""
    return _AMENDMENT.search(designation) is not None
