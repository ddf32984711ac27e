"""What changed since the publication before: the line that says so, and the redline that shows it.

What `find_changes` returns in `files` is published with the rest, below the folder of the language, and `summary` stands on
the pages around the publication.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from wipo_bc_std.redline.changes import tell_changes
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.render.redline import RedlineFormat, compare_states, redline_artifacts
from wipo_bc_std.view.nodes import Manuscript

_FIRST = "first publication"
_FORMS: Final[tuple[RedlineFormat, ...]] = ("html", "pdf", "docx", "xlsx", "json")


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, in one line, and files that show it; their paths are relative to the folder of the language."""

    summary: str
    files: tuple[Artifact, ...] = ()


def find_changes(
    previous: Manuscript | None, names: tuple[str, str], manuscript: Manuscript, folder: str, moment: datetime
) -> Changes:
    """Return what changed between two publications called `names`; `previous` is the text of the first, None if unknown.

    The redline is put into `folder` and dated `moment`. Raise FormatError where it cannot be made.
    """
    if previous is None:
        return Changes(f"follows {names[0]}, whose text is not at hand in this language" if names[0] else _FIRST)
    comparison = compare_states(previous, manuscript, names)
    files = tuple(
        replace(artifact, path=f"{folder}/{artifact.path}")
        for form in _FORMS
        for artifact in redline_artifacts(comparison, form, moment)
    )
    return Changes(f"since {names[0]}: {tell_changes(comparison.table)}", files)
