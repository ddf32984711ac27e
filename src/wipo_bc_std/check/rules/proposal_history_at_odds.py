"""W011: the states of a proposal for revision cannot have followed each other, or lack what they need."""

from collections.abc import Iterator
from itertools import pairwise

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.proposal import DECISIONS, FOLLOWS, Proposal
from wipo_bc_std.resolve.draft import Draft


@rule("W011", basis="house rule: no decision without a record of it")
def proposal_history_at_odds(draft: Draft) -> Iterator[Finding]:
    """The history of a proposal for revision cannot be, or says less than a state needs.

    It begins with `submitted`, in the year of its number or later; its days go forward. After that, it is discussed, decided
    (accepted, accepted-in-part or rejected) or withdrawn, and what was accepted is implemented or discussed again. A decision
    says who took it (`by`) and where that is recorded (`source`), and a proposal that is implemented names the publication
    that has the change.

    Flagged:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}
          - {state: accepted, date: 2027-03-01}

    Flagged:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}
          - {state: withdrawn, date: 2027-01-01}

    Accepted:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}
          - {state: under-discussion, date: 2027-02-10}
          - {state: accepted, date: 2027-03-01, by: Task Force, source: {document: CWS/1/9, paragraphs: "12"}}
    """
    for proposal in draft.standard.proposals:
        yield from _check_order(proposal)
        yield from _check_needs(proposal)


def _check_order(proposal: Proposal) -> Iterator[Finding]:
    first = proposal.history[0]
    # What only fills a hole was reported when it was read.
    if first.state == "withdrawn" and len(proposal.history) == 1:
        yield Finding(proposal.at("history"), "it was withdrawn and never submitted", hint="begin with `submitted`")
        return
    if first.state != "submitted":
        yield Finding(
            first.at("state"), f"its history begins with “{first.state}”", hint="begin with `state: submitted`"
        )
    if first.date.year < proposal.year:
        yield Finding(
            first.at("date"),
            f"{proposal.number} was submitted in {first.date.year}",
            hint=f"give it the next number of {first.date.year}, or mend the day",
        )
    for before, after in pairwise(proposal.history):
        if after.state not in FOLLOWS[before.state]:
            allowed = ", ".join(FOLLOWS[before.state]) or "nothing: propose it anew, under another number"
            yield Finding(
                after.at("state"),
                f"“{after.state}” does not follow “{before.state}”",
                hint=f"what may follow is {allowed}",
            )
        if after.date < before.date:
            yield Finding(
                after.at("date"),
                f"it was “{after.state}” on {after.date}, before it was “{before.state}” on {before.date}",
                hint="list what happened in order, and mend the day",
            )


def _check_needs(proposal: Proposal) -> Iterator[Finding]:
    for event in proposal.history:
        if event.state in DECISIONS and (event.by is None or event.source is None):
            keys = [key for key in ("by", "source") if getattr(event, key) is None]
            lacking = f"{' and '.join(keys)} {'is' if len(keys) == 1 else 'are'}"
            yield Finding(
                event.at("state"),
                f"“{event.state}” is a decision, and {lacking} missing",
                hint="say who decided under `by`, and under `source` the document that records it",
            )
        if event.state == "implemented" and event.publication is None:
            yield Finding(
                event.at("state"),
                "it is implemented, and no publication is named",
                hint="name under `publication` the first one that has the change",
            )
