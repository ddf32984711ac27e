"""Planted defects of what sessions and meetings decided, and of what is planned."""

from tests.check.planted import Planted

SCOPE = "clauses/scope.md"
FILE = "outcomes/cws-14.yml"
MEETING = "meetings/virtual-2024-05.yml"
SOURCE = "source: {document: Blockchain Task Force report to CWS/12, paragraphs: 6 and 7}\n"
OUTCOME = """\
session: cws-14
considered: draft-1
result: adopted-with-amendments
source: {document: CWS/14/99, paragraphs: "1"}
amendments:
  - {to: scope-no-ledger, old: Nobody is asked to use a ledger., new: No office is asked to use a ledger.}
"""

PAPER = """\
---
id: report
kind: progress-report
session: cws-14
---

{#report-plan}
The Task Force has a plan.

:::{decision}
The CWS is invited to:

1. note the content of the present document; and
2. note the work plan, as indicated in paragraph 1 above.
:::
"""
TO_ITSELF = PAPER.replace("paragraph 1 above", "<para:decision>")

PLANTED = (
    # The words were written down otherwise than they stand there.
    Planted(
        "W001",
        SCOPE,
        "Nobody is asked to use a ledger.",
        "Nobody needs to use a ledger.",
        {FILE: OUTCOME},
        at=FILE,
    ),
    Planted(
        "W001",
        SCOPE,
        "{#scope-no-ledger}",
        "{#scope-without-ledger}",
        {FILE: OUTCOME},
        at=FILE,
    ),
    # Somebody wrote one amendment into the text, and forgot the other.
    Planted(
        "W002",
        SCOPE,
        "Nobody is asked to use a ledger.",
        "No office is asked to use a ledger.",
        {FILE: OUTCOME + "  - {to: scope-law, old: prevail over, new: go before}\n"},
        at=FILE,
    ),
    # The exemption of the real plan is about these two; here it is gone.
    Planted(
        "W006",
        "work-plan.yml",
        "      # allow W006: the report plans the study of that project in two actions, and the plan is given as it was told\n",
        "",
    ),
    # Nobody says what became of an item of last year.
    Planted(
        "W007",
        "work-plan.yml",
        '    actions: [Hold a virtual meeting on the outcome of the research.]\n    time_frame: "2025"\n    owner: Task Force\n    status: unknown\n',
        '    actions: [Hold a virtual meeting on the outcome of the research.]\n    time_frame: "2025"\n    owner: Task Force\n',
    ),
    Planted(
        "W008",
        MEETING,
        SOURCE,
        f"actions:\n  - {{text: Ask all members., role: Task Force leader, due: 2024-07-01}}\n{SOURCE}",
    ),
    Planted("W009", MEETING, SOURCE, f"decisions:\n  - {{id: D-2024-06-03-01, text: The work goes on.}}\n{SOURCE}"),
    Planted(
        "W020",
        MEETING,
        "  - title: How to keep the draft up to date\n",
        "  - title: How to keep the draft up to date\n    about: [scope-purpos]\n",
    ),
    # A number was mistyped: another document, and other paragraphs.
    Planted(
        "W003",
        "task.yml",
        'source: {document: CWS/7/29, paragraphs: "67"}\nanswers:',
        'source: {document: CWS/7/92, paragraphs: "67"}\nanswers:',
    ),
    Planted(
        "W003",
        "task.yml",
        "{document: CWS/6/4 REV., paragraphs: 1 to 3}",
        "{document: CWS/6/4 Rev., paragraphs: 1 to 3}",
    ),
    Planted("W004", "task.yml", "paragraphs: 96 to 99", "paragraphs: 96 to 100"),
    # Somebody typed the number of a paragraph, where a link leads there.
    Planted(
        "W005",
        SCOPE,
        "{#scope-no-ledger}",
        "{#scope-without-ledger}",
        {"papers/report.md": PAPER},
        at="papers/report.md",
    ),
    Planted(
        "W005",
        SCOPE,
        "{#scope-no-ledger}",
        "{#scope-without-ledger}",
        {"papers/report.md": TO_ITSELF},
        at="papers/report.md",
    ),
)
