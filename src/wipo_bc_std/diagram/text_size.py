"""How wide words are, without a font: by kinds of characters, a little wider than in the fonts that readers have."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

# Longer words of a picture are cut: its text alternative has them whole.
LONGEST_LABEL = 240
# Baselines of lines, in heights of letters; Arabic needs more room above and below than Latin.
LEADING = 1.3

_NARROW, _SLIM, _PLAIN, _ROUND, _WIDE, _SQUARE = 0.31, 0.4, 0.59, 0.7, 0.93, 1.0
_BOLD = 1.1
_CLASSES: dict[str, float] = {
    **dict.fromkeys("iIjlíì.,:;'|!’‘·", _NARROW),
    **dict.fromkeys('ftr()[]{}/\\"-“”«» \u00a0\u202f\u2011*', _SLIM),
    **dict.fromkeys("жшщюфмыъmw", _WIDE),
    **dict.fromkeys("MWЖШЩЮФМЫЪ@%—…Œœ→←", 1.05),
    **dict.fromkeys("–_+=<>~#$&?0123456789", 0.64),
}
# Lines may not begin with the first, nor end with the second of these (Chinese).
_NO_START = frozenset("、。，．；：？！）」』》〉】”’…·%)]},.;:!?")
_NO_END = frozenset("（「『《〈【“‘([{")
_TURNS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
# What XML allows in no text, and controls.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_PIECE = re.compile(r"[^ ]+")
_PART = re.compile(r"[^/._\-@]+[/._\-@]*|[/._\-@]+")


def clean(text: str) -> str:
    """Return words as a picture can show them: one line, no sign that turns the direction, none that XML refuses."""
    flat = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", re.sub(r"[\t\n\r\u2028\u2029\x85]+", " ", text))
    flat = " ".join(part for part in _TURNS.sub("", flat).split(" ") if part)
    return flat if len(flat) <= LONGEST_LABEL else flat[: LONGEST_LABEL - 1].rstrip() + "…"


def visible(text: str) -> str:
    """Return text of several lines without what XML refuses and without signs that turn the direction."""
    lines = (_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _TURNS.sub("", part)) for part in text.splitlines())
    return "\n".join(lines)


@cache
def _em(sign: str) -> float:
    """Return the width of one character in em."""
    known = _CLASSES.get(sign)
    if known is not None:
        return known
    kind = unicodedata.category(sign)
    if kind in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(sign) in {"W", "F"}:
        return _SQUARE
    base = unicodedata.normalize("NFD", sign)[0]
    if base != sign:
        return _em(base)
    if "\u0600" <= sign <= "\u08ff":
        # Joined letters are narrower than the same letters alone.
        return 0.57
    if kind in {"Ll", "Lo"} and sign < "\u0530":
        return _PLAIN
    return _ROUND + 0.02 if kind == "Lu" and sign < "\u0530" else _SQUARE


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of words on one line, in the unit of `size`, the height of the letters."""
    return sum(map(_em, text)) * size * (_BOLD if bold else 1)


def line_height(size: float) -> int:
    """Return the distance of two lines, in the unit of `size`."""
    return round(size * LEADING)


@cache
def wrap(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return words as lines that fit in `room`, of about the same length; a word that no line holds is broken."""
    text = clean(text)
    pieces = _pieces(text, room, size, bold=bold)
    lines = _filled(pieces, room, size, bold=bold)
    if len(lines) < 2:  # noqa: PLR2004 - one line has nothing to be even with
        return lines
    # The narrowest room that takes no more lines makes them even.
    low, high = max(width(piece.strip(), size, bold=bold) for piece in pieces), room
    for _ in range(6):
        middle = (low + high) / 2
        if len(_filled(pieces, middle, size, bold=bold)) > len(lines):
            low = middle
        else:
            high = middle
    return _filled(pieces, high, size, bold=bold)


@cache
def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the longest part of a text that a line should not break, in the unit of `size`."""
    pieces = _pieces(clean(text), float("inf"), size, bold=bold)
    return max((width(piece.strip(), size, bold=bold) for piece in pieces), default=0)


def room_for(texts: Iterable[str], least: float, most: float, size: float, *, bold: bool = False) -> float:
    """Return a room in which no word of the texts is broken: at least `least`, and no more than `most`."""
    longest = max((longest_word(each, size, bold=bold) for each in texts), default=0)
    return min(max(least, longest + 1), max(least, most))


def _filled(pieces: tuple[str, ...], room: float, size: float, *, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in pieces:
        if line and width((line + piece).rstrip(" "), size, bold=bold) > room:
            lines.append(line.rstrip(" "))
            line = ""
        line += piece if line else piece.lstrip(" ")
    return (*lines, line.rstrip(" ")) if line.strip(" ") or not lines else tuple(lines)


def _pieces(text: str, room: float, size: float, *, bold: bool) -> tuple[str, ...]:
    """Return the parts between which a line may break, each with the space before it."""
    found: list[str] = []
    for match in _PIECE.finditer(text):
        space = " " if match.start() else ""
        for number, part in enumerate(_split_signs(match[0])):
            lead = space if not number else ""
            found += _held(lead, part, room, size, bold=bold)
    return tuple(found)


def _split_signs(word: str) -> list[str]:
    """Return a word in parts: between Chinese characters a line may break, save at signs that belong to one side."""
    parts: list[str] = []
    for sign in word:
        wide = unicodedata.east_asian_width(sign) in {"W", "F"}
        before = parts[-1][-1] if parts else ""
        breaks = before and (wide or unicodedata.east_asian_width(before) in {"W", "F"})
        if not parts or (breaks and sign not in _NO_START and before not in _NO_END):
            parts.append(sign)
        else:
            parts[-1] += sign
    return parts


def _held(lead: str, word: str, room: float, size: float, *, bold: bool) -> list[str]:
    """Return a word whole, or, where no line holds it, in pieces that fit."""
    if width(word, size, bold=bold) <= room:
        return [lead + word]
    kept: list[str] = []
    for part in _PART.findall(word):
        rest = part
        while width(rest, size, bold=bold) > room and len(rest) > 1:
            end = next(
                (number for number in range(len(rest) - 1, 1, -1) if width(rest[:number], size, bold=bold) <= room), 1
            )
            kept.append(rest[:end])
            rest = rest[end:]
        kept.append(rest)
    return [lead + kept[0], *kept[1:]]
