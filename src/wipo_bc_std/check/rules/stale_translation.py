"""L008: a translation older than its original."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L008", basis="house rule: a translation follows its original", severity=Severity.NOTE)
def stale_translation(translations: Translations) -> Iterator[Finding]:
    """A text has changed since it was translated, or its translation is marked as fuzzy.

    It is printed with a mark until somebody has compared it with the new text. It is not checked against that, either.

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
        msgctxt "scope/title"
        msgid "Purpose"
        msgstr "Objet"

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
    units = {unit.key: unit for unit in translations.units}
    for item in translations.items:
        entries = item.catalogue.by_key
        for key, state in item.states.items():
            if state == "stale":
                entry = entries[key]
                fuzzy = "is marked as fuzzy" if entry.fuzzy else "was made from another text"
                yield Finding(
                    entry.text_at,
                    f"the translation of “{key[:60]}” {fuzzy}",
                    hint=(
                        "compare it with the text, and take the mark away"
                        if entry.fuzzy
                        else f"run `wipo-bc-std i18n update {item.language}`, then compare it with the text"
                    ),
                    related=(Related(units[key].at, "the text stands here"),),
                )
