"""The committee's task, the task force's work plan, and the mandate to look official."""

from typing import Annotated, Literal

from pydantic import Field

from wipo_bc_std.model.fields import (
    Day,
    Identifier,
    OfficeCode,
    OneOrMoreAny,
    PartialDate,
    ProseField,
    WholeNumber,
    Words,
)
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.symbol import DocumentSymbol

# Who prepared a document, as its front page says it: a body or a role, never a person.
PreparedBy = Literal["international-bureau", "secretariat", "task-force-leader"]

WorkStatus = Literal["planned", "under-way", "done", "dropped", "unknown"]
# An item that is neither done nor given up, as far as anybody says.
OPEN_WORK: tuple[WorkStatus, ...] = ("planned", "under-way")


class DocumentPlace(Node):
    """A place in a document of the committee."""

    document: Words = Field(description="The document's symbol, such as CWS/7/29.")
    paragraphs: Words | None = Field(None, description="The paragraph or paragraphs, such as 96 to 99.")


class FormerDescription(Node):
    """What the description of the task was before it was changed."""

    description: Annotated[tuple[ProseField, ...], Field(min_length=1)] = Field(
        description="The earlier description, word for word, one part an item."
    )
    source: DocumentPlace = Field(description="Where that is recorded.")


class TaskEvent(Node):
    """Something that happened to the task."""

    date: PartialDate | None = Field(None, description="When, as far as known.")
    session: Identifier | None = Field(None, description="The session, as an id of sessions.yml.")
    text: ProseField = Field(description="What happened.")
    leaders: tuple[OfficeCode, ...] = Field((), description="The offices that lead the task force from then on.")
    source: DocumentPlace | None = Field(None, description="Where that is recorded.")


class TaskAnswer(Node):
    """What the draft contributes to one part of the task."""

    part: WholeNumber = Field(description="The part of the description that is answered; the first one is 1.")
    text: ProseField = Field(description="What the draft contributes to it, in a sentence or two.")
    by: OneOrMoreAny | None = Field(None, description="Where that stands: ids of clauses, annexes, models and so on.")
    missing: ProseField | None = Field(None, description="What is still missing, in a sentence or two.")


class Task(Node):
    """The file task.yml."""

    number: WholeNumber = Field(description="The task's number.")
    description: Annotated[tuple[ProseField, ...], Field(min_length=1)] = Field(
        description="The task's description, word for word, one part an item."
    )
    source: DocumentPlace = Field(description="Where the description is recorded.")
    former_description: FormerDescription | None = Field(
        None, description="The description before it was last changed: the entry of the Task List marks what is new."
    )
    answers: tuple[TaskAnswer, ...] = Field((), description="How the draft answers the parts of the description.")
    leaders: tuple[OfficeCode, ...] = Field((), description="The offices that lead the task force.")
    history: tuple[TaskEvent, ...] = Field((), description="What happened to the task, in order.")


class WorkItem(Node):
    """One item of the work plan."""

    id: Identifier = Field(description="The item's id, unique in the plan.")
    title: ProseField = Field(description="The item in a few words.")
    actions: tuple[ProseField, ...] = Field((), description="What is to be done.")
    time_frame: Words = Field(description="When, as the plan prints it.")
    by: Day | None = Field(None, description="The day by which it is done, where one is set.")
    session: Identifier | None = Field(None, description="The session that it is for, as an id of sessions.yml.")
    owner: Words | None = Field(None, description="Who does it: a role or an office, not a person.")
    status: WorkStatus = Field(
        "planned",
        description="How far it is: planned, under-way, done, dropped, or unknown where what became of it is not known.",
    )
    done_on: Day | None = Field(None, description="The day on which it was done, where that is known.")
    carried_from: DocumentPlace | None = Field(
        None, description="Where it stood in an earlier plan, if it was carried over from that."
    )


class WorkPlan(Node):
    """The file work-plan.yml."""

    source: DocumentPlace | None = Field(None, description="Where the plan was presented.")
    items: tuple[WorkItem, ...] = Field(description="The items, in order.")


class Mandate(Node):
    """The file mandate.yml: who allowed the draft to look like a document of the committee.

    Without it nothing looks issued by WIPO.
    """

    allowed_by: Words = Field(description="Who allowed it: a body or an office.")
    allowed_on: Day = Field(description="The day on which it was allowed.")
    recorded_in: Words = Field(description="Where that is recorded.")
    symbol: DocumentSymbol = Field(description="The document's symbol, such as CWS/14/9.")
    session: Identifier = Field(description="The session that the document is for, as an id of sessions.yml.")
    prepared_by: PreparedBy | None = Field(None, description="Who prepared the document, as the front page says it.")
