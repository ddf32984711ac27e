"""What changes of the world ask for: to confirm a text, to amend it or to withdraw it, and why."""

import datetime
from collections.abc import Iterator, Mapping

from wipo_bc_std.evidence.change_scene import Scene
from wipo_bc_std.evidence.changes import (
    ACTIONS,
    Action,
    Affected,
    Cause,
    CauseKind,
    DocumentChange,
    LawChange,
    MaturityChange,
    WorldChanges,
)
from wipo_bc_std.evidence.reopening import AssumptionKind
from wipo_bc_std.evidence.staleness import Bearing

_FAVOURABLE = ("justifies", "illustrates")
_ASSUMED: Mapping[AssumptionKind, CauseKind] = {
    "reference": "reference-assumed",
    "algorithm": "algorithm-assumed",
    "production": "production-assumed",
    "date": "date-assumed",
}


def find_affected(changes: WorldChanges, scene: Scene) -> Iterator[Affected]:
    """Yield the texts that changes touch, in reading order, with the gravest action that any of them asks for."""
    found: dict[str, list[Cause]] = {}
    for name, cause in _list_causes(changes, scene):
        if cause not in found.setdefault(name, []):
            found[name].append(cause)
    for name, (kind, division) in scene.places.items():
        causes = found.get(name)
        if causes:
            action = max((cause.action for cause in causes), key=ACTIONS.index)
            yield Affected(name, division, kind, action, tuple(causes))


def _list_causes(changes: WorldChanges, scene: Scene) -> Iterator[tuple[str, Cause]]:
    """Yield each reason to look at a text, with the id of the text."""
    for maturity in changes.maturities:
        yield from ((name, _cause_of_maturity(maturity, name, scene)) for name in maturity.texts)
    for report in changes.reported:
        yield from ((name, _cause_of_report(report.evidence, report.as_of, name, scene)) for name in report.texts)
    for document in changes.documents:
        yield from ((name, _cause_of_document(document)) for name in document.texts)
    for platform in changes.platforms:
        ended = Cause("platform-unsupported", platform.evidence, platform.support_until, "amend")
        yield from ((name, ended) for name in platform.texts)
    for law in changes.laws:
        yield from ((name, _cause_of_law(law, name, scene)) for name in law.texts)
    for fallen in changes.fallen:
        assumed = Cause(_ASSUMED[fallen.assumption.kind], fallen.assumption.name, fallen.fall.day, "amend")
        yield from ((name, assumed) for name in fallen.dependants)
    for unconfirmed in changes.unconfirmed:
        asked = Cause("unconfirmed", unconfirmed.evidence, unconfirmed.due, "confirm")
        yield from ((name, asked) for name in unconfirmed.texts)


def _cause_of_document(change: DocumentChange) -> Cause:
    match change.move:
        case "withdrawn":
            return Cause("reference-withdrawn", change.reference, change.as_of, "amend")
        case "superseded":
            return Cause("reference-superseded", change.reference, change.as_of, "amend")
        case "stage":
            return Cause("reference-moved", change.reference, change.as_of, "confirm")


def _cause_of_law(change: LawChange, name: str, scene: Scene) -> Cause:
    if change.move == "changed":
        return Cause("law-changed", change.evidence, change.day, "amend")
    return _cause_of_report(change.evidence, change.day, name, scene)


def _bearing_on(name: str, evidence: str, scene: Scene) -> Bearing | None:
    return next((each for each in scene.bearings.get(name, ()) if each.evidence.id == evidence), None)


def _cause_of_maturity(change: MaturityChange, name: str, scene: Scene) -> Cause:
    if change.after != "discontinued":
        return Cause("maturity", change.evidence, None, "confirm")
    bearing = _bearing_on(name, change.evidence, scene)
    action: Action = "confirm"
    if bearing is not None and bearing.has_open("justifies"):
        action = "amend" if _has_other_ground(change.evidence, name, scene) else "withdraw"
    return Cause("discontinued", change.evidence, None, action)


def _has_other_ground(evidence: str, name: str, scene: Scene) -> bool:
    """Return whether anything else that has not ended justifies or illustrates a text."""
    return any(
        each.evidence.id != evidence
        and each.has(*_FAVOURABLE)
        and not (each.evidence.maturity is not None and each.evidence.maturity.value == "discontinued")
        for each in scene.bearings.get(name, ())
    )


def _cause_of_report(evidence: str, day: datetime.date, name: str, scene: Scene) -> Cause:
    bearing = _bearing_on(name, evidence, scene)
    if bearing is not None and bearing.has_open("contradicts"):
        return Cause("contradicted", evidence, day, "amend")
    if bearing is not None and bearing.has_open("limits"):
        return Cause("limited", evidence, day, "amend")
    return Cause("reported", evidence, day, "confirm")
