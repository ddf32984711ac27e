"""Designations in files of others: plain text on one line, or refused."""

import re
import unicodedata

from wipo_bc_std.settings import UsageError

_LONGEST = 200
# A cell that begins with another sign is a formula to programs for sheets.
_BEGIN = re.compile(r"[^\W_]")


def read_designation(told: str, where: str) -> str:
    """Return a designation with single spaces and composed letters; raise UsageError, with `where`, where it is none."""
    words = unicodedata.normalize("NFC", " ".join(told.split()))
    if not words or len(words) > _LONGEST or not _BEGIN.match(words) or not words.isprintable():
        shown = "".join(sign if sign.isprintable() else "?" for sign in words[:60])
        raise UsageError(
            f"{where}: “{shown}” is no designation of a document, such as ISO 22739:2024; look at the file: nothing was taken"
        )
    return words
