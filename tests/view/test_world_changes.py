"""What changed in the world, as the site tells it: true to the data, with numbers also where nothing was found."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.evidence.test_changes import CLAUSE, HEAD, OFFICES, REFERENCES, record
from tests.project import SAMPLES, make_project
from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import Since
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.inlines import Context
from wipo_bc_std.view.records import text as text_of
from wipo_bc_std.view.world_changes import WorldNews, tell_world

ROOT = Path(__file__).parents[2]
TODAY = date(2027, 12, 15)
JUSTIFIES = "[{id: GA-01, relation: justifies}]"


@cache
def real(since: date | None = None) -> Draft:
    """Return the draft as of a day to come; `since` is when another publication was."""
    draft = read_project(open_project(ROOT), TODAY).draft
    if since is None:
        return draft
    record = PublicationRecord(publication="draft-0", version="0.0.1", stage="working-draft", date=since)
    return replace(draft, standard=replace(draft.standard, published=(record,)))


def told(draft: Draft, language: Language = "en") -> WorldNews:
    world = tell_world(draft, Context(draft, language))
    assert world is not None
    return world


def texts(world: WorldNews) -> list[str]:
    found = []
    for part in world.parts:
        found.append(part.title)
        for block in nodes.walk(part.blocks):
            found += [nodes.shown_text(text) for text in nodes.texts(block)]
    return found


def rows(world: WorldNews, name: str) -> list[list[str]]:
    (part,) = (part for part in world.parts if part.name == name)
    (grid,) = (block for block in part.blocks if isinstance(block, nodes.Grid))
    return [[nodes.shown_text(cell.text) for cell in row.cells] for row in grid.rows]


def everything() -> Draft:
    """Return a draft in whose world one thing of each kind has changed."""
    ended = "[{date: 2026-08-01, text: It ended., was: production}]"
    files = [
        record("ended", maturity="{value: discontinued, since: 2026-07}", history=ended, supports=JUSTIFIES),
        record("heard", as_of="2026-09-01", history="[{date: 2026-09-02, text: Begun.}]"),
        record("tool", platform="{name: Chain, version: '2', support_until: 2026-07-01}"),
        record("statute", kind="law", as_of="2026-09-01", history="[{date: 2026-09-02, text: Begun.}]"),
        record("old", as_of="2024-01-01"),
    ]
    catalogue = HEAD + "Guide 1:2020,withdrawn,Guide 1:2026,95.99,2026-09-01,https://example.org/\n"
    published = "publication: draft-1\nversion: 0.1.0\nstage: working-draft\ndate: '2026-06-01'\nnumbers: {}\n"
    sources = {
        "clauses/scope.md": CLAUSE,
        "references.yml": REFERENCES,
        "offices.yml": OFFICES,
        "catalogue.csv": catalogue,
        "sessions.yml": "publications: [{id: draft-1, kind: milestone}]\n",
        "published/draft-1/record.yml": published,
    }
    for each in files:
        sources |= each
    return read_project(make_project(sources), date(2026, 11, 22)).draft


def test_each_part_has_as_many_rows_as_the_data() -> None:
    draft = everything()
    changes = find_changes(draft, Since("draft-1", date(2026, 6, 1)))
    world = told(draft)
    counted = {
        "affected": changes.affected,
        "maturities": changes.maturities,
        "reported": changes.reported,
        "documents": changes.documents,
        "platforms": changes.platforms,
        "laws": changes.laws,
        "fallen": changes.fallen,
        "unconfirmed": changes.unconfirmed,
        "looked": changes.looked,
    }
    assert [name for name, items in counted.items() if not items] == []
    assert [part.name for part in world.parts] == ["summary", *counted]
    for name, items in counted.items():
        assert len(rows(world, name)) == len(items), name
    actions = [row[1] for row in rows(world, "affected")]
    assert actions == sorted(actions, key=["withdraw", "amend", "confirm"].index)
    assert rows(world, "maturities")[0][1:] == ["in production → discontinued since 2026-07", "GA-01"]
    assert rows(world, "documents")[0] == [
        "Guide 1:2020",
        "published → withdrawn, as of September 1, 2026; in force is Guide 1:2026",
        "GA-01",
    ]


def test_what_was_looked_at_and_is_unchanged_is_told_with_numbers() -> None:
    world = told(real())
    changes = find_changes(real(), Since("draft-2", date(2026, 11, 26)))
    assert world.title == "What changed in the world since draft-2"
    for row, looked in zip(rows(world, "looked"), changes.looked, strict=True):
        assert row[1:] == [str(n) for n in (looked.looked, looked.changed, looked.unchanged, looked.unknown)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("since", [None, date(2018, 1, 1)])
def test_no_office_is_named_where_none_is_thanked(language: Language, since: date | None) -> None:
    draft = real(since)
    world = told(draft, language)
    said = "\n".join(texts(world))
    assert "{" not in said
    context = Context(draft, language)
    titles = [nodes.shown_text(nodes_of) for nodes_of in _titles(draft, context)]
    for title in sorted(titles, key=len, reverse=True):
        said = said.replace(title, "")
    assert not [office for office in draft.standard.offices if context.local(office.name) in said]
    assert not re.search(r"\([A-Z]{2}\)", said)


def _titles(draft: Draft, context: Context) -> list[nodes.Inlines]:

    return [text_of(evidence.title, context) for evidence in draft.standard.evidence]


def test_before_the_first_publication_and_without_evidence_there_is_nothing_to_tell() -> None:
    draft = real()
    unpublished = replace(draft, standard=replace(draft.standard, published=()))
    assert tell_world(unpublished, Context(unpublished, "en")) is None
    minimal = read_project(open_project(SAMPLES / "minimal")).draft
    assert tell_world(minimal, Context(minimal, "en")) is None


def test_offices_that_answered_are_thanked_by_name() -> None:
    draft = read_project(open_project(SAMPLES / "complete")).draft
    world = told(draft)
    (thanks,) = (part for part in world.parts if part.name == "thanks")
    (line,) = (nodes.shown_text(block.text) for block in thanks.blocks if isinstance(block, nodes.Paragraph))
    assert line == "Office A (1), Office B (1)"
