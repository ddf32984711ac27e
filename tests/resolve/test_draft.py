"""The draft as a whole: numbers, links and passages of one standard, however broken its sources are."""

import datetime

from tests.project import clause, make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import Draft, resolve


def draft(overlay: dict[str, str | None]) -> tuple[Draft, list[str]]:
    made, problems = resolve(load(make_project(overlay)).standard)
    return made, [item.code for item in problems]


def test_the_sample_is_numbered_and_linked() -> None:
    made, codes = draft({})
    assert codes == []
    assert made.numbers.paragraphs == {"scope-purpose": "1", "scope-limits": "2"}
    assert made.numbers.divisions == {"scope": "1", "scope-reach": "1.1"}
    assert set(made.index.targets) == {
        *("scope", "scope-purpose", "GA-01", "scope-reach", "scope-limits", "ip-office", "bcp-14"),
    }


def test_passages_stand_in_reading_order_with_what_they_belong_to() -> None:
    made, _ = draft({})
    owners = [(passage.kind, passage.owner) for passage in made.passages]
    assert owners[:3] == [("title", ""), ("title", "scope"), ("text", "scope-purpose")]
    assert [kind for kind, owner in owners if owner == "ip-office"] == ["definition"]
    (reason,) = (passage for passage in made.passages if passage.informs)
    assert (reason.provision.id if reason.provision else "", reason.owner) == ("GA-01", "GA-01")


def test_an_empty_draft_resolves() -> None:
    made, codes = draft({"clauses/scope.md": None, "terms/general.yml": None, "references.yml": None})
    assert (codes, dict(made.index.targets), made.numbers.paragraphs) == ([], {}, {})


def test_what_follows_from_a_file_that_cannot_be_read_is_not_told_beside_that() -> None:
    body = clause("{#a}\nSee <term:ip-office>, <ref:nowhere>, <clause:nowhere>.")
    _, codes = draft({"terms/general.yml": "concepts: [", "clauses/scope.md": body})
    assert codes == ["R002", "R002"]
    _, codes = draft({"references.yml": "references: [", "clauses/scope.md": body})
    assert codes == ["R002"]


def test_only_some_dozens_of_unknown_names_are_searched_for() -> None:
    body = "{#abcdef}\n" + " ".join(f"<para:abcde{number}>" for number in range(100))
    _, problems = resolve(load(make_project({"clauses/scope.md": clause(body)})).standard)
    assert sum("abcdef" in item.hint for item in problems) == 50


def test_a_draft_is_judged_by_its_own_date_or_the_day_that_is_given() -> None:
    standard = load(make_project({})).standard
    assert resolve(standard)[0].today == datetime.date(2026, 11, 22)
    assert resolve(standard, today=datetime.date(2027, 1, 2))[0].today == datetime.date(2027, 1, 2)
