"""Use cases: what somebody wants to do, and which provisions that exercises."""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.directive import Applicability, FormerIds
from wipo_bc_std.model.fields import Identifier, OneOrMore, OneOrMoreAny, ProseField


class UseCase(FormerIds):
    """A file of `use-cases/`."""

    id: Identifier = Field(description="The use case's id: the name of its file without .yml.")
    title: ProseField = Field(description="What is done, in a few words.")
    summary: ProseField = Field(description="Who wants what, and why, in a sentence or two.")
    targets: OneOrMore | None = Field(None, description="Who takes part: keys of `targets` in standard.yml.")
    actors: tuple[ProseField, ...] = Field((), description="Who takes part, a few words each, conforming or not.")
    phases: OneOrMore | None = Field(
        None, description="The phases of a right's life that it serves: keys of `phases` in standard.yml."
    )
    orientation: Literal["vertical", "horizontal"] | None = Field(
        None, description="vertical (it serves one phase) or horizontal (it serves several in the same way)."
    )
    applies: Applicability = Field(
        Applicability(), description="Whom it concerns, by kinds of right and setups; all if left out."
    )
    exercises: OneOrMoreAny | None = Field(None, description="The provisions and principles that it puts to use.")
    models: OneOrMore | None = Field(None, description="The reference models that it follows.")
    steps: tuple[ProseField, ...] = Field((), description="What happens, in order.")
    exceptions: tuple[ProseField, ...] = Field(
        (), description="What can happen otherwise, and what is done then, a sentence each."
    )
    benefits: tuple[ProseField, ...] = Field((), description="What is gained and by whom, a sentence each.")
    costs: tuple[ProseField, ...] = Field((), description="What it costs and whom, a sentence each.")
    outcome: ProseField | None = Field(None, description="What is gained in the end.")
    limits: ProseField | None = Field(None, description="What it does not achieve.")
    unknown: ProseField | None = Field(None, description="What is not known about it, and whom to ask.")
