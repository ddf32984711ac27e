"""T018: a definition begins with a capital letter."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.designations import forms
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.model.inline import Link, Text, plain_text
from wipo_bc_std.resolve.draft import Draft

_FIRST = re.compile(r"\s*([^\W\d_]{2,})(?![\w-])")
_ARTICLES = ("A", "An", "The")


@rule("T018", basis="ISO/IEC Directives, Part 2, 16.5.6; ISO 10241-1, definitions", severity=Severity.WARNING)
def definition_begins_with_capital(draft: Draft) -> Iterator[Finding]:
    """A definition begins with a capital letter as if it were a sentence.

    A definition can stand in the middle of a sentence in place of its term.

    A word that the draft also writes with a capital elsewhere than at the beginning of a sentence is a name.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: Authority that grants IP rights}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: Paris Union authority that grants IP rights}
            notes: [{en: All are listed in Paris.}]
    """
    for concept in draft.standard.concepts:
        for language, definition in concept.definition.items():
            first = definition.inlines[0] if definition.inlines else None
            if isinstance(first, Link) and first.automatic:
                first = first.children[0]
            match = _FIRST.match(first.text) if isinstance(first, Text) else None
            if match is None or not isinstance(first, Text) or not match[1].istitle() or match[1] in _ARTICLES:
                continue
            if not _is_name(draft, match[1]):
                at = first.place.part(match.start(1), match.start(1) + 1)
                small = match[1][0].lower()
                yield Finding(
                    at,
                    f"definition of “{concept.preferred(language)[:60]}” begins with a capital",
                    hint=f"begin with a small letter: “{small}{match[1][1:][:60]}”",
                    fix=Fix(f"write {small}", (Edit(at, small),), safe=False),
                )


def _is_name(draft: Draft, word: str) -> bool:
    """Return whether a designation has the word, or a text has it behind a small letter or a comma."""
    inside = re.compile(rf"[^\W\d_A-Z],? {word}\b")
    languages = {language for concept in draft.standard.concepts for language in concept.designations}
    designated = (
        form.text for concept in draft.standard.concepts for item in languages for form in forms(concept, item)
    )
    if any(word in form.split() for form in designated):
        return True
    return any(inside.search(plain_text(passage.text)) for passage in draft.passages)
