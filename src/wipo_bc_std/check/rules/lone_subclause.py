"""D004: a division has one subclause alone."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Blocks, Subclause, walk_blocks
from wipo_bc_std.resolve.draft import Draft


@rule("D004", basis="ISO/IEC Directives, Part 2, clauses and subclauses", severity=Severity.WARNING)
def lone_subclause(draft: Draft) -> Iterator[Finding]:
    """A division is divided into one subclause.

    A number such as 5.1 promises a 5.2. It concerns drafts that are numbered as ISO/IEC documents are; an adopted WIPO Standard
    prints its headings without numbers.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-general}
        ## General

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        numbering: iso
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-general}
        ## General

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.

        {#scope-limits}
        ## Limits

        {#scope-law}
        National law prevails.


        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        numbering: iso
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}
    """
    if draft.standard.particulars.numbering != "iso":
        return
    for division in draft.standard.divisions:
        yield from _lone(division.blocks)
        for block in walk_blocks(division.blocks):
            if isinstance(block, Subclause):
                yield from _lone(block.blocks)


def _lone(blocks: Blocks) -> Iterator[Finding]:
    subclauses = [block for block in blocks if isinstance(block, Subclause)]
    if len(subclauses) == 1:
        yield Finding(
            subclauses[0].at,
            "this is the only subclause of its division",
            hint="take the heading out, or give what stands beside it a heading, too",
        )
