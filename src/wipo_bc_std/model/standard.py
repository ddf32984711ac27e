"""The standard as written: everything under `standard/`, before numbers and links."""

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Struct, field
from pydantic import Field, WithJsonSchema

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.document import Document
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.model.fields import (
    Day,
    Group,
    Identifier,
    LanguageCode,
    OneOrMoreAny,
    Version,
    WholeNumber,
    Words,
)
from wipo_bc_std.model.implementation import Implementation
from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.meeting import Meeting
from wipo_bc_std.model.milestone import Milestones
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.office import Office
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.paper_source import PaperFigures, PaperSource
from wipo_bc_std.model.pen import Pen
from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.model.publication_correction import PublicationCorrection
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.model.questionnaire import Questionnaire
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.model.released import Released
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.session import Publication, Session
from wipo_bc_std.model.stage import STAGES, Manner, Stage
from wipo_bc_std.model.task import Mandate, Task, WorkPlan
from wipo_bc_std.model.term import Concept, Theme
from wipo_bc_std.model.use_case import UseCase

TranslationStatus = Literal["working", "translation", "authentic"]


class ReadingPath(Node):
    """A way through the draft for one kind of reader, in ten minutes."""

    id: Identifier = Field(description="The path's id, unique among the paths.")
    title: LocalText = Field(description="For whom it is, such as Decision maker; as text or by language.")
    stops: OneOrMoreAny = Field(
        description="What to read, in order: ids of clauses, paragraphs, provisions, terms, models or use cases."
    )


class Particulars(Node):
    """The file standard.yml: what the standard is called, where it stands and of what it is made."""

    # To an editor that reads plain YAML it is a number.
    schema_: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = Field(
        alias="schema", description="The version of this file's format: 1."
    )
    number: Words = Field(description="The standard's number; ST.XX until the committee (CWS) approves one.")
    title: LocalText = Field(description="The standard's title, as text or by language.")
    stage: Stage = Field(
        description="Where the draft stands, from working-draft to adopted; revision: an adopted one changes; held: the work rests; discontinued: it has ended."
    )
    stage_since: Day | None = Field(
        None,
        description="Since when it is held or discontinued, as its cover then says; the draft's date if left out.",
    )
    stage_reason: LocalText | None = Field(
        None,
        description="Why it is held or discontinued, in a few words that its cover then says; as text or by language.",
    )
    version: Version = Field(description="The draft's version, such as 0.2.0.")
    date: Day = Field(description="The draft's date, as printed.")
    task: WholeNumber | None = Field(
        None, description="The number of the task of the Committee on WIPO Standards (CWS)."
    )
    original_language: LanguageCode = Field(
        "en", description="The language in which the sources are written: en, fr, es, ru, zh or ar."
    )
    languages: dict[LanguageCode, TranslationStatus] = Field(
        {},
        description="The other languages, each working (made along with the draft), translation (made from it) or authentic (of equal standing).",
    )
    numbering: Literal["wipo", "iso"] = Field(
        "wipo",
        description="How paragraphs and headings are numbered: wipo, as WIPO Standards are, or iso, as documents of ISO and IEC.",
    )
    body: tuple[Identifier, ...] = Field(
        description="The clauses in reading order, each by its id, which is the name of its file in clauses/ without .md."
    )
    annexes: tuple[Identifier, ...] = Field(
        (),
        description="The annexes in reading order, each by its id, which is the name of its file in annexes/ without .md.",
    )
    targets: dict[Identifier, LocalText] = Field(
        {}, description="Who can conform: an id for use in sources, and the name that is printed."
    )
    groups: dict[Group, LocalText] = Field(
        {}, description="The groups of provisions: the capital letters that begin their identifiers, and a name."
    )
    verify: dict[Identifier, LocalText] = Field(
        {}, description="The ways to show conformance: an id for use in sources, and the name that is printed."
    )
    rights: dict[Identifier, LocalText] = Field(
        {}, description="The kinds of IP right: an id for use in sources, and the name that is printed."
    )
    setups: dict[Identifier, LocalText] = Field(
        {},
        description="The ways to set up a ledger, such as by one office or by many: an id and the name that is printed.",
    )
    phases: dict[Identifier, LocalText] = Field(
        {}, description="The phases in the life of a right, such as filing: an id and the name that is printed."
    )
    purpose: LocalText | None = Field(
        None, description="What the draft is for, in a sentence or two, on the first page of the site."
    )
    reading_paths: tuple[ReadingPath, ...] = Field(
        (), description="Ways through the draft, one for each kind of reader, on the site."
    )

    @property
    def manner(self) -> Manner:
        """Return how a draft of this stage looks, and what counts as a mistake in it."""
        return STAGES[self.stage]

    def target_names(self) -> dict[str, str]:
        """Return the names of those who can conform, by id, in the original language."""
        original = self.original_language
        return {key: name.words(original, original) for key, name in self.targets.items()}


class FigureFile(Struct, frozen=True):
    """A picture of `figures/`: its name there, its media type and its bytes."""

    name: str
    media_type: Literal["image/svg+xml", "image/png"]
    content: bytes
    at: Span


class Exemption(Struct, frozen=True):
    """`# allow T003: reason` or `% allow T003: reason`: what stands below is exempt from these codes.

    In YAML that is the next line with the folded text that it opens; in Markdown a whole directive, or the lines up to the
    next empty one.
    """

    codes: tuple[str, ...]
    reason: str
    first_line: int
    last_line: int
    at: Span


class Standard(Struct, frozen=True):
    """Everything that authors wrote; what could not be read is left out and stands in the problems.

    `clauses` and `annexes` are in the order of standard.yml, models, use cases, scenarios, evidence and outcomes in that of their file names;
    `refused_figures` are names in figures/ that were reported and
    not read; `retired_ids` maps each to its place in retired-ids.txt. `unread` are the paths below `standard/` of sources that
    could not be read at all. `reasons` say why the draft was changed; `published` are the records of publications, in the
    order of sessions.yml, corrections after what they correct; `released` is what offices released of rounds of review, in the
    order of file names; `catalogue` says what became of documents of other bodies, in the order of catalogue.csv; `links`
    says which addresses could be opened on which day, in the order of links.csv; `documents` are those of the committee that
    can be cited; `meetings` are those of the task force, in the order of their file names, and `milestones` says where the days
    on the way to a session are other than usual. `pen` says who else holds the text; while somebody does, `digests` has the
    SHA-256 of each held file as it is now, by its path below `standard/`. `papers` are those of sessions, in the order of file
    names, and no part of the text; `paper_figures` are what was kept of their figures; `questionnaires` are in the order of file
    names.
    `proposals` are proposals for revision, `corrections` say what was published wrongly, and `implementations` what offices
    released about theirs, each in the order of file names; `recorded` has, for each publication that is corrected and whose
    manuscript is kept, its running texts by the id of what each stands in.
    """

    particulars: Particulars
    clauses: tuple[Clause, ...]
    annexes: tuple[Annex, ...]
    concepts: tuple[Concept, ...]
    references: tuple[Reference, ...]
    models: tuple[ReferenceModel, ...]
    use_cases: tuple[UseCase, ...]
    evidence: tuple[Evidence, ...]
    offices: tuple[Office, ...]
    sessions: tuple[Session, ...]
    publications: tuple[Publication, ...]
    task: Task | None
    work_plan: WorkPlan | None
    mandate: Mandate | None
    figures: Mapping[str, FigureFile]
    refused_figures: frozenset[str]
    retired_ids: Mapping[str, Span]
    exemptions: tuple[Exemption, ...]
    unread: frozenset[str]
    pen: Pen | None = None
    scenarios: tuple[Scenario, ...] = ()
    themes: tuple[Theme, ...] = ()
    reasons: tuple[Reason, ...] = ()
    published: tuple[PublicationRecord, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    released: tuple[Released, ...] = ()
    catalogue: tuple[ExternalDocument, ...] = ()
    links: tuple[LinkCheck, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    milestones: Milestones | None = None
    documents: tuple[Document, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    papers: tuple[PaperSource, ...] = ()
    paper_figures: Mapping[str, PaperFigures] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    corrections: tuple[PublicationCorrection, ...] = ()
    implementations: tuple[Implementation, ...] = ()
    recorded: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def adopted(self) -> tuple[PublicationRecord, ...]:
        """Return the records of adopted publications, whose numbers are kept."""
        return tuple(record for record in self.published if record.stage == "adopted")

    def may_miss(self, *paths: str) -> bool:
        """Return whether a source that begins with one of `paths` could not be read, so that its ids are not known."""
        return any(name.startswith(paths) for name in self.unread)

    @property
    def records(self) -> tuple[ReferenceModel | UseCase | Scenario | Evidence, ...]:
        """Return models, use cases, scenarios and evidence: what stands in a file of its own."""
        return (*self.models, *self.use_cases, *self.scenarios, *self.evidence)

    @property
    def divisions(self) -> tuple[Clause, ...]:
        """Return clauses and annexes in reading order."""
        return (*self.clauses, *self.annexes)
