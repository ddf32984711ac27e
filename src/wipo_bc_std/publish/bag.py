"""A folder of publications as one file to keep: a bag in a zip (BagIt 1.0, RFC 8493), always of the same bytes."""

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO
from urllib.parse import quote

from msgspec import Struct

from wipo_bc_std.publish.disk import LOCK, WORK
from wipo_bc_std.publish.manifest import digest, digest_file, walk_files

_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell
_PIECE = 1 << 20
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_DOOR = (
    b'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Unofficial draft, not a WIPO document</title>'
    b'<meta http-equiv="refresh" content="0; url=data/index.html"></head>'
    b'<body><main><p><a href="data/index.html">Open the publications</a></p><p>Unofficial drafts, not adopted and not '
    b"published by WIPO.</p></main></body></html>\n"
)


class Bag(Struct, frozen=True):
    """What is packed: the files of the payload by path, and the tag files beside it."""

    name: str
    payload: Mapping[str, Path]
    tags: Mapping[str, bytes]
    size: int


def make_bag(folder: Path, name: str) -> Bag:
    """Return a folder of publications, or one publication, as a bag; raise OSError where a file cannot be read."""
    payload = {path: file for path, file in walk_files(folder) if not _is_foreign(path)}
    size = sum(file.stat().st_size for file in payload.values())
    digests = {f"data/{path}": digest_file(file) for path, file in payload.items()}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(_info(name, size, len(payload))).encode(),
        "manifest-sha512.txt": _lines(digests),
    }
    if "index.html" in payload:
        tags["index.html"] = _DOOR
    tags["tagmanifest-sha512.txt"] = _lines({path: digest(content) for path, content in tags.items()})
    return Bag(name, payload, tags, size)


def write_bag(bag: Bag, file: IO[bytes]) -> None:
    """Write a bag as a zip: in order of path, without the time of the day."""
    entries: dict[str, bytes | Path] = {**bag.tags, **{f"data/{path}": each for path, each in bag.payload.items()}}
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(entries):
            info = zipfile.ZipInfo(f"{bag.name}/{path}", _OLDEST)
            # Stored: what deflating gives differs between the zlibs of machines.
            info.compress_type = zipfile.ZIP_STORED
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            content = entries[path]
            if isinstance(content, bytes):
                archive.writestr(info, content)
                continue
            with content.open("rb") as source, archive.open(info, "w", force_zip64=False) as target:
                while piece := source.read(_PIECE):
                    target.write(piece)


def _info(name: str, size: int, count: int) -> Iterator[str]:
    yield "Bag-Software-Agent: wipo-bc-std\n"
    yield f"External-Identifier: {name}\n"
    yield "External-Description: Unofficial draft of a standard, not adopted and not published by WIPO\n"
    yield f"Payload-Oxum: {size}.{count}\n"


def _lines(digests: Mapping[str, str]) -> bytes:
    """Return a manifest; RFC 8493, 2.1.3: line ends and percent signs in names are written with a percent sign."""
    return "".join(f"{digests[path]}  {_encoded(path)}\n" for path in sorted(digests)).encode()


def _encoded(path: str) -> str:
    return "".join(quote(sign) if sign in "%\r\n" else sign for sign in path)


def _is_foreign(path: str) -> bool:
    """Return whether a file is no part of what was published: of a repository, or of what is in the making."""
    return path.split("/", maxsplit=1)[0] in {".git", ".nojekyll", "CNAME", WORK, LOCK}
