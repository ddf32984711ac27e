"""Planted defects of provisions."""

from tests.check.planted import Planted

PLACEMENT = "clauses/data-placement.md"
HABITS = """---
id: provision-list
title: List of provisions
status: informative
---

{#provision-list-intro}
This annex repeats the provisions.

:::{permission} BD-90
:target: node-operator

A node operator MAY publish the list.
:::
"""

ADOPTED = """publication: adopted-1
version: 1.0.0
stage: adopted
date: 2026-11-01
given: |
  clause data-placement 6
  provision BD-01 BD-01
  provision BD-91 BD-91
"""

PLANTED = (
    Planted("P001", PLACEMENT, "A network body SHOULD give", "A network body MUST give"),
    Planted("P002", PLACEMENT, ":target: network-body", ":target: network-bodies"),
    Planted("P003", "clauses/scope.md", "Nobody is asked to use a ledger.", "An IP Office MAY work without a ledger."),
    Planted("P004", "clauses/registers.md", ":::{rationale}\nWithout the mark,", ":::{note}\nWithout the mark,"),
    Planted("P005", "clauses/conformance.md", "A declaration refers to", "A declaration must refer to"),
    Planted("P005", PLACEMENT, "and why, before the process", "and why, and should do so before the process"),
    Planted(
        "P006",
        PLACEMENT,
        "over which it was computed.",
        "over which it was computed, and SHOULD write the one of the salt.",
    ),
    Planted("P007", PLACEMENT, "A node operator MUST write, with", "Each ledger record MUST hold, with"),
    Planted(
        "P008",
        PLACEMENT,
        "The loss cannot be repaired. A party that trusted the ledger record would find, at the moment of need, that there"
        " is nothing left to compare it with. On records and ledgers see also <ref:iso-tr-24332-2025>.",
        "Offices that keep their originals are well regarded by all who work with them.",
    ),
    Planted(
        "P009",
        PLACEMENT,
        "An address that is written to a ledger cannot be mended there. After the first move of the store, other offices"
        " reach nothing, or reach something else under the same address.",
        "The loss cannot be repaired. A party that trusted a ledger record would find, at the moment of need, that there"
        " is nothing left to compare with. On records and ledgers see also <ref:iso-tr-24332-2025>.",
    ),
    Planted("P010", PLACEMENT, "retrievable for the period stated", "retrievable where possible for the period stated"),
    Planted("P011", PLACEMENT, ":target: node-operator\n:verify: [inspection, test]\n", ":target: node-operator\n"),
    Planted("P013", PLACEMENT, "A network body SHOULD give", "Member States SHOULD give"),
    Planted("P015", PLACEMENT, "where the element is kept and why", "where the element is kept and/or why"),
    Planted(
        "P016",
        "clauses/introduction.md",
        "and the end of it all.",
        "and the end.",
        {"annexes/provision-list.md": HABITS},
        at="annexes/provision-list.md",
    ),
    # The text that was adopted has one provision more.
    Planted(
        "P017",
        "standard.yml",
        "stage: working-draft",
        "stage: revision",
        {"published/adopted-1/record.yml": ADOPTED},
        at="standard.yml",
    ),
)
