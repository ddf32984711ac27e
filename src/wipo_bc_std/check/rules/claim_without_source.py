"""C001: a figure, date or named office has no source."""

from collections.abc import Iterator

from wipo_bc_std.check.claims import find_claims
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("C001", basis="house rule: no fact without a source", severity=Severity.WARNING)
def claim_without_source(draft: Draft) -> Iterator[Finding]:
    """A sentence states a date, a share, a sum, a count or what a named office does, and its paragraph cites no source.

    Nobody can check it, and nobody notices when it is no longer true. A source is a link to a reference, to evidence, to a use
    case or to the web, in the paragraph or in a footnote of it; what imaginary offices do stands in an example. Offices are
    known by their names in offices.yml.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        In 2021, most offices had no such draft.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        A pilot with 14 offices ended on January 31, 2022.

    Flagged:

        file: offices.yml
        offices:
          - {code: XA, name: Office of Utopia}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        The Office of Utopia keeps its register on a ledger.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        In 2021, most offices had no such draft (<https://example.org/survey>).

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        {#scope-use}
        Most offices answer within 30 days. The editions of 2020 are not cited in this draft.
    """
    for claim in find_claims(draft):
        if not claim.is_sourced:
            yield Finding(
                claim.at,
                f"“{claim.words[:60]}” has no source",
                hint="cite where it can be checked, with <ref:…>, <evidence:…> or <https://…>, or leave it out",
            )
