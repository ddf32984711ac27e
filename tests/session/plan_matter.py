"""What papers about plans and meetings are made of, for tests: a draft of test data, with a session in 2027."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from tests.project import make_project
from tests.session.world_draft import CLAUSE, OFFICES, REFERENCES
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language

SESSIONS = """\
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1, begins: 2026-01-12, ends: 2026-01-16}
  - {id: sc-2, symbol: SC/2, ordinal: 2, begins: 2027-05-03, ends: 2027-05-07}
  - {id: sc-3, symbol: SC/3, ordinal: 3}
"""
MEETING = """\
id: second
title: Second meeting
date: 2026-11-10
kind: virtual
session: sc-2
items:
  - {title: Labels, minutes: 15, about: [GA-01, XA-001], documents: [SC/1/9], noted: Two ways were put.}
  - {title: Cellars}
decisions:
  - {id: D-2026-11-10-01, text: Labels are written by hand., item: 1, about: [GA-01]}
actions:
  - {text: Write to the couriers., office: XA, due: 2026-11-20}
  - {text: Count the labels., role: Task Force leader, due: 2027-01-15}
  - {text: Read the report., role: Task Force leader, status: done, done_on: 2026-11-14}
source: {document: SC/2/1, paragraphs: "3"}
"""
FIRST_MEETING = """\
id: first
title: First meeting
date: 2026-05
kind: in-person
actions:
  - {text: Ask the offices., office: XB, due: 2026-12-01}
"""
PLAN = """\
source: {document: SC/1/3, paragraphs: "14"}
items:
  - id: shelves
    title: Shelves
    actions: [Visit three cellars., Measure how damp they are.]
    time_frame: 2026 – 2027
    carried_from: {document: SC/0/5, paragraphs: 8 and 9}
    status: under-way
  - {id: couriers, title: Ask couriers, time_frame: "2025", status: unknown}
  - {id: count, title: Count shelves, time_frame: October 2026, status: done, done_on: 2026-10-20}
  - {id: report, title: Report to SC/2, time_frame: "2027", session: sc-2}
"""


def make_matter(
    session: str = "sc-2",
    language: Language = "en",
    today: date | None = None,
    files: Mapping[str, str | None] | None = None,
    **more: object,
) -> PaperMatter:
    """Return the matter; the day is November 22, 2026, unless another one is given."""
    own: dict[str, str | None] = {
        "clauses/scope.md": CLAUSE,
        "references.yml": REFERENCES,
        "offices.yml": OFFICES,
        "sessions.yml": SESSIONS,
        "work-plan.yml": PLAN,
        "meetings/first.yml": FIRST_MEETING,
        "meetings/second.yml": MEETING,
    }
    checked = read_project(make_project({**own, **(files or {})}), today)
    assert not checked.problems.reach(Severity.ERROR), list(checked.problems.items)
    draft = checked.draft
    found = next(each for each in draft.standard.sessions if each.id == session)
    made = PaperMatter(draft=draft, speech=Speech(language), session=found, day=draft.today, meeting="second")
    return replace(made, **more)


def table_of(blocks: tuple[nodes.Block, ...]) -> list[list[str]]:
    """Return the words of the first table among blocks, row by row, its head first."""
    grid = next(block for block in blocks if isinstance(block, nodes.Grid))
    return [[nodes.shown_text(cell.text) for cell in row.cells] for row in (*grid.head, *grid.rows)]


def words_of(blocks: tuple[nodes.Block, ...]) -> str:
    """Return all words of blocks."""
    return "\n".join(nodes.shown_text(text) for block in nodes.walk(blocks) for text in nodes.texts(block))
