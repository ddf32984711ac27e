"""T015: a definition comes from a document that is no longer in force."""

from collections.abc import Iterator

from wipo_bc_std.check.references import OUTDATED, successor
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft


@rule("T015", basis="ISO 10241-1, source; house rule: sources are in force", severity=Severity.WARNING)
def outdated_source(draft: Draft) -> Iterator[Finding]:
    """The source of a concept is a document that was withdrawn or superseded.

    The new edition can define the concept otherwise; a reader who opens it finds another number, or another meaning.

    Flagged:

        file: references.yml
        references:
          - id: old-vocabulary
            designation: Vocabulary 1:1990
            title: Terms of offices
            use: informative
            status: withdrawn

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: cited, ref: old-vocabulary}

    Accepted:

        file: references.yml
        references:
          - id: new-vocabulary
            designation: Vocabulary 1:2020
            title: Terms of offices
            use: informative
            status: published
          - id: bcp-14
            designation: BCP 14
            title: Key words
            use: normative
            status: unknown

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: cited, ref: new-vocabulary}
    """
    language = draft.standard.particulars.original_language
    for concept in draft.standard.concepts:
        target = draft.index.find(concept.source.ref) if concept.source.ref else None
        reference = target.node if target else None
        if not isinstance(reference, Reference) or reference.status not in OUTDATED:
            continue
        newer = successor(draft, reference)
        name = newer.designation if newer else "the document that replaces it"
        yield Finding(
            concept.at("source", "ref"),
            f"“{concept.preferred(language)[:60]}” comes from {reference.designation[:60]}, which is {reference.status}",
            hint=f"compare the definition with {name}, and name that as the source",
            related=(Related(reference.at("status"), "its status is given here"),),
        )
