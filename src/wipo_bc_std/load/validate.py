"""Placed values become model nodes; what pydantic refuses is said in the author's words."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from msgspec import Struct
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import PlacedMapping, PlacedSequence, Route, find_place

N = TypeVar("N", bound=Node)
ReadProse = Callable[[str], Prose]
Holes = Mapping[str, Any]


class Spelling(Struct, frozen=True):
    """How a key is written where it is missing, and the place that it can be written at if none of its kin is there."""

    form: str = "{}: …"
    place: Span | None = None


_YAML = Spelling()


def validate(
    kind: type[N],
    value: Any,
    at: Span,
    read_prose: ReadProse,
    report: list[Diagnostic],
    *,
    holes: Holes | None = None,
    spelling: Spelling = _YAML,
) -> N | None:
    """Return `value` as a node, or None with the reasons added to `report`.

    With `holes`, a field that is wrong or missing is reported and taken from there, or left to its default, so that the
    rest of the node still counts. `at` is where a value that is missing altogether should have stood.
    """
    if not isinstance(value, PlacedMapping):
        place = getattr(value, "at", at)
        message = "nothing stands here" if value is None else "a mapping of keys and values is expected here"
        hint = f"begin with `{_known_keys(kind, ())[0]}: …`"
        report.append(Diagnostic(codes.WRONG_VALUE, place, message, hint=hint))
        return None if holes is None else _fill(kind, PlacedMapping.make({}, place, {}), set(holes), read_prose, holes)
    try:
        return kind.model_validate(value, context=read_prose)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    # Empty text is text: None stands only where an option's YAML could not be read, and that was said.
    unread = {key for key, item in value.items() if item is None}
    telling = (item for item in _worth_telling(errors) if not unread.intersection(item["loc"][:1]))
    report.extend(_explain(item, value, kind, spelling) for item in telling)
    wrong = {str(item["loc"][0]) for item in errors if item["loc"]}
    return None if holes is None else _fill(kind, value, wrong, read_prose, holes)


def _fill(kind: type[N], value: PlacedMapping, wrong: set[str], read_prose: ReadProse, holes: Holes) -> N | None:
    kept = {key: item for key, item in value.items() if key not in wrong}
    filled = {**{key: hole for key, hole in holes.items() if key in wrong}, **kept}
    # What fills a hole stands nowhere itself: its place is that of the whole.
    places = {key: value.keys_at[key] if key in kept else value.at for key in filled}
    try:
        return kind.model_validate(PlacedMapping.make(filled, value.at, places), context=read_prose)
    except ValidationError:
        return None


def validate_each(
    kind: type[N],
    holder: PlacedMapping,
    key: str,
    read_prose: ReadProse,
    report: list[Diagnostic],
    *,
    holes: Callable[[str], Holes],
) -> tuple[N, ...]:
    """Return the items of the list under `key`; what is wrong in one is reported and filled with `holes` of its id.

    An item without an id is left out.
    """
    items = holder.get(key)
    if not isinstance(items, PlacedSequence):
        message = f"a list is expected under “{key}”"
        report.append(
            Diagnostic(codes.WRONG_VALUE, find_place(holder, (key,)), message, hint="begin each item with `- `")
        )
        return ()
    found = (validate(kind, item, items.at, read_prose, report, holes=_item_holes(item, holes)) for item in items)
    return tuple(item for item in found if item is not None)


def _item_holes(item: Any, holes: Callable[[str], Holes]) -> Holes | None:
    name = item.get("id") if isinstance(item, PlacedMapping) else None
    return holes(name) if isinstance(name, str) and IDENTIFIER.fullmatch(name) else None


def suggest(word: str, known: Iterable[str]) -> str:
    """Return “did you mean …?” for the nearest of `known`, or an empty text."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"did you mean “{near[0]}”?" if near else ""


def _worth_telling(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out what follows from another error.

    A key is not missing where an unknown key is plainly the same one mistyped, and a list is not empty whose items are wrong.
    """
    within = {item["loc"][:depth] for item in errors for depth in range(len(item["loc"]))}
    unknown: dict[tuple[int | str, ...], list[str]] = {}
    for item in errors:
        if item["type"] == "extra_forbidden":
            unknown.setdefault(item["loc"][:-1], []).append(str(item["loc"][-1]))
    return [
        item
        for item in errors
        if not (item["type"] == "too_short" and item["loc"] in within)
        and not (item["type"] == "missing" and _is_mistyped(str(item["loc"][-1]), unknown.get(item["loc"][:-1], ())))
    ]


def _is_mistyped(name: str, given: Sequence[str]) -> bool:
    return bool(difflib.get_close_matches(name, given, n=1, cutoff=0.75))


def _explain(item: ErrorDetails, value: PlacedMapping, kind: type[BaseModel], spelling: Spelling) -> Diagnostic:
    route = _route(item["loc"], value)
    of_key = item["loc"][-1:] == ("[key]",)
    key = next((step for step in reversed(route) if isinstance(step, str)), "")[:60]
    at = _key_place(value, route) if of_key or item["type"] == "extra_forbidden" else find_place(value, route)
    context = item.get("ctx", {})
    # A key with nothing after it is not filled in yet, rather than filled in wrongly.
    is_empty = item.get("input") == "" and not of_key
    match item["type"]:
        case "missing":
            return _missing(item["loc"], route, value, kind, spelling)
        case "extra_forbidden":
            known = _known_keys(kind, item["loc"][:-1])
            hint = suggest(key, known) or (f"keys here are {', '.join(known)}" if known else "no key is read here")
            return Diagnostic(codes.UNKNOWN_KEY, at, f"the key “{key}” is unknown here", hint=hint)
        case "literal_error":
            given = str(item["input"])[:60]
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            holder = route[-2] if of_key and len(route) > 1 else key
            message = f"“{given}” is not a {'key' if of_key else 'value'} of “{holder}”"
            message = f"“{key}” is empty" if is_empty else message
            hint = f"{suggest(given, choices)} it is one of {', '.join(choices)}".lstrip()
            return Diagnostic(codes.WRONG_VALUE, at, message, hint=hint)
        case "author":
            message = f"“{key}” is empty" if is_empty else f"{item['msg']} (“{key}”)"
            return Diagnostic(codes.WRONG_VALUE, at, message, hint=str(context.get("hint", "")))
        case "too_short":
            hint = "write at least one, or leave the key out"
            return Diagnostic(codes.WRONG_VALUE, at, f"“{key}” is empty", hint=hint)
    return Diagnostic(codes.WRONG_VALUE, at, _expected(item["type"], key), hint=_shape(item["type"]))


def _key_place(value: PlacedMapping, route: Route) -> Span:
    """Return the place of the key that `route` ends with."""
    holder = find_holder(value, route[:-1])
    return holder.keys_at[str(route[-1])] if holder is not None and route else find_place(value, route)


def _missing(
    loc: tuple[int | str, ...], route: Route, value: PlacedMapping, kind: type[BaseModel], spelling: Spelling
) -> Diagnostic:
    name = str(loc[-1])
    holder = find_holder(value, route)
    at = find_place(value, route)
    beside = _beside(name, holder, _known_keys(kind, loc[:-1])) if holder is not None else None
    place = beside or spelling.place
    related = () if place is None or place.line == at.line else (Related(place, "it could stand beside this"),)
    hint = f"add `{spelling.form.format(name)}`"
    return Diagnostic(codes.MISSING_KEY, at, f"the key “{name}” is missing", hint=hint, related=related)


def _beside(name: str, holder: PlacedMapping, known: list[str]) -> Span | None:
    """Return the place of the key above which a missing one would stand, else of the end of the value below which."""
    position = known.index(name)
    after = next((key for key in known[position:] if key in holder), None)
    if after is not None:
        return holder.keys_at[after]
    before = next((key for key in reversed(known[:position]) if key in holder), None)
    if before is None:
        return None
    at = getattr(holder[before], "at", holder.keys_at[before])
    return Span(at.file, at.end_line, 1, at.end_line, at.end_column)


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
        "string_type": "write the text after the colon, in quotation marks where it holds a colon and a space",
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
    schema = _schema(kind)
    definitions = schema.get("$defs", {})
    node: Any = schema
    for step in loc:
        node = _below(node, step, definitions)
    return list(_resolved(node, definitions).get("properties", {}))


@cache
def _schema(kind: type[BaseModel]) -> dict[str, Any]:
    return kind.model_json_schema(by_alias=True)


def _below(node: Any, step: int | str, definitions: Mapping[str, Any]) -> Any:
    node = _resolved(node, definitions)
    if isinstance(step, int):
        return node.get("items", {})
    return node.get("properties", {}).get(step) or node.get("additionalProperties") or {}


def _resolved(node: Any, definitions: Mapping[str, Any]) -> Any:
    # Beside properties, a choice says only which of them are needed.
    while isinstance(node, Mapping) and "properties" not in node and ("$ref" in node or "anyOf" in node):
        node = definitions[node["$ref"].rsplit("/", 1)[-1]] if "$ref" in node else node["anyOf"][0]
    return node if isinstance(node, Mapping) else {}
