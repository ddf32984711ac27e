"""The options of directives: the `:key: value` lines under a colon fence."""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.fields import Day, Identifier, OneOrMore, ProseField, Words
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.reopening import Reopening

# Views of a model; user and functional are those of ISO 23257:2022, clause 9.
ModelViewKind = Literal["all", "user", "functional", "components", "sequences", "life-cycle"]


class Applicability(Node):
    """Whom a provision concerns; what is left out means all."""

    rights: OneOrMore | None = Field(
        None, description="The kinds of IP right, as keys of `rights` in standard.yml; all if left out."
    )
    setups: OneOrMore | None = Field(
        None, description="The ways to set up a ledger, as keys of `setups` in standard.yml; all if left out."
    )


class FormerIds(Node):
    """Ids that were given once and still lead here."""

    former_ids: tuple[Words, ...] = Field((), description="Ids that this had before; links to them still lead here.")


class Settled(FormerIds):
    """What members can agree on."""

    agreement: Literal["not-discussed", "open", "agreed"] | None = Field(
        None, description="How far members agree: not-discussed, open (discussed without result) or agreed."
    )


class Reopenable(Settled):
    """What rests on assumptions."""

    reopen_when: Reopening | None = Field(
        None,
        description="What would reopen it: an event in words, or a mapping of what is watched: references, algorithms, production, date.",
    )

    @property
    def event(self) -> Prose | None:
        """Return the event in words that would reopen it."""
        return None if self.reopen_when is None else self.reopen_when.event


class ProvisionOptions(Reopenable):
    """Options of a requirement, recommendation, permission or capability."""

    target: OneOrMore = Field(description="Who conforms: keys of `targets` in standard.yml.")
    verify: OneOrMore | None = Field(None, description="How conformance is shown: keys of `verify` in standard.yml.")
    applies: Applicability = Field(
        Applicability(), description="Whom it concerns, by kinds of right and setups; all if left out."
    )
    status: Literal["current", "deleted"] = Field(
        "current", description="current, or deleted: the text goes, and its identifier is never given to another."
    )


class PrincipleOptions(Reopenable):
    """Options of a principle."""

    title: ProseField = Field(description="The principle in a few words.")


class OpenIssueOptions(Settled):
    """Options of an open issue."""

    question: ProseField = Field(description="The question that is not answered yet, as a sentence.")
    owner: Words = Field(description="Who answers: a role, not a person.")
    by: Day = Field(description="The day by which an answer is wanted.")


class OptionOptions(Settled):
    """Options of an alternative."""

    group: Identifier | None = Field(None, description="A name that alternatives share which are decided together.")


class TableOptions(Settled):
    """Options of a table."""

    caption: ProseField = Field(description="The table's title.")


class FigureOptions(Settled):
    """Options of a figure."""

    src: Words = Field(description="The name of the picture's file in figures/, such as data-placement.svg.")
    alt: Words = Field(description="Everything that the picture tells, in words, for those who cannot see it.")


class ModelOptions(Node):
    """Options of the place where a model is shown."""

    view: ModelViewKind = Field(
        "all",
        description="Which view: all, user (actors), functional (components by layer), components (who runs what), sequences (step by step) or life-cycle (states).",
    )


class ListOptions(Node):
    """Options of generated matter."""

    of: Literal[
        "concepts",
        "provisions",
        "references",
        "models",
        "use-cases",
        "scenarios",
        "evidence",
        "traceability",
        "checklist",
        "claims",
        "facts",
        "task",
        "concept-map",
        "phase-map",
        "revisions",
        "freshness",
    ] = Field(
        description="What is listed, such as all provisions, or the claims that an office can make about its conformance."
    )


class NoOptions(Node):
    """A directive that has no options."""
