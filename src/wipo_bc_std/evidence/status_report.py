"""To give the staleness of a draft as data: one JSON object `{schema, today, cycle, catalogue, since, counts, clauses, items}`."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.evidence.staleness import Band, Reason, ReasonKind, Staleness, World, count_bands, worst_bands
from wipo_bc_std.evidence.trend import Trend
from wipo_bc_std.model.keyword import ProvisionKind

Count = Annotated[int, Field(ge=0)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class CycleData(_Row):
    """The time from the last session to the next; `announced` is false where the next is taken to be a year ahead."""

    last: datetime.date | None
    next: datetime.date
    announced: bool


class CatalogueData(_Row):
    """How many documents of other bodies are known, and the oldest and newest day of what is known of them."""

    documents: Count
    oldest: datetime.date
    newest: datetime.date


class BandCounts(_Row):
    """How many provisions are in each band."""

    current: Count
    watch: Count
    stale: Count
    urgent: Count


class ReasonData(_Row):
    """Why a provision has points; `cause` is the id of evidence or a reference, or the code of an office, if any."""

    kind: ReasonKind
    points: Annotated[int, Field(gt=0)]
    cause: str
    day: datetime.date | None
    successors: tuple[str, ...]


class ProvisionData(_Row):
    """How stale a provision is: `points` is the sum of its reasons."""

    id: str
    clause: str
    kind: ProvisionKind
    points: Count
    band: Band
    reasons: tuple[ReasonData, ...]


class ClauseData(_Row):
    """How stale a clause or annex is: as its worst provision."""

    id: str
    worst: str
    points: Count
    band: Band
    counts: BandCounts


class ShiftData(_Row):
    """A provision that was in the band `was` then."""

    id: str
    was: Band
    band: Band


class SinceData(_Row):
    """What became of provisions since the last publication that was assessed; of one clause, what is `gone` is not told."""

    publication: str
    date: datetime.date
    better: tuple[ShiftData, ...]
    worse: tuple[ShiftData, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


class EvidenceReport(_Row):
    """What `evidence status --format json` prints; provisions and clauses are in reading order."""

    schema_: Annotated[Literal["wipo-bc-std/evidence-status/1"], Field(alias="schema")] = (
        "wipo-bc-std/evidence-status/1"
    )
    today: datetime.date
    cycle: CycleData
    catalogue: CatalogueData | None
    since: SinceData | None
    counts: BandCounts
    clauses: tuple[ClauseData, ...]
    items: tuple[ProvisionData, ...]


def report_evidence(items: Sequence[Staleness], world: World, trend: Trend | None = None) -> EvidenceReport:
    """Return the staleness of provisions, the world by which it was judged, and what became of it, as data."""
    cycle, days = world.cycle, world.catalogue.days
    documents = len(world.catalogue.documents)
    return EvidenceReport(
        today=world.today,
        cycle=CycleData(last=cycle.last, next=cycle.next, announced=cycle.is_announced),
        catalogue=None if days is None else CatalogueData(documents=documents, oldest=days[0], newest=days[1]),
        since=None if trend is None else _since(trend),
        counts=_count(items),
        clauses=tuple(
            ClauseData(
                id=name,
                worst=worst.id,
                points=worst.points,
                band=worst.band,
                counts=_count(item for item in items if item.division == name),
            )
            for name, worst in worst_bands(items).items()
        ),
        items=tuple(
            ProvisionData(
                id=item.id,
                clause=item.division,
                kind=item.kind,
                points=item.points,
                band=item.band,
                reasons=tuple(map(_reason, item.reasons)),
            )
            for item in items
        ),
    )


def _count(items: Iterable[Staleness]) -> BandCounts:
    return BandCounts(**count_bands(items))


def _since(trend: Trend) -> SinceData:
    better, worse = (
        tuple(ShiftData(id=shift.id, was=shift.was, band=shift.band) for shift in shifts)
        for shifts in (trend.better, trend.worse)
    )
    return SinceData(
        publication=trend.publication, date=trend.date, better=better, worse=worse, new=trend.new, gone=trend.gone
    )


def _reason(reason: Reason) -> ReasonData:
    return ReasonData(
        kind=reason.kind, points=reason.points, cause=reason.cause, day=reason.day, successors=reason.successors
    )
