"""Sessions of the committee, and the publications of the draft."""

from datetime import date
from itertools import pairwise
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Identifier, WholeNumber
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.symbol import SessionSymbol


class Sitting(Node):
    """Days of a session that follow one another."""

    begins: Day = Field(description="The first of these days.")
    ends: Day | None = Field(None, description="The last of these days; left out where it is one day.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        _refuse_wrong_order(self.begins, self.ends)
        return self


class Session(Node):
    """A session of the committee; what is not known is left out."""

    id: Identifier = Field(description="The session's id, such as cws-14.")
    symbol: SessionSymbol = Field(description="Its symbol, such as CWS/14 or CWS/4BIS.")
    ordinal: WholeNumber = Field(description="Which session it is: 14 for the fourteenth.")
    place: LocalText | None = Field(None, description="Where it is held, as text or by language.")
    begins: Day | None = Field(None, description="Its first day.")
    ends: Day | None = Field(None, description="Its last day.")
    held: bool = Field(default=False, description="Whether it is known that it was held, where its days are not known.")
    sittings: tuple[Sitting, ...] = Field(
        (),
        description="Its days where they do not all follow one another, in order; begins and ends are then left out.",
    )

    @model_validator(mode="after")
    def _begins_and_ends_with_its_sittings(self) -> Self:
        _refuse_wrong_order(self.begins, self.ends)
        if not self.sittings:
            return self
        for before, after in pairwise(self.sittings):
            if after.begins <= (before.ends or before.begins):
                hint = "give the parts of the session in the order of their days"
                raise PydanticCustomError("author", "the sittings overlap or are not in order", {"hint": hint})
        first, last = self.sittings[0].begins, self.sittings[-1].ends or self.sittings[-1].begins
        if (self.begins or first, self.ends or last) != (first, last):
            hint = "leave `begins` and `ends` out: the sittings say both"
            raise PydanticCustomError("author", "begins or ends is not that of the sittings", {"hint": hint})
        # Whoever asks for the first or the last day need not know that there are several parts.
        self.__dict__.update(begins=first, ends=last)
        return self


def _refuse_wrong_order(begins: date | None, ends: date | None) -> None:
    if begins is not None and ends is not None and ends < begins:
        raise PydanticCustomError("author", "it ends before it begins", {"hint": "correct one of the two days"})


class Publication(Node):
    """A state of the draft that is published; its date and version are those of standard.yml at its commit."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"required": ["kind"], "properties": {"kind": {"const": "session"}}},
            "then": {"required": ["session"]},
        }
    )

    id: Identifier = Field(description="The publication's id, such as draft-1.")
    kind: Literal["milestone", "session"] = Field(
        description="session: made for a session of the committee; milestone: made at another time."
    )
    session: Identifier | None = Field(None, description="The session that it is made for.")

    @model_validator(mode="after")
    def _names_its_session(self) -> Self:
        if self.kind == "session" and self.session is None:
            hint = "add `session: …`, or write `kind: milestone`"
            raise PydanticCustomError("author", "a publication for a session does not name it", {"hint": hint})
        return self


class Sessions(Node):
    """The file sessions.yml."""

    sessions: tuple[Session, ...] = Field((), description="The sessions, in order.")
    publications: tuple[Publication, ...] = Field((), description="The publications, in order.")
