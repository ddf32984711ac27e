"""A Manuscript as pieces that can be compared: what an author wrote in each node, apart from what is computed.

`FIELDS` says of each field of each node what it is to a comparison. Nothing else decides it, so a field that is not named
there cannot be left out in silence.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from re import compile as pattern
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

from msgspec import Struct, field

from wipo_bc_std.redline.wording import Names, plain, token_keys
from wipo_bc_std.view import nodes

Node = (
    nodes.Manuscript
    | nodes.Cover
    | nodes.Vocabulary
    | nodes.Named
    | nodes.FootnoteText
    | nodes.Medium
    | nodes.Section
    | nodes.Paragraph
    | nodes.Items
    | nodes.Item
    | nodes.Grid
    | nodes.Row
    | nodes.Picture
    | nodes.Listing
    | nodes.Box
    | nodes.Entry
    | nodes.Name
    | nodes.Index
)
PieceType = Literal[
    "manuscript",
    "cover",
    "vocabulary",
    "named",
    "footnote-text",
    "medium",
    "section",
    "paragraph",
    "items",
    "item",
    "grid",
    "row",
    "picture",
    "listing",
    "box",
    "entry",
    "name",
    "index",
]
# `text` are inlines and `words` a string, both compared word by word; `data` is compared as a whole; `inside` are pieces of
# their own; `facts` and `cells` are running texts inside other nodes; `computed` is passed over.
Use = Literal["id", "former", "text", "words", "data", "inside", "facts", "cells", "computed"]

TYPES: Mapping[type, PieceType] = MappingProxyType(dict(zip(get_args(Node), get_args(PieceType), strict=True)))


def _fields(**uses: str) -> Mapping[str, Use]:
    return {name: cast("Use", use) for use, names in uses.items() for name in names.split()}


FIELDS: Mapping[type, Mapping[str, Use]] = MappingProxyType(
    {
        nodes.Manuscript: _fields(
            inside="cover vocabulary sections footnotes media",
            computed="manuscript language direction words closing reasons revisions standings revision_history",
        ),
        # Each publication has its version and date: that these differ is no change of the text.
        nodes.Cover: _fields(
            words="title",
            data="number stage",
            computed="stage_label version version_label date date_label task_label notices running_header front"
            " kind capitals line_numbers watermark footing",
        ),
        nodes.Vocabulary: _fields(inside="targets rights setups phases"),
        nodes.Named: _fields(id="key", words="name"),
        nodes.FootnoteText: _fields(id="id", text="text", computed="number"),
        nodes.Medium: _fields(id="name", data="media_type data"),
        nodes.Section: _fields(
            id="id",
            former="former_ids",
            data="agreement role",
            text="title",
            inside="blocks",
            computed="type level number label remark closing",
        ),
        nodes.Paragraph: _fields(
            id="id",
            former="former_ids",
            data="agreement",
            text="text",
            inside="blocks",
            computed="type number label remark",
        ),
        nodes.Items: _fields(data="ordered", inside="items", computed="type"),
        nodes.Item: _fields(id="id", inside="blocks", computed="label"),
        nodes.Grid: _fields(
            id="id",
            former="former_ids",
            data="agreement alignments",
            text="caption",
            inside="head rows",
            computed="type label remark",
        ),
        nodes.Row: _fields(id="id", cells="cells"),
        nodes.Picture: _fields(
            id="id",
            former="former_ids",
            data="agreement source",
            text="caption",
            words="alternative",
            computed="type label remark drawing",
        ),
        nodes.Listing: _fields(data="language", words="text", computed="type"),
        nodes.Box: _fields(
            id="id",
            former="former_ids",
            data="role agreement provision concern",
            facts="facts",
            inside="blocks",
            computed="type label heading",
        ),
        nodes.Entry: _fields(
            id="id",
            former="former_ids",
            data="role concept reference",
            text="heading",
            facts="facts",
            inside="blocks names",
            computed="type label",
        ),
        nodes.Name: _fields(
            words="text", data="language acceptability reviewed", computed="direction language_label remark"
        ),
        nodes.Index: _fields(data="of", inside="blocks", computed="type"),
    }
)
# Where a field is something else in some nodes: the title of a model is its label, the status of an annex its remark, a
# picture drawn from data is computed, and so are a list of what stands elsewhere and what stands for deleted matter.
_TITLED: tuple[nodes.BoxRole, ...] = ("principle", "model", "use-case", "scenario", "evidence")
_REPEATING = ("provisions", "traceability", "checklist", "claims", "concept-map", "phase-map", "revisions", "freshness")
VARIANTS: Mapping[str, Mapping[str, Use]] = MappingProxyType(
    {
        "titled": _fields(words="label"),
        "annex": _fields(data="remark"),
        "drawn": _fields(computed="id former_ids agreement source caption alternative"),
        "repeating": _fields(computed="blocks"),
        "gone": _fields(computed="id former_ids agreement role title text blocks remark"),
    }
)
# Where order is that of the text or of nothing, another order is no move.
UNORDERED = ("footnotes", "media", "targets", "rights", "setups", "phases", "names", "cover", "vocabulary")
# Paths that count what stands before: valid in one draft only.
_COUNTED = pattern(r"/(?:row|item|step|failure)-\d+$")
# What other fields of the same entry say.
_SAID_ELSEWHERE = ("designation", "title")
_PROVISIONS = ("requirement", "recommendation", "permission", "capability")


class Layout(Struct, frozen=True):
    """The fields of a node by what they are to a comparison, each in the order of the node."""

    id: str
    former: str
    text: tuple[str, ...]
    words: tuple[str, ...]
    data: tuple[str, ...]
    inside: tuple[str, ...]
    facts: bool
    cells: bool


class Piece(Struct):
    """One node in the order of the text: where it stands, what it is matched by, and the numbers of what is inside.

    `family` holds what can be the same text: a note is never taken for a rationale. `text` are all its words, with those
    of what is inside. `counts` is false for what is computed as a whole.
    """

    node: Node
    place: str
    number: int
    parent: int
    key: str
    former: tuple[str, ...]
    family: str
    layout: Layout
    counts: bool
    inside: list[int] = field(default_factory=list)
    own: str = ""
    text: str = ""


def layout_of(kind: type, variant: str) -> Layout:
    """Return the fields of a kind of node, in one of its variants."""
    return _layout(TYPES[kind], variant)


@cache
def _layout(name: PieceType, variant: str) -> Layout:
    kind = next(each for each, known in TYPES.items() if known == name)
    uses = {**FIELDS[kind], **VARIANTS.get(variant, {})}

    def having(use: Use) -> tuple[str, ...]:
        return tuple(name for name in FIELDS[kind] if uses[name] == use)

    return Layout(
        next(iter(having("id")), ""),
        next(iter(having("former")), ""),
        having("text"),
        having("words"),
        having("data"),
        having("inside"),
        bool(having("facts")),
        bool(having("cells")),
    )


def variant_of(node: Node) -> str:
    """Return the variant of a node, empty where it has none."""
    match node:
        case nodes.Box(role=role) if role in _TITLED:
            return "titled"
        case nodes.Section(id=name) | nodes.Paragraph(id=name) if nodes.is_deleted(name):
            return "gone"
        case nodes.Section(role="annex"):
            return "annex"
        case nodes.Picture(drawing=drawing) if drawing:
            return "drawn"
        case nodes.Index(of=of) if of in _REPEATING:
            return "repeating"
        case _:
            return ""


def is_provision(node: object) -> bool:
    """Return whether a node is a provision."""
    return isinstance(node, nodes.Box) and node.role in _PROVISIONS


def list_pieces(manuscript: nodes.Manuscript) -> list[Piece]:
    """Return the pieces of a Manuscript in the order of the text; the first is the whole."""
    pieces: list[Piece] = []
    _read(manuscript, "", -1, pieces)
    return pieces


def _read(node: Node, place: str, parent: int, pieces: list[Piece]) -> Piece:
    """Add a node to pieces, with all that is inside; return its piece."""
    variant = variant_of(node)
    layout = layout_of(type(node), variant)
    piece = Piece(
        node=node,
        place=place,
        number=len(pieces),
        parent=parent,
        key=_key(node, place),
        former=getattr(node, layout.former) if layout.former else (),
        family=_family(node, place, variant),
        layout=layout,
        counts=variant not in {"drawn", "gone"},
    )
    pieces.append(piece)
    words = [plain(value) for _, value in running_texts(piece)]
    words += [getattr(node, name) for name in layout.words]
    piece.own = "\n".join(word for word in words if word)
    inside = [_read(inner, name, piece.number, pieces) for name, inner in inner_nodes(node, layout)]
    piece.inside = [each.number for each in inside]
    piece.text = "\n".join(text for text in (piece.own, *(each.text for each in inside)) if text)
    return piece


def _key(node: Node, place: str) -> str:
    field_name = layout_of(type(node), "").id
    name: str = getattr(node, field_name) if field_name else ""
    if isinstance(node, nodes.Named):
        return f"{place}:{name}"
    return "" if isinstance(node, nodes.Item | nodes.Row) and _COUNTED.search(name) else name


def _family(node: Node, place: str, variant: str) -> str:
    kind = TYPES[type(node)]
    match node:
        case _ if variant == "gone":
            return f"{kind}:{variant}"
        case nodes.Box():
            role = "provision" if is_provision(node) else node.role
            return f"{kind}:{role}"
        case nodes.Entry(role=role):
            return f"{kind}:{role}"
        case nodes.Name(language=language):
            return f"{kind}:{language}"
        case nodes.Index(of=of):
            return f"{kind}:{of}"
        case nodes.Picture():
            return f"{kind}:{variant}"
        case _:
            # The blocks of any holder can stand in any other.
            return kind if place == "blocks" else f"{kind}:{place}"


def inner_nodes(node: Node, layout: Layout) -> Iterator[tuple[str, Node]]:
    """Yield the nodes directly inside one, each with the field that holds it."""
    for name in layout.inside:
        value = getattr(node, name)
        for inner in value if isinstance(value, tuple) else (value,):
            yield name, inner


def running_texts(piece: Piece) -> Iterator[tuple[str, nodes.Inlines]]:
    """Yield the running texts of a piece without those of what is inside; facts and cells are named by `:`."""
    node: Any = piece.node
    for name in piece.layout.text:
        yield name, getattr(node, name)
    if piece.layout.facts:
        for name, fact in named_facts(node.facts):
            yield name, fact.value
    if piece.layout.cells:
        for number, cell in enumerate(node.cells):
            yield f"cell:{number}", cell.text


def named_facts(facts: Sequence[nodes.Fact]) -> Iterator[tuple[str, nodes.Fact]]:
    """Yield facts with a name that each has for itself."""
    times: Counter[str] = Counter()
    for fact in facts:
        times[fact.name] += 1
        yield f"fact:{fact.name}" + (f":{times[fact.name]}" if times[fact.name] > 1 else ""), fact


def data_of(piece: Piece) -> dict[str, object]:
    """Return the data of a piece, that of nested objects under `object.field`; what its texts say is left out."""
    found: dict[str, object] = {}
    for name in piece.layout.data:
        value = getattr(piece.node, name)
        if isinstance(value, nodes.ProvisionFacts | nodes.Concern | nodes.ConceptFacts | nodes.ReferenceFacts):
            kind = type(value)
            for part in kind.__dataclass_fields__:
                if not (kind is nodes.ReferenceFacts and part in _SAID_ELSEWHERE):
                    found[f"{name}.{part}"] = getattr(value, part)
        else:
            found[name] = value
    return found


def shell(piece: Piece) -> Node:
    """Return the node of a piece without its texts and without what is inside."""
    node: Any = piece.node
    layout = piece.layout
    empty: dict[str, Any] = dict.fromkeys(layout.text, ()) | dict.fromkeys(layout.words, "")
    for name in layout.inside:
        value = getattr(node, name)
        empty[name] = () if isinstance(value, tuple) else value
    if layout.facts:
        empty["facts"] = tuple(nodes.Fact(name=fact.name, label=fact.label, value=()) for fact in node.facts)
    if layout.cells:
        empty["cells"] = ()
    if isinstance(node, nodes.Manuscript):
        empty["vocabulary"] = nodes.Vocabulary(targets=(), rights=(), setups=())
        empty["cover"] = replace(node.cover, title="")
    return cast("Node", replace(node, **empty) if empty else node)


def authored(manuscript: nodes.Manuscript) -> tuple[object, ...]:
    """Return what authors wrote in a Manuscript, so that two that say the same are equal.

    In it are ids, former ids, roles, agreement, data, and every text with its keywords, references, emphasis and marks.
    Out of it are numbers, labels, settled wording, drawings, links that the program set, lists of what stands elsewhere,
    version and date of the edition, and the ids of what keeps no former ones: items, rows, footnotes, files of pictures.
    """
    pieces = list_pieces(manuscript)
    return _authored(pieces, pieces[0])


def _authored(pieces: list[Piece], piece: Piece) -> tuple[object, ...]:
    inside = [(pieces[n].place, _authored(pieces, pieces[n])) for n in piece.inside if pieces[n].counts]
    if any(place in UNORDERED for place, _ in inside):
        inside.sort(key=repr)
    texts = [(name, token_keys(value, Names())) for name, value in running_texts(piece)]
    texts += [(name, getattr(piece.node, name)) for name in piece.layout.words]
    return (
        TYPES[type(piece.node)],
        piece.key if piece.layout.former else "",
        piece.former,
        tuple(data_of(piece).items()),
        tuple(texts),
        tuple(inside),
    )
