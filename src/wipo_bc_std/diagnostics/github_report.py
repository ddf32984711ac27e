"""To give findings as workflow commands of GitHub Actions, which shows them beside the changed lines."""

from collections.abc import Iterator

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.text_report import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# A command is one line; in its properties, a colon or comma would begin something else.
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_TEXT, **str.maketrans({":": "%3A", ",": "%2C"})}


def report_github(problems: Problems, folder: str = "") -> Iterator[str]:
    """Yield each finding as a line; `folder` leads from the top of the repository to the project, with a final `/`."""
    for item in problems:
        properties = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in _properties(item, folder))
        yield f"::{_COMMANDS[item.severity]} {properties}::{_message(item).translate(_IN_TEXT)}"


def _properties(item: Diagnostic, folder: str) -> Iterator[tuple[str, str | int]]:
    yield "file", visible(f"{folder}{item.at.file}")
    yield "line", item.at.line
    yield "endLine", item.at.end_line
    # Columns are taken only where both are of one line.
    if item.at.line == item.at.end_line:
        yield "col", item.at.column
        yield "endColumn", item.at.end_column
    yield "title", f"{item.code} {item.defect.name}"


def _message(item: Diagnostic) -> str:
    parts = [visible(item.message)]
    parts += [visible(f"see: {related.at} {related.message}") for related in item.related]
    parts += [visible(f"hint: {item.hint}")] if item.hint else []
    return "\n".join(parts)
