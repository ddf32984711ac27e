"""T009: a concept has two preferred terms in one language."""

from collections.abc import Iterator

from wipo_bc_std.check.designations import is_abbreviation
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix, Related
from wipo_bc_std.resolve.draft import Draft


@rule("T009", basis="ISO 10241-1, preferred and admitted terms; house rule: one term heads an entry")
def several_preferred_terms(draft: Draft) -> Iterator[Finding]:
    """A concept has more than one preferred term in a language.

    One term heads the entry and is used throughout the text; with two, each author takes another.

    An abbreviation in capitals can be preferred beside the term that it shortens.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en: [{term: IP Office, acceptability: preferred}, {term: IP authority, acceptability: preferred}]
            source: {relation: own}
            definition: {en: body that grants patents}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en:
                - {term: IP Office, acceptability: preferred}
                - {term: IPO, acceptability: preferred}
                - {term: IP authority, acceptability: admitted}
            source: {relation: own}
            definition: {en: body that grants patents}
    """
    for concept in draft.standard.concepts:
        for language, designations in concept.designations.items():
            taken: dict[bool, int] = {}
            for position, designation in enumerate(designations):
                if designation.acceptability != "preferred":
                    continue
                first = taken.setdefault(is_abbreviation(designation.term), position)
                if first != position:
                    at = concept.at("designations", language, position, "acceptability")
                    yield Finding(
                        at,
                        f"“{designation.term[:60]}” is preferred beside “{designations[first].term[:60]}”",
                        hint="write `admitted` for all but one",
                        related=(
                            Related(concept.at("designations", language, first, "term"), "this one is preferred, too"),
                        ),
                        fix=Fix("write admitted", (Edit(at, "admitted"),), safe=False),
                    )
