"""The defects that reading a catalogue can find, each with its documentation."""

from wipo_bc_std.diagnostics.defect import define

BROKEN_CATALOGUE = define(
    "L001",
    "broken-catalogue",
    basis="GNU gettext manual, the format of PO files",
    documentation="""
    A catalogue of translations is not a PO file, or has an entry without its parts.

    What cannot be read is not translated, and a program for translators would refuse the file.

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
        msgid "Scope
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
    """,
)
DUPLICATE_ENTRY = define(
    "L002",
    "duplicate-entry",
    basis="GNU gettext manual, the format of PO files",
    documentation="""
    Two entries of a catalogue are for the same text.

    Only one of them can be printed, and which one would be chance.

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

        msgctxt "scope/title"
        msgid "Scope"
        msgstr "Portée"

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

        msgctxt "scope-reach/title"
        msgid "Reach"
        msgstr "Portée"
    """,
)
WRONG_LANGUAGE = define(
    "L003",
    "wrong-language",
    basis="house rule: a catalogue is named after its language",
    documentation="""
    The header of a catalogue names another language than its file, or the file's name is no language.

    The name of the file says for which language its texts are printed: en, fr, es, ru, zh or ar.

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
        msgid ""
        msgstr ""
        "Language: es\\n"

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
        msgid ""
        msgstr ""
        "Language: fr\\n"
    """,
)
