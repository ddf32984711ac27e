"""The JSON Schemas that `schema` prints."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel

from wipo_bc_std.authoring.history_data import HistoryReport
from wipo_bc_std.diagnostics.data_report import ProblemReport
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


def _history() -> dict[str, object]:
    return HistoryReport.model_json_schema(by_alias=True, mode="serialization")


SCHEMAS = {
    "standard": Schema("standard.yml", _of(Particulars)),
    "clause": Schema("front matter of clauses/*.md", _of(ClauseMatter)),
    "annex": Schema("front matter of annexes/*.md", _of(AnnexMatter)),
    "terms": Schema("terms/*.yml", _of(Terms)),
    "references": Schema("references.yml", _of(References)),
    "draft": Schema("what `build --format json` writes", draft_schema),
    "manuscript": Schema("what `build --format manuscript` writes", manuscript_schema),
    "history": Schema("what `history --format json` prints", _history),
    "problems": Schema("what `check --format json` prints", _problems),
}
