"""L005: a declared language without translations."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L005", basis="house rule: a catalogue is named after its language", severity=Severity.NOTE)
def language_without_catalogue(translations: Translations) -> Iterator[Finding]:
    """A language is declared in standard.yml, but there is no catalogue for it.

    Until there is one, the draft is built in that language only when it is asked for, and nothing in it is translated.

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
        msgctxt "scope/title"
        msgid "Scope"
        msgstr "Champ d’application"
    """
    particulars = translations.standard.particulars
    there = {item.language for item in translations.items}
    unread = " ".join(translations.unread)
    for language in particulars.languages:
        if language not in there and language != particulars.original_language and f"/{language}.po" not in unread:
            yield Finding(
                particulars.at("languages", language),
                f"nothing is translated into “{language}” yet",
                hint=f"run `wipo-bc-std i18n update {language}` to begin a catalogue",
            )
