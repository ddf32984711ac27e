"""T016: a concept has terms in a language and none of them is preferred."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("T016", basis="ISO 10241-1, preferred terms")
def no_preferred_designation(draft: Draft) -> Iterator[Finding]:
    """All terms of a concept in a language are admitted or deprecated.

    The first of them would head the entry, even where the draft advises against it.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: patent bureau, acceptability: deprecated}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en: [{term: patent bureau, acceptability: deprecated}, {term: IP Office, acceptability: preferred}]
            source: {relation: own}
            definition: {en: authority that grants IP rights}
    """
    for concept in draft.standard.concepts:
        for language, designations in concept.designations.items():
            if all(designation.acceptability != "preferred" for designation in designations):
                yield Finding(
                    concept.at("designations", language, 0, "acceptability"),
                    f"the concept {concept.id} has no preferred term in {language}",
                    hint="write `preferred` for one of its terms, or add one",
                )
