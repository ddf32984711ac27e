"""D001: a heading is more than one level below the one above it."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Blocks, Subclause
from wipo_bc_std.resolve.draft import Draft


@rule("D001", basis="WCAG 2.2, 1.3.1; PDF/UA-1, 7.4.2")
def skipped_heading_level(draft: Draft) -> Iterator[Finding]:
    """A heading leaves out a level.

    Whoever listens to the outline looks for the division that is missing.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-offices}
        ### Offices

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office).

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-offices}
        ## Offices

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office).
    """
    for division in draft.standard.divisions:
        yield from _below(division.blocks, 1)


def _below(blocks: Blocks, level: int) -> Iterator[Finding]:
    for block in blocks:
        if isinstance(block, Subclause):
            if block.level > level + 1:
                yield Finding(
                    block.at,
                    f"the heading has level {block.level} under one of level {level}",
                    hint=f"begin it with {'#' * (level + 1)}",
                )
            yield from _below(block.blocks, block.level)
