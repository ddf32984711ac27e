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
ADOPTED = """\
session: cws-14
considered: draft-2
result: adopted
date: 2026-12-04
source: {document: CWS/14/99, paragraphs: "1"}
"""
PROPOSAL = """\
id: pfr-2027-001
title: Whom the scope asks
about: scope-no-ledger
reason: Some offices read it as a duty.
amendments:
  - {to: scope-no-ledger, old: Nobody is asked to use a ledger., new: No office is asked to use a ledger.}
submitted_by: Task Force leader
history:
  - {state: submitted, date: 2027-02-01}
"""
PROPOSAL_FILE = "proposals/pfr-2027-001.yml"
CORRECTION = """\
id: draft-2-corr-1
kind: erratum
date: 2026-11-30
items:
  - {to: scope-no-ledger, old: Nobody is asked, new: Nobody at all is asked, why: Words were missing.}
"""
STATEMENT = """\
id: kr-draft-2
office: KR
publication: draft-2
date: 2026-11-28
overall: completely
"""
RELEASED = "released: {by: contact point of the office, on: 2026-11-30}\n"


def _beside(code: str, file: str, content: str) -> Planted:
    """Return a defect in a file beside, with a change of words elsewhere that no rule minds."""
    old = "Nobody is asked to use a ledger."
    return Planted(code, SCOPE, old, "Nobody is asked to use a ledger now.", {file: content}, at=file)


SLIDES = """\
---
id: slides
kind: slides
session: cws-14
---

## What this is

A draft.

## What is asked

To read it.
"""

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
    # Somebody has begun slides, and forgot four pages.
    Planted(
        "W025",
        SCOPE,
        "Nobody is asked to use a ledger.",
        "Nobody needs to use a ledger.",
        {"papers/slides.md": SLIDES},
        at="papers/slides.md",
    ),
    Planted(
        "W020",
        MEETING,
        "  - title: How to keep the draft up to date\n",
        "  - title: How to keep the draft up to date\n    about: [scope-purpos]\n",
    ),
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
    # Somebody deleted the file of the first proposal, which was withdrawn.
    _beside("W010", "proposals/pfr-2027-002.yml", PROPOSAL.replace("7-001", "7-002")),
    # Accepted, but nobody can look up where.
    _beside("W011", PROPOSAL_FILE, PROPOSAL + "  - {state: accepted, date: 2027-03-01, by: Task Force}\n"),
    # An office is named as having implemented the draft, or having proposed something, and did not agree to that.
    _beside("W012", "implementations/kr-draft-2.yml", STATEMENT),
    _beside("W012", PROPOSAL_FILE, PROPOSAL.replace("Task Force leader", "KR")),
    # The words were changed after the proposal was made.
    Planted(
        "W013",
        SCOPE,
        "Nobody is asked to use a ledger.",
        "Nobody needs to use a ledger.",
        {PROPOSAL_FILE: PROPOSAL},
        at=PROPOSAL_FILE,
    ),
    # It would take effect before it was adopted; the second has a year without any version.
    _beside("W014", FILE, ADOPTED + "effect: 2026-10-01\n"),
    _beside("W014", FILE, ADOPTED + "effect: 2028-01-01\ntransition_until: 2027-01-01\n"),
    # The new words were not written into the sources.
    _beside("W015", "corrections/draft-2-corr-1.yml", CORRECTION),
    # Editors make a duty of a recommendation.
    _beside(
        "W016",
        "corrections/draft-2-corr-1.yml",
        CORRECTION.replace(
            "{to: scope-no-ledger, old: Nobody is asked, new: Nobody at all is asked,",
            "{to: BD-01, old: An IP Office MUST NOT, new: An IP Office SHOULD NOT,",
        ),
    ),
    _beside("W017", "corrections/draft-2-corr-2.yml", CORRECTION.replace("corr-1", "corr-2")),
    # It is implemented completely, but for one requirement.
    _beside(
        "W018", "implementations/kr-draft-2.yml", STATEMENT + "provisions: [{id: BD-01, answer: partly}]\n" + RELEASED
    ),
)
