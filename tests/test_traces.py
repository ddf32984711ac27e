"""The search for words that must not be public finds them wherever they can hide: else its silence would say nothing."""

import base64
import io
import json
import zipfile
from pathlib import Path

import pikepdf
import pytest

from tests.repository import commit, git
from tests.traces import find_traces

SENTENCE = "The heron counts seven silver ledgers"
LOWER = SENTENCE.casefold()


def zipped(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("inner.xml", content)
    return buffer.getvalue()


def pdf(key: str) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    if key == "metadata":
        with document.open_metadata() as metadata:
            metadata["dc:title"] = SENTENCE
    else:
        document.docinfo["/Subject"] = SENTENCE
    buffer = io.BytesIO()
    document.save(buffer, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        LOWER.upper().encode(),
        b"The heron\ncounts se\xc2\xadven <b>silver</b>\n> led-\r\ngers",
        json.dumps({"text": "The heron counts \u2013 seven silver ledgers"}).encode(),
        b"The heron counts&#32;seven&#x20;silver ledgers",
        b"mailto:x?body=The%20heron%20counts%20seven%20silver%20ledgers",
        SENTENCE.encode("utf-16-le"),
        b"\xff\xfe\x00" + SENTENCE.encode() + b"\x00\xff",
        b"<file>" + base64.b64encode(f"reason: a longer text in which {SENTENCE} stands".encode()) + b"</file>",
        zipped(SENTENCE.encode()),
        zipped(zipped(SENTENCE.encode())),
        pdf("metadata"),
        pdf("information"),
    ],
)
def test_a_sentence_is_found_however_it_is_packed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file.bin").write_bytes(content)
    found = find_traces(tmp_path, (SENTENCE, "another sentence of five words"))
    assert [place.split("!")[0] for place in found[SENTENCE]] == ["file.bin"] * len(found[SENTENCE])
    assert found.keys() == {SENTENCE}


def test_a_code_is_found_as_a_word_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("XQZ, QZX and aQZ; dGVzdA+QZ/QZ=", encoding="utf-8")
    assert find_traces(tmp_path, ("QZ",)) == {}
    (tmp_path / "b.txt").write_text("supported_by: [QZ]", encoding="utf-8")
    assert find_traces(tmp_path, ("QZ",)) == {"QZ": {"b.txt"}}


def test_a_name_of_a_file_is_read_by_all(tmp_path: Path) -> None:
    (tmp_path / "the-heron-counts-seven-silver-ledgers.txt").touch()
    assert find_traces(tmp_path, (SENTENCE,))


def test_what_was_deleted_is_found_in_the_objects_of_git(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    path = tmp_path / "released.yml"
    path.write_text(SENTENCE, encoding="utf-8")
    commit(tmp_path, "Release", day=1)
    path.unlink()
    commit(tmp_path, "Take it out again", day=2)
    assert find_traces(tmp_path, (SENTENCE,)) == {SENTENCE: {".git!objects"}}
