"""The form as a workbook: what its writer puts where, and what its reader finds again, so that both mean the same.

The first sheet has a hidden column with the key of each field, then its label, then the answer. The second has a hidden row
with the key of each column, then the titles, then a row for each text. A sheet that nobody sees has keys and values: what
the form says of itself, and digests of all that was written into it, by which anything else is known to be an answer.
"""

import hashlib
import re
from collections.abc import Mapping

from msgspec.structs import replace

from wipo_bc_std.review.returned import Returned
from wipo_bc_std.review.vocabulary import COLUMNS

META_SHEET = "_meta"
MANIFEST_KEY = "form_format"
# The digests of whatever stands in the form and belongs to no text of the draft, with spaces between.
OWN_KEY = "own"
# Before the id of a text: the digests of its number, its place and its words.
ROW_KEY = "row/"
# Before the id of a question, as the key of its field; in the sheet that nobody sees, with the digest of its words.
QUESTION_KEY = "question/"
OFFER_KEY = "offer-"

COLUMN_KEYS = tuple(COLUMNS)
# What the form says of a text, and what its reader writes about it.
SHOWN_COLUMNS = ("id", "number", "title", "text_read")
ANSWER_COLUMNS = tuple(key for key in COLUMN_KEYS if key not in SHOWN_COLUMNS)

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DIGITS = 12


def clean_cell(text: str) -> str:
    """Return the text of a cell without the escapes of workbooks (ISO/IEC 29500-1, 22.9.2.19) and the space around it."""
    return _ESCAPED.sub(_unescape, text).replace("\r\n", "\n").strip()


def _unescape(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    # Half a letter, or a sign that does something, stays as it is written.
    return sign if sign.isprintable() or sign in "\t\n" else found[0]


def digest_cell(text: str) -> str:
    """Return a digest of the words of a cell, however the space between them is."""
    return hashlib.sha256(" ".join(clean_cell(text).split()).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def with_answer(returned: Returned, fields: Mapping[str, str]) -> Returned:
    """Return what a form holds with the fields of its answer, which are told by the keys that every form has for them."""
    return replace(
        returned,
        organization=fields.get("organization", ""),
        contact=fields.get("contact", ""),
        position=fields.get("position", ""),
        would_resolve=fields.get("would_resolve", ""),
        offers=tuple(key.removeprefix(OFFER_KEY) for key in fields if key.startswith(OFFER_KEY)),
        can_answer_on=fields.get("can_answer_on", ""),
        answers=tuple(
            (key.removeprefix(QUESTION_KEY), text) for key, text in fields.items() if key.startswith(QUESTION_KEY)
        ),
    )
