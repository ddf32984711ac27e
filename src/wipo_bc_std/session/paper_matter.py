"""What papers of a session are made of: the draft, the session, rounds of review, and the day."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.session import Session
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.world_matter import WorldMatter
from wipo_bc_std.view.nodes import Manuscript

ReadPublished = Callable[[str, str], Manuscript | None]
ReadTexts = Callable[[str], Mapping[str, tuple[Passage, ...]]]


def _no_publication(_identifier: str, _language: str) -> None:
    return None


def _no_texts(_round: str) -> Mapping[str, tuple[Passage, ...]]:
    return {}


class PaperMatter(Struct, frozen=True, kw_only=True):
    """What the computed parts and the figures of a paper are made of, in the language of `speech`.

    `draft` is the draft in that language, else in its original one. `session` is the one that the paper is for. `rounds` are
    the rounds of review that it tells of, in order of their opening; there are none where no review store is there. `bands`
    say how stale each provision is by id, None where there is no evidence to assess it by. `meeting` is the id of the
    meeting that the paper is about, if any, `about` that of the proposal or correction. `is_official` says whether a mandate lets
    it look like a document of the committee. `read_published` gives the manuscript of a publication, by its id, in a language,
    None where there is none; `read_texts` gives the texts that a round is about, by language. `minutes` is how long the meeting
    is that an agenda is made for.
    """

    draft: Draft
    speech: Speech
    session: Session
    day: date
    rounds: tuple[RoundMatter, ...] = ()
    bands: Mapping[str, str] | None = None
    meeting: str = ""
    about: str = ""
    is_official: bool = False
    read_published: ReadPublished = _no_publication
    read_texts: ReadTexts = _no_texts
    minutes: int = 120

    @property
    def world(self) -> WorldMatter:
        """Return the draft as papers about the world tell it: what its texts, records and offices are called."""
        return WorldMatter(self.draft, self.speech)
