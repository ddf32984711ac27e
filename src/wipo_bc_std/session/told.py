"""Words of a paper that came from data: they stand in it as plain words, and say where they come from."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from wipo_bc_std.view import nodes
from wipo_bc_std.view.rewriting import rewrite_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(nodes.Text):
    """Plain words that come from data: `source` says from where in a few words, `name` is that of a figure, if it is one.

    No format knows it: `forget` makes plain words of it before a paper is printed.
    """

    name: str = ""
    source: str


def tell(text: str, source: str, name: str = "") -> nodes.Inlines:
    """Return words from data as running text that says where they come from."""
    return (Told(text=text, source=source, name=name),) if text else ()


def mark(blocks: tuple[nodes.Block, ...], source: str) -> tuple[nodes.Block, ...]:
    """Return the blocks of a computed part with their words told to come from `source`, where they do not say it better."""
    return tuple(_mark_block(block, source) for block in blocks)


def forget(blocks: tuple[nodes.Block, ...]) -> tuple[nodes.Block, ...]:
    """Return blocks without what their words say of where they come from."""
    return change_texts(blocks, lambda text: nodes.Text(text=text.text) if isinstance(text, Told) else text)


def change_texts(
    blocks: tuple[nodes.Block, ...], change: Callable[[nodes.Inline], nodes.Inline]
) -> tuple[nodes.Block, ...]:
    """Return blocks with each inline, the innermost first, as `change` gives it back; facts of boxes are changed, too."""

    def every(text: nodes.Inlines) -> nodes.Inlines:
        return tuple(change(_inside(inline, every)) for inline in text)

    return tuple(_change_facts(block, every) for block in rewrite_texts(blocks, every))


def _inside(inline: nodes.Inline, change: Callable[[nodes.Inlines], nodes.Inlines]) -> nodes.Inline:
    if isinstance(inline, nodes.Link | nodes.Strong | nodes.Emphasis | nodes.Mark | nodes.Revised) and inline.children:
        return replace(inline, children=change(inline.children))
    return inline


def _change_facts(block: nodes.Block, change: Callable[[nodes.Inlines], nodes.Inlines]) -> nodes.Block:
    """Return a block with the texts changed that are no running texts of authors: facts, and headings of entries."""
    if isinstance(block, nodes.Items):
        items = tuple(
            replace(item, blocks=tuple(_change_facts(inner, change) for inner in item.blocks)) for item in block.items
        )
        return replace(block, items=items)
    if isinstance(block, nodes.Box):
        block = replace(block, facts=tuple(replace(fact, value=change(fact.value)) for fact in block.facts))
    elif isinstance(block, nodes.Entry):
        facts = tuple(replace(fact, value=change(fact.value)) for fact in block.facts)
        block = replace(block, heading=change(block.heading), facts=facts)
    if isinstance(block, nodes.Section | nodes.Paragraph | nodes.Box | nodes.Entry | nodes.Index | nodes.Changed):
        return replace(block, blocks=tuple(_change_facts(inner, change) for inner in block.blocks))
    return block


def _mark_block(block: nodes.Block, source: str) -> nodes.Block:
    if isinstance(block, nodes.Grid):
        rows = tuple(
            replace(
                row,
                cells=tuple(replace(cell, text=mark_text(cell.text, f"{source}, row {number}")) for cell in row.cells),
            )
            for number, row in enumerate(block.rows, start=1)
        )
        head = tuple(
            replace(row, cells=tuple(replace(cell, text=mark_text(cell.text, source)) for cell in row.cells))
            for row in block.head
        )
        return replace(block, caption=mark_text(block.caption, source), head=head, rows=rows)
    (marked,) = change_texts((block,), lambda inline: _mark_inline(inline, source))
    return marked


def mark_text(text: nodes.Inlines, source: str) -> nodes.Inlines:
    """Return running text with its words told to come from `source`, where they do not say it better."""
    (paragraph,) = change_texts((nodes.Paragraph(text=text),), lambda inline: _mark_inline(inline, source))
    return paragraph.text if isinstance(paragraph, nodes.Paragraph) else text


def _mark_inline(inline: nodes.Inline, source: str) -> nodes.Inline:
    if isinstance(inline, nodes.Text) and not isinstance(inline, Told):
        return Told(text=inline.text, source=source)
    return inline
