"""Numbers that are typed: which belong to the draft, and which to another document."""

import pytest

from tests.project import check_all, clause, make_project

TABLE = """

:::{table} answers
:caption: Answers

| Office | Answer | See |
| --- | --- | --- |
| A | Yes | Clause 5 |
:::
"""


def found(text: str) -> list[str]:
    project = make_project({"clauses/scope.md": clause(f"{{#scope-purpose}}\n{text}{TABLE}")})
    return [item.message for item in check_all(project) if item.code == "R018"]


@pytest.mark.parametrize(
    "text",
    [
        "See clause 5.",
        "Clauses 5 and 6 say so.",
        "It is said in paragraph 14 of this Standard, in full.",
        "It is said in section 3.1 of the present draft.",
        "Table 3 has them.",
        "See Figure II-2 for it.",
        "See Annex II.",
        "See paragraph 3 of Annex X, which is ours.",
        "The table above has them.",
        "This is what the following says, and the table below.",
        "It cites <ref:bcp-14>. It is said in clause 5.",
        "However, clause 5 applies.",
        "An office MUST follow clause 5.",
        "In clause 5 to 7, it is said.",
    ],
)
def test_a_number_of_the_draft_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "See clause 5 of <ref:bcp-14>.",
        "See <ref:bcp-14>, clauses 5 and 6.",
        "See <ref:bcp-14> (in particular section 3.1).",
        "See paragraph 67 of CWS/7/29.",
        "See clause 5 of document X.",
        "See CWS/7/29, paragraph 67.",
        "See ISO 22739:2024, clause 3.",
        "See ISO/IEC Directives, Part 2, clause 5.",
        "See paragraph 3 of Annex II to the Agreement.",
        "See Annex II to CWS/7/29.",
        "See section 4 of the report.",
        "The report and its section 4 say so.",
        "As “clause 5” says, `clause 5`, and [clause 5](clause:scope).",
        "A table 3a and tables 3 and 4 are no tables; 5 clauses, one paragraph.",
        "A clause may be long. 5 of them are. The figure below zero is none.",
        "The following table has them, and the figures below.",
        "A part of paragraph 3 bis of the Act.",
    ],
)
def test_a_number_of_another_document_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_has_the_number_now_is_told() -> None:
    project = make_project({"clauses/scope.md": clause(f"{{#scope-purpose}}\nSee table 1.{TABLE}")})
    assert [item.hint for item in check_all(project) if item.code == "R018"] == [
        "link by id, <table:…>; what has the number 1 now is <table:answers>"
    ]
