"""C002: a provision has neither use case nor part of a model nor evidence."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Provision
from wipo_bc_std.resolve.coverage import Cover
from wipo_bc_std.resolve.draft import Draft

_MOST_NAMED = 10


@rule("C002", basis="house rule: a provision is seen at work", severity=Severity.NOTE)
def uncovered_provision(draft: Draft) -> Iterator[Finding]:
    """No use case, model or evidence leads to a provision, while others have some.

    Once a draft has scenarios, what nothing needs at all is C007; this one then names what scenarios alone need.

    Whoever has not used the technology understands a provision from what it is for; a provision that nothing needs may be one
    too many.

    Flagged:

        file: use-cases/compare-drafts.yml
        id: compare-drafts
        title: Comparing drafts
        summary: An office wants to know which draft another one follows.
        exercises: [GA-01]

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <use-case:compare-drafts> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::

        :::{permission} GA-02
        :target: office

        An IP Office MAY publish the draft that it follows.
        :::

    Accepted:

        file: use-cases/compare-drafts.yml
        id: compare-drafts
        title: Comparing drafts
        summary: An office wants to know which draft another one follows.
        exercises: [GA-01, GA-02]

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <use-case:compare-drafts> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::

        :::{permission} GA-02
        :target: office

        An IP Office MAY publish the draft that it follows.
        :::
    """
    if not any(map(_is_covered, draft.coverage.values())):
        return
    uncovered = [
        draft.index.targets[block.id]
        for block in draft.blocks
        if isinstance(block, Provision)
        and block.options.status != "deleted"
        and block.id in draft.coverage
        and not _is_covered(draft.coverage[block.id])
        and (draft.coverage[block.id].scenarios or not draft.standard.scenarios)
    ]
    # One finding, however many they are: a draft gets its use cases one after another.
    if uncovered:
        names = ", ".join(target.id for target in uncovered[:_MOST_NAMED])
        more = f" and {len(uncovered) - _MOST_NAMED} more" if len(uncovered) > _MOST_NAMED else ""
        yield Finding(
            uncovered[0].at,
            f"no use case, model or evidence leads to {names}{more}",
            hint="name them where they are put to use: `exercises`, `governed_by` or `supports`",
        )


def _is_covered(cover: Cover) -> bool:
    return bool(cover.use_cases or cover.elements or cover.evidence)
