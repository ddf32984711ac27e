"""L014: a language of a final draft is not done."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L014", basis="house rule: a final draft is the same in all its languages")
def unfinished_translation_of_final_draft(translations: Translations) -> Iterator[Finding]:
    """A draft whose stage is final-draft or adopted has texts that are not translated, or changed since they were.

    Whoever decides on a text reads it in one language, and must not read another text than those who read the others. This
    is about languages that are `authentic` or a `translation`; one that is `working` can be behind.

    Flagged:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: final-draft
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
        stage: final-draft
        version: 0.1.0
        date: 2026-11-22
        languages: {fr: working}
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
        stage: public-comment
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
    """
    particulars = translations.standard.particulars
    if not particulars.manner.settled:
        return
    hint = "finish it, declare the language as `working`, or set the stage back to working-draft"
    for language, status in particulars.languages.items():
        if status == "working" or language == particulars.original_language:
            continue
        item = translations.of(language)
        if item is None:
            message = f"the {particulars.stage} has no translation into “{language}”"
            yield Finding(particulars.at("languages", language), message, hint=hint)
            continue
        missing, stale = (sum(state == kind for state in item.states.values()) for kind in ("missing", "stale"))
        if missing or stale:
            told = f"{missing:,} texts without translation and {stale:,} that changed since they were translated"
            message = f"the {particulars.stage} is not done in “{language}”: {told}"
            yield Finding(whole_file(item.catalogue.path), message, hint=hint)
