"""The drafts that the gates look at, rendered."""

from functools import cache
from pathlib import Path

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, all_formats, check_project, draft_in, file_moment, lower_draft
from wipo_bc_std.view import nodes

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "complete"
LANGUAGES: dict[str, LanguageCode] = {"draft": "en", "sample": "en", "sample-ar": "ar", "sample-zh": "zh"}
"""The drafts by the name that tests give them, each with its language: the real one, and the complete sample."""


@cache
def checked(root: Path) -> Checked:
    return check_project(open_project(root))


@cache
def manuscript(name: str) -> nodes.Manuscript:
    return lower_draft(draft_in(checked(ROOT if name == "draft" else SAMPLE), LANGUAGES[name]))


def rendered(name: str, format_name: str) -> bytes:
    """Return the one file that a format makes of a draft."""
    (artifact,) = all_formats()[format_name].render(manuscript(name), file_moment(manuscript(name)))
    return artifact.content
