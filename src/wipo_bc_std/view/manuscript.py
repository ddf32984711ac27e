"""The Manuscript as a permanent file: written, and read again in every version there ever was."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from wipo_bc_std.view.nodes import Manuscript


class UnreadableManuscriptError(ValueError):
    """A file is not a Manuscript of a version that is known."""


def write_manuscript(manuscript: Manuscript) -> bytes:
    """Return a Manuscript as JSON text in UTF-8, one value a line, so that versions of it can be compared."""
    return _adapter().dump_json(manuscript, indent=1) + b"\n"


def dump_tree(manuscript: Manuscript) -> dict[str, Any]:
    """Return a Manuscript as JSON has it, without the content of its pictures, for a template that takes data."""
    tree: dict[str, Any] = _adapter().dump_python(manuscript, mode="json", exclude={"media": {"__all__": {"data"}}})
    return tree


def read_manuscript(content: bytes) -> Manuscript:
    """Return the Manuscript of a file; raise UnreadableManuscriptError where it is none of version 1."""
    try:
        return _adapter().validate_json(content, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        told = f"{place}: {first['msg']}" if place else first["msg"]
        raise UnreadableManuscriptError(f"not a manuscript of version 1: {told}") from error


def manuscript_schema() -> dict[str, object]:
    """Return the JSON Schema of a Manuscript."""
    return _adapter().json_schema(mode="serialization")


@cache
def _adapter() -> TypeAdapter[Manuscript]:
    # To make it takes long, and most commands neither read nor write a Manuscript.
    return TypeAdapter(Manuscript)
