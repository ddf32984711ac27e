"""The base of what authors write in YAML: frozen, no unknown keys, with its place."""

from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, model_validator

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.place import Placed, find_place


class Node(BaseModel):
    """A part of a source. Two nodes are equal when their fields are, wherever they stand."""

    # A private attribute of pydantic would take as long to set up as the whole node to validate.
    __slots__ = ("_source",)
    if TYPE_CHECKING:
        _source: Any

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        node = handler(value)
        if isinstance(value, Placed):
            _keep(node, value)
        return node

    def __copy__(self) -> Self:
        """Return a copy with the same place."""
        made = super().__copy__()
        _keep(made, getattr(self, "_source", None))
        return made

    def at(self, *route: str | int) -> Span:
        """Return the place of the field or part that `route` leads to, else of what holds it."""
        return find_place(getattr(self, "_source", None), route)

    def __eq__(self, other: object) -> bool:
        # Pydantic would compare the places as well.
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))


# A node is frozen; this is set once.
_keep = Node.__dict__["_source"].__set__
