"""T001: a concept's definition does not agree with its source."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.term import Concept
from wipo_bc_std.resolve.draft import Draft


@rule("T001", basis="house rule: the grammar of the sources; ISO 10241-1, source")
def definition_and_source_at_odds(draft: Draft) -> Iterator[Finding]:
    """A concept has a definition although its source is only cited, or none although it is its own.

    Where ISO or ITU define a concept, a second wording beside theirs makes two concepts of one; and their text is theirs.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}

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
        field, reason, hint = _conflict(concept, has_definition=language in concept.definition)
        if reason:
            at = concept.at("definition") if field == "definition" else concept.at("source", field)
            yield Finding(at, f"“{concept.preferred(language)}” {reason}", hint=hint)


def _conflict(concept: Concept, *, has_definition: bool) -> tuple[str, str, str]:
    """Return the field at fault, what is at odds and how to mend it, or three empty texts."""
    relation = concept.source.relation
    if relation == "own" and concept.source.ref is not None:
        return "ref", "is this draft's own and names a source", "write `relation: adapted`, or take `ref` out"
    if relation != "own" and concept.source.ref is None:
        return "relation", f"is {relation} and names no source", "add `ref:` with an id of references.yml"
    if relation == "cited" and concept.definition:
        hint = "say in a note what matters here, or write `relation: adapted`"
        return "definition", "is cited and has a definition of its own", hint
    if relation != "cited" and not has_definition:
        return "relation", f"is {relation} and has no definition", "write the definition, or cite where it is defined"
    return "", "", ""
