"""`pen`: who holds the text."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day, read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.word_edits import show_edits, write_edits
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.edits.import_edits import Incoming
    from wipo_bc_std.edits.pen import PenChange
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.model.fields import LanguageCode
    from wipo_bc_std.model.pen import Hold
    from wipo_bc_std.pipeline import Checked

pen = typer.Typer(rich_markup_mode=None)
_Language = Annotated[
    str | None, typer.Option("--lang", metavar="LANG", help="Language of the text [default: the original one].")
]


@pen.command(epilog='Example: wipo-bc-std pen give "International Bureau" --lang en --today 2026-12-01')
def give(
    holder: Annotated[str, typer.Argument(metavar="HOLDER", help="Who gets it: a body or an office, not a person.")],
    language: _Language = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day [default: the date of the draft].")
    ] = None,
) -> None:
    """Give the text of a language into other hands: pen.yml says who holds it, since when and from which state on.

    Until it is taken back, check reports each change of its files, and no command writes into them.
    """
    from wipo_bc_std.edits import pen as pens  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import check_project  # noqa: PLC0415

    if not holder.strip():
        raise UsageError("nobody is named: who gets the text?")
    day = read_day("--today", today)
    root = find_call_root()
    project = open_project(root)
    checked = check_project(project, day)
    code = _choose(checked, language)
    change = pens.give(root, project, checked, code, holder=holder.strip(), day=day or checked.written.particulars.date)
    _write(root, change)
    hold = change.hold
    Call.console.result(
        f"wrote {change.path}: {hold.holder} holds the text ({code}) since {hold.since}, {len(hold.files)} files"
    )


@pen.command(epilog="Example: wipo-bc-std pen take returned.docx --lang en --write")
def take(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE.docx]", help="The Word file that came back.")] = None,
    language: _Language = None,
    comments: Annotated[
        Path | None, typer.Option("--comments", metavar="CSV", help="Write the comments in the margin to this file.")
    ] = None,
    *,
    unchanged: Annotated[
        bool, typer.Option("--unchanged", help="It comes back as it was given, without a file.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Write what is shown to the sources, and take the text back.")
    ] = False,
) -> None:
    """Take the text of a language back, and list every difference to what was given.

    A Word file is compared with the commit that was given. What can be patched is shown, and written with --write; all else
    is listed by its place. The exit code is 1 where anything was changed in the meantime, or is listed.
    """
    from wipo_bc_std.edits import pen as pens  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415

    if (file is None) != unchanged:
        raise UsageError("name the Word file that came back, or say that nothing was changed: --unchanged")
    root = find_call_root()
    project = open_project(root)
    code = _choose(read_project(project), language)
    listed, found = 0, None
    if file is not None:
        found = _compare(file, root, project, pens.find_held(project, code))
        show_edits(found, project, comments)
        listed = sum(change.fate == "listed" for change in found.changes)
        if not write:
            Call.console.note("nothing was written, and the text is not taken back yet; do both with --write")
            raise typer.Exit(1 if listed else 0)
    # What was changed here is told before what came back is written there.
    change = pens.take(project, code)
    if found is not None:
        write_edits(root, found, project)
    _write(root, change)
    Call.console.result(
        f"{change.path}: the text ({code}) is ours again; {len(change.told)} files were changed here, "
        f"{listed} differences are left for you"
    )
    raise typer.Exit(1 if change.told or listed else 0)


def _compare(file: Path, root: Path, project: "Project", hold: "Hold") -> "Incoming":
    """Return what a Word file that came back changes in what was given; raise UsageError where it is another text."""
    from wipo_bc_std.edits.import_edits import read_edits  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.revision import open_revision  # noqa: PLC0415

    with Call.console.step("comparing the Word file with what was given"):
        base = open_revision(root, hold.revision) if hold.revision else None
        found = read_edits(read_file(file), file.name, project, base)
    if found.language != hold.language:
        raise UsageError(f"{file.name} is the text in “{found.language}”; what was given is in “{hold.language}”")
    return found


@pen.command(epilog="Example: wipo-bc-std pen status")
def status() -> None:
    """Say who holds the text of which language, and which of its files are not what was given."""
    from wipo_bc_std.edits.pen import find_differences  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.pen_source import read_pen  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415

    project = open_project(find_call_root())
    found = read_pen(project)
    differences = 0
    for hold in found.held if found is not None else ():
        base = f", from commit {hold.revision[:10]}" if hold.revision else ""
        Call.console.result(f"{hold.language}  {hold.holder}, since {hold.since}{base}: {len(hold.files)} files")
        for item in find_differences(project, hold):
            differences += 1
            Call.console.result(f"    {item.kind:<8}  {project.folder}{item.path}")
    if found is None or not found.held:
        Call.console.result("nobody else holds the text")
    raise typer.Exit(1 if differences else 0)


def _choose(checked: "Checked", language: str | None) -> "LanguageCode":
    from wipo_bc_std.pipeline import choose_languages  # noqa: PLC0415 - see TYPE_CHECKING

    original = checked.written.particulars.original_language
    return original if language is None else choose_languages(checked, [language])[0]


def _write(root: Path, change: "PenChange") -> None:
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - see TYPE_CHECKING

    for line in change.told:
        Call.console.result(line)
    path = root / change.path
    if path.is_symlink():
        raise UsageError(f"{change.path} is a link, so it is not written; write it where it is")
    try:
        if change.content is None:
            path.unlink()
        else:
            replace_file(path, change.content)
    except OSError as error:
        raise UsageError(f"{change.path} cannot be written: {error.strerror or error}") from error
