"""Consensus records: what was put to the task force, and what it found. Numbers are told; no majority is ever computed.

The Committee on WIPO Standards decides by consensus; ISO/IEC Guide 2, 1.7 describes it as the absence of sustained
opposition, which is why each objection stands here with the answer that it was given.
"""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import AnyIdentifier, Day, Flag, Identifier, OfficeCode, WholeNumber, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.comment import Label
from wipo_bc_std.review.round import FormatVersion


class Objection(Node):
    """An objection that was sustained, and what was answered."""

    office: OfficeCode = Field(description="The office that objects.")
    comment: Label | None = Field(None, description="The comment that says why.")
    words: Words = Field(description="What it objects to, in a sentence.")
    answered: Words = Field(description="What was answered.")


class Consensus(Node):
    """A file of `consensus/` in a round: one call, and what its leader found."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    id: Identifier = Field(description="The call's id, which is the name of its file.")
    asked: Words = Field(description="The text that was put to the task force.")
    about: tuple[AnyIdentifier, ...] = Field((), description="The texts that it is about, by id.")
    opened: Day = Field(description="The first day.")
    closed: Day | None = Field(None, description="The last day.")
    silence_is_assent: Flag = Field(default=False, description="Whether it was said that silence counts as assent.")
    least_support: WholeNumber = Field(
        0, description="How many offices at least had to speak for it, as was said before."
    )
    least_regions: WholeNumber = Field(0, description="From how many regions at least.")
    supported_by: tuple[OfficeCode, ...] = Field((), description="The offices that spoke for it.")
    objections: tuple[Objection, ...] = Field((), description="Objections that were sustained, with their answers.")
    finding: Words | None = Field(None, description="What the leader found, in words; none while it is open.")

    @model_validator(mode="after")
    def _ends_with_a_finding(self) -> Self:
        if self.closed is not None and self.finding is None:
            hint = "write `finding: …`: what the leader found, in words"
            raise PydanticCustomError("author", "a call that is closed has no finding", {"hint": hint})
        return self
