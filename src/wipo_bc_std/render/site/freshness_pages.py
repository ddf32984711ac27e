"""How current provisions are: a badge beside each, a page of all of them, when evidence is due, how far use cases are in use.

What changed in the world since the last publication has a page of its own.
"""

from collections.abc import Iterator

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, framed, isolated
from wipo_bc_std.render.site.parts import Part, own_heading, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site, address, link
from wipo_bc_std.view import nodes
from wipo_bc_std.view.freshness import Badge


def tell_badge(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return how current a provision is, to stand beside it on its page; nothing for all else."""
    freshness = site.companion.freshness
    badge = None if freshness is None else freshness.badges.get(identifier)
    if badge is None or site.plan.places.get(identifier) != page.name:
        return Markup()
    return site.macro(
        "badge",
        badge=badge,
        points=site.word("fresh.points", count=str(badge.points)),
        reasons=_reasons(badge, page, site),
        more=site.plan.file_of("freshness"),
    )


def make_freshness(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of all provisions: shares by clause and publication, then the worst with their reasons."""
    freshness, words = site.companion.freshness, site.companion.words
    yield title_heading(page.title)
    if freshness is None:
        return
    for told in (*freshness.summary, *freshness.intro):
        yield framed("<p>{}</p>", isolated(told))
    yield own_heading(2, "worst_", words["fresh.worst"])
    if freshness.worst:
        yield site.macro("worst", items=[_item(badge, page, site) for badge in freshness.worst])
    else:
        yield framed("<p>{}</p>", words["fresh.none-worse"])
    yield own_heading(2, "clauses_", words["fresh.by-clause"])
    yield fragments.blocks(freshness.clauses, 2)
    yield own_heading(2, "publications_", words["fresh.by-publication"])
    yield fragments.blocks(freshness.publications, 2)
    if freshness.watched:
        name = f"{words['fact.band.watch']}{words['words.separator']}{len(freshness.watched)}"
        yield own_heading(2, "watched_", name)
        yield site.macro("worst", items=[_item(badge, page, site) for badge in freshness.watched])


def make_world(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of what changed in the world since the last publication, and what was looked at."""
    world = site.companion.world
    if world is None:
        yield title_heading(page.title)
        return
    yield title_heading(world.title)
    for part in world.parts:
        if part.title:
            yield own_heading(2, f"{part.name}_", part.title)
        yield fragments.blocks(part.blocks, 2)


def tell_due(site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield when each piece of evidence is to be looked at again, and what it bears on."""
    if site.companion.freshness is not None:
        yield fragments.blocks((site.companion.freshness.due,), 1)


def tell_radar(site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield how far use cases are in use; nothing where no evidence tells of any."""
    if site.companion.radar:
        yield framed("<p>{}</p>", site.companion.words["radar.intro"])
        yield fragments.blocks(site.companion.radar, 1)


def _item(badge: Badge, page: SitePage, site: Site) -> dict[str, object]:
    return {
        "badge": badge,
        "address": address(badge.id, page, site),
        "points": site.word("fresh.points", count=str(badge.points)),
        "place": _running(badge.place, page, site),
        "reasons": _reasons(badge, page, site),
    }


def _reasons(badge: Badge, page: SitePage, site: Site) -> list[tuple[int, Markup]]:
    return [(reason.points, _running(reason.text, page, site)) for reason in badge.reasons]


def _running(inlines: nodes.Inlines, page: SitePage, site: Site) -> Markup:
    """Return a reason as HTML: of running text it has words and links alone."""
    told = Markup()
    for inline in inlines:
        match inline:
            case nodes.Text():
                told += isolated(inline.text)
            case nodes.Link():
                told += link(inline, page, site)
            case _:
                raise TypeError(inline.type)
    return told
