"""D008: an alternative without another one to choose instead."""

import difflib
from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.block import Option, children
from wipo_bc_std.resolve.draft import Draft


@rule("D008", basis="house rule: an alternative has another", severity=Severity.WARNING)
def lone_alternative(draft: Draft) -> Iterator[Finding]:
    """An option has no other beside it, or alone has its group while the options beside it have another.

    Where there is one alternative, there is nothing to choose; a group that no other option has is most often a mistyped name, and
    the option is then not decided with those it belongs to. An option that shares its group with one elsewhere is chosen there.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        :::{option} of-paper
        The draft is printed.
        :::

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        :::{option} of-paper
        :group: print

        The draft is printed.
        :::

        :::{option} of-card
        :group: print

        The draft is printed on card.
        :::

        :::{option} of-light
        :group: prnit

        The draft is shown on screens.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

        :::{option} of-paper
        The draft is printed.
        :::

        :::{option} of-light
        The draft is shown on screens.
        :::
    """
    groups = Counter(block.options.group for block in draft.blocks if isinstance(block, Option) and block.options.group)
    holders = [division.blocks for division in draft.standard.divisions]
    holders += [children(block) for block in draft.blocks]
    for blocks in holders:
        options = [block for block in blocks if isinstance(block, Option)]
        for position, option in enumerate(options):
            group = option.options.group
            # Of two that stand alone with their groups, the later is taken for the mistyped one.
            others = [other for other in options[:position] if other.options.group]
            others += [other for other in options[position + 1 :] if groups[other.options.group or ""] > 1]
            if group is None or groups[group] == 1:
                yield from _judge(option, others, alone=len(options) == 1)


def _judge(option: Option, others: list[Option], *, alone: bool) -> Iterator[Finding]:
    if alone:
        hint = "write the other alternative beside it, or put its words in [[…]] where the question is whether to have them"
        yield Finding(option.at, f"the option “{option.id}” has no alternative beside it", hint=hint)
        return
    group = option.options.group
    near = _nearest(group, others) if group else None
    if near is not None:
        yield Finding(
            option.options.at("group"),
            f"no other option has the group “{str(group)[:60]}”",
            hint=f"write {near.options.group}, if they are decided together, else leave the group out",
            related=(Related(near.options.at("group"), "the option beside it has this group"),),
        )


def _nearest(group: str, others: list[Option]) -> Option | None:
    """Return the option beside whose group is the likest, where one has a group."""
    named = {other.options.group: other for other in others}
    near = difflib.get_close_matches(group, [name for name in named if name], n=1, cutoff=0.0)
    return named[near[0]] if near else None
