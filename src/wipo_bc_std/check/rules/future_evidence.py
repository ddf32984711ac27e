"""E003: evidence is dated after the draft."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.resolve.draft import Draft


@rule("E003", basis="house rule: nothing is dated before it was made", severity=Severity.WARNING)
def future_evidence(draft: Draft) -> Iterator[Finding]:
    """Evidence tells of a day that is still to come.

    Nobody can have read, confirmed or seen it yet. A mistyped year makes old evidence look fresh for years. The day by which
    the draft is judged is its own date, or the one given with `--today`; a year or a month alone is compared on that alone.

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
        as_of: 2062-10-01
        sources: [{url: "https://example.org/pilot", kind: official}]

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
        maturity: {value: pilot, since: 2027-03}

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
          - {date: 2027-11-01, office: XA, answer: still-true, checked: "The register of services."}

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
        maturity: {value: pilot, since: 2026}
    """
    today = draft.today.isoformat()
    for evidence in draft.standard.evidence:
        for at, what, day in _days(evidence):
            if day > today[: len(day)]:
                yield Finding(
                    at,
                    f"{what} {day}, after {today}",
                    hint="correct the date; if it is right, the date of the draft is too early",
                )


def _days(evidence: Evidence) -> Iterator[tuple[Span, str, str]]:
    """Yield each day that a record tells, with its place and what it is the day of."""
    yield evidence.at("as_of"), f"“{evidence.id}” is said to be true as of", evidence.as_of.isoformat()
    if evidence.maturity is not None and evidence.maturity.since is not None:
        yield evidence.at("maturity", "since"), f"what “{evidence.id}” describes began in", evidence.maturity.since
    for number, source in enumerate(evidence.sources):
        if source.read_at is not None:
            at = evidence.at("sources", number, "read_at")
            yield at, f"a source of “{evidence.id}” was read on", source.read_at.isoformat()
    for number, confirmation in enumerate(evidence.confirmations):
        at = evidence.at("confirmations", number, "date")
        yield at, f"“{evidence.id}” was confirmed on", confirmation.date.isoformat()
    for number, event in enumerate(evidence.history):
        yield evidence.at("history", number, "date"), f"“{evidence.id}” was changed on", event.date.isoformat()
