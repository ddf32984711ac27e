"""The defects that the engine itself can find, each with its documentation."""

from wipo_bc_std.diagnostics.defect import Severity, define

UNUSED_EXEMPTION = define(
    "S026",
    "unused-exemption",
    basis="house rule: the grammar of the sources",
    severity=Severity.WARNING,
    documentation="""
    An exemption exempts nothing.

    What it was written for is mended or has moved; left in place it would hide the next finding.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        % allow R002: the clause is being written
        {#scope-purpose}
        This draft concerns IP Offices; see <clause:scope>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        % allow R002: the clause is being written
        {#scope-purpose}
        This draft concerns IP Offices; see <clause:consent>.
    """,
)
