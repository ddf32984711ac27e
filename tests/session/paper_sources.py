"""Papers of sources for tests: what the stages make of a source in a project."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tests.project import make_project
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import band_provisions, read_project
from wipo_bc_std.review.store import RoundMatter, list_rounds, open_store, read_round
from wipo_bc_std.session.composition import Composed, all_kinds, compose
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view.fixed import Language

SESSIONS = "sessions:\n  - {id: cws-99, symbol: CWS/99, ordinal: 99, begins: 2027-03-01, ends: 2027-03-05}\n"
FRONT = "---\nid: report\nkind: progress-report\nsession: cws-99\nlanguage: {language}\n---\n\n"


def make_matter(
    root: Path, session: str, language: Language = "en", rounds: tuple[RoundMatter, ...] = (), day: date | None = None
) -> PaperMatter:
    """Return what papers of a project in a folder are made of."""
    checked = read_project(open_project(root), day)
    standard = checked.draft.standard
    return PaperMatter(
        draft=checked.draft,
        speech=Speech(language),
        session=next(each for each in standard.sessions if each.id == session),
        day=checked.draft.today,
        rounds=rounds,
        bands=band_provisions(checked.draft),
        is_official=standard.mandate is not None and standard.mandate.session == session,
    )


def read_sample_rounds(root: Path) -> tuple[RoundMatter, ...]:
    """Return the rounds of the store that is kept beside the samples."""
    store = open_store(root, "../reviews")
    return tuple(read_round(store, name) for name in list_rounds(store))


def compose_source(root: Path, paper: str) -> tuple[Composed, PaperMatter]:
    """Return a paper of a sample, with the round of the samples, and what it was made of."""
    checked = read_project(open_project(root))
    source = next(each for each in checked.draft.standard.papers if each.id == paper)
    matter = make_matter(root, source.matter.session, source.matter.language, read_sample_rounds(root))
    return compose(source, all_kinds()[source.matter.kind], matter), matter


def made_of(also: Mapping[str, str] | None = None, language: Language = "en") -> PaperMatter:
    """Return what papers in the smallest sample are made of, with other files laid over it."""
    draft = read_project(make_project({"sessions.yml": SESSIONS, **(also or {})})).draft
    (session,) = draft.standard.sessions
    return PaperMatter(draft=draft, speech=Speech(language), session=session, day=draft.today)


def compose_text(body: str, also: Mapping[str, str] | None = None, language: Language = "en") -> Composed:
    """Return the paper of a source in the smallest sample, with other files laid over it."""
    text = FRONT.format(language=language) + body
    matter = made_of({"papers/report.md": text, **(also or {})}, language)
    (source,) = matter.draft.standard.papers
    return compose(source, all_kinds()["progress-report"], matter)
