"""Use cases: what somebody wants to do, and which provisions that exercises."""

from pydantic import Field

from wipo_bc_std.model.directive import Applicability, FormerIds
from wipo_bc_std.model.fields import Identifier, OneOrMore, OneOrMoreAny, ProseField


class UseCase(FormerIds):
    """A file of `use-cases/`."""

    id: Identifier = Field(description="The use case's id: the name of its file without .yml.")
    title: ProseField = Field(description="What is done, in a few words.")
    summary: ProseField = Field(description="Who wants what, and why, in a sentence or two.")
    targets: OneOrMore | None = Field(None, description="Who takes part: keys of `targets` in standard.yml.")
    phase: Identifier | None = Field(
        None, description="The phase of a right's life: a key of `phases` in standard.yml."
    )
    applies: Applicability = Field(
        Applicability(), description="Whom it concerns, by kinds of right and set-ups; all if left out."
    )
    exercises: OneOrMoreAny | None = Field(None, description="The provisions and principles that it puts to use.")
    models: OneOrMore | None = Field(None, description="The reference models that it follows.")
    steps: tuple[ProseField, ...] = Field((), description="What happens, in order.")
    outcome: ProseField | None = Field(None, description="What is gained in the end.")
    limits: ProseField | None = Field(None, description="What it does not achieve.")
