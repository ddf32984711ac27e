"""M014: brackets hold nothing."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.inline import Unsettled, plain_text
from wipo_bc_std.resolve.draft import Draft


@rule("M014", basis="house rule: the grammar of the sources", severity=Severity.WARNING)
def empty_brackets(draft: Draft) -> Iterator[Finding]:
    """Square brackets that mark words as unsettled hold no words.

    Nobody can agree to nothing; the words were lost, or are still to be written.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) in [[]] and cites <ref:bcp-14>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) in [[all States]] and cites <ref:bcp-14>.
    """
    for passage in draft.passages:
        for inline in passage.inlines:
            if isinstance(inline, Unsettled) and not plain_text(inline.children).strip():
                yield Finding(
                    inline.at,
                    "the brackets hold no words",
                    hint="write the words that are not settled, or ask in an open issue",
                )
