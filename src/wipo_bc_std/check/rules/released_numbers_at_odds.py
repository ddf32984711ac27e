"""V004: the numbers of a released round cannot be."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("V004", basis="house rule: what is counted can be counted again")
def released_numbers_at_odds(draft: Draft) -> Iterator[Finding]:
    """The numbers of a file in `released/` do not fit together, or a comment stands there twice.

    They are what readers are told of the participation: more comments than came, or more thanks than answers, and nobody
    believes the rest. Offices that answered without an invitation count as answering, so that more may answer than were
    invited.

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
        received: 0
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
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
            text: Which register is meant?
            state: agreed
            disposition: {verdict: accepted}
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
            disposition: {verdict: accepted}
    """
    for released in draft.standard.released:
        listed = len(released.comments)
        offices = {each.office for each in released.comments if each.office is not None}
        named = len(offices | set(released.thanked))
        for key, is_wrong, told in (
            ("received", listed > released.received, f"{listed} comments are listed, and {released.received} came"),
            (
                "decided",
                released.decided > released.received,
                f"more are decided than the {released.received} that came",
            ),
            ("answered", named > released.answered, f"{named} offices are named, and {released.answered} answered"),
            ("closes", released.closes < released.opens, f"it closes before it opens on {released.opens}"),
            ("as_of", released.as_of < released.opens, f"it was released before it opened on {released.opens}"),
        ):
            if is_wrong:
                yield Finding(released.at(key), told, hint="release the round again: wipo-bc-std review release")
        seen: set[str] = set()
        for comment in released.comments:
            if comment.label in seen:
                yield Finding(comment.at("label"), f"{comment.label} stands here twice", hint="keep one of both")
            seen.add(comment.label)
