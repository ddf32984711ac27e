"""Planted defects of what offices released of a round of review."""

from tests.check.planted import Planted

SCOPE = "clauses/scope.md"
TITLE = "title: Scope\n---\n"
FILE = "released/round-1.yml"
# Nobody is named: what stands here was said by no office.
RELEASED = """\
id: round-1
publication: draft-2
opens: 2026-12-01
closes: 2027-01-15
as_of: 2027-03-01
invited: 3
answered: 2
received: 4
decided: 1
comments:
  - label: N-001
    about: scope-law
    kind: technical
    text: Which law is meant?
    state: closed
    disposition: {verdict: noted, rationale: That of the office that keeps the register.}
  - label: N-002
    about: BD-01
    kind: technical
    text: It costs too much.
    state: open
"""
REASON = """\
id: clearer
about: [scope]
reason: It was not clear which law is meant.
comments: [N-001, N-007]
"""


def _planted(code: str, old: str, new: str) -> Planted:
    assert RELEASED.count(old) == 1
    return Planted(code, SCOPE, TITLE, TITLE, {FILE: RELEASED.replace(old, new)}, at=FILE)


PLANTED = (
    _planted("V001", "scope-law", "scope-laws"),
    # It was a comment on a provision that an earlier release had changed the identifier of.
    _planted("V001", "BD-01", "BD-99"),
    _planted("V002", "state: open", "state: agreed"),
    _planted("V002", ", rationale: That of the office that keeps the register.", ""),
    _planted("V002", "state: open", "state: duplicate\n    duplicate_of: N-003"),
    _planted("V003", "It costs too much.", "It costs too much; ask Kim on +41 22 338 91 11."),
    _planted("V003", "That of the office", "As registrar@office.example says. That of the office"),
    _planted("V004", "received: 4", "received: 1"),
    _planted("V004", "N-002", "N-001"),
    Planted("V005", SCOPE, TITLE, TITLE, {FILE: RELEASED, "changes/clearer.yml": REASON}, at="changes/clearer.yml"),
)
