"""CSV after RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets know it, and with no cell that is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

# Spreadsheets read a cell that begins so as a formula, which could run something (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a file; a cell that a spreadsheet would calculate has an apostrophe before it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([guard_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def guard_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
