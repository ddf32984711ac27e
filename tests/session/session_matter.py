"""What papers of a session are made of, from the real draft and from the complete sample with its worked round."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tests.project import SAMPLES, Overlay, make_project
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.session import Session
from wipo_bc_std.pipeline import choose_languages, draft_in, read_project
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.store import Store, list_rounds, read_round, read_round_passages
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.manuscript import read_manuscript

ROOT = Path(__file__).parents[2]
COMPLETE = SAMPLES / "complete"
STORE = Store(SAMPLES / "reviews")


@cache
def read_draft(root: Path, language: Language) -> Draft:
    """Return the draft of a project in a language, else in its original one."""
    checked = read_project(open_project(root))
    known = choose_languages(checked)
    return draft_in(checked, language) if language in known else checked.draft


@cache
def read_real(name: str, language: str) -> nodes.Manuscript | None:
    """Return a publication of the real draft."""
    path = ROOT / "standard" / "published" / name / f"{language}.json"
    return read_manuscript(path.read_bytes()) if path.is_file() else None


def read_texts(round_name: str) -> Mapping[str, tuple[Passage, ...]]:
    """Return the texts that a round of the sample is about."""
    return read_round_passages(STORE, round_name)


def real_matter(language: Language = "en") -> PaperMatter:
    """Return what papers of the real draft are made of: two publications, no round."""
    return make_matter(read_draft(ROOT, language), language, read_published=read_real)


def complete_matter(language: Language = "en") -> PaperMatter:
    """Return what papers of the complete sample are made of, with the worked round."""
    rounds = tuple(read_round(STORE, name) for name in list_rounds(STORE))
    return make_matter(read_draft(COMPLETE, language), language, rounds=rounds, read_texts=read_texts)


def small_matter(overlay: Overlay, language: Language = "en", **more: object) -> PaperMatter:
    """Return what papers of the smallest sample are made of, with other files laid over it."""
    return make_matter(read_project(make_project(overlay)).draft, language, **more)


def make_matter(draft: Draft, language: Language, **more: object) -> PaperMatter:
    """Return what papers of a draft are made of, for its last session."""
    made_up = Session.model_validate({"id": "sc-9", "symbol": "SC/9", "ordinal": "9"})
    session = draft.standard.sessions[-1] if draft.standard.sessions else made_up
    matter = PaperMatter(draft=draft, speech=Speech(language), session=session, day=draft.today)
    return replace(matter, **more)


def said(blocks: tuple[nodes.Block, ...]) -> str:
    """Return all words of blocks, line by line."""
    return "\n".join(line for block in blocks for line in nodes.shown_lines(block))


def grids(blocks: tuple[nodes.Block, ...]) -> dict[str, list[list[str]]]:
    """Return the tables in blocks by id, as the words of their rows without the head."""
    return {
        block.id: [[nodes.shown_text(cell.text) for cell in row.cells] for row in block.rows]
        for block in nodes.walk(blocks)
        if isinstance(block, nodes.Grid)
    }
