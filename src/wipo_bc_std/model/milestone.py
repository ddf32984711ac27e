"""Milestones on the way to a session, counted back from its first day: the usual ones, and how a project changes them.

The usual days follow the practice of committees of WIPO as far as documents tell it (papers are out seven to eight weeks
before a session), and otherwise this project's own plan of six weeks for comments and ten for translation.
"""

from typing import Literal, Self

from msgspec import Struct
from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Flag, Identifier, WholeNumber
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

# Where a day falls on a weekend: what begins or ends for members moves to the Monday after, so that they lose no day; what
# is to be ready moves to the Friday before.
Moves = Literal["forward", "back"]


class UsualMilestone(Struct, frozen=True):
    """A milestone that each session has: so many days before its first day, `until` where it may take some days."""

    id: str
    days_before: int
    moves: Moves
    until: int | None = None


USUAL: tuple[UsualMilestone, ...] = (
    UsualMilestone("round-opens", 180, "forward"),
    UsualMilestone("round-closes", 138, "forward"),
    UsualMilestone("dispositions-proposed", 130, "back"),
    UsualMilestone("task-force-meeting", 115, "forward"),
    UsualMilestone("redraft", 100, "back"),
    UsualMilestone("text-frozen", 90, "back"),
    UsualMilestone("papers-published", 56, "back", until=48),
)
# The session itself; it is held when it is held.
SESSION_BEGINS = "session-begins"


class LeastTime(Struct, frozen=True):
    """How many days there are to be from one milestone to another."""

    start: str
    end: str
    days: int


# A round of less than six weeks leaves no time for an office to ask its own people (review.md, 4). The others are rules of
# this house: a meeting can read what it decides on, and what was decided can be written, translated and read.
LEAST_TIMES: tuple[LeastTime, ...] = (
    LeastTime("round-opens", "round-closes", 42),
    LeastTime("dispositions-proposed", "task-force-meeting", 10),
    LeastTime("task-force-meeting", "redraft", 10),
    LeastTime("text-frozen", "papers-published", 28),
    LeastTime("papers-published", SESSION_BEGINS, 48),
)


class MilestoneChange(Node):
    """A usual milestone that is elsewhere, or one of the project's own."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [key]} for key in ("days_before", "on", "dropped")]}
    )

    id: Identifier = Field(description="The id of a usual milestone, such as round-opens, or one of your own.")
    title: LocalText | None = Field(
        None, description="What it is called, where it is your own; as text or by language."
    )
    days_before: WholeNumber | None = Field(None, description="How many days before the session begins it is.")
    until: WholeNumber | None = Field(
        None, description="How many days before the session it ends, where it takes several."
    )
    on: Day | None = Field(None, description="Its day, where it does not move with the session.")
    moves: Moves | None = Field(
        None, description="Whether it moves forward (to Monday) or back (to Friday) from a weekend."
    )
    dropped: Flag | None = Field(None, description="true: there is no such milestone.")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        ways = (self.days_before is not None, self.on is not None, self.dropped is not None)
        if sum(ways) != 1 or self.dropped is False:
            hint = "write `days_before`, or `on` with a day, or `dropped: true`; one a milestone"
            raise PydanticCustomError("author", "a milestone does not say when it is", {"hint": hint})
        if self.until is not None and (self.days_before is None or self.until > self.days_before):
            hint = "`until` counts days before the session as `days_before` does, and is not the larger of the two"
            raise PydanticCustomError("author", "a milestone ends before it begins", {"hint": hint})
        return self


class SessionMilestones(Node):
    """Milestones that are elsewhere for one session."""

    session: Identifier = Field(description="The session, as an id of sessions.yml.")
    milestones: tuple[MilestoneChange, ...] = Field(description="What is elsewhere for it.")


class Milestones(Node):
    """The file milestones.yml: where the days on the way to a session are other than usual."""

    milestones: tuple[MilestoneChange, ...] = Field((), description="What is elsewhere for each session.")
    sessions: tuple[SessionMilestones, ...] = Field((), description="What is elsewhere for one session alone.")

    @model_validator(mode="after")
    def _names_its_own(self) -> Self:
        usual = [each.id for each in USUAL]
        for changes in (self.milestones, *(each.milestones for each in self.sessions)):
            # What is there for all sessions has its title there.
            known = {*usual, *(each.id for each in self.milestones if each.title is not None)}
            nameless = next((each.id for each in changes if each.title is None and each.id not in known), None)
            if nameless is not None:
                hint = f"add `title` to {nameless}, or name one of the usual: {', '.join(usual)}"
                raise PydanticCustomError("author", "a milestone of your own has no title", {"hint": hint})
        return self
