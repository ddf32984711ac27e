"""V002: a released comment stands where its disposition says that it does not."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.resolve.draft import Draft

_DECIDED = ("agreed", "implemented", "closed")


@rule(
    "V002", basis="W3C Process, “Formally Addressing an Issue”: a comment is answered with the decision and its reason"
)
def state_and_disposition_at_odds(draft: Draft) -> Iterator[Finding]:
    """The state of a comment in `released/` and what was decided about it do not fit together.

    Readers would take for decided what is not, or look in vain for the reason: a comment that is settled has a disposition,
    one that is not accepted also a reason, and a duplicate repeats another comment that is released.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: agreed

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: agreed
            disposition: {verdict: not-accepted}

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: duplicate
            duplicate_of: XA-001

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: agreed
            disposition: {verdict: accepted}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: agreed
            disposition: {verdict: not-accepted, rationale: Paragraph 2 says so.}
    """
    for released in draft.standard.released:
        for comment in released.comments:
            yield from _check_disposition(comment)
            yield from _check_duplicate(comment, released)


def _check_disposition(comment: ReleasedComment) -> Iterator[Finding]:
    found = comment.disposition
    if found is None:
        if comment.state in _DECIDED:
            told = f"{comment.label} is {comment.state}, and nothing says what was decided"
            yield Finding(comment.at("state"), told, hint="add its disposition, or release the round again")
        return
    if comment.state not in {*_DECIDED, "duplicate"}:
        told = f"{comment.label} is {comment.state}, and has a disposition"
        yield Finding(comment.at("disposition"), told, hint="take it out, or release the round again")
    if found.verdict != "accepted" and found.rationale is None:
        told = f"{comment.label} is {found.verdict}, and nothing says why"
        yield Finding(found.at("verdict"), told, hint="add `rationale`: a sender is owed the reason")


def _check_duplicate(comment: ReleasedComment, released: Released) -> Iterator[Finding]:
    first = comment.duplicate_of
    if first is None:
        return
    known = {each.label: each for each in released.comments}
    at = comment.at("duplicate_of")
    if comment.state != "duplicate":
        told = f"{comment.label} is {comment.state}, and repeats {first}"
        yield Finding(at, told, hint="write `state: duplicate`, or take `duplicate_of` out")
    elif first == comment.label:
        yield Finding(at, f"{first} repeats itself", hint="name the comment that said it first")
    elif first not in known:
        yield Finding(at, f"{first} is not released", hint="take `duplicate_of` out")
    elif known[first].state == "duplicate":
        told = f"{first} is a duplicate itself"
        yield Finding(at, told, hint=f"name what that repeats: {known[first].duplicate_of or 'it is not released'}")
