"""L007: a translation of no text."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L007", basis="house rule: msgctxt is the key of a text", severity=Severity.WARNING)
def unknown_entry(translations: Translations) -> Iterator[Finding]:
    """An entry of a catalogue has a key that no text of the draft has.

    Its text was deleted or moved, so that the translation is printed nowhere; an update keeps it as obsolete or finds its new place.

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
        msgctxt "scope/subtitle"
        msgid "Scope"
        msgstr "Champ d’application"

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
    known = {unit.key for unit in translations.units}
    for item in translations.items:
        for entry in item.catalogue.entries:
            if entry.key not in known:
                yield Finding(
                    entry.at,
                    f"the draft has no text “{entry.key[:60]}”",
                    hint=f"run `wipo-bc-std i18n update {item.language}`; what only moved keeps its translation",
                )
