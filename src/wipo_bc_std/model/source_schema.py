"""The JSON Schema of a source, for editors that complete and check while one types.

Such an editor reads plain YAML, in which 59 is a number and a date is text; where the two ways of reading differ, the
schema takes both. It says less than `check` and never more.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def source_schema(kind: type[BaseModel], title: str) -> dict[str, Any]:
    """Return the schema of a kind of source, called `title`, without loopholes and without machine-made titles."""
    made = _clean(kind.model_json_schema(by_alias=True))
    definitions = {name: {**part, "title": _words(name)} for name, part in made.pop("$defs", {}).items()}
    return {"$schema": DIALECT, **made, "title": title} | ({"$defs": definitions} if definitions else {})


def choice_schema(kinds: Mapping[str, type[BaseModel]], title: str, description: str) -> dict[str, Any]:
    """Return a schema of one object that holds each kind under its name."""
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {}
    for name, kind in kinds.items():
        made = source_schema(kind, _words(kind.__name__))
        definitions |= made.pop("$defs", {})
        definitions[kind.__name__] = {key: value for key, value in made.items() if key != "$schema"}
        properties[name] = {"$ref": f"#/$defs/{kind.__name__}"}
    return {
        "$schema": DIALECT,
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }


def _clean(node: Any, *, names: bool = False) -> Any:
    """Return a schema without what stands for no text; `names` says that the keys of `node` are keys of sources."""
    if isinstance(node, list):
        return [_clean(item) for item in node]
    if not isinstance(node, dict):
        return node
    cleaned = {
        key: _clean(value, names=key in {"properties", "$defs", "patternProperties"} and not names)
        for key, value in node.items()
        if names or not (key == "title" or (key == "default" and _is_nothing(value)))
    }
    if names:
        return cleaned
    if "patternProperties" in cleaned:
        cleaned["additionalProperties"] = False
    return _without_null(cleaned)


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without the choice of no value: what is not known is left out with its key."""
    choices = node.get("anyOf", [])
    left = [choice for choice in choices if choice != {"type": "null"}]
    if len(left) == len(choices):
        return node
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    return {**left[0], **rest} if len(left) == 1 else {"anyOf": left, **rest}


def _is_nothing(value: Any) -> bool:
    return not value or (isinstance(value, dict) and not any(value.values()))


def _words(name: str) -> str:
    """Return the name of a class as words: CertaintyOfClaim is “Certainty of claim”."""
    return " ".join(re.findall(r"[A-Z][a-z]*", name)).capitalize()
