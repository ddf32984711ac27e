"""E002: one office alone confirms again and again."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft

_RUNNING = 3


@rule("E002", basis="house rule: another pair of eyes after two", severity=Severity.WARNING)
def repeated_confirmer(draft: Draft) -> Iterator[Finding]:
    """The same office confirmed evidence three times running.

    Whoever has answered twice expects the answer. After two confirmations another office is asked: a witness, or one that is
    interested in the subject; if nobody else knows, the claim rests on one office, and that is worth knowing.

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
        as_of: 2026-01-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-01-15, office: XA, answer: still-true, checked: "The register of services."}
          - {date: 2026-02-15, office: XA, answer: still-true, checked: "The register of services."}
          - {date: 2026-03-15, office: XA, answer: still-true, checked: "The register of services."}

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
        as_of: 2026-01-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-01-15, office: XA, answer: still-true, checked: "The register of services."}
          - {date: 2026-02-15, office: XA, answer: still-true, checked: "The register of services."}
          - {date: 2026-03-15, office: XB, answer: still-true, checked: "The register of services."}

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
        as_of: 2026-01-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        confirmations:
          - {date: 2026-01-15, office: XA, answer: still-true, checked: "The register of services."}
          - {date: 2026-02-15, office: XB, answer: still-true, checked: "The register of services."}
          - {date: 2026-03-15, office: XA, answer: still-true, checked: "The register of services."}
    """
    for evidence in draft.standard.evidence:
        answers = sorted(enumerate(evidence.confirmations), key=lambda item: (item[1].date, item[0]))
        for last in range(_RUNNING, len(answers) + 1):
            offices = {confirmation.office for _, confirmation in answers[last - _RUNNING : last]}
            if len(offices) == 1:
                number, confirmation = answers[last - 1]
                others = ", ".join(code for code in evidence.witnesses if code not in offices)
                yield Finding(
                    evidence.at("confirmations", number, "office"),
                    f"{confirmation.office} confirms “{evidence.id}” for the third time running",
                    hint=f"ask {others or 'another office'} next",
                )
                break
