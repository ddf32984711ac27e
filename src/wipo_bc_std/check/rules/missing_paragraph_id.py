"""M010: a paragraph or heading has no id."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Paragraph, Subclause
from wipo_bc_std.resolve.draft import Draft


@rule("M010", basis="house rule: every paragraph has an id", severity=Severity.WARNING)
def missing_paragraph_id(draft: Draft) -> Iterator[Finding]:
    """A numbered paragraph or a heading has no id line above it.

    Its number changes with every insertion; comments, citations and comparisons hold on to the id.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        This draft concerns [IP Offices](term:ip-office).

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office).
    """
    for block in draft.blocks:
        if isinstance(block, Paragraph | Subclause) and block.id and block.id_at is None:
            what = "paragraph" if isinstance(block, Paragraph) else "heading"
            line = f"{{#{block.id}}}"
            above = Span(block.at.file, block.at.line, 1, block.at.line, 1)
            yield Finding(
                Span(block.at.file, block.at.line, block.at.column, block.at.line, block.at.column + 1),
                f"the {what} has no id",
                hint=f"put {line}, or a better name, on the line above it",
                fix=Fix(f"insert {line}", (Edit(above, f"{line}\n"),), safe=True),
            )
