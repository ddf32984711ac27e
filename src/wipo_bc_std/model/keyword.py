"""The verbal forms of provisions and the force each carries (BCP 14; ISO/IEC Directives, Part 2, clause 7)."""

import re
from typing import Literal, get_args

Force = Literal["must", "must-not", "should", "should-not", "may", "can", "cannot"]
ProvisionKind = Literal["requirement", "recommendation", "permission", "capability"]

FORCES: tuple[Force, ...] = get_args(Force)
# The words of the language that a draft is first written in; those of the other languages are in view/wording.
KEYWORDS: dict[str, Force] = {
    "MUST NOT": "must-not",
    "MUST": "must",
    "SHOULD NOT": "should-not",
    "SHOULD": "should",
    "MAY": "may",
    "CANNOT": "cannot",
    "CAN": "can",
}
KEYWORD_PATTERN = re.compile(
    r"(?<![\w-])(?:" + "|".join(word.replace(" ", r"\s+") for word in KEYWORDS) + r")(?![\w-])"
)

FORCES_OF_KIND: dict[ProvisionKind, tuple[Force, ...]] = {
    "requirement": ("must", "must-not"),
    "recommendation": ("should", "should-not"),
    "permission": ("may",),
    "capability": ("can", "cannot"),
}
