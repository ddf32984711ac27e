"""What a page is made of: headings, which the engine must know, and ready HTML between them."""

import re
from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from wipo_bc_std.render.fragments import Anchor, framed, isolated
from wipo_bc_std.view.nodes import Words

# What Markdown could take for a sign of its own, wherever it stands in a line.
_SIGNS = re.compile(r"[\\`*_\[\]!|~^{}:()]")
_NEW_LINES = re.compile(r"\s*\n\s*")


class Heading(Struct, frozen=True):
    """A heading of level 1 to 6; `name` is its text in plain words, `html` with its marks."""

    level: int
    anchor: Anchor
    name: str
    html: Markup
    permalink: Markup


Part = Heading | Markup


def own_heading(level: int, identifier: str, name: str, html: Markup | None = None) -> Heading:
    """Return a heading that nobody typed; its id is the page's own and holds an underscore."""
    anchor = Anchor(identifier, f"#{identifier}", (), Markup())
    return Heading(level, anchor, name, isolated(name) if html is None else html, Markup())


def title_heading(name: str) -> Heading:
    """Return the title of a page that nobody types."""
    return own_heading(1, "title_", name)


def permalink(anchor: Anchor, name: str, words: Words) -> Markup:
    """Return the link of a heading to itself; the style draws its sign, so that copied text is the text alone."""
    return framed('<a class="permalink" href="{}" aria-label="{} {}"></a>', anchor.address, words.permalink, name)


def write_markdown(parts: Iterable[Part]) -> str:
    """Return parts as Markdown in which only headings are Markdown: all else is HTML that no engine reads again."""
    return "\n\n".join(_markdown(part) for part in parts) + "\n"


def write_html(parts: Iterable[Part]) -> Markup:
    """Return parts as HTML, as the engine would make them of the Markdown."""
    return Markup("\n").join(_html(part) for part in parts)


def _markdown(part: Part) -> str:
    if isinstance(part, Heading):
        former = "".join(f'<span class="former" id="{each}"></span>' for each in part.anchor.former_ids)
        text = _NEW_LINES.sub(" ", f"{former}{part.html}{part.permalink}")
        return f"{'#' * part.level} {_SIGNS.sub(_entity, text)} {{: #{part.anchor.id} }}"
    return f'<div class="block">\n{part}\n</div>'


def _html(part: Part) -> Markup:
    if isinstance(part, Heading):
        former = Markup("").join(
            framed('<span class="former" id="{}"></span>', each) for each in part.anchor.former_ids
        )
        return framed('<h{0} id="{1}">{2}{3}{4}</h{0}>', part.level, part.anchor.id, former, part.html, part.permalink)
    return framed('<div class="block">\n{}\n</div>', part)


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
