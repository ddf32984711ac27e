"""L013: a translation that leads elsewhere than its original."""

from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, translation_rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.i18n.translations import Pair, Translations
from wipo_bc_std.model.inline import Code, FootnoteMark, Inlines, Link, Unsettled, walk_inlines


@translation_rule("L013", basis="house rule: a translation says what its original says")
def references_at_odds(translations: Translations) -> Iterator[Finding]:
    """A translation lacks a link, footnote mark, code or bracket of its original, or has another one.

    A link that is lost or leads to another concept changes what is required. The words of a link are the translator’s, its target is
    not. The language of a page of the web may differ.

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
        msgstr "Un office DOIT dire quel projet il suit ; voir <para:scope-limits>."

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
            yield from _compare(pair)


def _compare(pair: Pair) -> Iterator[Finding]:
    ours, theirs = _references(pair.unit.inlines), _references(pair.inlines)
    if ours == theirs:
        return
    # A translation may name a concept again where the original has a pronoun.
    again = {name: ours[name] for name in ours & theirs if name.startswith("term:") and theirs[name] > ours[name]}
    lacking = list((ours - theirs).elements())
    beyond = list((theirs - ours - Counter({name: theirs[name] for name in again})).elements())
    if lacking or beyond:
        told = [f"lacks {', '.join(lacking)[:60]}"] if lacking else []
        told += [f"has {', '.join(beyond)[:60]} beyond its original"] if beyond else []
        yield Finding(
            pair.entry.text_at,
            f"the translation {' and '.join(told)}",
            hint="keep links, footnote marks, code and double brackets as they are, and translate their words only",
            related=(Related(pair.unit.at, "the original stands here"),),
        )


def _references(inlines: Inlines) -> Counter[str]:
    """Return what a text leads to, with its code and the words in it that are not agreed."""
    found: Counter[str] = Counter()
    for inline in walk_inlines(inlines):
        match inline:
            case Link(kind="web"):
                found["an address of the web"] += 1
            case Link(automatic=False):
                found[f"{inline.kind}:{inline.target}"] += 1
            case FootnoteMark():
                found[f"[^{inline.id}]"] += 1
            case Code():
                found[f"`{inline.text}`"] += 1
            case Unsettled():
                found["[[…]]"] += 1
            case _:
                pass
    return found
