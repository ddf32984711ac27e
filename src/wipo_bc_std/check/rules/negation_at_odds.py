"""L011: a denial in one language only."""

from collections.abc import Iterator

from wipo_bc_std.check.negation import count_denials, is_added, is_lost
from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.check.translated_words import beside, spoken
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.i18n.translations import Pair, Translations
from wipo_bc_std.model.fields import LanguageCode


@translation_rule("L011", basis="house rule: a translation says what its original says", severity=Severity.WARNING)
def negation_at_odds(translations: Translations) -> Iterator[Finding]:
    """A sentence denies something in one language and affirms it in the other.

    A “not” that is lost turns the meaning round. Sentences are compared one by one where both texts have as many; words that can
    stand for a denial, such as “unless”, are taken for one where one is wanted.

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

        file: i18n/fr.po
        msgctxt "GA-01/rationale-1/paragraph-1"
        msgid "Offices that follow different drafts cannot exchange data."
        msgstr "Des offices qui suivent des projets différents peuvent échanger des données."

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

        file: i18n/fr.po
        msgctxt "GA-01/rationale-1/paragraph-1"
        msgid "Offices that follow different drafts cannot exchange data."
        msgstr "Des offices qui suivent des projets différents ne peuvent pas échanger de données."
    """
    original = translations.standard.particulars.original_language
    for item in translations.items:
        for pair in item.pairs:
            yield from _compare(pair, original, item.language)


def _compare(pair: Pair, original: LanguageCode, language: LanguageCode) -> Iterator[Finding]:
    for ours, theirs in beside(spoken(pair.unit.inlines), spoken(pair.inlines)):
        denied, translated = count_denials(ours, original), count_denials(theirs, language)
        lost = is_lost(denied, translated)
        if lost or is_added(denied, translated):
            text = (ours if lost else theirs)[:60].strip()
            message = (
                f"“{text}” denies something that its translation does not"
                if lost
                else (f"“{text}” denies something that the original does not")
            )
            yield Finding(
                pair.entry.text_at,
                message,
                hint="say the same in both; exempt it with its reason where the denial is in another word",
                related=(Related(pair.unit.at, "the original stands here"),),
            )
