"""Pages in Chromium: `browser/visit.mjs` visits them, this says what to look at and turns what was seen into findings.

What a gate calls `external` is every request that goes neither to a file nor to the server of the page itself.
"""

import json
import subprocess
from atexit import register
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, Any, Final
from urllib.parse import quote, urlsplit

from tests.acceptance.findings import Finding
from tests.acceptance.links import target_of
from tests.acceptance.pages import PageFile
from tests.acceptance.tools import PACKAGES, chromium, node, package

WIDE: Final = 1280
NARROW: Final = 390
PROGRAM: Final = Path(__file__).with_name("browser") / "visit.mjs"

_INSIDE: Final = {"file", "data", "blob", "about"}
_HEIGHTS: Final = {WIDE: 900, NARROW: 844}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A page as somebody opens it, and what is looked at there: `axe`, `layout`, `keyboard`, `words`.

    A visit that settles waits until nothing is fetched any more. `fragment` is where in the page it begins, and `does` are
    expressions of JavaScript that are worked out there in order.
    """

    page: PageFile
    server: str = ""
    width: int = WIDE
    scheme: str = "light"
    scripts: bool = True
    settle: bool = False
    looks: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    fragment: str = ""
    does: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """Return the address: below the server, if there is one, else that of the file."""
        file = f"{self.server}{quote(self.page.name)}" if self.server else self.page.path.resolve().as_uri()
        return file + self.fragment

    @property
    def setting(self) -> str:
        """Return in words how the page is opened."""
        way = "http" if self.server else "file"
        return f"{self.width} {self.scheme} {way}{'' if self.scripts else ' without scripts'}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What one visit saw: the program's own data."""

    visit: Visit
    data: dict[str, Any]

    def finding(self, gate: str, rule: str, where: str, text: str) -> Finding:
        """Return a fault of this page as it was opened."""
        return Finding(gate, rule, self.visit.page.name, where, text, self.visit.setting)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, below a path of its own, as most sites are; yield the address that ends in `/`."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{_Quiet.PREFIX}"
        server.shutdown()


def require_browser() -> None:
    """Skip the test, or fail in CI, where a part of the browser gates is missing."""
    chromium()
    node()
    for name in ("playwright-core", "axe-core"):
        package(name)


def look_at(visits: Sequence[Visit]) -> tuple[Seen, ...]:
    """Make visits in the browser, each job in windows of its own, or raise if there is none, or one has no end."""
    if not visits:
        raise LookupError("no page to visit")
    require_browser()
    said = _answered([_asked(visit) for visit in visits])
    failures = [f"{result['url']}: {result['failure']}" for result in said["results"] if result["failure"]]
    if failures or len(said["results"]) != len(visits):
        raise RuntimeError("\n".join(failures) or "a visit is missing")
    seen = tuple(Seen(visit, data) for visit, data in zip(visits, said["results"], strict=True))
    return (*seen, *_leaks(said["leaks"], visits))


def findings(seen: Iterable[Seen]) -> Iterator[Finding]:
    """Yield all faults that single visits show."""
    for each in seen:
        yield from _requests(each)
        yield from (each.finding("console", "error", "", text) for text in each.data.get("console", ()))
        yield from _axe(each)
        yield from _layout(each)
        for fault in each.data.get("keyboard", {}).get("faults", ()):
            yield each.finding("keyboard", fault["rule"], fault["where"], fault["text"])


def lost_without_scripts(seen: Sequence[Seen]) -> list[Finding]:
    """Return the words and links of each page's main part that are there only with scripts."""
    pairs: dict[PageFile, dict[bool, Seen]] = {}
    for each in seen:
        if "words" in each.data and each.visit.width == WIDE:
            pairs.setdefault(each.visit.page, {})[each.visit.scripts] = each
    if not pairs or any(set(pair) != {True, False} for pair in pairs.values()):
        raise LookupError("a page was not seen both with scripts and without")
    found = []
    for pair in pairs.values():
        with_scripts, without = (pair[scripts].data["words"] for scripts in (True, False))
        if not without["text"].split() and not with_scripts["text"].split():
            found.append(pair[False].finding("scripts", "empty", "main", "has no text"))
        for rule, lost in (
            ("words", Counter(with_scripts["text"].split()) - Counter(without["text"].split())),
            ("links", Counter(with_scripts["links"]) - Counter(without["links"])),
        ):
            if lost:
                found.append(pair[False].finding("scripts", rule, "main", " ".join(list(lost)[:20])))
    return found


def search_findings(seen: Iterable[Seen]) -> Iterator[Finding]:
    """Yield each search that found nothing, or led to what is not there."""
    searched = 0
    for each in seen:
        for search in each.data.get("search", ()):
            searched += 1
            if not search["results"]:
                yield each.finding("search", "nothing", search["query"], "is not found")
            for result in search["results"]:
                yield from (each.finding("search", "result", search["query"], text) for text in _lost(each, result))
    if not searched:
        raise LookupError("nothing was searched")


def _lost(seen: Seen, result: Mapping[str, str]) -> Iterator[str]:
    page = seen.visit.page
    start = seen.visit.server or page.folder.resolve().as_uri() + "/"
    if not result["href"].startswith(start):
        yield f"{result['href']} leads elsewhere"
        return
    path, identifier = target_of(
        PageFile(page.folder, page.folder / "index.html"),
        urlsplit(result["href"].removeprefix(start))._replace(query="").geturl(),
    )
    if not path.is_file():
        yield f"{result['href']} leads to no file"
    elif identifier and identifier not in PageFile(page.folder, path).document.ids:
        yield f"{result['href']} leads to no id"
    if not result["text"]:
        yield f"{result['href']} has no words"


def told(seen: Sequence[Seen]) -> str:
    """Return in a few words how much was looked at."""
    pages = {each.visit.page.path for each in seen}
    checks = sum(each.data.get("axe", {}).get("passed", 0) for each in seen)
    reached = sum(each.data.get("keyboard", {}).get("reached", 0) for each in seen)
    unsure = Counter(
        rule["rule"] for each in seen for rule in each.data.get("axe", {}).get("incomplete", ()) for _ in rule["nodes"]
    )
    return (
        f"{len(pages)} pages in {len(seen)} visits: axe passed {checks} rules and could not tell of {dict(unsure)}; "
        f"the Tab key reached {reached} controls"
    )


@cache
def _program() -> tuple[subprocess.Popen[str], IO[str]]:
    """Start the browser program, once a process: Chromium goes with the end of what this writes, thus with this process."""
    complaints = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - open as long as the program runs
    program = subprocess.Popen(
        [node(), str(PROGRAM), str(PACKAGES), chromium()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        text=True,
        encoding="utf-8",
    )
    register(_end, program)
    return program, complaints


def _end(program: subprocess.Popen[str]) -> None:
    try:
        program.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        program.kill()


def _answered(asked: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """Return what the browser program says of visits, or raise if it ended."""
    program, complaints = _program()
    if program.stdin is None or program.stdout is None:
        raise RuntimeError("the browser program was started without pipes")
    with suppress(BrokenPipeError):
        program.stdin.write(f"{json.dumps(asked)}\n")
        program.stdin.flush()
    line = program.stdout.readline()
    if not line:
        complaints.seek(0)
        _program.cache_clear()
        raise RuntimeError(f"the browser program ended with {program.wait()}: {complaints.read()[-3000:]}")
    said: dict[str, Any] = json.loads(line)
    return said


class _Quiet(SimpleHTTPRequestHandler):
    PREFIX = "/some/where/"

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.PREFIX))

    def send_head(self) -> Any:
        # An address from the root of the host is not ours.
        if self.path.startswith(self.PREFIX):
            return super().send_head()
        self.send_error(404)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


def _asked(visit: Visit) -> dict[str, object]:
    return {
        "url": visit.url,
        "width": visit.width,
        "height": _HEIGHTS[visit.width],
        "scheme": visit.scheme,
        "scripts": visit.scripts,
        "settle": visit.settle,
        "looks": visit.looks,
        "searches": visit.searches,
        "does": visit.does,
    }


def _leaks(leaks: Sequence[str], visits: Sequence[Visit]) -> Iterator[Seen]:
    """Yield the connections that pages made without a request. Chromium's own go to hosts that no page names."""
    texts = {visit.page.path: visit.page.path.read_text(encoding="utf-8") for visit in visits}
    for leak in sorted(set(leaks)):
        host = urlsplit(leak if "://" in leak else f"//{leak}").hostname or leak
        for visit in visits:
            if host in texts[visit.page.path]:
                yield Seen(visit, {"requests": [leak if "://" in leak else f"https://{leak}"]})
                break


def _requests(seen: Seen) -> Iterator[Finding]:
    own = urlsplit(seen.visit.server).netloc
    for url in seen.data.get("requests", ()):
        parts = urlsplit(url)
        if parts.scheme not in _INSIDE and (not own or parts.netloc != own):
            yield seen.finding("requests", "external", "", url)
    yield from (seen.finding("requests", "broken", "", text) for text in seen.data.get("broken", ()))


def _axe(seen: Seen) -> Iterator[Finding]:
    if "axe" not in seen.data:
        return
    if not seen.data["axe"]["passed"]:
        yield seen.finding("axe", "nothing-checked", "", "no rule of axe found anything that it applies to")
    for rule in seen.data["axe"]["violations"]:
        for item in rule["nodes"]:
            why = " ".join(item["why"].split())
            yield seen.finding("axe", rule["rule"], item["where"], f"{rule['help']}. {why} {item['html']}")


def _layout(seen: Seen) -> Iterator[Finding]:
    layout = seen.data.get("layout")
    if not layout:
        return
    if layout["overflow"]:
        places = ", ".join(layout["overflowing"])
        yield seen.finding("layout", "overflow", places, f"the page is {layout['overflow']} px wider than the window")
    for item in layout["clipped"]:
        yield seen.finding("layout", "clipped", item["where"], f"{item['text']} ({item['reason']})")
