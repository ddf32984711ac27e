"""T002: a concept that the text does not use."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.inline import Link
from wipo_bc_std.resolve.draft import Draft


@rule("T002", basis="ISO/IEC Directives, Part 2, terms and definitions", severity=Severity.WARNING)
def unused_concept(draft: Draft) -> Iterator[Finding]:
    """A concept is defined and neither a clause nor another definition uses it.

    Each definition is one more text to agree on; only what the text uses is defined.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
          - id: ip-right
            designations: {en: [{term: IP right, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "right in an invention, a mark or a design"}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "authority that grants [rights](term:ip-right)"}
          - id: ip-right
            designations: {en: [{term: IP right, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "right in an invention, a mark or a design"}
    """
    used = {
        target.id
        for passage in draft.passages
        for inline in passage.inlines
        if isinstance(inline, Link)
        and inline.kind == "term"
        and (target := draft.index.find(inline.target))
        and target.id != passage.owner
    }
    for concept in draft.standard.concepts:
        if concept.id not in used:
            name = concept.preferred(draft.standard.particulars.original_language)
            yield Finding(
                concept.at("id"),
                f"nothing uses the concept “{name}”",
                hint=f"link to it where it is used, [{name}](term:{concept.id}), or delete it",
            )
