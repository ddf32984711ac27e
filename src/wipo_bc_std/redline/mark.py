"""Redline -> one Manuscript that shows both states: what was deleted stands at its old place, and marks tell what changed.

Every format prints a redline by knowing two more nodes, `Changed` and `Revised`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Any, Literal, cast

from msgspec import Struct, field

from wipo_bc_std.redline.changes import Change, ChangeTable, Standing, tabulate
from wipo_bc_std.redline.compare import Column, Part, Redline, accept, list_moves, restore, side_of, walk_parts
from wipo_bc_std.redline.obligations import is_changed
from wipo_bc_std.redline.pieces import is_provision, layout_of, named_facts, variant_of
from wipo_bc_std.redline.units import gather_units
from wipo_bc_std.redline.wording import Run
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

_Status = Literal["added", "deleted", "moved-here", "moved-away", "changed"]
_GONE = ("deleted", "left")
_BEFORE = "before/"
# What a reason says where the draft says nothing, and the key of the word that says it in other languages.
_STANDING_IN = dict.fromkeys(("none", "no number", "no limit", "nobody named", "nothing named"), "redline.no-value")
_STANDING_IN["all"] = "redline.all"
# No frame with the number of the change stands around the words of these.
_UNFRAMED = ("item", "row", "footnote-text")
# What data beside the words are called to readers, by the name of the field.
_DATA: Mapping[str, str] = MappingProxyType(
    {
        "acceptability": "redline.data.designation",
        "reviewed": "redline.data.designation",
        "language": "redline.data.language",
        "concept": "redline.data.concept",
        "reference": "redline.data.reference",
        "concern": "redline.data.concern",
        "source": "redline.data.picture",
        "data": "redline.data.picture",
        "media_type": "redline.data.picture",
        "former_ids": "redline.data.former",
    }
)
# The row of a change in the table of changes is found under this and its id.
ROW = "_row-"


def mark(redline: Redline, table: ChangeTable | None = None, *, tracked: bool = False) -> nodes.Manuscript:
    """Return one Manuscript that shows both states of a redline; `table` are its changes, where they are known already.

    If it is `tracked`, what is marked can be taken or left: without what was deleted it is the new state, without what was
    added the old one. For that, what was moved stands in both places whole, and so does what cannot be marked by words.
    """
    table = table or tabulate(redline)
    units = gather_units(redline.whole)
    of_part: dict[int, Change] = {}
    for unit, change in zip(units, table.changes, strict=True):
        of_part |= dict.fromkeys((part.number for part in (*unit.parts, *unit.repeats)), change)
    owners = {unit.owner.number: change for unit, change in zip(units, table.changes, strict=True)}
    new = accept(redline)
    notes = {part.number: part for part in redline.whole.parts if part.field == "footnotes"}
    marking = _Marking(
        language=redline.language,
        owners=owners,
        of_part=of_part,
        moves=list_moves(redline.whole),
        ids=frozenset(_ids(redline.whole)),
        notes=dict(_note_ids(notes.values())),
        media=frozenset(medium.name for medium in _replaced(redline.whole)),
        tracked=tracked,
    )
    sections: list[nodes.Section] = []
    for part in redline.whole.parts:
        if part.field == "sections":
            # Only what is tracked stands around divisions: a file of running text has no frames.
            sections += cast("list[nodes.Section]", marking.blocks(part, ""))
    return replace(
        new,
        sections=tuple(sections),
        footnotes=tuple(marking.footnotes(notes.values())),
        media=(*new.media, *_gone_media(redline.whole), *_replaced(redline.whole)),
    )


def say_class(change: Change, language: Language) -> str:
    """Return the class of a change and why it is of it, in words."""
    why = say_reasons(change, language)
    grade = word(f"redline.class.{change.change_class}", language)
    return f"{grade}{word('words.separator', language)}{why}" if why else grade


def say_reasons(change: Change, language: Language) -> str:
    """Return why a change is of its class, in words; empty where nothing is to be said."""
    told = []
    for each in change.reasons:
        if each.code == "stated":
            # An author's words, said in the language already.
            told.append(each.sentence)
            continue
        old, new = (_in_words(value, language) for value in (each.old, each.new))
        if each.code == "data":
            new = word(_DATA.get(each.new.partition(".")[0], "redline.data.other"), language)
        told.append(word(f"redline.reason.{each.code}", language, old=old, new=new))
    # Several data may have one name.
    return word("redline.between", language).join(dict.fromkeys(told))


def _in_words(value: str, language: Language) -> str:
    """Return a word of the draft as it is, and one that stands for no word in a language."""
    key = _STANDING_IN.get(value, "")
    return word(key, language) if key and language != "en" else value


def say_kinds(change: Change, language: Language) -> str:
    """Return what happened in a change, in words."""
    return word("words.list-separator", language).join(word(f"redline.kind.{kind}", language) for kind in change.kinds)


def say_change(change: Change, language: Language) -> str:
    """Return what a change is, of which class, and why, in one line."""
    said = word("redline.change", language, number=change.id.removeprefix("c"))
    separator = word("words.separator", language)
    between = word("redline.between", language)
    return f"{said}{separator}{say_kinds(change, language)}{between}{say_class(change, language)}"


def name_place(standing: Standing) -> str:
    """Return where something stands, as a reader would say it; empty where it stands nowhere."""
    division = " ".join(each for each in (standing.label, standing.title) if each)
    if not standing.number:
        return division
    return f"{standing.number} ({division})" if division else standing.number


def shown_changes(blocks: Sequence[nodes.Block]) -> frozenset[str]:
    """Return the ids of the changes that show in blocks."""
    found: set[str] = set()
    for block in nodes.walk(tuple(blocks)):
        if isinstance(block, nodes.Changed):
            found.add(block.change)
        for text in nodes.texts(block):
            found.update(_revised(text))
    return frozenset(found)


def _revised(inlines: nodes.Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, nodes.Revised):
            yield inline.change
        yield from _revised(getattr(inline, "children", ()))


def _ids(whole: Part) -> Iterator[str]:
    """Yield the ids of what the new state has."""
    for part in walk_parts(whole):
        name = getattr(part.node, "id", "")
        if name and part.place not in _GONE:
            yield name


def _note_ids(notes: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Yield the id under which each footnote of either state is found, by the id that it has in that state."""
    for part in notes:
        for node in (part.before, part.node):
            if isinstance(node, nodes.FootnoteText) and isinstance(part.node, nodes.FootnoteText):
                yield node.id, part.node.id


def _gone_media(whole: Part) -> Iterator[nodes.Medium]:
    for part in whole.parts:
        if isinstance(part.node, nodes.Medium) and part.place == "deleted":
            yield part.node


def _replaced(whole: Part) -> Iterator[nodes.Medium]:
    """Yield the old files of pictures that have another content now, under names of their own."""
    for part in whole.parts:
        if isinstance(part.node, nodes.Medium) and isinstance(part.before, nodes.Medium) and part.data:
            yield replace(part.before, name=_BEFORE + part.before.name)


class _Marking(Struct):
    """Marks one redline; `numbered` are the changes whose number was told at their words."""

    language: Language
    owners: Mapping[int, Change]
    of_part: Mapping[int, Change]
    moves: Mapping[str, Part]
    ids: frozenset[str]
    notes: Mapping[str, str]
    media: frozenset[str]
    tracked: bool
    numbered: set[str] = field(default_factory=set)

    # --- Blocks -------------------------------------------------------------------------------------------------------

    def blocks(self, part: Part, within: str, around: Change | None = None) -> tuple[nodes.Block, ...]:
        """Return what shows of a part: nothing, itself, or itself as a change.

        `within` is the place of all that is around where that came or went as a whole, `around` the change that it is.
        """
        own = self.owners.get(part.number)
        change = self.of_part.get(part.number) or own or around
        if self.tracked and (either := self._either(part, change)) is not None:
            return either
        if part.place == "left":
            return self._left(part)
        if change is None and part.place in {"added", "deleted"}:
            # What is computed came or went: only what is there now shows.
            return () if part.place == "deleted" else (cast("nodes.Block", restore(part, "new", self.moves)),)
        status = _status(part)
        is_whole = status in {"added", "deleted"}
        inline = isinstance(part.node, nodes.Paragraph) and own is None
        inner = part.place if is_whole and not inline else within
        if isinstance(part.node, nodes.Section | nodes.Index):
            inner = part.place if is_whole else ""
        block = self._block(part, inner, change)
        if isinstance(block, nodes.Section | nodes.Index):
            return (self._division(block, own, change if is_whole else None, status),)
        is_framed = own is not None or (is_whole and within != part.place and not inline)
        framed = self._framed(block, part, status, change) if is_framed and change is not None else (block,)
        return (*self._rows_before(part, block), *framed)

    def _framed(self, block: nodes.Block, part: Part, status: _Status, change: Change) -> tuple[nodes.Block, ...]:
        return (*self._pictures_before(part, change), self._changed(change, status, (block,)))

    def _rows_before(self, part: Part, block: nodes.Block) -> Iterator[nodes.Block]:
        """Yield what tells of rows that were moved: no word in them is marked."""
        if isinstance(block, nodes.Grid):
            told = shown_changes((block,))
            for inner in part.parts:
                change = self.owners.get(inner.number)
                if change is not None and change.id not in told:
                    yield self._changed(change, _status(inner), ())

    def _either(self, part: Part, change: Change | None) -> tuple[nodes.Block, ...] | None:
        """Return a part that is to be taken or left whole, None where its words are marked."""
        here = self.moves.get(part.move)
        if part.place in {"left", "moved"} and here is not None:
            known = self.owners.get(here.number) or self.of_part.get(here.number) or self.of_part.get(part.number)
            away = part.place == "left"
            shown = cast("nodes.Block", restore(here, "old" if away else "new", self.moves))
            return (self._changed(known, "moved-away" if away else "moved-here", (shown,)),)
        if part.place in {"added", "deleted"}:
            shown = cast("nodes.Block", restore(part, "old" if part.place == "deleted" else "new", self.moves))
            return (self._changed(change, "deleted" if part.place == "deleted" else "added", (shown,)),)
        change = change or self._change_of_order(part)
        if change is not None and self._is_replaced(part):
            old, new = (cast("nodes.Block", restore(part, side, self.moves)) for side in ("old", "new"))
            return (self._changed(change, "deleted", (old,)), self._changed(change, "added", (new,)))
        return None

    def _change_of_order(self, part: Part) -> Change | None:
        """Return the change that tells first of another order of rows, where all else of their table is as it was."""
        moved = (inner.number for inner in part.parts if inner.type == "row" and inner.place == "moved")
        return next((self.owners[number] for number in moved if number in self.owners), None)

    def _is_replaced(self, part: Part) -> bool:
        """Return whether more changed in a part than words that can be marked one by one."""
        node: Any = part.node
        old: Any = part.before or part.node
        changed = {wording.field for wording in part.wordings if is_changed(wording)}
        match node:
            case nodes.Box() | nodes.Entry():
                facts = [[name for name, _ in named_facts(each.facts)] for each in (old, node)]
                names = any(inner.type == "name" and (inner.kinds or inner.place != "kept") for inner in part.parts)
                heading = getattr(old, "heading", "") != getattr(node, "heading", "")
                return bool("label" in changed or heading or names or facts[0] != facts[1])
            case nodes.Picture():
                return bool("alternative" in changed or old.source != node.source or old.source in self.media)
            case nodes.Listing():
                return bool(changed)
            case nodes.Grid():
                return "columns" in part.data or any(row.place in {"left", "moved"} for row in part.parts)
            case nodes.Items():
                return bool(old.ordered != node.ordered)
            case _:
                return False

    def _left(self, part: Part) -> tuple[nodes.Block, ...]:
        here = self.moves.get(part.move)
        moved = None if here is None else self.owners.get(here.number)
        if moved is not None and "moved" in moved.kinds:
            return (self._changed(moved, "moved-away", ()),)
        change = self.owners.get(part.number) or self.of_part.get(part.number)
        # What is part of a provision now is told in the change of that, which knows where it stands.
        there = None if here is None else self.of_part.get(here.number)
        return () if change is None else (self._changed(change, "moved-away", (), there),)

    def _changed(
        self, change: Change | None, status: _Status, blocks: tuple[nodes.Block, ...], there: Change | None = None
    ) -> nodes.Changed:
        """Return blocks in the frame of a change; `there` is the one that tells where they went, if that is another."""
        if change is None:
            # What is no change by itself, such as another order of what has none.
            return nodes.Changed(status=status, change="", label="", remark="", ending="", blocks=blocks)
        number = change.id.removeprefix("c")
        label = word("redline.change", self.language, number=number) + word("words.separator", self.language)
        other = ""
        if status == "moved-here":
            said = word("redline.moved-here", self.language, place=name_place(change.before) or change.id)
        elif status == "moved-away":
            now = (there or change).now
            other, said = now.id, word("redline.moved-away", self.language, place=name_place(now) or change.other)
        else:
            said = say_kinds(change, self.language)
        return nodes.Changed(
            status=status,
            change=change.id,
            label=label + said,
            remark=say_class(change, self.language),
            ending=word("redline.ending", self.language, number=number),
            other=other,
            blocks=blocks,
        )

    def _division(
        self, node: nodes.Section | nodes.Index, own: Change | None, whole: Change | None, status: _Status
    ) -> nodes.Block:
        """Return a division with what changed inside it: no frame stands around a division."""
        found: list[nodes.Block] = []
        if whole is not None:
            runs = groupby(node.blocks, lambda block: isinstance(block, nodes.Section | nodes.Index | nodes.Changed))
            for stands_alone, run in runs:
                blocks = tuple(run)
                found += blocks if stands_alone else (self._changed(whole, status, blocks),)
            if not found or not isinstance(found[0], nodes.Changed) or whole.id not in shown_changes(found):
                found.insert(0, self._changed(whole, status, ()))
        else:
            found += node.blocks
            if own is not None:
                found.insert(0, self._changed(own, status, ()))
        return replace(node, blocks=tuple(found))

    def _pictures_before(self, part: Part, change: Change) -> Iterator[nodes.Block]:
        """Yield a picture or a listing as it was where it is another one now: neither can be marked word by word."""
        old = part.before or part.node
        if part.place not in {"kept", "moved"}:
            return
        if isinstance(part.node, nodes.Listing) and any(map(is_changed, part.wordings)):
            yield self._changed(change, "deleted", (cast("nodes.Block", restore(part, "old", self.moves)),))
        elif isinstance(part.node, nodes.Picture) and isinstance(old, nodes.Picture):
            replaced = old.source in self.media
            if replaced or old.source != part.node.source:
                shown = cast("nodes.Picture", restore(part, "old", self.moves))
                source = _BEFORE + old.source if replaced else old.source
                without = replace(shown, id="", former_ids=(), source=source)
                yield self._changed(change, "deleted", (without,))

    def _block(self, part: Part, within: str, change: Change | None) -> nodes.Block:
        return cast("nodes.Block", self._node(part, within, change))

    def _node(self, part: Part, within: str, change: Change | None, columns: tuple[Column, ...] = ()) -> object:
        node: Any = part.node
        layout = layout_of(type(node), variant_of(node))
        whole = within == part.place and part.place in {"added", "deleted"}
        # The title of a division stands outside of what is framed as a change.
        whole = whole and not isinstance(node, nodes.Section)
        texts = {each.field: self.runs(each.runs, change, whole=whole) for each in part.wordings}
        side: Literal["old", "new"] = "old" if part.place == "deleted" else "new"
        values: dict[str, Any] = {name: texts[name] for name in layout.text if name in texts}
        for wording in part.wordings:
            if wording.field in layout.words:
                values[wording.field] = nodes.shown_text(side_of(wording.runs, side))
        if layout.facts:
            values["facts"] = tuple(self._facts(part, texts))
        if layout.cells:
            values["cells"] = tuple(nodes.Cell(text=texts.get(f"cell:{number}", ())) for number in range(len(columns)))
        values |= self._inside(part, within, change)
        if isinstance(node, nodes.Grid):
            values["alignments"] = _alignments(part)
        if side == "old":
            values |= {name: "" for name in ("id",) if getattr(node, "id", "") in self.ids}
            values |= {"former_ids": ()} if hasattr(node, "former_ids") else {}
        if isinstance(node, nodes.Box) and not whole:
            values["blocks"] = (*self._titles(part, change), *values.get("blocks", node.blocks))
        return replace(node, **values)

    def _titles(self, part: Part, change: Change | None) -> Iterator[nodes.Block]:
        """Yield what a box is called where that changed: its heading holds no marks."""
        node, old = cast("nodes.Box", part.node), cast("nodes.Box", part.before or part.node)
        runs = [run for each in part.wordings if each.field == "label" and is_changed(each) for run in each.runs]
        if part.place not in {"kept", "moved"}:
            return
        if node.heading != old.heading and is_provision(node):
            for status, words in (("deleted", f"{old.heading} "), ("inserted", node.heading)):
                runs.append(Run(status=cast("Any", status), inlines=(nodes.Text(text=words),)))
        if runs:
            yield nodes.Paragraph(text=self.runs(runs, change))

    def _facts(self, part: Part, texts: Mapping[str, nodes.Inlines]) -> Iterator[nodes.Fact]:
        old = dict(named_facts(cast("Any", part.before or part.node).facts))
        new = dict(named_facts(cast("Any", part.node).facts))
        for name, fact in {**new, **old}.items():
            # Computed facts of parts that are told elsewhere keep their words.
            yield replace(new.get(name, fact), value=texts.get(name, fact.value))

    def _inside(self, part: Part, within: str, change: Change | None) -> dict[str, object]:
        found: dict[str, list[Any]] = {}
        for inner in part.parts:
            here = found.setdefault(inner.field, [])
            match inner.type:
                case "item":
                    here += self._item(inner, within, change)
                case "row":
                    if inner.place != "left":
                        own = self.of_part.get(inner.number) or change
                        here.append(self._node(inner, within, own, part.columns))
                case "name":
                    here += self._names(inner, within)
                case _:
                    here += self.blocks(inner, within, change)
        return {name: tuple(values) for name, values in found.items()}

    def _item(self, part: Part, within: str, change: Change | None) -> Iterator[nodes.Item]:
        own = self.owners.get(part.number)
        change = self.of_part.get(part.number) or own or change
        if self.tracked and part.place != "kept":
            yield self._tracked_item(part, change)
            return
        if part.place == "left":
            if away := self._left(part):
                yield nodes.Item(id="", label="", blocks=away)
            return
        node = cast("nodes.Item", self._node(part, within, change))
        if part.place == "moved" and own is not None and "moved" in own.kinds:
            node = replace(node, blocks=(self._changed(own, "moved-here", node.blocks),))
        elif own is not None and own.id not in shown_changes(node.blocks):
            node = replace(node, blocks=(self._changed(own, _status(part), ()), *node.blocks))
        yield replace(node, id="", label="") if part.place == "deleted" else node

    def _tracked_item(self, part: Part, change: Change | None) -> nodes.Item:
        here = self.moves.get(part.move, part)
        statuses: dict[str, _Status] = {
            "added": "added",
            "deleted": "deleted",
            "moved": "moved-here",
            "left": "moved-away",
        }
        gone = part.place in _GONE
        item = cast("nodes.Item", restore(here, "old" if gone else "new", self.moves))
        framed = self._changed(change or self.owners.get(here.number), statuses[part.place], item.blocks)
        return nodes.Item(id="" if gone else item.id, label=item.label, blocks=(framed,))

    def _names(self, part: Part, within: str) -> Iterator[nodes.Name]:
        """Yield a designation as it is, after what it was where that was different: it holds no marks."""
        if part.place == "left":
            return
        altered = part.place in {"kept", "moved"} and bool(part.kinds)
        sides: tuple[Literal["old", "new"], ...] = ("old", "new") if altered else ("new",)
        for side in sides:
            there = "old" if part.place == "deleted" else side
            node = cast("nodes.Name", restore(part, cast("Any", there), self.moves))
            said = ""
            if within != part.place and (altered or part.place in {"added", "deleted"}):
                said = word("redline.deleted" if there == "old" else "redline.inserted", self.language).rstrip(
                    " :：\u00a0"
                )
            yield replace(node, remark="; ".join(each for each in (node.remark, said) if each))

    # --- Words --------------------------------------------------------------------------------------------------------

    def runs(self, runs: Sequence[Run], change: Change | None, *, whole: bool = False) -> nodes.Inlines:
        """Return a text with marks on what one state has; without any where no change tells of it, or all is one."""
        if whole:
            return tuple(inline for run in runs for inline in self._linked(run))
        made: list[nodes.Inline] = []
        for run in runs:
            if run.status == "kept":
                made += run.inlines
            elif change is not None:
                label = word(f"redline.{run.status}", self.language)
                made.append(nodes.Revised(status=run.status, change=change.id, label=label, children=self._linked(run)))
            elif run.status == "inserted":
                made += run.inlines
        return tuple(self._numbered(list(_join_brackets(made)), change))

    def _numbered(self, text: list[nodes.Inline], change: Change | None) -> list[nodes.Inline]:
        """Return the first text in which a change shows with the number of that, where no frame tells it."""
        if change is None or change.type not in _UNFRAMED or change.id in self.numbered or self.tracked:
            return text
        if not any(_revised(tuple(text))) or (change.type == "item" and "moved" in change.kinds):
            return text
        self.numbered.add(change.id)
        label = word("redline.change", self.language, number=change.id.removeprefix("c"))
        link = nodes.Link(kind="clause", target=ROW + change.id, label=label)
        return [nodes.Text(text="["), link, nodes.Text(text="] "), *text]

    def _linked(self, run: Run) -> nodes.Inlines:
        """Return words whose footnotes are found in the redline."""
        return self._noted(run.inlines) if run.status == "deleted" else run.inlines

    def _noted(self, inlines: nodes.Inlines) -> nodes.Inlines:
        made: list[nodes.Inline] = []
        for inline in inlines:
            if isinstance(inline, nodes.Footnote):
                name = self.notes.get(inline.id)
                made.append(nodes.Text(text=inline.number) if name is None else replace(inline, id=name))
            elif isinstance(inline, nodes.Strong | nodes.Emphasis | nodes.Link | nodes.Mark):
                made.append(replace(inline, children=self._noted(inline.children)))
            else:
                made.append(inline)
        return tuple(made)

    def footnotes(self, parts: Iterable[Part]) -> Iterator[nodes.FootnoteText]:
        """Yield the texts of footnotes of both states, each once."""
        for part in parts:
            if part.place != "left":
                yield cast("nodes.FootnoteText", self._node(part, "", self.of_part.get(part.number)))


def _join_brackets(inlines: Sequence[nodes.Inline]) -> Iterator[nodes.Inline]:
    """Yield a text in which words that are not agreed stand in one pair of brackets, whatever was revised among them."""
    for bracketed, group in groupby(inlines, _is_bracketed):
        run = list(group)
        kept = next((each for each in run if isinstance(each, nodes.Mark)), None)
        if not bracketed or kept is None:
            yield from run
            continue
        inside: list[nodes.Inline] = []
        for each in run:
            if isinstance(each, nodes.Revised):
                inner = cast("nodes.Mark", each.children[0])
                inside.append(replace(each, children=inner.children))
            else:
                inside += cast("nodes.Mark", each).children
        yield replace(kept, children=tuple(inside))


def _is_bracketed(inline: nodes.Inline) -> bool:
    match inline:
        case nodes.Mark(role="unsettled"):
            return True
        case nodes.Revised(children=(nodes.Mark(role="unsettled"),)):
            return True
        case _:
            return False


def _status(part: Part) -> _Status:
    if part.place == "deleted":
        return "deleted"
    if part.place == "added":
        return "added"
    return "moved-here" if "moved" in part.kinds else "changed"


def _alignments(part: Part) -> tuple[nodes.Alignment, ...]:
    new = cast("nodes.Grid", part.node).alignments
    old = cast("nodes.Grid", part.before or part.node).alignments
    return tuple(
        new[column.new] if column.new is not None else old[column.old] if column.old is not None else "start"
        for column in part.columns
    )
