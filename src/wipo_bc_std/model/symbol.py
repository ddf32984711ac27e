"""Symbols of documents of a committee, of its sessions and of its circulars: read, in order, and printed in one way."""

import re
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# What follows the number of a document, in the order in which such documents appear: a provisional version comes before
# the document itself, a revision and a correction after it.
_ADDITIONS = ("PROV", "", "ADD", "REV", "CORR")
_BODY = r"(?P<body>[A-Z]+(?:/[A-Z]+)*)"
_SESSION = r"(?P<session>[1-9][0-9]*)(?P<resumed>BIS)?"
_ADDITION = re.compile(r" (?P<kind>[A-Z]+)\.(?: (?P<version>[0-9]+))?")
_ADDED = r" (?:PROV|REV|CORR|ADD)\.(?: [1-9][0-9]*)?"
_DOCUMENT = re.compile(
    rf"{_BODY}/{_SESSION}(?:/(?P<information>INF/)?(?P<number>[1-9][0-9]*)(?P<additions>(?:{_ADDED})*))?"
)
_CIRCULAR = re.compile(r"C\. (?P<body>[A-Z]+) (?P<number>[1-9][0-9]*)")
_DOCUMENT_ID = re.compile(
    r"(?P<body>[a-z]+)-(?P<session>[1-9][0-9]*(?:bis)?)-(?P<number>[1-9][0-9]*)"
    r"(?P<added>(?:-(?:prov|rev|corr|add)(?:-[1-9][0-9]*)?)*)"
)
_LONGEST = 60
# For editors that complete and check while one types.
_DOCUMENT_PATTERN = r"^([A-Z]+(/[A-Z]+)*/[1-9][0-9]*(BIS)?/(INF/)?[1-9][0-9]*( (PROV|REV|CORR|ADD)\.( [1-9][0-9]*)?)*|C\. [A-Z]+ [1-9][0-9]*)$"
_SESSION_PATTERN = r"^[A-Z]+(/[A-Z]+)*/[1-9][0-9]*(BIS)?$"


class Symbol(Struct, frozen=True):
    """A symbol in its parts: CWS/4BIS/13 is of `body` CWS, its reconvened (`resumed`) `session` 4, `number` 13.

    A session has the `number` 0, a circular the `session` 0. `information` marks papers that are not discussed (INF).
    `additions` are what follows the number, such as REV. or PROV. 3, each with its own number, 1 where none is printed.
    """

    body: str
    session: int
    resumed: bool = False
    information: bool = False
    number: int = 0
    additions: tuple[tuple[str, int], ...] = ()

    @property
    def is_session(self) -> bool:
        """Return whether it is the symbol of a session, and of no document."""
        return self.number == 0

    @property
    def of_session(self) -> "Symbol":
        """Return the symbol of the session that a document is of."""
        return Symbol(self.body, self.session, self.resumed)

    @property
    def order(self) -> tuple[object, ...]:
        """Return what sorts symbols: by body, session and number, a provisional version first, corrections last."""
        additions = tuple((_ADDITIONS.index(kind), version) for kind, version in self.additions)
        # Circulars belong to no session and stand behind all of them.
        session = (self.session == 0, self.session, self.resumed)
        return self.body, *session, self.information, self.number, additions or ((_ADDITIONS.index(""), 0),)

    def __str__(self) -> str:
        """Return the symbol as WIPO prints it."""
        if self.session == 0:
            return f"C. {self.body} {self.number}"
        of_session = f"{self.body}/{self.session}{'BIS' if self.resumed else ''}"
        if self.is_session:
            return of_session
        added = "".join(f" {kind}." + (f" {version}" if version > 1 else "") for kind, version in self.additions)
        return f"{of_session}/{'INF/' if self.information else ''}{self.number}{added}"


def parse_symbol(text: str) -> Symbol | None:
    """Return the symbol that text is, in the one way in which it is printed here; None where it is none.

    The forms are those that WIPO uses: CWS/8/2, CWS/4BIS/13, CWS/9/INF/1, CWS/6/4 REV., CWS/5/1 PROV. 3, the session CWS/8
    and the circular C. CWS 71.
    """
    if len(text) > _LONGEST:
        return None
    circular = _CIRCULAR.fullmatch(text)
    if circular is not None:
        return Symbol(circular["body"], 0, number=int(circular["number"]))
    found = _DOCUMENT.fullmatch(text)
    if found is None:
        return None
    return Symbol(
        found["body"],
        int(found["session"]),
        found["resumed"] is not None,
        found["information"] is not None,
        int(found["number"] or 0),
        tuple((each["kind"], int(each["version"] or 1)) for each in _ADDITION.finditer(found["additions"] or "")),
    )


def near_symbol(text: str) -> Symbol | None:
    """Return the symbol that text is when capitals, points, spaces and dashes are put right; None where it is none."""
    if len(text) > _LONGEST:
        return None
    tidied = re.sub(r"\s*[/\\]\s*", "/", text.upper().replace("‑", "-").strip())
    circular = re.fullmatch(r"C[.\s]+([A-Z]+)[.\s]*([1-9][0-9]*)\.?", tidied)
    if circular is not None:
        return Symbol(circular[1], 0, number=int(circular[2]))
    tidied = re.sub(r"([0-9])[\s.-]*BIS\b", r"\1BIS", tidied)
    tidied = re.sub(r"[\s./(-]*(?<![A-Z])(PROV|REV|CORR|ADD)(?![A-Z])[.\s)-]*([0-9]*)\)?", r" \1. \2", tidied)
    return parse_symbol(re.sub(r"\s+", " ", tidied).strip())


def begin_symbol(text: str) -> Symbol | None:
    """Return the symbol of a document that text begins with, such as that of “CWS/8/24, paragraphs 96 to 99”."""
    found = _CIRCULAR.match(text) or _DOCUMENT.match(text)
    symbol = None if found is None else parse_symbol(found[0])
    return None if symbol is None or symbol.is_session else symbol


def symbol_of_id(identifier: str) -> Symbol | None:
    """Return the symbol that an id such as cws-8-24, cws-4bis-13 or cws-6-4-rev stands for; None where it tells none."""
    found = _DOCUMENT_ID.fullmatch(identifier)
    if found is None:
        return None
    return near_symbol(f"{found['body']}/{found['session']}/{found['number']}{found['added'].replace('-', ' ')}")


def _refuse(text: object, what: str, examples: str) -> PydanticCustomError:
    near = near_symbol(text) if isinstance(text, str) else None
    is_of_kind = near is not None and near.is_session is (what == "a session")
    hint = f"write {near}" if is_of_kind else f"write it as {examples}"
    return PydanticCustomError(
        "author", f"“{{value}}” is not the symbol of {what}", {"value": str(text)[:60], "hint": hint}
    )


def _document_symbol(value: Any) -> str:
    symbol = parse_symbol(value) if isinstance(value, str) else None
    if symbol is None or symbol.is_session:
        raise _refuse(value, "a document", "CWS/8/2, CWS/4BIS/13, CWS/9/INF/1, CWS/6/4 REV. or C. CWS 71")
    return str(symbol)


def _session_symbol(value: Any) -> str:
    symbol = parse_symbol(value) if isinstance(value, str) else None
    if symbol is None or not symbol.is_session:
        raise _refuse(value, "a session", "CWS/8 or CWS/4BIS")
    return str(symbol)


DocumentSymbol = Annotated[
    str, BeforeValidator(_document_symbol), WithJsonSchema({"type": "string", "pattern": _DOCUMENT_PATTERN})
]
SessionSymbol = Annotated[
    str, BeforeValidator(_session_symbol), WithJsonSchema({"type": "string", "pattern": _SESSION_PATTERN})
]
