"""The base of what authors write in YAML: frozen, no unknown keys, with its place."""

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.place import Placed, find_place


class Node(BaseModel):
    """A part of a source. Two nodes are equal when their fields are, wherever they stand."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    _source: Any = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        node = handler(value)
        if isinstance(value, Placed):
            node._source = value  # noqa: SLF001 - its own attribute, set once
        return node

    def at(self, *route: str | int) -> Span:
        """Return the place of the field or part that `route` leads to, else of what holds it."""
        return find_place(self._source, route)

    def __eq__(self, other: object) -> bool:
        # Pydantic would compare the places as well.
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))
