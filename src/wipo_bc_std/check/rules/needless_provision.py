"""C007: a provision is needed by no scenario, model or use case."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Provision
from wipo_bc_std.resolve.draft import Draft

_MOST_NAMED = 10


@rule("C007", basis="house rule: scenarios test the draft", severity=Severity.WARNING)
def needless_provision(draft: Draft) -> Iterator[Finding]:
    """No scenario, model or use case needs a provision, in a draft that is tested by scenarios.

    A provision that can be taken away without anybody missing it asks offices for work to no end.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <scenario:lost-draft> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY keep a copy of the draft that it follows.
        :::

        :::{permission} GA-02
        :target: office

        An IP Office MAY print the draft in colour.
        :::

        file: scenarios/lost-draft.yml
        id: lost-draft
        title: A draft is lost
        summary: An office does not find its draft any more.
        steps:
          - {happens: The draft is gone., needs: A copy., answered_by: GA-01}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <scenario:lost-draft> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY keep a copy of the draft that it follows.
        :::

        file: scenarios/lost-draft.yml
        id: lost-draft
        title: A draft is lost
        summary: An office does not find its draft any more.
        steps:
          - {happens: The draft is gone., needs: A copy., answered_by: GA-01}
    """
    if not draft.standard.scenarios:
        return
    coverage = draft.coverage
    needless = [
        draft.index.targets[block.id]
        for block in draft.blocks
        if isinstance(block, Provision)
        and block.options.status != "deleted"
        and block.id in coverage
        and not (coverage[block.id].scenarios or coverage[block.id].elements or coverage[block.id].use_cases)
    ]
    # One finding, however many they are: scenarios are written one after another.
    if needless:
        names = ", ".join(target.id for target in needless[:_MOST_NAMED])
        more = f" and {len(needless) - _MOST_NAMED} more" if len(needless) > _MOST_NAMED else ""
        yield Finding(
            needless[0].at,
            f"no scenario, model or use case needs {names}{more}",
            hint="name them where they answer something (`answered_by`, `governed_by`, `exercises`), or delete them",
        )
