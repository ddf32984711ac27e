"""Questionnaires: questions that are put to offices, each with the reason why it is asked and what an answer would serve."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Identifier, OneOrMoreAny, WholeNumber, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

QuestionKind = Literal["choice", "several", "text", "number", "date", "yes-no"]
# Kinds that are answered by what the question offers.
OFFERING: tuple[QuestionKind, ...] = ("choice", "several")


class AnswerOption(Node):
    """One of the answers that a question offers."""

    id: Identifier = Field(description="The option's id, unique in its question.")
    title: LocalText = Field(description="What it says, as text or by language.")


class Question(Node):
    """One question."""

    id: Identifier = Field(description="The question's id, unique in the questionnaire.")
    kind: QuestionKind = Field(
        description="How it is answered: choice (one of its options), several (any of them), text, number, date or yes-no."
    )
    question: LocalText = Field(description="The question, as text or by language.")
    why: LocalText = Field(description="Why it is asked, in a sentence; as text or by language.")
    options: tuple[AnswerOption, ...] = Field((), description="What a choice or several choose from.")
    about: OneOrMoreAny | None = Field(
        None, description="What an answer would serve: ids of clauses, provisions, models, use cases or evidence."
    )
    who: LocalText | None = Field(
        None, description="Who in an office can answer it, such as whoever runs the register; as text or by language."
    )

    @model_validator(mode="after")
    def _offers_what_it_asks_for(self) -> Self:
        needs = self.kind in OFFERING
        if needs and len(self.options) < 2:  # noqa: PLR2004 - who has one option has no choice
            hint = "add `options:` with at least two of `{id: …, title: …}`, or ask for a text"
            raise PydanticCustomError("author", "a question has nothing to choose from", {"hint": hint})
        if not needs and self.options:
            hint = "write `kind: choice` or `kind: several`, or leave the options out"
            raise PydanticCustomError("author", "a question has options that nobody can choose", {"hint": hint})
        if len({option.id for option in self.options}) != len(self.options):
            raise PydanticCustomError("author", "two options have the same id", {"hint": "give each an id of its own"})
        return self


class Questionnaire(Node):
    """A file of `questionnaires/`. Its id is a name among questionnaires alone."""

    id: Identifier = Field(description="The questionnaire's id: the name of its file without .yml.")
    version: WholeNumber = Field(
        description="Its version, from 1 on: raised with each change after it was sent, so that answers tell what was asked."
    )
    title: LocalText = Field(description="Its title, as text or by language.")
    purpose: LocalText = Field(description="What the answers are for, in a sentence or two; as text or by language.")
    session: Identifier | None = Field(
        None, description="The session whose papers it goes with, as an id of sessions.yml; each if left out."
    )
    closes: Day | None = Field(None, description="The last day for answers.")
    reply_to: Words | None = Field(None, description="Where answers are sent to.")
    questions: Annotated[tuple[Question, ...], Field(min_length=1)] = Field(description="The questions, in order.")

    @model_validator(mode="after")
    def _names_each_question_once(self) -> Self:
        names = [question.id for question in self.questions]
        if len(set(names)) != len(names):
            raise PydanticCustomError(
                "author", "two questions have the same id", {"hint": "give each an id of its own"}
            )
        return self
