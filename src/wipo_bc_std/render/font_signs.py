"""Which signs the fonts of the PDF have, and what stands for the others: PDF/A takes no text that nobody can see."""

import functools
import re
import struct
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from wipo_bc_std.render.fonts import font_files

_OFTEN = re.compile("[\x00-\u024f\u0400-\u052f\u3041-\u30ff\u4e00-\u9fff]*")
# Signs that only say how others look or join, or what ends a line: they are set by no font.
_UNSEEN = re.compile(
    "[\t\n\r\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_COLLECTION = b"ttcf"
_BY_SEGMENTS, _BY_GROUPS = 4, 12
_NO_GLYPH = 0xFFFF
# More letters of one script than this are counted, as their names would be no word.
_MOST_NAMED = 2


def name_signs(text: str) -> str:
    """Return text in which the name of each sign that no font of the PDF has stands in its place, in brackets.

    A run of letters of a script that no font has is told as their number and script, such as [5 signs: THAI].
    """
    if _OFTEN.fullmatch(text):
        return text
    known = _known_signs()
    kept: list[str] = []
    run: list[str] = []
    for sign in text:
        if ord(sign) in known or _UNSEEN.match(sign):
            kept += _tell(run)
            run = []
            kept.append(sign)
        else:
            run.append(sign)
    return "".join([*kept, *_tell(run)])


def _tell(run: list[str]) -> Iterator[str]:
    letters = [sign for sign in run if unicodedata.category(sign)[0] in "LM"]
    if len(letters) > _MOST_NAMED and len(letters) == len(run):
        script = unicodedata.name(letters[0], "UNKNOWN").split(" ")[0]
        yield f"[{len(run)} signs: {script}]"
        return
    for sign in run:
        yield f"[{unicodedata.name(sign, f'U+{ord(sign):04X}')}]"


@functools.cache
def _known_signs() -> frozenset[int]:
    """Return the code points for which some font has a glyph; those for private use mean nothing to anybody else."""
    known = {sign for path in font_files() for sign in _signs_of(path)}
    return frozenset(sign for sign in known if unicodedata.category(chr(sign)) != "Co")


def _signs_of(path: Path) -> Iterator[int]:
    """Yield the code points of a font, the first one of a collection (ISO/IEC 14496-22, 5.2.1: cmap, formats 4 and 12)."""
    with path.open("rb") as file:
        start = 0
        head = file.read(16)
        if head[:4] == _COLLECTION:
            (start,) = struct.unpack(">I", head[12:16])
            file.seek(start)
            head = file.read(12)
        (count,) = struct.unpack(">H", head[4:6])
        file.seek(start + 12)
        entries = file.read(16 * count)
        for place in range(0, len(entries), 16):
            name, _, offset, length = struct.unpack(">4sIII", entries[place : place + 16])
            if name == b"cmap":
                file.seek(offset)
                yield from _signs_in(file.read(length))


def _signs_in(table: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHI", table, 4 + 8 * number)
        (form,) = struct.unpack_from(">H", table, offset)
        # Those of Unicode and of Windows: a format of 4 or 12 holds Unicode.
        if platform not in {0, 3}:
            continue
        if form == _BY_SEGMENTS:
            yield from _by_segments(table, offset)
        elif form == _BY_GROUPS:
            (groups,) = struct.unpack_from(">I", table, offset + 12)
            for group in range(groups):
                first, last, _glyph = struct.unpack_from(">III", table, offset + 16 + 12 * group)
                yield from range(first, last + 1)


def _by_segments(table: bytes, offset: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", table, offset + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, offset + 14)
    starts = struct.unpack_from(f">{count}H", table, offset + 16 + double)
    deltas = struct.unpack_from(f">{count}H", table, offset + 16 + 2 * double)
    at = offset + 16 + 3 * double
    ranges = struct.unpack_from(f">{count}H", table, at)
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for sign in range(first, min(last, _NO_GLYPH - 1) + 1):
            if ranges[number] == 0:
                glyph = (sign + deltas[number]) & _NO_GLYPH
            else:
                (glyph,) = struct.unpack_from(">H", table, at + 2 * number + ranges[number] + 2 * (sign - first))
            if glyph:
                yield sign
