"""Links: where they lead, and what is said of those that lead nowhere."""

import pytest

from tests.project import clause, make_project, read_all, shown
from wipo_bc_std.diagnostics.diagnostic import Diagnostic

FORMER = "---\nid: scope\ntitle: Scope\nformer_ids: [field]\n---\n\n{{#aim}}\nSee {} here.\n"


def found(body: str) -> list[str]:
    return [shown(item) for item in read_all(make_project({"clauses/scope.md": clause(body)}))]


def finding(overlay: dict[str, str]) -> Diagnostic:
    (item,) = read_all(make_project(overlay))
    return item


@pytest.mark.parametrize(
    ("link", "mended"),
    [
        ("<clause:field>", "<clause:scope>"),
        ("[field](clause:field)", "[field](clause:scope)"),
        ("[clause:field](clause:field )", "[clause:field](clause:scope )"),
        ("[field](<clause:field>)", "[field](<clause:scope>)"),
    ],
)
def test_a_fix_for_a_former_id_changes_the_id_and_nothing_else(link: str, mended: str) -> None:
    text = FORMER.format(link)
    item = finding({"clauses/scope.md": text})
    assert item.code == "R004"
    assert item.fix is not None
    (edit,) = item.fix.edits
    line = text.split("\n")[edit.at.line - 1]
    assert line[: edit.at.column - 1] + edit.text + line[edit.at.end_column - 1 :] == f"See {mended} here."


def test_unknown_ids_are_marked_where_the_link_stands_and_near_ones_are_named() -> None:
    item = finding({"clauses/scope.md": clause("{#aim}\nSee the [purpose](para:aims).")})
    assert shown(item) == "R002 clauses/scope.md:7:9"
    assert (item.at.end_line, item.at.end_column) == (7, 29)
    assert "“aim”" in item.hint


def test_a_far_fetched_name_is_not_suggested() -> None:
    item = finding({"clauses/scope.md": clause("{#aim}\nSee <para:nowhere>.")})
    assert "did you mean" not in item.hint


def test_a_link_of_another_kind_says_where_the_target_stands() -> None:
    item = finding({"clauses/scope.md": clause("{#aim}\nSee <clause:aim>.")})
    assert item.code == "R003"
    assert [str(related.at) for related in item.related] == ["standard/clauses/scope.md:6:1"]
    assert item.hint == "write para:aim"


def test_links_in_yaml_are_checked_too() -> None:
    terms = (
        "concepts:\n"
        "  - id: ip-office\n"
        "    designations: {en: [{term: IP Office, acceptability: preferred}]}\n"
        "    source: {relation: adapted, ref: iso-1}\n"
        "    definition:\n"
        "      en: >-\n"
        "        authority that grants\n"
        "        [rights](term:ip-rigt)\n"
        "    related: [{concept: bcp-14, relation: generic}]\n"
    )
    items = read_all(make_project({"terms/general.yml": terms}))
    assert [shown(item) for item in items] == [
        "R002 terms/general.yml:4:38",
        "R002 terms/general.yml:8:9",
        "R003 terms/general.yml:9:25",
    ]


def test_links_in_options_are_checked_too() -> None:
    body = "{#aim}\nText.\n\n:::{principle} little\n:title: As [little](term:none) as needed\n\nText.\n:::"
    assert found(body) == ["R002 clauses/scope.md:10:12"]


def test_a_retired_id_is_neither_given_nor_linked() -> None:
    overlay = {"retired-ids.txt": "# gone\nold-aim\n", "clauses/scope.md": clause("{#aim}\nSee <para:old-aim>.")}
    item = finding(overlay)
    assert shown(item) == "R006 clauses/scope.md:7:5"
    assert str(item.related[0].at) == "standard/retired-ids.txt:2:1"
    assert [shown(other) for other in read_all(make_project({"retired-ids.txt": "scope-limits\n"}))] == [
        "R006 clauses/scope.md:22:1"
    ]


def test_ids_are_given_once() -> None:
    assert found("{#aim}\nOne.\n\n{#aim}\nTwo.") == ["R005 clauses/scope.md:9:1"]
    assert found("{#ip-office}\nOne.") == ["R005 terms/general.yml:2:9"]


def test_a_former_id_that_is_in_use_is_refused_and_one_on_two_nodes_is_a_split() -> None:
    assert found('{#aim}\nOne.\n\n{#goal former="aim"}\nTwo.') == ["R005 clauses/scope.md:9:1"]
    assert found('{#aim former="old"}\nOne; see <para:aim>.\n\n{#goal former="old"}\nTwo.') == []


def test_footnotes_need_one_text_and_one_mark() -> None:
    assert found("{#aim}\nOne.[^a]") == ["R007 clauses/scope.md:7:5"]
    assert found("{#aim}\nOne.[^a]\n\n[^a]: A.\n[^b]: B.") == ["R008 clauses/scope.md:10:1"]
    assert found("{#aim}\nOne.[^a]\n\n[^a]: A.\n[^a]: B.") == ["R007 clauses/scope.md:10:1"]


def test_a_footnote_marked_only_inside_a_directive_keeps_its_text() -> None:
    assert found("{#aim}\nOne.\n\n:::{note}\nTwo.[^a]\n:::\n\n[^a]: A.") == []


def test_pictures_have_to_be_there() -> None:
    figure = "{#aim}\nOne.\n\n:::{figure} map\n:src: map.svg\n:alt: A map.\n\nMap\n:::"
    assert found(figure) == ["G003 clauses/scope.md:10:7"]


def test_links_in_the_texts_of_the_task_are_checked_too() -> None:
    task = (
        "number: 1\n"
        "description: [Find out about <clause:scop>.]\n"
        "source: {document: CWS/1/1}\n"
        "answers: [{part: 1, text: It is in <clause:scope>., missing: More on <term:nothing>., by: [nowhere]}]\n"
        "history: [{text: The task followed <clause:field>.}]\n"
    )
    text = FORMER.format("<ref:bcp-14>")
    assert [shown(item) for item in read_all(make_project({"task.yml": task, "clauses/scope.md": text}))] == [
        "R002 task.yml:2:30",
        "R002 task.yml:4:70",
        "R002 task.yml:4:92",
        "R004 task.yml:5:36",
    ]
