"""The whole draft as one HTML file that opens from disk and asks nothing of the network."""

import re
from datetime import datetime

from markupsafe import Markup

from wipo_bc_std.render.format import Artifact, Format, file_stem, from_text
from wipo_bc_std.render.fragments import (
    Fragments,
    Page,
    environment,
    fragment_address,
    linkable_ids,
)
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view.nodes import Manuscript, Medium, shown_text

_LAST_TWO = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))

# What HTML allows in no text: most controls, halves of characters, and code points that are none.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + _LAST_TWO + "]")
_NOT_PLAIN_IN_CSS = re.compile(r"[^0-9A-Za-z .,\-\u00a0-\ufffd]")


def render(manuscript: Manuscript, _when: datetime) -> tuple[Artifact, ...]:
    """Return the draft as one page; HTML has no file metadata, so the time goes nowhere."""
    fragments = Fragments(
        Page(
            words=manuscript.words,
            language=manuscript.language,
            addresses={each: fragment_address(each) for each in linkable_ids(manuscript.sections)},
            pictures={medium.name: _data_address(medium) for medium in manuscript.media},
            footnotes=frozenset(note.id for note in manuscript.footnotes),
        )
    )
    # The text first: a footnote leads back only to a mark that stands in it.
    text = fragments.blocks(manuscript.sections, level=1)
    page = (
        environment()
        .get_template("html/page.html.j2")
        .render(
            manuscript=manuscript,
            cover=manuscript.cover,
            words=manuscript.words,
            style=_style(),
            running_header=_css_string(f"{manuscript.cover.number} · {manuscript.cover.running_header}"),
            page_word=_css_string(f"{manuscript.words.page} "),
            text=text,
            footnotes=fragments.footnotes(manuscript.footnotes),
            plain=shown_text,
            address=fragment_address,
        )
    )
    return (Artifact(f"{file_stem(manuscript)}.html", _FORBIDDEN.sub("\ufffd", page).encode()),)


def _style() -> Markup:
    # The page comes last: what it says of print holds for the nodes too.
    sheets = (TEMPLATES / "html" / name for name in ("nodes.css", "page.css"))
    return Markup("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))  # noqa: S704 - our own files


def _data_address(medium: Medium) -> str:
    return f"data:{medium.media_type};base64,{''.join(medium.data.split())}"


def _css_string(text: str) -> Markup:
    """Return text as a CSS string that can end neither the string nor the style element."""
    escaped = _NOT_PLAIN_IN_CSS.sub(lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - only plain characters and escapes are left


FORMAT = Format(name="html", summary="the whole draft as one file, to read in a browser", render=from_text(render))
