"""M012: a keyword and its “not” are kept apart."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_words
from wipo_bc_std.model.inline import Inlines, Keyword, leaves, plain_text
from wipo_bc_std.resolve.draft import Draft

_NOT = re.compile(r"(?<![\w-])(MUST|SHOULD|MAY|CAN)\s+[Nn][Oo][Tt]\b(?!\s+(?:only|merely|just|simply)\b)")
_HINTS = {
    "MUST": "write MUST NOT, in capitals and without markup inside",
    "SHOULD": "write SHOULD NOT, in capitals and without markup inside",
    "MAY": "write MUST NOT where it is forbidden, or say what may be left out",
    "CAN": "write CANNOT",
}


@rule("M012", basis="BCP 14, RFC 8174")
def keyword_broken_by_markup(draft: Draft) -> Iterator[Finding]:
    """A keyword is followed by a “not” that is no part of it.

    “MUST not” and “MUST **NOT**” read as the opposite of what their keyword says to a program, and “MAY NOT” has two readings.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST **NOT** follow two drafts; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST not follow two drafts; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST NOT follow two drafts; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for passage in draft.passages:
        for match in _NOT.finditer(passage.said) if "not" in passage.said or "NOT" in passage.said else ():
            if not _is_whole(passage.text, match.start()):
                yield Finding(
                    place_words(passage.text, *match.span()),
                    f"“{match[0]}” is not read as one keyword",
                    hint=_HINTS[match[1]],
                )


def _is_whole(text: Inlines, offset: int) -> bool:
    """Return whether the keyword at an offset holds its “not”."""
    for leaf in leaves(text):
        if offset <= 0:
            return isinstance(leaf, Keyword) and leaf.text.endswith("NOT")
        offset -= len(plain_text((leaf,)))
    return False
