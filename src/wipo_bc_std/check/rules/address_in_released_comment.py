"""V003: a released comment has a mail address or a telephone number."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.review.giveaways import find_address

_FIELDS = ("organization", "part", "quote", "text", "proposed", "rationale", "translation")


@rule("V003", basis="house rule: nothing of a person is published")
def address_in_released_comment(draft: Draft) -> Iterator[Finding]:
    """A text in `released/` has a mail address or a telephone number.

    An office released a comment, and no person did: addresses on a public page are collected and used for other things.
    What is published once cannot be taken back.

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
            text: "Call +41 22 338 91 11. Which register is meant?"
            state: agreed
            disposition: {verdict: accepted}

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
            text: Write to kim@office.example.
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
            text: Which register is meant in 10-2019-0123456?
            state: agreed
            disposition: {verdict: accepted}
    """
    for released in draft.standard.released:
        for prose in released.purpose.proses if released.purpose is not None else ():
            address = find_address(prose.text)
            if address is not None:
                yield _make_finding(address, released, "purpose")
        for comment in released.comments:
            yield from _look_through(comment)


def _look_through(comment: ReleasedComment) -> Iterator[Finding]:
    for name in _FIELDS:
        address = find_address(getattr(comment, name) or "")
        if address is not None:
            yield _make_finding(address, comment, name)
    if comment.disposition is not None:
        for name in ("rationale", "decided_in"):
            address = find_address(getattr(comment.disposition, name) or "")
            if address is not None:
                yield _make_finding(address, comment, "disposition", name)


def _make_finding(address: str, node: Released | ReleasedComment, *route: str) -> Finding:
    told = f"“{address[:60]}” is an address of a person"
    return Finding(
        node.at(*route), told, hint="take the comment out (review release --withdraw), and ask for other words"
    )
