"""Two Manuscripts of one language compared: one tree that holds both.

The tree is the new Manuscript in its order, in which what was deleted or moved away stands at its old place. Every node is
a `Part`: its place says in which state it stands there, its shells are the nodes of both states without their words, its
wordings are those words, kept, deleted and inserted. `accept` makes the new Manuscript of it, `reject` the old one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from msgspec import Struct

from wipo_bc_std.redline.match import Candidate, KeyedText, heaviest_chain, match_texts
from wipo_bc_std.redline.pairing import Pairing, pair_pieces
from wipo_bc_std.redline.pieces import (
    TYPES,
    UNORDERED,
    Node,
    Piece,
    PieceType,
    data_of,
    is_provision,
    layout_of,
    list_pieces,
    named_facts,
    running_texts,
    shell,
    variant_of,
)
from wipo_bc_std.redline.wording import Names, Run, compare_text, join_text, plain, whole
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view import nodes

Place = Literal["kept", "added", "deleted", "moved", "left"]
_SINGLE_FIELDS = ("cover", "vocabulary")
Kind = Literal["added", "deleted", "moved", "changed", "renamed", "split", "merged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What became of one text of a node: `field` is that of the node, `fact:name` or `cell:column`."""

    __pydantic_config__ = nodes.STRICT

    field: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its place among the columns of the old and of the new table, None where it is not there."""

    __pydantic_config__ = nodes.STRICT

    old: int | None
    new: int | None
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A node of one or both states with what became of it.

    - `number`: counts the parts in reading order; `field` is the field of the holder's node that it stands in.
    - `place`: `kept` (where it stood), `added`, `deleted`, `moved` (it stands here now), `left` (it stood here: its words
      are in the part with the same `move`).
    - `kinds`: what changed in this node itself, not in what is inside it; empty inside what was added or deleted whole.
    - `other`: the id that it was split from or merged into.
    - `node`: the new node, or the old one where it is gone, with empty texts and holders; `before`: the old one where
      both are there and they differ.
    - `data`: names of what changed beside the words, such as `provision.targets`.
    - `columns`: those of a table, deleted ones at their old place; rows have one wording each, `cell:0` for the first.
    """

    __pydantic_config__ = nodes.STRICT

    type: PieceType
    number: int
    field: str
    place: Place
    kinds: tuple[Kind, ...] = ()
    move: str = ""
    other: str = ""
    node: Node
    before: Node | None = None
    data: tuple[str, ...] = ()
    wordings: tuple[Wording, ...] = ()
    columns: tuple[Column, ...] = ()
    parts: "tuple[Part, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redline:
    """Two Manuscripts as one tree; a permanent format, told by `redline`."""

    __pydantic_config__ = nodes.STRICT

    redline: Literal[1] = 1
    language: Literal["en", "fr", "es", "ru", "zh", "ar"]
    whole: Part


def compare(old: nodes.Manuscript, new: nodes.Manuscript) -> Redline:
    """Return the redline of two Manuscripts; raise UsageError where they are not in one language."""
    if old.language != new.language:
        raise UsageError(
            f"a redline compares texts of one language: the old one is in “{old.language}”, the new one in "
            f"“{new.language}”; name the same language for both"
        )
    before, after = list_pieces(old), list_pieces(new)
    pairing = pair_pieces(before, after)
    comparison = _Comparison(before, after, pairing, _names(before, after, pairing))
    return Redline(language=new.language, whole=comparison.both(before[0], after[0], "kept"))


def _names(old: list[Piece], new: list[Piece], pairing: Pairing) -> Names:
    names = Names()
    for number, partner in pairing.partners.items():
        one, other = old[number], new[partner]
        if one.key != other.key and one.key and other.key:
            into = names.footnotes if isinstance(one.node, nodes.FootnoteText) else names.targets
            cast("dict[str, str]", into)[one.key] = other.key
    return names


class _Comparison(Struct):
    old: list[Piece]
    new: list[Piece]
    pairing: Pairing
    names: Names
    count: int = 0

    def number(self) -> int:
        self.count += 1
        return self.count

    # --- One node -----------------------------------------------------------------------------------------------------

    def both(self, old: Piece, new: Piece, place: Place, columns: tuple[Column, ...] = ()) -> Part:
        """Return the part of a node that both states have; `columns` are those of the table around a row."""
        number = self.number()
        if place == "kept" and _is_same(old, new):
            return _kept(new, number, tuple(self._inside(old, new, ())))
        own = self._columns(old, new)
        wordings = self._wordings(old, new, columns)
        data = _changed_data(old, new)
        after = shell(new)
        before = after if old.node == new.node else shell(old)
        kinds: list[Kind] = []
        if place == "moved" and new.place not in UNORDERED:
            kinds.append("moved")
        if self._renamed(old, new):
            kinds.append("renamed")
        known = {number for number, column in enumerate(columns) if None in (column.old, column.new)}
        seen = (each for each in wordings if not (each.field.startswith("cell:") and int(each.field[5:]) in known))
        recast = any(None in (column.old, column.new) or column.moved for column in own)
        data += ("columns",) if recast else ()
        if not self._explained(old, new):
            data += ("former_ids",)
        if data or any(run.status != "kept" for each in seen for run in each.runs):
            kinds.append("changed")
        return Part(
            type=TYPES[type(new.node)],
            number=number,
            field=new.place,
            place=place,
            kinds=tuple(kinds) if old.counts and new.counts else (),
            move=f"m{old.number}" if place == "moved" else "",
            node=after,
            before=None if before == after else before,
            data=data,
            wordings=wordings,
            columns=own,
            parts=tuple(self._inside(old, new, own)),
        )

    def one(self, piece: Piece, place: Place, columns: tuple[Column, ...], *, top: bool) -> Part:
        """Return the part of a node that one state has; `top` is whether what holds it is in both."""
        number = self.number()
        status: Literal["deleted", "inserted"] = "deleted" if place == "deleted" else "inserted"
        other = ""
        kinds: tuple[Kind, ...] = ("deleted",) if place == "deleted" else ("added",)
        if place == "added" and piece.number in self.pairing.split:
            kinds, other = ("split",), self.old[self.pairing.split[piece.number]].key
        elif place == "deleted" and piece.number in self.pairing.merged:
            kinds, other = ("merged",), self.new[self.pairing.merged[piece.number]].key
        own = _own_columns(piece, place)
        texts: list[tuple[str, nodes.Inlines]] = list(running_texts(piece))
        if piece.layout.cells:
            cells = cast("nodes.Row", piece.node).cells
            places = [column.old if place == "deleted" else column.new for column in columns]
            texts = [(f"cell:{n}", () if at is None else cells[at].text) for n, at in enumerate(places)]
        texts += [(name, _as_text(getattr(piece.node, name))) for name in piece.layout.words]
        return Part(
            type=TYPES[type(piece.node)],
            number=number,
            field=piece.place,
            place=place,
            kinds=kinds if piece.counts and (top or other or _is_noted(piece)) else (),
            other=other,
            node=shell(piece),
            wordings=tuple(Wording(field=name, runs=whole(join_text(text), status)) for name, text in texts),
            columns=own,
            parts=tuple(self._inside(piece, None, own) if place == "deleted" else self._inside(None, piece, own)),
        )

    def left(self, piece: Piece) -> Part:
        """Return the mark of a node that was moved away."""
        node = shell(piece)
        return Part(
            type=TYPES[type(piece.node)],
            number=self.number(),
            field=piece.place,
            place="left",
            move=f"m{piece.number}",
            node=node,
        )

    def _renamed(self, old: Piece, new: Piece) -> bool:
        return bool(new.layout.former and old.key != new.key)

    def _explained(self, old: Piece, new: Piece) -> bool:
        """Return whether ids that a node has had before are all told by what was renamed, split or merged."""
        if old.former == new.former or not new.layout.former:
            return True
        known = {piece.key for piece in (*self.old, *self.new) if piece.key}
        return set(old.former) ^ set(new.former) <= known

    def _wordings(self, old: Piece, new: Piece, columns: tuple[Column, ...]) -> tuple[Wording, ...]:
        before, after = dict(running_texts(old)), dict(running_texts(new))
        names = list(after) + [name for name in before if name not in after]
        pairs = [(name, before.get(name, ()), after.get(name, ())) for name in names]
        if new.layout.cells:
            pairs = []
            for number, column in enumerate(columns):
                was = () if column.old is None else before[f"cell:{column.old}"]
                now = () if column.new is None else after[f"cell:{column.new}"]
                pairs.append((f"cell:{number}", was, now))
        pairs += [
            (name, _as_text(getattr(old.node, name)), _as_text(getattr(new.node, name))) for name in new.layout.words
        ]
        return tuple(Wording(field=name, runs=compare_text(was, now, self.names)) for name, was, now in pairs)

    # --- What is inside -----------------------------------------------------------------------------------------------

    def _inside(self, old: Piece | None, new: Piece | None, columns: tuple[Column, ...]) -> Iterator[Part]:
        """Yield the parts inside a node, the new ones in their order, what is gone before what stands after it."""
        top = old is not None and new is not None
        gone = [self.old[number] for number in (old.inside if old else ())]
        here = [self.new[number] for number in (new.inside if new else ())]
        stays = self.pairing.stays
        place = 0
        for piece in here:
            # What is gone stands before what came in its place, and both before what stays after them.
            while place < len(gone) and gone[place].number not in stays:
                yield self._gone(gone[place], columns, top=top)
                place += 1
            partner = self.pairing.back.get(piece.number)
            if partner is None:
                yield self.one(piece, "added", columns, top=top)
            elif partner in stays:
                yield self.both(self.old[partner], piece, "kept", columns)
                place += 1
            else:
                yield self.both(self.old[partner], piece, "moved", columns)
        for piece in gone[place:]:
            yield self._gone(piece, columns, top=top)

    def _gone(self, piece: Piece, columns: tuple[Column, ...], *, top: bool) -> Part:
        if piece.number in self.pairing.partners:
            return self.left(piece)
        return self.one(piece, "deleted", columns, top=top)

    # --- Columns ------------------------------------------------------------------------------------------------------

    def _columns(self, old: Piece, new: Piece) -> tuple[Column, ...]:
        if not isinstance(old.node, nodes.Grid) or not isinstance(new.node, nodes.Grid):
            return ()
        before, after = _column_texts(old.node), _column_texts(new.node)
        if [text.key for text in before] == [text.key for text in after]:
            return tuple(Column(old=number, new=number) for number in range(len(before)))
        return tuple(_merge_columns(before, after))


def _is_same(old: Piece, new: Piece) -> bool:
    """Return whether two nodes are equal to the last letter and number, as most are; of tables, columns are looked at."""
    return old.key == new.key and not isinstance(new.node, nodes.Grid | nodes.Row) and old.node == new.node


def _kept(piece: Piece, number: int, parts: tuple[Part, ...]) -> Part:
    """Return the part of a node in which nothing changed, not even what is computed; `parts` are those inside."""
    texts = [*running_texts(piece), *((name, _as_text(getattr(piece.node, name))) for name in piece.layout.words)]
    wordings = (Wording(field=name, runs=(Run(status="kept", inlines=text),) if text else ()) for name, text in texts)
    return Part(
        type=TYPES[type(piece.node)],
        number=number,
        field=piece.place,
        place="kept",
        node=shell(piece),
        wordings=tuple(wordings),
        parts=parts,
    )


def _as_text(words: str) -> nodes.Inlines:
    return (nodes.Text(text=words),) if words else ()


def _is_noted(piece: Piece) -> bool:
    """Return whether a piece is told for itself though what holds it is new or gone as well: a duty is."""
    return is_provision(piece.node)


def _changed_data(old: Piece, new: Piece) -> tuple[str, ...]:
    before, after = data_of(old), data_of(new)
    return tuple(name for name in {**after, **before} if before.get(name) != after.get(name))


def _own_columns(piece: Piece, place: Place) -> tuple[Column, ...]:
    if not isinstance(piece.node, nodes.Grid):
        return ()
    numbers = range(len(piece.node.alignments))
    return tuple(
        Column(old=number, new=None) if place == "deleted" else Column(old=None, new=number) for number in numbers
    )


def _column_texts(grid: nodes.Grid) -> list[KeyedText]:
    """Return the columns of a table, each by the words of its head where these are its own, and all its words."""
    heads = [" ".join(plain(row.cells[n].text) for row in grid.head) for n in range(len(grid.alignments))]
    return [
        KeyedText(
            head if heads.count(head) == 1 else "",
            " ".join((head, *(plain(row.cells[number].text) for row in grid.rows))),
        )
        for number, head in enumerate(heads)
    ]


def _merge_columns(before: Sequence[KeyedText], after: Sequence[KeyedText]) -> Iterator[Column]:
    """Yield the columns of both states, the new ones in order, what is gone before what stands after it."""
    matches = {match.new: match.old for match in match_texts(before, after)}
    chain = heaviest_chain([Candidate(old, new, 1.0) for new, old in matches.items()])
    stays = {each.old for each in chain}
    gone = [number for number in range(len(before)) if number in stays or number not in matches.values()]
    for number in range(len(after)):
        while gone and gone[0] not in stays:
            yield Column(old=gone.pop(0), new=None)
        old = matches.get(number)
        if old in stays:
            gone.pop(0)
        yield Column(old=old, new=number, moved=old is not None and old not in stays)
    for number in gone:
        yield Column(old=number, new=None)


# --- Back to a Manuscript ---------------------------------------------------------------------------------------------


def accept(redline: Redline) -> nodes.Manuscript:
    """Return the new Manuscript of a redline, its running texts in their plainest form."""
    return cast("nodes.Manuscript", restore(redline.whole, "new", list_moves(redline.whole)))


def reject(redline: Redline) -> nodes.Manuscript:
    """Return the old Manuscript of a redline, its running texts in their plainest form."""
    return cast("nodes.Manuscript", restore(redline.whole, "old", list_moves(redline.whole)))


def walk_parts(part: Part) -> Iterator[Part]:
    """Yield a part and all inside it in reading order."""
    yield part
    for inner in part.parts:
        yield from walk_parts(inner)


def side_of(runs: Sequence[Run], side: Literal["old", "new"]) -> nodes.Inlines:
    """Return a text as it was or is now."""
    parts: list[nodes.Inline] = []
    for run in runs:
        if run.status == "kept":
            parts += run.before if side == "old" and run.before else run.inlines
        elif (run.status == "deleted") == (side == "old"):
            parts += run.inlines
    return join_text(tuple(parts))


def restore(
    part: Part, side: Literal["old", "new"], moves: Mapping[str, Part], columns: tuple[Column, ...] = ()
) -> Node:
    """Return the node of a part as it was or is, with all that is inside; `columns` are those of the table around a row."""
    return _Restoring(side, moves).node(part, columns)


def list_moves(whole: Part) -> dict[str, Part]:
    """Return what was moved, by the name of the move."""
    return {each.move: each for each in walk_parts(whole) if each.place == "moved"}


class _Restoring(Struct, frozen=True):
    side: Literal["old", "new"]
    moves: Mapping[str, Part]

    def node(self, part: Part, columns: tuple[Column, ...] = ()) -> Node:
        node: Any = part.before if self.side == "old" and part.before is not None else part.node
        texts = {each.field: side_of(each.runs, self.side) for each in part.wordings}
        layout = layout_of(type(node), variant_of(node))
        values: dict[str, Any] = {name: texts[name] for name in layout.text if name in texts}
        values |= {name: plain(texts[name]) for name in layout.words if name in texts}
        if layout.facts and node.facts and any(name in texts for name, _ in named_facts(node.facts)):
            values["facts"] = tuple(replace(fact, value=texts[name]) for name, fact in named_facts(node.facts))
        if layout.cells:
            values["cells"] = self._cells(texts, columns)
        for name, inner in self._inside(part).items():
            values[name] = inner[0] if name in _SINGLE_FIELDS else tuple(inner)
        return cast("Node", replace(node, **values))

    def _cells(self, texts: dict[str, nodes.Inlines], columns: tuple[Column, ...]) -> tuple[nodes.Cell, ...]:
        found: dict[int, nodes.Cell] = {}
        for number, column in enumerate(columns):
            at = column.old if self.side == "old" else column.new
            if at is not None:
                found[at] = nodes.Cell(text=texts[f"cell:{number}"])
        return tuple(found[at] for at in sorted(found))

    def _inside(self, part: Part) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        for inner in part.parts:
            if inner.place in (("added", "moved") if self.side == "old" else ("deleted", "left")):
                continue
            shown = self.moves[inner.move] if inner.place == "left" else inner
            found.setdefault(inner.field, []).append(self.node(shown, part.columns))
        return found
