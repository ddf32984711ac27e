"""The index: what each id stands for, of which kind, where it is written, and what it was before."""

import pytest

from tests.project import clause, make_project, sample_files
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.index import Index, build_index

STANDARD = sample_files()["standard.yml"].decode().replace("targets:", "annexes: [list]\ntargets:")
BODY = """\
{#aim former="goal purpose"}
Text.

:::{table} kinds
:caption: Kinds
:former_ids: [sorts]

| a |
|---|
| b |
:::

:::{figure} map
:src: map.svg
:alt: A map

Map
:::

:::{requirement} GA-01
:target: office
:former_ids: [GA-09]

An IP Office MUST say so.
:::

:::{principle} little
:title: As little as needed

Text.
:::

:::{open-issue} who
:question: Who?
:owner: the chair
:by: 2026-12-01

Text.
:::

:::{option} first
Text.
:::

{#reach}
## Reach
"""


def indexed(overlay: dict[str, str]) -> tuple[Index, list[Diagnostic]]:
    report: list[Diagnostic] = []
    return build_index(load(make_project(overlay)).standard, report), report


def whole() -> Index:
    annex = clause("{#entry}\nText.", "list").replace("title:", "status: informative\ntitle:")
    return indexed({"standard.yml": STANDARD, "clauses/scope.md": clause(BODY), "annexes/list.md": annex})[0]


@pytest.mark.parametrize(
    ("name", "kind", "place", "division"),
    [
        ("scope", "clause", "clauses/scope.md:2:5", "scope"),
        ("aim", "para", "clauses/scope.md:6:1", "scope"),
        ("kinds", "table", "clauses/scope.md:9:1", "scope"),
        ("map", "figure", "clauses/scope.md:18:1", "scope"),
        ("GA-01", "provision", "clauses/scope.md:25:1", "scope"),
        ("little", "principle", "clauses/scope.md:32:1", "scope"),
        ("who", "open-issue", "clauses/scope.md:38:1", "scope"),
        ("first", "option", "clauses/scope.md:46:1", "scope"),
        ("reach", "clause", "clauses/scope.md:50:1", "scope"),
        ("list", "annex", "annexes/list.md:2:5", "list"),
        ("entry", "para", "annexes/list.md:7:1", "list"),
        ("ip-office", "term", "terms/general.yml:2:9", ""),
        ("bcp-14", "ref", "references.yml:2:9", ""),
    ],
)
def test_each_id_has_its_kind_and_place(name: str, kind: str, place: str, division: str) -> None:
    target = whole().find(name)
    assert target is not None
    assert (target.kind, str(target.at), target.division) == (kind, f"standard/{place}", division)


def test_all_that_has_an_id_and_nothing_else_is_in_the_index() -> None:
    assert len(whole().targets) == 13


@pytest.mark.parametrize(
    ("former", "now"), [("goal", "aim"), ("purpose", "aim"), ("sorts", "kinds"), ("GA-09", "GA-01"), ("aim", "aim")]
)
def test_former_ids_lead_to_what_has_them_now(former: str, now: str) -> None:
    target = whole().find(former)
    assert target is not None
    assert target.id == now


def test_an_id_that_nothing_has_leads_nowhere() -> None:
    assert whole().find("nowhere") is None


def test_clauses_concepts_and_references_have_former_ids_too() -> None:
    overlay = {
        "clauses/scope.md": clause("{#aim}\nText.").replace("title:", "former_ids: [field]\ntitle:"),
        "terms/general.yml": sample_files()["terms/general.yml"].decode() + "    former_ids: [office]\n",
        "references.yml": sample_files()["references.yml"].decode() + "    former_ids: [rfc-2119]\n",
    }
    index, report = indexed(overlay)
    assert report == []
    assert {name: target.id for name, target in index.former.items()} == {
        "field": "scope",
        "office": "ip-office",
        "rfc-2119": "bcp-14",
    }


def test_of_an_id_given_twice_the_first_counts() -> None:
    index, report = indexed({"clauses/scope.md": clause("{#aim}\nOne.\n\n{#aim}\nTwo.")})
    assert str(index.targets["aim"].at) == "standard/clauses/scope.md:6:1"
    assert [(item.code, item.at.line, item.related[0].at.line) for item in report] == [("R005", 9, 6)]


def test_of_a_split_the_first_part_answers_for_the_former_id() -> None:
    index, report = indexed({"clauses/scope.md": clause('{#b former="old"}\nOne.\n\n{#a former="old"}\nTwo.')})
    assert report == []
    assert index.former["old"].id == "b"


def test_a_paragraph_without_a_written_id_can_be_found_by_the_one_it_would_get() -> None:
    index, _ = indexed({"clauses/scope.md": clause("One.\n\nOne.\n\n## One.")})
    names = [name for name, target in index.targets.items() if target.division and name != "scope"]
    assert names == [names[0], f"{names[0]}-2", f"{names[0]}-3"]
    assert [target.at.line for target in index.targets.values() if target.id in names] == [6, 8, 10]
