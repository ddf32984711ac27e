"""W010: a number of a proposal for revision is left out."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.proposal import missing_numbers
from wipo_bc_std.resolve.draft import Draft


@rule("W010", basis="house rule: what was proposed stays on record")
def gap_in_proposal_numbers(draft: Draft) -> Iterator[Finding]:
    """The proposals for revision of a year do not have the numbers 1, 2, 3 and so on without a gap.

    Either a file was deleted, and somebody who proposed something finds no trace of it, or a number was guessed. A proposal
    that nobody pursues is withdrawn, and its file stays; `wipo-bc-std new proposal` gives the next number.

    Flagged:

        file: proposals/pfr-2027-002.yml
        id: pfr-2027-002
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}

    Accepted:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}
          - {state: withdrawn, date: 2027-02-02}
    """
    if draft.standard.may_miss("proposals/"):
        return
    for proposal, number in missing_numbers(draft.standard.proposals):
        yield Finding(
            proposal.at("id"),
            f"{proposal.number} is there, and {number.upper()} is not",
            hint="put the file of the missing one back with `state: withdrawn`, or give this one its number",
        )
