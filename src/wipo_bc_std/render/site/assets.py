"""What pages need beside their text: styles, scripts, pictures, and what the cards of terms say."""

import base64
import json
import re
from datetime import datetime

from wipo_bc_std.render.format import file_stem
from wipo_bc_std.render.site.configuration import SHARED
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view.nodes import Entry, Paragraph, shown_text, walk

_REM = re.compile(r"(?<![\w.])(\d*\.?\d+)rem")
# The theme's root letters are a quarter larger than those for which the styles of the nodes are made.
_SMALLER = 0.8


def shared_sources() -> dict[str, bytes]:
    """Return what the sources of all languages share: the configuration at the root, and the frame of the pages."""
    packaged = TEMPLATES / "site" / SHARED
    shared = packaged if packaged.is_file() else TEMPLATES.parent / SHARED
    theme = TEMPLATES / "site" / "theme"
    return {SHARED: shared.read_bytes()} | {
        f"theme/{path.relative_to(theme).as_posix()}": path.read_bytes() for path in sorted(theme.rglob("*.html"))
    }


def site_assets(site: Site, moment: datetime) -> dict[str, bytes]:
    """Return styles, scripts and pictures by their paths in the site; the form to fill in is made at `moment`."""
    own = TEMPLATES / "site" / "assets"
    assets = {f"assets/{path.name}": path.read_bytes() for path in sorted(own.iterdir()) if path.is_file()}
    nodes = (TEMPLATES / "html" / "nodes.css").read_text(encoding="utf-8")
    assets["assets/nodes.css"] = _REM.sub(_smaller, nodes).encode()
    assets["assets/cards.js"] = f"window.termCards = {term_cards(site)};\n".encode()
    if site.provisions:
        assets["assets/checklist.js"] = f"window.checklistForm = {_checklist(site, moment)};\n".encode()
    for medium in site.manuscript.media:
        assets[f"pictures/{medium.name}"] = base64.b64decode(medium.data)
    return assets


def term_cards(site: Site) -> str:
    """Return term and definition of each concept by its id, in plain words, as JSON that can stand in a script."""
    cards: dict[str, list[str]] = {}
    for block in walk(site.manuscript.sections):
        if isinstance(block, Entry) and block.role == "concept":
            told = next((shown_text(part.text) for part in block.blocks if isinstance(part, Paragraph)), "")
            cards.setdefault(block.id, [shown_text(block.heading), told])
    return _script_data(cards)


def _checklist(site: Site, moment: datetime) -> str:
    """Return the parts of the form for conformance, of which a script keeps the rows that a reader wants."""
    from wipo_bc_std.render.checklist import checklist_package  # noqa: PLC0415 - see the format xlsx

    package = checklist_package(site.manuscript, moment)
    form = {
        "file": f"{file_stem(site.manuscript)}.xlsx",
        "parts": dict(package.parts),
        "sheet": package.sheet,
        "rows": dict(package.rows),
    }
    return _script_data(form)


def _script_data(value: object) -> str:
    """Return a value as JSON that can stand in a script, wherever that stands."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _smaller(match: re.Match[str]) -> str:
    return f"{float(match[1]) * _SMALLER:.4f}".rstrip("0").rstrip(".") + "rem"
