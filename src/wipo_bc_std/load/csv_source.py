"""A CSV file of the sources: each row is a node, and what is wrong with one is told at its line."""

import csv
from collections.abc import Iterator, Sequence
from typing import TypeVar

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.load.validate import ReadProse, validate
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import PlacedMapping, PlacedText

N = TypeVar("N", bound=Node)


def read_rows(
    source: Source, kind: type[N], called: str, read_prose: ReadProse, report: list[Diagnostic]
) -> tuple[N, ...]:
    """Return the rows of a table whose columns are the fields of `kind`; an empty cell says nothing.

    What is wrong with a row is added to `report`, and the row is left out; `called` is what the table is, with its article.
    """
    columns = tuple(kind.model_fields)
    head = ",".join(columns)
    rows = list(_split(source, report))
    if not rows or tuple(rows[0][1]) != columns:
        message = f"the first line is not that of {called}"
        hint = f"begin with `{head}`, with commas between cells, whatever the program for sheets offers"
        report.append(Diagnostic(codes.WRONG_VALUE, source.line(rows[0][0] if rows else 1), message, hint=hint))
        return ()
    placed = (_place_row(source, number, cells, columns, report) for number, cells in rows[1:])
    read = (validate(kind, row, row.at, read_prose, report) for row in placed if row is not None)
    return tuple(node for node in read if node is not None)


def _split(source: Source, report: list[Diagnostic]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the cells of each line that says anything, with its number; a row is one line, so that it has one place."""
    for number, line in enumerate(source.lines, start=1):
        if not line.strip():
            continue
        try:
            (cells,) = csv.reader([line], strict=True)
        except csv.Error as error:
            hint = 'put a cell that has a comma in "…" and double each " in it; a cell has no line break'
            report.append(Diagnostic(codes.WRONG_VALUE, source.line(number), f"the row is no CSV: {error}", hint=hint))
            continue
        yield number, cells


def _place_row(
    source: Source, number: int, cells: Sequence[str], columns: Sequence[str], report: list[Diagnostic]
) -> PlacedMapping | None:
    """Return the cells of a row that say anything, by column, each with its place: the line."""
    at = source.line(number)
    if len(cells) != len(columns):
        message = f"the row has {len(cells)} cells, and the table {len(columns)} columns"
        hint = f"fill in {','.join(columns)}; leave empty what is not known"
        report.append(Diagnostic(codes.WRONG_VALUE, at, message, hint=hint))
        return None
    locator = LineLocator(source.path, ((0, number, 1),))
    filled = {name: cell.strip() for name, cell in zip(columns, cells, strict=True) if cell.strip()}
    values = {name: PlacedText.make(cell, at, locator) for name, cell in filled.items()}
    return PlacedMapping.make(dict(values), at, dict.fromkeys(values, at))
