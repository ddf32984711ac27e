"""What is typed after a command: the choices there are, and the texts that the command line's library cannot read."""

import enum
import re
from datetime import date
from pathlib import Path

from wipo_bc_std.settings import UsageError

# Python reads weeks and bare digits as dates, too; here a date is written in one way.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_file(file: Path) -> bytes:
    """Return the bytes of a file that a person named; raise UsageError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error


class ReportFormat(enum.StrEnum):
    """How findings are told."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def read_day(option: str, text: str | None) -> date | None:
    """Return the date that was given with an option, None where it was left out; raise UsageError where it is none."""
    if text is None:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise UsageError(f"“{text}” is not a date; write year, month and day, as in {option} 2026-12-01")
