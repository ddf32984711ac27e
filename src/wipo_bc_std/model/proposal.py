"""Proposals for revision of a text, each with what became of it, as a form that whoever proposes fills in once.

A “Proposal For Revision (PFR)” was introduced by the ST.36 Task Force in 2008 (SCIT/SDWG/10/5, paragraphs 3 to 5): it is sent
in, published, and considered one by one.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import OFFICE_CODE, Day, Identifier, OneOrMore, OneOrMoreAny, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.outcome import Amendment
from wipo_bc_std.model.task import DocumentPlace

ProposalState = Literal[
    "submitted", "under-discussion", "accepted", "accepted-in-part", "rejected", "withdrawn", "implemented"
]
# What may follow each state. What is rejected or withdrawn is proposed anew, under another number.
FOLLOWS: Mapping[ProposalState, tuple[ProposalState, ...]] = {
    "submitted": ("under-discussion", "accepted", "accepted-in-part", "rejected", "withdrawn"),
    "under-discussion": ("accepted", "accepted-in-part", "rejected", "withdrawn"),
    "accepted": ("implemented", "under-discussion"),
    "accepted-in-part": ("implemented", "under-discussion"),
    "rejected": (),
    "withdrawn": (),
    "implemented": (),
}
DECISIONS: tuple[ProposalState, ...] = ("accepted", "accepted-in-part", "rejected")

PROPOSAL_NUMBER = re.compile(r"pfr-(?P<year>[0-9]{4})-(?P<number>[0-9]{3,})")


def _proposal_number(value: Any) -> str:
    if not isinstance(value, str) or not PROPOSAL_NUMBER.fullmatch(value):
        raise PydanticCustomError(
            "author",
            "“{value}” is not the number of a proposal for revision",
            {
                "value": str(value)[:60],
                "hint": "write pfr, the year and a number of three digits, such as pfr-2027-001",
            },
        )
    return value


ProposalNumber = Annotated[
    str,
    BeforeValidator(_proposal_number),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{PROPOSAL_NUMBER.pattern.replace('?P<year>', '').replace('?P<number>', '')}$"}
    ),
]


class ProposalEvent(Node):
    """A state that a proposal came into."""

    state: ProposalState = Field(
        description="submitted, under-discussion, accepted, accepted-in-part, rejected, withdrawn or implemented."
    )
    date: Day = Field(description="The day on which it came into that state.")
    by: Words | None = Field(None, description="Who decided: a body or a role, such as CWS or Task Force; no person.")
    source: DocumentPlace | None = Field(None, description="Where a decision is recorded.")
    publication: Identifier | None = Field(
        None, description="Of one that is implemented, the publication that has the change, as an id of sessions.yml."
    )
    note: LocalText | None = Field(
        None, description="What else is to be known, such as which part was accepted; as text or by language."
    )


class FallenAssumption(Node):
    """An assumption of the text that fell, as `evidence reopened` told it."""

    kind: Literal["reference", "algorithm", "production", "date"] = Field(
        description="What was assumed: reference, algorithm, production (so many offices) or date."
    )
    name: Words = Field(description="The id of the reference, the name of the algorithm, the number or the date.")
    state: Literal["withdrawn", "superseded", "too-few", "reached"] = Field(
        description="How it fell: withdrawn, superseded, too-few (offices) or reached (of a date)."
    )
    seen_on: Day = Field(description="The day of the data by which that was judged.")


class Proposal(Node):
    """A file of `proposals/`: what is proposed to be changed in a text and why, and what became of that.

    Its id is its number in small letters: PFR-2027-001 is the first of 2027. Numbers run through each year, and none is given
    twice; a proposal that nobody pursues is withdrawn, and its file stays.
    """

    id: ProposalNumber = Field(
        description="Its number in small letters, which is the name of the file, such as pfr-2027-001."
    )
    title: LocalText = Field(description="What it is about in a few words; as text or by language.")
    publication: Identifier | None = Field(
        None,
        description="The publication of which it speaks, as an id of sessions.yml; the draft as it is if left out.",
    )
    about: OneOrMoreAny = Field(
        description="What is to be changed: ids of clauses, paragraphs, provisions, terms, tables and so on."
    )
    reason: LocalText = Field(description="Why it is to be changed; as text or by language.")
    amendments: tuple[Amendment, ...] = Field(
        (), description="What is to be changed word for word, as amendments of an outcome are written."
    )
    proposed: LocalText | None = Field(
        None, description="What is proposed, where that cannot be said word for word yet; as text or by language."
    )
    impact: LocalText | None = Field(
        None, description="What it means for those who implemented the text; as text or by language."
    )
    assumption: FallenAssumption | None = Field(None, description="The assumption that fell, where one caused it.")
    evidence: OneOrMore | None = Field(None, description="The pieces of evidence that it rests on, by id.")
    submitted_by: Words = Field(
        description="Who proposed it: the code of an office, or a role such as Task Force leader."
    )
    released_on: Day | None = Field(
        None,
        description="Where an office proposed it, the day on which it agreed to be named; no office is named without.",
    )
    history: Annotated[tuple[ProposalEvent, ...], Field(min_length=1)] = Field(
        description="The states that it came into, in order; the last one is where it stands. Nothing is taken away here."
    )

    @property
    def number(self) -> str:
        """Return its number as it is printed."""
        return self.id.upper()

    @property
    def year(self) -> int:
        """Return the year that its number names."""
        return int(self.id.split("-")[1])

    @property
    def place(self) -> int:
        """Return which of its year it is, from 1."""
        return int(self.id.split("-")[2])

    @property
    def last(self) -> ProposalEvent:
        """Return the last thing that happened to it."""
        return self.history[-1]

    @property
    def state(self) -> ProposalState:
        """Return where it stands."""
        return self.last.state

    @property
    def is_open(self) -> bool:
        """Return whether something is still to be decided or done about it."""
        return bool(FOLLOWS[self.state])

    @property
    def office(self) -> str | None:
        """Return the code of the office that submitted it, None where that was none."""
        return self.submitted_by if OFFICE_CODE.fullmatch(self.submitted_by) else None


def order_proposals(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """Return proposals in the order of their numbers."""
    return tuple(sorted(proposals, key=lambda each: (each.year, each.place)))


def next_number(proposals: tuple[str, ...], year: int) -> str:
    """Return the id of the next proposal of a year; `proposals` are all ids that were given."""
    found = (PROPOSAL_NUMBER.fullmatch(each) for each in proposals)
    taken = [int(match["number"]) for match in found if match is not None and int(match["year"]) == year]
    return f"pfr-{year}-{max(taken, default=0) + 1:03}"


def missing_numbers(proposals: tuple[Proposal, ...]) -> Iterator[tuple[Proposal, str]]:
    """Yield each number of a year that no proposal has though a later one is given, with the proposal that comes next."""
    ordered = order_proposals(proposals)
    for year in dict.fromkeys(each.year for each in ordered):
        expected = 1
        for proposal in (each for each in ordered if each.year == year):
            yield from ((proposal, f"pfr-{year}-{number:03}") for number in range(expected, proposal.place))
            expected = proposal.place + 1
