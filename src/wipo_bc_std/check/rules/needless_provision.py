"""C007: a provision that no scenario, model or use case needs."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Provision
from wipo_bc_std.resolve.draft import Draft

_MOST_NAMED = 10


@rule("C007", basis="house rule: a provision is there because somebody needs it", severity=Severity.WARNING)
def needless_provision(draft: Draft) -> Iterator[Finding]:
    """A provision in force is needed by no scenario, model or use case, although the draft has scenarios.

    Taking it out would leave no story wanting: either a story is missing, or the provision is one too many. Evidence does not
    count here, as it says that something is so and not that anybody needs it.

    Flagged:

        file: scenarios/draft-lost.yml
        id: draft-lost
        title: A draft is lost
        summary: An office no longer knows which draft it follows.
        steps:
          - happens: A reader asks which draft the office follows.
            needs: An answer that can be relied on.
            left_to: The office answers as it likes.

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <scenario:draft-lost> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::

    Accepted:

        file: scenarios/draft-lost.yml
        id: draft-lost
        title: A draft is lost
        summary: An office no longer knows which draft it follows.
        steps:
          - happens: A reader asks which draft the office follows.
            needs: An answer that can be relied on.
            answered_by: [GA-01]

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <scenario:draft-lost> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::
    """
    standard = draft.standard
    is_whole = all(scenario.is_read for scenario in standard.scenarios)
    if not standard.scenarios or not is_whole or standard.may_miss("scenarios/", "models/", "use-cases/"):
        return
    found = dict.fromkeys(
        block.id
        for block in draft.blocks
        if isinstance(block, Provision) and block.options.status != "deleted" and _is_needless(block.id, draft)
    )
    needless = [draft.index.targets[name] for name in found]
    # One finding, however many they are: a draft gets its scenarios one after another.
    if needless:
        names = ", ".join(target.id for target in needless[:_MOST_NAMED])
        more = f" and {len(needless) - _MOST_NAMED} more" if len(needless) > _MOST_NAMED else ""
        yield Finding(
            needless[0].at,
            f"no scenario, model or use case needs {names}{more}",
            hint="name them where they are needed: `answered_by`, `governed_by` or `exercises`; or take them out",
        )


def _is_needless(name: str, draft: Draft) -> bool:
    cover = draft.coverage.get(name)
    return cover is not None and not (cover.scenarios or cover.elements or cover.use_cases)
