"""L010: a translation with another force than its original."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.i18n.translations import Pair, Translations
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Keyword, walk_inlines
from wipo_bc_std.model.keyword import VERBAL_FORMS


@translation_rule("L010", basis="BCP 14; ISO/IEC Directives, Part 2, verbal forms")
def force_at_odds(translations: Translations) -> Iterator[Finding]:
    """A translation obliges, recommends or permits otherwise than its original.

    Whoever conforms to one language would not conform to the other. The keywords of the two are compared in their order; in Chinese
    and Arabic, which have no capitals, a keyword stands in bold.

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
        msgctxt "GA-01/paragraph-1"
        msgid "An IP Office MUST say which draft it follows; see <para:scope-purpose>."
        msgstr "Un office DEVRAIT dire quel projet il suit ; voir <para:scope-purpose>."

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
        msgctxt "GA-01/paragraph-1"
        msgid "An IP Office MUST say which draft it follows; see <para:scope-purpose>."
        msgstr "Un office DOIT dire quel projet il suit ; voir <para:scope-purpose>."
    """
    for item in translations.items:
        for pair in item.pairs:
            yield from _compare(pair, item.language)


def _compare(pair: Pair, language: LanguageCode) -> Iterator[Finding]:
    ours = [inline for inline in walk_inlines(pair.unit.inlines) if isinstance(inline, Keyword)]
    theirs = [inline for inline in walk_inlines(pair.inlines) if isinstance(inline, Keyword)]
    if [inline.force for inline in ours] == [inline.force for inline in theirs]:
        return
    original = ", ".join(inline.text for inline in ours) or "no keyword"
    translated = ", ".join(inline.text for inline in theirs) or "no keyword"
    wanted = ", ".join(VERBAL_FORMS[inline.force][language] for inline in ours)
    odd = next((inline for position, inline in enumerate(theirs) if _differs(inline, ours, position)), None)
    how = "in bold" if language in {"zh", "ar"} else "in capitals"
    yield Finding(
        pair.entry.text_at if odd is None else odd.at,
        f"the original has {original}, its translation {translated}",
        hint=f"write {wanted} {how}, or the keyword of the original" if ours else "say it without a keyword",
        related=(Related(pair.unit.at, "the original stands here"),),
    )


def _differs(inline: Keyword, ours: list[Keyword], position: int) -> bool:
    return position >= len(ours) or ours[position].force != inline.force
