"""What the two states of a redline are called; apart from the rest, as no text is needed to say it."""

from msgspec import Struct

from wipo_bc_std.view import nodes
from wipo_bc_std.view.redline_words import REDLINE_WORDS


class States(Struct, frozen=True):
    """What the two states of a redline are called, in the words of whoever asked for it, with version and date."""

    old: str
    new: str


def name_state(name: str, manuscript: nodes.Manuscript) -> str:
    """Return how a state is told on a page: its name, version and date."""
    cover = manuscript.cover
    told = REDLINE_WORDS["redline.state"][manuscript.language].text
    return told.format(name=name, version=cover.version_label, date=cover.date_label)
