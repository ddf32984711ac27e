"""D002: a paragraph hangs between a heading and its first subclause."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Blocks, Subclause, walk_blocks
from wipo_bc_std.resolve.draft import Draft


@rule("D002", basis="ISO/IEC Directives, Part 2, hanging paragraphs", severity=Severity.WARNING)
def hanging_paragraph(draft: Draft) -> Iterator[Finding]:
    """A division has paragraphs of its own above its first subclause.

    A reference to clause 5 means the paragraph, or the clause with all subclauses; nobody can tell. It concerns drafts that are
    numbered as ISO/IEC documents are; the paragraphs of a WIPO Standard have numbers of their own.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); it cites <ref:bcp-14>.

        {#scope-offices}
        ## Offices

        {#scope-national}
        Most offices are national.

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
        yield from _hanging(division.blocks)
        for block in walk_blocks(division.blocks):
            if isinstance(block, Subclause):
                yield from _hanging(block.blocks)


def _hanging(blocks: Blocks) -> Iterator[Finding]:
    below = next((block for block in blocks if isinstance(block, Subclause)), None)
    if below is not None and not isinstance(blocks[0], Subclause):
        at = blocks[0].at
        yield Finding(
            Span(at.file, at.line, at.column, at.line, at.column + 1),
            "text hangs above the first subclause",
            hint="put a heading above it, such as “General”, or move it into a subclause",
            related=(Related(below.at, "the first subclause begins here"),),
        )
