"""D007: the day by which an open issue was to be answered has passed."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import OpenIssue
from wipo_bc_std.resolve.draft import Draft


@rule("D007", basis="house rule: an open issue has a day", severity=Severity.WARNING)
def overdue_open_issue(draft: Draft) -> Iterator[Finding]:
    """An open issue should have been answered before the day by which the draft is judged.

    That day is the draft's own date, or the one given with `--today`. A date that has passed tells readers that nobody
    follows the question. While work rests (stage `held`) or has ended (`discontinued`) no day counts.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{open-issue} which-offices
        :question: Which offices?
        :owner: Task Force
        :by: 2020-01-31

        Regional ones, too?
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{open-issue} which-offices
        :question: Which offices?
        :owner: Task Force
        :by: 2099-01-31

        Regional ones, too?
        :::

    Accepted:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: held
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <ref:bcp-14>.

        :::{open-issue} which-offices
        :question: Which offices?
        :owner: Task Force
        :by: 2020-01-31

        Regional ones, too?
        :::
    """
    if not draft.standard.particulars.manner.active:
        return
    for block in draft.blocks:
        if isinstance(block, OpenIssue) and block.options.by < draft.today:
            yield Finding(
                block.options.at("by"),
                f"the open issue “{block.id}” was to be answered by {block.options.by}",
                hint="write the answer into the text and delete the issue, or agree on a new day",
            )
