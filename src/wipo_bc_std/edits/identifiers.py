"""Ids from words: short, unique, and the same for the same words."""

import base64
import hashlib
import re
import unicodedata

from msgspec import Struct, field

from wipo_bc_std.model.fields import IDENTIFIER

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 32
# Words that say nothing of what a text is about.
_EMPTY_WORDS = (
    "a an and are as at be by can each for from has have if in into is it its may must no not of on or shall should so such"
    " than that the their them then there these they this those to was were when where which who will with would any all"
    " said do does"
)


class Identifiers(Struct):
    """The ids that are given: each once."""

    taken: set[str] = field(default_factory=set)

    def give(self, text: str, most_words: int = 3, prefix: str = "") -> str:
        """Return a free id from the words of a text, after a prefix where there is one."""
        words = meaningful_words(text)[:most_words]
        name = "-".join((prefix, *words) if prefix else words)
        while len(name) > _LONGEST and "-" in name.removeprefix(f"{prefix}-"):
            name = name.rpartition("-")[0]
        if not IDENTIFIER.fullmatch(name[:_LONGEST].rstrip("-")) or not words:
            digest = base64.b32encode(hashlib.sha256(text.encode()).digest()).decode("ascii").lower()[:4]
            name = f"{prefix or 'text'}-{digest}"
        return self.reserve(name[:_LONGEST].rstrip("-"))

    def reserve(self, name: str) -> str:
        """Return an id, or with a number behind it where it is given already."""
        free, count = name, 1
        while free in self.taken:
            count += 1
            free = f"{name}-{count}"
        self.taken.add(free)
        return free


def meaningful_words(text: str) -> list[str]:
    """Return the words of a text in small Latin letters and digits, without those that say little."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode("ascii")
    words = _WORD.findall(plain.replace("'", ""))
    full = [word for word in words if word not in _EMPTY_WORDS.split()]
    # An id begins with a letter.
    while full and not full[0][0].isalpha():
        full.pop(0)
    return full or [word for word in words if word[0].isalpha()]
