"""A draft of which assumptions fell and in whose world things changed, for tests of papers about that."""

from collections.abc import Mapping
from datetime import date

from tests.project import make_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.draft import Draft

CLAUSE = """\
---
id: scope
title: Scope
---

{#scope-purpose}
This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.[^aside]

:::{permission} GA-01
:target: office
:reopen_when: {references: [guide]}

An [IP Office](term:ip-office) MAY follow

- <ref:guide>, as it *stands*, or
- [the other guide](ref:other).
:::

:::{permission} GA-02
:target: office
:reopen_when: {production: 2, date: 2026-10-01}

An IP Office MAY publish the draft that it follows.
:::

:::{permission} GA-03
:target: office
:reopen_when: {references: [guide, other]}

An IP Office MAY follow [the other guide](ref:other).
:::

[^aside]: It is a draft.
"""
REFERENCES = """\
references:
  - {id: guide, designation: "Guide 1:2020", title: A guide, use: informative, status: published}
  - {id: other, designation: "Guide 2:2020", title: A guide, use: informative, status: published}
  - {id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}
"""
OFFICES = """\
offices:
  - {code: XA, name: Office A}
  - {code: XB, name: Office B}
"""
EVIDENCE = """\
id: network
title: A network
kind: use-case
claim: An office publishes its draft in a network.
owner: XA
supports: [{id: GA-02, relation: justifies}]
maturity: {value: production, since: 2026-07}
as_of: 2024-01-01
interval: 12
sources: [{ref: guide, kind: official}]
confirmations:
  - {date: 2026-07-02, office: XB, answer: cannot-confirm, checked: What is public.}
history:
  - {date: 2026-07-03, text: It went into production., was: pilot}
"""
CATALOGUE = """\
designation,status,successor,stage,as_of,source
Guide 1:2020,withdrawn,Guide 1:2023,95.99,2026-08-01,a list
Guide 1:2023,superseded,Guide 1:2026,95.99,2026-08-01,a list
Guide 1:2026,current,,60.60,2026-08-01,a list
Guide 2:2020,withdrawn,,95.99,2026-08-02,a list
"""


def make_world_draft(files: Mapping[str, str | None] | None = None, today: date | None = None) -> Draft:
    """Return the draft, judged on its own date, November 22, 2026, unless another day is given."""
    own: dict[str, str | None] = {
        "clauses/scope.md": CLAUSE,
        "references.yml": REFERENCES,
        "offices.yml": OFFICES,
        "evidence/network.yml": EVIDENCE,
        "catalogue.csv": CATALOGUE,
    }
    checked = read_project(make_project({**own, **(files or {})}), today)
    assert not checked.problems.reach(Severity.ERROR), list(checked.problems.items)
    return checked.draft
