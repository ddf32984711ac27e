"""R011: provisions that leave it to each other what they ask for."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.cycles import chain, cycles
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Provision, texts, walk_blocks
from wipo_bc_std.model.inline import Inlines, Link, Text
from wipo_bc_std.resolve.draft import Draft

_PARTICIPLES = "defined|described|given|laid down|prescribed|provided|required|set out|specified|stated"
_LEAVES = re.compile(
    rf"(?:\b(?:in accordance with|according to|in conformity with|pursuant to)|\bas (?:{_PARTICIPLES})(?: for)? (?:by|in|under))\s+$"
)
_GOES_ON = re.compile(r"\s*(?:,|and|or|,\s*and|,\s*or)\s+")


@rule("R011", basis="ISO/IEC Directives, Part 2, references")
def circular_reference(draft: Draft) -> Iterator[Finding]:
    """Provisions refer to each other, in a circle, for what they ask for.

    Whoever follows “in accordance with” from the one to the other comes back without having learned what to do.

    A provision can name another one as an exception or point to it with “see”, and that one can do the same.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{recommendation} GA-01
        :target: office

        An [IP Office](term:ip-office) SHOULD name its draft in accordance with <provision:GA-02>.
        :::

        :::{recommendation} GA-02
        :target: office

        An IP Office SHOULD give names as specified in <provision:GA-01>.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{recommendation} GA-01
        :target: office

        Except under <provision:GA-02>, an [IP Office](term:ip-office) SHOULD name its draft; see <provision:GA-02>.
        :::

        :::{permission} GA-02
        :target: office

        An IP Office MAY give its draft a short name in accordance with <provision:GA-01>.
        :::
    """
    left_to = dict(_provisions(draft))
    for way in cycles({name: list(targets) for name, targets in left_to.items()}):
        steps = zip(way, (*way[1:], way[0]), strict=True)
        places = [left_to[name][target] for name, target in steps]
        yield Finding(
            places[0],
            f"the provisions leave it to each other what they ask for: {chain(way)}",
            hint="say in one of them what is to be done",
            related=tuple(Related(at, f"{name} leads on here") for name, at in zip(way[1:], places[1:], strict=True)),
        )


def _provisions(draft: Draft) -> Iterator[tuple[str, dict[str, Span]]]:
    """Yield each provision with those to which its statement leaves something, and the places where it does."""
    for provision in draft.blocks:
        if not isinstance(provision, Provision) or provision.options.status == "deleted":
            continue
        found: dict[str, Span] = {}
        for block in walk_blocks(provision.statement):
            for text in texts(block):
                for link in _leaving(text):
                    target = draft.index.find(link.target)
                    if target is not None:
                        found.setdefault(target.id, link.at)
        yield provision.id, found


def _leaving(text: Inlines) -> Iterator[Link]:
    """Yield the links to provisions that stand behind words such as “in accordance with”, alone or in a row."""
    leaves = False
    for before, inline in zip((None, *text), text, strict=False):
        if not isinstance(inline, Link):
            continue
        words = before.text if isinstance(before, Text) else ""
        leaves = bool(_LEAVES.search(words)) or (leaves and bool(_GOES_ON.fullmatch(words)))
        if leaves and inline.kind == "provision":
            yield inline
