"""C004: a use case puts no provision to use."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("C004", basis="house rule: a use case says what it exercises", severity=Severity.WARNING)
def use_case_without_provision(draft: Draft) -> Iterator[Finding]:
    """A use case names no provision or principle that it exercises.

    It tells a story that the draft does not help with, or a provision is missing.

    Flagged:

        file: use-cases/compare-drafts.yml
        id: compare-drafts
        title: Comparing drafts
        summary: An office wants to know which draft another one follows.

    Accepted:

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
    """
    for use_case in draft.standard.use_cases:
        # What is there and wrong was told as such.
        if use_case.exercises is None:
            yield Finding(
                use_case.at("id"),
                f"the use case “{use_case.id}” exercises no provision",
                hint="add `exercises: [BD-01, …]`; where no provision helps, one may be missing",
            )
