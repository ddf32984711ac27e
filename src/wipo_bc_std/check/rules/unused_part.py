"""C005: a part of a model that nothing in the model uses."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.resolve.draft import Draft


@rule("C005", basis="house rule: a model shows what belongs together", severity=Severity.WARNING)
def unused_part(draft: Draft) -> Iterator[Finding]:
    """An actor, boundary, component, data item or state of a model stands alone: no other part names it.

    In a picture it would be a box without a line, and a reader would ask what it is there for.

    Flagged:

        file: models/exchange.yml
        id: exchange
        title: Exchange of records
        summary: An office sends records to another one.
        actors:
          - {id: office, title: Office}
          - {id: recipient, title: Recipient}
          - {id: onlooker, title: Onlooker}
        interactions:
          - {id: send, title: sends a record, from: office, to: recipient}

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
          - {id: recipient, title: Recipient}
        interactions:
          - {id: send, title: sends a record, from: office, to: recipient}

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <model:exchange> and <ref:bcp-14>.
    """
    for model in draft.standard.models:
        used = set(_uses(model))
        parts = (*model.actors, *model.boundaries, *model.components, *model.data, *model.states)
        # A model of one part has nothing to join.
        for part in parts if len(parts) > 1 else ():
            if part.id not in used:
                yield Finding(
                    part.at("id"),
                    f"nothing in the model “{model.id}” names its part “{part.id}”",
                    hint="join it to another part, or take it out",
                )


def _uses(model: ReferenceModel) -> Iterator[str]:
    """Yield the parts that are named by other parts; a component that somebody runs is not alone, nor is who runs it."""
    for component in model.components:
        if component.of:
            yield from (component.of, component.id)
        if component.boundary:
            yield component.boundary
    for item in model.data:
        yield from (*(item.held_by or ()), *((item.id,) if item.held_by else ()))
    for flow in model.interactions:
        yield from (flow.from_, flow.to, *(flow.carries or ()))
    for sequence in model.sequences:
        for step in sequence.steps:
            yield from (step.from_, step.to, *(step.carries or ()))
    for transition in model.transitions:
        yield from (transition.from_, transition.to)
