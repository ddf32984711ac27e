"""Coverage: which use cases, parts of models, scenarios and evidence each provision and principle has."""

from collections.abc import Mapping

from msgspec import Struct

from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.scenario import ScenarioStep
from wipo_bc_std.resolve.backlinks import Backlinks
from wipo_bc_std.resolve.index import Index


class Cover(Struct, frozen=True):
    """What stands behind one provision or principle, as ids in the order of the sources."""

    use_cases: tuple[str, ...]
    elements: tuple[str, ...]
    scenarios: tuple[str, ...]
    evidence: tuple[str, ...]


Coverage = Mapping[str, Cover]


def cover_provisions(index: Index, backlinks: Backlinks) -> Coverage:
    """Return the cover of each provision and principle, in reading order."""
    return {
        target.id: _cover(target.id, index, backlinks)
        for target in index.targets.values()
        if target.kind in {"provision", "principle"}
    }


def answers_in_force(step: ScenarioStep, index: Index) -> tuple[str, ...]:
    """Return the ids of the provisions and principles that answer a step, without those deleted or not there."""
    return tuple(name for name in step.answered_by or () if _is_in_force(name, index))


def _is_in_force(name: str, index: Index) -> bool:
    target = index.find(name)
    if target is None or target.kind not in {"provision", "principle"}:
        return False
    return not (isinstance(target.node, Provision) and target.node.options.status == "deleted")


def _cover(name: str, index: Index, backlinks: Backlinks) -> Cover:
    found: dict[str, dict[str, None]] = {"exercises": {}, "governed-by": {}, "answers": {}, "evidence": {}}
    for backlink in backlinks.get(name, ()):
        source = index.find(backlink.source)
        kind = "evidence" if source is not None and source.kind == "evidence" else backlink.relation
        if kind in found and backlink.relation != "mentions":
            found[kind][backlink.source] = None
    return Cover(
        tuple(found["exercises"]), tuple(found["governed-by"]), tuple(found["answers"]), tuple(found["evidence"])
    )
