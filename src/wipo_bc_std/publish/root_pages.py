"""The pages around publications: at the root, the first page of each, and what a withdrawal leaves."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol, cast

from markupsafe import Markup
from msgspec import Struct

from wipo_bc_std.publish.imprint import Imprint
from wipo_bc_std.render.fragments import environment

_LED = "This address leads to:"


class OfferedFile(Struct, frozen=True):
    """A file that the first page of a publication offers: its path below the language's folder, name and size in words.

    `matter` is the text, what changed in it, or either as data; `form` says with which kind of program it opens.
    """

    path: str
    name: str
    size: str
    matter: Literal["text", "changes", "data"]
    form: str


class _Macros(Protocol):
    def index(self, imprints: Sequence[Imprint]) -> Markup: ...
    def publication(self, imprint: Imprint, files: Mapping[str, Sequence[OfferedFile]]) -> Markup: ...
    def tombstone(self, imprint: Imprint) -> Markup: ...
    def stub(self, title: str, address: str, told: str) -> Markup: ...
    def verification(self) -> Markup: ...


def make_root_pages(imprints: Sequence[Imprint]) -> Mapping[str, bytes]:
    """Return the files at the root, by path, for publications in order from the oldest to the newest.

    `versions.js` sets `draftVersions`, a list of objects with `id`, `title` and `languages`, which the sites read.
    """
    readable = [imprint for imprint in imprints if imprint.withdrawn is None]
    latest = readable[-1].id if readable else ""
    # A refresh needs an address that is relative: the root may lie anywhere, also on a disk.
    leads_to = f"../{latest}/index.html" if latest else "../index.html"
    versions = [
        {
            "id": imprint.id,
            "title": f"{imprint.version}, {imprint.date}",
            "languages": [language.code for language in imprint.languages],
        }
        for imprint in reversed(readable)
    ]
    told = json.dumps(versions, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    macros = _macros()
    return {
        "index.html": macros.index(imprints).encode(),
        "verify.html": macros.verification().encode(),
        "versions.js": f"window.draftVersions = {told};\n".encode(),
        "latest/index.html": macros.stub(latest or "All publications", leads_to, _LED).encode(),
    }


def make_first_page(imprint: Imprint, files: Mapping[str, Sequence[OfferedFile]]) -> bytes:
    """Return the first page of a publication, with the files that it offers in each language."""
    return _macros().publication(imprint, files).encode()


def make_tombstone(imprint: Imprint, pages: Iterable[str]) -> Mapping[str, bytes]:
    """Return what stands for a publication that was withdrawn: its first page, and for each of its `pages` one that leads there."""
    macros = _macros()
    title = f"{imprint.id} was withdrawn"
    files = {
        path: macros.stub(title, "../" * path.count("/") + "index.html", _LED).encode()
        for path in pages
        if path != "index.html"
    }
    return {**files, "index.html": macros.tombstone(imprint).encode()}


def _macros() -> _Macros:
    return cast("_Macros", environment().get_template("publish/pages.html.j2").module)
