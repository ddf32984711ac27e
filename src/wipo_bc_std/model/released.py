"""What offices released of a round of review: the one part of it that is public, written by `review release`.

A round lies in a store outside these sources. Only what its senders agreed to publish comes here, without persons,
addresses of persons, or what the others said.
"""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Identifier, LanguageCode, OfficeCode, WholeNumber, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

# ISO/IEC Directives, Part 1, 2.5 and its comment form have ge, te and ed; a translation and evidence are what a draft in
# six languages that must be kept current is told of besides.
CommentKind = Literal["general", "technical", "editorial", "translation", "evidence"]
CommentWeight = Literal["blocking", "major", "minor"]
CommentState = Literal[
    "submitted",
    "returned",
    "open",
    "duplicate",
    "proposed",
    "disputed",
    "agreed",
    "implemented",
    "closed",
    "withdrawn",
]
Verdict = Literal["accepted", "accepted-in-principle", "not-accepted", "noted", "deferred", "out-of-scope"]

# AU-007 of an office by its code, X-003 of anybody else, N-002 of an office that does not want to be named.
RELEASED_LABEL = re.compile(r"(?P<sender>[A-Z]{2}|X|N)-(?P<number>[0-9]{3,})")
SENDER_UNNAMED = "N"


def _label(value: Any) -> str:
    if not isinstance(value, str) or not RELEASED_LABEL.fullmatch(value):
        raise PydanticCustomError(
            "author",
            "“{value}” is not the label of a released comment",
            {
                "value": str(value)[:60],
                "hint": "write the code of the office and a number, such as KR-007, or N-001 where it is not named",
            },
        )
    return value


ReleasedLabel = Annotated[
    str, BeforeValidator(_label), WithJsonSchema({"type": "string", "pattern": f"^{RELEASED_LABEL.pattern}$"})
]


class ReleasedDisposition(Node):
    """What was decided about a released comment."""

    verdict: Verdict = Field(
        description="accepted, accepted-in-principle, not-accepted, noted, deferred (to a later draft) or out-of-scope."
    )
    rationale: Words | None = Field(None, description="Why; it may be left out where the comment is accepted as it is.")
    decided_in: Words | None = Field(
        None, description="Where it was decided: editor, a meeting, a correspondence or a session."
    )


class ReleasedComment(Node):
    """A comment that its sender agreed to publish; who sent it is the first part of its label."""

    label: ReleasedLabel = Field(
        description="What it is called, unique in the round: KR-007, X-003 of no office, N-002 of one not to be named."
    )
    organization: Words | None = Field(None, description="Who sent it, where that is no office with a code.")
    about: Words | None = Field(
        None, description="The id of the text that it is about, as the publication has it; the whole draft if left out."
    )
    number: str = Field("", description="The number or identifier that was printed there.")
    part: Words | None = Field(None, description="Which part of that text, as the sender said.")
    quote: Words | None = Field(None, description="The words that it is about, if fewer than all.")
    kind: CommentKind = Field(description="general, technical, editorial, translation or evidence.")
    weight: CommentWeight = Field("minor", description="blocking, major or minor.")
    language: Words = Field("en", description="The language that it is written in, as a tag such as ko.")
    text: Words = Field(description="What it says.")
    proposed: Words | None = Field(None, description="The words that should stand there.")
    rationale: Words | None = Field(None, description="Why.")
    translation: Words | None = Field(None, description="What it says, in the language of the draft.")
    state: CommentState = Field(description="Where it stood on the day of the release.")
    duplicate_of: ReleasedLabel | None = Field(
        None, description="The released comment that says the same, to which it counts as support."
    )
    supported_by: tuple[OfficeCode, ...] = Field(
        (), description="Offices that support it and agreed to be named with it."
    )
    disposition: ReleasedDisposition | None = Field(None, description="What was decided.")
    changed: tuple[Words, ...] = Field((), description="The ids of the texts that were changed for it.")

    @property
    def office(self) -> str | None:
        """Return the code of the office that sent it, None where it was none or is not named."""
        sender = self.label.split("-")[0]
        return sender if len(sender) > 1 else None

    @property
    def is_unnamed(self) -> bool:
        """Return whether an office sent it that does not want to be named."""
        return self.label.startswith(f"{SENDER_UNNAMED}-")


class Released(Node):
    """A file of `released/`, named by its round: what its senders agreed to publish, and how many they were."""

    id: Identifier = Field(description="The round's id, which is the name of the file without .yml.")
    publication: Identifier = Field(description="The publication that was asked about.")
    language: LanguageCode = Field("en", description="The language of rationales and translations.")
    purpose: LocalText | None = Field(None, description="What the round was for, as text or by language.")
    opens: Day = Field(description="The first day of the round.")
    closes: Day = Field(description="Its last day.")
    as_of: Day = Field(description="The day of the release; the numbers and states are of that day.")
    invited: WholeNumber = Field(0, description="How many offices were invited.")
    answered: WholeNumber = Field(0, description="How many offices answered in any way.")
    received: WholeNumber = Field(0, description="How many comments came.")
    decided: WholeNumber = Field(0, description="About how many of them something was decided.")
    thanked: tuple[OfficeCode, ...] = Field((), description="Offices that answered and agreed that this is said.")
    comments: tuple[ReleasedComment, ...] = Field((), description="The released comments, in the order of the draft.")
