"""To show findings as text: message, place, the line with what is marked, hint."""

from collections.abc import Callable, Iterator, Sequence

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a source file by its path; empty where there is none."""

_WIDTH = 110


def report_text(problems: Problems, lines: Lines) -> Iterator[str]:
    """Yield each finding as a block of text without a final newline."""
    for item in problems:
        yield "\n".join(_block(item, lines))


def count_text(problems: Problems) -> str:
    """Return a sentence such as “1 error, 2 warnings”."""
    counts = [(problems.count(severity), severity) for severity in Severity]
    parts = [f"{count} {severity}{'s' if count > 1 else ''}" for count, severity in counts if count]
    return ", ".join(parts) if parts else "no problems"


def _block(item: Diagnostic, lines: Lines) -> Iterator[str]:
    yield f"{item.severity}[{item.code}]: {visible(item.message)}"
    yield f"  --> {visible(str(item.at))}"
    yield from _frame(item.at, item.label, lines)
    for related in item.related:
        yield f"  = see: {visible(f'{related.at} {related.message}')}"
    if item.hint:
        yield f"  = hint: {visible(item.hint)}"
    if item.fix is not None and item.fix.safe:
        yield "  = fix: wipo-bc-std check --fix"
    yield f"  = explain: wipo-bc-std explain {item.code}"


def _frame(at: Span, label: str, lines: Lines) -> Iterator[str]:
    text = lines(at.file)
    if not 1 <= at.line <= len(text):
        return
    line = text[at.line - 1]
    first = at.column - 1
    last = at.end_column - 1 if at.end_line == at.line else len(line)
    # A long line is shown around what is marked.
    start = max(0, first - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH]
    carets = "^" * max(1, min(last, start + _WIDTH) - first)
    gutter = " " * len(str(at.line))
    yield f"{gutter} |"
    yield f"{at.line} | {visible(shown)}".rstrip()
    yield f"{gutter} | {' ' * (first - start)}{carets} {visible(label)}".rstrip()


def visible(text: str) -> str:
    """Return `text` with control and direction characters made harmless, one column each, so that a terminal shows it."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_hidden(character) else character for character in text)


def _is_hidden(character: str) -> bool:
    return (
        character < " "
        or "\x7f" <= character <= "\x9f"
        or "\u200b" <= character <= "\u200f"
        or "\u202a" <= character <= "\u202e"
        or "\u2066" <= character <= "\u2069"
        or character == "\ufeff"
    )
