"""What reopens a text: which assumptions fall on a day, exactly what depends on each, who decides and who is asked."""

import csv
import io
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.project import make_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.evidence.reopening import Asked, Assumption, Watch, watch_assumptions
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.memory import Memory
from wipo_bc_std.pipeline import read_project

ROOT = Path(__file__).parents[2]
CLAUSE = """\
---
id: scope
title: Scope
---

{#scope-purpose}
This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>, <ref:guide>, <ref:other> and <ref:third>.

:::{permission} GA-01
:target: office
:reopen_when: {references: [guide], algorithms: [SHA-1, SHA-256]}

An IP Office MAY say which draft it follows.
:::

:::{permission} GA-02
:target: office
:reopen_when: {event: Nobody reads drafts any more, references: [old-guide, third], production: 3}

An IP Office MAY publish the draft that it follows.
:::

:::{permission} GA-03
:target: office
:reopen_when: {date: 2027-03-01, references: [other]}

An IP Office MAY follow another draft.
:::

:::{permission} GA-04
:target: office
:status: deleted
:reopen_when: {references: [guide], date: 2020-01-01}
:::

:::{principle} openness
:title: Openness
:reopen_when: {references: [guide]}

Whoever asks is told which draft is followed.
:::
"""
REFERENCES = """\
references:
  - {id: guide, former_ids: [old-guide], designation: "Guide 1:2020", title: A guide, use: informative, status: published}
  - {id: other, designation: "Guide 2:2020", title: A guide, use: informative, status: published}
  - {id: third, designation: "Guide 3:2020", title: A guide, use: informative, status: unknown}
  - {id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}
"""
EVIDENCE = """\
id: {id}
title: A {id}
kind: use-case
claim: An office tells which draft it follows.
{who}
supports: [{{id: GA-02, relation: {relation}}}]
maturity: {{value: {maturity}}}
as_of: {as_of}
sources: [{{ref: {source}, kind: official}}]
"""
OFFICES = """\
offices:
  - {code: EM, name: European Union Intellectual Property Office}
  - {code: KR, name: Office of Korea}
  - {code: PT, name: Office of Portugal}
  - {code: US, name: Office of the United States}
"""
HEAD = "designation,status,successor,stage,as_of,source\n"


def evidence(name: str, who: str, **fields: str) -> dict[str, str]:
    told = {"relation": "illustrates", "maturity": "production", "as_of": "2026-01-01", "source": "bcp-14", **fields}
    return {f"evidence/{name}.yml": EVIDENCE.format(id=name, who=who, **told)}


def catalogue(*rows: str) -> dict[str, str]:
    return {"catalogue.csv": HEAD + "".join(f"{row}\n" for row in rows)}


def watch(files: Mapping[str, str] | None = None, today: date | None = None) -> Watch:
    own = {"clauses/scope.md": CLAUSE, "references.yml": REFERENCES, "offices.yml": OFFICES}
    checked = read_project(make_project({**own, **(files or {})}), today)
    assert not checked.problems.reach(Severity.ERROR)
    return watch_assumptions(checked.draft)


def fallen(found: Watch) -> dict[str, tuple[str, ...]]:
    return {
        f"{each.assumption.kind} {each.assumption.name} {each.fall.state}": each.dependants for each in found.fallen
    }


def test_what_holds_reopens_nothing_and_what_cannot_be_known_is_told() -> None:
    found = watch(catalogue("SHA-256,current,,,2026-01-01,a list") | producers("EM", "KR", "PT"))
    assert (found.fallen, found.reopened) == ((), ())
    assert found.unknown == {Assumption("algorithm", "SHA-1"): ("GA-01",), Assumption("reference", "third"): ("GA-02",)}
    assert found.events == ("GA-02",)


def producers(*offices: str) -> dict[str, str]:
    return evidence("network", f"owner: {offices[0]}\nwitnesses: [{', '.join(offices[1:])}]")


@pytest.mark.parametrize("status", ["withdrawn", "superseded"])
def test_a_reference_that_the_catalogue_has_as_gone_reopens_what_assumes_it(status: str) -> None:
    found = watch(
        producers("EM", "KR", "PT")
        | catalogue(
            f"Guide 1:2020,{status},Guide 1:2023,,2026-05-01,a list",
            "Guide 1:2023,superseded,Guide 1:2025,,2026-05-01,a list",
            "Guide 1:2025,current,,,2026-05-01,a list",
        )
    )
    # Under its former id it is the same; what is deleted assumes nothing.
    assert fallen(found) == {f"reference guide {status}": ("GA-01", "GA-02", "openness")}
    fall = found.fallen[0].fall
    assert (fall.day, fall.source) == (date(2026, 5, 1), "catalogue")
    assert fall.successors == ("Guide 1:2023", "Guide 1:2025")


@pytest.mark.parametrize("catalogued", ["current", "unknown", None])
@pytest.mark.parametrize("replaced", ["other", '"GUIDE 2 : 2020"'])
def test_a_reference_falls_by_its_own_record_too(catalogued: str | None, replaced: str) -> None:
    references = REFERENCES.replace(
        '"Guide 2:2020", title: A guide, use: informative, status: published',
        '"Guide 2:2020", title: A guide, use: informative, status: withdrawn, read_at: 2026-06-01',
    ).replace('"Guide 3:2020",', f'"Guide 3:2020", replaces: {replaced},')
    rows = catalogue(f"Guide 2:2020,{catalogued},,,2026-05-01,a list") if catalogued else {}
    found = watch({"references.yml": references} | rows | producers("EM", "KR", "PT"))
    assert fallen(found) == {"reference other withdrawn": ("GA-03",)}
    fall = found.fallen[0].fall
    assert (fall.day, fall.source, fall.successors) == (date(2026, 6, 1), "record", ("Guide 3:2020",))


@pytest.mark.parametrize(("status", "falls"), [("withdrawn", 1), ("superseded", 0), ("being-revised", 0)])
def test_an_algorithm_falls_when_it_is_withdrawn(status: str, falls: int) -> None:
    found = watch(catalogue(f"SHA-1,{status},SHA-256,,2026-01-01,a list") | producers("EM", "KR", "PT"))
    assert fallen(found) == ({"algorithm SHA-1 withdrawn": ("GA-01",)} if falls else {})


@pytest.mark.parametrize(
    ("files", "offices"),
    [
        ({}, ()),
        (evidence("a", "owner: EM") | evidence("b", "owner: KR\nwitnesses: [EM]"), ("EM", "KR")),
        (producers("EM", "KR", "PT"), None),
        # What limits a text, a pilot, and what is true only later are no production of it.
        (producers("EM", "KR", "PT") | evidence("network", "owner: EM", relation="limits"), ()),
        (evidence("a", "owner: EM", maturity="pilot"), ()),
        (evidence("a", "owner: EM", as_of="2026-12-24"), ()),
    ],
)
def test_offices_in_production_are_counted_once_each(files: dict[str, str], offices: tuple[str, ...] | None) -> None:
    found = watch(files)
    assert [each.fall.offices for each in found.fallen] == ([] if offices is None else [offices])
    assert [each.dependants for each in found.fallen] == ([] if offices is None else [("GA-02",)])


def test_a_day_reopens_what_names_it_from_that_day_on() -> None:
    found = {day: fallen(watch(producers("EM", "KR", "PT"), date(2027, *day))) for day in ((2, 28), (3, 1))}
    assert found == {(2, 28): {}, (3, 1): {"date 2027-03-01 reached": ("GA-03",)}}


def test_who_is_asked_owns_evidence_else_is_a_witness_else_nobody_is_known() -> None:
    gone = catalogue("Guide 1:2020,withdrawn,,,2026-05-01,a list")

    def asked(files: dict[str, str]) -> Asked | None:
        return next(each.asked for each in watch(gone | files).reopened if each.id == "GA-02")

    assert asked({}) is None
    assert asked(evidence("b", "witnesses: [PT, EM]")) == Asked("PT", "witness", "b")
    both = evidence("a", "witnesses: [PT]") | evidence("b", "owner: KR")
    assert asked(both) == Asked("KR", "owner", "b")
    # Who knows of what fell goes first, then who knows of a reason rather than of an example.
    rests = evidence("a", "owner: EM", relation="justifies") | evidence("c", "owner: US", source="guide")
    assert asked(both | rests) == Asked("US", "owner", "c")
    assert asked(both | evidence("c", "owner: US", relation="justifies")) == Asked("US", "owner", "c")


@pytest.mark.parametrize(("approval", "body"), [("", "committee"), ("approval: task-force\n", "task-force")])
def test_a_task_force_decides_on_an_annex_of_which_it_approves_changes(approval: str, body: str) -> None:
    annex = f"""\
---
id: practice
title: Practice
status: normative
{approval}---

{{#practice-now}}
As it is done now.

:::{{permission}} GA-05
:target: office
:reopen_when: {{references: [guide]}}

An IP Office MAY follow this annex.
:::
"""
    particulars = make_project({}).read("standard/standard.yml").decode()
    found = watch(
        catalogue("Guide 1:2020,withdrawn,,,2026-05-01,a list")
        | {"annexes/practice.md": annex, "standard.yml": particulars + "annexes: [practice]\n"}
    )
    assert {each.id: each.body for each in found.reopened} == {
        "GA-01": "committee",
        "GA-02": "committee",
        "openness": "committee",
        "GA-05": body,
    }


# --- The real draft ---------------------------------------------------------------------------------------------------


def overlay(changed: Mapping[str, bytes]) -> Project:
    own = open_project(ROOT)
    return Project(own.folder, own.listing, lambda path: changed[path] if path in changed else own.read(path))


def retire(designation: str) -> Project:
    """Return the real draft with a reference that was withdrawn yesterday, according to its catalogue."""
    path = "standard/catalogue.csv"
    rows = list(csv.DictReader(io.StringIO((ROOT / path).read_text(encoding="utf-8"))))
    kept = [row for row in rows if row["designation"] != designation]
    kept.append({**dict.fromkeys(rows[0], ""), "designation": designation, "status": "withdrawn"})
    kept[-1] |= {"as_of": "2026-11-25", "source": "a list"}
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(kept)
    return overlay({path: text.getvalue().encode()})


def dependants_by_hand(reference: str) -> list[str]:
    """Return what assumes a reference, by the bare text of the sources in the order of standard.yml."""
    body = yaml.safe_load((ROOT / "standard/standard.yml").read_text(encoding="utf-8"))
    found = []
    for folder, names in (("clauses", body["body"]), ("annexes", body["annexes"])):
        for name in names:
            text = (ROOT / f"standard/{folder}/{name}.md").read_text(encoding="utf-8")
            fence = re.compile(
                r"^:{3,}\{(?:requirement|recommendation|permission|capability|principle)\} (\S+)\n((?::.*\n)*)",
                re.MULTILINE,
            )
            for match in fence.finditer(text):
                line = re.search(r"^:reopen_when: (.*)$", match[2], re.MULTILINE)
                told = yaml.safe_load(line[1]) if line else None
                if isinstance(told, dict) and reference in told.get("references", []):
                    found.append(match[1])
    return found


def test_retiring_one_reference_of_the_real_draft_reopens_exactly_what_assumes_it() -> None:
    references = yaml.safe_load((ROOT / "standard/references.yml").read_text(encoding="utf-8"))["references"]
    designations = {each["id"]: each["designation"] for each in references}
    memory = Memory()
    before = watch_assumptions(read_project(open_project(ROOT), memory=memory).draft)
    assumed = [each.name for each in before.assumptions if each.kind == "reference"]
    assert before.fallen == ()
    assert len(assumed) > 5
    # What nobody assumes reopens nothing, however often it is cited.
    for reference in (*assumed, "iso-22739-2024"):
        after = watch_assumptions(read_project(retire(designations[reference]), memory=memory).draft)
        by_hand = dependants_by_hand(reference)
        assert [each.id for each in after.reopened] == by_hand
        assert [each.assumption.name for each in after.fallen] == ([reference] if reference in assumed else [])
        assert bool(by_hand) == (reference in assumed)
