"""L012: another number in a translation."""

from collections.abc import Iterator

from wipo_bc_std.check.numbers_in_text import compare_numbers, read_numbers
from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.check.translated_words import spoken
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L012", basis="house rule: a translation says what its original says", severity=Severity.WARNING)
def numbers_at_odds(translations: Translations) -> Iterator[Finding]:
    """A translation lacks a number of its original, or has another one.

    Numbers are compared by value: in digits of any script, in the words for two to twelve, and in the names of months. How
    thousands and decimals are parted may differ.

    Flagged:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        languages: {fr: translation}
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        An office answers within 18 months.

        file: i18n/fr.po
        msgctxt "scope-purpose/text"
        msgid "An office answers within 18 months."
        msgstr "Un office répond dans un délai de 16 mois."

    Accepted:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        languages: {fr: translation}
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        An office answers within 18 months.

        file: i18n/fr.po
        msgctxt "scope-purpose/text"
        msgid "An office answers within 18 months."
        msgstr "Un office répond dans un délai de 18 mois."
    """
    original = translations.standard.particulars.original_language
    for item in translations.items:
        for pair in item.pairs:
            ours = read_numbers(spoken(pair.unit.inlines), original)
            theirs = read_numbers(spoken(pair.inlines), item.language)
            lacking, beyond = compare_numbers(ours, theirs, item.language)
            if lacking or beyond:
                told = [f"lacks {', '.join(lacking)}"] if lacking else []
                told += [f"has {', '.join(beyond)} beyond its original"] if beyond else []
                yield Finding(
                    pair.entry.text_at,
                    f"the translation {' and '.join(told)}",
                    hint="give the numbers of the original, in digits or in words",
                    related=(Related(pair.unit.at, "the original stands here"),),
                )
