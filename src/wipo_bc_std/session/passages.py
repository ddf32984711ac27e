"""The texts of a publication that can be commented on, in reading order, as a form or a table shows them."""

from collections.abc import Iterator, Mapping, Sequence

from wipo_bc_std.redline.standing import digest_texts
from wipo_bc_std.review.passage import Passage, PassageKind
from wipo_bc_std.view import nodes

_BOXES: Mapping[nodes.BoxRole, PassageKind] = {
    "requirement": "provision",
    "recommendation": "provision",
    "permission": "provision",
    "capability": "provision",
    "principle": "principle",
    "model": "record",
    "use-case": "record",
    "scenario": "record",
    "evidence": "record",
}


def list_passages(manuscript: nodes.Manuscript) -> tuple[Passage, ...]:
    """Return the texts of a manuscript that have an id of their own, each once, where it stands first.

    A division or heading is one of them, with its title as its words: what a comment says of a clause as a whole stands there.
    """
    digests = digest_texts(manuscript)
    found: dict[str, Passage] = {}
    for section in manuscript.sections:
        for passage in _list_inside(section.id, (), (section,), digests):
            found.setdefault(passage.id, passage)
    return tuple(found.values())


def _list_inside(
    division: str, titles: tuple[str, ...], blocks: Sequence[nodes.Block], digests: Mapping[str, str]
) -> Iterator[Passage]:
    for block in blocks:
        passage = _describe(block, division, titles[-1] if titles else "", digests)
        if passage is not None and passage.id and not nodes.is_deleted(passage.id):
            yield passage
        below = (*titles, nodes.shown_text(block.title)) if isinstance(block, nodes.Section) else titles
        yield from _list_inside(division, below, tuple(_inside(block)), digests)


def _inside(block: nodes.Block) -> Iterator[nodes.Block]:
    match block:
        case nodes.Items(items=items):
            for item in items:
                yield from item.blocks
        # What is generated repeats what stands elsewhere, but for the lists of terms and references and the records.
        case nodes.Section() | nodes.Index() | nodes.Paragraph() | nodes.Box():
            yield from block.blocks


def _describe(block: nodes.Block, division: str, title: str, digests: Mapping[str, str]) -> Passage | None:
    def made(kind: PassageKind, number: str, text: str) -> Passage:
        return Passage(
            id=block.id if not isinstance(block, nodes.Items | nodes.Listing | nodes.Index | nodes.Changed) else "",
            kind=kind,
            division=division,
            title=title,
            number=number,
            text=text,
            digest=digests.get(getattr(block, "id", ""), ""),
            former_ids=getattr(block, "former_ids", ()),
        )

    match block:
        case nodes.Section(level=level, label=label):
            words = nodes.shown_text(block.title)
            return made("division" if level == 1 else "heading", label.rstrip("."), words)
        case nodes.Paragraph() if block.number:
            return made("paragraph", block.number, _words((block,)))
        case nodes.Box(role=role) if role in _BOXES:
            kind = _BOXES[role]
            blocks = nodes.statement(block) if kind == "provision" else block.blocks
            return made(kind, block.label if kind == "provision" else "", _words(blocks) or block.label)
        case nodes.Entry(role=role):
            words = "\n".join((nodes.shown_text(block.heading), _words(block.blocks))).strip()
            return made("term" if role == "concept" else "reference", block.label, words)
        case nodes.Grid() if block.label:
            return made("table", block.label, "\n".join((nodes.shown_text(block.caption), _words((block,)))))
        case nodes.Picture(caption=caption) if block.label:
            return made("figure", block.label, "\n".join((nodes.shown_text(caption), block.alternative)))
    return None


def _words(blocks: Sequence[nodes.Block]) -> str:
    return "\n".join(line for block in blocks for line in nodes.shown_lines(block)).strip()
