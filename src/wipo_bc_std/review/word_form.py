"""The form as a Word file: what its writer puts where, and what its reader finds again, so that both mean the same.

Programs lose tags of content controls, hidden words and names of styles; what is printed stays. So each text and each row
prints its id with a digest of the words beside it: `[BD-02 1f2e3d4c]`. Custom properties hold what the form says of itself,
which the head of each page says in words too, and digests of all else that it prints. Bookmarks name the rows.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

from wipo_bc_std.review.sheet_form import digest_cell

ROW_BOOKMARK = "row_"
# Begins the names of the properties with digests, a number behind it: programs cut values of more than 255 signs.
OWN_PROPERTY = "own-"
# What the row about the whole draft, and those at the end, have in the place of an id.
WHOLE_ROW, MORE_ROWS = "*", "+"
# What stands in a field with choices before anything is chosen.
UNCHOSEN = "…"
_MARK = re.compile(r"\s*\[(?P<id>[^\s\[\]]+) (?P<digest>[0-9a-f]{8})\]\s*")
_DIGITS = 8
_LONGEST_BOOKMARK = 40
_IN_PROPERTY = 18
_TOLD = re.compile(r"(?P<key>[a-z_]+)=(?P<value>[^\s;]*)")


def mark_words(name: str, words: str) -> str:
    """Return what is printed beside words: the id of the text that they belong to, and their digest."""
    return f"[{name} {digest_cell(words)[:_DIGITS]}]"


def find_mark(text: str) -> tuple[str, str, str]:
    """Return the id that a mark in a text says, the digest in it, and the words around it; no mark is an empty id."""
    found = _MARK.search(text)
    if found is None:
        return "", "", text
    return found["id"], found["digest"], f"{text[: found.start()]}\n{text[found.end() :]}".strip()


def is_unchanged(words: str, digest: str) -> bool:
    """Return whether words are those that a mark was printed beside."""
    return digest_cell(words)[:_DIGITS] == digest


def name_row(identifier: str) -> str:
    """Return the bookmark of the row about a text, at most 40 letters, digits and low lines (as Word takes them)."""
    name = f"{ROW_BOOKMARK}{re.sub(r'[^A-Za-z0-9]', '_', identifier)}"
    if len(name) <= _LONGEST_BOOKMARK:
        return name
    return f"{name[: _LONGEST_BOOKMARK - 9]}_{hashlib.sha256(identifier.encode()).hexdigest()[:8]}"


def pack_own(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the digests of what a form prints as properties by name."""
    digests = sorted({digest_cell(line) for text in texts for line in text.split("\n") if line.strip()})
    parts = [digests[place : place + _IN_PROPERTY] for place in range(0, len(digests), _IN_PROPERTY)]
    return {f"{OWN_PROPERTY}{number}": " ".join(part) for number, part in enumerate(parts, start=1)}


def read_own(properties: Mapping[str, str]) -> frozenset[str]:
    """Return the digests that `pack_own` gave."""
    return frozenset(
        digest for name, value in properties.items() if name.startswith(OWN_PROPERTY) for digest in value.split()
    )


def say_manifest(told: Mapping[str, str]) -> str:
    """Return a manifest as one line of words for the head of each page."""
    return "; ".join(f"{key}={value}" for key, value in told.items())


def hear_manifest(text: str) -> Mapping[str, str]:
    """Return the keys and texts that such a line says."""
    return {found["key"]: found["value"] for found in _TOLD.finditer(text)}
