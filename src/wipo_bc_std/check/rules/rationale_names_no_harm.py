"""P008: a rationale names no harm."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import is_english, provisions
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Aside, texts, walk_blocks
from wipo_bc_std.model.inline import Link, plain_text, walk_inlines
from wipo_bc_std.resolve.draft import Draft

_SOURCES = {"ref", "evidence", "use-case", "provision"}
# Beginnings of words that tell of harm, of loss, or of work together that fails. Rather one too many: a rationale that
# names its harm in other words is not to be flagged.
_STEMS = (
    "abus|accident|ambig|attack|break|broke|burden|cannot|collaps|conceal|conflict|confus|contradict|corrupt|costl|damag"
    "|danger|deceiv|defeat|delay|denied|denie|deny|depriv|destroy|differ|disagree|disclos|disput|distort|doubt|exclud"
    "|expos|fail|false|falsif|fault|forg|fraud|guess|hamper|harm|hinder|impair|imposs|incompat|incorrect|infring|injur"
    "|invalid|lack|leak|los[est]|manipul|mislead|misled|mismatch|misread|mistak|misus|obstruct|otherwise|outdat|overlook"
    "|oversight|prevent|refus|repudiat|reveal|risk|spoil|steal|stolen|suffer|tamper|theft|threat|unable|unclear|undermin"
    "|undetect|unfair|unlawful|unnotic|unreadab|unsafe|untrac|violat|vulnerab|wast|weak|worthless|wrong"
)
_WORDS = (
    "blind|drift|err|errors?|fake|gap|hard|harder|hidden|in vain|lapses?|late|neither|never|nobody"
    "|none|nor|not|nothing|stale|too|without"
)
HARM = re.compile(rf"\b(?:{_STEMS})|\b(?:{_WORDS})\b|n’t\b|n't\b", re.IGNORECASE)


@rule("P008", basis="BCP 14, RFC 2119, clause 6", severity=Severity.WARNING)
def rationale_names_no_harm(draft: Draft) -> Iterator[Finding]:
    """The rationale of a requirement names neither a harm nor a source.

    A MUST is for what would otherwise break or do harm. A rationale that only praises the requirement convinces no member.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        This is good practice in the field.
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

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for provision in provisions(draft) if is_english(draft) else ():
        asides = [block for block in provision.blocks if isinstance(block, Aside) and block.blocks]
        reasons = [aside for aside in asides if aside.kind == "rationale"]
        if provision.kind == "requirement" and reasons and not any(_convinces(block) for block in reasons):
            yield Finding(
                reasons[0].blocks[0].at,
                f"the rationale of {provision.id} names no harm and no source",
                hint="what fails without it? say so, or cite what shows it",
            )


def _convinces(rationale: Aside) -> bool:
    for block in walk_blocks(rationale.blocks):
        for text in texts(block):
            if HARM.search(plain_text(text)):
                return True
            if any(isinstance(inline, Link) and inline.kind in _SOURCES for inline in walk_inlines(text)):
                return True
    return False
