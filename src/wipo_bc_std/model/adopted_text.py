"""The numbers that an adopted text has given: they are kept for ever, and never given to anything else."""

from typing import Literal

from msgspec import Struct

NumberedKind = Literal["clause", "annex", "subclause", "paragraph", "table", "figure", "definition", "provision"]


class Given(Struct, frozen=True):
    """One number that was given, to what, and where that stood: `parent` is the section around it, `annex` its annex.

    Both are ids, and empty where there is none.
    """

    id: str
    kind: NumberedKind
    number: str
    parent: str = ""
    annex: str = ""
