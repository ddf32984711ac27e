"""T005: a definition uses the term that it defines."""

from collections.abc import Iterator

from wipo_bc_std.check.designations import fold, forms, make_pattern, words_outside
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Link, Prose, walk_inlines
from wipo_bc_std.model.term import Concept
from wipo_bc_std.resolve.draft import Draft


@rule("T005", basis="ISO 704, circular definitions")
def definition_contains_own_term(draft: Draft) -> Iterator[Finding]:
    """A definition uses a designation of its own concept, or links to it.

    Whoever looks a term up does not know it yet; a definition that needs the term explains nothing.

    A longer term of another concept, such as “IP right holder” in the definition of “IP right”, is not a use of the shorter
    one; nor are words that a link gives to another concept.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred, variants: [IP Offices]}]}
            source: {relation: own}
            definition: {en: one of the IP offices of a State}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred, variants: [IP Offices]}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
    """
    for concept in draft.standard.concepts:
        for language, definition in concept.definition.items():
            yield from _own_links(draft, concept, language, definition)
            yield from _own_words(draft, concept, language, definition)


def _leads_to(draft: Draft, link: Link) -> str:
    target = draft.index.find(link.target) if link.kind == "term" else None
    return target.id if target else ""


def _own_links(draft: Draft, concept: Concept, language: LanguageCode, definition: Prose) -> Iterator[Finding]:
    for inline in walk_inlines(definition.inlines):
        if isinstance(inline, Link) and _leads_to(draft, inline) == concept.id:
            yield Finding(
                inline.at,
                f"definition of “{concept.preferred(language)}” links to itself",
                hint="say what the concept is without naming it",
                label="the concept being defined",
            )


def _own_words(draft: Draft, concept: Concept, language: LanguageCode, definition: Prose) -> Iterator[Finding]:
    own = [form.text for form in forms(concept, language)]
    text = fold(definition.text)
    if not any(fold(form) in text for form in own):
        return
    others = (form.text for other in draft.standard.concepts if other is not concept for form in forms(other, language))
    pattern = make_pattern(own, others, language)
    for words in words_outside(definition.inlines, lambda link: bool(_leads_to(draft, link))):
        for match in pattern.find(words.text):
            yield Finding(
                words.place.part(*match.span()),
                f"definition of “{concept.preferred(language)}” uses “{match[0]}”",
                hint="say what the concept is without naming it",
                label="the term being defined",
            )
