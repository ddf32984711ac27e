"""The call: what the options before a command say, for every command."""

from contextlib import ExitStack
from pathlib import Path

from wipo_bc_std.cli.console import Console, make_console
from wipo_bc_std.settings import UsageError


class Call:
    """What the options before the command say; set once, before the command runs.

    `held` is what a command holds until it ends, such as the lock of a folder.
    """

    folder: Path = Path()
    console: Console = make_console()
    held = ExitStack()


def find_call_root() -> Path:
    """Return the folder of the project that the call is about; raise UsageError where there is none."""
    from wipo_bc_std.load.project import find_root  # noqa: PLC0415 - help and misuse do not wait for the stages

    if not Call.folder.is_dir():
        raise UsageError(f"{Call.folder} is not a folder; name the project's folder with -C")
    return find_root(Call.folder.resolve())
