"""What the theme writes and a validator or a screen reader stumbles over, put right in each page."""

import re
from collections import Counter
from collections.abc import Mapping

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_HTML = re.compile(r'<html lang="(\w+)"')
_PATH = re.compile(r'(<nav class="md-path" aria-label=")[^"]*"')
_CONTENTS = re.compile(r'(<nav class="md-nav md-nav--secondary" aria-label=")[^"]*"')
_PART = re.compile(r'(<nav class="md-nav" aria-label=")([^"]*)"')
_SEARCH = re.compile(r'<div class="md-search" data-md-component="search" role="dialog"')


def mend_page(html: str, words: Mapping[str, str], direction: str) -> str:
    """Return a page of the theme mended; `words` are the site's, and `direction` is that of the page."""
    # HTML knows `autocomplete` of a text, not of a box to tick.
    html = _TOGGLE.sub(r"\1", html)
    # The theme says the direction on the body: what reads the title alone does not know it.
    html = _HTML.sub(rf'<html lang="\1" dir="{direction}"', html, count=1)
    # Two regions of the same name cannot be told apart in a list of regions.
    html = _PATH.sub(rf'\1{words["site.where"]}"', html)
    names = iter([words["site.menu-page"]] if html.count('class="md-nav md-nav--secondary"') > 1 else [])
    html = _CONTENTS.sub(lambda match: f'{match[1]}{next(names, words["site.on-page"])}"', html)
    parts = Counter(match[2] for match in _PART.finditer(html))
    first = {part for part, count in parts.items() if count > 1}

    def tell_apart(match: re.Match[str]) -> str:
        if match[2] not in first:
            return match[0]
        first.remove(match[2])
        return f'{match[1]}{match[2]} – {words["site.menu-page"]}"'

    html = _PART.sub(tell_apart, html)
    # A dialog has a name; that it is a search is said by what is in it.
    return _SEARCH.sub(
        rf'<div class="md-search" data-md-component="search" role="dialog" aria-label="{words["site.search"]}"', html
    )
