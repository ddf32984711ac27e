"""A draft that was adopted twice, corrected, implemented and proposed to be revised, for tests of papers that say so."""

from collections.abc import Mapping
from datetime import date

from tests.project import make_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.session import Session
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language

SESSIONS = """\
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1}
  - {id: sc-2, symbol: SC/2, ordinal: 2}
publications:
  - {id: one, kind: session, session: sc-1}
  - {id: two, kind: session, session: sc-2}
"""
OFFICES = """\
offices:
  - {code: XA, name: {en: Office A, fr: Office français A}}
  - {code: XB, name: Office B}
"""
FIRST = """\
session: sc-1
considered: one
result: adopted
date: 2026-01-10
effect: 2026-02-01
source: {document: SC/1/9, paragraphs: "12"}
"""
SECOND = """\
session: sc-2
considered: two
result: adopted
date: 2026-06-10
effect: 2026-07-01
transition_until: 2027-06-30
source: {document: SC/2/9, paragraphs: "14"}
"""
RECORD_ONE = """\
publication: one
version: 1.0.0
stage: adopted
date: 2026-01-10
numbers: {scope-purpose: '1', scope-limits: '3', GA-01: GA-01}
given: |
  clause scope 1
  paragraph scope-purpose 1
  provision GA-01 GA-01
  paragraph scope-gone 2
  paragraph scope-limits 3
texts:
  en: |
    scope 1111111111111111
    scope-purpose 1111111111111111
    GA-01 1111111111111111
    scope-gone 1111111111111111
    scope-limits 1111111111111111
"""
RECORD_TWO = """\
publication: two
version: 2.0.0
stage: adopted
date: 2026-06-10
changes: {since: one, obligation: 1, technical: 2, explanation: 0, editorial: 3}
numbers: {scope-purpose: '1', scope-limits: '3', GA-01: GA-01}
given: |
  clause scope 1
  paragraph scope-purpose 1
  provision GA-01 GA-01
  provision GA-02 GA-02
  paragraph scope-limits 3
texts:
  en: |
    scope 2222222222222222
    scope-purpose 1111111111111111
    GA-01 2222222222222222
    GA-02 2222222222222222
    scope-limits 1111111111111111
"""
WORDS = """\
{"sections": [{"id": "scope", "title": [{"type": "text", "text": "Scope"}], "blocks": [
  {"id": "scope-purpose", "text": [{"type": "text", "text": "This draft conserns "},
    {"type": "link", "label": "IP Offices", "children": []}, {"type": "text", "text": "."}]},
  {"id": "GA-01", "blocks": [{"text": [{"type": "text", "text": "An IP Office "},
    {"type": "keyword", "text": "SHOULD"}, {"type": "text", "text": " say which draft it follows."}]}]}]}]}
"""
ERRATUM = """\
id: two-corr-1
kind: erratum
date: 2026-06-20
items:
  - {to: scope-purpose, old: draft conserns, new: draft concerns, why: A letter was wrong.}
"""
CORRIGENDUM = """\
id: two-corr-2
kind: corrigendum
date: 2026-06-21
source: {document: SC/2/9, paragraphs: "15"}
items:
  - {to: GA-01, old: Office SHOULD say, new: Office MUST say, why: {en: The wrong word was printed., fr: Mot erroné.}}
"""
PROPOSAL = """\
id: pfr-2026-001
title: {en: Who says it, fr: Qui le dit}
publication: two
about: GA-01
reason: Readers cannot tell.
amendments:
  - {to: GA-01, old: which draft it follows, new: which drafts it follows}
  - {to: scope-purpose, insert: {id: scope-courts, text: Courts may read it.}}
  - {to: scope-limits, delete: true}
impact: Offices name all drafts.
assumption: {kind: production, name: "2", state: too-few, seen_on: 2026-08-01}
submitted_by: XA
released_on: 2026-08-01
history:
  - {state: submitted, date: 2026-08-01}
"""
REJECTED = """\
id: pfr-2026-002
title: Fewer words
about: scope
reason: It is long.
submitted_by: Task Force leader
history:
  - {state: submitted, date: 2026-08-02}
  - {state: rejected, date: 2026-08-03, by: SC, source: {document: SC/2/9, paragraphs: "16"}}
"""
PARTLY = """\
id: xa-two
office: XA
publication: two
date: 2026-08-01
overall: partly
explanation: We name one draft.
plan: All by 2027.
provisions: [{id: GA-01, answer: partly, remark: One of two.}]
released: {by: contact point of the office, on: 2026-08-02}
"""
COMPLETELY = """\
id: xb-two
office: XB
publication: two
date: 2026-08-01
overall: completely
provisions: [{id: GA-01, answer: completely}]
released: {by: contact point of the office, on: 2026-08-02}
"""
FILES: Mapping[str, str | None] = {
    "sessions.yml": SESSIONS,
    "offices.yml": OFFICES,
    "outcomes/sc-1.yml": FIRST,
    "outcomes/sc-2.yml": SECOND,
    "published/one/record.yml": RECORD_ONE,
    "published/two/record.yml": RECORD_TWO,
    "published/two/en.json": WORDS,
    "corrections/two-corr-1.yml": ERRATUM,
    "corrections/two-corr-2.yml": CORRIGENDUM,
    "proposals/pfr-2026-001.yml": PROPOSAL,
    "proposals/pfr-2026-002.yml": REJECTED,
    "implementations/xa-two.yml": PARTLY,
    "implementations/xb-two.yml": COMPLETELY,
}
SESSION = Session.model_validate({"id": "sc-2", "symbol": "SC/2", "ordinal": "2"})


def make_matter(
    language: Language = "en", about: str = "", files: Mapping[str, str | None] | None = None
) -> PaperMatter:
    """Return what papers about the draft are made of, with other files laid over it."""
    checked = read_project(make_project({**FILES, **(files or {})}))
    # The record has a provision that the draft never had; for a paper that is of no matter.
    wrong = [item for item in checked.problems if item.severity is Severity.ERROR and item.code != "S018"]
    assert not wrong or files is not None, [f"{item.at.file}:{item.at.line} {item.message}" for item in wrong]
    return PaperMatter(
        draft=checked.draft, speech=Speech(language), session=SESSION, day=date(2026, 11, 22), about=about
    )


def lines(blocks: tuple[nodes.Block, ...]) -> list[str]:
    """Return what blocks show, line by line."""
    return [line for block in blocks for line in nodes.shown_lines(block)]
