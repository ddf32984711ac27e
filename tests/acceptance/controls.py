"""Pages with one planted fault each, and what must be said of it; a page without any, of which nothing may be said."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

SOUND: Final = ("sound.html", "sound-rtl.html")
ELSEWHERE: Final = "https://elsewhere.invalid"

_PAGE: Final = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A page to try the gates on</title>
<link rel="icon" href="data:,">
<style>a {{ padding: 6px; color: inherit }} .box {{ overflow: hidden }} {style}</style>{head}
</head>
<body data-page-kind="control">
<main>
<h1>A control</h1>
<p>Words to read, and <a href="{name}.html#caf%C3%A9">a link within the page</a>.</p>
<h2 id="café">An id beyond ASCII</h2>
<p><a href="sound.html">The page without a fault</a></p>
<details>
<summary>More</summary>
<p>What is folded is looked at, too.</p>
</details>
{body}
</main>
</body>
</html>
"""
_DOT: Final = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


class Control(NamedTuple):
    """A fault: the gate and rules that must tell of it, and what is planted where."""

    gate: str
    rule: str
    body: str = ""
    head: str = ""
    style: str = ""
    direction: str = "ltr"


CONTROLS: Final[Mapping[str, Control]] = MappingProxyType(
    {
        "no-alternative": Control("axe", "image-alt", f'<p><img src="{_DOT}"></p>'),
        "no-alternative-nu": Control("nu", "error", f'<p><img src="{_DOT}"></p>'),
        "no-alternative-hv": Control("html-validate", "wcag/h37", f'<p><img src="{_DOT}"></p>'),
        "low-contrast": Control("axe", "color-contrast", style="p { color: #999; background: #fff }"),
        "low-contrast-dark": Control(
            "axe", "color-contrast", style="@media (prefers-color-scheme: dark) { p { color: #444; background: #000 } }"
        ),
        "low-contrast-narrow": Control(
            "axe", "color-contrast", style="@media (max-width: 400px) { p { color: #999; background: #fff } }"
        ),
        "low-contrast-folded": Control("axe", "color-contrast", style="details p { color: #999; background: #fff }"),
        "twice-the-id-nu": Control("nu", "error", '<p id="twice">One</p><p id="twice">Two</p>'),
        "twice-the-id-hv": Control("html-validate", "no-dup-id", '<p id="twice">One</p><p id="twice">Two</p>'),
        "no-such-id": Control("links", "missing-id", '<p><a href="#no-such">Lost</a></p>'),
        "no-such-id-there": Control("links", "missing-id", '<p><a href="sound.html#no-such">Lost</a></p>'),
        "no-such-file": Control("links", "missing-file", '<p><a href="no-such.html">Lost</a></p>'),
        "from-the-root": Control("links", "absolute", '<p><a href="/sound.html">Lost</a></p>'),
        "a-folder": Control("links", "folder", '<p><a href="./">Lost</a></p>'),
        "out-of-the-folder": Control("links", "outside", '<p><a href="../up.html">Lost</a></p>'),
        "other-language": Control("links", "language", '<p><a href="sound.html" hreflang="ar">Lost</a></p>'),
        "script-address": Control("links", "scheme", '<p><a href="javascript:void(0)">Lost</a></p>'),
        "image-elsewhere": Control("links", "external", f'<p><img src="{ELSEWHERE}/dot.gif" alt="A dot"></p>'),
        "font-elsewhere": Control(
            "links", "external", style=f"@font-face {{ font-family: F; src: url({ELSEWHERE}/f) }}"
        ),
        "image-requested": Control("requests", "external", f'<p><img src="{ELSEWHERE}/dot.gif" alt="A dot"></p>'),
        "script-requested": Control("requests", "external", head=f'<script src="{ELSEWHERE}/x.js"></script>'),
        "fetched-by-script": Control(
            "requests", "external", head=f"<script>fetch('{ELSEWHERE}/x').catch(() => 0)</script>"
        ),
        "connected-in-advance": Control("requests", "external", head=f'<link rel="preconnect" href="{ELSEWHERE}">'),
        "no-such-image": Control("requests", "broken", '<p><img src="no-such.gif" alt="A dot"></p>'),
        "error-told": Control("console", "error", head="<script>console.error('a fault')</script>"),
        "error-thrown": Control("console", "error", head="<script>throw new Error('a fault')</script>"),
        "not-in-the-order": Control(
            "keyboard", "not-reached", '<p><a href="sound.html" tabindex="-1">Not there</a></p>'
        ),
        "button-by-mouse": Control("keyboard", "not-reached", '<div role="button" onclick="void 0">Not there</div>'),
        "label-by-mouse": Control(
            "keyboard", "not-reached", '<label for="tick">Not there</label><input id="tick" type="checkbox" hidden>'
        ),
        "no-focus-shown": Control("keyboard", "focus-not-shown", style="a:focus { outline: none }"),
        "focus-away": Control(
            "keyboard",
            "focus-out-of-sight",
            '<a href="sound.html" class="off">Away</a>',
            style=".off { position: absolute; left: -999px }",
        ),
        "focus-lost": Control(
            "keyboard", "focus-lost", '<p><button onfocus="this.hidden = true">Gone</button> <button>After</button></p>'
        ),
        "focus-covered": Control(
            "keyboard",
            "focus-out-of-sight",
            '<div class="lid"></div>',
            style=".lid { position: fixed; inset: 0; background: CanvasText; opacity: 0.001 }",
        ),
        "trap": Control(
            "keyboard",
            "trap",
            '<p><input id="end" aria-label="No way out"></p>'
            "<script>document.getElementById('end').onkeydown = (press) => press.preventDefault()</script>",
        ),
        "words-by-script": Control(
            "scripts", "words", '<p id="late"></p><script>document.getElementById("late").append("belated")</script>'
        ),
        "shown-by-script": Control(
            "scripts",
            "words",
            '<p id="late" hidden>belated</p><script>document.getElementById("late").hidden = false</script>',
        ),
        "link-by-script": Control(
            "scripts",
            "links",
            '<p id="late">link</p><script>document.getElementById("late").innerHTML = "<a href=sound.html>link</a>"</script>',
        ),
        "too-wide": Control("layout", "overflow", '<p class="wide">Wide</p>', style=".wide { width: 600px }"),
        "too-wide-rtl": Control(
            "layout", "overflow", '<p class="wide">Wide</p>', style=".wide { width: 600px }", direction="rtl"
        ),
        "cut-sideways": Control(
            "layout",
            "clipped",
            '<p class="box">Too much for this box</p>',
            style=".box { width: 60px; white-space: nowrap }",
        ),
        "cut-in-height": Control(
            "layout",
            "clipped",
            '<p class="box">Too much for this box in one line</p>',
            style=".box { width: 60px; height: 1.5em }",
        ),
        "cut-by-the-edge-rtl": Control(
            "layout",
            "clipped",
            '<p class="away">Out of reach</p>',
            style=".away { margin-right: -30px }",
            direction="rtl",
        ),
    }
)


def write_controls(folder: Path) -> None:
    """Write the sound pages and all controls, each under its name."""
    for name, control in {"sound": Control("", ""), "sound-rtl": Control("", "", direction="rtl"), **CONTROLS}.items():
        page = _PAGE.format(name=name, language="ar" if control.direction == "rtl" else "en", **control._asdict())
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
