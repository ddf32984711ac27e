"""R018: the number of a clause, paragraph, table, figure or annex is typed."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.links_in_text import blot_links, find_links
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, place_words, split_sentences
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Subclause
from wipo_bc_std.model.inline import BLOT
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.passages import Passage

_KINDS = {
    "clause": "clause",
    "subclause": "clause",
    "section": "clause",
    "paragraph": "para",
    "table": "table",
    "figure": "figure",
    "annex": "annex",
}
_NUMBER = r"(?:[A-Z]\.|[IVX]+-)?[0-9]+(?:\.[0-9]+)*(?:\s(?:bis|ter|quater)\b)?"
# In small letters, tables and figures in the plural are most often other things: “the figures 3 and 4”.
_TYPED = (
    rf"(?:(?P<kind>(?:[Ss]ub)?[Cc]lause|[Ss]ection|[Pp]aragraph|[Tt]able|[Ff]igure)|(?P<kinds>(?:[Ss]ub)?[Cc]lause|[Ss]ection|"
    rf"[Pp]aragraph|Table|Figure)s)\s+{_NUMBER}(?:(?:,\s|\sand\s|\sor\s|\sto\s|\s?[–-]\s?){_NUMBER})*(?!\.?[\w%])"
    r"|(?P<annex>[Aa]nnex)\s+(?:[IVX]+|[A-Z]|[0-9]+)(?![\w%.-]*\w)"
)
_LOOSE = (
    r"[Tt]he\s(?P<loose>table|figure)\s(?:above|below)(?!\w)|[Tt]he\s(?:above|below)\s(?P<loosely>table|figure)(?!\w)"
)
_MATCH = re.compile(rf"(?<![\w-])(?:{_TYPED}|{_LOOSE})")
# Quick to look for; most texts have none.
_STEMS = ("clause", "Clause", "ection", "aragraph", "table", "Table", "igure", "nnex")

# How many characters around a number are looked at for the document that it is about.
_NEAR = 40
# Text: the first search compiles it, as most drafts have no typed number.
_OTHER_AFTER = (
    rf"(?:\s*,?\s+(?:of|in|to)\s+(?:the\s+)?(?:{_TYPED.replace('?P<kind>', '?:').replace('?P<kinds>', '?:').replace('?P<annex>', '?:')}))*"
    r"\s*,?\s+(?:of\s+(?!(?:this|our|the\s+present)\b|(?:the\s+)?(?:Standard|Recommendation|[Dd]raft|Annex|[Cc]lause)\b)"
    rf"|(?:in|to)\s+(?:the\s+)?(?:{BLOT}|(?!Standard\b|Recommendation\b|Annex\b)[A-Z]|documents?\b))"
)
_OTHER_BEFORE = (
    r"(?:\b(?:[Ii]ts|[Tt]heir|[Ww]hose)"
    # A symbol, such as ISO/IEC 27001:2022, CWS/7/29 or BCP 14.
    r"|\b[A-Z]{2,}[\w./-]*(?:\s[\w./:()-]*[0-9][\w./:()-]*)?,?(?:\s(?:see|in))?"
    r"|\bPart\s[0-9]+,?|\b(?:[Cc]onvention|[Aa]greement|[Tt]reaty|[Pp]rotocol|[Ll]aw|[Aa]ct|[Rr]ules|[Rr]egulations?|[Dd]irectives?|[Rr]eport),?"
    r")\s+\Z"
)


@rule("R018", basis="house rule: numbers are computed", severity=Severity.WARNING)
def typed_number(draft: Draft) -> Iterator[Finding]:
    """Running text gives the number of a clause, paragraph, table, figure or annex of the draft, or says where a table stands.

    Numbers stand in no source, as they change with each text that is added before; a typed one then leads to the wrong place, and
    nobody is told. “The table below” is wrong once the table moves. A number that belongs to another document is left alone: one with
    a link to a reference near it, “of” another document behind it, or its symbol in front.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office), as <ref:bcp-14> does. How it is read is said in clause 5.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>. The table below has their answers.

        :::{table} answers
        :caption: Answers

        | Office | Answer |
        | --- | --- |
        | A | Yes |
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see paragraph 2 of <ref:bcp-14>, and section 3 of the Paris Convention.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>, <clause:scope>, `clause 5` and ISO 22739:2024, clause 3.
    """
    if not is_english(draft):
        return
    titles = {id(block.title) for block in draft.blocks if isinstance(block, Subclause)}
    for passage in draft.passages:
        if passage.division is None or passage.kind == "title":
            continue
        said = passage.said
        if any(stem in said for stem in _STEMS) and _MATCH.search(said) and id(passage.text) not in titles:
            yield from _look(draft, passage)


def _look(draft: Draft, passage: Passage) -> Iterator[Finding]:
    said = blot_links(passage.said, passage.text)
    sources = [(start, end) for start, end, link in find_links(passage.text) if link.kind in {"ref", "web", "evidence"}]
    for match in _MATCH.finditer(said):
        start, end = match.span()
        first, last = next((a, b) for a, b in split_sentences(said) if a <= start < b)
        first, last = max(first, start - _NEAR), min(last, end + _NEAR)
        near = any(a < last and b > first for a, b in sources)
        loose = match["loose"] or match["loosely"]
        if loose:
            if _has(draft, passage, loose):
                hint = f"write <{loose}:…> with its id, which stays true when it moves"
                yield Finding(
                    place_words(passage.text, start, end), f"“{match[0]}” is true as long as nothing moves", hint
                )
        elif not near and match[0] != said.strip() and not _is_elsewhere(said, start, end):
            yield _typed(draft, match, passage)


def _has(draft: Draft, passage: Passage, kind: str) -> bool:
    """Return whether the clause has a table or figure with an id; others cannot be linked to."""
    division = passage.division.id if passage.division is not None else ""
    return any(target.kind == kind and target.division == division for target in draft.index.targets.values())


def _is_elsewhere(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - _NEAR) : start]
    return re.search(_OTHER_BEFORE, before) is not None or re.match(_OTHER_AFTER, said[end:]) is not None


def _typed(draft: Draft, match: re.Match[str], passage: Passage) -> Finding:
    kind = _KINDS[(match["kind"] or match["kinds"] or match["annex"]).lower()]
    named = match[0].split()[-1]
    numbers = draft.numbers
    lists = {"para": numbers.paragraphs, "table": numbers.tables, "figure": numbers.figures}.get(
        kind, numbers.divisions
    )
    having = [name for name, label in lists.items() if label == named]
    now = f"; what has the number {named} now is <{kind}:{having[0]}>" if len(having) == 1 else ""
    return Finding(
        place_words(passage.text, *match.span()),
        f"the number in “{match[0][:60]}” is typed, and numbers change",
        hint=f"link by id, <{kind}:…>{now}",
    )
