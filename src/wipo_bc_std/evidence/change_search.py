"""The search for what changed in the world, which also counts what was looked at and found unchanged."""

import datetime
from collections.abc import Iterator

from msgspec.structs import replace

from wipo_bc_std.evidence.catalogue import follow_successors, make_catalogue
from wipo_bc_std.evidence.change_causes import find_affected
from wipo_bc_std.evidence.change_scene import Scene, set_scene
from wipo_bc_std.evidence.changes import (
    DocumentChange,
    DocumentMove,
    LawChange,
    Looked,
    MaturityChange,
    NewReport,
    PlatformChange,
    Since,
    Thanks,
    Unconfirmed,
    WorldChanges,
)
from wipo_bc_std.evidence.due import add_months, confirmation_days, due_day, tells_what_was_checked
from wipo_bc_std.evidence.reopening import Fallen, Watch, watch_assumptions
from wipo_bc_std.evidence.staleness import AS_RECORDED
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.external_document import DocumentStatus, ExternalDocument
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft


def find_changes(draft: Draft, since: Since) -> WorldChanges:
    """Return what changed in the world after a day and until that by which the draft is judged.

    All is taken from evidence, from the catalogue as of its days, and from what the draft records of its references; of what
    was so before they were written, nothing is known.
    """
    scene = set_scene(draft, since)
    watch = watch_assumptions(draft)
    maturities, undated = _find_maturities(scene)
    documents, unknown = _find_documents(scene)
    reported, platforms = tuple(_find_reported(scene)), tuple(_find_platforms(scene))
    laws = tuple(_find_laws(scene))
    fallen = tuple(each for each in watch.fallen if _fell_within(each, scene))
    changes = WorldChanges(
        since,
        draft.today,
        maturities,
        reported,
        tuple(_find_unconfirmed(scene)),
        documents,
        platforms,
        laws,
        _find_thanks(scene),
        fallen,
        (),
        (
            Looked("maturity", _count_with_maturity(draft), len(maturities), undated),
            Looked("documents", len(draft.standard.references), len(documents), unknown),
            Looked("platforms", sum(_names_support(each) for each in draft.standard.evidence), len(platforms), 0),
            _look_at_laws(laws, scene),
            _look_at_assumptions(watch, fallen, scene),
        ),
        make_catalogue(draft.standard.catalogue).days,
    )
    return replace(changes, affected=tuple(find_affected(changes, scene)))


def _find_maturities(scene: Scene) -> tuple[tuple[MaturityChange, ...], int]:
    """Return changes of maturity, and of how much evidence it is not known whether there was one."""
    found: list[MaturityChange] = []
    unknown = 0
    for evidence in scene.draft.standard.evidence:
        change = _find_maturity(evidence, scene)
        if change is not None:
            found.append(change)
        elif evidence.maturity is not None:
            may_have_changed = _may_be_within(evidence.maturity.since, scene) and not _is_new(evidence, scene)
            is_told = evidence.maturity.value != "unknown" and _was_looked_at(evidence, scene)
            unknown += may_have_changed or not is_told
    return tuple(found), unknown


def _was_looked_at(evidence: Evidence, scene: Scene) -> bool:
    """Return whether a record tells what was so after the publication, as it was written or confirmed since."""
    last = max((evidence.as_of, *confirmation_days(evidence, scene.draft.today)))
    return scene.is_within(last)


def _find_maturity(evidence: Evidence, scene: Scene) -> MaturityChange | None:
    now = evidence.maturity
    events = [event for event in evidence.history if event.was is not None and scene.is_within(event.date)]
    before = min(events, key=lambda event: event.date).was if events else None
    after = now.value if now is not None else "unknown"
    if _was_ended(evidence, scene):
        # The record may still say what was so before the office answered.
        before, after = before or (after if after not in {"discontinued", "unknown"} else None), "discontinued"
    elif not events and (now is None or _is_new(evidence, scene) or not _began_within(now.since, scene)):
        return None
    if before == after:
        return None
    since = now.since if now is not None and now.value == after else None
    return MaturityChange(evidence.id, before, after, since, evidence.owner, scene.by_evidence.get(evidence.id, ()))


def _was_ended(evidence: Evidence, scene: Scene) -> bool:
    return any(
        item.answer == "discontinued" and tells_what_was_checked(item) and scene.is_within(item.date)
        for item in evidence.confirmations
    )


def _span(partial: str | None) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day that a year, a month or a day can mean."""
    if partial is None:
        return None
    numbers = [int(part) for part in partial.split("-")]
    match numbers:
        case [year]:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        case [year, month]:
            first = datetime.date(year, month, 1)
            return first, add_months(first, 1) - datetime.timedelta(days=1)
        case _:
            day = datetime.date(*numbers)
            return day, day


def _began_within(partial: str | None, scene: Scene) -> bool:
    span = _span(partial)
    return span is not None and scene.is_within(span[0])


def _may_be_within(partial: str | None, scene: Scene) -> bool:
    """Return whether a month or year has the day of the publication in it, so that nobody can tell which came first."""
    span = _span(partial)
    return span is not None and span[0] <= scene.since.day < span[1]


def _find_reported(scene: Scene) -> Iterator[NewReport]:
    """Yield what was so only after the publication; law and platforms have sections of their own."""
    for evidence in scene.draft.standard.evidence:
        if evidence.kind == "law" or not scene.is_within(evidence.as_of):
            continue
        yield NewReport(
            evidence.id,
            evidence.kind,
            evidence.maturity.value if evidence.maturity is not None else None,
            evidence.as_of,
            evidence.owner,
            _is_new(evidence, scene),
            scene.by_evidence.get(evidence.id, ()),
        )


def _is_new(evidence: Evidence, scene: Scene) -> bool:
    """Return whether a record began after the publication, and tells what was so only then."""
    begun = min((event.date for event in evidence.history), default=evidence.as_of)
    return scene.is_within(evidence.as_of) and begun > scene.since.day


def _find_unconfirmed(scene: Scene) -> Iterator[Unconfirmed]:
    today = scene.draft.today
    for evidence in scene.draft.standard.evidence:
        due = due_day(evidence, today)
        if due < today:
            last = max((evidence.as_of, *confirmation_days(evidence, today)))
            texts = scene.by_evidence.get(evidence.id, ())
            yield Unconfirmed(evidence.id, due, last, due < scene.since.day, texts)


def _find_documents(scene: Scene) -> tuple[tuple[DocumentChange, ...], int]:
    """Return documents that are not any more what the draft records of them, and of how many nothing is known."""
    catalogue = make_catalogue(scene.draft.standard.catalogue)
    found: list[DocumentChange] = []
    unknown = 0
    for reference in scene.draft.standard.references:
        listed = catalogue.find(reference.designation)
        unknown += not _is_known_since(reference, listed, scene)
        if listed is None or not scene.is_within(listed.as_of) or not _has_moved(reference, listed.status):
            continue
        found.append(
            DocumentChange(
                reference.id,
                reference.designation,
                _move_to(listed.status),
                reference.status,
                listed.status,
                listed.stage,
                listed.as_of,
                follow_successors(catalogue, reference.designation),
                scene.by_reference.get(reference.id, ()),
            )
        )
    return tuple(found), unknown


def _has_moved(reference: Reference, status: DocumentStatus) -> bool:
    return "unknown" not in {reference.status, status} and AS_RECORDED[reference.status] != status


def _is_known_since(reference: Reference, listed: ExternalDocument | None, scene: Scene) -> bool:
    """Return whether the catalogue or the reference's own record tells with data of the time how the document stands."""
    if listed is not None and listed.status != "unknown" and scene.is_within(listed.as_of):
        return True
    return reference.status != "unknown" and scene.is_within(reference.read_at)


def _move_to(status: DocumentStatus) -> DocumentMove:
    return status if status in {"withdrawn", "superseded"} else "stage"


def _find_platforms(scene: Scene) -> Iterator[PlatformChange]:
    for evidence in scene.draft.standard.evidence:
        platform = evidence.platform
        if platform is None or platform.support_until is None:
            continue
        # On its last day it is supported still.
        if scene.is_within(platform.support_until + datetime.timedelta(days=1)):
            texts = scene.by_evidence.get(evidence.id, ())
            yield PlatformChange(evidence.id, platform.name, platform.version, platform.support_until, texts)


def _names_support(evidence: Evidence) -> bool:
    return evidence.platform is not None and evidence.platform.support_until is not None


def _find_laws(scene: Scene) -> Iterator[LawChange]:
    for evidence in scene.draft.standard.evidence:
        if evidence.kind != "law":
            continue
        texts = scene.by_evidence.get(evidence.id, ())
        changed = [
            item.date for item in evidence.confirmations if item.answer == "changed" and scene.is_within(item.date)
        ]
        if changed:
            yield LawChange(evidence.id, "changed", max(changed), texts)
        elif scene.is_within(evidence.as_of):
            yield LawChange(evidence.id, "reported", evidence.as_of, texts)


def _find_thanks(scene: Scene) -> tuple[Thanks, ...]:
    """Return who answered, by code: also those who could not confirm, or knew another office that can."""
    found: dict[str, list[str]] = {}
    for evidence in scene.draft.standard.evidence:
        for item in evidence.confirmations:
            if scene.is_within(item.date):
                found.setdefault(item.office, []).append(evidence.id)
    return tuple(Thanks(office, tuple(dict.fromkeys(names)), len(names)) for office, names in sorted(found.items()))


def _fell_within(fallen: Fallen, scene: Scene) -> bool:
    return scene.is_within(fallen.fall.day)


def _count_with_maturity(draft: Draft) -> int:
    return sum(evidence.maturity is not None for evidence in draft.standard.evidence)


def _look_at_laws(laws: tuple[LawChange, ...], scene: Scene) -> Looked:
    records = [each for each in scene.draft.standard.evidence if each.kind == "law"]
    changed = {each.evidence for each in laws}
    unknown = sum(each.id not in changed and not _was_looked_at(each, scene) for each in records)
    return Looked("laws", len(records), len(changed), unknown)


def _look_at_assumptions(watch: Watch, fallen: tuple[Fallen, ...], scene: Scene) -> Looked:
    """Count assumptions; of a reference without data of the time nobody knows whether it still stands."""
    catalogue = make_catalogue(scene.draft.standard.catalogue)
    untold = {
        reference.id
        for reference in scene.draft.standard.references
        if not _is_known_since(reference, catalogue.find(reference.designation), scene)
    }
    fell = {each.assumption for each in fallen}
    unknown = sum(
        each not in fell and (each in watch.unknown or (each.kind == "reference" and each.name in untold))
        for each in watch.assumptions
    )
    return Looked("assumptions", len(watch.assumptions), len(fallen), unknown)
