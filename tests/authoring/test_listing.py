"""To add to lists of YAML, in each form in which people write them, and leave the rest as it is."""

import pytest

from wipo_bc_std.authoring.listing import add_item, add_name
from wipo_bc_std.authoring.open_draft import FileText

FORM = ("# Remark of the template.", "items:", "  - id: new", "    parts:", "      - one")


def text(source: str) -> FileText:
    return FileText("standard/x.yml", tuple(source.split("\n")))


@pytest.mark.parametrize(
    ("source", "after", "expected", "line"),
    [
        ("body: [a, b]\n", None, "body: [a, b, new]\n", 1),
        ("body: [a, b]  # in order\ntask: 1\n", "a", "body: [a, new, b]  # in order\ntask: 1\n", 1),
        ('x: 1\nbody: ["a",\n  b]\n', None, 'x: 1\nbody: ["a",\n  b, new]\n', 3),
        ("body: [\n  a,\n  b,  # last\n]\n", None, "body: [\n  a,\n  b,  # last\n  new,\n]\n", 4),
        ("body: [\n  a,\n  b  # last\n]\n", None, "body: [\n  a,\n  b,  # last\n  new\n]\n", 4),
        ("body: [\n  a,\n  b,\n]\n", "a", "body: [\n  a,\n  new,\n  b,\n]\n", 3),
        ("body:\n- a  # first\n- b\n\ntask: 1\n", None, "body:\n- a  # first\n- b\n- new\n\ntask: 1\n", 4),
        ("body:\n    - a\n    - b\n", "a", "body:\n    - a\n    - new\n    - b\n", 3),
        ("body: []\n", None, "body: [new]\n", 1),
        ("body:  # none yet\nx: 1\n", None, "body: [new]  # none yet\nx: 1\n", 1),
        ("x: 1\n", None, "x: 1\nbody: [new]\n", 2),
        ("x: 1", None, "x: 1\nbody: [new]\n", 2),
    ],
)
def test_a_name_is_added_to_every_form_of_list(source: str, after: str | None, expected: str, line: int) -> None:
    added = add_name(text(source), "body", "new", after)
    assert added is not None
    assert ("\n".join(added.lines), added.line) == (expected, line)


@pytest.mark.parametrize("source", ["body: one\n", "body: {a: b}\n", "body: [a\n", "- a\n", "body: [a]\nbody: [b]\n"])
def test_a_form_that_is_not_understood_is_left_alone(source: str) -> None:
    assert add_name(text(source), "body", "new") is None


@pytest.mark.parametrize(
    ("source", "expected", "line"),
    [
        (
            "# Mine.\nitems:\n  - id: old\n    text: >-\n      folded\n      words\n\n",
            "# Mine.\nitems:\n  - id: old\n    text: >-\n      folded\n      words\n  - id: new\n    parts:\n      - one\n\n",
            7,
        ),
        (
            "items:\n- id: old\n  # its own remark\nx: y\n",
            "items:\n- id: old\n  # its own remark\n- id: new\n  parts:\n    - one\nx: y\n",
            4,
        ),
        ("items:\n    - {id: old}", "items:\n    - {id: old}\n    - id: new\n      parts:\n        - one", 3),
        ("items: []  # none\n", "items:   # none\n  - id: new\n    parts:\n      - one\n", 2),
        ("items:\n", "items:\n  - id: new\n    parts:\n      - one\n", 2),
        ("other: 1\n", "other: 1\nitems:\n  - id: new\n    parts:\n      - one\n", 3),
        ("# Nothing yet.\n", "# Nothing yet.\nitems:\n  - id: new\n    parts:\n      - one\n", 3),
    ],
)
def test_an_item_takes_the_indentation_of_its_file(source: str, expected: str, line: int) -> None:
    added = add_item(text(source), FORM, "standard/x.yml")
    assert added is not None
    assert ("\n".join(added.lines), added.line) == (expected, line)


def test_a_file_that_is_not_there_is_the_template() -> None:
    added = add_item(None, FORM, "standard/x.yml")
    assert added is not None
    assert (added.lines, added.line) == ((*FORM, ""), 3)


@pytest.mark.parametrize("source", ["items: [{id: old}]\n", "items: words\n", "items:\n  - id: [\n", "- id: old\n"])
def test_a_list_that_is_not_understood_is_left_alone(source: str) -> None:
    assert add_item(text(source), FORM, "standard/x.yml") is None
