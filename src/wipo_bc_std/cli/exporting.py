"""`export --all`: everything of a draft, for whoever goes on without this program."""

from pathlib import Path
from typing import Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError


def export(
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Everything there is; nothing less can be asked for.")
    ] = False,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Folder to write to [default: export in build].")
    ] = None,
) -> None:
    """Write all of the draft as files that need no tool of ours.

    These are Word files, tables (CSV), data (JSON), pictures and the sources, with a list of all files and their SHA-256.
    With errors, what can be exported is, and the exit code is 1.
    """
    from wipo_bc_std.handover.export import export_all  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import check_project  # noqa: PLC0415
    from wipo_bc_std.render.output import remove_leftovers, write_artifacts  # noqa: PLC0415
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415

    if not everything:
        raise UsageError("say that everything is meant: wipo-bc-std export --all; one format is made by build --format")
    root = find_call_root()
    project = open_project(root)
    console = Call.console
    own = root / read_settings(root).output / "export"
    folder = to if to is not None else own
    with console.step("exporting the draft"):
        try:
            made = export_all(root, project, check_project(project))
        except OSError as error:
            raise UsageError(f"{error.filename} cannot be read: {error.strerror or error}") from error
        written = list(write_artifacts(made.artifacts, folder))
    if to is None:
        remove_leftovers(written, [own])
    kept = {path.resolve() for path in written}
    others = [path for path in folder.rglob("*") if path.is_file() and path.resolve() not in kept]
    for name, count in made.counts.items():
        console.result(f"{count:>6}  {name}")
    size = sum(len(artifact.content) for artifact in made.artifacts) / 1000
    console.result(f"wrote {folder} ({len(written)} files, {size:,.0f} kB); begin with {folder / 'README.txt'}")
    if others:
        console.complain(f"{len(others)} other files lie in {folder}, such as {others[0]}: they are no part of this")
    for item in made.lacking:
        console.complain(f"lacking: {item}")
    raise typer.Exit(1 if made.lacking else 0)
