"""The records of publications among the sources: which there are, and what each says."""

from pydantic import ValidationError

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.publication_record import PublicationRecord

RECORDS = "published/"
RECORD_FILE = "record.yml"
_DEPTH = 3


def list_records(project: Project) -> tuple[str, ...]:
    """Return the paths of the records of a project, below the folder of its sources, in order of name."""
    start = len(project.folder)
    names = (
        path[start:]
        for path, kind in project.listing.items()
        if kind == "file" and path.startswith(project.folder + RECORDS) and path.endswith(f"/{RECORD_FILE}")
    )
    return tuple(sorted(name for name in names if len(name.split("/")) == _DEPTH))


def read_record(source: Source, report: list[Diagnostic]) -> PublicationRecord | None:
    """Return what a record says, None with the reason added to `report` where it cannot be understood."""
    before = len(report)
    value = read_yaml(source, report)
    if len(report) > before:
        return None
    try:
        record = PublicationRecord.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        message = f"the record of a publication is not understood: {f'{place}: ' if place else ''}{first['msg']}"
        hint = "put back what `publish --record` wrote: a record never changes"
        report.append(Diagnostic(codes.WRONG_VALUE, source.line(1), message, hint=hint))
        return None
    folder = source.path.split("/")[-2]
    if record.publication != folder:
        message = f"the record of “{record.publication[:60]}” stands in the folder “{folder[:60]}”"
        hint = "put back what `publish --record` wrote: a record never changes"
        report.append(Diagnostic(codes.WRONG_NAME, source.line(1), message, hint=hint))
        return None
    return record
