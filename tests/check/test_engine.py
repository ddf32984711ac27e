"""Exemptions: each finding is let pass by those of its own file and code, and what lets nothing pass is told."""

from tests.project import check_all, clause, make_project, shown

# What each paragraph is found for: it has no id.
LINES = 200


def test_each_of_many_exemptions_covers_its_own_paragraph() -> None:
    body = "\n\n".join(f"% allow M010, R002: remark\nText {number} <para:none>." for number in range(LINES))
    found = check_all(make_project({"clauses/scope.md": clause(body)}))
    assert {item.code for item in found} == {"R009", "T002"}


def test_of_many_exemptions_the_idle_ones_are_told() -> None:
    body = "\n\n".join(
        f"% allow M010: remark\n{'' if number % 50 else f'{{#a{number}}}'}\nText {number}." for number in range(LINES)
    )
    found = [item for item in check_all(make_project({"clauses/scope.md": clause(body)})) if item.code == "S026"]
    assert [item.at.line for item in found] == [6 + 4 * number for number in range(0, LINES, 50)]


def test_an_exemption_of_another_file_or_code_covers_nothing() -> None:
    terms = "# allow M010: remark\nconcepts: []\n"
    found = check_all(
        make_project({"clauses/scope.md": clause("% allow T003: remark\nText."), "terms/general.yml": terms})
    )
    told = [shown(item) for item in found if item.code in {"M010", "S026"}]
    assert told == ["S026 clauses/scope.md:6:1", "M010 clauses/scope.md:7:1", "S026 terms/general.yml:1:1"]


def test_two_exemptions_that_cover_one_finding_are_both_used() -> None:
    body = "% allow M010: remark\n% allow M010: another remark\nText."
    assert "S026" not in {item.code for item in check_all(make_project({"clauses/scope.md": clause(body)}))}


def test_of_the_codes_of_one_exemption_the_idle_ones_are_named() -> None:
    found = check_all(make_project({"clauses/scope.md": clause("% allow M010, T003: remark\nText.")}))
    (item,) = [item for item in found if item.code == "S026"]
    assert "T003" in item.message
    assert "M010" not in item.message
