"""P003: a keyword stands where nothing obliges."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.inline import Keyword
from wipo_bc_std.resolve.draft import Draft


@rule("P003", basis="ISO/IEC Directives, Part 2, notes; BCP 14")
def keyword_outside_provision(draft: Draft) -> Iterator[Finding]:
    """A keyword in capitals stands outside a provision, or in its rationale, note or example.

    Nobody can conform to a duty that has no identifier, and nobody finds one that stands in a note.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        An [IP Office](term:ip-office) MUST say which draft it follows.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        Each [IP Office](term:ip-office) says which draft it follows.
    """
    for passage in draft.passages:
        if passage.provision is not None and not passage.informs:
            continue
        for inline in passage.inlines:
            if isinstance(inline, Keyword):
                where = f"in matter that only informs ({passage.informs})" if passage.informs else "outside a provision"
                yield Finding(
                    inline.at,
                    f"the keyword {inline.text} stands {where}",
                    hint=f"say it without force, make it a provision, or write it as a word: `{inline.text}`",
                    label="obliges nobody here",
                )
