"""C006: a step of a scenario that nothing in force answers, or that lost one of its answers."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.scenario import Scenario, ScenarioStep
from wipo_bc_std.resolve.coverage import answers_in_force
from wipo_bc_std.resolve.draft import Draft


@rule("C006", basis="house rule: a draft has an answer to each story that tests it", severity=Severity.WARNING)
def unanswered_step(draft: Draft) -> Iterator[Finding]:
    """No provision or principle in force answers a step of a scenario, or one of its answers is gone.

    What nothing answers is a gap in the draft, unless the step says who else answers it. An answer that was deleted leaves the
    step wanting: somebody needed it.

    Flagged:

        file: scenarios/draft-lost.yml
        id: draft-lost
        title: A draft is lost
        summary: An office no longer knows which draft it follows.
        steps:
          - happens: A reader asks which draft the office follows.
            needs: An answer that can be relied on.

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

    Flagged:

        file: scenarios/draft-lost.yml
        id: draft-lost
        title: A draft is lost
        summary: An office no longer knows which draft it follows.
        steps:
          - happens: A reader asks which draft the office follows.
            needs: An answer that can be relied on.
            answered_by: [GA-01]
            left_to: A court decides where there is no answer.

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <scenario:draft-lost> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office
        :status: deleted

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
          - happens: The reader asks a court.
            needs: A judgment.
            left_to: The law of the office decides.

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
    for scenario in draft.standard.scenarios:
        # What is there and wrong was told as such, here and below.
        for number, step in enumerate(scenario.steps if scenario.is_read else (), start=1):
            yield from _of_step(scenario, number, step, draft)


def _of_step(scenario: Scenario, number: int, step: ScenarioStep, draft: Draft) -> Iterator[Finding]:
    place = f"step {number} of “{scenario.title.text}”"
    is_alone = step.left_to is None and not answers_in_force(step, draft.index)
    for position, name in enumerate(step.answered_by or ()):
        if _is_lost(name, draft):
            yield Finding(
                step.at("answered_by", position),
                f"{place} has lost one of its answers, {name}" + (", and nothing else answers it" if is_alone else ""),
                hint="keep the provision, name what answers the step now, or say in `left_to` who does",
            )
    if is_alone and step.answered_by is None:
        yield Finding(
            step.at("happens"),
            f"nothing in this draft answers {place}, and it is left to nobody",
            hint="add `answered_by: [BD-01, …]`, or `left_to` with who answers it; if nobody does, a provision may be missing",
        )


def _is_lost(name: str, draft: Draft) -> bool:
    target = draft.index.find(name)
    if target is None:
        return not draft.standard.may_miss("clauses/", "annexes/")
    return isinstance(target.node, Provision) and target.node.options.status == "deleted"
