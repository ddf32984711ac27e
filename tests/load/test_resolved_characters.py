"""What an escape or entity stands for is looked at like what is typed."""

import pytest

from tests.project import clause, make_project, read_all, shown

REFERENCE = (
    "references:\n  - id: bcp-14\n    designation: BCP 14\n    title: {}\n    use: informative\n    status: published\n"
)


@pytest.mark.parametrize(
    ("title", "code"),
    [(r'"a \U0001F511 b"', "S009"), (r'"a \u202e b"', "S014"), (r'"a \x07 b"', "S008")],
)
def test_escapes_in_yaml(title: str, code: str) -> None:
    found = read_all(make_project({"references.yml": REFERENCE.format(title)}))
    assert [(item.code, item.at.line) for item in found] == [(code, 4)]


@pytest.mark.parametrize(("text", "code"), [("A &#x1F511; b.", "S009"), ("A &#x202e; b.", "S014")])
def test_entities_in_markdown(text: str, code: str) -> None:
    found = read_all(make_project({"clauses/scope.md": clause(f"{{#aim}}\n{text}")}))
    assert [shown(item) for item in found] == [f"{code} clauses/scope.md:7:3"]


@pytest.mark.parametrize(
    ("content", "good"),
    [
        ('<path fill="url(\'#g\')" d="M0 0"/>', True),
        ('<path fill="url( #g )" d="M0 0"/>', True),
        ('<path fill="url(http://a.org/g)" d="M0 0"/>', False),
        ('<style><b/>@import "x"</style>', False),
        ("<SCRIPT/>", False),
        ('<embed src="x"/>', False),
    ],
)
def test_pictures(content: str, good: bool) -> None:  # noqa: FBT001 - a column of the table
    picture = f'<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>'
    found = [item.code for item in read_all(make_project({"figures/a.svg": picture}))]
    assert found == ([] if good else ["G002"])
