"""Tables: the tokens of a Markdown table become rows of cells, each with its place."""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.inline_source import LINK_KINDS, read_inlines
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.model.block import Alignment, Cell, Row, Table
from wipo_bc_std.model.inline import Inlines
from wipo_bc_std.model.place import Locator

_BAR = re.compile(r"(?<!\\)\|")
_ALIGNMENTS: dict[str, Alignment] = {"text-align:center": "center", "text-align:right": "end"}
_RULE = frozenset("|-: ")
# Reads the running text of a cell, which stands where the locator says.
_Read = Callable[[Token, Locator], Inlines]


def read_table(
    tokens: Sequence[Token], source: Source, at: Span, report: list[Diagnostic], kinds: Sequence[str] = LINK_KINDS
) -> Table:
    """Return the table that `tokens` are; rows of another length than the first are added to `report`.

    `kinds` are those of links in it.
    """

    def read(token: Token, locator: Locator) -> Inlines:
        return read_inlines(token.children or (), token.content, locator, report, kinds)

    alignments = tuple(_alignment(token) for token in tokens if token.type == "th_open")
    rows = list(_read_rows(tokens, source, read))
    report.extend(_ragged_rows(tokens[0], source, len(alignments)))
    # A header row of empty cells is how Markdown writes that there is none.
    head = tuple(row for row in rows[:1] if any(cell.text for cell in row))
    return Table("", None, alignments, head, tuple(rows[1:]), at)


def looks_like_table(source: Source, first: int, last: int) -> int | None:
    """Return the line (from 0) that shows that a paragraph, the lines from `first` to before `last`, is a failed table."""
    barred = [number for number in range(first, last) if source.lines[number].lstrip().startswith("|")]
    rules = (
        number
        for number in range(first, last)
        if "|" in source.lines[number] and _is_rule(source.lines[number].strip())
    )
    return next(rules, barred[0] if barred else None)


def _is_rule(line: str) -> bool:
    return "-" in line and _RULE.issuperset(line)


def _alignment(token: Token) -> Alignment:
    return _ALIGNMENTS.get(str(token.attrGet("style") or ""), "start")


def _read_rows(tokens: Sequence[Token], source: Source, read: _Read) -> Iterator[Row]:
    line, cursor = 0, 0
    cells: list[Cell] = []
    for token in tokens:
        match token.type:
            case "tr_open":
                line = (token.map or [0])[0]
                raw = source.lines[line]
                cells, cursor = [], raw.index("|") + 1 if raw.lstrip().startswith("|") else 0
            case "inline":
                cell, cursor = _read_cell(token, source, line, cursor, read)
                cells.append(cell)
            case "tr_close":
                yield tuple(cells)


def _read_cell(token: Token, source: Source, line: int, cursor: int, read: _Read) -> tuple[Cell, int]:
    """Return a cell and where in its line the next one begins."""
    raw = source.lines[line]
    # A bar inside a cell can only have been escaped; the parser takes the backslash away.
    written = token.content.replace("|", "\\|")
    found = raw.find(written, cursor)
    start = found if found >= 0 else min(cursor, len(raw))
    bars = [position for position, character in enumerate(token.content) if character == "|"]
    breaks = ((bar, line + 1, start + bar + count + 1) for count, bar in enumerate(bars, start=1))
    locator = LineLocator(source.path, ((0, line + 1, start + 1), *breaks))
    text = read(token, locator)
    bar = _BAR.search(raw, start + len(written))
    return Cell(text, locator.span(0, len(token.content))), bar.end() if bar else len(raw)


def _ragged_rows(token: Token, source: Source, columns: int) -> Iterator[Diagnostic]:
    first, last = token.map or (0, 0)
    # The first row says how many columns there are, and the second is the line below it.
    for number in range(first + 2, last):
        row = source.lines[number].strip()
        count = len(_BAR.split(row.removeprefix("|").removesuffix("|")))
        if row and count != columns:
            message = f"the row has {count} cells; the table has {columns} columns"
            hint = "give each row as many cells as the first one; write a vertical bar inside a cell as \\|"
            yield Diagnostic(codes.RAGGED_ROW, source.line(number + 1), message, hint=hint)
