"""The numbers that an adopted text has given: they are kept for ever, and never given to anything else."""

from dataclasses import dataclass
from typing import Literal

NumberedKind = Literal["clause", "annex", "subclause", "paragraph", "table", "figure", "definition", "provision"]


@dataclass(frozen=True, slots=True)
class Given:
    """One number that was given, to what, and where that stood: `parent` is the section around it, `annex` its annex.

    Both are ids, and empty where there is none.
    """

    id: str
    kind: NumberedKind
    number: str
    parent: str = ""
    annex: str = ""
