"""What changed since the publication before: the line that says so, the redline that shows it, what a site tells of it.

What `find_changes` returns in `files` is published with the rest, below the folder of the language, and `summary` stands on
the pages around the publication.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.publish.record import read_recorded, record_folder
from wipo_bc_std.redline.changes import tell_changes
from wipo_bc_std.redline.news import make_news
from wipo_bc_std.render.format import Artifact, FormatError
from wipo_bc_std.render.redline import Comparison, RedlineFormat, compare_states, redline_artifacts, redline_name
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.news import News
from wipo_bc_std.view.nodes import Manuscript

_FIRST = "first publication"
_FORMS: Final[tuple[RedlineFormat, ...]] = ("html", "pdf", "docx", "xlsx", "json")


class Changes(Struct, frozen=True):
    """What changed, in one line, and files that show it; their paths are relative to the folder of the language."""

    summary: str
    files: tuple[Artifact, ...] = ()


def compare_with(previous: Manuscript | None, names: tuple[str, str], manuscript: Manuscript) -> Comparison | None:
    """Return the comparison of two publications called `names`, None where the text of the `previous` one is unknown."""
    return None if previous is None else compare_states(previous, manuscript, names)


def tell_news(comparison: Comparison | None, name: str, folder: str = "") -> News | None:
    """Return what a site tells of a comparison with the publication `name`, None where there is none.

    `folder` is where the redline is, as seen from a page of the site; it is empty where the site stands alone.
    """
    if comparison is None:
        return None
    address = f"{folder}/{redline_name(comparison.new, 'html')}" if folder else ""
    return make_news(comparison.redline, comparison.table, name, address)


def tell_recorded_news(
    root: Path, folder: str, published: Sequence[PublicationRecord], manuscript: Manuscript
) -> News | None:
    """Return what a site that stands alone tells of the changes since the last of the publications that are recorded.

    `published` are their records in order, `folder` is that of the sources below `root`. None where nothing is recorded, or
    not in the language of the Manuscript. Raise FormatError where a record cannot be read.
    """
    if not published:
        return None
    name = published[-1].publication
    try:
        previous = read_recorded(record_folder(root, folder, name), manuscript.language)
    except UsageError as error:
        raise FormatError(str(error)) from error
    return tell_news(compare_with(previous, (name, manuscript.cover.version), manuscript), name)


def find_changes(comparison: Comparison | None, names: tuple[str, str], folder: str, moment: datetime) -> Changes:
    """Return what changed between two publications called `names`; their `comparison` is None where one text is unknown.

    The redline is put into `folder` and dated `moment`. Raise FormatError where it cannot be made.
    """
    if comparison is None:
        return Changes(f"follows {names[0]}, whose text is not at hand in this language" if names[0] else _FIRST)
    files = tuple(
        replace(artifact, path=f"{folder}/{artifact.path}")
        for form in _FORMS
        for artifact in redline_artifacts(comparison, form, moment)
    )
    return Changes(f"since {names[0]}: {tell_changes(comparison.table)}", files)
