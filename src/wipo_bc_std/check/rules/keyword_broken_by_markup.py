"""M012: a keyword and its “not” are kept apart."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.inline import Keyword, leaves, plain_text
from wipo_bc_std.model.keyword import Force
from wipo_bc_std.resolve.draft import Draft

_NOT = re.compile(r"[A-Z]+\s+[Nn][Oo][Tt]\b(?!\s+(?:only|merely|just|simply)\b)")
_HINTS: dict[Force, str] = {
    "must": "write MUST NOT, in capitals and without markup inside",
    "should": "write SHOULD NOT, in capitals and without markup inside",
    "may": "write MUST NOT where it is forbidden, or say what may be left out",
    "can": "write CANNOT",
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
        if not any(isinstance(inline, Keyword) for inline in passage.inlines):
            continue
        said = passage.said
        offset = 0
        for leaf in leaves(passage.text) if "not" in said or "NOT" in said else ():
            if isinstance(leaf, Keyword) and leaf.force in _HINTS and (match := _NOT.match(said, offset)):
                yield Finding(leaf.at, f"“{match[0]}” is not read as one keyword", hint=_HINTS[leaf.force])
            offset += len(plain_text((leaf,)))
