"""The configuration that MkDocs reads for one language: what differs from the file at the root that all share."""

import json
from collections.abc import Mapping

from markupsafe import escape

from wipo_bc_std.render.site.advice import comment_words
from wipo_bc_std.render.site.plan import INNER_KINDS, SitePage
from wipo_bc_std.render.site.site import Site

SHARED = "mkdocs.yml"
# Where the frame of the pages lies, as seen from the folder of one language.
_THEME = "../theme"
# What our own scripts say; the rest of the fixed words stands in the pages.
_SCRIPT_WORDS = (
    "site.comment", "site.shown", "site.nothing", "site.copied", "site.publication", "site.publications", "site.language",
    "site.search", "site.menu", "site.save", "site.all",
)  # fmt: skip


def configure(site: Site, pages: tuple[SitePage, ...]) -> str:
    """Return the configuration of the site with these pages, as JSON, which is YAML as well."""
    cover, words = site.manuscript.cover, site.companion.words
    occasion = site.companion.occasion
    settings = {
        "INHERIT": f"../{SHARED}",
        "site_name": escape(cover.number),
        "docs_dir": "docs",
        "theme": {
            "language": site.manuscript.language,
            "custom_dir": _THEME,
            "palette": [
                _palette("light", "default", "weather-sunny", words["site.dark"]),
                _palette("dark", "slate", "weather-night", words["site.light"]),
            ],
        },
        "extra": {
            "draft": {
                "number": cover.number,
                "title": cover.title,
                "header": cover.running_header,
                "stage": cover.stage_label,
                "version": cover.version_label,
                "date": cover.date_label,
                "notices": list(cover.notices),
                "comment": str(comment_words(site)),
                "language": site.manuscript.language,
                "languages": [
                    {"code": each.code, "autonym": each.autonym, "direction": each.direction}
                    for each in site.companion.languages
                ],
                "publication": occasion.publication,
                **({"files": words["site.files"]} if occasion.publication else {}),
                "words": {key.partition(".")[2]: words[key] for key in _SCRIPT_WORDS},
            },
        },
        "nav": _navigation(site, pages),
    }
    return json.dumps(settings, ensure_ascii=False, indent=1) + "\n"


def _palette(media: str, scheme: str, icon: str, name: str) -> dict[str, object]:
    return {
        "media": f"(prefers-color-scheme: {media})",
        "scheme": scheme,
        "toggle": {"icon": f"material/{icon}", "name": name},
    }


def _navigation(site: Site, pages: tuple[SitePage, ...]) -> list[dict[str, object]]:
    words = site.companion.words
    tree: list[dict[str, object]] = []
    for group, key in (("start", ""), ("text", "site.text"), ("annexes", "site.annexes"), ("use", "site.use")):
        items = [_entry(page, pages, words) for page in pages if page.group == group and page.kind not in INNER_KINDS]
        if key and items:
            tree.append({words[key]: items})
        else:
            tree += items
    return tree


def _entry(page: SitePage, pages: tuple[SitePage, ...], words: Mapping[str, str]) -> dict[str, object]:
    source = f"{page.name}.md"
    # The theme prints titles as they are given.
    title = str(escape(page_title(page)))
    inner = [each for each in pages if INNER_KINDS.get(each.kind) == page.kind]
    if inner:
        listed = [{str(escape(page_title(each))): f"{each.name}.md"} for each in inner]
        return {title: [{words["site.overview"]: source}, *listed]}
    return {title: source}


def page_title(page: SitePage) -> str:
    """Return the words by which a page is listed: its number and title."""
    return f"{page.label} {page.title}".strip()
