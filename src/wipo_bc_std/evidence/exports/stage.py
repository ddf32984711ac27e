"""What the stage of a document says of it: ISO's harmonized stage codes, and the plain words that some bodies use.

ISO Guide 69 and the list of international harmonized stage codes: stage and substage, two digits each.
"""

import re
from collections.abc import Mapping
from typing import Any

from wipo_bc_std.model.external_document import DocumentStatus

_HIGHEST = 9999
_CODE = re.compile(r"([0-9]{2})\.([0-9]{2})")
_STAGES = frozenset({"00", "10", "20", "30", "40", "50", "60", "90", "95"})
_SUBSTAGES = frozenset({"00", "20", "60", "92", "93", "98", "99"})
# Words that can mean one thing only; “Recommendation”, “final” or “approved” say how a text was made, not whether it stands.
_WORDS: Mapping[str, DocumentStatus] = {
    "published": "current",
    "current": "current",
    "active": "current",
    "inforce": "current",
    "superseded": "superseded",
    "replaced": "superseded",
    "obsoleted": "superseded",
    "withdrawn": "withdrawn",
    "withdrawal": "withdrawn",
    "draft": "draft",
}


def iso_stage(told: Any) -> str:
    """Return a stage as ISO writes it, 60.60, of 6060, "6060" or "60.60"; empty where it is none of the codes."""
    if isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= _HIGHEST:
        told = f"{told:04d}"
    if not isinstance(told, str):
        return ""
    text = told.strip()
    if re.fullmatch(r"[0-9]{4}", text):
        text = f"{text[:2]}.{text[2:]}"
    found = _CODE.fullmatch(text)
    return text if found and found[1] in _STAGES and found[2] in _SUBSTAGES else ""


def judge_iso_stage(stage: str) -> DocumentStatus:
    """Return what a document is at a stage of ISO.

    Published from 60.60 on. A review (90) or a vote on withdrawal (95.20 to 95.92) leaves it in force; 90.92 says that it
    is to be revised, 95.99 that it is withdrawn. What is cancelled on the way (substage 98) is withdrawn too.
    """
    if not stage:
        return "unknown"
    if stage.endswith(".98") or stage == "95.99":
        return "withdrawn"
    if stage == "90.92":
        return "being-revised"
    return "draft" if stage < "60.60" else "current"


def judge_words(stage: str) -> DocumentStatus:
    """Return what a document is by a plain word such as “withdrawn”; unknown where the word can mean several things."""
    return _WORDS.get(re.sub(r"[\W_]+", "", stage.casefold()), "unknown")
