"""E001: a confirmation does not say what was checked."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.evidence.due import FEWEST_CHARACTERS, tells_what_was_checked
from wipo_bc_std.resolve.draft import Draft


@rule("E001", basis="house rule: a confirmation says what was looked at")
def bare_confirmation(draft: Draft) -> Iterator[Finding]:
    """An office confirmed evidence and said neither what it looked at nor where that can be seen.

    A date that can be moved forward alone will be, and tells nobody that anything was looked at. Until it says more, the
    confirmation does not count: the evidence falls due as if nobody had answered.

    What was checked is told in at least ten characters; a new source does as well.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{recommendation} GA-01
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::

        file: offices.yml
        offices: [{code: XA, name: Office A}, {code: XB, name: Office B}]

        file: evidence/first-pilot.yml
        id: first-pilot
        title: The first pilot
        kind: pilot
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: illustrates}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-11-01, office: XA, answer: still-true}

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{recommendation} GA-01
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::

        file: offices.yml
        offices: [{code: XA, name: Office A}, {code: XB, name: Office B}]

        file: evidence/first-pilot.yml
        id: first-pilot
        title: The first pilot
        kind: pilot
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: illustrates}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-11-01, office: XA, answer: still-true, checked: yes}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{recommendation} GA-01
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::

        file: offices.yml
        offices: [{code: XA, name: Office A}, {code: XB, name: Office B}]

        file: evidence/first-pilot.yml
        id: first-pilot
        title: The first pilot
        kind: pilot
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: illustrates}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-11-01, office: XA, answer: still-true, checked: "The register of services; it is in use."}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{recommendation} GA-01
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::

        file: offices.yml
        offices: [{code: XA, name: Office A}, {code: XB, name: Office B}]

        file: evidence/first-pilot.yml
        id: first-pilot
        title: The first pilot
        kind: pilot
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: illustrates}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-11-01, office: XA, answer: still-true, source: {url: "https://example.org/2026", kind: office-statement}}
    """
    for evidence in draft.standard.evidence:
        for number, confirmation in enumerate(evidence.confirmations):
            if tells_what_was_checked(confirmation):
                continue
            field = "date" if confirmation.checked is None else "checked"
            told = "is a bare date" if confirmation.checked is None else "says too little of what was checked"
            yield Finding(
                evidence.at("confirmations", number, field),
                f"the confirmation by {confirmation.office} of “{evidence.id}” {told}, and does not count",
                hint=f"say in `checked` what was looked at, in at least {FEWEST_CHARACTERS} characters, or name a new `source`",
            )
