"""G004: a table has no header row."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Table
from wipo_bc_std.resolve.draft import Draft


@rule("G004", basis="WCAG 2.2, 1.3.1; PDF/UA-1, 7.5")
def missing_header_row(draft: Draft) -> Iterator[Finding]:
    """The first row of a table, which names the columns, is empty.

    Whoever listens to a table hears the name of the column before each cell.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns two kinds of [IP Office](term:ip-office).

        |  |  |
        |---|---|
        | national | one State |

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns two kinds of [IP Office](term:ip-office).

        | Kind | Serves |
        |---|---|
        | national | one State |
    """
    for block in draft.blocks:
        if isinstance(block, Table) and not block.head:
            yield Finding(block.at, "the table has no header row", hint="name each column in the first row")
