"""Which pages a site has, what stands on each, and at which address each id is found."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from msgspec import Struct

from wipo_bc_std.render.fragments import fragment_address, linkable_ids
from wipo_bc_std.view.comments import CommentGroup
from wipo_bc_std.view.companion import Companion
from wipo_bc_std.view.nodes import Block, Box, Index, Link, Manuscript, Paragraph, Section, shown_text, walk

PageKind = Literal[
    "start",
    "clause",
    "annex",
    "definitions",
    "references",
    "my-part",
    "changes",
    "comments",
    "office-comments",
    "reading-paths",
    "provisions",
    "models",
    "model",
    "use-cases",
    "scenarios",
    "task",
    "evidence",
    "freshness",
    "world-changes",
    "open-issues",
    "concept-map",
    "revisions",
]
Group = Literal["start", "text", "annexes", "use"]
INNER_KINDS: Mapping[PageKind, PageKind] = {"model": "models", "office-comments": "comments"}
"""Kinds of pages that are listed below one of another kind, and not beside it."""
OPEN_ROLES = ("open-issue", "editor-note")
OFFICES = "comments-by-office"
# What the engine makes; pages of offices are not worth more, see `formats/site`.
MOST_PAGES = 60


class SitePage(Struct, frozen=True):
    """One page: the name of its file without `.html`, its kind, title and number, and the blocks that stand on it.

    `offices` are those whose comments are listed on it.
    """

    name: str
    kind: PageKind
    title: str
    label: str
    group: Group
    blocks: tuple[Block, ...] = ()
    offices: tuple[CommentGroup, ...] = ()

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.name}.html"


class SitePlan(Struct, frozen=True):
    """All pages in reading order; `places` says of each id on which page it is at home, `former_places` of former ones."""

    pages: tuple[SitePage, ...]
    places: Mapping[str, str]
    former_places: Mapping[str, str]

    def file_of(self, kind: PageKind) -> str:
        """Return the file of the first page of a kind, empty where there is none."""
        return next((page.file for page in self.pages if page.kind == kind), "")

    def address(self, identifier: str, page: str) -> str | None:
        """Return the address of an id as seen from a page, or None where it has no place."""
        home = self.places.get(identifier)
        if home is None:
            return None
        fragment = fragment_address(identifier)
        return fragment if home == page else f"{home}.html{fragment}"


def plan_site(manuscript: Manuscript, companion: Companion) -> SitePlan:
    """Return the pages of a site: only those on which there is something to read."""
    words = companion.words
    told = {model.id: len(model.blocks) for model in companion.models}
    divisions = [_division(_without_models(section, told)) for section in manuscript.sections]
    generated = tuple(_generated(manuscript, companion))
    taken = {page.name for page in divisions} | {model.id for model in companion.models}
    pages: tuple[SitePage, ...] = (
        SitePage(_free("index", taken), "start", words["site.start"], "", "start"),
        *divisions,
        *(SitePage(_free(kind, taken), kind, words[key], "", "use", blocks) for kind, key, blocks in generated),
        *(SitePage(model.id, "model", model.label, "", "use", (model,)) for model in companion.models),
    )
    pages += tuple(_office_pages(companion, taken, MOST_PAGES - len(pages)))
    places = _places(pages)
    return SitePlan(pages, places, _former_places(pages, places))


def _generated(manuscript: Manuscript, companion: Companion) -> Iterator[tuple[PageKind, str, tuple[Block, ...]]]:
    """Yield the kinds of pages that nobody typed, in their order, with the key of their title and what stands on them."""
    provisions = tuple(block for block in walk(manuscript.sections) if isinstance(block, Box) and block.provision)
    news, history = companion.news, manuscript.revision_history
    issues = tuple(_open_matter(manuscript))
    offered: tuple[tuple[PageKind, str, object, tuple[Block, ...]], ...] = (
        ("my-part", "site.my-part", provisions or (news is not None and news.provisions), ()),
        ("provisions", "site.provisions", provisions, provisions),
        ("changes", "news.last", news is not None, ()),
        ("comments", "comments.title", companion.comments is not None, ()),
        ("reading-paths", "site.reading-paths", companion.paths, ()),
        ("models", "site.models", companion.models, companion.models),
        ("use-cases", "site.use-cases", companion.use_cases, companion.use_cases),
        ("scenarios", "site.scenarios", companion.scenarios, companion.scenarios),
        ("evidence", "site.evidence", companion.evidence, companion.evidence),
        ("freshness", "fresh.title", companion.freshness is not None, ()),
        ("world-changes", "fresh.world", companion.world is not None, ()),
        ("open-issues", "site.open-issues", issues, issues),
        ("task", "site.task", companion.task, companion.task),
        ("concept-map", "site.concept-map", companion.maps, companion.maps),
        ("revisions", "revisions.title", history is not None, () if history is None else history.blocks),
    )
    yield from ((kind, title, blocks) for kind, title, is_there, blocks in offered if is_there)


def _office_pages(companion: Companion, taken: set[str], most: int) -> Iterator[SitePage]:
    """Yield a page for each office that released comments, or one for all where there is room for at most some others."""
    comments = companion.comments
    if comments is None or not comments.offices:
        return
    if len(comments.offices) > most:
        name = _free(OFFICES, taken)
        yield SitePage(
            name, "office-comments", companion.words["comments.offices"], "", "use", offices=comments.offices
        )
        return
    for office in comments.offices:
        title = companion.words["comments.of"].replace("{name}", office.name)
        name = _free(f"{OFFICES}-{office.key.lower()}", taken)
        yield SitePage(name, "office-comments", title, "", "use", offices=(office,))


def _free(name: str, taken: set[str]) -> str:
    """Return a file name that no id has: ids hold no underscore. The first page is always `index`."""
    return name if name == "index" or name not in taken else f"{name}_"


def _division(section: Section) -> SitePage:
    kind: PageKind = "annex" if section.role == "annex" else "clause"
    listed = {block.of for block in walk(section.blocks) if isinstance(block, Index)}
    if kind == "clause":
        kind = "definitions" if "concepts" in listed else "references" if "references" in listed else kind
    # The first page of a site is called `index`.
    name = "index_" if section.id == "index" else section.id
    group: Group = "annexes" if section.role == "annex" else "text"
    return SitePage(name, kind, shown_text(section.title), section.label, group, (section,))


def _without_models(section: Section, told: Mapping[str, int]) -> Section:
    """Return a section in which models that it shows whole are told by their first words and a link to their own pages.

    `told` says of how many blocks each model is made: one view of it has fewer, and stays.
    """
    return replace(section, blocks=tuple(_briefly(block, told) for block in section.blocks))


def _briefly(block: Block, told: Mapping[str, int]) -> Block:
    match block:
        case Box(role="model") if len(block.blocks) == told.get(block.id):
            link = Link(kind="model", target=block.id, label=block.label)
            return replace(block, blocks=(*block.blocks[:1], Paragraph(text=(link,))), facts=())
        case Section():
            return _without_models(block, told)
        case Paragraph() | Box() | Index():
            return replace(block, blocks=tuple(_briefly(each, told) for each in block.blocks))
        case _:
            return block


def _open_matter(manuscript: Manuscript) -> Iterator[Box]:
    for block in walk(manuscript.sections):
        if isinstance(block, Box) and block.role in OPEN_ROLES:
            yield block


def _places(pages: tuple[SitePage, ...]) -> Mapping[str, str]:
    """Return where each id is at home: models, use cases, scenarios and evidence on their pages, all else in the text."""
    first = [page for page in pages if page.kind in {"model", "use-cases", "scenarios", "evidence"}]
    places: dict[str, str] = {}
    for page in (*first, *(page for page in pages if page.group in {"text", "annexes"})):
        for name in linkable_ids(page.blocks):
            places.setdefault(name, page.name)
    return places


def _former_places(pages: tuple[SitePage, ...], places: Mapping[str, str]) -> Mapping[str, str]:
    """Return on which page each former id stands: that of what has it now, the first in reading order of several."""
    found: dict[str, str] = {}
    for page in pages:
        for block in walk(page.blocks):
            if places.get(getattr(block, "id", "")) == page.name:
                for name in getattr(block, "former_ids", ()):
                    found.setdefault(name, page.name)
    return {name: page for name, page in found.items() if name not in places}
