"""To give what changed in the world, and what is reopened, as data: JSON objects with a schema of their own."""

import datetime
from typing import Annotated, Literal

from msgspec import to_builtins
from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.evidence.changes import Action, CauseKind, DocumentMove, Subject, TextKind, WorldChanges
from wipo_bc_std.evidence.reopening import (
    Assumption,
    AssumptionKind,
    Body,
    FallenState,
    Standing,
    Watch,
)
from wipo_bc_std.model.evidence import EvidenceKind, Maturity
from wipo_bc_std.model.external_document import DocumentStatus
from wipo_bc_std.model.reference import ReferenceStatus

Count = Annotated[int, Field(ge=0)]
Texts = tuple[str, ...]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class AssumptionData(_Row):
    """An assumption: `of` is the text whose evidence counts, for a number of offices in production, else empty."""

    kind: AssumptionKind
    name: str
    of: str


class FallData(_Row):
    """How an assumption fell: who says so, as of which day, and what took the place of a document, step by step."""

    state: FallenState
    day: datetime.date | None
    successors: tuple[str, ...]
    source: Literal["catalogue", "record", ""]
    offices: tuple[str, ...]


class FallenData(_Row):
    """An assumption that fell, and the ids of the texts that it reopens, in reading order."""

    assumption: AssumptionData
    fall: FallData
    dependants: Texts


class UnknownData(_Row):
    """An assumption of which nothing tells whether it holds."""

    assumption: AssumptionData
    dependants: Texts


class AskedData(_Row):
    """The one office to ask about a text, and the record of evidence that names it."""

    office: str
    standing: Standing
    evidence: str


class ReopenedData(_Row):
    """A text that is to be discussed again, by whom, and which office to ask; `fallen` says which assumptions fell."""

    id: str
    clause: str
    kind: TextKind
    body: Body
    asked: AskedData | None
    fallen: tuple[AssumptionData, ...]


class ReopeningReport(_Row):
    """What `evidence reopened --format json` prints; `assumptions` counts all that are watched."""

    schema_: Annotated[Literal["wipo-bc-std/evidence-reopened/1"], Field(alias="schema")] = (
        "wipo-bc-std/evidence-reopened/1"
    )
    today: datetime.date
    assumptions: Count
    fallen: tuple[FallenData, ...]
    unknown: tuple[UnknownData, ...]
    events: Texts
    reopened: tuple[ReopenedData, ...]


class SinceData(_Row):
    """From when on changes count: the id of a publication or session, or a day."""

    name: str
    day: datetime.date


class MaturityData(_Row):
    """Evidence of which the maturity changed."""

    evidence: str
    before: Maturity | None
    after: Maturity
    since: str | None
    office: str | None
    texts: Texts


class ReportedData(_Row):
    """Evidence of something that was so only after the publication."""

    evidence: str
    kind: EvidenceKind
    maturity: Maturity | None
    as_of: datetime.date
    office: str | None
    is_new: bool
    texts: Texts


class UnconfirmedData(_Row):
    """Evidence that was to be looked at and was not."""

    evidence: str
    due: datetime.date
    last: datetime.date
    was_due: bool
    texts: Texts


class DocumentData(_Row):
    """A document of another body that is not any more what the draft records of it."""

    reference: str
    designation: str
    move: DocumentMove
    recorded: ReferenceStatus
    found: DocumentStatus
    stage: str | None
    as_of: datetime.date
    successors: tuple[str, ...]
    texts: Texts


class PlatformData(_Row):
    """A platform of which the support ended."""

    evidence: str
    name: str
    version: str | None
    support_until: datetime.date
    texts: Texts


class LawData(_Row):
    """Law that has changed, or was only reported after the publication."""

    evidence: str
    move: Literal["reported", "changed"]
    day: datetime.date
    texts: Texts


class ThanksData(_Row):
    """An office that answered, about which records, and how often."""

    office: str
    evidence: tuple[str, ...]
    answers: Count


class CauseData(_Row):
    """Why something is proposed."""

    kind: CauseKind
    name: str
    day: datetime.date | None
    action: Action


class AffectedData(_Row):
    """A text that changes touch, with the gravest action that any of them asks for."""

    id: str
    clause: str
    kind: TextKind
    action: Action
    causes: tuple[CauseData, ...]


class LookedData(_Row):
    """How much was looked at, and how much of it was found changed, unchanged, or not known."""

    subject: Subject
    looked: Count
    changed: Count
    unchanged: Count
    unknown: Count


class DaysData(_Row):
    """The oldest and the newest day of data."""

    oldest: datetime.date
    newest: datetime.date


class WorldChangeReport(_Row):
    """What `evidence changes --format json` writes; records and texts are in the order of the draft."""

    schema_: Annotated[Literal["wipo-bc-std/world-changes/1"], Field(alias="schema")] = "wipo-bc-std/world-changes/1"
    since: SinceData
    today: datetime.date
    catalogue: DaysData | None
    maturities: tuple[MaturityData, ...]
    reported: tuple[ReportedData, ...]
    unconfirmed: tuple[UnconfirmedData, ...]
    documents: tuple[DocumentData, ...]
    platforms: tuple[PlatformData, ...]
    laws: tuple[LawData, ...]
    thanks: tuple[ThanksData, ...]
    fallen: tuple[FallenData, ...]
    affected: tuple[AffectedData, ...]
    looked: tuple[LookedData, ...]


def report_reopening(watch: Watch) -> ReopeningReport:
    """Return what is reopened on a day as data."""
    return ReopeningReport(
        today=watch.today,
        assumptions=len(watch.assumptions),
        fallen=tuple(FallenData.model_validate(to_builtins(each)) for each in watch.fallen),
        unknown=tuple(
            UnknownData(assumption=_assumption(assumption), dependants=texts)
            for assumption, texts in watch.unknown.items()
        ),
        events=watch.events,
        reopened=tuple(
            ReopenedData(
                id=each.id,
                clause=each.division,
                kind=each.kind,
                body=each.body,
                asked=None if each.asked is None else AskedData.model_validate(to_builtins(each.asked)),
                fallen=tuple(_assumption(fallen.assumption) for fallen in each.fallen),
            )
            for each in watch.reopened
        ),
    )


def report_changes(changes: WorldChanges) -> WorldChangeReport:
    """Return what changed in the world as data."""
    days = changes.catalogue
    return WorldChangeReport(
        since=SinceData.model_validate(to_builtins(changes.since)),
        today=changes.today,
        catalogue=None if days is None else DaysData(oldest=days[0], newest=days[1]),
        maturities=tuple(MaturityData.model_validate(to_builtins(each)) for each in changes.maturities),
        reported=tuple(ReportedData.model_validate(to_builtins(each)) for each in changes.reported),
        unconfirmed=tuple(UnconfirmedData.model_validate(to_builtins(each)) for each in changes.unconfirmed),
        documents=tuple(DocumentData.model_validate(to_builtins(each)) for each in changes.documents),
        platforms=tuple(PlatformData.model_validate(to_builtins(each)) for each in changes.platforms),
        laws=tuple(LawData.model_validate(to_builtins(each)) for each in changes.laws),
        thanks=tuple(ThanksData.model_validate(to_builtins(each)) for each in changes.thanks),
        fallen=tuple(FallenData.model_validate(to_builtins(each)) for each in changes.fallen),
        affected=tuple(
            AffectedData(
                id=each.id,
                clause=each.division,
                kind=each.kind,
                action=each.action,
                causes=tuple(CauseData.model_validate(to_builtins(cause)) for cause in each.causes),
            )
            for each in changes.affected
        ),
        looked=tuple(
            LookedData(
                subject=each.subject,
                looked=each.looked,
                changed=each.changed,
                unchanged=each.unchanged,
                unknown=each.unknown,
            )
            for each in changes.looked
        ),
    )


def _assumption(assumption: Assumption) -> AssumptionData:
    return AssumptionData(kind=assumption.kind, name=assumption.name, of=assumption.of)
