"""`redline`: what changed between two states of the draft."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.view.nodes import Manuscript

_SOURCES = "the sources as they are"


class RedlineFormat(StrEnum):
    """How a redline is told."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    JSON = "json"
    MD = "md"


def redline(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A Git revision, a manuscript file, or the id of a publication.")
    ],
    new: Annotated[
        str | None, typer.Argument(metavar="NEW", help="The same; the sources as they are if left out.")
    ] = None,
    *,
    form: Annotated[RedlineFormat, typer.Option("--format", help="How it is told.")] = RedlineFormat.HTML,
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help="Language [default: the original].")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="DIR", help="Folder to write to [default: build].")] = None,
) -> None:
    """Show what changed between two states of the draft.

    Changes of obligation are told from technical and editorial ones. The exit code is 0 whether or not anything changed.
    """
    from wipo_bc_std.redline.changes import tell_changes, unexplaining  # noqa: PLC0415
    from wipo_bc_std.render.format import FormatError  # noqa: PLC0415
    from wipo_bc_std.render.moment import file_moment  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.render.output import write_artifacts  # noqa: PLC0415
    from wipo_bc_std.render.redline import compare_states, redline_artifacts  # noqa: PLC0415
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415

    root = find_call_root()
    console = Call.console
    with console.step("reading both states"):
        before = _read_state(root, old, language)
        after = _read_state(root, new, language or before.language)
    with console.step("comparing"):
        comparison = compare_states(before, after, (old, new or _SOURCES))
    folder = to if to is not None else root / read_settings(root).output
    with console.step(f"making {form.value}"):
        try:
            made = redline_artifacts(comparison, form.value, file_moment(after))
        except FormatError as error:
            raise UsageError(f"the {form.value} was not written: {error}; another --format may do") from error
        written = list(write_artifacts(made, folder))
    console.result(tell_changes(comparison.table))
    for reason in unexplaining(comparison.table):
        console.note(f"the reason {reason.id} explains no change: {', '.join(reason.about)} is as it was")
    for path in written:
        here = Path.cwd()
        shown = path.relative_to(here) if path.is_relative_to(here) else path
        console.result(f"wrote {shown} ({path.stat().st_size / 1000:,.0f} kB)")


# --- States -----------------------------------------------------------------------------------------------------------


def _read_state(root: Path, name: str | None, language: str | None) -> "Manuscript":
    """Return the Manuscript of what was named: a file, a publication, a Git revision, or nothing for the sources."""
    if name is not None and (Path(name).is_file() or name.endswith(".json")):
        return _read_manuscript(Path(name), language)
    # Files of the text itself are compared without what reads sources.
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.revision import open_revision  # noqa: PLC0415
    from wipo_bc_std.publish.record import record_folder  # noqa: PLC0415

    here = open_project(root)
    if name is None:
        return _lower(here, language)
    records = record_folder(root, here.folder, "")
    known = sorted(path.name for path in records.iterdir() if path.is_dir()) if records.is_dir() else []
    if name in known:
        return _read_publication(records / name, here, language)
    try:
        project = open_revision(root, name)
    except UsageError as error:
        nothing = f"nothing is recorded in {here.folder}published/ yet"
        published = f"publications are {', '.join(known)}" if known else nothing
        raise UsageError(
            f"“{name}” is no manuscript file and no publication, and as a Git revision: {error}; {published}"
        ) from error
    return _lower(project, language)


def _lower(project: "Project", language: str | None) -> "Manuscript":
    from wipo_bc_std.pipeline import choose_languages, draft_in, lower_draft, read_project  # noqa: PLC0415

    read = read_project(project)
    if language is None or language == read.draft.language:
        return lower_draft(read.draft)
    (chosen,) = choose_languages(read, [language])
    return lower_draft(draft_in(read, chosen))


def _read_manuscript(path: Path, language: str | None) -> "Manuscript":
    from wipo_bc_std.view import nodes  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.view.manuscript import UnreadableManuscriptError, read_manuscript  # noqa: PLC0415

    try:
        manuscript = read_manuscript(read_file(path))
    except UnreadableManuscriptError as error:
        raise UsageError(f"{path} is {error}; `build --format manuscript` writes one") from error
    if language is not None and manuscript.language != language:
        raise UsageError(
            f"{path} is in “{manuscript.language}”, and “{language}” is asked for; name a file in that language, "
            f"or --lang {manuscript.language}"
        )
    if any(isinstance(block, nodes.Changed) for block in nodes.walk(manuscript.sections)):
        raise UsageError(f"{path} is a redline itself; name the manuscript of one state")
    return manuscript


def _read_publication(folder: Path, project: "Project", language: str | None) -> "Manuscript":
    """Return what a publication recorded: in a language, else in that of the sources where it has it, else in its first."""
    from wipo_bc_std.publish.record import read_recorded  # noqa: PLC0415 - help does not wait for the stages

    found = sorted(path.stem for path in folder.glob("*.json"))
    if not found:
        raise UsageError(f"{folder} holds no manuscript; name another publication or a Git revision")
    manuscript = read_recorded(folder, language or _choose_language(found, project))
    if manuscript is None:
        raise UsageError(
            f"{folder.name} was published in {', '.join(found)}, not in “{language}”; name one with --lang"
        )
    return manuscript


def _choose_language(found: list[str], project: "Project") -> str:
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415 - help does not wait for the stages

    if len(found) == 1:
        return found[0]
    own = read_project(project).draft.language
    return own if own in found else found[0]
