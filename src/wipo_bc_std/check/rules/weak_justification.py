"""E004: what a provision rests on carries little."""

from collections.abc import Iterator, Sequence

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.evidence.grounds import collect_bearings, provisions_in_force
from wipo_bc_std.evidence.staleness import Bearing, are_only_ideas, only_office
from wipo_bc_std.resolve.draft import Draft

_DUTIES = frozenset({"requirement", "recommendation"})
_PRACTICE = frozenset({"use-case", "pilot", "platform", "incident"})
_THIRD_PARTIES = frozenset({"press", "academic"})


@rule("E004", basis="house rule: a duty rests on practice", severity=Severity.WARNING)
def weak_justification(draft: Draft) -> Iterator[Finding]:
    """All that justifies a requirement or recommendation is weak in the same way.

    It is weak if it has ended and nobody has acknowledged that, if nobody has done it yet, if all of it is the practice of one
    office, or if third parties alone tell it. Such a duty falls with the next question that somebody asks about it.

    Laws, standards, studies and statements are nobody's practice and may come from one office. Whoever keeps the duty all the
    same says why, where the evidence `supports` it, in `acknowledged`. What `illustrates` a provision is an example and carries
    nothing.

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
        kind: law
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: discontinued}

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
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: idea}
        witnesses: [XB]

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
        kind: use-case
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: production}

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
        kind: research
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: press}]

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
        kind: law
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies, acknowledged: That it ended is the reason.}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: discontinued}

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
        kind: use-case
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: production}
        witnesses: [XB]

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::

        file: offices.yml
        offices: [{code: XA, name: Office A}, {code: XB, name: Office B}]

        file: evidence/first-pilot.yml
        id: first-pilot
        title: The first pilot
        kind: pilot
        claim: An office runs a pilot.
        owner: XA
        supports: [{id: GA-01, relation: justifies}]
        as_of: 2026-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]
        maturity: {value: idea}
    """
    bearings = collect_bearings(draft)
    for provision in provisions_in_force(draft):
        found = [item for item in bearings.get(provision.id, ()) if item.has("justifies")]
        is_open = bool(found) and all(item.has_open("justifies") for item in found)
        weak = ", and ".join(_weaknesses(found)) if is_open and provision.kind in _DUTIES else ""
        if weak:
            yield Finding(
                draft.index.targets[provision.id].at,
                f"all that justifies {provision.id} {weak}",
                hint="look for evidence of other offices, or say in `acknowledged`, where it `supports` this, why the duty stands",
                related=tuple(Related(item.evidence.at("id"), "this justifies it") for item in found),
            )


def _weaknesses(found: Sequence[Bearing]) -> Iterator[str]:
    records = [item.evidence for item in found]
    if all(record.maturity is not None and record.maturity.value == "discontinued" for record in records):
        yield "has ended"
    if are_only_ideas(records):
        yield "is an idea that nobody has tried"
    office = only_office(records) if all(record.kind in _PRACTICE for record in records) else None
    if office is not None:
        yield f"is what one office does ({office})"
    if all(source.kind in _THIRD_PARTIES for record in records for source in record.all_sources):
        yield "is told by third parties alone"
