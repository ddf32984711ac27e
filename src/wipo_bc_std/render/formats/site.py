"""The draft as a site: a page a clause, and the pages by which a reader finds what concerns them."""

import json
import re
from collections.abc import Iterator
from datetime import datetime

from markupsafe import escape

from wipo_bc_std.render.format import Artifact, Edition, Format
from wipo_bc_std.render.fragments import clean, fragment_address, framed
from wipo_bc_std.render.site.assets import shared_sources, site_assets
from wipo_bc_std.render.site.configuration import configure, page_title
from wipo_bc_std.render.site.engine import run_engine
from wipo_bc_std.render.site.mending import mend_page
from wipo_bc_std.render.site.pages import make_page
from wipo_bc_std.render.site.parts import Heading, Part, write_html, write_markdown
from wipo_bc_std.render.site.plan import MOST_PAGES, SitePage, plan_site
from wipo_bc_std.render.site.search_index import write_index
from wipo_bc_std.render.site.site import Site

# Each page costs the engine some 15 ms: what is beyond is put into the frame of a page that it made.
MOST_ENGINE_PAGES = MOST_PAGES
_FRAME = "frame_"
_CONTENT = '<div class="block">\n<p>frame_content</p>\n</div>'
_TITLE = "frame_title"
_HELD = "held_"
_MARK = re.compile(f"<p>{_HELD}([0-9]+)</p>")


def render(edition: Edition, moment: datetime) -> tuple[Artifact, ...]:
    """Return the sources of the site below `site-src/`, and the site below `site/`.

    Of its files only the form that a reader can save has a date, `moment`.
    """
    manuscript, companion = edition.manuscript, edition.companion
    site = Site(manuscript, companion, plan_site(manuscript, companion))
    made = {page.name: make_page(page, site) for page in site.plan.pages}
    engine_pages, beside = _share(site.plan.pages)
    language = manuscript.language
    sources = {
        **shared_sources(),
        f"{language}/mkdocs.yml": configure(site, engine_pages).encode(),
        **{f"{language}/docs/{name}": content for name, content in site_assets(site, moment).items()},
        **{f"{language}/docs/{page.name}.md": clean(_source(page, made[page.name])).encode() for page in engine_pages},
    }
    if beside:
        sources[f"{language}/docs/{_FRAME}.md"] = _frame().encode()
    held = {page.file: _hold(page, made[page.name]) for page in engine_pages}
    short = {f"{language}/docs/{page.name}.md": held[page.file][0].encode() for page in engine_pages}
    files = run_engine(sources | short, language, language)
    for path in [path for path in files if path.endswith(".html")]:
        mended = mend_page(files[path].decode(), companion.words, manuscript.direction)
        files[path] = _fill(mended, held[path][1] if path in held else ()).encode()
    frame = files.pop(f"{_FRAME}.html", b"").decode()
    files |= {page.file: clean(_framed(page, made[page.name], frame)).encode() for page in beside}
    files |= _search(site, files)
    files |= _stubs(site)
    alone = companion.occasion.is_only
    folder = "site" if alone else f"site/{language}"
    return (
        *(Artifact(f"site-src/{path}", content) for path, content in sources.items()),
        *(Artifact(f"{folder}/{path}", content) for path, content in files.items()),
        *(() if alone else (Artifact("site/index.html", _doors(site).encode()),)),
    )


FORMAT = Format(
    name="site",
    summary="a site with a page a clause, to read online or from a folder",
    render=render,
    folders=("site", "site-src"),
)


def _share(pages: tuple[SitePage, ...]) -> tuple[tuple[SitePage, ...], tuple[SitePage, ...]]:
    """Return the pages that the engine makes, and those put into a frame, which then is one more that it makes."""
    most = MOST_ENGINE_PAGES if len(pages) <= MOST_ENGINE_PAGES else MOST_ENGINE_PAGES - 1
    return pages[:most], pages[most:]


def _source(page: SitePage, parts: tuple[Part, ...]) -> str:
    # The theme prints titles as they are given.
    matter: dict[str, object] = {"title": escape(page_title(page)), "kind": page.kind}
    if page.kind == "start":
        matter["hide"] = ["toc"]
    return _matter(matter) + write_markdown(parts)


def _hold(page: SitePage, parts: tuple[Part, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the source of a page with a mark for each piece of ready HTML, and these pieces.

    The engine would read them letter by letter, twice, and change nothing: that was a third of all its work.
    """
    bodies = tuple(clean(part) for part in parts if not isinstance(part, Heading))
    marks = (framed("<p>{}{}</p>", _HELD, number) for number in range(len(bodies)))
    return clean(_source(page, tuple(part if isinstance(part, Heading) else next(marks) for part in parts))), bodies


def _fill(html: str, bodies: tuple[str, ...]) -> str:
    return _MARK.sub(lambda match: bodies[int(match[1])], html) if bodies else html


def _matter(values: dict[str, object]) -> str:
    # JSON is YAML as well, and takes any title as it is.
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _frame() -> str:
    return f"{_matter({'title': _TITLE, 'kind': 'frame'})}# {_TITLE}\n\n{_CONTENT}\n"


def _framed(page: SitePage, parts: tuple[Part, ...], frame: str) -> str:
    """Return a page in the frame of one that the engine made."""
    title = str(escape(page_title(page)))
    start = frame.index("<h1", frame.index('data-page-kind="frame"'))
    end = frame.index(_CONTENT) + len(_CONTENT)
    whole = frame[:start] + str(write_html(parts)) + frame[end:]
    return (
        whole.replace(_TITLE, title)
        .replace('data-page-kind="frame"', f'data-page-kind="{page.kind}"')
        .replace(f"{_FRAME}.html", page.file)
    )


def _search(site: Site, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the search index, for http and for pages opened from disk."""
    made = json.loads(files["search/search_index.json"])
    index = write_index(site, made["config"])
    return {
        "search/search_index.json": index.encode(),
        "search/search_index.js": f"var __index = {index}".encode(),
    }


def _doors(site: Site) -> str:
    """Return the page that leads to each language; it is the same whatever language the site is in."""
    return site.macro("doors", number=site.manuscript.cover.number, languages=site.companion.languages)


def _stubs(site: Site) -> dict[str, bytes]:
    """Return a page for each id that leads to where it stands, for addresses that outlive the layout of the site."""
    return {f"id/{name}.html": content.encode() for name, content in _permalinks(site)}


def _permalinks(site: Site) -> Iterator[tuple[str, str]]:
    cover = site.manuscript.cover
    header = f"{cover.number}, {cover.running_header}"
    for name, page in (*site.plan.places.items(), *site.plan.former_places.items()):
        # Rows and items of lists have no address that lasts.
        if "/" not in name:
            yield (
                name,
                site.macro(
                    "stub",
                    language=site.manuscript.language,
                    direction=site.manuscript.direction,
                    header=header,
                    title=name,
                    address=f"../{page}.html{fragment_address(name)}",
                    moved=site.companion.words["site.moved"],
                ),
            )
