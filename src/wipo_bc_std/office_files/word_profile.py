"""How our own Word files say what each paragraph is: names of styles, bookmarks and properties, for writing and reading.

Styles and bookmarks are what survives in Word and LibreOffice (tags of content controls do not). The rule of the house:
**words that nobody typed** (numbers, labels, brackets, settled wording) stand in runs whose character style begins with
`Computed`, or in paragraphs whose style begins with `Generated`; all other words are an author's.
"""

import hashlib
import re
from typing import Final

COMPUTED: Final = "Computed"
GENERATED: Final = "Generated"

# Custom properties of a file of ours.
MADE_BY: Final = "wipo_bc_std.profile"  # "1"
BASE: Final = "wipo_bc_std.manuscript"  # SHA-256 of the Manuscript (its JSON) that the file was made of
LANGUAGE: Final = "wipo_bc_std.language"
VERSION: Final = "wipo_bc_std.version"

# Word takes letters, digits and underscores, 40 at most, and does not tell small letters from capitals.
_LONGEST = 40
_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


def bookmark_of(identifier: str) -> str:
    """Return the bookmark of an id: hyphens become underscores, capitals are marked, what is too long ends in a digest."""
    name = identifier.replace("-", "_")
    if identifier != identifier.lower():
        name = f"P_{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 11]}__{hashlib.sha256(identifier.encode()).hexdigest()[:9]}"
    return name


def identifier_of(bookmark: str) -> str | None:
    """Return the id that a bookmark of ours was made of, or None: of another name, or of an id too long to say."""
    name = bookmark.removeprefix("P_")
    identifier = name.replace("_", "-")
    if "--" in identifier or not _ID.fullmatch(identifier) or bookmark_of(identifier) != bookmark:
        return None
    return identifier
