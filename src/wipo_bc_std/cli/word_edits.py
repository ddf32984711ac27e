"""`import-edits`: an edited copy of our Word file comes back into the sources."""

import csv
from collections.abc import Iterator
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.files import replace_file
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.edits.import_edits import Change, Incoming, Remark
    from wipo_bc_std.load.project import Project

_QUOTED = 100
# What a spreadsheet would take for a formula.


def import_edits(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Edited copy of a Word file (.docx) that build made.")],
    base: Annotated[
        str,
        typer.Option("--base", metavar="REV", help="Git revision that the file was made of [default: the sources]."),
    ] = "",
    comments: Annotated[
        Path | None, typer.Option("--comments", metavar="CSV", help="Write the comments in the margin to this file.")
    ] = None,
    *,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown to the sources.")] = False,
) -> None:
    """Bring edits of our Word file back into sources.

    Tracked changes and silent ones count alike. What can be patched is shown as a difference of each file; all else is
    listed by its place. Without --write, the sources stay as they are. The exit code is 1 if something is listed.
    """
    from wipo_bc_std.edits.import_edits import read_edits  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.revision import open_revision  # noqa: PLC0415

    console = Call.console
    content = read_file(file)
    root = find_call_root()
    project = open_project(root)
    with console.step("comparing the Word file with the draft"):
        found = read_edits(content, file.name, project, open_revision(root, base) if base else None)
    show_edits(found, project, comments)
    if write:
        refuse_held(root, found.texts)
        write_edits(root, found, project)
    elif found.texts:
        console.note("nothing was written to the sources; write what is shown with --write")
    raise typer.Exit(1 if any(change.fate == "listed" for change in found.changes) else 0)


def show_edits(found: "Incoming", project: "Project", comments: Path | None) -> None:
    """Print what came back in a Word file, and write its comments where a file is named for them."""
    console = Call.console
    for line in (*_difference(found, project), *_list(found)):
        console.result(line)
    if comments is not None:
        _write_comments(found, comments)
        console.result(f"wrote {len(found.remarks)} comments to {comments}")
    elif found.remarks:
        console.note(f"{len(found.remarks)} comments are in the margin; write them to a file with --comments FILE.csv")


def write_edits(root: Path, found: "Incoming", project: "Project") -> None:
    """Write what can be patched to the sources; raise UsageError where a file is not what was read any more."""
    from wipo_bc_std.cli.mending import Rewrite, write_rewrites  # noqa: PLC0415 - see TYPE_CHECKING

    rewrites = {path: Rewrite(project.read(path), after) for path, after in found.texts.items()}
    for path in write_rewrites(root, rewrites):
        Call.console.result(f"patched {path}")


def _difference(found: "Incoming", project: "Project") -> Iterator[str]:
    for path, after in found.texts.items():
        old, new = (text.decode("utf-8-sig").splitlines() for text in (project.read(path), after))
        yield from unified_diff(old, new, path, path, n=1, lineterm="")


def _list(found: "Incoming") -> Iterator[str]:
    listed = [change for change in found.changes if change.fate == "listed"]
    for change in listed:
        yield ""
        yield f"{change.kind}, {_place(change)}{_by(change)}"
        if change.old:
            yield f"  - {_quote(change.old)}"
        if change.new and change.new != change.old:
            yield f"  + {_quote(change.new)}"
        if change.why:
            yield f"  = {change.why}"
    yield f"{len(found.changes)} changes: {len(found.changes) - len(listed)} patched, {len(listed)} listed"


def _place(change: "Change") -> str:
    where = f"paragraph {change.spot.paragraph} of the {change.spot.part}"
    near = f" ({change.owner})" if change.owner else ""
    return f"{where}{near}, “{change.spot.quote}”" if change.spot.quote else f"{where}{near}"


def _by(change: "Change") -> str:
    return f", tracked by {', '.join(change.authors)}" if change.authors else ""


def _quote(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def comments_table(remarks: "tuple[Remark, ...]") -> str:
    """Return the comments of a Word file as CSV for spreadsheets; no cell of it is taken for a formula."""
    from wipo_bc_std.render.csv_file import guard_cell  # noqa: PLC0415 - see TYPE_CHECKING

    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(("number", "answers", "id", "quote", "author", "date", "text", "done"))
    for remark in remarks:
        comment = remark.comment
        date = comment.date.isoformat() if comment.date else ""
        done = "yes" if comment.done else ""
        row = (comment.key, comment.parent, remark.identifier, comment.quote, comment.author, date, comment.text, done)
        writer.writerow([guard_cell(cell) for cell in row])
    return table.getvalue()


def _write_comments(found: "Incoming", path: Path) -> None:
    try:
        replace_file(path, comments_table(found.remarks).encode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
