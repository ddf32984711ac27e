"""T010: a concept has no term in the language of the draft."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("T010", basis="ISO 10241-1, designations")
def no_original_designation(draft: Draft) -> Iterator[Finding]:
    """A concept has no designation in the language in which the draft is written.

    The entry has no heading there: the id would be printed in its place.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {fr: [{term: office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
    """
    language = draft.standard.particulars.original_language
    for concept in draft.standard.concepts:
        if language not in concept.designations:
            yield Finding(
                concept.at("designations"),
                f"the concept “{concept.id}” has no term in the language of the draft ({language})",
                hint=f"add {language}: [{{term: …, acceptability: preferred}}]",
            )
