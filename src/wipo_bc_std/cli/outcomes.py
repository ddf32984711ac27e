"""`amend`: what a session decided goes into the sources; `adopt`: the adopted text compared with ours."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.files import replace_file
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.edits.amendments import Amended, Listed
    from wipo_bc_std.load.project import Project

_PROBLEMS = 1


def amend(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help="The session whose outcome is in outcomes/, such as cws-14.")
    ],
    *,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown to the sources.")] = False,
) -> None:
    """Write the amendments of a session into the sources.

    What would change is shown as a difference of each file; an amendment that does not fit is listed with its reason. A
    provision that was deleted keeps its identifier; the id of another text that was deleted goes to retired-ids.txt. Without
    --write, the sources stay as they are. The exit code is 1 if something is listed.
    """
    from wipo_bc_std.edits.amendments import amend_sources  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415

    console = Call.console
    root = find_call_root()
    project = open_project(root)
    with console.step("holding the amendments against the sources"):
        found = amend_sources(project, session)
        unrecorded = _compare_record(root, project, found)
    for line in (*_difference(found, project), *_tell(found, unrecorded)):
        console.result(line)
    if write:
        refuse_held(root, found.texts)
        _write(root, found, project)
    elif found.texts:
        console.note("nothing was written to the sources; write what is shown with --write")
    raise typer.Exit(_PROBLEMS if found.listed or unrecorded else 0)


def _compare_record(root: Path, project: "Project", found: "Amended") -> "list[Listed]":
    """Return the amendments that do not fit the recorded text of what was considered, none where there is no record."""
    from wipo_bc_std.edits.amendments import compare_with_record  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415
    from wipo_bc_std.view.manuscript import UnreadableManuscriptError, read_manuscript  # noqa: PLC0415

    language = read_project(project).draft.language
    path = root / f"{project.folder}published" / found.outcome.considered / f"{language}.json"
    if not path.is_file():
        return []
    try:
        manuscript = read_manuscript(read_file(path))
    except UnreadableManuscriptError as error:
        raise UsageError(f"{path} is {error}; restore it from the commit that recorded the publication") from error
    return list(compare_with_record(found.outcome, manuscript))


def _difference(found: "Amended", project: "Project") -> Iterator[str]:
    for path, after in found.texts.items():
        before = project.read(path) if path in project.listing else b""
        old, new = (text.decode("utf-8-sig").splitlines() for text in (before, after))
        yield from unified_diff(old, new, path, path, n=1, lineterm="")


def _tell(found: "Amended", unrecorded: "list[Listed]") -> Iterator[str]:
    for each in found.listed:
        yield f"amendment {each.number}, to {each.to}: {each.why}"
    for each in unrecorded:
        yield f"amendment {each.number}, to {each.to}: {each.why}; look whether it was written down as it was read out"
    total = len(found.outcome.amendments)
    yield (
        f"{total} amendment{'s'[: total != 1]}: {len(found.written)} to write, {len(found.done)} in the text already, "
        f"{len(found.listed)} left to you"
    )


def _write(root: Path, found: "Amended", project: "Project") -> None:
    from wipo_bc_std.cli.mending import Rewrite, write_rewrites  # noqa: PLC0415 - see TYPE_CHECKING

    new = {path: text for path, text in found.texts.items() if path not in project.listing}
    old = {path: Rewrite(project.read(path), text) for path, text in found.texts.items() if path not in new}
    for path in write_rewrites(root, old):
        Call.console.result(f"wrote {path}")
    for path, text in new.items():
        try:
            replace_file(root / path, text)
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
        Call.console.result(f"wrote {path}")
    if found.texts:
        Call.console.note("next: wipo-bc-std check; i18n update tells translators")
