"""A kind of defect: its code, name, severity, basis and documentation."""

import inspect
import re
import textwrap
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How grave a finding is; in order of falling gravity."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest."""
        return list(Severity).index(self)


LETTERS = {
    "S": "source and schema",
    "M": "Markdown",
    "D": "division and numbering",
    "R": "references and links",
    "T": "terms",
    "P": "provisions",
    "C": "coverage",
    "G": "graphics and tables",
    "V": "reviews",
    "E": "evidence",
    "W": "papers",
    "L": "languages",
}
_CODE = re.compile(rf"[{''.join(LETTERS)}]\d{{3}}")
_EXAMPLES = re.compile(r"^(Flagged|Accepted):\n\n((?:[ ]{4}.*\n|\n)+)", re.MULTILINE)
_FILE = re.compile(r"^file: (?P<path>\S+)\n(?P<text>(?:(?!file: ).*\n?)*)", re.MULTILINE)


class Defect(Struct, frozen=True):
    """A kind of mistake an author can make.

    `code` is a letter of `LETTERS` and three digits, never used again for anything else; `name` names the defect;
    `basis` is the clause, RFC or decision that makes it one. `written` is its documentation as it stands in the code:
    Markdown, indented, with a first sentence, reasons, and the examples under `Flagged:` and `Accepted:`, each a set of
    files of a draft, which the tests run. A defect that `blinds` leaves a file unread, so that what other files refer to
    in it cannot be found: it is to be mended first.
    """

    code: str
    name: str
    severity: Severity
    basis: str
    written: str
    blinds: bool = False

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise ValueError(f"{self.code!r} is not a code")

    @property
    def documentation(self) -> str:
        """Return the documentation without the indentation that it is written with; most defects are never explained."""
        return inspect.cleandoc(self.written) + "\n"

    @property
    def summary(self) -> str:
        """Return the first sentence of the documentation."""
        return self.documentation.split("\n", maxsplit=1)[0]

    @property
    def reasons(self) -> str:
        """Return what the documentation says after its first sentence, without the examples."""
        return _EXAMPLES.sub("", self.documentation + "\n").partition("\n")[2].strip()

    def examples(self, heading: str) -> tuple[dict[str, str], ...]:
        """Return the examples under `heading` (“Flagged” or “Accepted”): for each, path below `standard/` -> text."""
        found = []
        for match in _EXAMPLES.finditer(self.documentation + "\n"):
            if match[1] == heading:
                text = textwrap.dedent(match[2]).strip("\n") + "\n"
                found.append({part["path"]: part["text"].strip("\n") + "\n" for part in _FILE.finditer(text)})
        return tuple(found)


def define(
    code: str, name: str, *, basis: str, documentation: str, severity: Severity = Severity.ERROR, blinds: bool = False
) -> Defect:
    """Return a defect whose documentation is given as an indented block of text."""
    return Defect(code, name, severity, basis, documentation, blinds)
