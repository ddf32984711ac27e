"""T012: a clause defines a term in running text."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.designations import fold, forms
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.inline import Code, Emphasis, Inline, Inlines, Strong, Text, plain_text
from wipo_bc_std.model.keyword import KEYWORDS
from wipo_bc_std.resolve.draft import Draft

_VERB = r"(?:means?(?! that)|refers? to|denotes?|shall mean|(?:is|are) (?:defined as|taken to mean|understood (?:as|to mean)))\b"
_QUOTED = r"(?:“(?P<{0}>[^”]{{1,80}})”|\"(?P<{0}_straight>[^\"]{{1,80}})\")"
_HERE = r"this (?:Standard|Recommendation|document|draft|clause|annex),?"
_DEFINES = re.compile(
    r"(?:[Tt]he (?:term|expression|phrase) " + _QUOTED.format("term") + r"|"
    # Quotation marks alone name much else, such as an answer or a label, unless the sentence begins with them.
    r"(?:^|[.:] |[Ii]n " + _HERE + r" |[Ff]or the purposes? of " + _HERE + r" )" + _QUOTED.format("subject") + r")"
    r",?(?: in " + _HERE + r")? " + _VERB
)
# Proposals, examples and notes by the editors are not the text that a reader looks terms up in.
_APART = {"example", "editor-note", "open issue", "reservation"}
_VERBAL_FORMS = {*KEYWORDS, "SHALL", "SHALL NOT"}


@rule("T012", basis="ISO/IEC Directives, Part 2, terms and definitions", severity=Severity.WARNING)
def definition_in_running_text(draft: Draft) -> Iterator[Finding]:
    """A clause or annex says in running text what a term means.

    Whoever looks the term up in the definitions does not find it, and no link leads there; two authors define it twice.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office). The term “applicant” means a person who files an application.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office). The answer “none” means that no person has filed an application.
    """
    if draft.standard.particulars.original_language != "en":
        return
    for passage in draft.passages:
        if passage.division is None or passage.informs in _APART:
            continue
        if any(isinstance(inline, Text) and _may_define(inline.text) for inline in passage.text):
            yield from _definitions(draft, passage.text)


def _may_define(text: str) -> bool:
    # Looked for first, and faster than an expression: few texts have one of these.
    return "mean" in text or "refer" in text or "denote" in text or "defined" in text or "understood" in text


def _definitions(draft: Draft, inlines: Inlines) -> Iterator[Finding]:
    text = "".join(map(_marked, inlines))
    for match in _DEFINES.finditer(text) if "“" in text or '"' in text else ():
        group = next(name for name, term in match.groupdict().items() if term)
        term = match[group]
        if term.upper() not in _VERBAL_FORMS:
            yield Finding(
                _place(inlines, *match.span(group)),
                f"“{term[:60]}” is defined in running text",
                hint=_hint(draft, term),
            )


def _hint(draft: Draft, term: str) -> str:
    language = draft.standard.particulars.original_language
    for concept in draft.standard.concepts:
        if fold(term) in {fold(form.text) for form in forms(concept, language)} | {concept.id}:
            return f"leave it to the entry in terms/: [{term[:60]}](term:{concept.id})"
    return "define it in terms/ and link to it here"


def _marked(inline: Inline) -> str:
    """Return the words of a part, in quotation marks where emphasis names them."""
    match inline:
        case Emphasis() | Strong():
            return f"“{plain_text(inline.children)}”"
        case Code():
            # Other signs than quotation marks: code is what it is.
            return f"`{inline.text}`"
        case _:
            return plain_text((inline,))


def _place(inlines: Inlines, start: int, end: int) -> Span:
    """Return the place of a part of the marked words: in plain words exactly, else the whole of what holds it."""
    offset = 0
    for inline in inlines:
        length = len(_marked(inline))
        if start < offset + length:
            inside = isinstance(inline, Text) and end <= offset + length
            return inline.place.part(start - offset, end - offset) if inside else inline.at
        offset += length
    return inlines[-1].at
