"""Bags, read by the rules of RFC 8493 with nothing of ours."""

import hashlib
import io
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.publish.small import make_public
from wipo_bc_std.publish.bag import make_bag, write_bag


def pack(folder: Path, name: str) -> bytes:
    kept = io.BytesIO()
    write_bag(make_bag(folder, name), kept)
    return kept.getvalue()


def read_list(content: bytes) -> dict[str, str]:
    """Return the digests of a manifest by path (RFC 8493, 2.1.3)."""
    lines = content.decode("utf-8").splitlines()
    pairs = [re.split(r"[ \t]+", line, maxsplit=1) for line in lines]
    return {unquote(path): value for value, path in pairs}


def assert_valid(content: bytes, name: str) -> dict[str, bytes]:
    """Assert that a zip holds one complete and valid bag (RFC 8493, 3), and return its payload."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {path.split("/")[0] for path in names} == {name}  # one folder, of the bag's name (4)
        assert len(names) == len(set(names))
        files = {path.removeprefix(f"{name}/"): archive.read(path) for path in names}
    # Both lines, in this order, without a byte order mark (2.1.1).
    assert files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    payload = {path: content for path, content in files.items() if path.startswith("data/")}
    listed = read_list(files["manifest-sha512.txt"])
    assert listed == {path: hashlib.sha512(content).hexdigest() for path, content in payload.items()}
    tags = read_list(files["tagmanifest-sha512.txt"])
    beside = {path: content for path, content in files.items() if path not in payload}
    del beside["tagmanifest-sha512.txt"]
    assert tags == {path: hashlib.sha512(content).hexdigest() for path, content in beside.items()}
    info = dict(line.split(": ", maxsplit=1) for line in files["bag-info.txt"].decode().splitlines())
    assert info["Payload-Oxum"] == f"{sum(map(len, payload.values()))}.{len(payload)}"  # 2.2.2
    assert "Bagging-Date" not in info
    return {path.removeprefix("data/"): content for path, content in payload.items()}


def test_all_publications_are_packed_as_they_are(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1", "draft-2")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_bytes(b"secret")
    payload = assert_valid(pack(folder, "public"), "public")
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert payload == {path: file.read_bytes() for path, file in there.items() if not path.startswith(".git/")}


def test_one_publication_is_packed_with_its_signature(tmp_path: Path) -> None:
    folder = make_public(tmp_path / "public", "draft-1") / "draft-1"
    (folder / "SHA512SUMS.sig").write_bytes(b"a signature")
    assert assert_valid(pack(folder, "draft-1"), "draft-1")["SHA512SUMS.sig"] == b"a signature"


def test_the_same_publications_give_the_same_bytes(tmp_path: Path) -> None:
    first = make_public(tmp_path / "first", "draft-1")
    second = make_public(tmp_path / "second", "draft-1")
    for path in second.rglob("*"):
        path.chmod(0o700)
    assert pack(first, "public") == pack(second, "public")


def test_it_opens_by_its_own_first_page(tmp_path: Path) -> None:
    content = pack(make_public(tmp_path / "public", "draft-1"), "public")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path / "out")
    page = tmp_path / "out" / "public" / "index.html"
    match = re.search(r'href="([^"]+)"', page.read_text(encoding="utf-8"))
    assert match is not None
    assert (page.parent / match[1]).is_file()


@pytest.mark.parametrize(("name", "written"), [("a%b.html", "a%25b.html"), ("ein Entwurf – 草案.html", None)])
def test_names_are_written_as_the_rules_say(tmp_path: Path, name: str, written: str | None) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(b"x")
    bag = make_bag(tmp_path / "in", "bag")
    assert f"  data/{written or name}\n".encode() in bag.tags["manifest-sha512.txt"]
    assert_valid(pack(tmp_path / "in", "bag"), "bag")
