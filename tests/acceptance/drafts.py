"""The drafts that the gates look at, rendered."""

from functools import cache
from pathlib import Path

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, all_formats, check_project, draft_in, file_moment, make_edition
from wipo_bc_std.render.format import Edition
from wipo_bc_std.view import nodes

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "complete"
LANGUAGES: dict[str, LanguageCode] = {"draft": "en", "sample": "en", "sample-ar": "ar", "sample-zh": "zh"}
"""The drafts by the name that tests give them, each with its language: the real one, and the complete sample."""


@cache
def checked(root: Path) -> Checked:
    return check_project(open_project(root))


@cache
def edition(name: str) -> Edition:
    return make_edition(draft_in(checked(ROOT if name == "draft" else SAMPLE), LANGUAGES[name]))


def manuscript(name: str) -> nodes.Manuscript:
    return edition(name).manuscript


def rendered(name: str, format_name: str) -> bytes:
    """Return the one file that a format makes of a draft."""
    (artifact,) = all_formats()[format_name].render(edition(name), file_moment(manuscript(name)))
    return artifact.content
