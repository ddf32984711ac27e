"""To give findings as data: one JSON object `{schema, counts, problems}`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span

Count = Annotated[int, Field(ge=0)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class PlaceData(_Row):
    """A place: lines and columns from 1, the end column is the first beyond."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class RelatedData(_Row):
    """Another place that belongs to a finding."""

    at: PlaceData
    message: str


class EditData(_Row):
    """Replace what stands at `at` by `text`."""

    at: PlaceData
    text: str


class FixData(_Row):
    """Edits that mend a finding."""

    title: str
    safe: bool
    edits: tuple[EditData, ...]


class ProblemData(_Row):
    """One finding."""

    code: str
    name: str
    severity: Severity
    at: PlaceData
    message: str
    hint: str
    related: tuple[RelatedData, ...]
    fix: FixData | None


class CountData(_Row):
    """How many findings there are of each gravity."""

    error: Count
    warning: Count
    note: Count


class ProblemReport(_Row):
    """What `check --format json` prints."""

    schema_: Annotated[Literal["wipo-bc-std/problems/1"], Field(alias="schema")] = "wipo-bc-std/problems/1"
    counts: CountData
    problems: tuple[ProblemData, ...]


def report_data(problems: Problems) -> ProblemReport:
    """Return the findings as data."""
    counts = CountData(**{str(severity): problems.count(severity) for severity in Severity})
    rows = tuple(
        ProblemData(
            code=item.code,
            name=item.defect.name,
            severity=item.severity,
            at=_place(item.at),
            message=item.message,
            hint=item.hint,
            related=tuple(RelatedData(at=_place(related.at), message=related.message) for related in item.related),
            fix=None
            if item.fix is None
            else FixData(
                title=item.fix.title,
                safe=item.fix.safe,
                edits=tuple(EditData(at=_place(edit.at), text=edit.text) for edit in item.fix.edits),
            ),
        )
        for item in problems
    )
    return ProblemReport(counts=counts, problems=rows)


def _place(at: Span) -> PlaceData:
    return PlaceData(file=at.file, line=at.line, column=at.column, end_line=at.end_line, end_column=at.end_column)
