"""Placed values become model nodes; what pydantic refuses is said in the author's words."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence, Route, find_place

N = TypeVar("N", bound=Node)
ReadProse = Callable[[str], Prose]


def validate(
    kind: type[N],
    value: Any,
    at: Span,
    read_prose: ReadProse,
    report: list[Diagnostic],
    holes: Mapping[str, str] | None = None,
) -> N | None:
    """Return `value` as a node, or None with the reasons added to `report`.

    With `holes`, a field that is wrong or missing is reported and taken from there, or left to its default, so that the
    rest of the node still counts. `at` is where a value that is missing altogether should have stood.
    """
    if not isinstance(value, PlacedMapping):
        place = getattr(value, "at", at)
        message = "nothing stands here" if value is None else "a mapping of keys and values is expected here"
        hint = f"begin with `{next(iter(kind.model_fields))}: …`"
        report.append(Diagnostic(codes.WRONG_VALUE, place, message, hint=hint))
        value = PlacedMapping.make({}, place, {})
        if holes is None:
            return None
    try:
        return kind.model_validate(value, context=read_prose)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        report.extend(_explain(item, value, kind) for item in _worth_telling(errors))
        if holes is None:
            return None
    return _fill(kind, value, errors, read_prose, holes)


def _fill(
    kind: type[N], value: PlacedMapping, errors: list[ErrorDetails], read_prose: ReadProse, holes: Mapping[str, str]
) -> N | None:
    wrong = {str(item["loc"][0]) for item in errors if item["loc"]}
    kept = {key: item for key, item in value.items() if key not in wrong}
    filled = {key: text for key, text in holes.items() if key not in kept}
    # What fills a hole stands nowhere itself: its place is that of the whole.
    places = {key: value.keys_at.get(key, value.at) if key in kept else value.at for key in {**kept, **filled}}
    try:
        return kind.model_validate(PlacedMapping.make({**kept, **filled}, value.at, places), context=read_prose)
    except ValidationError:
        return None


def validate_each(
    kind: type[N], holder: PlacedMapping, key: str, read_prose: ReadProse, report: list[Diagnostic]
) -> tuple[N, ...]:
    """Return the items of the list under `key` that are right; each wrong one is reported and left out."""
    items = holder.get(key)
    if not isinstance(items, PlacedSequence):
        message = f"a list is expected under “{key}”"
        report.append(
            Diagnostic(codes.WRONG_VALUE, find_place(holder, (key,)), message, hint="begin each item with `- `")
        )
        return ()
    found = (validate(kind, item, items.at, read_prose, report) for item in items)
    return tuple(item for item in found if item is not None)


def suggest(word: str, known: Iterable[str]) -> str:
    """Return “did you mean …?” for the nearest of `known`, or an empty text."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else ""


def _worth_telling(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a key is missing where an unknown key is plainly the same one mistyped."""
    unknown = [(item["loc"][:-1], str(item["loc"][-1])) for item in errors if item["type"] == "extra_forbidden"]
    return [
        item
        for item in errors
        if item["type"] != "missing"
        or not any(
            holder == item["loc"][:-1] and difflib.get_close_matches(name, [str(item["loc"][-1])], cutoff=0.75)
            for holder, name in unknown
        )
    ]


def _explain(item: ErrorDetails, value: PlacedMapping, kind: type[BaseModel]) -> Diagnostic:
    route = _route(item["loc"], value)
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    at = find_place(value, route)
    context = item.get("ctx", {})
    match item["type"]:
        case "missing":
            name = str(item["loc"][-1])
            return Diagnostic(codes.MISSING_KEY, at, f"the key “{name}” is missing", hint=f"add `{name}: …`")
        case "extra_forbidden":
            holder = find_holder(value, route[:-1])
            at = holder.keys_at.get(str(route[-1]), at) if holder is not None else at
            known = _known_keys(kind, item["loc"][:-1])
            hint = suggest(str(route[-1]), known) or f"keys here are {', '.join(known)}"
            return Diagnostic(codes.UNKNOWN_KEY, at, f"the key “{route[-1]}” is unknown here", hint=hint)
        case "literal_error":
            given = str(item["input"])
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            message = f"“{given[:60]}” is not a value of “{key}”"
            if item["loc"][-1] == "[key]":
                holder = find_holder(value, route[:-1])
                at = holder.keys_at.get(given, at) if holder is not None else at
                message = f"“{given[:60]}” is not a key of “{route[-2] if len(route) > 1 else key}”"
            choice = suggest(given, choices)
            hint = f"{choice + ' ' if choice else ''}it is one of {', '.join(choices)}"
            return Diagnostic(codes.WRONG_VALUE, at, message, hint=hint)
        case "author":
            return Diagnostic(codes.WRONG_VALUE, at, f"{item['msg']} (“{key}”)", hint=str(context.get("hint", "")))
        case "too_short":
            return Diagnostic(
                codes.WRONG_VALUE, at, f"“{key}” is empty", hint="write at least one, or leave the key out"
            )
    return Diagnostic(codes.WRONG_VALUE, at, _expected(item["type"], key), hint=_shape(item["type"]))


def _expected(error: str, key: str) -> str:
    expected = {
        "string_type": "text",
        "tuple_type": "a list",
        "dict_type": "a mapping of keys and values",
        "model_type": "a mapping of keys and values",
    }.get(error, "another kind of value")
    return f"{expected} is expected under “{key}”"


def _shape(error: str) -> str:
    return {
        "string_type": "write the text after the colon",
        "tuple_type": "write [one, two], or one item a line after `- `",
        "dict_type": "write `key: value` lines, indented",
        "model_type": "write `key: value` lines, indented",
    }.get(error, "see the schema: wipo-bc-std schema")


def _route(loc: tuple[int | str, ...], value: Any) -> Route:
    """Return pydantic's location without the steps that are not in the source, such as `[key]` and names of types."""
    route: list[int | str] = []
    for step in loc:
        if isinstance(value, PlacedMapping) and step in value:
            value = value[str(step)]
        elif isinstance(value, PlacedSequence) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            break
        route.append(step)
    return tuple(route)


def find_holder(value: Any, route: Route) -> PlacedMapping | None:
    """Return the mapping that `route` leads to, if it does."""
    for step in route:
        if isinstance(value, PlacedMapping | PlacedSequence):
            value = cast("Any", value)[step]
    return value if isinstance(value, PlacedMapping) else None


def _known_keys(kind: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys of the model that pydantic's location leads to."""
    schema = kind.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    node: Any = schema
    for step in loc:
        node = _below(node, step, definitions)
    return list(_resolved(node, definitions).get("properties", {}))


def _below(node: Any, step: int | str, definitions: Mapping[str, Any]) -> Any:
    node = _resolved(node, definitions)
    if isinstance(step, int):
        return node.get("items", {})
    return node.get("properties", {}).get(step) or node.get("additionalProperties") or {}


def _resolved(node: Any, definitions: Mapping[str, Any]) -> Any:
    while isinstance(node, Mapping) and ("$ref" in node or "anyOf" in node):
        node = definitions[node["$ref"].rsplit("/", 1)[-1]] if "$ref" in node else node["anyOf"][0]
    return node if isinstance(node, Mapping) else {}
