"""Planted defects of divisions and numbering."""

from tests.check.planted import Planted

PLACEMENT = "clauses/data-placement.md"
# In the clauses that hold something unsettled beside the one looked at, the texts without it.
UNSETTLED = [
    *("correction", "data-placement", "governance", "identity", "interoperability", "priority-documents"),
    "security",
]
SETTLED_DEFINITIONS = """---
id: definitions
title: Definitions
---

{#definitions-list}
In this Standard, the following terms have the meaning that is given or cited here:

:::{list}
:of: concepts
:::
"""
REFERENCES = """---
id: references
title: Conformance
---

{#references-list}
This Standard cites the following documents:

:::{list}
:of: references
:::
"""
LONE_SUBCLAUSE = """---
id: notations
title: Notations
---

{#notation-keywords}
## Keywords

{#keywords-capitals}
The keywords are to be read as <ref:bcp-14> describes them.
"""

PLANTED = (
    Planted("D001", PLACEMENT, "\n## Off-ledger originals", "\n#### Off-ledger originals"),
    Planted("D002", "standard.yml", "numbering: wipo", "numbering: iso", at=PLACEMENT),
    Planted(
        "D003",
        "standard.yml",
        "stage: working-draft",
        "stage: final-draft",
        {"clauses/definitions.md": SETTLED_DEFINITIONS},
        at=tuple(f"clauses/{name}.md" for name in UNSETTLED),
    ),
    Planted(
        "D004",
        "standard.yml",
        "numbering: wipo",
        "numbering: iso",
        {"clauses/notations.md": LONE_SUBCLAUSE},
        at="clauses/notations.md",
    ),
    Planted(
        "D005",
        "clauses/notations.md",
        "{#notation-code}\n",
        "{#notation-type}\n## Typefaces\n\n{#notation-letters}\n## Letters\n\n{#notation-code}\n",
    ),
    Planted("D006", PLACEMENT, "\n## Off-ledger originals", "\n## Hash values that others can recompute"),
    Planted(
        "D006",
        "clauses/scope.md",
        "Its provisions name no product and no network.",
        "Its provisions name no product.",
        {"clauses/references.md": REFERENCES},
        at="clauses/references.md",
    ),
    Planted(
        "D007",
        "clauses/scope.md",
        "title: Scope\n---\n",
        "title: Scope\n---\n\n:::{open-issue} which-ledgers\n:question: Which ledgers?\n:owner: Task Force\n"
        ":by: 2026-11-01\n\nSome or all.\n:::\n",
    ),
    # The other alternative was decided against and deleted.
    Planted(
        "D008",
        "clauses/scope.md",
        "{#scope-out}\n",
        ":::{option} one-hash\nOne hash algorithm is named.\n:::\n\n{#scope-out}\n",
    ),
)
