"""Where the rules on references draw their lines."""

import pytest

from tests.project import check_all, clause, make_project, shown
from wipo_bc_std.model.external_document import designation_key


def references(*lines: str) -> dict[str, str]:
    entries = [
        f"  - {{id: paper-{number}, title: Paper, use: normative, status: published, {line}}}\n"
        for number, line in enumerate(lines, 1)
    ]
    return {"references.yml": "references:\n" + "".join(entries)}


def found(code: str, files: dict[str, str]) -> list[str]:
    return [shown(item) for item in check_all(make_project(files)) if item.code == code]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ISO 22739:2024", "iso22739-2024", True),
        ("WIPO Standard ST.96", "WIPO Standard ST 96", True),
        ("ISO 22739:2024", "ISO 22739:2020", False),
        ("ISO 22739:2024", "ISO 22739", False),
        ("ISO 2-27", "ISO 22-7", False),
    ],
)
def test_designations_differ_in_words_and_numbers(one: str, other: str, *, same: bool) -> None:
    assert (designation_key(one) == designation_key(other)) is same


@pytest.mark.parametrize(
    ("address", "flagged"),
    [("https://example.org/standard/8220", True), ("https://iso22739.example.org/part_03", False)],
)
def test_an_address_with_a_number_serves_one_document(address: str, *, flagged: bool) -> None:
    files = references(f"designation: One, url: '{address}'", f"designation: Two, url: '{address}'")
    assert bool(found("R015", files)) is flagged


def test_a_document_that_replaces_itself_is_told() -> None:
    assert found("R010", references("designation: 'ISO 1:2024', replaces: 'ISO 1-2024'")) == [
        "R010 references.yml:2:105"
    ]


def provisions(first: str, second: str) -> dict[str, str]:
    return {
        "clauses/scope.md": clause(
            f":::{{recommendation}} GA-01\n:target: office\n\nAn IP Office SHOULD act {first}.\n:::\n\n"
            f":::{{recommendation}} GA-02\n:target: office\n\nAn IP Office SHOULD act {second}.\n:::"
        )
    }


@pytest.mark.parametrize(
    ("first", "second", "flagged"),
    [
        ("in accordance with <provision:GA-02>", "as set out in <provision:GA-01>", True),
        ("in accordance with <para:nowhere> and <provision:GA-02>", "according to <provision:GA-01>", True),
        ("in accordance with <provision:GA-02>", "except as <provision:GA-01> says", False),
        ("in accordance with <provision:GA-02>", "in time; see <provision:GA-01>", False),
        ("in accordance with <provision:GA-01>", "in time", True),
    ],
)
def test_provisions_leave_it_to_each_other(first: str, second: str, *, flagged: bool) -> None:
    assert bool(found("R011", provisions(first, second))) is flagged


def test_a_text_leads_to_the_division_below_a_heading_that_it_stands_in() -> None:
    body = (
        "{#reach}\n## Reach\n\n{#deep}\n### Deep\n\n{#scope-a}\nSee <clause:reach>, <clause:deep>, <clause:scope>.\n\n"
    )
    body += "{#beside}\n## Beside\n\n{#scope-b}\nSee <clause:reach>."
    assert found("R016", {"clauses/scope.md": clause(body)}) == [
        "R016 clauses/scope.md:13:5",
        "R016 clauses/scope.md:13:21",
        "R016 clauses/scope.md:13:36",
    ]
