"""Traces of words in a folder: in files, in what these pack or compress, and in every object of a Git repository."""

import base64
import binascii
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
import pypdfium2

# How files carry others in text: 60 signs of it hardly stand anywhere else.
_CARRIED = re.compile(rb"[A-Za-z0-9+/]{60,}={0,2}")
_TAG = re.compile("<[^<>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|&#(?:x([0-9a-fA-F]+)|([0-9]+));|%([0-9a-fA-F]{2})")
_SPLIT = re.compile(r"[\W_]+")
_CODE = re.compile("[A-Z]{2}")


def find_traces(root: Path, words: Sequence[str]) -> dict[str, set[str]]:
    """Return the places below a folder in which each of some words stands; those that stand nowhere are left out.

    A sentence is found in whatever case, broken over lines, with tags, hyphens or escapes in it; the code of an office, two
    capital letters, only as a word of its own. A place inside a package is `file!part`, one in a repository `.git!object`.
    """
    found: dict[str, set[str]] = {}
    for place, content in _list_contents(root):
        texts = _read_texts(content)
        flat = [_flatten(text) for text in texts]
        for word in words:
            if _CODE.fullmatch(word):
                hit = any(re.search(rf"(?<![A-Za-z0-9+/=]){word}(?![A-Za-z0-9+/=])", text) for text in texts)
            else:
                hit = any(_flatten(word) in text for text in flat)
            if hit:
                found.setdefault(word, set()).add(place)
    return found


def _flatten(text: str) -> str:
    return _SPLIT.sub("", text).casefold()


def _read_texts(content: bytes) -> list[str]:
    """Return bytes as the texts that they may be; what is no text has only what stands in it as such."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        # A code of two letters would stand in any compressed bytes.
        return [" ".join(re.findall(r"[ -~]{12,}", content.decode("latin-1"))), content.decode("utf-16-le", "ignore")]
    plain = _TAG.sub("", text)
    return [text, plain, _ESCAPE.sub(_unescape, plain)]


def _unescape(found: re.Match[str]) -> str:
    four, hexadecimal, decimal, percent = found.groups()
    number = int(decimal) if decimal else int(four or hexadecimal or percent, 16)
    return chr(number) if number < 0x110000 else ""


def _list_contents(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root).as_posix()
        # A name is read by everybody, too.
        yield place, path.name.encode()
        if path.is_file():
            yield from _unpack(place, path.read_bytes())
        if path.name == ".git":
            yield place + "!objects", _read_objects(path.parent)


def _read_objects(folder: Path) -> bytes:
    """Return all objects of a repository, those that nothing leads to any more as well."""
    command = ["git", "cat-file", "--batch-all-objects", "--batch", "--unordered"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout


def _unpack(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield place, content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield place + "!comment", package.comment
            for item in package.infolist():
                yield f"{place}!{item.filename}", item.filename.encode() + item.comment + item.extra
                yield from _unpack(f"{place}!{item.filename}", package.read(item))
    elif content.startswith(b"%PDF"):
        yield from _read_pdf(place, content)
    for number, run in enumerate(_CARRIED.findall(content)):
        try:
            yield f"{place}!base64-{number}", base64.b64decode(run[: len(run) // 4 * 4], validate=True)
        except binascii.Error:
            continue


def _read_pdf(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    with pikepdf.open(io.BytesIO(content)) as document:
        for number, item in enumerate(document.objects):
            stream = item.read_bytes() if isinstance(item, pikepdf.Stream) and "/Filter" in item else b""
            yield f"{place}!object-{number}", stream
            yield f"{place}!object-{number}", item.unparse(resolved=True)
        information = "\n".join(f"{key} {value}" for key, value in document.docinfo.items())
        yield f"{place}!information", information.encode()
    pages = pypdfium2.PdfDocument(content)
    said = "\n".join(page.get_textpage().get_text_range() for page in pages)
    yield f"{place}!text", said.encode("utf-8", "replace")
