"""L004: translations into a language that the draft is not in."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.i18n.translations import Translations


@translation_rule("L004", basis="house rule: languages of standard.yml")
def undeclared_translation(translations: Translations) -> Iterator[Finding]:
    """A catalogue of translations is there, but standard.yml does not declare its language.

    What is not declared is not built: its translators work for nobody.

    Flagged:

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
    """
    particulars = translations.standard.particulars
    for item in translations.items:
        if item.language not in particulars.languages and item.language != particulars.original_language:
            at = particulars.at("languages") if particulars.languages else particulars.at()
            yield Finding(
                whole_file(item.catalogue.path),
                f"standard.yml does not declare the language “{item.language}”",
                hint=f"add `{item.language}: translation` to `languages`, or delete the file",
                related=(Related(at, "languages are declared here"),),
            )
