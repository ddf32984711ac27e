"""Who holds the text: the files that a hold covers, what they are now, and to keep others from writing into them."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.source import is_readable, read_source, split_mark
from wipo_bc_std.load.validate import validate
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.pen import TRANSLATIONS, Hold, Pen, is_of_text
from wipo_bc_std.settings import UsageError

PEN_FILE = "pen.yml"


def text_files(project: Project, language: str, original: str) -> tuple[str, ...]:
    """Return the paths below `standard/` of the files that the text of a language is written in, in order."""
    names = [path[len(project.folder) :] for path, kind in project.listing.items() if kind == "file"]
    if language != original:
        return tuple(name for name in names if name == f"{TRANSLATIONS}{language}.po")
    return tuple(sorted(name for name in names if is_of_text(name)))


def read_digests(project: Project, pen: Pen) -> Mapping[str, str]:
    """Return the SHA-256 of each file that anybody holds, by path below `standard/`; one that is gone has none."""
    held = (
        name for path in project.listing if any(hold.covers(name := path[len(project.folder) :]) for hold in pen.held)
    )
    return {name: digest for name in sorted(held) if (digest := digest_file(project, name)) is not None}


def digest_file(project: Project, name: str) -> str | None:
    """Return the SHA-256 of a file below `standard/` as text with line feeds, None where it cannot be read.

    A file that Git hands out with other line ends, or an editor saves with a byte order mark, is the same.
    """
    path = f"{project.folder}{name}"
    try:
        content = project.read(path) if project.listing.get(path) == "file" else None
    except OSError:
        content = None
    if content is None:
        return None
    if not name.endswith(".png"):
        content = split_mark(content)[1].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return sha256(content).hexdigest()


def read_pen(project: Project) -> Pen | None:
    """Return who holds the text of a project; raise UsageError where pen.yml is there and cannot be read."""
    path = f"{project.folder}{PEN_FILE}"
    if path not in project.listing:
        return None
    report: list[Diagnostic] = []
    source = read_source(project, path, report)
    value = read_yaml(source, report) if source is not None and is_readable(source, report) else None
    made = validate(Pen, value, source.line(1), prose_reader(report), report) if source and value is not None else None
    if made is None or report:
        raise UsageError(
            f"{path} cannot be read, so nobody knows who holds the text; mend it first (wipo-bc-std check)"
        )
    return made


def find_hold(project: Project, path: str, pen: Pen | None) -> Hold | None:
    """Return the hold that covers a path of the project, None where nobody holds it."""
    name = path.removeprefix(project.folder)
    return next((hold for hold in pen.held if hold.covers(name)), None) if pen is not None else None


def refuse_held(root: Path, paths: Iterable[str]) -> None:
    """Raise UsageError where a path of the project at `root` is held by somebody else: nothing may be written there."""
    project = open_project(root)
    pen = read_pen(project)
    for path in paths:
        hold = find_hold(project, path, pen)
        if hold is not None:
            raise UsageError(
                f"{path} is not written: {hold.holder} holds the text ({hold.language}) since {hold.since}; "
                f"take it back first (wipo-bc-std pen take --lang {hold.language} …)"
            )
