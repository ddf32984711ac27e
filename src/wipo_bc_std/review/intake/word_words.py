"""The words of cells and paragraphs of a Word file as they stand now, and apart from these what is tracked as deleted."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from wipo_bc_std.office_files.word_nodes import Block, Cell, ChangeKind, Paragraph, Row, Table

_GONE: frozenset[ChangeKind] = frozenset({"deleted", "moved-from"})
_NEW: frozenset[ChangeKind] = frozenset({"inserted", "moved-to"})


class Words(Struct, frozen=True):
    """What something says: `lines` and `gone` are paragraphs with words, as they are now and as they were deleted.

    `before` is the whole without tracked changes; `is_changed` says whether there are any.
    """

    lines: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    before: str = ""
    is_changed: bool = False

    @property
    def text(self) -> str:
        """Return the words as they are now, a line for each paragraph."""
        return "\n".join(self.lines)


def read_words(blocks: Iterable[Block], *, is_gone: bool = False) -> Words:
    """Return what blocks say, tables in them row by row; all of it is gone where its row is."""
    found = list(_walk(blocks, is_gone=is_gone))
    return Words(
        lines=tuple(each.now.strip() for each in found if each.now.strip()),
        gone=tuple(each.gone.strip() for each in found if each.gone.strip()),
        before="\n".join(each.before for each in found if each.before.strip()),
        is_changed=any(each.is_changed for each in found),
    )


class _Piece(Struct, frozen=True):
    now: str
    gone: str
    before: str
    is_changed: bool


def _walk(blocks: Iterable[Block], *, is_gone: bool) -> Iterator[_Piece]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _read(block, is_gone=is_gone)
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _walk(cell.blocks, is_gone=is_gone or is_row_gone(row))


def _read(paragraph: Paragraph, *, is_gone: bool) -> _Piece:
    now: list[str] = []
    gone: list[str] = []
    before: list[str] = []
    for run in paragraph.runs:
        kinds = {change.kind for change in (run.change, run.within) if change is not None}
        (gone if is_gone or kinds & _GONE else now).append(run.text)
        if not kinds & _NEW:
            before.append(run.text)
    words = "".join(now)
    # The number of a list is printed before its words.
    number = f"{paragraph.number} " if paragraph.number and words.strip() else ""
    is_changed = is_gone or any(run.change is not None and run.text.strip() for run in paragraph.runs)
    return _Piece(f"{number}{words}", "".join(gone), "".join(before), is_changed)


def is_row_gone(row: Row) -> bool:
    """Return whether a row is tracked as deleted."""
    return row.change is not None and row.change.kind in _GONE


def lay_out(table: Table) -> Iterator[tuple[Row, Mapping[int, Cell]]]:
    """Yield the rows of a table with their cells by column, from 0; a cell that spans rows stands in each of them."""
    hanging: dict[int, tuple[int, Cell]] = {}
    for row in table.rows:
        cells = {place: cell for place, (_, cell) in hanging.items()}
        column = 0
        below = {place: (left - 1, cell) for place, (left, cell) in hanging.items() if left > 1}
        for cell in row.cells:
            while column in hanging:
                column += hanging[column][1].columns
            cells[column] = cell
            if cell.rows > 1:
                below[column] = (cell.rows - 1, cell)
            column += cell.columns
        hanging = below
        yield row, dict(sorted(cells.items()))
