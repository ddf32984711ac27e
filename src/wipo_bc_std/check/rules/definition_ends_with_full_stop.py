"""T004: a definition ends with a full stop."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft

_STOPS = (".", "。", "．")


@rule("T004", basis="ISO/IEC Directives, Part 2, 16.5.6")
def definition_ends_with_full_stop(draft: Draft) -> Iterator[Finding]:
    """A definition ends with a full stop.

    A definition is a phrase that can stand in place of its term, not a sentence; what else is to be said is a note.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights.}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights}
    """
    for concept in draft.standard.concepts:
        for language, definition in concept.definition.items():
            text = definition.text.rstrip()
            if text.endswith(_STOPS):
                yield Finding(
                    definition.place.part(len(text) - 1, len(text)),
                    f"definition of “{concept.preferred(language)}” ends with a full stop",
                    hint="delete it; write a second sentence as a note",
                )
