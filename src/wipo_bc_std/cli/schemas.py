"""The JSON Schemas that `schema` prints."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel

from wipo_bc_std.diagnostics.data_report import ProblemReport
from wipo_bc_std.i18n.status_report import StatusReport
from wipo_bc_std.model.clause import AnnexMatter, ClauseMatter
from wipo_bc_std.model.reference import References
from wipo_bc_std.model.standard import Particulars
from wipo_bc_std.model.term import Terms
from wipo_bc_std.render.draft_data import draft_schema
from wipo_bc_std.view.manuscript import manuscript_schema


@dataclass(frozen=True, slots=True)
class Schema:
    """A kind of file and the function that makes its schema."""

    summary: str
    make: Callable[[], dict[str, object]]


def _of(model: type[BaseModel]) -> Callable[[], dict[str, object]]:
    return lambda: model.model_json_schema(by_alias=True)


def _problems() -> dict[str, object]:
    return ProblemReport.model_json_schema(by_alias=True, mode="serialization")


def _translations() -> dict[str, object]:
    return StatusReport.model_json_schema(by_alias=True, mode="serialization")


SCHEMAS = {
    "standard": Schema("standard.yml", _of(Particulars)),
    "clause": Schema("front matter of clauses/*.md", _of(ClauseMatter)),
    "annex": Schema("front matter of annexes/*.md", _of(AnnexMatter)),
    "terms": Schema("terms/*.yml", _of(Terms)),
    "references": Schema("references.yml", _of(References)),
    "draft": Schema("what `build --format json` writes", draft_schema),
    "manuscript": Schema("what `build --format manuscript` writes", manuscript_schema),
    "problems": Schema("what `check --format json` prints", _problems),
    "translations": Schema("what `i18n status --format json` prints", _translations),
}
