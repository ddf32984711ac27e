"""A comment: where it stands, what it says, and everything that became of it.

What was said first never changes; each step is an event behind it, so that the file is its own history.
"""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Flag, Identifier, LanguageCode, ObjectName, OfficeCode, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.released import CommentKind, CommentState, CommentWeight, Verdict
from wipo_bc_std.review.round import FormatVersion

Kind = CommentKind
Weight = CommentWeight
State = CommentState
Response = Literal["pending", "satisfied", "accepts", "not-satisfied", "assumed-satisfied"]
Channel = Literal["xlsx", "docx", "csv", "html", "text", "mail", "meeting", "wiki"]

# AU-007 of an office by its code, X-003 of anybody else.
LABEL = re.compile(r"(?P<sender>[A-Z]{2}|X)-(?P<number>[0-9]{3,})")
SENDER_UNKNOWN = "X"


def _label(value: Any) -> str:
    if not isinstance(value, str) or not LABEL.fullmatch(value):
        raise PydanticCustomError(
            "author",
            "“{value}” is not the label of a comment",
            {"value": str(value)[:60], "hint": "write the code of the office and a number, such as KR-007"},
        )
    return value


Label = Annotated[str, BeforeValidator(_label), WithJsonSchema({"type": "string", "pattern": f"^{LABEL.pattern}$"})]


class Quote(Node):
    """Words of the text that a comment is about, with those around them (W3C Web Annotation, TextQuoteSelector)."""

    exact: Words = Field(description="The words themselves.")
    prefix: str = Field("", description="Some words before them.")
    suffix: str = Field("", description="Some words after them.")


class Anchor(Node):
    """What a comment is about, as it was in the publication that was read; it never changes."""

    id: Words | None = Field(
        None, description="The id of the text, as publications have it; the whole draft if left out."
    )
    part: Words | None = Field(None, description="Which part of it, such as row 3, as the sender said.")
    number: str = Field("", description="The number or identifier that was printed.")
    language: LanguageCode = Field("en", description="The language in which it was read.")
    quote: Quote | None = Field(None, description="The words that it is about, if fewer than all.")


class Translation(Node):
    """A comment's words in the language of the draft."""

    text: Words = Field(description="What the comment says.")
    proposed: Words | None = Field(None, description="The words that it proposes.")
    by: Literal["machine", "office", "secretariat"] = Field(description="Who translated it.")
    checked: Flag = Field(default=False, description="Whether a person has read both.")


class Event(Node):
    """One step: on which day, to which state, by whom, and why where that must be said."""

    date: Day = Field(description="The day.")
    to: State = Field(description="The state that it has from then on.")
    by: Words = Field("leader", description="Who made the step: leader, or the code of an office.")
    why: Words | None = Field(None, description="Why; a comment is not opened again, returned or disputed without it.")


class TextChange(Node):
    """A text that was changed for a comment."""

    id: Words = Field(description="The id of the text, as publications have it.")
    old: Words = Field(description="The digest of its words before, as records of publications have it.")
    new: Words = Field(description="The digest of its words after.")
    commit: ObjectName | None = Field(None, description="The Git commit with the change.")
    publication: Identifier | None = Field(None, description="The first publication with the change.")


class Disposition(Node):
    """What was decided about a comment."""

    verdict: Verdict = Field(
        description="accepted, accepted-in-principle, not-accepted, noted, deferred (to a later draft) or out-of-scope."
    )
    rationale: Words | None = Field(None, description="Why; it may be left out where the comment is accepted as it is.")
    decided_in: Words | None = Field(
        None, description="Where it was decided: editor, a meeting, a correspondence or a session."
    )
    controversial: Flag = Field(default=False, description="Whether it needs time in a meeting.")
    changed: tuple[TextChange, ...] = Field((), description="The texts that were changed for it.")


class Former(Node):
    """What had become of a comment before it was opened again."""

    disposition: Disposition | None = Field(None, description="What had been decided.")
    notified: Day | None = Field(None, description="The day on which the sender had been told.")
    response: Response = Field("pending", description="What the sender had said to that.")


class Wording(Node):
    """What a comment said before its sender sent a newer file."""

    submission: Words | None = Field(None, description="The id of the file that it came in.")
    received: Day = Field(description="The day on which that came.")
    kind: Kind = Field(description="Its kind then.")
    weight: Weight = Field("minor", description="Its weight then.")
    text: Words = Field(description="What it said.")
    proposed: Words | None = Field(None, description="The words that it proposed.")
    rationale: Words | None = Field(None, description="Why.")
    would_resolve: Words | None = Field(None, description="What would have lifted it.")


class Comment(Node):
    """A file of `comments/` in a round, named by its label."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    label: Label = Field(description="What it is called: the code of the office and a number, given once.")
    organization: Words | None = Field(None, description="Who sent it, where that is no office with a code.")
    channel: Channel = Field(description="How it came.")
    submission: Words | None = Field(None, description="The id of the file that it came in.")
    row: str = Field("", description="Where in that file it stood.")
    received: Day = Field(description="The day on which it came.")
    late: Flag = Field(default=False, description="Whether the round had ended.")
    anchor: Anchor = Field(description="What it is about.")
    kind: Kind = Field(description="general, technical, editorial, translation or evidence.")
    weight: Weight = Field("minor", description="blocking (would_resolve says what would lift it), major or minor.")
    language: Words = Field("en", description="The language that it is written in, as a tag such as ko.")
    text: Words = Field(description="What it says.")
    proposed: Words | None = Field(None, description="The words that should stand there.")
    rationale: Words | None = Field(None, description="Why.")
    would_resolve: Words | None = Field(None, description="What would lift a blocking comment.")
    translation: Translation | None = Field(None, description="Its words in the language of the draft.")
    supports: Label | None = Field(None, description="The comment that it supports.")
    duplicate_of: Label | None = Field(
        None, description="The comment that says the same, to which it counts as support."
    )
    supported_by: tuple[OfficeCode, ...] = Field((), description="Offices that support it.")
    recommendation: Verdict | None = Field(None, description="What the editor recommends, before anything is decided.")
    disposition: Disposition | None = Field(None, description="What was decided.")
    notified: Day | None = Field(None, description="The day on which the sender was told what became of it.")
    response: Response = Field("pending", description="What the sender says to that: closed is not yet satisfied.")
    former: tuple[Former, ...] = Field(
        (), description="What had become of it before it was opened again, oldest first; none of it counts any more."
    )
    earlier: tuple[Wording, ...] = Field(
        (), description="What it said before a newer file of the sender, oldest first."
    )
    events: tuple[Event, ...] = Field(min_length=1, description="All steps, the first of which is `to: submitted`.")

    @property
    def id(self) -> str:
        """Return the name that its file has."""
        return self.label

    @property
    def office(self) -> str | None:
        """Return the code of the office that sent it, None where it was none."""
        sender = self.label.split("-")[0]
        return None if sender == SENDER_UNKNOWN else sender

    @property
    def state(self) -> State:
        """Return where it stands now."""
        return self.events[-1].to

    @model_validator(mode="after")
    def _begins_at_the_beginning(self) -> Self:
        if self.events[0].to != "submitted":
            hint = "the first event of a comment is `to: submitted`"
            raise PydanticCustomError("author", "the comment was never submitted", {"hint": hint})
        return self
