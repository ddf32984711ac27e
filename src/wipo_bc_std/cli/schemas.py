"""The JSON Schemas that `schema` prints."""

from collections.abc import Callable

from msgspec import Struct
from pydantic import BaseModel

from wipo_bc_std.authoring.history_data import HistoryReport
from wipo_bc_std.diagnostics.data_report import ProblemReport
from wipo_bc_std.edits.adopted_text import adoption_schema
from wipo_bc_std.evidence.changes_report import ReopeningReport, WorldChangeReport
from wipo_bc_std.evidence.status_report import EvidenceReport
from wipo_bc_std.i18n.status_report import StatusReport
from wipo_bc_std.load.directive_source import DIRECTIVES, PAPER_DIRECTIVES
from wipo_bc_std.model.clause import AnnexMatter, ClauseMatter
from wipo_bc_std.model.document import Documents
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.implementation import Implementation
from wipo_bc_std.model.meeting import Meeting
from wipo_bc_std.model.milestone import Milestones
from wipo_bc_std.model.office import Offices
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.paper_source import PaperFigures, PaperFront
from wipo_bc_std.model.pen import Pen
from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.model.publication_correction import PublicationCorrection
from wipo_bc_std.model.questionnaire import Questionnaire
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.model.reference import References
from wipo_bc_std.model.reference_model import ReferenceModel
from wipo_bc_std.model.released import Released
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.session import Sessions
from wipo_bc_std.model.source_schema import choice_schema, source_schema
from wipo_bc_std.model.standard import Particulars
from wipo_bc_std.model.task import Mandate, Task, WorkPlan
from wipo_bc_std.model.term import Terms
from wipo_bc_std.model.use_case import UseCase
from wipo_bc_std.publish.verification_data import VerificationReport
from wipo_bc_std.redline.changes import changes_schema
from wipo_bc_std.render.draft_data import draft_schema
from wipo_bc_std.session.comment_table import comments_schema
from wipo_bc_std.view.manuscript import manuscript_schema

Make = Callable[[], dict[str, object]]


class Schema(Struct, frozen=True):
    """A kind of file, the class of which it is made, if it is a source, and the function that makes its schema."""

    summary: str
    make: Make
    model: type[BaseModel] | None = None


def _source(summary: str, model: type[BaseModel]) -> Schema:
    return Schema(summary, lambda: source_schema(model, summary), model)


def _directives() -> dict[str, object]:
    kinds = {name: directive.options for name, directive in (DIRECTIVES | PAPER_DIRECTIVES).items()}
    told = "The options of each directive: the lines of key and value between colons, right under its fence."
    return choice_schema(kinds, "Options of directives", told)


def _problems() -> dict[str, object]:
    return ProblemReport.model_json_schema(by_alias=True, mode="serialization")


def _translations() -> dict[str, object]:
    return StatusReport.model_json_schema(by_alias=True, mode="serialization")


def _verification() -> dict[str, object]:
    return VerificationReport.model_json_schema(by_alias=True, mode="serialization")


def _adoption() -> dict[str, object]:
    return dict(adoption_schema())


def _evidence_status() -> dict[str, object]:
    return EvidenceReport.model_json_schema(by_alias=True, mode="serialization")


def _world_changes() -> dict[str, object]:
    return WorldChangeReport.model_json_schema(by_alias=True, mode="serialization")


def _reopened() -> dict[str, object]:
    return ReopeningReport.model_json_schema(by_alias=True, mode="serialization")


def _history() -> dict[str, object]:
    return HistoryReport.model_json_schema(by_alias=True, mode="serialization")


SCHEMAS = {
    "standard": _source("standard.yml", Particulars),
    "clause": _source("front matter of clauses/*.md", ClauseMatter),
    "annex": _source("front matter of annexes/*.md", AnnexMatter),
    "directives": Schema("options of the directives in clauses, annexes and papers", _directives),
    "terms": _source("terms/*.yml", Terms),
    "references": _source("references.yml", References),
    "models": _source("models/*.yml", ReferenceModel),
    "use-cases": _source("use-cases/*.yml", UseCase),
    "scenarios": _source("scenarios/*.yml", Scenario),
    "evidence": _source("evidence/*.yml", Evidence),
    "change": _source("changes/*.yml", Reason),
    "questionnaires": _source("questionnaires/*.yml", Questionnaire),
    "offices": _source("offices.yml", Offices),
    "sessions": _source("sessions.yml", Sessions),
    "documents": _source("documents.yml", Documents),
    "task": _source("task.yml", Task),
    "work-plan": _source("work-plan.yml", WorkPlan),
    "milestones": _source("milestones.yml", Milestones),
    "meetings": _source("meetings/*.yml", Meeting),
    "mandate": _source("mandate.yml", Mandate),
    "pen": _source("pen.yml", Pen),
    "outcomes": _source("outcomes/*.yml", Outcome),
    "paper": _source("front matter of papers/*.md", PaperFront),
    "paper-figures": _source("papers/*.figures.yml", PaperFigures),
    "released": _source("released/*.yml", Released),
    "proposals": _source("proposals/*.yml", Proposal),
    "corrections": _source("corrections/*.yml", PublicationCorrection),
    "implementations": _source("implementations/*.yml", Implementation),
    "draft": Schema("what `build --format json` writes", draft_schema),
    "manuscript": Schema("what `build --format manuscript` writes", manuscript_schema),
    "history": Schema("what `history --format json` prints", _history),
    "adoption": Schema("what `adopt --format json` prints", _adoption),
    "changes": Schema("what `redline --format json` writes", changes_schema),
    "comments": Schema("what `review table --format json` writes", comments_schema),
    "staleness": Schema("what `evidence status --format json` prints", _evidence_status),
    "world-changes": Schema("what `evidence changes --format json` writes", _world_changes),
    "reopened": Schema("what `evidence reopened --format json` prints", _reopened),
    "problems": Schema("what `check --format json` prints", _problems),
    "verification": Schema("what `verify --format json` prints", _verification),
    "translations": Schema("what `i18n status --format json` prints", _translations),
}
