"""Numbers after adoption: what has one keeps it, what is deleted leaves its own, what is inserted gets *bis*, *ter*, *quater*.

Each kind is numbered in rows: clauses, annexes, definitions, the subclauses of a section, and in the body and in each annex
paragraphs, tables and figures (under `iso`, paragraphs in each division). What moves to another row is new there and deleted
here. What stands between two numbers that were given is numbered after the first of them: 3bis and 3ter after 3, as in the
treaties that WIPO administers (Article 9bis of the Madrid Agreement). Where the next such number was given as well, it gets
one below: 3-1 and 3-2 between 3 and 3bis. Before the first stands 0bis. What follows the last goes on with the next number.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.model.adopted_text import Given, NumberedKind
from wipo_bc_std.model.block import Block, Blocks, Figure, Paragraph, Subclause, Table, walk_blocks
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.resolve.number_text import NumberForm, NumberKey, insert_keys, read_key, write_key
from wipo_bc_std.resolve.numbering import ANNEXES, BODY, DEFINITIONS, Deleted, Numbers

_SECTIONS: tuple[NumberedKind, ...] = ("clause", "annex", "subclause")
# Provisions have identifiers of their own, which authors give and mark as deleted.
_ROOTS: Mapping[NumberedKind, str] = {"clause": BODY, "annex": ANNEXES, "definition": DEFINITIONS}


class _Row(Struct, frozen=True):
    """Things of a kind that are numbered one after another: those of the body, of an annex or of a section, by its id."""

    kind: NumberedKind
    where: str = ""


class _Spot(Struct):
    """A place in the text, with what is numbered there: a block or division, or the number that a deleted one has left.

    `position` is that of the block among those of its holder; a deleted thing stands before the block of its position.
    `holder` is what a section or paragraph holds.
    """

    position: int
    numbered: tuple[tuple[NumberedKind, str], ...] = ()
    holder: "_Holder | None" = None
    given: Given | None = None


class _Holder(Struct):
    """The body, the annexes, the definitions, a section, or a paragraph with what it owns; with its places in order.

    `section` is the id of the section that it is or is in, `annex` that of the annex around it.
    """

    id: str
    section: str
    annex: str = ""
    spots: list[_Spot] = field(default_factory=list)

    def places(self) -> "Iterator[tuple[_Holder, int, _Spot]]":
        """Yield the places of the same section: what paragraphs own is in it too."""
        for place, spot in enumerate(self.spots):
            yield self, place, spot
            if spot.holder is not None and not _is_section(spot):
                yield from spot.holder.places()


def freeze(numbers: Numbers, standard: Standard, index: Index, given: Sequence[Given]) -> Numbers:
    """Return numbers of a standard in which all that were `given` are kept."""
    return _Freezing(numbers, standard, index, given).run()


class _Freezing:
    """Numbers one standard anew: puts back what was deleted, then goes through the rows."""

    def __init__(self, numbers: Numbers, standard: Standard, index: Index, given: Sequence[Given]) -> None:
        self.plain = numbers
        self.index = index
        self.iso = standard.particulars.numbering == "iso"
        self.holders: dict[str, _Holder] = {}
        self.roots = self._roots(standard)
        # Where two annexes became one, some number was given twice in what is one row now.
        once = {(self._row_of(item), item.number): item for item in reversed(given) if item.kind != "provision"}
        self.given = [item for item in given if once.get((self._row_of(item), item.number)) is item]
        self.given_sections = {item.id: item for item in self.given if item.kind in _SECTIONS}
        # What things are numbered now, by kind and id; deleted ones by what was given.
        self.made: dict[tuple[NumberedKind, str], str] = {}

    def run(self) -> Numbers:
        kept = self._keep()
        still_there = set(kept.values())
        for item in self.given:
            if item not in still_there:
                self._put_back(item)
        rows: dict[_Row, list[tuple[str, Given | None]]] = {}
        for root in self.roots:
            self._collect(root, rows)
        # Sections first: the numbers of what is in them begin with theirs.
        for row in sorted(rows, key=lambda row: row.kind not in _SECTIONS):
            self._number(row, rows[row], kept)
        return self._told()

    # --- The places of the text -----------------------------------------------------------------------------------

    def _roots(self, standard: Standard) -> tuple[_Holder, ...]:
        roots = tuple(self._hold(_Holder(name, name)) for name in (BODY, ANNEXES, DEFINITIONS))
        for root, kind, divisions in ((roots[0], "clause", standard.clauses), (roots[1], "annex", standard.annexes)):
            for position, division in enumerate(divisions):
                annex = division.id if kind == "annex" else ""
                holder = self._section(division.id, division.blocks, annex)
                numbered: tuple[NumberedKind, str] = ("annex" if annex else "clause", division.id)
                root.spots.append(_Spot(position, (numbered,), holder))
        for position, name in enumerate(self.plain.definitions):
            roots[2].spots.append(_Spot(position, (("definition", name),)))
        return roots

    def _hold(self, holder: _Holder) -> _Holder:
        self.holders[holder.id] = holder
        return holder

    def _section(self, name: str, blocks: Blocks, annex: str) -> _Holder:
        holder = self._hold(_Holder(name, name, annex))
        for position, block in enumerate(blocks):
            if isinstance(block, Subclause):
                inner = self._section(block.id, block.blocks, annex)
                holder.spots.append(_Spot(position, (("subclause", block.id),), inner))
            elif isinstance(block, Paragraph) and block.id:
                own = self._hold(_Holder(block.id, name, annex))
                own.spots += (_Spot(place, tuple(_numbered(each))) for place, each in enumerate(block.blocks))
                holder.spots.append(_Spot(position, (("paragraph", block.id),), own))
            else:
                holder.spots.append(_Spot(position, tuple(_numbered(block))))
        return holder

    # --- What was given -------------------------------------------------------------------------------------------

    def _now(self, name: str) -> str:
        """Return the id that something has now, as it was where it is gone."""
        target = self.index.find(name)
        return name if target is None else target.id

    def _row_of(self, item: Given) -> _Row:
        return self._row(item.kind, self._now(item.parent), self._now(item.annex) if item.annex else "")

    def _row(self, kind: NumberedKind, parent: str, annex: str) -> _Row:
        if kind in _ROOTS:
            return _Row(kind)
        if kind == "subclause" or (kind == "paragraph" and self.iso):
            return _Row(kind, parent)
        return _Row(kind, annex)

    def _keep(self) -> dict[tuple[_Row, str], Given]:
        """Return which things keep which number, by row and id."""
        rows: dict[_Row, list[tuple[str, Given | None]]] = {}
        for root in self.roots:
            self._collect(root, rows)
        there = {(row, name) for row, members in rows.items() for name, _ in members}
        kept: dict[tuple[_Row, str], Given] = {}
        for item in self.given:
            place = (self._row_of(item), self._now(item.id))
            # Of two that became one, the first gives it its number.
            if place in there and place not in kept and self._key(item) is not None:
                kept[place] = item
        return kept

    def _put_back(self, item: Given) -> None:
        """Put the number of something that is gone where that stood: after what it followed in its section."""
        parent = _ROOTS.get(item.kind, self._now(item.parent))
        holder = self.holders.get(parent)
        if holder is None or self._key(item) is None:
            return
        holder, place = self._place_after(item, holder)
        if item.kind == "subclause":
            # What stands below a heading stays below it.
            while place < len(holder.spots) and not _is_section(holder.spots[place]):
                place += 1
        position = holder.spots[place].position if place < len(holder.spots) else _after_last(holder)
        inner = None
        if item.kind in _SECTIONS:
            # A section that is no longer one may still be something else, under the same id.
            name = item.id if item.id not in self.holders else f"{item.id}/deleted"
            inner = self._hold(_Holder(name, name, item.id if item.kind == "annex" else holder.annex))
        holder.spots.insert(place, _Spot(position, holder=inner, given=item))

    def _place_after(self, item: Given, section: _Holder) -> tuple[_Holder, int]:
        """Return the place in a section after what stood before something that is gone."""
        before = self.given[: self.given.index(item)]
        for other in reversed(before):
            if _ROOTS.get(other.kind, self._now(other.parent)) != section.id:
                continue
            there = (other.kind, self._now(other.id))
            for holder, place, spot in section.places():
                if spot.given is other or (spot.given is None and there in spot.numbered):
                    return self._beside(item, section, holder, place)
        return section, 0

    def _beside(self, item: Given, section: _Holder, holder: _Holder, place: int) -> tuple[_Holder, int]:
        """Return the place after another one: paragraphs do not own paragraphs, but tables and figures."""
        owned = item.kind in {"table", "figure"}
        if holder is not section and not owned:
            return section, next(n for n, spot in enumerate(section.spots) if spot.holder is holder) + 1
        inner = holder.spots[place].holder
        if (
            owned
            and inner is not None
            and not _is_section(holder.spots[place])
            and any(each.numbered for each in inner.spots)
        ):
            return inner, 0
        return holder, place + 1

    # --- Numbers --------------------------------------------------------------------------------------------------

    def _collect(self, holder: _Holder, rows: dict[_Row, list[tuple[str, Given | None]]]) -> None:
        """Add what is numbered in a holder to its rows, in the order of the text."""
        for spot in holder.spots:
            if spot.given is not None:
                row = self._row(spot.given.kind, holder.section, holder.annex)
                rows.setdefault(row, []).append((f"{spot.given.id}/deleted", spot.given))
            for kind, name in spot.numbered:
                rows.setdefault(self._row(kind, holder.section, holder.annex), []).append((name, None))
            if spot.holder is not None:
                self._collect(spot.holder, rows)

    def _number(
        self, row: _Row, members: Sequence[tuple[str, Given | None]], kept: Mapping[tuple[_Row, str], Given]
    ) -> None:
        given = [item if item is not None else kept.get((row, name)) for name, item in members]
        keys = [None if item is None else self._key(item) for item in given]
        form, prefix = self._form(row.kind), self._prefix(row)
        for (name, deleted), item, key in zip(members, given, _fill(keys), strict=True):
            number = item.number if item is not None else prefix + write_key(key, form)
            if deleted is None:
                self.made[row.kind, name] = number

    def _form(self, kind: NumberedKind) -> NumberForm:
        if kind == "definition":
            return "lower-letter"
        if kind == "annex":
            return "upper-letter" if self.iso else "roman"
        return "decimal"

    def _prefix(self, row: _Row) -> str:
        """Return what the numbers of a row begin with now."""
        if row.kind in _ROOTS or not row.where or row.kind == "paragraph":
            return ""
        if row.kind == "subclause":
            parent = next((self.made[kind, row.where] for kind in _SECTIONS if (kind, row.where) in self.made), "")
            is_annex = ("annex", row.where) in self.made
            return f"{parent}." if parent and (self.iso or not is_annex) else ""
        annex = self.made.get(("annex", row.where), "")
        return f"{annex}{'.' if self.iso else '-'}" if annex else ""

    def _key(self, item: Given) -> NumberKey | None:
        """Return the place of a number in its row, None where it is none under the policy of now."""
        prefix = ""
        if item.kind == "subclause":
            parent = self.given_sections.get(item.parent)
            if parent is not None and (self.iso or parent.kind != "annex"):
                prefix = f"{parent.number}."
        elif item.kind in {"table", "figure"} and item.annex in self.given_sections:
            prefix = f"{self.given_sections[item.annex].number}{'.' if self.iso else '-'}"
        if not item.number.startswith(prefix):
            return None
        return read_key(item.number[len(prefix) :], self._form(item.kind))

    # --- The result -----------------------------------------------------------------------------------------------

    def _told(self) -> Numbers:
        plain = self.plain

        def now(old: Mapping[str, str], *kinds: NumberedKind) -> dict[str, str]:
            found = {name: number for (kind, name), number in self.made.items() if kind in kinds}
            return {name: found.get(name, number) for name, number in old.items()}

        divisions = now(plain.divisions, *_SECTIONS)
        renamed = {old: divisions[name] for name, old in plain.divisions.items()}
        around = dict(self._annexes())
        return replace(
            plain,
            divisions=divisions,
            paragraphs=now(plain.paragraphs, "paragraph"),
            annexes={name: divisions[around[name]] if name in around else old for name, old in plain.annexes.items()},
            places={name: renamed.get(old, old) for name, old in plain.places.items()},
            tables=now(plain.tables, "table"),
            figures=now(plain.figures, "figure"),
            definitions=now(plain.definitions, "definition"),
            deleted=dict(self._deleted()),
        )

    def _annexes(self) -> Iterator[tuple[str, str]]:
        """Yield in which annex each numbered paragraph is."""
        for holder in self.holders.values():
            for spot in holder.spots if holder.annex else ():
                yield from ((name, holder.annex) for kind, name in spot.numbered if kind == "paragraph")

    def _deleted(self) -> Iterator[tuple[tuple[str, int], tuple[Deleted, ...]]]:
        """Yield what is deleted by its place: a holder, and the position of the block that it stands before."""
        for holder in self.holders.values():
            places: dict[int, list[Deleted]] = {}
            for spot in holder.spots:
                if spot.given is not None:
                    places.setdefault(spot.position, []).append(self._tell(spot))
            yield from (((holder.id, position), tuple(found)) for position, found in places.items())

    def _tell(self, spot: _Spot) -> Deleted:
        if spot.given is None:
            raise AssertionError("only what was given can be deleted")
        inner = () if spot.holder is None else tuple(self._tell(each) for each in spot.holder.spots)
        former = "" if self.index.find(spot.given.id) else spot.given.id
        return Deleted(spot.given.kind, spot.given.id, spot.given.number, former, inner)


def _is_section(spot: _Spot) -> bool:
    return spot.holder is not None and spot.holder.id == spot.holder.section


def _after_last(holder: _Holder) -> int:
    """Return the position after all blocks of a holder."""
    return max((spot.position + 1 for spot in holder.spots if spot.given is None), default=0)


def _numbered(whole: Block) -> Iterator[tuple[NumberedKind, str]]:
    """Yield what is numbered in a block, in the order of the text."""
    for block in walk_blocks((whole,)):
        match block:
            case Paragraph(id=name) if name:
                yield "paragraph", name
            case Table() if block.options is not None:
                yield "table", block.id
            case Figure():
                yield "figure", block.id
            case _:
                pass


def _fill(keys: Sequence[NumberKey | None]) -> list[NumberKey]:
    """Return keys in which each hole has one of its own, so that what stands between two numbers comes between them."""
    taken = {key for key in keys if key is not None}
    highest = max((key.base for key in taken), default=0)
    found: list[NumberKey] = []
    for place, key in enumerate(keys):
        if key is not None:
            found.append(key)
        elif len(found) == place:
            run = next((end for end in range(place, len(keys)) if keys[end] is not None), len(keys)) - place
            if place + run == len(keys):
                made = [NumberKey(highest + step) for step in range(1, run + 1)]
            else:
                made = insert_keys(found[-1] if found else None, keys[place + run], run, taken)
            taken.update(made)
            found += made
    return found
