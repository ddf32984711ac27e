"""`serve`: the draft in a browser, made again at each save."""

from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

_PORT = 8059
_LAST_PORT = 65535


def serve(
    port: Annotated[
        int, typer.Option(metavar="PORT", min=0, max=_LAST_PORT, help="Port to listen on; 0 takes any that is free.")
    ] = _PORT,
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help="Language; the original one if left out.")
    ] = None,
) -> None:
    """Show the draft in a browser, and each save at once.

    The page keeps its place, marks what changed, and lists the problems. Only this machine can open it. Ctrl-C ends it.
    """
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help and misuse do not wait
    from wipo_bc_std.pipeline import choose_languages, read_project  # noqa: PLC0415
    from wipo_bc_std.serve.preview import Preview, new_feed  # noqa: PLC0415
    from wipo_bc_std.serve.server import listen, open_server  # noqa: PLC0415

    console = Call.console
    root = _find_root()
    if language is not None:
        checked = read_project(open_project(root))
        # What standard.yml declares is not known while it cannot be read; then the original is shown.
        if "standard.yml" not in checked.draft.standard.unread:
            choose_languages(checked, [language])
    server = open_server(new_feed(), port)
    with listen(server):
        console.result(f"the draft is at {server.address}")
        console.note("each save is shown there; Ctrl-C ends the preview")
        # That is how it is meant to end.
        with suppress(KeyboardInterrupt):
            Preview(root, server.feed, language, console.note).run(Event())


def _find_root() -> Path:
    try:
        return find_call_root()
    except UsageError:
        # What makes a folder a project may be just what is missing; the preview then says so and waits.
        if (Call.folder / "standard").is_dir():
            return Call.folder.resolve()
        raise
