"""L009: texts without translation."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L009", basis="house rule: a translation follows its original", severity=Severity.NOTE)
def missing_translation(translations: Translations) -> Iterator[Finding]:
    """Texts of the draft are not translated.

    They are printed in the original language, with a mark; this is told once for each catalogue.

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

        msgctxt "scope-purpose/text"
        msgid "This draft concerns [IP Offices](term:ip-office). It cites <ref:bcp-14>."
        msgstr "Le présent projet concerne les [offices](term:ip-office). Il cite <ref:bcp-14>."

        msgctxt "GA-01/paragraph-1"
        msgid "An IP Office MUST say which draft it follows; see <para:scope-purpose>."
        msgstr "Un office DOIT dire quel projet il suit ; voir <para:scope-purpose>."

        msgctxt "GA-01/rationale-1/paragraph-1"
        msgid "Offices that follow different drafts cannot exchange data."
        msgstr "Des offices qui suivent des projets différents ne peuvent pas échanger de données."

        msgctxt "scope-reach/title"
        msgid "Reach"
        msgstr "Portée"

        msgctxt "scope-limits/text"
        msgid "This draft leaves out:"
        msgstr "Le présent projet laisse de côté"

        msgctxt "scope-limits/item-1/paragraph-1"
        msgid "what national law settles;"
        msgstr "ce que règle le droit national ;"

        msgctxt "scope-limits/item-2/paragraph-1"
        msgid "what <provision:GA-01> does not need."
        msgstr "ce dont <provision:GA-01> n’a pas besoin."
    """
    declared = translations.standard.particulars.languages
    for item in translations.items:
        if item.language not in declared:
            continue
        count = sum(state == "missing" for state in item.states.values())
        if count:
            texts = f"{count:,} of {len(item.states):,} texts"
            yield Finding(
                whole_file(item.catalogue.path),
                f"{texts} have no translation into “{item.language}”",
                hint=f"`wipo-bc-std i18n status {item.language}` says where; `i18n update` adds what is new",
            )
