"""P010: a vague word stands where a measure is needed."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, place_words, statements
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft

# Words with a measure beside them are still vague: the measure alone says it.
_WORDS = (
    "appropriate", "appropriately", "adequate", "adequately", "sufficient", "sufficiently", "reasonable", "reasonably",
    "suitable", "suitably", "properly", "timely", "promptly", "without undue delay", "without delay", "regularly", "periodically", "frequently",
    "as soon as possible", "as far as possible", "as much as possible", "where possible", "when possible", "if possible",
    "wherever possible", "whenever possible", "where practicable", "as necessary", "if necessary", "where necessary",
    "when necessary", "if needed", "as needed", "where needed", "where feasible", "if feasible",
    "user-friendly", "state of the art", "state-of-the-art", "best practice", "best practices", "good practice",
    "best effort", "best efforts", "make every effort", "easily", "significantly",
    "robust", "efficiently", "effectively", "and so on", "and the like", "etc.", "in due course",
)  # fmt: skip
# In small letters: to look at each letter in both forms takes twice as long.
_VAGUE = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True)) + r")(?![\w-])"
)


@rule("P010", basis="ISO/IEC Directives, Part 2, verifiability", severity=Severity.WARNING)
def vague_criterion(draft: Draft) -> Iterator[Finding]:
    """The statement of a requirement or recommendation has a word that cannot be verified.

    Two inspectors come to two results on what is “appropriate”; a duty holds what both would measure.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say in a timely manner which draft it follows; see <ref:bcp-14>.

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

        An [IP Office](term:ip-office) MUST say within 30 days which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for provision, passage in statements(draft) if is_english(draft) else ():
        if provision.kind in {"requirement", "recommendation"}:
            for match in _VAGUE.finditer(passage.said.lower()):
                yield Finding(
                    place_words(passage.text, *match.span()),
                    f"“{match[0]}” in {provision.id} cannot be verified",
                    hint="say the measure: a number, a time, a list, or a document that gives it",
                )
