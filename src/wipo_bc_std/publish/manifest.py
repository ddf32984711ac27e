"""SHA512SUMS: the list of files with their digests that `sha512sum -c` reads."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha512
from pathlib import Path

from msgspec import Struct

MANIFEST = "SHA512SUMS"
SIGNATURE = f"{MANIFEST}.sig"
# Stands in a publication that was withdrawn: the list of what it was.
EARLIER_MANIFEST = f"{MANIFEST}.before"
EARLIER_SIGNATURE = f"{EARLIER_MANIFEST}.sig"

# The form of GNU coreutils: digest, a space, a space or an asterisk, the name.
_LINE = re.compile(r"(?P<digest>[0-9a-f]{128}) [ *](?P<path>[^\\\x00-\x1f\x7f]+)")
_PIECE = 1 << 20


class Manifest(Struct, frozen=True):
    """Digests (SHA-512, hexadecimal) by path, and what in the list could not be read, a sentence each."""

    digests: Mapping[str, str]
    faults: tuple[str, ...] = ()


def digest(content: bytes) -> str:
    """Return the SHA-512 of bytes, hexadecimal."""
    return sha512(content).hexdigest()


def digest_file(path: Path) -> str:
    """Return the SHA-512 of a file, hexadecimal; raise OSError where it cannot be read."""
    made = sha512()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            made.update(piece)
    return made.hexdigest()


def write_manifest(digests: Mapping[str, str]) -> bytes:
    """Return the list of digests by path, in order of path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def list_files(files: Mapping[str, bytes]) -> bytes:
    """Return the list of files, given by path."""
    return write_manifest({path: digest(content) for path, content in files.items()})


def read_manifest(content: bytes) -> Manifest:
    """Return what a list says; a line that is none, or leads out of the folder, is a fault."""
    digests: dict[str, str] = {}
    faults: list[str] = []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Manifest({}, ("it is not text in UTF-8",))
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LINE.fullmatch(line.removesuffix("\r"))
        if not line:
            continue
        if match is None or not is_inside(match["path"]):
            faults.append(f"line {number} is no digest with the name of a file in the folder")
        elif match["path"] in digests:
            faults.append(f"line {number} lists {match['path']} again")
        else:
            digests[match["path"]] = match["digest"]
    if not digests and not faults:
        faults.append("it lists no file")
    return Manifest(digests, tuple(faults))


def named_publications(digests: Mapping[str, str]) -> Mapping[str, str]:
    """Return which publications a list at the root names, with the digests of their own lists."""
    parts = {path: path.split("/") for path in digests}
    return {pair[0]: digests[path] for path, pair in parts.items() if pair[1:] == [MANIFEST]}


def is_inside(path: str) -> bool:
    """Return whether a path, with `/` between its parts, stays below the folder that it is relative to."""
    return "\\" not in path and ":" not in path and all(part not in {"", ".", ".."} for part in path.split("/"))


def walk_files(folder: Path, prefix: str = "") -> Iterator[tuple[str, Path]]:
    """Yield all that is no plain folder below a folder, by path with `/`; a link is not followed.

    Raise OSError where a folder cannot be read.
    """
    for path in sorted(folder.iterdir()):
        name = f"{prefix}{path.name}"
        if path.is_dir() and not path.is_symlink():
            yield from walk_files(path, f"{name}/")
        else:
            yield name, path
