"""Evidence: what is known of the world, on which provisions rest."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.directive import FormerIds
from wipo_bc_std.model.fields import (
    Address,
    Day,
    ElementIdentifier,
    Identifier,
    OfficeCode,
    PartialDate,
    ProseField,
    WholeNumber,
    Words,
)
from wipo_bc_std.model.node import Node

EvidenceKind = Literal[
    "use-case", "pilot", "survey", "external-standard", "platform", "law", "research", "incident", "expert-statement"
]
Support = Literal["justifies", "illustrates", "contradicts", "limits"]
Maturity = Literal["idea", "pilot", "production", "discontinued", "unknown"]
Certainty = Literal["high", "moderate", "low", "very-low"]
SourceKind = Literal["official", "press", "academic", "office-statement"]
Answer = Literal["still-true", "changed", "discontinued", "cannot-confirm", "passed-on"]


class Supported(Node):
    """What a piece of evidence bears on, and how."""

    id: ElementIdentifier = Field(description="A provision, principle, use case, model, or part of a model.")
    relation: Support = Field(
        description="justifies (is a reason for it), illustrates (is an example), contradicts (speaks against it) or limits (shows where it ends)."
    )
    acknowledged: ProseField | None = Field(
        None,
        description="Why the text stands all the same, where what justifies it has ended or where this contradicts it.",
    )


class MaturityOfUse(Node):
    """How far something is in use."""

    value: Maturity = Field(description="How far it is in use: idea, pilot, production, discontinued or unknown.")
    since: PartialDate | None = Field(None, description="Since when, as far as known, such as 2024 or 2024-01.")


class EvidenceSource(Node):
    """Where it can be read; `ref` or `url`, or both."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["ref"]}, {"required": ["url"]}]})

    ref: Identifier | None = Field(None, description="The document, as an id of references.yml.")
    url: Address | None = Field(None, description="The web address.")
    kind: SourceKind = Field(
        description="Who speaks there: official (a law or an authority), press, academic or office-statement (an office on itself)."
    )
    read_at: Day | None = Field(None, description="The day on which it was read.")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.ref is None and self.url is None:
            hint = "add `ref: …` with an id of references.yml, or `url: https://…`"
            raise PydanticCustomError(
                "author", "a source leads nowhere: it has neither `ref` nor `url`", {"hint": hint}
            )
        return self


class CertaintyOfClaim(Node):
    """How sure the claim is, in the words of GRADE, and why."""

    value: Certainty = Field(description="How sure the claim is: high, moderate, low or very-low.")
    reason: ProseField = Field(description="Why it is as sure as that, in a sentence.")


class Platform(Node):
    """The platform or product that the claim is about."""

    name: Words = Field(description="What it is called.")
    version: Words | None = Field(None, description="The version that the claim is about.")
    support_until: Day | None = Field(None, description="The last day on which its maker supports that version.")


class Confirmation(Node):
    """What an office answered when it was asked whether the claim still holds; with `checked` or `source`, or both."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["checked"]}, {"required": ["source"]}]})

    date: Day = Field(description="The day of the answer.")
    office: OfficeCode = Field(description="The office that answered.")
    answer: Answer = Field(
        description="still-true, changed, discontinued, cannot-confirm, or passed-on (another office knows better)."
    )
    checked: ProseField | None = Field(
        None, description="What was looked at to give the answer, in at least ten characters."
    )
    source: EvidenceSource | None = Field(None, description="A new source that shows it.")


class EvidenceEvent(Node):
    """A change of the record; these are added to and never rewritten."""

    date: Day = Field(description="The day of the change.")
    text: ProseField = Field(description="What changed.")
    was: Maturity | None = Field(
        None,
        description="How far it was in use until then, where that changed: idea, pilot, production or discontinued.",
    )


class Evidence(FormerIds):
    """A file of `evidence/`."""

    id: Identifier = Field(description="The record's id: the name of its file without .yml.")
    title: ProseField = Field(description="What it is about, in a few words.")
    kind: EvidenceKind = Field(
        description="What sort of knowledge it is, such as a pilot, a survey, a law or an external-standard (of another body)."
    )
    claim: ProseField = Field(description="What is claimed, in one sentence that can be checked.")
    owner: OfficeCode | None = Field(None, description="The office that knows best and is asked first.")
    witnesses: tuple[OfficeCode, ...] = Field((), description="Other offices that know of it.")
    supports: Annotated[tuple[Supported, ...], Field(min_length=1)] = Field(description="What it bears on.")
    maturity: MaturityOfUse | None = Field(None, description="How far what it describes is in use.")
    platform: Platform | None = Field(
        None, description="The platform that it is about, and how long that is supported."
    )
    as_of: Day = Field(description="The day on which the claim was true, as the sources have it, such as 2026-11-22.")
    sources: Annotated[tuple[EvidenceSource, ...], Field(min_length=1)] = Field(description="Where it can be read.")
    certainty: CertaintyOfClaim | None = Field(None, description="How sure the claim is.")
    interval: WholeNumber | None = Field(None, description="After how many months it is asked about again.")
    check: ProseField | None = Field(None, description="What to look at when asked whether it still holds.")
    confirmations: tuple[Confirmation, ...] = Field((), description="What offices answered; added to only.")
    history: tuple[EvidenceEvent, ...] = Field((), description="What changed in the record; added to only.")

    @property
    def all_sources(self) -> tuple[EvidenceSource, ...]:
        """Return the sources of the claim, then those that confirmations name."""
        return (*self.sources, *(item.source for item in self.confirmations if item.source is not None))
