"""T003: a definition begins with an article."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft

_ARTICLES = ("a", "an", "the")
_LONGEST = 60


@rule("T003", basis="ISO/IEC Directives, Part 2, 16.5.6; ISO 704")
def definition_begins_with_article(draft: Draft) -> Iterator[Finding]:
    """A definition begins with an article.

    A definition can stand in a sentence in place of its term; “the a record” cannot be read.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: an authority that grants IP rights}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
    """
    for concept in draft.standard.concepts:
        definition = concept.definition.get("en")
        if definition is None:
            continue
        first, _, rest = definition.text.lstrip().partition(" ")
        if first.lower() in _ARTICLES and rest:
            yield Finding(
                definition.place.part(0, len(first)),
                f"definition of “{concept.preferred('en')}” begins with “{first}”",
                hint=f"begin with the noun: “{_shorten(rest.lstrip())}”",
                label="begins with an article",
            )


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3].rsplit(" ", 1)[0] + " …"
