"""A kind of paper: the command that makes it, the template that its source begins as, and what it is."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.paper import PAPER_FORMATS, Paper, PaperFormat
from wipo_bc_std.session.paper_matter import PaperMatter


def _nothing(_paper: Paper, _matter: PaperMatter) -> tuple[Artifact, ...]:
    return ()


def _accept(_matter: PaperMatter) -> str:
    return ""


class PaperKind(Struct, frozen=True, kw_only=True):
    """A kind of paper: `name` is in the front matter of its sources and is that of its template, `command` makes it.

    `title` is the key of its title in the fixed words. A `private` one tells comments or names offices, and is written into
    the review store. `about` says in words what the id is that such a paper is about, where it is about one of several; else the
    last of them is taken. `wide` pages lie on their side. `slides` have a page for each section, a `compact` one is
    meant for one page. `forms` are the formats that it is printed in; `accompany` makes what goes with it beside those, and
    `annex` what follows it in files of its own, in the formats that are wanted: its end says so. `refuse` says why a paper
    cannot be made of a matter, and what to do; empty where it can.
    One that `assumes_day` can be made for a first day of the session that is only assumed, one that `takes_minutes` for a
    meeting of some length.
    """

    name: str
    command: str
    title: str
    summary: str
    private: bool = False
    wide: bool = False
    contents: bool = False
    about_meeting: bool = False
    slides: bool = False
    compact: bool = False
    about: str = ""
    forms: tuple[PaperFormat, ...] = PAPER_FORMATS
    accompany: Callable[[Paper, PaperMatter], tuple[Artifact, ...]] = _nothing
    annex: Callable[[Paper, PaperMatter, Sequence[PaperFormat]], tuple[Artifact, ...]] | None = None
    refuse: Callable[[PaperMatter], str] = _accept
    assumes_day: bool = False
    takes_minutes: bool = False
