"""The pages of models, use cases, scenarios, evidence, open issues, reading paths and concepts."""

from collections.abc import Iterator

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, framed, isolated
from wipo_bc_std.render.site.advice import answer_words
from wipo_bc_std.render.site.comment_links import heading_comment_link
from wipo_bc_std.render.site.freshness_pages import tell_due, tell_radar
from wipo_bc_std.render.site.parts import Heading, Part, own_heading, permalink, title_heading
from wipo_bc_std.render.site.plan import OPEN_ROLES, SitePage
from wipo_bc_std.render.site.provision_pages import record
from wipo_bc_std.render.site.site import Site, address, link
from wipo_bc_std.view.nodes import Box, Picture, Section, shown_text, walk


def path_id(identifier: str) -> str:
    """Return the id of a reading path on its page."""
    return f"path_{identifier}"


def make_models(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    """Yield the parts of the list of models."""
    yield title_heading(page.title)
    yield site.macro("records", items=[record(box, page, site) for box in site.companion.models])


def make_model(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of one model."""
    (box,) = page.blocks
    if not isinstance(box, Box):
        raise TypeError(page.name)
    anchor = fragments.anchor(box.id, box.former_ids)
    kind = framed(' <span class="kind">{}</span>', box.heading)
    yield Heading(1, anchor, box.label, isolated(box.label) + kind, permalink(anchor, box.label, site.manuscript.words))
    yield heading_comment_link(box.id, page, site) + fragments.box_body(box, 1) + anchor.beside


def make_use_cases(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of use cases: to which phase of a right each belongs, then all of them."""
    yield title_heading(page.title)
    if site.companion.phases:
        yield fragments.blocks(site.companion.phases, 1)
    yield from tell_radar(site, fragments)
    boxes = [(box, " ".join(_phases(box))) for box in page.blocks if isinstance(box, Box)]
    used = {phase for box, _ in boxes for phase in _phases(box)}
    phases = [each for each in site.manuscript.vocabulary.phases if each.key in used]
    if not phases:
        yield fragments.blocks(page.blocks, 1)
        return
    yield site.macro(
        "cases",
        selects=(("phase", site.companion.words["fact.phase"], phases),),
        cases=[(keys, fragments.blocks((box,), 1)) for box, keys in boxes],
    )


def _phases(box: Box) -> tuple[str, ...]:
    return box.concern.phases if box.concern is not None else ()


def make_scenarios(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of scenarios: what they are for, a card for each, and each story with where to answer."""
    yield title_heading(page.title)
    yield framed("<p>{}</p>", site.companion.words["site.scenarios-intro"])
    yield site.macro("records", items=[record(box, page, site) for box in site.companion.scenarios])
    for box in site.companion.scenarios:
        anchor = fragments.anchor(box.id, box.former_ids)
        led = permalink(anchor, box.label, site.manuscript.words)
        yield Heading(2, anchor, box.label, isolated(box.label), led)
        body = heading_comment_link(box.id, page, site) + fragments.box_body(box, 2)
        yield body + answer_words(box, site) + anchor.beside


def make_task(page: SitePage, _: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page on how the draft answers the task of the committee."""
    yield title_heading(page.title)
    yield fragments.blocks(page.blocks, 1)


def make_evidence(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of evidence: when each piece is to be looked at again, then all of them."""
    yield title_heading(page.title)
    yield from tell_due(site, fragments)
    yield fragments.blocks(page.blocks, 1)


def make_open_issues(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of what is open, by division."""
    yield title_heading(page.title)
    yield framed("<p>{}</p>", site.companion.words["site.open-issues-intro"])
    for section in site.manuscript.sections:
        boxes = list(_open_matter(section))
        if not boxes:
            continue
        name = f"{section.label} {shown_text(section.title)}".strip()
        led = framed('<a href="{}">{}</a>', address(section.id, page, site), isolated(name))
        # The same issue stands in the text: its id is at home there.
        yield own_heading(2, f"in_{section.id}", name, led)
        for box, near in boxes:
            place = address(box.id or near, page, site)
            back = framed('<p><a href="{}">{}</a></p>', place, site.companion.words["site.in-text"])
            yield fragments.blocks((box,), 2) + (back if place else Markup())


def _open_matter(section: Section) -> Iterator[tuple[Box, str]]:
    """Yield what is open in a division, each with the id of what stands before it."""
    near = section.id
    for block in walk(section.blocks):
        if isinstance(block, Box) and block.role in OPEN_ROLES:
            yield block, near
        near = getattr(block, "id", "") or near


def make_paths(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of reading paths."""
    words = site.companion.words
    yield title_heading(page.title)
    yield framed("<p>{}</p>", words["site.reading-paths-intro"])
    for path in site.companion.paths:
        yield own_heading(2, path_id(path.id), path.title)
        yield site.macro(
            "path",
            intro_time=site.word("site.minutes", count=str(path.minutes)),
            stops=[{"link": link(stop.link, page, site), "teaser": stop.teaser} for stop in path.stops],
        )


def make_map(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page that draws how concepts hang together."""
    yield title_heading(page.title)
    yield framed("<p>{}</p>", site.companion.words["site.concept-map-intro"])
    yield fragments.blocks(tuple(block for block in page.blocks if isinstance(block, Picture)), 1)
