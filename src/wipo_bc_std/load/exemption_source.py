"""Exemptions: `# allow T003: reason` in YAML, `% allow T003: reason` in Markdown, above the line they are about."""

import re
from collections.abc import Mapping

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import Source
from wipo_bc_std.model.standard import Exemption

# Each is compared with each finding; whoever needs more of them does not want the rule.
_MOST = 200
_ALLOW = re.compile(r"\s*[#%]\s*allow\b(?P<rest>.*)")
_BLOCK_SCALAR = re.compile(r":[ ]+[|>][-+0-9]*[ ]*$")
_FENCE = re.compile(r"\s*(?P<colons>:{3,})\s*\{")
_REST = re.compile(r"\s+(?P<codes>[A-Z][0-9]{3}(?:\s*,\s*[A-Z][0-9]{3})*)\s*:\s*(?P<reason>\S.*)")


def read_exemptions(source: Source, report: list[Diagnostic]) -> list[Exemption]:
    """Return the exemptions of a source; each is about the line or block right below."""
    sign = "%" if source.path.endswith(".md") else "#"
    if "allow" not in source.text:
        return []
    found: list[Exemption] = []
    below = _lines_below(source)
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
        if len(found) == _MOST:
            message = f"more than {_MOST:,} exemptions stand in one file; the rest is not read"
            report.append(Diagnostic(codes.OVERSIZE, at, message, hint="mend what they exempt"))
            break
        names = tuple(name.strip() for name in rest["codes"].split(","))
        found.append(Exemption(names, rest["reason"].rstrip(), *below[number - 1], at))
    return found


def _lines_below(source: Source) -> list[tuple[int, int]]:
    """Return for each line the first and last line (from 1) that an exemption there is about; in one pass from the end."""
    below: list[tuple[int, int]] = []
    reach = (len(source.lines) + 1, len(source.lines) + 1)
    # Where the lines below go on without an empty one, their last; and the nearest line below with so many colons alone.
    run = 0
    closings: dict[str, int] = {}
    for number in range(len(source.lines), 0, -1):
        below.append(reach)
        line = source.lines[number - 1]
        text = line.strip()
        if not _ALLOW.fullmatch(line):
            reach = (number, _last_line(source, number, run, closings))
        run = (run or number) if text else 0
        if text and not text.strip(":"):
            closings[text] = number
    return below[::-1]


def _last_line(source: Source, number: int, run: int, closings: Mapping[str, int]) -> int:
    line = source.lines[number - 1]
    if source.path.endswith(".md"):
        # A directive counts as one with all that it holds, and a paragraph with its id line.
        fence = _FENCE.match(line)
        return closings.get(fence["colons"], number) if fence else run or number
    last = number
    if _BLOCK_SCALAR.search(line):
        # So does a key with the folded text below it.
        depth = _indentation(line)
        while last < len(source.lines) and (_indentation(source.lines[last]) > depth or not source.lines[last].strip()):
            last += 1
    return last


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
