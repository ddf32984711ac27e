"""Each page of the site as parts: which function makes which kind."""

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, Page
from wipo_bc_std.render.site.comment_links import comment_link
from wipo_bc_std.render.site.comment_pages import make_comments, make_office_comments, tell_comments
from wipo_bc_std.render.site.freshness_pages import make_freshness, make_world, tell_badge
from wipo_bc_std.render.site.news_pages import make_changes
from wipo_bc_std.render.site.parts import Part
from wipo_bc_std.render.site.plan import PageKind, SitePage
from wipo_bc_std.render.site.provision_pages import make_my_part, make_provisions
from wipo_bc_std.render.site.record_pages import (
    make_evidence,
    make_map,
    make_model,
    make_models,
    make_open_issues,
    make_paths,
    make_scenarios,
    make_task,
    make_use_cases,
)
from wipo_bc_std.render.site.site import Addresses, Site, footnotes_of, picture_address, standing, used
from wipo_bc_std.render.site.start_page import make_start
from wipo_bc_std.render.site.text_pages import make_revisions, make_text

_MAKERS: Mapping[PageKind, Callable[[SitePage, Site, Fragments], Iterator[Part]]] = {
    "start": make_start,
    "clause": make_text,
    "annex": make_text,
    "definitions": make_text,
    "references": make_text,
    "provisions": make_provisions,
    "my-part": make_my_part,
    "changes": make_changes,
    "comments": make_comments,
    "office-comments": make_office_comments,
    "models": make_models,
    "model": make_model,
    "use-cases": make_use_cases,
    "scenarios": make_scenarios,
    "task": make_task,
    "evidence": make_evidence,
    "freshness": make_freshness,
    "world-changes": make_world,
    "open-issues": make_open_issues,
    "reading-paths": make_paths,
    "concept-map": make_map,
    "revisions": make_revisions,
}


# On these what has an id has a heading of the page, which has the link as well.
_HEADED: tuple[PageKind, ...] = ("model", "scenarios")


def make_page(page: SitePage, site: Site) -> tuple[Part, ...]:
    """Return the parts of a page, its title first."""
    fragments = Fragments(
        Page(
            words=site.manuscript.words,
            language=site.manuscript.language,
            addresses=Addresses(site.plan, page.name),
            pictures={medium.name: picture_address(medium.name) for medium in site.manuscript.media},
            footnotes=frozenset(footnotes_of(page.blocks)),
            beside=lambda identifier: _beside(identifier, page, site),
        )
    )
    return tuple(_MAKERS[page.kind](page, site, fragments))


def _beside(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return what stands beside the text of an id on its page."""
    led = Markup() if page.kind in _HEADED else comment_link(identifier, page, site)
    told = standing(identifier, page, site) + tell_badge(identifier, page, site) + used(identifier, page, site)
    return led + told + tell_comments(identifier, page, site)
