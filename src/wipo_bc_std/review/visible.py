"""Words of other people as a terminal or a letter may show them: what would move, hide or turn other signs is written out."""

import re
import unicodedata

# Controls but for the end of a line and the tab, marks of direction, signs without width and halves of signs.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_ELLIPSIS = "…"


def show_words(text: str) -> str:
    r"""Return text in which each sign that does something is shown as its number, such as \u202e."""
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def show_line(text: str, longest: int) -> str:
    """Return text on one line, cut off after `longest` signs, with what `show_words` shows."""
    # What is cut off need not be looked at.
    line = " ".join(text[: longest * 4].split())
    shown = show_words(line)
    if len(shown) <= longest and len(text) <= longest * 4:
        return shown
    return shown[: longest - 1] + _ELLIPSIS


def measure_width(text: str) -> int:
    """Return how many columns a terminal needs for text: two for each wide sign, none for marks on signs."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
        for sign in text
    )
