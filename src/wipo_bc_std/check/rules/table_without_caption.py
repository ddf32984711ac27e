"""G005: a table has no caption."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Aside, Blocks, OpenIssue, Table, children
from wipo_bc_std.resolve.draft import Draft

# Rows that read as part of the sentence above them.
_SMALL = 2


@rule("G005", basis="ISO/IEC Directives, Part 2, tables", severity=Severity.WARNING)
def table_without_caption(draft: Draft) -> Iterator[Finding]:
    """A table of more than two rows stands without a caption.

    Comments, citations and the list of tables name a table by its number, and only one with a caption has a number.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns three kinds of [IP Office](term:ip-office); see <ref:bcp-14>.

        | Kind | Serves |
        |---|---|
        | national | one State |
        | regional | several States |
        | municipal | one town |

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns the [IP Offices](term:ip-office) in <table:kinds-table>; see <ref:bcp-14>.

        :::{table} kinds-table
        :caption: Kinds of office

        | Kind | Serves |
        |---|---|
        | national | one State |
        | regional | several States |
        | municipal | one town |
        :::
    """
    for division in draft.standard.divisions:
        yield from _bare_tables(division.blocks)


def _bare_tables(blocks: Blocks) -> Iterator[Finding]:
    for block in blocks:
        if isinstance(block, Table) and block.options is None and len(block.rows) > _SMALL:
            at = block.at
            yield Finding(
                Span(at.file, at.line, at.column, at.line, at.column + 1),
                f"a table of {len(block.rows)} rows has no caption",
                hint="put it in a `table` directive with a caption, and refer to it in the text",
            )
        if not isinstance(block, Aside | OpenIssue):
            yield from _bare_tables(children(block))
