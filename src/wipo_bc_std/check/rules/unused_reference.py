"""R009: a reference that the text does not cite."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.inline import Link
from wipo_bc_std.resolve.draft import Draft


@rule("R009", basis="ISO/IEC Directives, Part 2, references", severity=Severity.WARNING)
def unused_reference(draft: Draft) -> Iterator[Finding]:
    """A document is listed as a reference and nothing cites it.

    A reader of the list takes each document to matter; its status has to be kept current for nothing.

    Flagged:

        file: references.yml
        references:
          - id: wipo-st-90
            designation: WIPO ST.90
            title: Web APIs
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: wipo-st-90
            designation: WIPO ST.90
            title: Web APIs
            use: informative
            status: published

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) and builds on <ref:wipo-st-90>.
    """
    cited = {
        target.id
        for passage in draft.passages
        for inline in passage.inlines
        if isinstance(inline, Link) and inline.kind == "ref" and (target := draft.index.find(inline.target))
    }
    # A reason leads to what it rests on, from the revision history.
    cited |= {name for reason in draft.standard.reasons for name in reason.references or ()}
    cited |= {concept.source.ref for concept in draft.standard.concepts if concept.source.ref}
    for reference in draft.standard.references:
        if reference.id not in cited:
            yield Finding(
                reference.at("id"),
                f"nothing cites {reference.designation}",
                hint=f"cite it with <ref:{reference.id}>, or delete it",
            )
