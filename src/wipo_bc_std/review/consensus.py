"""Consensus records: what was put to the task force, and what it found. Numbers are told; no majority is ever computed.

The Committee on WIPO Standards decides by consensus; ISO/IEC Guide 2, 1.7 describes it as the absence of sustained
opposition, which is why each objection stands here with the answer that it was given.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Self

from msgspec import Struct
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import AnyIdentifier, Day, Flag, Identifier, OfficeCode, WholeNumber, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.comment import Label
from wipo_bc_std.review.round import FormatVersion
from wipo_bc_std.settings import UsageError


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


class Support(Struct, frozen=True):
    """Who spoke for a text: the offices, and by the names of their regions how many of them; `unplaced` have no region."""

    offices: tuple[str, ...]
    regions: Mapping[str, int]
    unplaced: tuple[str, ...]


def count_support(call: Consensus, regions: Mapping[str, str]) -> Support:
    """Return who spoke for a text; `regions` names the region of offices by their codes, as far as it is known.

    What follows from it is the leader's to find: nothing here says whether it is enough.
    """
    offices = tuple(sorted(call.supported_by))
    counted: dict[str, int] = {}
    for office in offices:
        if office in regions:
            counted[regions[office]] = counted.get(regions[office], 0) + 1
    unplaced = tuple(office for office in offices if office not in regions)
    return Support(offices, dict(sorted(counted.items())), unplaced)


def add_voices(call: Consensus, offices: Sequence[str]) -> Consensus:
    """Return a call that more offices speak for; whoever objected does so no more.

    Raise UsageError where it is closed.
    """
    _refuse_closed(call)
    new = tuple(office for office in dict.fromkeys(offices) if office not in call.supported_by)
    left = tuple(each for each in call.objections if each.office not in offices)
    return call.model_copy(update={"supported_by": (*call.supported_by, *new), "objections": left})


def add_objection(call: Consensus, objection: Objection) -> Consensus:
    """Return a call with an objection in place of an earlier one of that office, which does not speak for it any more.

    Raise UsageError where it is closed.
    """
    _refuse_closed(call)
    left = tuple(each for each in call.objections if each.office != objection.office)
    voices = tuple(office for office in call.supported_by if office != objection.office)
    return call.model_copy(update={"objections": (*left, objection), "supported_by": voices})


def record_finding(call: Consensus, finding: str, day: date) -> Consensus:
    """Return a call that is closed with what the leader found; raise UsageError where it is closed or had not begun."""
    _refuse_closed(call)
    if day < call.opened:
        raise UsageError(f"the call {call.id} was opened on {call.opened}, later than {day}; give a later day")
    return call.model_copy(update={"finding": finding, "closed": day})


def _refuse_closed(call: Consensus) -> None:
    if call.closed is not None:
        raise UsageError(f"the call {call.id} was closed on {call.closed}; open another one about what is new")
