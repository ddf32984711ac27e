"""M015: a word is written twice."""

import re
from collections.abc import Iterator
from operator import eq

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, place_exactly, place_words
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit, Fix
from wipo_bc_std.resolve.draft import Draft

# Not the words that can rightly meet themselves, such as “that that” or “carry on on Monday”.
_DOUBLED = re.compile(
    r"(?<![\w-])(the|an|of|and|or|to|with|from|as|by|at|this|has|have|(?-i:a))\s+\1(?![\w-])", re.IGNORECASE
)


@rule("M015", basis="house rule: the text is proofread", severity=Severity.WARNING)
def doubled_word(draft: Draft) -> Iterator[Finding]:
    """A small word such as “the” or “of” is written twice in a row.

    The slip of every revision; who reads for meaning does not see it.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns the the [IP Offices](term:ip-office) and cites <ref:bcp-14>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns the [IP Offices](term:ip-office) and cites <ref:bcp-14>.
    """
    for passage in draft.passages if is_english(draft) else ():
        words = passage.said.casefold().split()
        if any(map(eq, words, words[1:])):
            for match in _DOUBLED.finditer(passage.said):
                at = place_words(passage.text, *match.span())
                again = place_exactly(passage.text, match.end(1), match.end())
                yield Finding(
                    at,
                    f"“{match[1]}” is written twice",
                    hint="delete one",
                    fix=Fix("delete the second", (Edit(again, ""),), safe=True)
                    if again and at.line == at.end_line
                    else None,
                )
