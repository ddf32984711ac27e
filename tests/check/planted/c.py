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

PLANTED = (
    Planted(
        "C002",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-case}\nSee <use-case:prove-a-filing>.\n",
        {"use-cases/prove-a-filing.yml": USE_CASE},
        at="clauses/data-placement.md",
    ),
    Planted(
        "C003",
        SCOPE,
        TITLE,
        TITLE + "\n{#scope-case}\nA filing can be proved.\n",
        {"use-cases/prove-a-filing.yml": USE_CASE},
        at="use-cases/prove-a-filing.yml",
    ),
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
        "C001",
        INTRODUCTION,
        "In 2024 the Task Force told the CWS of two obstacles (<ref:cws-12-task-force-report>).",
        "In 2024 the Task Force told the CWS of two obstacles.",
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
