"""T011: the text uses a deprecated term."""

from collections.abc import Iterator

from wipo_bc_std.check.designations import Form, fold, forms, make_pattern, words_outside
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.model.inline import Emphasis, Inline, Inlines, Link, Text
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage

_QUOTES = ("“", "”", "«", "»", "‘", "’", '"', "'")


@rule("T011", basis="ISO 10241-1, deprecated terms", severity=Severity.WARNING)
def deprecated_term_used(draft: Draft) -> Iterator[Finding]:
    """The text uses a term that the terms of the draft call deprecated.

    The draft advises against the word and goes on using it; a reader looks for a second meaning.

    A term in quotation marks, or in italics by itself, is named and not used; the notes of its own entry, the titles of
    references, and a term that another concept has by right are left alone.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en: [{term: IP Office, acceptability: preferred}, {term: patent bureau, acceptability: deprecated}]
            source: {relation: own}
            definition: {en: authority that grants IP rights}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office). Patent bureau and public meet here.

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations:
              en: [{term: IP Office, acceptability: preferred}, {term: patent bureau, acceptability: deprecated}]
            source: {relation: own}
            definition: {en: authority that grants IP rights}
            notes: [{en: Some still say patent bureau.}]

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); the words “patent bureau” are not used.
    """
    language = draft.standard.particulars.original_language
    every = [form for concept in draft.standard.concepts for form in forms(concept, language)]
    sound = {fold(form.text): form for form in every if form.acceptability != "deprecated"}
    bad = {fold(form.text): form for form in every if form.acceptability == "deprecated"}
    bad = {key: form for key, form in bad.items() if key not in sound}
    if not bad:
        return
    pattern = make_pattern([form.text for form in bad.values()], [form.text for form in sound.values()], language)
    for passage in _passages(draft):
        for words in words_outside(_without_named(passage.text), lambda link: link.kind in {"ref", "web"}):
            for match in pattern.find(words.text):
                form = bad[fold(match[0])]
                if passage.owner != form.concept.id and not _is_quoted(words.text, *match.span()):
                    yield _finding(words, match.span(), form, draft)


def _passages(draft: Draft) -> Iterator[Passage]:
    """Yield what is written in the original language, without the titles of other documents."""
    yield from (passage for passage in draft.passages if passage.division is not None)
    language = draft.standard.particulars.original_language
    for concept in draft.standard.concepts:
        for kind in (concept.definition, *concept.notes):
            if language in kind:
                yield Passage(kind[language].inlines, "entry-note", owner=concept.id)


def _without_named(inlines: Inlines) -> Inlines:
    """Return a text without what stands in italics or in quotation marks by itself: it names a word."""
    around = zip((None, *inlines), inlines, (*inlines[1:], None), strict=False)
    return tuple(inline for before, inline, after in around if not _is_named(before, inline, after))


def _is_named(before: Inline | None, inline: Inline, after: Inline | None) -> bool:
    if isinstance(inline, Emphasis):
        return all(isinstance(child, Text) or _is_automatic(child) for child in inline.children)
    if not _is_automatic(inline) or not isinstance(before, Text) or not isinstance(after, Text):
        return False
    return before.text.endswith(_QUOTES) and after.text.startswith(_QUOTES)


def _is_automatic(inline: Inline) -> bool:
    return isinstance(inline, Link) and inline.automatic


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[:start].endswith(_QUOTES) and text[end:].startswith(_QUOTES)


def _finding(words: Text, span: tuple[int, int], form: Form, draft: Draft) -> Finding:
    used = words.text[slice(*span)]
    better = _replacement(form, draft)
    at = words.place.part(*span)
    message = f"“{used[:60]}” is deprecated"
    if fold(better) == fold(used):
        return Finding(at, message, hint=f"give the concept {form.concept.id} a preferred term, and write that")
    written = better[0].upper() + better[1:] if used[0].isupper() and form.text[0].islower() else better
    return Finding(
        at,
        message,
        hint=f"write “{written}”, or put it in quotation marks where the word itself is meant",
        label="a deprecated term",
        fix=Fix(f"write {written}", (Edit(at, written),), safe=False),
    )


def _replacement(form: Form, draft: Draft) -> str:
    """Return the preferred term, in the variant that corresponds where there is one."""
    language = draft.standard.particulars.original_language
    preferred = form.concept.preferred(language)
    if form.route[-2] == "variants":
        for designation in form.concept.designations[language]:
            if designation.term == preferred and len(designation.variants) == 1:
                return designation.variants[0]
    return preferred
