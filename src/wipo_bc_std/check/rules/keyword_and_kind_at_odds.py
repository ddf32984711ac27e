"""P001: the keyword of a provision does not fit its kind."""

import re
from collections.abc import Iterator, Sequence

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import place_words
from wipo_bc_std.model.block import Option, Provision, texts, walk_blocks
from wipo_bc_std.model.inline import Keyword, said_text, walk_inlines
from wipo_bc_std.model.keyword import FORCES_OF_KIND, KEYWORDS
from wipo_bc_std.resolve.draft import Draft

# What authors write in place of a keyword.
_MEANT = re.compile(
    r"\b(?:shall not|shall|must not|must|should not|should|may not|may|cannot|can|(?:is|are) required to|has to|have to)\b",
    re.IGNORECASE,
)


@rule("P001", basis="BCP 14; ISO/IEC Directives, Part 2, 7")
def keyword_and_kind_at_odds(draft: Draft) -> Iterator[Finding]:
    """A provision has no keyword, or one that another kind of provision has.

    The kind decides on conformance, the keyword is what a reader sees; they have to say the same. Where members do not agree
    on the force, each has an `option` with its own keyword, and one of them is that of the kind.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) SHOULD say which draft it follows.

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

        An [IP Office](term:ip-office) shall say which draft it follows.

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

        ::::{recommendation} GA-01
        :target: office

        An [IP Office](term:ip-office) SHOULD say which draft it follows.

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

        :::{option} strict-wording
        An [IP Office](term:ip-office) MUST say which draft it follows.
        :::

        :::{option} mild-wording
        An IP Office SHOULD say which draft it follows.
        :::

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for provision in draft.blocks:
        if not isinstance(provision, Provision) or provision.options.status == "deleted" or not provision.statement:
            continue
        keywords = _keywords(provision)
        fitting = FORCES_OF_KIND[provision.kind]
        words = " or ".join(word for word, force in KEYWORDS.items() if force in fitting)
        if not keywords:
            yield _without_keyword(provision, words)
        # Members who do not agree on the force write one alternative for each: one of them has that of the kind.
        for keyword in keywords if not _is_open(provision, keywords) else ():
            if keyword.force not in fitting:
                yield Finding(
                    keyword.at,
                    f"the {provision.kind} {provision.id} says {keyword.text}",
                    hint=f"write {words}, or change the kind of the provision",
                    label=f"not the keyword of a {provision.kind}",
                )


def _is_open(provision: Provision, keywords: Sequence[Keyword]) -> bool:
    """Return whether alternatives differ in force, and one of them has the force that the kind has."""
    alternatives = [block for block in provision.statement if isinstance(block, Option)]
    fits = any(keyword.force in FORCES_OF_KIND[provision.kind] for keyword in keywords)
    return len(alternatives) > 1 and fits


def _without_keyword(provision: Provision, words: str) -> Finding:
    """Return the finding, at the word that was meant as one if there is any."""
    message = f"the {provision.kind} {provision.id} has no keyword"
    for block in walk_blocks(provision.statement):
        for text in texts(block):
            meant = _MEANT.search(said_text(text))
            if meant:
                hint = f"write {words} for “{meant[0]}”"
                return Finding(place_words(text, *meant.span()), message, hint=hint, label="no keyword of this draft")
    return Finding(provision.statement[0].at, message, hint=f"write {words}")


def _keywords(provision: Provision) -> list[Keyword]:
    return [
        inline
        for block in walk_blocks(provision.statement)
        for text in texts(block)
        for inline in walk_inlines(text)
        if isinstance(inline, Keyword)
    ]
