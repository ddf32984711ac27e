"""Pictures of a Word file as files of `figures/`."""

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.edits.matter import PictureFile
from wipo_bc_std.load.picture import read_picture
from wipo_bc_std.load.project import Project

_SUFFIXES = (".png", ".svg")


def make_picture(name: str, identifier: str, content: bytes) -> tuple[PictureFile | None, str]:
    """Return the file of a picture named after its figure, or None and why a source cannot have it."""
    suffix = f".{name.rpartition('.')[2].casefold()}"
    if suffix not in _SUFFIXES:
        return None, f"pictures of the kind “{suffix[1:6]}” cannot be read"
    path = f"figures/{identifier}{suffix}"
    report: list[Diagnostic] = []
    found = read_picture(Project("", {path: "file"}, lambda _: content), path, report)
    if found is None:
        return None, report[0].message
    return PictureFile(found.name, content), ""
