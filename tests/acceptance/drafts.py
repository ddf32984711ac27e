"""The drafts that the gates of HTML look at, and how their files are made: by the command, as users make them."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, check_project, draft_in, lower_draft
from wipo_bc_std.view import nodes

_ROOT: Final = Path(__file__).parents[2]
PROJECTS: Final = MappingProxyType({"draft": _ROOT, "sample": _ROOT / "tests" / "samples" / "complete"})
"""The real draft and the complete sample."""

LANGUAGES: Final = MappingProxyType[str, tuple[LanguageCode, ...]]({"draft": ("en",), "sample": ("en", "ar", "zh")})
"""The languages in which each of them is built."""


def build(name: str, format_name: str, folder: Path) -> None:
    """Build a draft in all its languages into a folder."""
    program = [
        sys.executable,
        "-c",
        "from wipo_bc_std.cli.app import main; main()",
        "-C",
        str(PROJECTS[name]),
        "--quiet",
    ]
    subprocess.run([*program, "build", "--format", format_name, "--to", str(folder)], check=True)


@cache
def manuscript(name: str, language: LanguageCode) -> nodes.Manuscript:
    """Return the text of a draft in one of its languages."""
    return lower_draft(draft_in(_checked(name), language))


@cache
def _checked(name: str) -> Checked:
    return check_project(open_project(PROJECTS[name]))
