"""Outcomes: what a session of the committee did with a publication of the draft, and the amendments it made there."""

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Address, AnyIdentifier, Day, Flag, Identifier, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.task import DocumentPlace

Result = Literal["adopted", "adopted-with-amendments", "returned", "deferred"]


class OutcomeSource(DocumentPlace):
    """Where an outcome is recorded: a document of the committee and the paragraphs in it."""

    paragraphs: Words = Field(description="The paragraph or paragraphs that record it, such as 25 to 27.")
    url: Address | None = Field(None, description="Where the document can be read.")
    read_at: Day | None = Field(None, description="The day on which it was read.")


class InsertedParagraph(Node):
    """A paragraph that the session put in."""

    id: AnyIdentifier = Field(description="The id that it has in the text from then on.")
    text: Words = Field(description="Its words, as they were read out or shown.")


class Amendment(Node):
    """One amendment made at the session, from the floor: words replaced, something deleted, or a paragraph inserted."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["old"]}, {"required": ["delete"]}, {"required": ["insert"]}],
            "dependentRequired": {"new": ["old"]},
        }
    )

    to: AnyIdentifier = Field(
        description="What was amended: the id of a paragraph, clause, table, figure or term, or an identifier such as BD-01."
    )
    old: Words | None = Field(None, description="Words that stood there, as many as tell the place.")
    new: Words | None = Field(None, description="Words that stand there now; left out where the old ones were deleted.")
    delete: Flag | None = Field(None, description="true: the paragraph or provision was deleted as a whole.")
    insert: InsertedParagraph | None = Field(None, description="A paragraph that was put in behind it.")

    @model_validator(mode="after")
    def _does_one_thing(self) -> Self:
        ways = (self.old is not None, self.delete is not None, self.insert is not None)
        if sum(ways) != 1 or self.delete is False or (self.new is not None and self.old is None):
            hint = (
                "write `old` with `new` (or without, where the words go), or `delete: true`, or `insert`; one an item"
            )
            raise PydanticCustomError("author", "an amendment does not do one thing", {"hint": hint})
        return self


class Outcome(Node):
    """A file of `outcomes/`, named by its session: what became of the draft there."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"result": {"const": "adopted-with-amendments"}}, "required": ["result"]},
            "then": {"required": ["amendments"], "properties": {"amendments": {"minItems": 1}}},
            "else": {"properties": {"amendments": {"maxItems": 0}}},
        }
    )

    session: Identifier = Field(description="The session, as an id of sessions.yml, which is the name of the file.")
    considered: Identifier = Field(description="The publication that was considered, as an id of sessions.yml.")
    result: Result = Field(
        description="adopted, adopted-with-amendments, returned (to the task force) or deferred (to a later session)."
    )
    date: Day | None = Field(None, description="The day on which it happened; left out where not known.")
    number: Words | None = Field(None, description="The number that the standard was given, such as ST.92.")
    source: OutcomeSource = Field(description="Where that is recorded; there is no outcome without a record.")
    amendments: tuple[Amendment, ...] = Field((), description="What the session changed in the text, in order.")
    published_as: Identifier | None = Field(
        None,
        description="The publication that holds the text with all amendments; until it is named, `check` looks for them in the sources.",
    )

    effect: Day | None = Field(
        None, description="The day from which the adopted text has effect; left out where none was set."
    )
    transition_until: Day | None = Field(
        None, description="The last day on which the version before it may still be used; left out where none was set."
    )

    @property
    def id(self) -> str:
        """Return the name that its file has."""
        return self.session

    @property
    def is_adoption(self) -> bool:
        """Return whether the session adopted the text."""
        return self.result in {"adopted", "adopted-with-amendments"}

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if (self.result == "adopted-with-amendments") != bool(self.amendments):
            hint = "list the amendments and write `result: adopted-with-amendments`, or do neither"
            raise PydanticCustomError("author", "the result and the list of amendments are at odds", {"hint": hint})
        return self
