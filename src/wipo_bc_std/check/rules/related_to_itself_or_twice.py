"""T013: a concept is related to itself, or to another one twice."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.resolve.draft import Draft


@rule("T013", basis="ISO 704, concept relations")
def related_to_itself_or_twice(draft: Draft) -> Iterator[Finding]:
    """A concept is related to itself, is related to another one twice, or in two ways.

    Two concepts stand in one relation: the one is a kind of the other, a part of it, or goes with it.

    Both entries can state the relation, as long as they state the same one.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
            related: [{concept: ip-right, relation: associative}]
          - id: ip-right
            designations: {en: [{term: IP right, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: title to an invention}
            related: [{concept: ip-office, relation: partitive}]

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
            related: [{concept: ip-right, relation: associative}]
          - id: ip-right
            designations: {en: [{term: IP right, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: title to an invention}
            related: [{concept: ip-office, relation: associative}]
    """
    stated: dict[frozenset[str], tuple[str, str, Span]] = {}
    for concept in draft.standard.concepts:
        seen = set()
        for position, related in enumerate(concept.related):
            target = draft.index.find(related.concept)
            if target is None or target.kind != "term":
                continue
            at = concept.at("related", position, "concept")
            if target.id == concept.id:
                message = f"the concept {concept.id} is related to itself"
                yield Finding(at, message, hint="name the other concept, or delete the relation")
                continue
            pair = frozenset((concept.id, target.id))
            relation, owner, first = stated.setdefault(pair, (related.relation, concept.id, at))
            if relation != related.relation:
                message = f"{concept.id} and {target.id} are in two relations, {relation} and {related.relation}"
                yield Finding(
                    at, message, hint="keep the one that holds", related=(Related(first, "the first is here"),)
                )
            elif owner == concept.id and target.id in seen:
                message = f"{concept.id} names its relation to {target.id} twice"
                yield Finding(at, message, hint="delete one of them", related=(Related(first, "the first is here"),))
            seen.add(target.id)
