"""What changed in the world between a publication and a day, as data; `change_search` finds it.

The sections are those of a report to a session; what is proposed is confirm, amend or withdraw, as in the systematic review
of ISO (ISO/IEC Directives, Part 1, 2.9).
"""

import datetime
from typing import Literal

from msgspec import Struct

from wipo_bc_std.evidence.reopening import Fallen
from wipo_bc_std.model.evidence import EvidenceKind, Maturity
from wipo_bc_std.model.external_document import DocumentStatus
from wipo_bc_std.model.reference import ReferenceStatus

Action = Literal["confirm", "amend", "withdraw"]
DocumentMove = Literal["withdrawn", "superseded", "stage"]
CauseKind = Literal[
    "discontinued",
    "maturity",
    "reported",
    "contradicted",
    "limited",
    "unconfirmed",
    "reference-withdrawn",
    "reference-superseded",
    "reference-moved",
    "platform-unsupported",
    "law-changed",
    "reference-assumed",
    "algorithm-assumed",
    "production-assumed",
    "date-assumed",
]
TextKind = Literal["provision", "principle"]
Subject = Literal["maturity", "documents", "platforms", "laws", "assumptions"]

# The gravest comes last.
ACTIONS: tuple[Action, ...] = ("confirm", "amend", "withdraw")


class Since(Struct, frozen=True):
    """From when on changes count: `name` is the id of a publication or session, or the day; that day itself is before."""

    name: str
    day: datetime.date

    def precedes(self, day: datetime.date, today: datetime.date) -> bool:
        """Return whether a day lies after it and not after `today`."""
        return self.day < day <= today


class MaturityChange(Struct, frozen=True):
    """Evidence of which the maturity changed: `before` is None where the record does not tell, `since` may be a year alone.

    Here and below, `evidence` is the id of the record, and `texts` are the ids of the provisions and principles it bears on.
    """

    evidence: str
    before: Maturity | None
    after: Maturity
    since: str | None
    office: str | None
    texts: tuple[str, ...]


class NewReport(Struct, frozen=True):
    """Evidence of something that was so only after the publication; unless it `is_new`, an older record was renewed."""

    evidence: str
    kind: EvidenceKind
    maturity: Maturity | None
    as_of: datetime.date
    office: str | None
    is_new: bool
    texts: tuple[str, ...]


class Unconfirmed(Struct, frozen=True):
    """Evidence that was to be looked at by `due` and was last known to be true on `last`; `was_due` already at the publication."""

    evidence: str
    due: datetime.date
    last: datetime.date
    was_due: bool
    texts: tuple[str, ...]


class DocumentChange(Struct, frozen=True):
    """A document of another body that is not any more what the draft records of it.

    `reference` is its id in the draft, `successors` the chain of what took its place, `as_of` the day of the data.
    """

    reference: str
    designation: str
    move: DocumentMove
    recorded: ReferenceStatus
    found: DocumentStatus
    stage: str | None
    as_of: datetime.date
    successors: tuple[str, ...]
    texts: tuple[str, ...]


class PlatformChange(Struct, frozen=True):
    """A platform of which the support ended."""

    evidence: str
    name: str
    version: str | None
    support_until: datetime.date
    texts: tuple[str, ...]


class LawChange(Struct, frozen=True):
    """Law that an office says has changed, or that was only reported after the publication."""

    evidence: str
    move: Literal["reported", "changed"]
    day: datetime.date
    texts: tuple[str, ...]


class Thanks(Struct, frozen=True):
    """An office that answered when it was asked: the records it looked at, each once, and how many answers it gave."""

    office: str
    evidence: tuple[str, ...]
    answers: int


class Cause(Struct, frozen=True):
    """Why something is proposed: `name` is the id of a record or reference, or what is assumed; `day` when it was so."""

    kind: CauseKind
    name: str
    day: datetime.date | None
    action: Action


class Affected(Struct, frozen=True):
    """A provision or principle that changes touch: the gravest action that any of them asks for is proposed."""

    id: str
    division: str
    kind: TextKind
    action: Action
    causes: tuple[Cause, ...]


class Looked(Struct, frozen=True):
    """How much of something was looked at, how much of it has changed, and of how much there are no data of that time."""

    subject: Subject
    looked: int
    changed: int
    unknown: int

    @property
    def unchanged(self) -> int:
        """Return how much was found as it had been."""
        return self.looked - self.changed - self.unknown


class WorldChanges(Struct, frozen=True):
    """What changed in the world since a publication, as known on `today`; records and texts are in the draft's order.

    `fallen` are assumptions that fell in that time. `catalogue` is the oldest and newest day of what is known of documents
    of other bodies, None where there is no catalogue.
    """

    since: Since
    today: datetime.date
    maturities: tuple[MaturityChange, ...]
    reported: tuple[NewReport, ...]
    unconfirmed: tuple[Unconfirmed, ...]
    documents: tuple[DocumentChange, ...]
    platforms: tuple[PlatformChange, ...]
    laws: tuple[LawChange, ...]
    thanks: tuple[Thanks, ...]
    fallen: tuple[Fallen, ...]
    affected: tuple[Affected, ...]
    looked: tuple[Looked, ...]
    catalogue: tuple[datetime.date, datetime.date] | None
