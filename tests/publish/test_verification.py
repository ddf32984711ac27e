"""Whatever is done to what was published, `verify` names it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.publish.small import QuickDisk, copy, imprint_of, make_public, publish_small
from wipo_bc_std.publish.imprint import IMPRINT, read_imprint, write_imprint
from wipo_bc_std.publish.manifest import EARLIER_MANIFEST, MANIFEST, SIGNATURE, digest, list_files
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store
from wipo_bc_std.publish.verification import verify
from wipo_bc_std.publish.withdrawal import withdraw
from wipo_bc_std.settings import UsageError

SCOPE = Path("draft-1/en/scope.html")


@pytest.fixture
def public(tmp_path: Path) -> Path:
    return make_public(tmp_path / "public", "draft-1", "draft-2")


def told(folder: Path) -> list[tuple[str, str]]:
    return sorted((finding.kind, finding.path) for finding in verify(folder).findings)


def relist(folder: Path) -> None:
    """Make the list of a publication anew, as whoever alters a file may do as well."""
    names = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    (folder / MANIFEST).write_bytes(
        list_files({name: path.read_bytes() for name, path in names.items() if name != MANIFEST})
    )


def alter(public: Path) -> None:
    content = (public / SCOPE).read_bytes()
    (public / SCOPE).write_bytes(content[:-2] + b"x\n")


def add(public: Path) -> None:
    (public / "draft-1/en/id/BD-02.html").write_bytes(b"added")


def take_away(public: Path) -> None:
    (public / SCOPE).unlink()


def rename(public: Path) -> None:
    (public / SCOPE).rename(public / "draft-1/en/range.html")


def swap(public: Path) -> None:
    other = public / "draft-1/en/index.html"
    first, second = (public / SCOPE).read_bytes(), other.read_bytes()
    (public / SCOPE).write_bytes(second)
    other.write_bytes(first)


def empty(public: Path) -> None:
    (public / SCOPE).write_bytes(b"")


def drop_line(public: Path) -> None:
    path = public / "draft-1" / MANIFEST
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))


def alter_with_list(public: Path) -> None:
    alter(public)
    relist(public / "draft-1")


def link(public: Path) -> None:
    elsewhere = public.parent / "elsewhere.html"
    elsewhere.write_bytes((public / SCOPE).read_bytes())
    (public / SCOPE).unlink()
    (public / SCOPE).symlink_to(elsewhere)


def change_case(public: Path) -> None:
    (public / SCOPE).rename(public / "draft-1/en/Scope.html")


def take_publication(public: Path) -> None:
    shutil.rmtree(public / "draft-1")


def add_publication(public: Path) -> None:
    folder = copy(public / "draft-1", public / "draft-3")
    imprint = read_imprint((folder / IMPRINT).read_bytes()).model_copy(update={"id": "draft-3"})
    (folder / IMPRINT).write_bytes(write_imprint(imprint))
    relist(folder)


def exchange_publications(public: Path) -> None:
    (public / "draft-1").rename(public / "aside")
    (public / "draft-2").rename(public / "draft-1")
    (public / "aside").rename(public / "draft-2")


def alter_root(public: Path) -> None:
    (public / "versions.js").write_bytes(b"window.draftVersions = [];\n")


def take_root_list(public: Path) -> None:
    (public / MANIFEST).unlink()


def take_list(public: Path) -> None:
    (public / "draft-1" / MANIFEST).unlink()


LIST = ("altered", "draft-1/SHA512SUMS")
TAMPERINGS: dict[Callable[[Path], None], list[tuple[str, str]]] = {
    alter: [("altered", "draft-1/en/scope.html")],
    add: [("added", "draft-1/en/id/BD-02.html")],
    take_away: [("missing", "draft-1/en/scope.html")],
    rename: [("renamed", "draft-1/en/scope.html")],
    swap: [("altered", "draft-1/en/index.html"), ("altered", "draft-1/en/scope.html")],
    empty: [("altered", "draft-1/en/scope.html")],
    drop_line: [("added", "draft-1/en/assets/site.css"), LIST],
    alter_with_list: [LIST],
    link: [("no-file", "draft-1/en/scope.html")],
    change_case: [("renamed", "draft-1/en/scope.html")],
    take_publication: [("missing", "draft-1")],
    add_publication: [("unlisted", "draft-3")],
    exchange_publications: [
        ("altered", "draft-1/SHA512SUMS"),
        ("altered", "draft-1/publication.json"),
        ("altered", "draft-2/SHA512SUMS"),
        ("altered", "draft-2/publication.json"),
    ],
    alter_root: [("altered", "versions.js")],
    take_root_list: [
        ("added", "index.html"),
        ("added", "latest/index.html"),
        ("added", "verify.html"),
        ("added", "versions.js"),
        ("missing", "SHA512SUMS"),
        ("unlisted", "draft-1"),
        ("unlisted", "draft-2"),
    ],
    take_list: [("missing", "draft-1/SHA512SUMS")],
}


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_tampering_is_named(public: Path, tamper: Callable[[Path], None]) -> None:
    assert told(public) == []
    tamper(public)
    assert told(public) == TAMPERINGS[tamper]


def test_a_withdrawn_text_that_is_put_back_is_named(public: Path) -> None:
    before = copy(public / "draft-1", public.parent / "kept")
    with open_store(public, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-1", "It was wrong.")
    assert told(public) == []
    withdrawn = copy(public, public.parent / "withdrawn")
    # One file of it, in the place of the page that says why.
    shutil.copy(before / "en" / "scope.html", public / SCOPE)
    shutil.copy(before / "en" / "files" / "draft.pdf", public / "draft-1" / "en" / "draft.pdf")
    assert told(public) == [("added", "draft-1/en/draft.pdf"), ("altered", "draft-1/en/scope.html")]
    # All of it, with its list.
    copy(before, withdrawn / "draft-1")
    assert told(withdrawn) == [LIST]


def test_of_what_was_withdrawn_the_list_of_before_is_told(public: Path) -> None:
    before = (public / "draft-1" / MANIFEST).read_bytes()
    (public / "draft-1" / SIGNATURE).write_bytes(b"a signature")
    with open_store(public, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-1", "It was wrong.")
    first, second = verify(public).publications
    assert (first.id, first.withdrawn, first.before) == ("draft-1", "It was wrong.", digest(before))
    assert (second.id, second.withdrawn, second.before) == ("draft-2", "", "")
    assert (public / "draft-1" / EARLIER_MANIFEST).read_bytes() == before
    assert verify(public / "draft-1").publications[0].before == digest(before)


def test_a_publication_alone_is_verified_wherever_it_lies(public: Path) -> None:
    folder = copy(public / "draft-1", public.parent / "a copy")
    assert told(folder) == []
    assert verify(folder).publications[0].files == 10
    (folder / IMPRINT).unlink()
    assert told(folder) == [("missing", IMPRINT)]


@pytest.mark.parametrize("line", ["../secret", "/etc/passwd", "en//x", "C:x", "a\\b"])
def test_a_list_that_leads_elsewhere_is_not_followed(public: Path, line: str) -> None:
    path = public / "draft-1" / MANIFEST
    path.write_bytes(path.read_bytes() + f"{'0' * 128}  {line}\n".encode())
    found = [(finding.kind, finding.message) for finding in verify(public / "draft-1").findings]
    assert found == [("altered", "line 11 is no digest with the name of a file in the folder")]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\n\n", b"nonsense\n"])
def test_a_list_that_is_none_is_a_finding(public: Path, content: bytes) -> None:
    (public / "draft-1" / MANIFEST).write_bytes(content)
    assert LIST in told(public)
    (public / MANIFEST).write_bytes(content)
    assert ("altered", MANIFEST) in told(public)


def test_what_others_put_at_the_root_and_an_interruption_are_no_findings(public: Path) -> None:
    (public / ".nojekyll").touch()
    (public / ".git").mkdir()
    (public / ".git" / "HEAD").touch()
    (public / ".publishing").mkdir()
    found = verify(public)
    assert found.findings == ()
    assert found.notes == ("publishing was interrupted here, or goes on: run the same command again",)


def test_a_folder_without_publications_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no publication in"):
        verify(tmp_path)
    with pytest.raises(UsageError, match="not a folder"):
        verify(tmp_path / "nowhere")


@pytest.mark.skipif(os.name == "nt" or shutil.which("sha512sum") is None, reason="sha512sum is not there")
def test_whoever_has_no_program_of_ours_can_verify(public: Path) -> None:
    with open_store(public, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-1", "It was wrong.")
    for folder in (public, public / "draft-1", public / "draft-2"):
        subprocess.run(["sha512sum", "-c", "--quiet", MANIFEST], cwd=folder, check=True)
    (public / "draft-2" / "en" / "scope.html").write_bytes(b"x")
    assert subprocess.run(["sha512sum", "-c", MANIFEST], cwd=public / "draft-2", check=False).returncode == 1


def test_corrections_and_withdrawals_are_told_at_the_root(public: Path) -> None:
    publish_small(public, imprint_of("draft-1-corr-1", 1, "2026-03-01", corrects="draft-1", correction=1))
    with open_store(public, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-2", "It was <wrong>.", date(2026, 3, 2))
    page = (public / "index.html").read_text(encoding="utf-8")
    assert '<strong>corrects <a href="draft-1/index.html">draft-1</a></strong>' in page
    assert 'on <time datetime="2026-03-02">March 2, 2026</time>:</strong> It was &lt;wrong&gt;.' in page
    assert "A &lt;draft&gt;" in page
    assert page.index('id="draft-2"') < page.index('id="draft-1-corr-1"') < page.index('id="draft-1"')
    assert 'url=../draft-1-corr-1/index.html"' in (public / "latest" / "index.html").read_text(encoding="utf-8")
    assert "draft-2" not in (public / "versions.js").read_text(encoding="utf-8")
    # Whoever reads the page of what was corrected has to learn of it, and a line is not said with two colons.
    assert '<strong>corrected by <a href="draft-1-corr-1/index.html">draft-1-corr-1</a></strong>' in page
    assert "What changed:" not in page
    # Old addresses lead to the reason.
    stub = (public / "draft-2" / "en" / "id" / "BD-01.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../index.html"' in stub
    assert "It was &lt;wrong&gt;." in (public / "draft-2" / "index.html").read_text(encoding="utf-8")
    assert not (public / "draft-2" / "en" / "files").exists()


def test_every_page_says_that_it_is_unofficial(public: Path) -> None:
    with open_store(public, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-2", "It was wrong.")
    pages = [*public.glob("*.html"), public / "latest" / "index.html", *(public / "draft-2").rglob("*.html")]
    assert len(pages) == 8
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "nofficial draft" in text, page
        assert "not adopted and not published by WIPO" in text, page
        assert "http" not in text.replace("http-equiv", ""), page
