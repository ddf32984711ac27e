"""Scenarios: stories of what can go wrong, which test whether the draft has an answer to each step."""

from typing import Annotated

from pydantic import Field

from wipo_bc_std.model.directive import Applicability, FormerIds
from wipo_bc_std.model.fields import ElementIdentifier, Identifier, OneOrMore, OneOrMoreAny, ProseField
from wipo_bc_std.model.node import Node


class ScenarioStep(Node):
    """One step of a scenario: what happens, what is needed then, and what in the draft answers it."""

    happens: ProseField = Field(description="What happens, in a sentence or two.")
    needs: ProseField = Field(description="What those who are affected need at this point.")
    where: ElementIdentifier | None = Field(
        None, description="The part of a model where it happens, as model/part, such as federated-register/node."
    )
    answered_by: OneOrMoreAny | None = Field(
        None, description="The provisions and principles that answer it; removing one of them leaves the step wanting."
    )
    left_to: ProseField | None = Field(
        None, description="Who else answers what the draft does not touch, such as the law of the office."
    )


class Scenario(FormerIds):
    """A file of `scenarios/`."""

    id: Identifier = Field(description="The scenario's id: the name of its file without .yml.")
    title: ProseField = Field(description="The story in a few words, such as A key is lost.")
    summary: ProseField = Field(description="The situation at the beginning, in plain words, in a sentence or two.")
    models: OneOrMore | None = Field(None, description="The reference models that it walks through.")
    applies: Applicability = Field(
        Applicability(), description="Whom it concerns, by kinds of right and setups; all if left out."
    )
    steps: Annotated[tuple[ScenarioStep, ...], Field(min_length=1)] = Field(description="What happens, in order.")
    ending: ProseField | None = Field(None, description="How it ends where the draft is followed.")
    question: ProseField | None = Field(
        None, description="What a reader is asked in the end, such as what their own office would do."
    )

    @property
    def is_read(self) -> bool:
        """Return whether its steps could be read; what stands in for them has no place."""
        return all(step.at().file for step in self.steps)
