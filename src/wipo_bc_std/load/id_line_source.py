"""Id lines: `{#an-id former="old-id" agreement=open}` above a paragraph or heading."""

import re

from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import suggest
from wipo_bc_std.model.block import Agreement
from wipo_bc_std.model.fields import IDENTIFIER, name_odd_sign

_ID_LINE = re.compile(r"\{#(?P<id>\S*?)(?P<attributes>(?:\s[^{}]*)?)\}\s*")
_ATTRIBUTE = re.compile(r"\s+(?P<key>[A-Za-z_-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"]+))")
_KEYS = ("former", "agreement")


class IdLine(Struct, frozen=True):
    """An id line: what it says and where it stands; `line` counts from 0, `id` is empty where it cannot be read."""

    id: str
    former_ids: tuple[str, ...]
    agreement: Agreement | None
    at: Span
    line: int


def read_id_line(source: Source, line: int, report: list[Diagnostic]) -> IdLine:
    """Return what the id line on `line` (from 0) says; what is wrong with it is added to `report`."""
    raw = source.lines[line]
    at = source.line(line + 1, len(raw) - len(raw.lstrip()))
    match = _ID_LINE.fullmatch(raw.lstrip())
    if match is None or not IDENTIFIER.fullmatch(match["id"]):
        message = "this line is not an id line" if match is None else f"“{match['id'][:60]}” is not an id"
        odd = name_odd_sign(match["id"][:60] if match else raw[:60])
        hint = f"write {{#an-id}} in small letters, digits and hyphens, on a line of its own{odd}"
        report.append(Diagnostic(codes.DANGLING_ID_LINE, at, message, hint=hint))
        return IdLine("", (), None, at, line)
    attributes = _read_attributes(match["attributes"].rstrip(), at, report)
    agreement = _read_agreement(attributes, at, report)
    former = attributes.get("former", "").split()
    for name in former:
        if not IDENTIFIER.fullmatch(name):
            hint = f"former ids are separated by spaces{name_odd_sign(name[:60])}"
            report.append(
                Diagnostic(codes.DANGLING_ID_LINE, at, f"the former id “{name[:60]}” is not an id", hint=hint)
            )
    return IdLine(match["id"], tuple(name for name in former if IDENTIFIER.fullmatch(name)), agreement, at, line)


def _read_attributes(text: str, at: Span, report: list[Diagnostic]) -> dict[str, str]:
    attributes: dict[str, str] = {}
    position = 0
    while match := _ATTRIBUTE.match(text, position):
        if match["key"] not in _KEYS or match["key"] in attributes:
            break
        attributes[match["key"]] = match["quoted"] if match["quoted"] is not None else match["bare"]
        position = match.end()
    if position < len(text):
        word = text[position:].partition("=")[0].strip()
        hint = suggest(word, _KEYS) or 'beside the id there can be former="old-id" and agreement=open, each once'
        report.append(Diagnostic(codes.DANGLING_ID_LINE, at, "part of the id line is not understood", hint=hint))
    return attributes


def _read_agreement(attributes: dict[str, str], at: Span, report: list[Diagnostic]) -> Agreement | None:
    match attributes.get("agreement"):
        case None:
            return None
        case "not-discussed" | "open" | "agreed" as agreement:
            return agreement
        case other:
            hint = "it is one of not-discussed, open, agreed"
            message = f"“{other[:60]}” is not a state of agreement"
            report.append(Diagnostic(codes.WRONG_VALUE, at, message, hint=hint))
            return None
