"""Each address on each page leads to something: a file, and on it an id; nothing is fetched from elsewhere."""

from collections.abc import Iterator, Mapping
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.acceptance.findings import Finding
from tests.acceptance.pages import Address, PageFile, addresses_in_style, pages_in

GATE = "links"
_ELSEWHERE = {"http", "https", "mailto", "ftp", "tel"}
_INSIDE = {"data", "blob", "about"}


def links_checked(folder: Path) -> tuple[int, list[Finding]]:
    """Return how many addresses of a folder's pages lead to one of its own files, and what is wrong with all of them."""
    pages = pages_in(folder)
    by_path = {page.path: page for page in pages}
    inner = 0
    faults: list[Finding] = []
    for page in pages:
        for address in page.document.addresses:
            inner += _is_inner(address.value)
            faults.extend(_fault(page.name, address, rule, text) for rule, text in _wrong(page, address, by_path))
    for sheet in sorted(folder.rglob("*.css")):
        page = PageFile(folder, sheet)
        for address in addresses_in_style(sheet.read_text(encoding="utf-8"), 0, "style"):
            faults.extend(_fault(page.name, address, rule, text) for rule, text in _wrong(page, address, by_path))
    return inner, faults


def target_of(page: PageFile, value: str) -> tuple[Path, str]:
    """Return the file that a relative address on a page leads to, and the id on it, both without percent signs."""
    parts = urlsplit(value)
    path = Path(normpath(page.path.parent / unquote(parts.path))) if parts.path else page.path
    return path, unquote(parts.fragment.partition(":~:")[0])


def _is_inner(value: str) -> bool:
    parts = urlsplit(value)
    return not parts.scheme and not parts.netloc


def _fault(name: str, address: Address, rule: str, text: str) -> Finding:
    return Finding(GATE, rule, name, f"line {address.line} <{address.tag}>", f"“{address.value[:200]}” {text}")


def _wrong(page: PageFile, address: Address, by_path: Mapping[Path, PageFile]) -> Iterator[tuple[str, str]]:
    parts = urlsplit(address.value.strip())
    scheme = parts.scheme.lower()
    if scheme in _INSIDE:
        return
    if scheme in _ELSEWHERE or parts.netloc:
        if address.is_fetched or (address.tag == "form" and scheme != "mailto"):
            yield "external", "is fetched from elsewhere"
        return
    if scheme:
        yield "scheme", f"has the scheme {scheme}"
    elif parts.path.startswith("/"):
        yield "absolute", "leads elsewhere in a subfolder, and on a disk"
    else:
        yield from _wrong_inside(page, address, by_path)


def _wrong_inside(page: PageFile, address: Address, by_path: Mapping[Path, PageFile]) -> Iterator[tuple[str, str]]:
    path, identifier = target_of(page, address.value.strip())
    target = by_path.get(path)
    if not path.is_relative_to(page.folder):
        yield "outside", "leads out of the folder"
    elif path.is_dir():
        yield "folder", "is a folder: from a disk that opens as a list of files"
    elif not path.is_file():
        yield "missing-file", "leads to no file"
    elif identifier and identifier != "top" and target and identifier not in target.document.ids:
        yield "missing-id", f"leads to no id of {target.name}"
    elif address.language and target and target.document.language != address.language:
        yield "language", f"is said to be {address.language}, and is “{target.document.language}”"
