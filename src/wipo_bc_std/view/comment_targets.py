"""What readers can comment on, each with what it is called and how it begins."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from wipo_bc_std.view import nodes

# The same boxes as in the forms of a review round.
_BOXES: tuple[nodes.BoxRole, ...] = (
    "requirement",
    "recommendation",
    "permission",
    "capability",
    "principle",
    "model",
    "use-case",
    "scenario",
    "evidence",
)
_MOST_SIGNS = 160


class CommentTarget(Struct, frozen=True):
    """A text that can be commented on: how it is called, and how it begins, in plain words.

    What belongs to a heading stands right after it, and not after all that is below.
    """

    name: str
    begins: str
    is_heading: bool = False


def list_comment_targets(blocks: Iterable[nodes.Block]) -> Mapping[str, CommentTarget]:
    """Return by id what can be commented on in blocks and in all that they hold."""
    found: dict[str, CommentTarget] = {}
    for block in nodes.walk(tuple(blocks)):
        name = getattr(block, "id", "")
        target = _describe(block)
        if name and target is not None and target.name and not nodes.is_deleted(name):
            found.setdefault(name, target)
    return found


def _describe(block: nodes.Block) -> CommentTarget | None:
    match block:
        case nodes.Section(label=label, title=title):
            return CommentTarget(f"{label} {nodes.shown_text(title)}".strip(), "", is_heading=True)
        case nodes.Paragraph(label=label) if block.number:
            return CommentTarget(label, _beginning(block.text))
        case nodes.Box(role=role, label=label) if role in _BOXES:
            first = next((each for each in block.blocks if isinstance(each, nodes.Paragraph)), None)
            return CommentTarget(label, _beginning(first.text) if first is not None else "")
        case nodes.Entry(heading=heading):
            first = next((each for each in block.blocks if isinstance(each, nodes.Paragraph)), None)
            return CommentTarget(nodes.shown_text(heading), _beginning(first.text) if first is not None else "")
        case nodes.Grid(label=label, caption=caption) | nodes.Picture(label=label, caption=caption) if label:
            return CommentTarget(label, _beginning(caption))
    return None


def _beginning(text: nodes.Inlines) -> str:
    words = " ".join(nodes.shown_text(text).split())
    return words if len(words) <= _MOST_SIGNS else f"{words[: _MOST_SIGNS - 1].rstrip()}…"
