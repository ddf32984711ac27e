"""Meetings of the task force: what was on the agenda, what was decided, and who does what until when. No persons."""

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import (
    Day,
    Identifier,
    OfficeCode,
    OneOrMoreElements,
    OneOrMoreWords,
    PartialDate,
    ProseField,
    WholeNumber,
    Words,
)
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.task import DocumentPlace

ActionStatus = Literal["open", "done", "dropped"]
_ABOUT = "What it is about: ids of clauses, provisions, evidence, open issues and so on, and labels of comments."


class MeetingItem(Node):
    """An item of the agenda."""

    title: ProseField = Field(description="The item in a few words.")
    minutes: WholeNumber | None = Field(None, description="How many minutes it has.")
    about: OneOrMoreElements | None = Field(None, description=_ABOUT)
    documents: OneOrMoreWords | None = Field(None, description="The documents that go with it, by symbol or title.")
    noted: ProseField | None = Field(None, description="What was said on it, in a sentence or two, without names.")


class Decision(Node):
    """Something that the meeting decided."""

    id: Words = Field(description="D, the day and a number of two digits, such as D-2026-05-20-01; given once.")
    text: ProseField = Field(description="What was decided.")
    item: WholeNumber | None = Field(None, description="The item under which it was, counted from 1.")
    about: OneOrMoreElements | None = Field(None, description=_ABOUT)


class Action(Node):
    """What somebody does after the meeting: an office or a role, not a person."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["office"]}, {"required": ["role"]}]})

    text: ProseField = Field(description="What is to be done.")
    office: OfficeCode | None = Field(None, description="The office that does it, by its code in offices.yml.")
    role: Words | None = Field(None, description="Who does it, where that is no office, such as Task Force leader.")
    due: Day | None = Field(None, description="The day by which it is done.")
    status: ActionStatus = Field("open", description="open, done or dropped.")
    done_on: Day | None = Field(None, description="The day on which it was done.")
    about: OneOrMoreElements | None = Field(None, description=_ABOUT)

    @model_validator(mode="after")
    def _is_done_by_one(self) -> Self:
        if (self.office is None) == (self.role is None):
            hint = "write `office` with a code of offices.yml, or `role`, such as Task Force leader"
            raise PydanticCustomError("author", "an action is done by one office or one role", {"hint": hint})
        return self


class Meeting(Node):
    """A file of `meetings/`: a meeting of the task force, before it and afterwards."""

    id: Identifier = Field(description="The meeting's id: the name of its file without .yml.")
    title: ProseField = Field(description="The meeting in a few words.")
    date: PartialDate = Field(description="Its day, or its first day; year or month alone where no more is known.")
    ends: Day | None = Field(None, description="Its last day, where it has several.")
    kind: Literal["virtual", "in-person", "hybrid"] = Field(description="virtual, in-person or hybrid.")
    session: Identifier | None = Field(None, description="The session that it prepares, as an id of sessions.yml.")
    items: tuple[MeetingItem, ...] = Field((), description="The agenda, in order.")
    decisions: tuple[Decision, ...] = Field((), description="What was decided, in order.")
    actions: tuple[Action, ...] = Field((), description="Who does what until when.")
    source: DocumentPlace | None = Field(None, description="Where the meeting is recorded.")
