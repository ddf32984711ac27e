"""The pages of a built folder: what each file says of itself, its ids, and all the addresses in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 300_000
_HUGE: Final = 60_000

# Where HTML holds an address. What is followed only when a person asks for it is told apart from what a page fetches.
_FOLLOWED: Final = {("a", "href"), ("area", "href"), ("form", "action"), ("blockquote", "cite"), ("q", "cite")}
_FETCHED: Final = {"src", "poster", "data", "background", "href", "formaction", "xlink:href", "manifest"}
_FETCHING_RELATIONS: Final = {
    "stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "prerender", "manifest",
    "apple-touch-icon", "mask-icon",
}  # fmt: skip
_IN_STYLE: Final = re.compile(r"""url\(\s*(['"]?)(?P<url>.*?)\1\s*\)|@import\s+(['"])(?P<sheet>.*?)\3""", re.DOTALL)
_REFRESH: Final = re.compile(r"""^\s*\d*\s*;?\s*url\s*=\s*['"]?(?P<url>[^'"]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address on a page: where it stands, and whether the page fetches it by itself. `language` is its hreflang."""

    value: str
    line: int
    tag: str
    is_fetched: bool
    language: str = ""


@dataclass(slots=True)
class Document:
    """What one HTML file holds."""

    language: str = ""
    kind: str = ""
    is_redirect: bool = False
    ids: set[str] = field(default_factory=set)
    addresses: list[Address] = field(default_factory=list)


@dataclass(frozen=True)
class PageFile:
    """A page below a folder; `name` is its path there, with `/` between the parts."""

    folder: Path
    path: Path

    @property
    def name(self) -> str:
        """Return the path below the folder."""
        return self.path.relative_to(self.folder).as_posix()

    @cached_property
    def document(self) -> Document:
        """Return what the file holds: a file is read once for all who look at it, and anew once it was written anew."""
        state = self.path.stat()
        return _document(self.path, state.st_mtime_ns, state.st_size)

    @property
    def size(self) -> int:
        """Return the size of the file in bytes."""
        return self.path.stat().st_size


def pages_in(folder: Path) -> tuple[PageFile, ...]:
    """Return all pages below a folder in order of name; a folder without any is an error, since nothing would be checked."""
    found = tuple(PageFile(folder, path) for path in sorted(folder.rglob("*.html")))
    if not found:
        raise LookupError(f"no page below {folder}")
    return found


def one_of_each_kind(pages: Iterable[PageFile]) -> tuple[PageFile, ...]:
    """Return the largest page of each language and kind that is not huge, else the smallest; pages without a kind are left out.

    The largest has the most on it; on a huge one a keyboard and the look for contrast take minutes and find nothing more.
    """

    def sort_key(page: PageFile) -> tuple[str, str]:
        return page.document.language, page.document.kind

    marked = sorted((page for page in pages if page.document.kind), key=sort_key)
    return tuple(
        max(group, key=lambda page: (page.size if page.size <= _HUGE else -page.size, page.name))
        for _, group in groupby(marked, key=sort_key)
    )


def one_redirect_of_each_folder(pages: Sequence[PageFile]) -> tuple[PageFile, ...]:
    """Return the first page in each folder that only leads on: there may be hundreds, alike but for where to."""
    leading_on = [page for page in reversed(pages) if page.document.is_redirect]
    return tuple({page.path.parent: page for page in leading_on}.values())


def too_large(pages: Sequence[PageFile]) -> list[str]:
    """Return the pages over the limit; print the largest in any case."""
    largest = max(pages, key=lambda page: page.size)
    print(f"{len(pages)} pages; the largest is {largest.name} with {largest.size / 1000:.0f} kB")  # noqa: T201 - what the gate measured
    return [f"{page.name}: {page.size} bytes" for page in pages if page.size >= MOST_BYTES]


def addresses_in_style(text: str, line: int, tag: str) -> list[Address]:
    """Return the addresses in a style sheet."""
    found = (match["url"] or match["sheet"] or "" for match in _IN_STYLE.finditer(text))
    return [Address(value, line, tag, is_fetched=True) for value in found]


@cache
def _document(path: Path, _written: int, _size: int) -> Document:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self._is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_style = tag == "style"
        if tag == "html":
            self.document.language = values.get("lang", "")
        self.document.kind = self.document.kind or values.get("data-page-kind", "")
        self.document.ids.update(filter(None, (values.get("id"), values.get("name") if tag == "a" else None)))
        for name, value in values.items():
            self._read(tag, name, value, values)

    def _read(self, tag: str, name: str, value: str, values: dict[str, str]) -> None:
        line = self.getpos()[0]
        found = self.document.addresses
        if (tag, name) in _FOLLOWED:
            found.append(Address(value, line, tag, is_fetched=False, language=values.get("hreflang", "")))
        elif (tag, name) == ("link", "href"):
            is_fetched = not _FETCHING_RELATIONS.isdisjoint(values.get("rel", "").lower().split())
            found.append(Address(value, line, tag, is_fetched=is_fetched, language=values.get("hreflang", "")))
        elif (tag, name) == ("meta", "content") and values.get("http-equiv", "").lower() == "refresh":
            self.document.is_redirect = True
            found.extend(
                Address(match["url"], line, tag, is_fetched=False) for match in [_REFRESH.match(value)] if match
            )
        elif name == "srcset":
            parts = (part.split() for part in value.split(", "))
            found.extend(Address(part[0], line, tag, is_fetched=True) for part in parts if part)
        elif name == "style":
            found.extend(addresses_in_style(value, line, tag))
        elif name in _FETCHED and tag != "base":
            found.append(Address(value, line, tag, is_fetched=True))

    def handle_data(self, data: str) -> None:
        if self._is_style:
            self.document.addresses.extend(addresses_in_style(data, self.getpos()[0], "style"))

    def handle_endtag(self, tag: str) -> None:
        self._is_style = self._is_style and tag != "style"
