"""Words of other people as a terminal or a letter may show them: what would move, hide or turn other signs is written out."""

import unicodedata

# Controls, marks of direction, signs without width, halves of signs, signs of private use, ends of lines and paragraphs.
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Joiners that scripts and emoji need.
_KEPT = frozenset("\n\u200c\u200d")
_ELLIPSIS = "…"
_LINE = 72


def show_words(text: str) -> str:
    """Return text in which each sign that does something stands as its number in braces; lines stay, tabs are spaces."""
    return "".join(_show_sign(sign) for sign in text.replace("\r\n", "\n").replace("\t", " "))


def _show_sign(sign: str) -> str:
    if sign in _KEPT or unicodedata.category(sign) not in _ESCAPED:
        return sign
    return f"\\u{{{ord(sign):x}}}"


def show_line(text: str, longest: int = _LINE) -> str:
    """Return text on one line, cut off after `longest` signs, with what `show_words` shows."""
    # What is cut off need not be looked at.
    shown = show_words(" ".join(text[: longest * 4].split()))
    if len(shown) <= longest and len(text) <= longest * 4:
        return shown
    return shown[: longest - 1].rstrip() + _ELLIPSIS


def measure_width(text: str) -> int:
    """Return how many columns a terminal needs for text: two for each wide sign, none for marks on signs."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
        for sign in text
    )
