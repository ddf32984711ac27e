"""P001: the keyword of a provision does not fit its kind."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Provision, texts, walk_blocks
from wipo_bc_std.model.inline import Keyword, walk_inlines
from wipo_bc_std.model.keyword import FORCES_OF_KIND, KEYWORDS
from wipo_bc_std.resolve.draft import Draft


@rule("P001", basis="BCP 14; ISO/IEC Directives, Part 2, 7")
def keyword_and_kind_at_odds(draft: Draft) -> Iterator[Finding]:
    """A provision has no keyword, or one that another kind of provision has.

    The kind decides on conformance, the keyword is what a reader sees; they have to say the same.

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
    """
    for provision in draft.blocks:
        if not isinstance(provision, Provision) or provision.options.status == "deleted" or not provision.statement:
            continue
        keywords = _keywords(provision)
        fitting = FORCES_OF_KIND[provision.kind]
        words = " or ".join(word for word, force in KEYWORDS.items() if force in fitting)
        if not keywords:
            yield Finding(
                provision.statement[0].at,
                f"the {provision.kind} {provision.id} has no keyword",
                hint=f"write {words}",
            )
        for keyword in keywords:
            if keyword.force not in fitting:
                yield Finding(
                    keyword.at,
                    f"the {provision.kind} {provision.id} says {keyword.text}",
                    hint=f"write {words}, or change the kind of the provision",
                    label=f"not the keyword of a {provision.kind}",
                )


def _keywords(provision: Provision) -> list[Keyword]:
    return [
        inline
        for block in walk_blocks(provision.statement)
        for text in texts(block)
        for inline in walk_inlines(text)
        if isinstance(inline, Keyword)
    ]
