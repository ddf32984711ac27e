"""Tracked changes of a Word file, accepted or rejected: two documents without changes, as Word would leave them."""

from collections.abc import Iterator
from typing import Final, assert_never

from msgspec.structs import replace

from wipo_bc_std.office_files.word_nodes import Block, ChangeKind, Document, Paragraph, Row, Run, Table, walk_paragraphs

_GONE: Final[frozenset[ChangeKind]] = frozenset({"deleted", "moved-from"})
_NEW: Final[frozenset[ChangeKind]] = frozenset({"inserted", "moved-to"})


def accept(document: Document) -> Document:
    """Return the document as it is with all tracked changes made; automatic numbers are those that were read."""
    return _settle(document, _GONE)


def reject(document: Document) -> Document:
    """Return the document as it was before all tracked changes; automatic numbers are those that were read."""
    return _settle(document, _NEW)


def has_changes(document: Document) -> bool:
    """Return whether anything in a document is tracked as changed."""
    return any(
        paragraph.mark is not None or any(run.change is not None for run in paragraph.runs)
        for paragraph in walk_paragraphs(all_blocks(document))
    ) or any(row.change is not None for row in _walk_rows(all_blocks(document)))


def all_blocks(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document and of its notes, headers and footers."""
    notes = tuple(block for note in document.notes.values() for block in note.blocks)
    return (*document.blocks, *notes, *document.headers, *document.footers)


def _walk_rows(blocks: tuple[Block, ...]) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield row
                for cell in row.cells:
                    yield from _walk_rows(cell.blocks)


def _settle(document: Document, dropped: frozenset[ChangeKind]) -> Document:
    before = _cited(all_blocks(document))
    settled = replace(
        document,
        blocks=settle_blocks(document.blocks, dropped),
        headers=settle_blocks(document.headers, dropped),
        footers=settle_blocks(document.footers, dropped),
        notes={key: replace(note, blocks=settle_blocks(note.blocks, dropped)) for key, note in document.notes.items()},
    )
    # A note goes with the last sign that cites it; one that nothing ever cited stays.
    lost = before - _cited(all_blocks(settled))
    return replace(settled, notes={key: note for key, note in settled.notes.items() if key not in lost})


def _cited(blocks: tuple[Block, ...]) -> set[str]:
    return {run.footnote for paragraph in walk_paragraphs(blocks) for run in paragraph.runs if run.footnote}


def settle_blocks(blocks: tuple[Block, ...], dropped: frozenset[ChangeKind]) -> tuple[Block, ...]:
    """Return blocks without what is `dropped`, and with all other changes made."""
    settled: list[Block] = []
    waiting: Paragraph | None = None
    for block in blocks:
        match block:
            case Paragraph():
                runs = tuple(_settle_runs(block.runs, dropped))
                joined = _join(waiting, block, runs)
                waiting = None
                if block.mark is not None and block.mark.kind in dropped:
                    waiting = joined
                else:
                    settled.append(joined)
            case Table():
                settled += _left_alone(waiting)
                waiting = None
                settled += _settle_table(block, dropped)
            case _:
                assert_never(block)
    settled += _left_alone(waiting)
    return tuple(settled)


def _join(waiting: Paragraph | None, block: Paragraph, runs: tuple[Run, ...]) -> Paragraph:
    """Return a paragraph with the words of the one before it, whose mark is gone."""
    if waiting is None or not waiting.runs:
        # What was deleted whole takes its bookmarks along: they named it, not what follows.
        return replace(block, runs=runs, mark=None)
    if not runs and block.mark is not None:
        return replace(waiting, mark=None)
    marks = tuple(dict.fromkeys((*waiting.bookmarks, *block.bookmarks)))
    return replace(
        waiting,
        runs=(*waiting.runs, *runs),
        bookmarks=marks,
        mark=None,
        number=waiting.number or block.number,
        listed=waiting.listed or block.listed,
    )


def _left_alone(waiting: Paragraph | None) -> tuple[Paragraph, ...]:
    return (replace(waiting, mark=None),) if waiting is not None and waiting.runs else ()


def _settle_runs(runs: tuple[Run, ...], dropped: frozenset[ChangeKind]) -> Iterator[Run]:
    for run in runs:
        kinds = {change.kind for change in (run.change, run.within) if change is not None}
        # Words deleted within an insertion are in neither text.
        if kinds & dropped:
            continue
        yield replace(run, change=None, within=None)


def _settle_table(table: Table, dropped: frozenset[ChangeKind]) -> tuple[Table, ...]:
    rows = tuple(
        replace(
            row,
            change=None,
            cells=tuple(replace(cell, blocks=settle_blocks(cell.blocks, dropped)) for cell in row.cells),
        )
        for row in table.rows
        if row.change is None or row.change.kind not in dropped
    )
    return (replace(table, rows=rows),) if rows else ()
