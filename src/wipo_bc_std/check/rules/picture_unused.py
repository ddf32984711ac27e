"""G008: no figure shows a picture."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Figure
from wipo_bc_std.resolve.draft import Draft


@rule("G008", basis="house rule: what is published is used", severity=Severity.WARNING)
def picture_unused(draft: Draft) -> Iterator[Finding]:
    """A file in figures/ is shown by no figure.

    It is published with the sources and means nothing; often the figure was lost or shows an older file.

    Flagged:

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
    shown = {block.options.src for block in draft.blocks if isinstance(block, Figure)}
    for name, picture in draft.standard.figures.items():
        if name not in shown:
            yield Finding(picture.at, f"no figure shows {name[:60]}", hint="show it in a figure, or delete the file")
