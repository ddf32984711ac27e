"""G009: a model has no summary."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("G009", basis="WCAG 2.2, 1.1.1", severity=Severity.WARNING)
def model_without_summary(draft: Draft) -> Iterator[Finding]:
    """A reference model does not say in a sentence what it is for.

    Whoever cannot see its picture begins with that sentence; its parts are told from the data.

    Flagged:

        file: models/exchange.yml
        id: exchange
        title: Exchange of records
        actors:
          - {id: office, title: Office}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <model:exchange> and <ref:bcp-14>.

    Accepted:

        file: models/exchange.yml
        id: exchange
        title: Exchange of records
        summary: An office sends records to another one.
        actors:
          - {id: office, title: Office}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <model:exchange> and <ref:bcp-14>.
    """
    for model in draft.standard.models:
        if model.summary is None:
            yield Finding(
                model.at("title"),
                f"the model “{model.id}” has no summary",
                hint="add `summary:` with what it is for, in a sentence or two",
            )
