"""D005: nothing stands under a heading."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Subclause, walk_blocks
from wipo_bc_std.resolve.draft import Draft


@rule("D005", basis="house rule: a division has a text", severity=Severity.WARNING)
def empty_division(draft: Draft) -> Iterator[Finding]:
    """A clause, annex or subclause has nothing in it.

    A reader takes it for a text that was lost, and its number for one that means something.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.

        {#scope-limits}
        ## Limits

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.

        {#scope-limits}
        ## Limits

        {#scope-law}
        National law prevails.
    """
    hint = "write its text, or take the heading out"
    for division in draft.standard.divisions:
        if not division.blocks:
            yield Finding(division.at, f"nothing stands in “{division.id}”", hint=hint)
        for block in walk_blocks(division.blocks):
            if isinstance(block, Subclause) and not block.blocks:
                yield Finding(block.at, "nothing stands under this heading", hint=hint)
