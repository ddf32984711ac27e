"""What would reopen a text: an event in words, or an assumption that can be watched in data."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from wipo_bc_std.model.fields import TEXT_SCHEMA, Day, OneOrMore, OneOrMoreWords, ProseField, WholeNumber
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import NOWHERE, PlacedMapping, PlacedText


class Reopening(Node):
    """What a provision or principle assumes: where any of it falls, the text is to be discussed again.

    A text alone is the event.
    """

    event: ProseField | None = Field(None, description="An event in words, which a person has to notice.")
    references: OneOrMore | None = Field(
        None, description="Ids of references.yml: it is reopened when one of them is withdrawn or superseded."
    )
    algorithms: OneOrMoreWords | None = Field(
        None, description="Algorithms as catalogue.csv calls them: it is reopened when one of them is withdrawn."
    )
    production: WholeNumber | None = Field(
        None, description="It is reopened when fewer offices than that have in production what its evidence describes."
    )
    date: Day | None = Field(None, description="It is reopened on that day, whatever happens.")

    @model_validator(mode="before")
    @classmethod
    def _read_event(cls, value: Any) -> Any:
        if isinstance(value, Prose):
            return {"event": value}
        if not isinstance(value, str):
            return value
        at = value.at if isinstance(value, PlacedText) else NOWHERE
        return PlacedMapping.make({"event": value}, at, {"event": at})

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if all(value is None for value in self.__dict__.values()):
            hint = "write an event in words, or `references`, `algorithms`, `production` or `date`"
            raise PydanticCustomError("author", "nothing says what would reopen it", {"hint": hint})
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both forms."""
        return {"anyOf": [TEXT_SCHEMA, handler(schema)]}

    @property
    def watched(self) -> Mapping[str, str | list[str]]:
        """Return by key what is not in words, as a source has it."""
        told: dict[str, str | list[str]] = {
            "references": [*(self.references or ())],
            "algorithms": [*(self.algorithms or ())],
            "production": "" if self.production is None else str(self.production),
            "date": "" if self.date is None else self.date.isoformat(),
        }
        return {key: value for key, value in told.items() if value}
