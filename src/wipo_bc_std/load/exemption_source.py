"""Exemptions: `# allow T003: reason` in YAML, `% allow T003: reason` in Markdown, above the line they are about."""

import re

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import Source
from wipo_bc_std.model.standard import Exemption

_ALLOW = re.compile(r"\s*[#%]\s*allow\b(?P<rest>.*)")
_BLOCK_SCALAR = re.compile(r":\s+[|>][-+0-9]*\s*$")
_REST = re.compile(r"\s+(?P<codes>[A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)\s*:\s*(?P<reason>\S.*?)\s*")


def read_exemptions(source: Source, report: list[Diagnostic]) -> list[Exemption]:
    """Return the exemptions of a source; each is about the line or block right below."""
    sign = "%" if source.path.endswith(".md") else "#"
    if "allow" not in source.text:
        return []
    found: list[Exemption] = []
    for number, line in enumerate(source.lines, start=1):
        match = _ALLOW.fullmatch(line)
        if match is None or line.lstrip()[0] != sign:
            continue
        at = source.line(number, len(line) - len(line.lstrip()))
        rest = _REST.fullmatch(match["rest"])
        if rest is None:
            hint = f"write `{sign} allow T003: the reason`"
            message = "the exemption names no code or no reason"
            report.append(Diagnostic(codes.EXEMPTION_WITHOUT_REASON, at, message, hint=hint))
            continue
        names = tuple(name.strip() for name in rest["codes"].split(","))
        found.append(Exemption(names, rest["reason"], *_lines_below(source, number), at))
    return found


def _lines_below(source: Source, number: int) -> tuple[int, int]:
    """Return the first and last line that an exemption on line `number` is about."""
    first = number + 1
    while first <= len(source.lines) and _ALLOW.fullmatch(source.lines[first - 1]):
        first += 1
    last = first
    if source.path.endswith(".md"):
        # A paragraph with its id line, or a directive with its options, counts as one.
        while last < len(source.lines) and source.lines[last].strip():
            last += 1
    elif first <= len(source.lines) and _BLOCK_SCALAR.search(source.lines[first - 1]):
        # So does a key with the folded text below it.
        depth = _indentation(source.lines[first - 1])
        while last < len(source.lines) and (_indentation(source.lines[last]) > depth or not source.lines[last].strip()):
            last += 1
    return first, last


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
