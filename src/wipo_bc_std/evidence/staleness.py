"""How stale a provision is: points that add up, each with the reason that gives it, so that anybody can check the sum."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.evidence.catalogue import Catalogue, follow_successors
from wipo_bc_std.evidence.due import Cycle, due_day, judge_timeliness
from wipo_bc_std.model.evidence import Evidence, Supported
from wipo_bc_std.model.external_document import DocumentStatus
from wipo_bc_std.model.keyword import ProvisionKind
from wipo_bc_std.model.reference import Reference, ReferenceStatus

ReasonKind = Literal[
    "due",
    "overdue",
    "long-overdue",
    "discontinued",
    "reference-withdrawn",
    "reference-superseded",
    "reference-moved",
    "platform-unsupported",
    "source-dead",
    "contradicted",
    "no-evidence",
    "only-ideas",
    "one-office",
    "untouched",
    "requirement",
]
Band = Literal["current", "watch", "stale", "urgent"]

BANDS: tuple[Band, ...] = ("current", "watch", "stale", "urgent")
POINTS: Mapping[ReasonKind, int] = {
    "due": 1,
    "overdue": 2,
    "long-overdue": 3,
    "discontinued": 4,
    "reference-withdrawn": 4,
    "reference-superseded": 3,
    "reference-moved": 1,
    "platform-unsupported": 2,
    "source-dead": 1,
    "contradicted": 3,
    "no-evidence": 2,
    "only-ideas": 2,
    "one-office": 1,
    "untouched": 1,
}
# The most points of each band; what has more is urgent.
_MOST: tuple[tuple[int, Band], ...] = ((2, "current"), (5, "watch"), (9, "stale"))
# Sessions of the committee after which a text that nobody looked at is one to look at.
SESSIONS_ALONE = 2
# Evidence that speaks for a provision; what contradicts it or limits it is none that it could rest on.
_FAVOURABLE = frozenset({"justifies", "illustrates"})
# What a reference records, in the words of the catalogue.
AS_RECORDED: Mapping[ReferenceStatus, DocumentStatus] = {
    "published": "current",
    "under-revision": "being-revised",
    "superseded": "superseded",
    "withdrawn": "withdrawn",
    "draft": "draft",
    "unknown": "unknown",
}


class Reason(Struct, frozen=True):
    """Why a provision has points; `cause` is the id of the evidence or reference, empty where it is the provision itself.

    `day` is when it began, or when evidence is due; `successors` are what took the place of a reference, the last one
    being in force.
    """

    kind: ReasonKind
    points: int
    cause: str = ""
    day: datetime.date | None = None
    successors: tuple[str, ...] = ()


class Bearing(Struct, frozen=True):
    """A piece of evidence and how it bears on one provision; it may do so in several ways."""

    evidence: Evidence
    supports: tuple[Supported, ...]

    def has(self, *relations: str) -> bool:
        """Return whether it bears on the provision in one of some ways."""
        return any(item.relation in relations for item in self.supports)

    def has_open(self, relation: str) -> bool:
        """Return whether it bears on the provision in a way that nobody has acknowledged yet."""
        return any(item.relation == relation and item.acknowledged is None for item in self.supports)


class Ground(Struct, frozen=True):
    """What a provision rests on: evidence and references, each once, and how many sessions it was left alone.

    `contradictions` are the ids of what speaks against it and is not answered yet. `sessions` counts those held since it was
    last changed or confirmed, None where that is not known.
    """

    id: str
    division: str
    kind: ProvisionKind
    bearings: tuple[Bearing, ...] = ()
    references: tuple[Reference, ...] = ()
    contradictions: tuple[str, ...] = ()
    sessions: int | None = None


class World(Struct, frozen=True):
    """What is known outside of the draft on a day: sessions, documents of other bodies, and addresses that lead nowhere."""

    today: datetime.date
    cycle: Cycle
    catalogue: Catalogue
    dead_links: frozenset[str] = frozenset()


class Staleness(Struct, frozen=True):
    """The score of one provision, with all its reasons."""

    id: str
    division: str
    kind: ProvisionKind
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """Return the sum of the reasons."""
        return sum(reason.points for reason in self.reasons)

    @property
    def band(self) -> Band:
        """Return the band of the sum."""
        return band_of(self.points)


def band_of(points: int) -> Band:
    """Return the band of a sum of points."""
    return next((band for most, band in _MOST if points <= most), "urgent")


def score(ground: Ground, world: World) -> Staleness:
    """Return how stale a provision is; a reason counts once for each record that gives it.

    A requirement gets half the sum once more, rounded up: who relies on it has no choice.
    """
    reasons = [
        *(reason for bearing in ground.bearings for reason in _of_evidence(bearing, world)),
        *(reason for reference in ground.references for reason in _of_reference(reference, world)),
        *_of_provision(ground),
    ]
    half = -(-sum(reason.points for reason in reasons) // 2)
    if ground.kind == "requirement" and half:
        reasons.append(Reason("requirement", half))
    return Staleness(ground.id, ground.division, ground.kind, tuple(reasons))


def worst_bands(items: Iterable[Staleness]) -> dict[str, Staleness]:
    """Return for each clause and annex its worst provision, the first of several, in reading order."""
    worst: dict[str, Staleness] = {}
    for item in items:
        if item.division not in worst or item.points > worst[item.division].points:
            worst[item.division] = item
    return worst


def count_bands(items: Iterable[Staleness]) -> dict[Band, int]:
    """Return how many provisions are in each band."""
    counted = Counter(item.band for item in items)
    return {band: counted[band] for band in BANDS}


def _reason(kind: ReasonKind, cause: str = "", day: datetime.date | None = None) -> Reason:
    return Reason(kind, POINTS[kind], cause, day)


def _of_evidence(bearing: Bearing, world: World) -> Iterator[Reason]:
    evidence = bearing.evidence
    timeliness = judge_timeliness(evidence, world.today, world.cycle)
    if timeliness != "in-time":
        yield _reason(timeliness, evidence.id, due_day(evidence, world.today))
    maturity = evidence.maturity
    if maturity is not None and maturity.value == "discontinued" and bearing.has_open("justifies"):
        yield _reason("discontinued", evidence.id)
    until = evidence.platform.support_until if evidence.platform is not None else None
    if until is not None and until < world.today:
        yield _reason("platform-unsupported", evidence.id, until)
    if any(source.url in world.dead_links for source in evidence.all_sources):
        yield _reason("source-dead", evidence.id)


def _of_reference(reference: Reference, world: World) -> Iterator[Reason]:
    listed = world.catalogue.find(reference.designation)
    recorded = AS_RECORDED[reference.status]
    status = listed.status if listed is not None and listed.status != "unknown" else recorded
    if status in {"withdrawn", "superseded"}:
        kind: ReasonKind = "reference-withdrawn" if status == "withdrawn" else "reference-superseded"
        chain = follow_successors(world.catalogue, reference.designation)
        yield Reason(kind, POINTS[kind], reference.id, listed.as_of if listed else reference.read_at, chain)
    elif listed is not None and "unknown" not in {status, recorded} and status != recorded:
        yield _reason("reference-moved", reference.id, listed.as_of)


def _of_provision(ground: Ground) -> Iterator[Reason]:
    yield from (_reason("contradicted", name) for name in ground.contradictions)
    if ground.kind in {"requirement", "recommendation"}:
        yield from _of_support([item.evidence for item in ground.bearings if item.has(*_FAVOURABLE)])
    if ground.sessions is not None and ground.sessions >= SESSIONS_ALONE:
        yield _reason("untouched")


def _of_support(found: Sequence[Evidence]) -> Iterator[Reason]:
    """Yield what is too little about the evidence that speaks for a provision: the gravest alone, as each is part of the other."""
    if not found:
        yield _reason("no-evidence")
    elif are_only_ideas(found):
        yield _reason("only-ideas")
    elif (office := only_office(found)) is not None:
        yield _reason("one-office", office)


def are_only_ideas(found: Iterable[Evidence]) -> bool:
    """Return whether nobody is known to have done any of what evidence describes."""
    return all(item.maturity is not None and item.maturity.value == "idea" for item in found)


def only_office(found: Iterable[Evidence]) -> str | None:
    """Return the one office that evidence names; None where it names several or none.

    Evidence without an office, such as a law, is no second office.
    """
    offices = {office for item in found for office in (item.owner, *item.witnesses) if office is not None}
    return next(iter(offices)) if len(offices) == 1 else None
