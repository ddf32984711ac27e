"""E005: a contradiction is left open."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("E005", basis="house rule: what speaks against the text is answered", severity=Severity.WARNING)
def open_contradiction(draft: Draft) -> Iterator[Finding]:
    """Evidence contradicts the text, and nobody has answered it.

    Whoever applies the text meets the contradiction sooner or later, without the answer. Either the text changes, or the record
    says, where it `supports` the text, why that stands: in `acknowledged`.

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
        supports: [{id: GA-01, relation: contradicts}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]

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
        supports: [{id: GA-01, relation: contradicts, acknowledged: The pilot was another kind of register.}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
    """
    for evidence in draft.standard.evidence:
        for number, supported in enumerate(evidence.supports):
            if supported.relation != "contradicts" or supported.acknowledged is not None:
                continue
            target = draft.index.find(supported.id)
            yield Finding(
                evidence.at("supports", number, "relation"),
                f"“{evidence.id}” contradicts {supported.id}, and nobody has answered it",
                hint="change the text, or say in `acknowledged` why it stands",
                related=() if target is None else (Related(target.at, "this is contradicted"),),
            )
