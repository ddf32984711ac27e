"""P015: a provision says “and/or”."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_words, statements
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft

_AND_OR = re.compile(r"\b(?:and\s?/\s?or|or\s?/\s?and)\b", re.IGNORECASE)


@rule("P015", basis="house rule: each provision has one reading", severity=Severity.WARNING)
def and_or(draft: Draft) -> Iterator[Finding]:
    """The statement of a provision says “and/or”.

    Whoever does one of the two cannot tell whether the duty is met.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST name its draft and/or its version; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST name its draft, its version or both; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for provision, passage in statements(draft):
        for match in _AND_OR.finditer(passage.said) if "/" in passage.said else ():
            yield Finding(
                place_words(passage.text, *match.span()),
                f"“{match[0]}” in {provision.id} has two readings",
                hint="write “and”, “or”, or “A, B or both”",
            )
