"""An answer: how an office stands to the draft as a whole. Each one counts, also that of who has nothing to say."""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.evidence import Answer as EvidenceAnswer
from wipo_bc_std.model.fields import Day, Flag, Identifier, OfficeCode, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.comment import Channel
from wipo_bc_std.review.round import FormatVersion

Position = Literal["no-comment", "support", "support-with-comments", "discuss", "abstain", "no-expertise"]
Offer = Literal["follow", "briefing", "answer"]


class QuestionAnswer(Node):
    """What was answered to a question of the round."""

    question: Identifier = Field(description="The question's id.")
    text: Words = Field(description="The answer.")


class EvidenceReply(Node):
    """What was answered to a question about evidence; what was left empty is left out."""

    question: Identifier = Field(description="The question's id, as asked.yml of the round has it.")
    answer: EvidenceAnswer | None = Field(
        None, description="still-true, changed, discontinued, cannot-confirm or passed-on."
    )
    checked: Words | None = Field(None, description="What was looked at.")
    source: Words | None = Field(None, description="A new source, as it was named.")
    passed_to: Words | None = Field(None, description="Who knows better.")
    words: Words | None = Field(None, description="What a reader said.")
    received: Day = Field(description="The day on which it came.")


class Said(Node):
    """What one file said of how its sender stands to the draft; what it left empty is left out."""

    submission: Words = Field(description="The id of the file.")
    received: Day = Field(description="The day on which it came.")
    channel: Channel = Field(description="How it came.")
    position: Position | None = Field(None, description="The position.")
    would_resolve: Words | None = Field(None, description="Of discuss: what would lift it.")
    offers: tuple[Offer, ...] = Field((), description="What it offers.")
    can_answer_on: Words | None = Field(None, description="What it can answer questions on.")
    answers: tuple[QuestionAnswer, ...] = Field((), description="Its answers to the questions of the round.")
    replies: tuple[EvidenceReply, ...] = Field((), description="Its answers to the questions about evidence.")
    contact: Words | None = Field(None, description="Whom to ask; it never leaves the store.")


class Answer(Node):
    """A file of `answers/` in a round, named by the office's code: one for each office, and each newer one replaces it."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    office: OfficeCode | None = Field(None, description="The office's code; left out where the sender is none.")
    organization: Words | None = Field(None, description="Who sent it, where that is no office with a code.")
    position: Position | None = Field(
        None,
        description="no-comment (read it), support, support-with-comments, discuss, abstain or no-expertise; left out where only comments came.",
    )
    would_resolve: Words | None = Field(None, description="Of discuss: what would lift it.")
    offers: tuple[Offer, ...] = Field(
        (), description="Of no-expertise: would follow, would like a briefing, can answer questions."
    )
    can_answer_on: Words | None = Field(None, description="What it can answer questions on.")
    answers: tuple[QuestionAnswer, ...] = Field((), description="Its answers to the questions of the round.")
    replies: tuple[EvidenceReply, ...] = Field((), description="Its answers to the questions about evidence.")
    contact: Words | None = Field(None, description="Whom to ask; it never leaves the store.")
    channel: Channel = Field(description="How it came.")
    received: Day = Field(description="The day on which it came.")
    late: Flag = Field(default=False, description="Whether the round had ended.")
    submissions: tuple[Words, ...] = Field((), description="The ids of the files that it came in, oldest first.")
    said: tuple[Said, ...] = Field(
        (),
        description="What each file said, oldest first, where several did: above stands the newest of each.",
    )
    thanked: Day | None = Field(None, description="The day on which a receipt was written.")
