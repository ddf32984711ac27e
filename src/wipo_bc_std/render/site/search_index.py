"""What the search of the site looks through: terms and identifiers first, then headings, then running text."""

import json
import re
from collections.abc import Iterator

from markupsafe import escape
from msgspec import Struct

from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.provision_pages import statement_text
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.view import nodes
from wipo_bc_std.view.nodes import Block, Box, Entry, Grid, Index, Items, Paragraph, Picture, Section, shown_text, walk

_TERM, _IDENTIFIER, _RECORD, _HEADING = 8.0, 6.0, 3.0, 2.0
# Words end at spaces, hyphens and marks; what is asked is cut sign by sign, so no sign may hang on its neighbours.
_SEPARATOR = r"""[\s\u200b\u3000\-,:;.!?=\[\]()"/、。，．？！；：（）“”«»]+"""
_HAN = re.compile(r"([\u3400-\u9fff])")
_LONGEST_TEXT = 1_200


class Finding(Struct, frozen=True):
    """Something that can be found: where it is, what it is called, what it says, and how much it counts."""

    location: str
    title: str
    text: str
    boost: float = 1.0


def write_index(site: Site, configuration: dict[str, object]) -> str:
    """Return the index as JSON in the form that the theme's search reads."""
    findings: dict[str, Finding] = {}
    for page in site.plan.pages:
        findings.setdefault(page.file, Finding(page.file, f"{page.label} {page.title}".strip(), "", _HEADING))
        for finding in _of_page(page, site):
            findings.setdefault(finding.location, finding)
    docs = []
    for item in findings.values():
        doc: dict[str, object] = {"location": item.location, "title": _spaced(item.title), "text": _spaced(item.text)}
        if item.boost != 1.0:
            doc["boost"] = item.boost
        docs.append(doc)
    settings = {**configuration, "separator": _SEPARATOR}
    return json.dumps({"config": settings, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _spaced(text: str) -> str:
    """Return text as HTML, in which each Chinese sign is a word of its own: no dictionary is needed to find it."""
    return str(escape(_HAN.sub("\\1\u200b", text)))


def _of_page(page: SitePage, site: Site) -> Iterator[Finding]:
    for block in walk(page.blocks):
        name = getattr(block, "id", "")
        address = site.plan.address(name, page.name) if name else None
        if address is None or not address.startswith("#"):
            continue
        made = _of_block(block, page.file + address)
        if made is not None and (made.title or made.text):
            yield made


def _of_block(block: Block, location: str) -> Finding | None:
    match block:
        case Section():
            title = f"{block.label} {shown_text(block.title)}".strip()
            return Finding(location, title, "", _HEADING)
        case Paragraph(number=number) if number:
            return Finding(location, "", _shorten(_words((block,))))
        case Box(provision=facts) if facts is not None:
            return Finding(location, f"{block.id} {block.heading}", _shorten(statement_text(block)), _IDENTIFIER)
        case Box(role="model" | "use-case" | "scenario" | "evidence" | "principle" | "open-issue"):
            return Finding(location, f"{block.label} {block.heading}".strip(), _shorten(_words(block.blocks)), _RECORD)
        case Entry():
            names = " · ".join(name.text for name in block.names)
            told = _words(block.blocks)
            boost = _TERM if block.role == "concept" else _RECORD
            return Finding(location, shown_text(block.heading), _shorten(f"{told} {names}".strip()), boost)
        case Grid() | Picture():
            caption = f"{block.label} {shown_text(block.caption)}".strip()
            return Finding(location, caption, _shorten(_words((block,)))) if block.label else None
        case _:
            return None


def _words(blocks: tuple[Block, ...]) -> str:
    parts: list[str] = []
    for block in walk(blocks):
        if isinstance(block, Items | Index):
            continue
        parts += (shown_text(text) for text in nodes.texts(block) if text)
    return " ".join(parts)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
