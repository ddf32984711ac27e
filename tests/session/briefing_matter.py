"""What the papers that tell a draft in short are made of: the real draft, and a round of test data."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tests.review.test_store import make_round
from tests.session.paper_round import make_comments
from wipo_bc_std.evidence.grounds import assess
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.session import Session
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.briefing import (
    draw_outcomes,
    draw_provisions,
    tell_currency,
    tell_currency_in_short,
    tell_dates,
    tell_draft,
    tell_in_figures,
    tell_open,
    tell_participation,
    tell_standing,
    tell_title,
)
from wipo_bc_std.session.paper import Paper, Speech, paragraph, section
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.parts.task_description import task_description
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language

ROOT = Path(__file__).parents[2]


@cache
def read_real() -> Draft:
    """Return the real draft."""
    return read_project(open_project(ROOT)).draft


def find_session(name: str = "cws-14") -> Session:
    """Return a session of the real draft."""
    return next(each for each in read_real().standard.sessions if each.id == name)


def make_briefing(language: Language = "en", *, with_round: bool = True, **changes: object) -> PaperMatter:
    """Return the matter of a paper about the real draft; who commented is nobody."""
    draft = read_real()
    rounds = (RoundMatter(make_round(), make_comments()),) if with_round else ()
    matter = PaperMatter(
        draft=draft,
        speech=Speech(language),
        session=find_session(),
        day=draft.today,
        rounds=rounds,
        bands={item.id: item.band for item in assess(draft)},
    )
    return replace(matter, **changes)


def make_slides(language: Language = "en", instead: Mapping[int, tuple[nodes.Block, ...]] | None = None) -> Paper:
    """Return slides as their template has them; `instead` are other blocks of pages by number, from 0."""
    matter = make_briefing(language)
    say = matter.speech.word
    pages = (
        ("slides.what", (*tell_title(matter), paragraph(say("paper.slides.what-text")))),
        ("slides.task", (*tell_standing(matter), *task_description.make(matter))),
        ("slides.holds", (*tell_draft(matter), *draw_provisions(matter))),
        ("slides.said", (*tell_participation(matter), *draw_outcomes(matter))),
        ("status.current", tell_currency(matter)),
        ("slides.next", (paragraph(say("paper.briefing.write-asked")), *tell_dates(matter))),
    )
    sections = tuple(
        section(f"page-{number + 1}", say(f"paper.{key}"), (instead or {}).get(number, blocks))
        for number, (key, blocks) in enumerate(pages)
    )
    return _make_paper(matter, "slides", sections, slides=True)


def make_status(language: Language = "en") -> Paper:
    """Return the status as its template has it."""
    matter = make_briefing(language)
    # As full as it gets: with dates that are all ahead.
    matter = replace(matter, session=matter.session.model_copy(update={"begins": date(2027, 9, 6)}))
    asked = paragraph(matter.speech.word("paper.briefing.write-asked"))
    parts = (
        ("stands", (*tell_standing(matter), *tell_in_figures(matter))),
        ("current", tell_currency_in_short(matter)),
        ("open", tell_open(matter)),
        ("next", tell_dates(matter)),
        # As much as a leader would ask.
        ("asked", (asked, asked, asked)),
    )
    sections = tuple(section(key, matter.speech.word(f"paper.status.{key}"), blocks) for key, blocks in parts)
    return _make_paper(matter, "status", sections, slides=False)


def _make_paper(matter: PaperMatter, kind: str, sections: tuple[nodes.Section, ...], *, slides: bool) -> Paper:
    return Paper(
        stem=f"{kind}-{matter.speech.language}",
        language=matter.speech.language,
        number="ST.XX",
        state=matter.speech.word("stage.working-draft"),
        version="0.3.0",
        title=matter.speech.word(f"paper.{kind}.title"),
        day=matter.day,
        sections=sections,
        notices=matter.world.notices(),
        contents=False,
        slides=slides,
        compact=not slides,
    )
