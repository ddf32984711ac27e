"""The Manuscript as a permanent file: written, and read again in every version there ever was."""

from pydantic import TypeAdapter, ValidationError

from wipo_bc_std.view.nodes import Manuscript

_ADAPTER = TypeAdapter(Manuscript)


class UnreadableManuscriptError(ValueError):
    """A file is not a Manuscript of a version that is known."""


def write_manuscript(manuscript: Manuscript) -> bytes:
    """Return a Manuscript as JSON text in UTF-8, one value a line, so that versions of it can be compared."""
    return _ADAPTER.dump_json(manuscript, indent=1) + b"\n"


def read_manuscript(content: bytes) -> Manuscript:
    """Return the Manuscript of a file; raise UnreadableManuscriptError where it is none of version 1."""
    try:
        return _ADAPTER.validate_json(content, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        told = f"{place}: {first['msg']}" if place else first["msg"]
        raise UnreadableManuscriptError(f"not a manuscript of version 1: {told}") from error


def manuscript_schema() -> dict[str, object]:
    """Return the JSON Schema of a Manuscript."""
    return _ADAPTER.json_schema(mode="serialization")
