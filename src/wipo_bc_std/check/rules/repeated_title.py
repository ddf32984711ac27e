"""D006: two divisions have the same title."""

from collections.abc import Iterable, Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Blocks, Subclause, walk_blocks
from wipo_bc_std.model.inline import Inlines, plain_text
from wipo_bc_std.resolve.draft import Draft


@rule("D006", basis="WCAG 2.2, 2.4.6", severity=Severity.WARNING)
def repeated_title(draft: Draft) -> Iterator[Finding]:
    """Two clauses or annexes, or two subclauses of one division, have the same title.

    In the table of contents the two cannot be told apart.

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

        {#scope-law}
        National law prevails.

        {#scope-end}
        ## Limits

        {#scope-names}
        It names no product.

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

        {#scope-end}
        ## Products

        {#scope-names}
        It names no product.
    """
    divisions = draft.standard.divisions
    yield from _repeated((division.matter.title.inlines, division.at) for division in divisions)
    for division in divisions:
        yield from _repeated(_titles(division.blocks))
        for block in walk_blocks(division.blocks):
            if isinstance(block, Subclause):
                yield from _repeated(_titles(block.blocks))


def _titles(blocks: Blocks) -> Iterator[tuple[Inlines, Span]]:
    return ((block.title, block.at) for block in blocks if isinstance(block, Subclause))


def _repeated(titles: Iterable[tuple[Inlines, Span]]) -> Iterator[Finding]:
    first: dict[str, Span] = {}
    for title, at in titles:
        words = plain_text(title).strip()
        earlier = first.setdefault(words.casefold(), at)
        if earlier is not at and words:
            yield Finding(
                at,
                f"the title “{words[:60]}” is given twice",
                hint="say in one of them what sets it apart",
                related=(Related(earlier, "it is given here first"),),
            )
