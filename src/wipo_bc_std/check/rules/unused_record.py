"""C003: a model, use case, scenario or piece of evidence that the draft neither shows nor cites."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import GeneratedList
from wipo_bc_std.resolve.draft import Draft

_SHOWN_BY = {"mentions", "shows"}


@rule("C003", basis="house rule: what is in the sources is in the draft", severity=Severity.WARNING)
def unused_record(draft: Draft) -> Iterator[Finding]:
    """A model, use case, scenario or piece of evidence is shown in no list and no text leads to it.

    Its author takes it for part of the draft; no reader sees it.

    Flagged:

        file: use-cases/compare-drafts.yml
        id: compare-drafts
        title: Comparing drafts
        summary: An office wants to know which draft another one follows.
        exercises: [GA-01]

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
        This draft concerns IP Offices, as <ref:bcp-14> has nothing against it.

        :::{permission} GA-01
        :target: office

        An IP Office MAY say which draft it follows.
        :::

        {#scope-cases}
        It is for these cases:

        :::{list}
        :of: use-cases
        :::
    """
    listed = {block.options.of for block in draft.blocks if isinstance(block, GeneratedList)}
    standard = draft.standard
    for kind, records in (
        ("models", standard.models),
        ("use-cases", standard.use_cases),
        ("scenarios", standard.scenarios),
        ("evidence", standard.evidence),
    ):
        for record in records if kind not in listed else ():
            relations = {backlink.relation for backlink in draft.backlinks.get(record.id, ())}
            if not relations & _SHOWN_BY:
                what = {"models": "model", "use-cases": "use case", "scenarios": "scenario"}.get(kind, "evidence")
                yield Finding(
                    record.at("id"),
                    f"no text shows or cites the {what} “{record.id}”",
                    hint=f"list it with :::{{list}} and `:of: {kind}`, or link to it",
                )
