"""M016: words stand in single square brackets."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_words
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.inline import BLOT
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage

# Not half of a double bracket, no footnote, no link that is broken; `[words][more]` is one mistake.
_BRACKETS = re.compile(r"(?<![\[^])\[(?![\[^])([^\[\]]+)\](?![\](])(?:\[(?![\[^])[^\[\]]*\](?!\]))*")
# An ellipsis, or an interval such as [0, 1].
_USUAL = re.compile(r"\s*(?:…|\.{3}|[-−+]?[0-9.∞]+\s*[,;]\s*[-−+]?[0-9.∞]+)\s*")


@rule("M016", basis="house rule: the grammar of the sources", severity=Severity.WARNING)
def single_brackets(draft: Draft) -> Iterator[Finding]:
    """Words stand in single square brackets that make no link and no footnote mark.

    In print they look the same as words that are not agreed, which the sources write in double brackets. Most often a link was
    meant, in the notation of another tool. Code, quotations, the titles of references, an ellipsis and an interval are left alone.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) [or others] and cites <ref:bcp-14>.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and [the key words][bcp].

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) [[or others]] and cites <ref:bcp-14>: “The [key] words […]”.
    """
    for passage in draft.passages:
        if "[" in passage.said and _is_own(passage, draft):
            for match in _BRACKETS.finditer(passage.said):
                if not _USUAL.fullmatch(match[1]):
                    yield Finding(
                        place_words(passage.text, *match.span()),
                        f"“{match[0].replace(BLOT, '')[:60]}” is no link, and is printed like words that are not agreed",
                        hint="write [[…]] for words that are not agreed, [words](kind:id) for a link, else parentheses",
                    )


def _is_own(passage: Passage, draft: Draft) -> bool:
    """Return whether a text has words of its editors: what is known of other documents has brackets of theirs."""
    if passage.kind == "record":
        target = draft.index.find(passage.owner)
        return target is not None and target.kind in {"use-case", "model"}
    return passage.kind != "reference"
