"""Sessions of the committee, and the publications of the draft."""

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import Day, Identifier, WholeNumber, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node


class Session(Node):
    """A session of the committee; what is not known is left out."""

    id: Identifier = Field(description="The session's id, such as cws-14.")
    symbol: Words = Field(description="Its symbol, such as CWS/14.")
    ordinal: WholeNumber = Field(description="Which session it is: 14 for the fourteenth.")
    place: LocalText | None = Field(None, description="Where it is held, as text or by language.")
    begins: Day | None = Field(None, description="Its first day.")
    ends: Day | None = Field(None, description="Its last day.")


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
