"""C008: a use case says neither what shows it nor what is not known."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("C008", basis="house rule: no more is said than is known", severity=Severity.WARNING)
def use_case_unproven(draft: Draft) -> Iterator[Finding]:
    """No evidence bears on a use case, and it does not say what is not known about it.

    Readers take it for something that is done somewhere. Where nobody has tried it, the use case says so.

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

    Accepted:

        file: use-cases/compare-drafts.yml
        id: compare-drafts
        title: Comparing drafts
        summary: An office wants to know which draft another one follows.
        exercises: [GA-01]
        unknown: Whether an office has done so is not known; the editors ask the offices that lead the task.

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
    """
    if draft.standard.may_miss("evidence/"):
        return
    shown = {
        target.id
        for evidence in draft.standard.evidence
        for supported in evidence.supports
        if (target := draft.index.find(supported.id)) is not None
    }
    for use_case in draft.standard.use_cases:
        if use_case.id not in shown and use_case.unknown is None:
            yield Finding(
                use_case.at("id"),
                f"no evidence bears on the use case “{use_case.id}”, and it does not say what is not known",
                hint="write evidence that `supports` it, or say in `unknown` what is not known and whom to ask",
            )
