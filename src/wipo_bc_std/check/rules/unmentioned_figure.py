"""G007: the text does not refer to a figure or table."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Figure, Table
from wipo_bc_std.model.inline import Link
from wipo_bc_std.resolve.draft import Draft


@rule("G007", basis="ISO/IEC Directives, Part 2, figures and tables", severity=Severity.WARNING)
def unmentioned_figure(draft: Draft) -> Iterator[Finding]:
    """A figure, or a table with a caption, is mentioned nowhere in the text.

    A reader meets it without knowing what it is for; where pages break, it can stand far from its paragraph.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and its figure.

        :::{figure} way-figure
        :src: way.svg
        :alt: One line from the applicant on the left to the office on the right.

        The way of an application
        :::

        file: figures/way.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <figure:way-figure>.

        :::{figure} way-figure
        :src: way.svg
        :alt: One line from the applicant on the left to the office on the right.

        The way of an application
        :::

        file: figures/way.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
    """
    mentioned = {
        target.id
        for passage in draft.passages
        for inline in passage.inlines
        if isinstance(inline, Link)
        and inline.kind in {"figure", "table"}
        and (target := draft.index.find(inline.target))
        and target.id != passage.owner
    }
    for target in draft.index.targets.values():
        if isinstance(target.node, Figure | Table) and target.id not in mentioned:
            yield Finding(
                target.at,
                f"the text does not refer to the {target.kind} “{target.id}”",
                hint=f"say with <{target.kind}:{target.id}> what it is for",
            )
