"""Groups of commands that are imported when one is called: most calls are of another command, and need not wait."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group


def later(module: str, name: str, summary: str, example: str) -> typer.Typer:
    """Return what stands for the group of commands that `module` declares under its `name`.

    `summary` is its line in the help of the program, `example` the end of its own.
    """

    class Group(TyperGroup):
        """Begins with its own help alone; has its commands from the moment on that one is looked for."""

        def make_context(self, *call: Any, **extra: Any) -> Any:
            """Return the context of a call of the group: whatever is asked of it begins here."""
            self.commands = get_group(vars(import_module(module))[name]).commands
            return super().make_context(*call, **extra)

    return typer.Typer(name=name, cls=Group, help=summary, epilog=example, no_args_is_help=True, rich_markup_mode=None)
