"""A round of review: which publication is asked about, whom, and until when. A round never changes its publication."""

from typing import Annotated, Literal, Self

from pydantic import Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import (
    AnyIdentifier,
    Day,
    Digest,
    Identifier,
    LanguageCode,
    OfficeCode,
    OneOrMoreAny,
    WholeNumber,
    Words,
)
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

# A form with more of them is put aside.
MOST_QUESTIONS = 3
_GRACE = 5

# To an editor that reads plain YAML it is a number.
FormatVersion = Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})]


class Question(Node):
    """A short question that each form asks, which needs five minutes and no knowledge of ledgers."""

    id: Identifier = Field(description="The question's id, unique in the round.")
    text: LocalText = Field(description="The question, as text or by language.")
    about: AnyIdentifier | None = Field(None, description="The text that it is about, by id.")


class Round(Node):
    """The file round.yml of a round."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    id: Identifier = Field(description="The round's id, which is the name of its folder, such as round-1.")
    publication: Identifier = Field(description="The publication that is asked about; it never changes.")
    number: Words | None = Field(None, description="What the draft is called on its cover, such as ST.XX.")
    version: Words = Field(description="The version of the draft in it.")
    digests: dict[LanguageCode, Digest] = Field(
        description="The SHA-256 of its manuscript in each language, by which a form tells what was read."
    )
    purpose: LocalText = Field(description="What the round is for, in a sentence; as text or by language.")
    opens: Day = Field(description="The first day.")
    closes: Day = Field(description="The last day, anywhere on earth.")
    grace_days: WholeNumber = Field(
        _GRACE, description="For how many days after it answers count all the same; they are marked as late."
    )
    scope: OneOrMoreAny | None = Field(
        None, description="What is asked about: ids of clauses, annexes or provisions; all if left out."
    )
    begin_with: AnyIdentifier | None = Field(
        None,
        description="The text that the page and the invitation begin with, by id; if left out, that of the first question, else the first provision that is asked about.",
    )
    questions: tuple[Question, ...] = Field((), max_length=MOST_QUESTIONS, description="At most three short questions.")
    invited: tuple[OfficeCode, ...] = Field(
        (), description="The offices that are invited, by their codes in WIPO ST.3."
    )
    reply_to: Words | None = Field(
        None, description="Where filled forms are sent: a mail address, or words that say it."
    )
    visible_to: Literal["leader", "task-force", "public"] = Field(
        "task-force",
        description="Who sees the comments once the round is closed, as each form says before anybody types: leader, task-force or public.",
    )
    session: Identifier | None = Field(None, description="The session that it prepares, as an id of sessions.yml.")
    closed: Day | None = Field(None, description="The day on which it was closed.")
    final: Day | None = Field(None, description="The day on which all its comments had an end.")

    @property
    def draft(self) -> str:
        """Return what members call the draft, else the id of its publication."""
        return self.number or self.publication

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.closes < self.opens:
            hint = "write a last day that is not before the first"
            raise PydanticCustomError("author", "the round closes before it opens", {"hint": hint})
        return self
