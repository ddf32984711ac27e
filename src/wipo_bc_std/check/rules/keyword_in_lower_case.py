"""P005: an obligation is written in lower case."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, place_words, states
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage

# What stands in these is said about the draft, not by it.
_SAID_BY_OTHERS = {"editor-note", "open issue", "reservation"}
_OBLIGES = re.compile(r"(?<![\w-])(?<!\b[Aa] )(?:must|shall|(?:is|are) (?:required|obliged) to)(?![\w-])")
_WEAK = re.compile(r"(?<![\w-])(?:should|may|can|cannot)(?![\w-])")
_HANGS = re.compile(
    r"(?<![\w-])(?:that|which|whom?|whose|whoever|whatever|if|where|when|whenever|whether|while|as|because|since|unless"
    r"|until|before|after|than|what|how|why)(?![\w-])",
    re.IGNORECASE,
)
# How many characters of a clause are looked at.
_NEAR = 300
_FORCE = re.compile(r"\b(?:MUST|SHOULD|MAY|CAN|CANNOT)\b")
_JOINED = re.compile(r"\b(?:and|or|but)\s+\Z")


@rule("P005", basis="BCP 14, RFC 8174; ISO/IEC Directives, Part 2, verbal forms", severity=Severity.WARNING)
def keyword_in_lower_case(draft: Draft) -> Iterator[Finding]:
    """An obligation is written in lower case.

    BCP 14 gives force to capitals alone. A “must” in lower case leaves each reader to guess whether it obliges.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        An [IP Office](term:ip-office) must say which draft it follows. It cites <ref:bcp-14>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        Each [IP Office](term:ip-office) says which draft it follows, and may say why. It cites <ref:bcp-14>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows, so that others can read it; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    if not is_english(draft):
        return
    for passage in draft.passages:
        if passage.division is None or passage.informs in _SAID_BY_OTHERS:
            continue
        said = passage.said
        if "must" in said or "shall" in said or "required" in said or "obliged" in said:
            yield from _findings(passage, _OBLIGES, "reads as an obligation")
        if states(passage) and _WEAK.search(said):
            yield from _weak(passage)


def _findings(passage: Passage, pattern: re.Pattern[str], what: str) -> Iterator[Finding]:
    for match in pattern.finditer(passage.said):
        keyword = "MUST NOT" if match[0].endswith("not") else "MUST"
        hint = "make it a provision, or say it without force"
        if states(passage):
            hint = f"write {keyword}, each duty in a provision of its own; or say it without force"
        at = place_words(passage.text, *match.span())
        yield Finding(at, f"“{match[0]}” in lower case {what}", hint=hint)


def _weak(passage: Passage) -> Iterator[Finding]:
    """Yield the weaker verbs of a statement, less those of clauses that hang on another (“so that others can …”)."""
    for match in _WEAK.finditer(passage.said):
        before = passage.said[max(0, match.start() - _NEAR) : match.start()]
        start = max(before.rfind(sign) for sign in ",;:.") + 1
        clause = before[start:]
        joined = _JOINED.search(clause)
        if not _HANGS.search(clause) and (joined or not _FORCE.search(clause)):
            at = place_words(passage.text, *match.span())
            hint = "write it in capitals in a provision of its own, or say it without force"
            yield Finding(at, f"“{match[0]}” stands in lower case beside a keyword", hint=hint)
