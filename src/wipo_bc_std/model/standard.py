"""The standard as written: everything under `standard/`, before numbers and links."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.fields import Day, Group, Identifier, LanguageCode, ProseField, Version, WholeNumber, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.term import Concept

Stage = Literal["working-draft", "public-comment", "final-draft", "adopted", "revision", "held", "discontinued"]
TranslationStatus = Literal["working", "translation", "authentic"]


class Particulars(Node):
    """The file standard.yml: what the standard is called, where it stands and of what it is made."""

    schema_: Literal["1"] = Field(alias="schema", description="The version of this file's format: 1.")
    number: Words = Field(description="The standard's number; ST.XX until the CWS approves one.")
    title: ProseField = Field(description="The standard's title.")
    stage: Stage = Field(description="Where the draft stands.")
    version: Version = Field(description="The draft's version, such as 0.2.0.")
    date: Day = Field(description="The draft's date, as printed.")
    task: WholeNumber | None = Field(None, description="The number of the CWS task.")
    original_language: LanguageCode = Field("en", description="The language the sources are written in.")
    languages: dict[LanguageCode, TranslationStatus] = Field({}, description="The other languages and their status.")
    numbering: Literal["wipo", "iso"] = Field(
        "wipo", description="How paragraphs and divisions are numbered: as in WIPO Standards or in ISO/IEC documents."
    )
    body: tuple[Identifier, ...] = Field(description="The clauses, in order.")
    annexes: tuple[Identifier, ...] = Field((), description="The annexes, in order.")
    targets: dict[Identifier, Words] = Field({}, description="Who can conform: id and name.")
    groups: dict[Group, Words] = Field({}, description="The groups of provisions: letters and name.")
    verify: dict[Identifier, Words] = Field({}, description="How conformance is shown: id and name.")
    rights: dict[Identifier, Words] = Field({}, description="The kinds of IP right: id and name.")
    setups: dict[Identifier, Words] = Field({}, description="The kinds of set-up: id and name.")


@dataclass(frozen=True, slots=True)
class FigureFile:
    """A picture of `figures/`: its name there, its media type and its bytes."""

    name: str
    media_type: Literal["image/svg+xml", "image/png"]
    content: bytes
    at: Span


@dataclass(frozen=True, slots=True)
class Exemption:
    """`# allow T003: reason` or `% allow T003: reason`: what stands below is exempt from these codes.

    In YAML that is the next line with the folded text that it opens; in Markdown a whole directive, or the lines up to the
    next empty one.
    """

    codes: tuple[str, ...]
    reason: str
    first_line: int
    last_line: int
    at: Span


@dataclass(frozen=True, slots=True)
class Standard:
    """Everything that authors wrote; what could not be read is left out and stands in the problems.

    `clauses` and `annexes` are in the order of standard.yml; `refused_figures` are names in figures/ that were reported and
    not read; `retired_ids` maps each to its place in retired-ids.txt.
    """

    particulars: Particulars
    clauses: tuple[Clause, ...]
    annexes: tuple[Annex, ...]
    concepts: tuple[Concept, ...]
    references: tuple[Reference, ...]
    figures: Mapping[str, FigureFile]
    refused_figures: frozenset[str]
    retired_ids: Mapping[str, Span]
    exemptions: tuple[Exemption, ...]

    @property
    def divisions(self) -> tuple[Clause, ...]:
        """Return clauses and annexes in reading order."""
        return (*self.clauses, *self.annexes)
