"""Somebody who has only the archive, and no network: from the zip to both drafts, their search, the redline and back."""

import zipfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.acceptance.browser import Seen, Visit, findings, look_at
from tests.acceptance.findings import listed
from tests.acceptance.pages import PageFile
from tests.publish.small import QuickDisk
from tests.repository import commit, make_repository
from wipo_bc_std.publish.bag import make_bag, write_bag
from wipo_bc_std.publish.publication import plan_publication, publish
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store

pytestmark = pytest.mark.acceptance

_LINKS = "[...document.querySelectorAll('a[href]')].map((link) => ({ href: link.href, text: link.textContent.trim() }))"
_CHANGES = "document.querySelectorAll('ins, del').length"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which somebody unpacked an archive of two publications, far from where they were made."""
    project = make_repository(tmp_path_factory.mktemp("made") / "draft")
    listed_there = "publications: [{id: draft-1, kind: milestone}, {id: draft-2, kind: milestone}]\n"
    (project / "standard" / "sessions.yml").write_text(listed_there, encoding="utf-8")
    scope = project / "standard" / "clauses" / "scope.md"
    for day, name in enumerate(("draft-1", "draft-2"), start=1):
        commit(project, name, day=day)
        plan = plan_publication(project, name)
        with open_store(project / "public", QuickDisk(), make_root_pages) as store:
            publish(plan, store, lambda _: nullcontext())
        scope.write_text(scope.read_text(encoding="utf-8").replace("MUST", "SHOULD", 1), encoding="utf-8")
    path = project / "archive.zip"
    with path.open("wb") as file:
        write_bag(make_bag(project / "public", "archive"), file)
    folder = tmp_path_factory.mktemp("Desktop – 桌面")
    with zipfile.ZipFile(path) as packed:
        packed.extractall(folder)
    (start,) = folder.glob("*/data/index.html")
    return start.parent


def opened(archive: Path, path: Path, *searches: str) -> Seen:
    """Return what a reader sees of a file of the archive, opened from the disk."""
    page = PageFile(archive, path)
    (seen,) = look_at([Visit(page=page, looks=("selectors",), searches=searches, does=(_LINKS, _CHANGES), settle=True)])
    faults = [str(fault) for fault in findings([seen])]
    assert not faults, listed(faults)
    return seen


def links(seen: Seen) -> Iterator[tuple[Path, str]]:
    """Yield where the links of a page lead, and their words; all lie in the archive."""
    found: list[dict[str, Any]] = seen.data["does"][0]
    for each in found:
        address = urlsplit(each["href"])
        assert address.scheme == "file", each
        yield Path(unquote(address.path)), each["text"]


def followed(seen: Seen, ending: str) -> Path:
    """Return the file that the first link of a page to a path with this ending leads to."""
    path = next((path for path, _ in links(seen) if path.as_posix().endswith(ending)), None)
    assert path is not None, f"{seen.visit.page.name} has no link to …{ending}"
    assert path.is_file(), path
    return path


def test_a_reader_goes_from_the_zip_to_both_drafts_and_what_changed(archive: Path) -> None:
    start = opened(archive, archive / "index.html")
    for name in ("draft-1", "draft-2"):
        draft = opened(archive, followed(start, f"/{name}/en/index.html"), "MAY", "scope")
        results = [result["href"] for search in draft.data["search"] for result in search["results"]]
        assert any(f"/{name}/en/scope.html" in address for address in results), results
        clause = opened(archive, followed(draft, "/scope.html"))
        # From a clause of one publication to the same clause of the other, by the choice of publications.
        others = {each["text"]: each["href"] for each in clause.data["selectors"]["publications"]}
        other = "draft-2" if name == "draft-1" else "draft-1"
        (address,) = {href for text, href in others.items() if other in text}
        assert other in unquote(address)


def test_a_reader_follows_the_redline(archive: Path) -> None:
    publication = opened(archive, followed(opened(archive, archive / "index.html"), "/draft-2/index.html"))
    redline = opened(archive, followed(publication, "-redline.html"))
    assert redline.data["does"][1] >= 2
