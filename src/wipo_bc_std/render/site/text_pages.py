"""The pages of the text: a clause or an annex, its headings known to the engine and its body as ready HTML."""

from collections.abc import Iterator

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, framed
from wipo_bc_std.render.site.comment_links import heading_comment_link
from wipo_bc_std.render.site.parts import Heading, Part, permalink, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site, address, footnotes_of
from wipo_bc_std.view.nodes import Block, Entry, Index, Section, shown_text, walk

_DEEPEST_HEADING = 6


def make_text(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of a page of the text."""
    for block in page.blocks:
        if isinstance(block, Section):
            yield from _section(block, 1, page, site, fragments)
    marked = set(footnotes_of(page.blocks))
    notes = [note for note in site.manuscript.footnotes if note.id in marked]
    if notes:
        heading = framed('<h2 id="footnotes_">{}</h2>\n', site.manuscript.words.footnotes)
        listed = framed('<ol role="list">\n{}</ol>\n', fragments.footnotes(notes))
        yield framed(
            '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes_">\n{}</section>',
            heading + listed,
        )


def make_revisions(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:  # noqa: ARG001 - as all pages
    """Yield the parts of the page that tells what was published before."""
    yield title_heading(page.title)
    yield fragments.blocks(page.blocks, 1)


def _section(section: Section, level: int, page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    anchor = fragments.anchor(section.id, section.former_ids)
    name = f"{section.label} {shown_text(section.title)}".strip()
    label = framed('<span class="label">{}</span> ', section.label) if section.label else Markup()
    html = label + framed('<span class="title">{}</span>', fragments.inlines(section.title))
    yield Heading(min(level, _DEEPEST_HEADING), anchor, name, html, permalink(anchor, name, site.manuscript.words))
    if led := heading_comment_link(section.id, page, site):
        yield led
    if level == 1 and page.kind == "definitions":
        yield _terms(page, site)
    if section.remark:
        yield framed('<p class="remark">{}</p>', section.remark)
    if anchor.beside:
        yield anchor.beside
    yield from _blocks(section.blocks, level, page, site, fragments)
    if section.closing:
        yield framed('<p class="closing">{}</p>', section.closing)


def _blocks(blocks: tuple[Block, ...], level: int, page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield blocks as HTML, and the sections among them as headings with what they hold."""
    run: list[Block] = []
    for block in blocks:
        divided = isinstance(block, Index) and any(isinstance(inner, Section) for inner in block.blocks)
        if not divided and not isinstance(block, Section):
            run.append(block)
            continue
        if run:
            yield fragments.blocks(tuple(run), level)
            run = []
        if isinstance(block, Section):
            yield from _section(block, level + 1, page, site, fragments)
        elif isinstance(block, Index):
            yield from _blocks(block.blocks, level, page, site, fragments)
    if run:
        yield fragments.blocks(tuple(run), level)


def _terms(page: SitePage, site: Site) -> Markup:
    """Return a list of the terms that a page defines, each leading to its entry."""
    entries = [block for block in walk(page.blocks) if isinstance(block, Entry) and block.role == "concept"]
    return site.macro(
        "terms",
        entries=[{"address": address(entry.id, page, site), "term": shown_text(entry.heading)} for entry in entries],
    )
