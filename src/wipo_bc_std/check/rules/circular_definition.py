"""T007: definitions that explain each other."""

from collections.abc import Iterator

from wipo_bc_std.check.cycles import chain, cycles
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.inline import Link, walk_inlines
from wipo_bc_std.model.term import Concept
from wipo_bc_std.resolve.draft import Draft


@rule("T007", basis="ISO 704, circular definitions")
def circular_definition(draft: Draft) -> Iterator[Finding]:
    """Definitions link to each other in a circle.

    A reader who follows the links comes back to the first term and has learned nothing.

    Each circle is told once, at the first of its concepts. Notes to entry can link back freely.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "authority that grants [patents](term:patent)"}
          - id: patent
            designations: {en: [{term: patent, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "title that an [authority](term:ip-office) grants"}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "authority that grants [patents](term:patent)"}
          - id: patent
            designations: {en: [{term: patent, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: title to an invention}
            notes: [{en: "It is granted by an [authority](term:ip-office)."}]
    """
    language = draft.standard.particulars.original_language
    concepts = {concept.id: concept for concept in draft.standard.concepts}
    links = {concept.id: _links(draft, concept) for concept in concepts.values()}
    for way in cycles({name: list(targets) for name, targets in links.items()}):
        steps = zip(way, (*way[1:], way[0]), strict=True)
        places = [(concepts[name].preferred(language), links[name][target]) for name, target in steps]
        yield Finding(
            places[0][1],
            f"the definitions lead in a circle: {chain([name[:60] for name, _ in places])}",
            hint=f"define “{places[0][0][:60]}” without naming what comes next, or one of the others",
            related=tuple(Related(at, f"“{name}” leads on here") for name, at in places[1:]),
        )


def _links(draft: Draft, concept: Concept) -> dict[str, Span]:
    """Return the other concepts to which a definition links in the original language, with the places of the links."""
    definition = concept.definition.get(draft.standard.particulars.original_language)
    found: dict[str, Span] = {}
    for inline in walk_inlines(definition.inlines) if definition else ():
        if isinstance(inline, Link) and inline.kind == "term":
            target = draft.index.find(inline.target)
            if target is not None and target.kind == "term" and target.id != concept.id:
                found.setdefault(target.id, inline.at)
    return found
