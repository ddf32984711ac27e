"""What each provision rests on, found in a draft; and what a change in the world reopens."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.project import make_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.evidence.grounds import assess, collect_grounds
from wipo_bc_std.evidence.staleness import Staleness
from wipo_bc_std.pipeline import date_changes, read_project
from wipo_bc_std.redline.standing import digest_texts
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view.lower import lower

CLAUSE = """\
---
id: scope
title: Scope
---

{{#scope-purpose}}
This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <ref:guide>.

:::{{permission}} GA-01
:target: office

An IP Office MAY {verb} which draft it follows, as in <ref:guide>.
:::

:::{{permission}} GA-02
:target: office
:former_ids: [GA-20]

An IP Office MAY publish the draft that it follows.
:::

:::{{permission}} GA-03
:target: office

An IP Office MAY follow another draft.
:::

:::{{permission}} GA-04
:target: office
:status: deleted
:::
"""
REFERENCES = """\
references:
  - {id: guide, designation: "Guide 1:2020", title: A guide, use: informative, status: published}
  - {id: other, designation: "Guide 2:2020", title: A guide, use: informative, status: published}
  - {id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}
"""
EVIDENCE = """\
id: pilot
title: A pilot
kind: pilot
claim: An office tells which draft it follows.
supports:
  - {id: GA-20, relation: illustrates}
  - {id: GA-02, relation: contradicts}
  - {id: GA-03, relation: contradicts, acknowledged: It was another kind of draft.}
as_of: 2026-10-01
sources: [{ref: other, kind: official}, {ref: bcp-14, kind: official}]
"""
SESSIONS = """\
sessions:
  - {id: first, symbol: S/1, ordinal: 1, begins: 2021-05-03}
  - {id: second, symbol: S/2, ordinal: 2, begins: 2022-05-02}
  - {id: third, symbol: S/3, ordinal: 3}
publications: [{id: draft-1, kind: milestone}]
"""
HEAD = "designation,status,successor,stage,as_of,source\n"


def make_draft(files: Mapping[str, str] | None = None, today: date | None = None, verb: str = "say") -> Draft:
    own = {
        "clauses/scope.md": CLAUSE.format(verb=verb),
        "references.yml": REFERENCES,
        "evidence/pilot.yml": EVIDENCE,
        "sessions.yml": SESSIONS,
    }
    checked = read_project(make_project({**own, **(files or {})}), today)
    assert not checked.problems.reach(Severity.ERROR)
    return checked.draft


def kinds(items: tuple[Staleness, ...]) -> dict[str, list[str]]:
    return {item.id: [f"{reason.kind} {reason.cause}".strip() for reason in item.reasons] for item in items}


def test_a_provision_rests_on_what_it_cites_and_on_the_sources_of_its_evidence() -> None:
    first, second, third = collect_grounds(make_draft())
    assert [item.id for item in (first, second, third)] == ["GA-01", "GA-02", "GA-03"]
    assert [[each.id for each in item.references] for item in (first, second, third)] == [
        ["guide"],
        ["other", "bcp-14"],
        ["other", "bcp-14"],
    ]
    # Under its former id it is the same provision, and the evidence counts once.
    assert [len(item.bearings) for item in (first, second, third)] == [0, 1, 1]
    assert [item.contradictions for item in (first, second, third)] == [(), ("pilot",), ()]


@pytest.mark.parametrize(
    ("retired", "reopened"),
    [("Guide 1:2020", ["GA-01"]), ("Guide 2:2020", ["GA-02", "GA-03"]), ("Guide 3:2020", [])],
)
def test_a_retired_reference_makes_stale_what_rests_on_it_and_nothing_else(retired: str, reopened: list[str]) -> None:
    before = {item.id: item.points for item in assess(make_draft())}
    row = f"{retired},withdrawn,,95.99,2026-05-01,a list\n"
    after = {item.id: item.points for item in assess(make_draft({"catalogue.csv": HEAD + row}))}
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == dict.fromkeys(
        reopened, 4
    )


@pytest.mark.parametrize(
    ("status", "recorded", "reason"),
    [
        ("being-revised", "published", "reference-moved guide"),
        ("being-revised", "under-revision", ""),
        ("being-revised", "unknown", ""),
        ("unknown", "published", ""),
        ("unknown", "withdrawn", "reference-withdrawn guide"),
        ("current", "draft", "reference-moved guide"),
        ("superseded", "withdrawn", "reference-superseded guide"),
        ("current", "superseded", "reference-moved guide"),
    ],
)
def test_the_catalogue_goes_before_what_was_recorded_and_unknown_stays_unknown(
    status: str, recorded: str, reason: str
) -> None:
    references = REFERENCES.replace("status: published", f"status: {recorded}", 1)
    row = f"Guide 1:2020,{status},,,2026-05-01,a list\n"
    draft = make_draft({"references.yml": references, "catalogue.csv": HEAD + row})
    assert kinds(assess(draft))["GA-01"] == [reason] * bool(reason)


def record(verb: str = "say", day: str = "2020-01-01") -> dict[str, str]:
    """Return the record of a publication that had the draft's text."""
    digests = "".join(f"  {name} {digest}\n" for name, digest in digest_texts(lower(make_draft(verb=verb))).items())
    head = f"publication: draft-1\nversion: 0.1.0\nstage: working-draft\ndate: {day}\n"
    return {"published/draft-1/record.yml": f"{head}texts:\n  en: |\n{digests.replace('  ', '    ')}"}


def untouched(draft: Draft) -> list[str]:
    return [item.id for item in assess(draft, date_changes(draft)) if "untouched" in kinds((item,))[item.id]]


def test_what_nobody_touched_for_two_sessions_is_told() -> None:
    assert untouched(make_draft(record())) == ["GA-01", "GA-02", "GA-03"]
    # Where it reads otherwise than in the publication, it was touched since.
    assert untouched(make_draft(record("tell"))) == ["GA-02", "GA-03"]
    # One session is too few, and one without a day is none.
    assert untouched(make_draft(record(day="2021-06-01"))) == []
    assert untouched(make_draft(record(), date(2021, 12, 31))) == []
    assert untouched(make_draft()) == []


def test_an_office_that_looked_keeps_a_provision_from_being_left_alone() -> None:
    confirmed = "confirmations: [{date: 2026-10-05, office: XA, answer: still-true, checked: The list of drafts.}]\n"
    offices = {"offices.yml": "offices: [{code: XA, name: Office A}]\n"}
    assert untouched(make_draft({**record(), **offices, "evidence/pilot.yml": EVIDENCE + confirmed})) == ["GA-01"]
