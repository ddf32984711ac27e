"""The same blocks with other running texts."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from wipo_bc_std.view import nodes

Change = Callable[[nodes.Inlines], nodes.Inlines]


def rewrite_texts(blocks: tuple[nodes.Block, ...], change: Change) -> tuple[nodes.Block, ...]:
    """Return blocks with each running text that authors wrote as `change` gives it back; headings and facts stay."""
    return tuple(_rewrite(block, change) for block in blocks)


def _rewrite(block: nodes.Block, change: Change) -> nodes.Block:
    match block:
        case nodes.Section():
            return replace(block, title=change(block.title), blocks=rewrite_texts(block.blocks, change))
        case nodes.Paragraph():
            return replace(block, text=change(block.text), blocks=rewrite_texts(block.blocks, change))
        case nodes.Items():
            return replace(
                block, items=tuple(replace(item, blocks=rewrite_texts(item.blocks, change)) for item in block.items)
            )
        case nodes.Grid():
            head, rows = _rewrite_rows(block.head, change), _rewrite_rows(block.rows, change)
            return replace(block, caption=change(block.caption), head=head, rows=rows)
        case nodes.Picture():
            return replace(block, caption=change(block.caption))
        case nodes.Box() | nodes.Entry() | nodes.Index() | nodes.Changed():
            return replace(block, blocks=rewrite_texts(block.blocks, change))
        case nodes.Listing():
            return block
        case _:
            return assert_never(block)


def _rewrite_rows(rows: tuple[nodes.Row, ...], change: Change) -> tuple[nodes.Row, ...]:
    return tuple(replace(row, cells=tuple(replace(cell, text=change(cell.text)) for cell in row.cells)) for row in rows)
