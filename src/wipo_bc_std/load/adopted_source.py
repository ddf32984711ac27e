"""The records of adopted publications, standard/published/<id>/record.yml: what they have numbered."""

import re

from pydantic import ValidationError

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.adopted_text import AdoptedRecord

_RECORD = re.compile(r"published/[^/]+/record\.yml")
_ADOPTED = re.compile(rb"^stage: *[\"']?adopted\b", re.MULTILINE)


def list_adopted(project: Project) -> tuple[str, ...]:
    """Return the paths, below the folder of the sources, of the records of adopted texts; the others are not read."""
    names = (path[len(project.folder) :] for path, kind in sorted(project.listing.items()) if kind == "file")
    return tuple(name for name in names if _RECORD.fullmatch(name) and _is_adopted(project, name))


def _is_adopted(project: Project, name: str) -> bool:
    try:
        return _ADOPTED.search(project.read(f"{project.folder}{name}")) is not None
    except OSError:
        # Whoever reads it says so.
        return True


def read_adopted(source: Source, report: list[Diagnostic]) -> AdoptedRecord | None:
    """Return what a record says, None with the reason added to `report` where it cannot be understood."""
    before = len(report)
    value = read_yaml(source, report)
    if len(report) > before:
        return None
    try:
        return AdoptedRecord.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        message = f"the record of an adopted text is not understood: {f'{place}: ' if place else ''}{first['msg']}"
        hint = "put back what `publish --record` wrote: a record never changes"
        report.append(Diagnostic(codes.WRONG_VALUE, source.line(1), message, hint=hint))
        return None
