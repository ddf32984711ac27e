"""W013: a proposal for revision that is still open is about something, or about words, that are not there."""

from collections.abc import Iterator

from wipo_bc_std.check.revisions import count_words, texts_of
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.resolve.draft import Draft


@rule("W013", basis="house rule: a proposal can be decided on as it is written")
def proposal_does_not_fit(draft: Draft) -> Iterator[Finding]:
    """A proposal for revision that is still open is about an id that the draft does not have, or replaces words that are not there.

    Whoever decides on it could not tell what is meant. One that is rejected, withdrawn or implemented is not looked at any
    more: the text went on.

    Flagged:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purpose
        reason: Courts use it as well.
        amendments:
          - {to: scope-purpose, old: This text concerns, new: This text is for}
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}

    Flagged:

        file: proposals/pfr-2027-001.yml
        id: pfr-2027-001
        title: Whom the draft concerns
        about: scope-purposes
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
        amendments:
          - {to: scope-purpose, old: This draft concerns, new: This draft is for}
        submitted_by: Task Force leader
        history:
          - {state: submitted, date: 2027-02-01}
    """
    for proposal in draft.standard.proposals:
        if proposal.is_open:
            yield from _check(proposal, draft)


def _check(proposal: Proposal, draft: Draft) -> Iterator[Finding]:
    # What is named may stand in a source that could not be read.
    is_sure = not draft.standard.may_miss("clauses/", "annexes/", "terms/", "references.yml", "models/")
    for position, name in enumerate(proposal.about):
        if draft.index.find(name) is None and is_sure:
            yield Finding(
                proposal.at("about", position),
                f"there is no “{name}” in the draft",
                hint="write the id of a paragraph, clause, table, figure or term, or of a provision",
            )
    for position, amendment in enumerate(proposal.amendments):
        if draft.index.find(amendment.to) is None:
            if is_sure:
                yield Finding(
                    proposal.at("amendments", position, "to"),
                    f"there is no “{amendment.to}” in the draft",
                    hint="write the id of what is to be changed",
                )
        elif amendment.old is not None:
            texts = texts_of(draft, amendment.to)
            count = count_words(amendment.old, texts)
            # Once the new words are there, it waits for its publication alone.
            is_done = bool(amendment.new) and count_words(amendment.new or "", texts) > 0
            if count != 1 and not is_done:
                told = "does not stand" if count == 0 else f"stands {count} times"
                yield Finding(
                    proposal.at("amendments", position, "old"),
                    f"“{amendment.old[:60]}” {told} in {amendment.to}",
                    hint="write the words as they stand there, and as many as tell the place",
                )
