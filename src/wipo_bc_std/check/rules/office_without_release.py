"""W012: an office is named in public without having agreed to it."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("W012", basis="house rule: only what an office released becomes public")
def office_without_release(draft: Draft) -> Iterator[Finding]:
    """An office is named as the one that implemented the text, or proposed a revision, and nothing says that it agreed.

    The sources of a draft are public. A statement of implementation stands there only with `released`: who agreed for the
    office, and when; a proposal for revision names an office only with `released_on`.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: implementations/xa-draft-1.yml
        id: xa-draft-1
        office: XA
        publication: draft-1
        date: 2026-11-20
        overall: partly

    Flagged:

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: XA
        history:
          - {state: submitted, date: 2027-02-01}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: implementations/xa-draft-1.yml
        id: xa-draft-1
        office: XA
        publication: draft-1
        date: 2026-11-20
        overall: partly
        released: {by: contact point of the office, on: 2026-11-21}
    """
    for statement in draft.standard.implementations:
        if statement.released is None:
            yield Finding(
                statement.at("office"),
                f"nothing says that {statement.office} agreed to publish its statement",
                hint="take the file away until it agrees, then add `released: {by: …, on: …}`",
            )
    for proposal in draft.standard.proposals:
        if proposal.office is not None and proposal.released_on is None:
            yield Finding(
                proposal.at("submitted_by"),
                f"nothing says that {proposal.office} agreed to be named",
                hint="write a role instead, such as Task Force member, or add `released_on` once the office agrees",
            )
