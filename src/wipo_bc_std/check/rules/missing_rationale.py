"""P004: a requirement gives no reason."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.block import Aside, Provision
from wipo_bc_std.resolve.draft import Draft


@rule("P004", basis="BCP 14, RFC 2119, clause 6")
def missing_rationale(draft: Draft) -> Iterator[Finding]:
    """A requirement has no rationale.

    Each MUST costs every office something; it says which interoperation fails or which harm follows without it.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    for provision in draft.blocks:
        if not isinstance(provision, Provision) or provision.options.status == "deleted":
            continue
        has_reason = any(isinstance(block, Aside) and block.kind == "rationale" for block in provision.blocks)
        if provision.kind == "requirement" and not has_reason:
            yield Finding(
                draft.index.targets[provision.id].at,
                f"the requirement {provision.id} has no rationale",
                hint="say in :::{rationale} what fails without it, or make it a recommendation",
            )
