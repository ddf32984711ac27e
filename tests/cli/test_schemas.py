"""The schemas: each source has one, editors understand it, and it agrees with the stage that loads."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.project import SAMPLES
from wipo_bc_std.cli.schemas import SCHEMAS
from wipo_bc_std.load.directive_source import DIRECTIVES, PAPER_DIRECTIVES
from wipo_bc_std.model import block
from wipo_bc_std.model import fields as field_types
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.standard import Standard

ROOT = Path(__file__).parents[2]
FILES = {
    "standard": "standard.yml",
    "clause": "clauses/*.md",
    "annex": "annexes/*.md",
    "terms": "terms/*.yml",
    "references": "references.yml",
    "models": "models/*.yml",
    "use-cases": "use-cases/*.yml",
    "scenarios": "scenarios/*.yml",
    "evidence": "evidence/*.yml",
    "change": "changes/*.yml",
    "questionnaires": "questionnaires/*.yml",
    "offices": "offices.yml",
    "sessions": "sessions.yml",
    "documents": "documents.yml",
    "task": "task.yml",
    "work-plan": "work-plan.yml",
    "milestones": "milestones.yml",
    "meetings": "meetings/*.yml",
    "mandate": "mandate.yml",
    "pen": "pen.yml",
    "outcomes": "outcomes/*.yml",
    "released": "released/*.yml",
    "paper": "papers/*.md",
    "paper-figures": "papers/*.figures.yml",
    "proposals": "proposals/*.yml",
    "corrections": "corrections/*.yml",
    "implementations": "implementations/*.yml",
}
SOURCES = {name: schema for name, schema in SCHEMAS.items() if schema.model is not None}


class PlainYaml(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it: whole numbers, decimals, true, false and null are not text; dates are."""


PlainYaml.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", "~|null|Null|NULL|", [*"~nN", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", "[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
):
    PlainYaml.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def read(text: str) -> Any:
    return yaml.load(text, Loader=PlainYaml)  # noqa: S506 - a safe loader with fewer kinds of values


def validator(schema: dict[str, object]) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def walk(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from walk(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from walk(value)


def classes(kind: Any, seen: set[type[Node]] | None = None) -> set[type[Node]]:
    """Return the classes of sources that a type leads to."""
    seen = set() if seen is None else seen
    if isinstance(kind, type) and issubclass(kind, Node) and kind not in seen:
        seen.add(kind)
        for info in kind.model_fields.values():
            classes(info.annotation, seen)
    for part in get_args(kind):
        classes(part, seen)
    return seen


def reachable() -> set[type[Node]]:
    """Return all classes that a standard is made of, with those of the blocks in its clauses."""
    holders = [Standard, Clause, Annex, *get_args(block.Block)]
    return {kind for holder in holders for hint in get_type_hints(holder).values() for kind in classes(hint)}


# Rows of CSV, which no editor completes by a schema.
OF_TABLES = {ExternalDocument, LinkCheck}


def test_every_class_of_a_source_is_in_a_schema() -> None:
    roots = [schema.model for schema in SOURCES.values()] + [
        item.options for item in (DIRECTIVES | PAPER_DIRECTIVES).values()
    ]
    described = {kind for root in roots for kind in classes(root)}
    assert len(reachable()) > 40
    assert {kind.__name__ for kind in reachable() - OF_TABLES} - {kind.__name__ for kind in described} == set()
    assert set(FILES) == set(SOURCES)


def test_every_field_of_a_source_is_described_in_a_sentence() -> None:
    for kind in sorted(reachable(), key=lambda kind: kind.__name__):
        for name, info in kind.model_fields.items():
            told = info.description or ""
            assert re.fullmatch(r"\S.*\.", told), f"{kind.__name__}.{name}"
            assert len(told) <= 160, f"{kind.__name__}.{name}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_valid_and_has_no_loophole(name: str) -> None:
    made = SCHEMAS[name].make()
    jsonschema.Draft202012Validator.check_schema(made)
    objects = [part for part in walk(made) if part.get("type") == "object"]
    assert objects
    for part in objects:
        # Either nothing else is allowed, or what else is allowed is described and its name is bound.
        extra = part.get("additionalProperties")
        assert extra is False or (isinstance(extra, dict) and extra), part
        assert extra is False or "propertyNames" in part or name in {"manuscript", "draft"}, part


@pytest.mark.parametrize("name", [*SOURCES, "directives"])
def test_titles_and_descriptions_of_sources_are_for_people(name: str) -> None:
    made: Any = SCHEMAS[name].make()
    titles = [made["title"], *(part["title"] for part in made.get("$defs", {}).values())]
    assert all(title[:1].isupper() or "." in title or "/" in title for title in titles), titles
    assert not [title for title in titles if re.search("[a-z][A-Z]", title)]
    for part in walk(made):
        for key, value in part.get("properties", {}).items() if part.get("type") == "object" else ():
            assert "description" in value or "$ref" in value or key in DIRECTIVES | PAPER_DIRECTIVES, key


def drafts() -> list[Path]:
    return [ROOT / "standard", SAMPLES / "minimal" / "standard", SAMPLES / "complete" / "standard"]


@pytest.mark.parametrize("name", SOURCES)
def test_the_schema_accepts_what_the_samples_hold(name: str) -> None:
    check = validator(SCHEMAS[name].make())
    for folder in drafts():
        for path in sorted(folder.glob(FILES[name])):
            text = path.read_text(encoding="utf-8")
            value = read(text.split("---\n")[1] if path.suffix == ".md" else text)
            assert [error.message for error in check.iter_errors(value)] == [], path


def test_the_schema_of_directives_accepts_the_options_of_the_samples() -> None:
    check = validator(SCHEMAS["directives"].make())
    count = 0
    for folder in drafts():
        for path in sorted(folder.glob("*/*.md")):
            for kind, lines in re.findall(
                r"^:{3,}\{([a-z-]+)\}.*\n((?::[a-z_]+:.*\n)*)", path.read_text("utf-8"), re.MULTILINE
            ):
                options = dict(re.findall(r"^:([a-z_]+): *(.*)$", lines, re.MULTILINE))
                value = {key: read(text) if text[:1] in "[{\"'" else text for key, text in options.items()}
                assert [error.message for error in check.iter_errors({kind: value})] == [], path
                count += 1
    assert count > 20


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("standard", "schema: 1\nnumber: ST.XX\ntitle: T\nstage: working-draft\nversion: 1\ndate: 2026-01-01\nbody: [a]"),
        ("standard", "schema: 2\nnumber: ST.XX\ntitle: T\nstage: working-draft\nversion: 1.0.0\ndate: 2026-01-01\nbody: [a]"),
        ("standard", "schema: 1\nnumber: A\ntitle: T\nstage: held\nversion: 1.0.0\ndate: 2026-01-01\nbody: [a]\ntargets: {A B: c}"),
        ("offices", "offices: [{code: KRR, name: x}]"),
        ("offices", "offices: [{code: KR, name: {xx: x}}]"),
        ("offices", "offices: [{code: KR, name:}]"),
        ("sessions", "publications: [{id: a, kind: session}]"),
        ("evidence", "id: e\ntitle: t\nkind: law\nclaim: c\nas_of: 2026-01-01\nsupports: [{id: a, relation: limits}]\nsources: [{kind: press}]"),
        ("work-plan", "items: [{id: a, title: b, time_frame: c, by: 2026-13-01}]"),
        ("use-cases", "id: a\ntitle: b\nsummary: c\ntargets: []"),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_stage_that_loads_refuses(name: str, text: str) -> None:
    assert not validator(SCHEMAS[name].make()).is_valid(read(text))
    model = SOURCES[name].model
    assert model is not None
    with pytest.raises(ValidationError):
        model.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - it makes text only


TYPES: dict[str, Any] = {
    name: getattr(field_types, name)
    for name in (
        "Words", "Identifier", "AnyIdentifier", "ElementIdentifier", "OfficeCode", "Group", "Day", "PartialDate",
        "Version", "Address", "OneOrMore", "OneOrMoreAny",
    )
}  # fmt: skip
# Letters that the patterns are made of, so that some of what is tried is accepted.
LIKELY = st.text("abzABZ019-./: #_é٣\u2028", max_size=12)
SHAPED = st.one_of(
    st.from_regex(r"[a-z]{1,3}(-[a-z0-9]{1,2}){0,2}(/[a-z]{1,2})?", fullmatch=True),
    st.from_regex(r"[A-Z]{1,3}(-[0-9]{1,3})?", fullmatch=True),
    st.from_regex(r"[0-9]{4}(-[0-9W]{2}(-?[0-9]{1,2})?)?", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}\.[0-9]{1,2}(\.[0-9])?", fullmatch=True),
    st.from_regex(r"https?://[a-z<é ]{1,5}", fullmatch=True),
    st.dates().map(str),
)


def accepts(kind: Any, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


@settings(max_examples=300)
@given(st.one_of(LIKELY, SHAPED, st.text(max_size=6)))
def test_schema_and_loading_accept_the_same_texts(text: str) -> None:
    # In JSON Schema `$` is the end of the text; in the language of this test a line feed may follow.
    text = text.replace("\n", " ")
    for name, kind in TYPES.items():
        assert validator(schemas()[name]).is_valid(text) == accepts(kind, text), name


@settings(max_examples=300)
@given(st.one_of(st.integers(0, 12000).map(str), st.decimals(0, 20, places=1).map(str)))
def test_a_number_of_an_editor_is_accepted_where_its_text_is(text: str) -> None:
    value = read(text)
    for name in ("Words", "PartialDate", "WholeNumber", "Version"):
        kind = getattr(field_types, name)
        if validator(TypeAdapter(kind).json_schema()).is_valid(value) and not text.startswith("0"):
            # 5.00 is a whole number to JSON Schema.
            assert accepts(kind, text) or value == int(value), name


def schemas() -> dict[str, Any]:
    if not _SCHEMAS:
        _SCHEMAS.update({name: TypeAdapter(kind).json_schema() for name, kind in TYPES.items()})
    return _SCHEMAS


_SCHEMAS: dict[str, Any] = {}


def test_models_are_what_the_schemas_say_they_are() -> None:
    assert all(issubclass(schema.model, BaseModel) for schema in SOURCES.values() if schema.model is not None)
    assert set(Standard.__struct_fields__) >= {"offices", "sessions", "task", "work_plan", "mandate"}
