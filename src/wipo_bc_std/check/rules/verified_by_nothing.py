"""P011: a requirement does not say how it is verified."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import provisions
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("P011", basis="ISO/IEC Directives, Part 2, verifiability", severity=Severity.WARNING)
def verified_by_nothing(draft: Draft) -> Iterator[Finding]:
    """A requirement has no `verify` though the draft has methods of verification.

    Whoever claims conformance is asked how it was shown; a requirement that nobody can check promises nothing.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}
        verify: {inspection: Inspection}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office
        :verify: inspection

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}
        verify: {inspection: Inspection}
    """
    methods = draft.standard.particulars.verify
    for provision in provisions(draft) if methods else ():
        if provision.kind == "requirement" and not provision.options.verify:
            yield Finding(
                draft.index.targets[provision.id].at,
                f"the requirement {provision.id} does not say how it is verified",
                hint=f"write :verify: with one or more of {', '.join(methods)}",
            )
