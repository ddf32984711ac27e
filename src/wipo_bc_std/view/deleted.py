"""What stands for matter that was deleted from an adopted text: its number, and that it is deleted."""

from typing import assert_never

from wipo_bc_std.resolve.numbering import Deleted
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, words


def deleted_block(item: Deleted, level: int, context: Context) -> nodes.Block:
    """Return the block of something that is deleted; a division has the `level` and holds what was deleted with it.

    Its id is none of the draft, but whoever asks for the former one is led to it.
    """
    name = f"{item.id}{nodes.DELETED}"
    former = (item.former_id,) if item.former_id else ()
    told = f"[{context.word('label.deleted')}]"
    match item.kind:
        case "clause" | "annex" | "subclause":
            label = item.number if item.kind == "subclause" else f"{item.number}."
            return nodes.Section(
                id=name,
                former_ids=former,
                role=item.kind,
                level=level,
                number=item.number,
                # Without its number, nobody would know what is deleted.
                label=context.word("label.annex", number=item.number) if item.kind == "annex" else label,
                title=words(told),
                blocks=tuple(deleted_block(inner, level + 1, context) for inner in item.inside),
            )
        case "paragraph":
            label = context.word("label.paragraph", number=item.number)
            return nodes.Paragraph(id=name, former_ids=former, number=item.number, label=label, text=words(told))
        case "table" | "figure":
            label = context.word(f"label.{item.kind}", number=item.number)
            return nodes.Paragraph(id=name, former_ids=former, text=words(f"{label} {told}"))
        case "definition":
            return nodes.Paragraph(id=name, former_ids=former, text=words(f"({item.number}) {told}"))
        case "provision":
            return nodes.Paragraph(id=name, former_ids=former, text=words(f"{item.number} {told}"))
        case _:
            return assert_never(item.kind)
