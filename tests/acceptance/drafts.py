"""The drafts that the gates look at, read once a process, and how pages are made of them: by the command, as users do."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, check_project, draft_in, lower_draft, make_edition
from wipo_bc_std.render.format import Edition
from wipo_bc_std.view import nodes

_ROOT: Final = Path(__file__).parents[2]
PROJECTS: Final = MappingProxyType({"draft": _ROOT, "sample": _ROOT / "tests" / "samples" / "complete"})
"""The real draft and the complete sample."""

LANGUAGES: Final = MappingProxyType[str, tuple[LanguageCode, ...]]({"draft": ("en",), "sample": ("en", "ar", "zh")})
"""The languages in which each of them is built."""


EDITIONS: Final = MappingProxyType[str, tuple[str, LanguageCode]](
    {"draft": ("draft", "en"), "sample": ("sample", "en"), "sample-ar": ("sample", "ar"), "sample-zh": ("sample", "zh")}
)
"""Each of them in each of its languages, by a name of its own."""


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
def edition(name: str) -> Edition:
    """Return what formats get of one of the `EDITIONS`."""
    project, language = EDITIONS[name]
    return make_edition(draft_in(_checked(project), language))


@cache
def _checked(name: str) -> Checked:
    return check_project(open_project(PROJECTS[name]))
