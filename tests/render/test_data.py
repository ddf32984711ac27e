"""The `json` format keeps its schema, and the schemas have no loophole."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jsonschema
import pytest

from tests.render.test_goldens import manuscript, render
from wipo_bc_std.cli.schemas import SCHEMAS
from wipo_bc_std.view import nodes

WRITTEN = ("draft", "manuscript", "problems")


def one_of(
    validator: Any, alternatives: Sequence[Any], value: object, schema: Mapping[str, Any]
) -> Iterator[jsonschema.ValidationError]:
    """Yield what is wrong with a value that does not fit one alternative and no other.

    The library's own looks for all that is wrong with a value by each alternative that does not fit, and does so again inside
    it: with sections in sections that takes eight times as long.
    """
    if sum(validator.evolve(schema=each).is_valid(value) for each in alternatives) != 1:
        yield from jsonschema.Draft202012Validator.VALIDATORS["oneOf"](validator, alternatives, value, schema)


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"oneOf": one_of})  # type: ignore[no-untyped-call]


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema inside a schema that is about an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" or "properties" in schema:
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def loose(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema inside a schema that takes anything."""
    if isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items():
            if not {"type", "$ref", "anyOf", "oneOf", "const", "enum"} & value.keys():
                yield {name: value}
        if schema.get("type") == "array" and not {"items", "prefixItems"} & schema.keys():
            yield schema
        for value in schema.values():
            yield from loose(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from loose(value)


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_object_is_closed_and_typed(kind: str) -> None:
    schema = SCHEMAS[kind].make()
    found = list(objects(schema))
    assert found
    assert [item for item in found if item.get("additionalProperties") is not False] == []
    assert list(loose(schema)) == []


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_property_is_required(kind: str) -> None:
    for item in objects(SCHEMAS[kind].make()):
        assert set(item.get("required", [])) == set(item["properties"])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind].make())


@pytest.mark.parametrize(("kind", "name"), [("draft", "json"), ("manuscript", "manuscript")])
def test_what_is_written_keeps_its_schema(kind: str, name: str) -> None:
    (content,) = render(name).values()
    data = json.loads(content)
    validator = Validator(SCHEMAS[kind].make())
    validator.validate(data)
    data["surprise"] = True
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(data)


def test_everything_that_has_an_id_is_in_the_data() -> None:
    (content,) = render("json").values()
    data = json.loads(content)
    given = {row["id"] for rows in data.values() if isinstance(rows, list) for row in rows if isinstance(row, dict)}
    wanted = {str(getattr(block, "id", "")) for block in nodes.walk(manuscript().sections)} - {""}
    assert wanted - given == set()


def test_a_provision_is_whole() -> None:
    (content,) = render("json").values()
    provision = next(row for row in json.loads(content)["provisions"] if row["id"] == "KE-01")
    assert provision["conformance"] == "A"
    assert provision["force"] == "must"
    assert "MUST keep it" in provision["text"]
    assert provision["rationale"]
    assert len(provision["targets"]) == 2


def test_a_value_deep_inside_that_breaks_the_schema_is_found() -> None:
    (content,) = render("manuscript").values()
    validator = Validator(SCHEMAS["manuscript"].make())
    for broken in (
        content.replace(b'"type": "text"', b'"type": "txet"', 1),
        content.replace(b'"blocks"', b'"bloks"', 1),
    ):
        assert broken != content
        assert not validator.is_valid(json.loads(broken))
