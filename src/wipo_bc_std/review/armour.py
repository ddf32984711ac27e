"""A block of text that carries an answer through a mail: quoted, wrapped again or joined, it comes back whole or is refused.

Between a line that begins it and one that ends it stand capital letters and digits only (Base32, RFC 4648), so that all that
mail programs put in between can be left out. The last sixteen are a check: the beginning of the SHA-256 of the bytes
that stand before it. The first of these says whether the rest is as it is (0) or made smaller (1; zlib, RFC 1950).
"""

import base64
import binascii
import hashlib
import re
import zlib

_BEGIN = "-----BEGIN REVIEW FORM 1-----"
_END = "-----END REVIEW FORM-----"
# Between the words of these lines mail programs put line ends, marks of quoting and signs of their own.
_GAP = r"(?:[^\w<]|<[^<>]{0,200}>|&\w{1,10};)*"
_FRAME = re.compile(
    rf"BEGIN{_GAP}REVIEW{_GAP}FORM{_GAP}1(?!\w)(?P<body>.{{0,4000000}}?)END{_GAP}REVIEW{_GAP}FORM", re.DOTALL
)
_TAGS = re.compile(r"<[^<>]{0,200}>|&#?\w{1,10};")
_NOISE = re.compile(r"[^A-Z2-7]")
_WIDTH = 60
_CHECK = 10
_RAW, _SMALLER = b"\x00", b"\x01"
# What unfolds to more is no answer to a form.
_LARGEST = 4_000_000


class DamagedBlockError(ValueError):
    """A block of text is not what was written."""


def wrap_text(content: bytes, *, as_is: bool = False) -> str:
    """Return bytes as a block of text in lines of 60 signs, with a line before and after that say what it is.

    Where they go in `as_is`, the block is longer and the same on every machine.
    """
    packed = _RAW + content if as_is else _SMALLER + zlib.compress(content, 9)
    check = hashlib.sha256(packed).digest()[:_CHECK]
    body = _encode(packed) + _encode(check)
    lines = [body[start : start + _WIDTH] for start in range(0, len(body), _WIDTH)]
    return "\n".join((_BEGIN, *lines, _END, ""))


def find_blocks(text: str) -> tuple[str, ...]:
    """Return what stands between each line that begins a block and the next that ends one, as it came."""
    return tuple(found["body"] for found in _FRAME.finditer(text))


def unwrap_text(body: str) -> bytes:
    """Return the bytes that a block carries; raise DamagedBlockError where a sign of it was changed or lost."""
    letters = _NOISE.sub("", _TAGS.sub("", body))
    width = len(_encode(bytes(_CHECK)))
    if len(letters) <= width:
        raise DamagedBlockError("the block is empty")
    packed, check = _decode(letters[:-width]), _decode(letters[-width:])
    if hashlib.sha256(packed).digest()[:_CHECK] != check or _encode(packed) + _encode(check) != letters:
        raise DamagedBlockError("a sign of the block was changed or lost")
    return _unfold(packed)


def _encode(content: bytes) -> str:
    return base64.b32encode(content).decode("ascii").rstrip("=")


def _decode(letters: str) -> bytes:
    try:
        return base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as error:
        raise DamagedBlockError("a sign of the block was changed or lost") from error


def _unfold(packed: bytes) -> bytes:
    if packed[:1] == _RAW:
        return packed[1:]
    if packed[:1] != _SMALLER:
        raise DamagedBlockError("the block is of a form that is not known")
    unfolding = zlib.decompressobj()
    try:
        content = unfolding.decompress(packed[1:], _LARGEST)
    except zlib.error as error:
        raise DamagedBlockError("a sign of the block was changed or lost") from error
    if unfolding.unconsumed_tail or not unfolding.eof:
        raise DamagedBlockError(f"the block is cut off, or unfolds to more than {_LARGEST:,} bytes")
    return content
