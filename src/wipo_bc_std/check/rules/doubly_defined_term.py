"""T006: one term stands for two concepts."""

from collections.abc import Iterator

from wipo_bc_std.check.designations import Form, fold, forms
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.resolve.draft import Draft


@rule("T006", basis="ISO 704, homonymy; ISO/IEC Directives, Part 2, terms and definitions")
def doubly_defined_term(draft: Draft) -> Iterator[Finding]:
    """Two concepts have the same designation, or a form of one is a designation of the other.

    A reader of the term cannot tell which of the two definitions holds.

    A deprecated designation does not count: it is often deprecated because another concept has it.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: office, acceptability: preferred, variants: [offices]}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
          - id: branch
            designations: {en: [{term: Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "building of an [authority](term:ip-office)"}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en:
                - {term: IP Office, acceptability: preferred}
                - {term: branch, acceptability: deprecated}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
          - id: branch
            designations: {en: [{term: branch, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "building of an [authority](term:ip-office)"}
    """
    first: dict[tuple[str, str], Form] = {}
    told = set()
    for concept in draft.standard.concepts:
        for language in concept.designations:
            for form in forms(concept, language):
                if form.acceptability == "deprecated":
                    continue
                other = first.setdefault((language, fold(form.text)), form)
                pair = (language, id(other.concept), id(concept))
                if other.concept is not concept and pair not in told:
                    told.add(pair)
                    yield _finding(form, other)


def _finding(form: Form, other: Form) -> Finding:
    return Finding(
        form.at,
        f"“{form.text[:60]}” stands for two concepts, {other.concept.id} and {form.concept.id}",
        hint="make them one concept, or give one of them another term",
        label="already taken",
        related=(Related(other.at, "it stands for the other one here"),),
    )
