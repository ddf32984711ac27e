"""Planted defects of coverage."""

from tests.check.planted import Planted

INTRODUCTION = "clauses/introduction.md"

SCOPE = "clauses/scope.md"
USE_CASE = """\
id: prove-a-filing
title: Proving a filing
summary: An office proves which text it held.
exercises: [BD-01]
"""
SCENARIO = """\
id: key-lost
title: A key is lost
summary: An office can no longer sign.
steps:
  - {happens: A key is lost., needs: Somebody knows which key it was., answered_by: [BD-01]}
"""
NEW_PROVISION = """\
:::{permission} BD-90
:target: register-authority

A [register authority](term:register-authority) MAY tell in a newsletter which records it likes best.
:::

"""
BD_01 = "::::{requirement} BD-01\n"
MODEL = """\
id: shared-ledger
title: Shared ledger
summary: Two offices share a ledger.
actors:
  - {id: first, title: First office}
  - {id: second, title: Second office}
  - {id: onlooker, title: Onlooker}
interactions:
  - {id: tell, title: tells, from: first, to: second}
"""
TITLE = "title: Scope\n---\n"

NEEDLESS = """\
:::{permission} BD-90
:target: node-operator

A node operator MAY print the ledger on paper.
:::
"""

REASON = """\
id: shorter
about: [scope, {}]
reason: It said everything twice.
"""
RECORD = """\
publication: {}
version: 0.1.0
stage: working-draft
date: {}
texts:
  en: |
    scope 0123456789abcdef
"""

PLANTED = (
    Planted(
        "C009",
        SCOPE,
        TITLE,
        TITLE,
        {"changes/shorter.yml": REASON.format("scope")},
        at="changes/shorter.yml",
    ),
    Planted(
        "C010",
        SCOPE,
        TITLE,
        TITLE,
        {
            "published/later-1/record.yml": RECORD.format("later-1", "2050-01-01"),
            "published/later-2/record.yml": RECORD.format("later-2", "2050-01-02"),
            "changes/shorter.yml": REASON.replace(", {}", "") + "since: later-2\n",
        },
        at="changes/shorter.yml",
    ),
    Planted(
        "C002",
        "clauses/data-placement.md",
        BD_01,
        NEW_PROVISION + BD_01,
        {
            "use-cases/prove-a-filing.yml": USE_CASE,
            "scenarios/key-lost.yml": SCENARIO.replace("[BD-01]", "[BD-90]"),
        },
    ),
    Planted(
        "C003",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-case}\nA ledger can be shared.\n",
        {"models/shared-ledger.yml": MODEL},
        at="models/shared-ledger.yml",
    ),
    Planted(
        "C006",
        "clauses/correction.md",
        ":::{requirement} BR-05\n",
        ":::{requirement} BR-05\n:status: deleted\n",
        at=("scenarios/court-annuls.yml", "scenarios/registers-differ.yml"),
    ),
    Planted("C006", "scenarios/office-leaves.yml", "    answered_by: [BL-02]\n", ""),
    Planted("C007", SCOPE, TITLE, TITLE + f"\n{NEEDLESS}\n"),
    Planted(
        "C004",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-case}\nSee <use-case:prove-a-filing>.\n",
        {"use-cases/prove-a-filing.yml": USE_CASE.replace("exercises: [BD-01]\n", "")},
        at="use-cases/prove-a-filing.yml",
    ),
    Planted(
        "C005",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-model}\nSee <model:shared-ledger>.\n",
        {"models/shared-ledger.yml": MODEL},
        at="models/shared-ledger.yml",
    ),
    Planted(
        "C006",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-story}\nSee <scenario:key-lost>.\n",
        {"scenarios/key-lost.yml": SCENARIO.replace(", answered_by: [BD-01]", "")},
        at="scenarios/key-lost.yml",
    ),
    Planted(
        "C007",
        "clauses/data-placement.md",
        BD_01,
        NEW_PROVISION + BD_01,
        {"scenarios/key-lost.yml": SCENARIO},
    ),
    Planted(
        "C001",
        INTRODUCTION,
        "(paragraph 67 of <ref:cws-7-29>, as given in <ref:cws-12-task-force-report>). It has four parts",
        "in 2019. It has four parts",
    ),
    Planted(
        "C008",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-case}\nSee <use-case:prove-a-filing>.\n",
        {"use-cases/prove-a-filing.yml": USE_CASE},
        at="use-cases/prove-a-filing.yml",
    ),
    Planted("C001", "clauses/data-placement.md", "can still be verified (<ref:wipo-proof>)", "can still be verified"),
    Planted("C001", "clauses/scope.md", "Nobody is asked to use a ledger.", "Today, 40 % of registers use a ledger."),
)
