"""L006: the original language among the translations."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.resolve.draft import Draft


@rule("L006", basis="house rule: languages of standard.yml")
def original_among_languages(draft: Draft) -> Iterator[Finding]:
    """The original language is listed among those of the translations.

    The sources are the text in that language; a catalogue for it would be a second text that contradicts them.

    Flagged:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        languages: {en: authentic, fr: translation}
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
    particulars = draft.standard.particulars
    if particulars.original_language in particulars.languages:
        yield Finding(
            particulars.at("languages", particulars.original_language),
            f"“{particulars.original_language}” is the original language",
            hint="take it off the list: `languages` are those of the translations",
        )
