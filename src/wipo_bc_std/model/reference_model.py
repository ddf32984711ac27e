"""Reference models: who takes part, what they run, what data passes between them, and what can go wrong."""

from typing import Annotated, Literal

from pydantic import Field

from wipo_bc_std.model.directive import Applicability, FormerIds
from wipo_bc_std.model.fields import Identifier, OneOrMore, OneOrMoreAny, ProseField, WholeNumber
from wipo_bc_std.model.node import Node

Abode = Literal["on-ledger", "off-ledger"]
# The user view of ISO 23257:2022, clause 9.2: in which ways somebody has to do with a DLT system.
LedgerRole = Literal["user", "administrator", "provider", "developer", "governor", "auditor"]
# Where something stands in the functional view of ISO 23257:2022, clause 9.3, in words of our own.
FunctionalLayer = Literal["outside", "user", "interface", "platform", "infrastructure", "cross-cutting"]
LegalWeight = Literal["authoritative", "evidence", "none"]


class Governed(Node):
    """What provisions and principles can govern."""

    governed_by: OneOrMoreAny | None = Field(None, description="The provisions and principles that govern it.")


class Part(Governed):
    """A part of a model; its id is local to the model, `model/part` elsewhere."""

    id: Identifier = Field(description="The part's id, unique in the model.")
    title: ProseField = Field(description="What it is, in a few words.")


class Actor(Part):
    """Somebody who takes part."""

    target: Identifier | None = Field(None, description="The role in which they conform: a key of `targets`.")
    roles: tuple[LedgerRole, ...] = Field(
        (),
        description="Their roles in the user view of ISO 23257: user, administrator, provider, developer, governor, auditor.",
    )


class Boundary(Part):
    """A line across which trust changes."""


class Component(Part):
    """Something that an actor runs."""

    of: Identifier | None = Field(None, description="The actor who runs it.")
    boundary: Identifier | None = Field(None, description="The trust boundary that it lies in.")
    layer: FunctionalLayer | None = Field(
        None,
        description="Its layer in a functional view after ISO 23257: outside (no part of the ledger system), user, interface, platform, infrastructure or cross-cutting.",
    )


class DataItem(Part):
    """Data that is kept or passed on."""

    lives: Abode = Field(
        description="Where it is kept: on-ledger (a block holds it) or off-ledger (beside the ledger)."
    )
    legal: LegalWeight = Field(
        "none",
        description="What it counts for in law: authoritative (it is what holds), evidence (it helps to prove) or none.",
    )
    held_by: OneOrMore | None = Field(None, description="The components that hold it.")


class Interaction(Part):
    """Data that goes from one part to another."""

    from_: Identifier = Field(alias="from", description="The actor or component that begins it.")
    to: Identifier = Field(description="The actor or component that it leads to.")
    carries: OneOrMore | None = Field(None, description="The data that it carries.")


class Step(Governed):
    """One step of a sequence."""

    from_: Identifier = Field(alias="from", description="The actor or component that acts.")
    to: Identifier = Field(description="The actor or component that it turns to.")
    text: ProseField = Field(description="What is done.")
    carries: OneOrMore | None = Field(None, description="The data that is passed on.")


class Failure(Node):
    """What can go wrong in a sequence, and what is done then."""

    step: WholeNumber = Field(description="The step at which it goes wrong; the first one is 1.")
    when: ProseField = Field(description="What goes wrong.")
    then: ProseField = Field(description="What is done then.")


class Sequence(Part):
    """Steps in the order of time."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)] = Field(description="The steps, in order.")
    fails: tuple[Failure, ...] = Field((), description="What can go wrong.")


class State(Part):
    """A state in a life cycle."""


class Transition(Governed):
    """A change from one state to another."""

    from_: Identifier = Field(alias="from", description="The state before.")
    to: Identifier = Field(description="The state after.")
    text: ProseField = Field(description="The event that changes it.")


class ReferenceModel(FormerIds):
    """A file of `models/`."""

    id: Identifier = Field(description="The model's id: the name of its file without .yml.")
    title: ProseField = Field(description="The model's title.")
    summary: ProseField | None = Field(None, description="What it is for, in a sentence or two.")
    concerns: tuple[ProseField, ...] = Field(
        (), description="The concerns that it answers, such as availability or governance."
    )
    applies: Applicability = Field(
        Applicability(), description="Whom it concerns, by kinds of right and setups; all if left out."
    )
    actors: Annotated[tuple[Actor, ...], Field(min_length=1)] = Field(description="Who takes part.")
    boundaries: tuple[Boundary, ...] = Field((), description="The lines across which trust changes.")
    components: tuple[Component, ...] = Field((), description="What the actors run.")
    data: tuple[DataItem, ...] = Field((), description="The data, and where it is kept.")
    interactions: tuple[Interaction, ...] = Field((), description="What passes between actors and components.")
    sequences: tuple[Sequence, ...] = Field((), description="Processes step by step, with what can go wrong.")
    states: tuple[State, ...] = Field((), description="The states of a life cycle.")
    transitions: tuple[Transition, ...] = Field((), description="The changes from state to state.")
    not_for: ProseField | None = Field(None, description="What the model is not meant for, in a sentence or two.")

    @property
    def governed(self) -> tuple[tuple[str, Governed], ...]:
        """Return what can be governed, each with the id of the part that it is or belongs to, else with none."""
        steps = ((sequence.id, step) for sequence in self.sequences for step in sequence.steps)
        return (*((part.id, part) for part in self.parts), *steps, *(("", item) for item in self.transitions))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return all parts that have an id, in the order of the file's keys."""
        return (
            *self.actors,
            *self.boundaries,
            *self.components,
            *self.data,
            *self.interactions,
            *self.sequences,
            *self.states,
        )
