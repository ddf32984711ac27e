"""Manuscript -> pandoc's tree: each block as paragraphs with named styles, numbers and bookmarks."""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import Any, assert_never

from msgspec import Struct, structs

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.render.format import DRAFT_LAYOUT, Layout
from wipo_bc_std.render.word import numbering
from wipo_bc_std.render.word.numbering import Numbering
from wipo_bc_std.render.word.paper_form import (
    DECISION_INDENT,
    DECISION_ITEM,
    DECISION_PARAGRAPH,
    DECISION_TEXT,
    first_lines,
)
from wipo_bc_std.render.word.pictures import fit, measure_drawing, measure_pixels
from wipo_bc_std.render.word.running_text import GAP, Look, Node, RunningText, clean, mark, raw
from wipo_bc_std.render.word.styles import COLUMN, LIST_STEP, TEXT_WIDTH, WIDE_TEXT_WIDTH
from wipo_bc_std.view.nodes import (
    Block,
    Box,
    Changed,
    Emphasis,
    Entry,
    Fact,
    Grid,
    Index,
    Inlines,
    Item,
    Items,
    Link,
    Listing,
    Manuscript,
    Mark,
    Name,
    Paragraph,
    Picture,
    Revised,
    Row,
    Section,
    Strong,
    is_boxed,
    is_deleted,
    shown_text,
    texts,
    walk,
)

_TWIPS_OF_POINT = 20
# A longer alternative is printed too, as is that of each drawing.
_LONGEST_ALTERNATIVE = 200
_WIDE_TABLE = 4
_CONTENTS_DEPTH = 3
# What an index repeats is generated; of these it holds the only text there is.
_AUTHORED_INDEXES = ("concepts", "references", "models", "use-cases", "scenarios", "evidence")
_RECORDS = ("model", "use-case", "scenario", "evidence")
_PROVISIONS = ("requirement", "recommendation", "permission", "capability")
_HEADED = (*_PROVISIONS, "principle", *_RECORDS, "comment")
# Between Chinese signs, too, a line may end.
_BREAK_BETWEEN = re.compile(r"\s+|(?<=[\u2e80-\uffef])|(?<=[-/])")
_FIRST_WIDE = "\u2e80"
_PADDING = 200
# What only the old state of a redline has.
_GONE = ("deleted", "moved-away")
_SIDES = {"center": "center", "end": "right"}


class Shown(Struct, frozen=True):
    """A picture that stands in the text: `key` names it there, `size` is in points; a drawing is still to be drawn."""

    key: str
    content: bytes
    size: tuple[float, float]
    is_drawing: bool


class Tree(Struct, frozen=True):
    """A whole text for pandoc, with the numbers and pictures that its paragraphs name."""

    blocks: list[Node]
    numbering: Numbering
    pictures: tuple[Shown, ...]


class _Place(Struct, frozen=True):
    """Where a block stands: the style of running text there, and what is around it."""

    text: str = profile.PARAGRAPH
    generated: bool = False
    in_decision: bool = False
    in_annex: bool = False
    in_index: bool = False
    depth: int = 0


def make_tree(manuscript: Manuscript, *, prints_ids: bool = False, layout: Layout = DRAFT_LAYOUT) -> Tree:
    """Return the tree of a text; with `prints_ids` each id stands beside what it names."""
    writer = _Writer(manuscript, layout, prints_ids=prints_ids)
    writer.whole()
    return Tree(writer.blocks, writer.numbering, tuple(writer.pictures.values()))


class _Writer:
    """Writes one text, block by block: it remembers numbers, bookmarks and pictures given."""

    def __init__(self, manuscript: Manuscript, layout: Layout, *, prints_ids: bool) -> None:
        self.blocks: list[Node] = []
        self.pictures: dict[bytes | str, Shown] = {}
        self._manuscript = manuscript
        self._prints_ids = prints_ids
        self._has_contents = layout.contents
        self._form = layout.form
        self._width = WIDE_TEXT_WIDTH if layout.wide else TEXT_WIDTH
        self._media = {medium.name: medium for medium in manuscript.media}
        notes = {note.id: note.text for note in manuscript.footnotes}
        self._wanted = set(_link_targets(manuscript))
        self._text = RunningText(manuscript.language, _targets(manuscript, self._wanted), notes)
        self.numbering = Numbering(_annex_label(manuscript.sections), flush=layout.form is not None)
        self._begun: set[str] = set()
        self._boxes = 0
        self._last_mark = 0
        self._waiting: list[Node] = []
        self._drawn = 0
        # After the contents the text begins on a page of its own.
        self._is_first = layout.contents
        self._track: dict[str, str | int] = {}
        self._comment = ""

    # --- Paragraphs and bookmarks ---------------------------------------------------------------------------------

    def _put(self, style: str, inlines: list[Node], names: Sequence[str] = (), **told: str | int) -> None:
        """Write one paragraph, in bookmarks of the ids that it begins."""
        ends = []
        told |= self._track
        if self._comment:
            told["comment"] = self._comment
            self._comment = ""
        starts = self._waiting
        self._waiting = []
        for name in names:
            key = self._claim(name)
            if key is not None:
                starts.append(raw(key[0]))
                ends.append(raw(key[1]))
                if self._prints_ids:
                    inlines = [*inlines, *self._text.computed(f"{GAP}[{name}]", "Identifier")]
        self.blocks.append(_paragraph(style, [mark(**told), *starts, *inlines, *ends]))

    def _claim(self, identifier: str) -> tuple[str, str] | None:
        """Return the begin and end of the bookmark of an id, None where it has none or has it already."""
        return self._bookmark(profile.bookmark_of(identifier)) if identifier else None

    def _bookmark(self, name: str) -> tuple[str, str] | None:
        if name.casefold() in self._begun:
            return None
        self._begun.add(name.casefold())
        self._last_mark += 1
        key = self._last_mark
        return (
            f'<w:bookmarkStart w:id="{key}" w:name="{escape(name)}"/>',
            f'<w:bookmarkEnd w:id="{key}"/>',
        )

    def _end_range(self, end: str) -> None:
        """End a bookmark after what was written last."""
        if self._waiting:
            # Nothing was written since: an empty box.
            self._put(profile.PARAGRAPH, [])
        last = self.blocks[-1]
        if last["t"] == "Div":
            last["c"][1][0]["c"].append(raw(end))
        else:
            self.blocks.append({"t": "RawBlock", "c": ["openxml", end]})

    def _space(self) -> None:
        """Set what was written last apart from what follows."""
        if self.blocks[-1]["t"] == "Div":
            self.blocks[-1]["c"][1][0]["c"].append(mark(end=1))

    # --- The whole ------------------------------------------------------------------------------------------------

    def whole(self) -> None:
        """Write cover, contents and text."""
        self._cover()
        if self._has_contents:
            self._contents()
        for division in self._manuscript.sections:
            # Where changes are tracked, one may tell of a whole division.
            section = next(block for block in walk((division,)) if isinstance(block, Section))
            self._write((division,), _Place(in_annex=section.role == "annex"))
        if self._manuscript.closing:
            self._put("Generated Closing", self._text.words(self._manuscript.closing))

    def _cover(self) -> None:
        cover = self._manuscript.cover
        if self._form is not None:
            for style, line in first_lines(self._form, cover.title, self._manuscript.words.separator):
                if line:
                    self._put(style, self._text.words(line))
            for notice in cover.notices:
                self._put("Generated Cover Notice", self._text.words(notice))
            return
        front = cover.front
        lines: list[tuple[str, str]] = []
        if front is not None:
            lines += [("Letter", front.language_letter), ("Symbol", front.symbol)]
            lines += [("Symbol", front.original), ("Symbol", front.date), ("Committee", front.committee)]
            lines += [("Session", line) for line in (front.session, front.place_and_dates, front.prepared_by)]
        lines += [("Number", cover.number), ("Title", cover.title)]
        lines += [("Line", f"{cover.stage_label} – {cover.version_label}")]
        lines += [("Line", cover.date_label), ("Line", cover.task_label)]
        lines += [("Notice", notice) for notice in cover.notices]
        for kind, line in lines:
            if line:
                self._put(f"Generated Cover {kind}", self._text.words(line))

    def _contents(self) -> None:
        """Write a field of contents that is filled already; Word adds the pages when a reader updates it."""
        titled = [
            block
            for block in walk(self._manuscript.sections)
            if isinstance(block, Section) and block.level <= _CONTENTS_DEPTH
        ]
        self._put("Generated Contents Title", self._text.words(self._manuscript.words.contents))
        if not titled:
            return
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u '
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for place, section in enumerate(titled):
            tab = "<w:r><w:tab/></w:r>" if section.role != "annex" else '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
            number = f"<w:r><w:t>{escape(clean(section.label))}</w:t></w:r>{tab}" if section.label else ""
            title = escape(clean(shown_text(section.title)))
            words = f'{number}<w:r><w:t xml:space="preserve">{title}</w:t></w:r>'
            if section.id:
                words = f'<w:hyperlink w:anchor="{profile.bookmark_of(section.id)}">{words}</w:hyperlink>'
            words = f"{begin if place == 0 else ''}{words}{end if place == len(titled) - 1 else ''}"
            # An annex has no column for its number.
            flush = section.role == "annex" or not section.label
            self._put(f"toc {section.level}", [raw(words)], flush=int(flush))

    # --- Divisions ------------------------------------------------------------------------------------------------

    def _section(self, node: Section, place: _Place) -> None:
        annex = node.role == "annex"
        told: dict[str, str | int] = {}
        inlines: list[Node] = []
        if place.in_index or is_deleted(node.id):
            style = f"Generated Heading {min(max(node.level, 2), profile.DEEPEST_HEADING)}"
            if not place.in_index:
                inlines, told = self._number_of_deleted(node, place)
        else:
            style = profile.heading_style(node.level, in_annex=place.in_annex)
            if annex:
                self.numbering.begin_annex()
            if not node.label or not self.numbering.counts_heading(node.label, node.level, in_annex=place.in_annex):
                told["list"] = numbering.UNNUMBERED
                inlines += self._text.computed(node.label, "Number")
                inlines += [_TAB] if node.label and not annex else []
            if annex and node.label:
                inlines.append(_BREAK)
        if self._is_first:
            told["page"] = 1
            self._is_first = False
        self._put(style, [*inlines, *self._text.inlines(node.title)], (node.id,), **told)
        if node.remark:
            self._put(f"Generated {'Annex ' if annex else ''}Remark", self._text.words(f"({node.remark})"))
        self._write(node.blocks, place)
        if node.closing:
            self._put("Generated Closing", self._text.words(node.closing))

    def _number_of_deleted(self, node: Section, place: _Place) -> tuple[list[Node], dict[str, str | int]]:
        """Return the number of a division that is deleted, and the list that counts it: nobody typed its heading."""
        if node.role == "annex":
            self.numbering.begin_annex()
        told: dict[str, str | int] = {"page": 1} if node.role == "annex" else {}
        if self.numbering.counts_heading(node.label, node.level, in_annex=place.in_annex):
            told["list"] = numbering.ANNEXES if place.in_annex else numbering.CLAUSES
            told["listlevel"] = node.level - 1
            return ([_BREAK] if node.role == "annex" else []), told
        return [*self._text.computed(node.label, "Number"), _TAB], told

    # --- Blocks ---------------------------------------------------------------------------------------------------

    def _write(self, nodes: Iterable[Block], place: _Place, lead: list[Node] | None = None) -> None:
        """Write blocks; the first paragraph begins with the lead, which is its own where there is none."""
        for are_concepts, run in groupby(nodes, _is_concept):
            if are_concepts:
                self._concepts(list(run))
                continue
            for node in run:
                if lead is not None:
                    if isinstance(node, Paragraph) and not node.number:
                        self._paragraph(node, place, lead)
                        lead = None
                        continue
                    self._put(self._named(place.text, place), lead)
                    lead = None
                self._block(node, place)
        if lead is not None:
            self._put(self._named(place.text, place), lead)

    def _block(self, node: Block, place: _Place) -> None:
        match node:
            case Section():
                self._section(node, place)
            case Paragraph():
                self._paragraph(node, place, [])
            case Items():
                self._items(node, place)
            case Grid():
                self._grid(node, place)
            case Picture():
                self._picture(node, place)
            case Listing():
                self._put(self._named(profile.LISTING, place), _lines(node.text))
            case Box():
                self._box(node, place)
            case Entry():
                self._reference(node)
            case Index():
                self._index(node, place)
            case Changed():
                self._changed(node, place)
            case _:
                assert_never(node)

    def _changed(self, node: Changed, place: _Place) -> None:
        """Write a change of a redline, with a comment that says why; what came or went is tracked."""
        with self._tracking(node):
            self._write(node.blocks, place)

    @contextmanager
    def _tracking(self, node: Changed) -> Iterator[None]:
        """Track what is written meanwhile as part of a change, in the numbers of the text that has it."""
        self._comment = self._comment or node.change
        around = self._track, self._text.is_gone, self.numbering.states
        if node.status != "changed":
            self._track = {"track": node.status, "change": node.change}
            self._text.is_gone = node.status in _GONE
            self.numbering.states = ("old",) if self._text.is_gone else ("new",)
        yield
        self._track, self._text.is_gone, self.numbering.states = around

    def _named(self, style: str, place: _Place) -> str:
        """Return the style of a paragraph whose style is this one where somebody typed it."""
        if not place.generated or style.startswith(profile.GENERATED):
            return style
        return f"{profile.GENERATED} {style}" if style.startswith(_GENERATED_TOO) else "Generated Paragraph"

    def _paragraph(self, node: Paragraph, place: _Place, lead: list[Node]) -> None:
        told: dict[str, str | int] = {}
        style = "Generated Paragraph" if is_deleted(node.id) else self._named(place.text, place)
        inlines = [*lead, *self._words_of(node)]
        if node.number:
            style = profile.ANNEX_PARAGRAPH if place.in_annex else profile.NUMBERED_PARAGRAPH
            listed = self.numbering.paragraph_list(node.number, in_annex=place.in_annex)
            if listed is None:
                told["list"] = numbering.UNNUMBERED
                inlines = [*self._text.computed(f"{node.number}.", "Number"), _TAB, *inlines]
            elif place.in_annex or is_deleted(node.id):
                told["list"] = listed
            style = "Generated Paragraph" if is_deleted(node.id) else style
            if place.in_decision:
                style = DECISION_PARAGRAPH
                told["list"] = listed or numbering.UNNUMBERED
                told["indent"] = DECISION_INDENT
        if node.blocks and len(shown_text(node.text)) < _LONGEST_ALTERNATIVE:
            told["keep"] = 1
        self._put(style, inlines, (node.id,), **told)
        self._write(node.blocks, place)

    def _words_of(self, node: Paragraph) -> list[Node]:
        """Return the words of a paragraph with what is said about its state."""
        remark = self._text.computed(f"{GAP}({node.remark})", "Remark") if node.remark else []
        return [*self._text.inlines(node.text), *remark]

    def _items(self, node: Items, place: _Place) -> None:
        depth = place.depth + 1
        # Items that are gone are counted in the old text alone, in the same list.
        labels = [item.label for item in node.items if not _is_gone(item.blocks)]
        labels = labels or [item.label for item in node.items]
        deepest = min(depth, profile.DEEPEST_LIST)
        listed: int | None = numbering.BULLETS
        if any(labels):
            listed = self.numbering.list_of(labels, deepest)
        for item in node.items:
            self._item(item, structs.replace(place, depth=depth), listed)

    def _item(self, item: Item, place: _Place, listed: int | None) -> None:
        if len(item.blocks) == 1 and isinstance(item.blocks[0], Changed):
            change = item.blocks[0]
            with self._tracking(change):
                self._item(replace(item, blocks=change.blocks), place, listed)
            return
        style = self._named(profile.list_item_style(place.depth), place)
        told: dict[str, str | int] = {}
        lead: list[Node] = []
        if place.in_decision:
            style = DECISION_ITEM
            told["shift"] = DECISION_INDENT + LIST_STEP * place.depth
        if listed is None:
            if item.label:
                lead = [*self._text.computed(item.label, "Number"), _TAB]
        else:
            told |= {"list": listed, "listlevel": min(place.depth, profile.DEEPEST_LIST) - 1}
        first = item.blocks[0] if item.blocks else None
        names = (item.id,) if item.id in self._wanted else ()
        rest = item.blocks
        if isinstance(first, Paragraph) and not first.number:
            self._put(style, [*lead, *self._words_of(first)], (*names, first.id), **told)
            self._write(first.blocks, structs.replace(place, text=profile.list_text_style(place.depth)))
            rest = item.blocks[1:]
        else:
            self._put(style, lead, names, **told)
        self._write(rest, structs.replace(place, text=profile.list_text_style(place.depth)))

    # --- Tables and pictures --------------------------------------------------------------------------------------

    def _caption(self, style: str, node: Grid | Picture, place: _Place) -> None:
        if not (node.label or node.caption or node.remark):
            if node.id:
                self._wait_for(node.id)
            return
        inlines = self._text.computed(node.label)
        if node.label and node.caption:
            inlines += self._text.computed(GAP)
        inlines += self._text.inlines(node.caption)
        if node.remark:
            inlines += self._text.computed(f"{GAP}({node.remark})", "Remark")
        self._put(self._named(style, place), inlines, (node.id,), indent=self._indent_of(node))

    def _indent_of(self, node: Block) -> int:
        is_wide = isinstance(node, Grid) and (self._form is not None or len(node.alignments) > _WIDE_TABLE)
        return 0 if is_wide else COLUMN

    def _wait_for(self, identifier: str) -> None:
        """Begin the bookmark of what has no first paragraph of its own in the next one."""
        key = self._claim(identifier)
        if key is not None:
            self._waiting += [raw(key[0]), raw(key[1])]

    def _grid(self, node: Grid, place: _Place) -> None:
        # The rows of a table in a record are computed from its data.
        place = (
            place if node.label else structs.replace(place, generated=place.generated or place.text in _RECORD_TEXTS)
        )
        self._caption(profile.TABLE_CAPTION, node, place)
        if self._waiting:
            starts = "".join(item["c"][1] for item in self._waiting)
            self._waiting = []
            self.blocks.append({"t": "RawBlock", "c": ["openxml", starts]})
        noted = any(_has_note(cell.text) for row in node.head for cell in row.cells)
        indent = self._indent_of(node)
        width = self._width - indent
        head = [self._row(row, node, self._named(profile.TABLE_HEAD, place)) for row in node.head]
        rows = [self._row(row, node, self._named(profile.TABLE_TEXT, place)) for row in node.rows]
        told = mark(table=1, indent=indent, width=width, heads=0 if noted else len(node.head))
        if rows or head:
            first = (head or rows)[0][1]
            if first:
                first[0][4][0]["c"][1][0]["c"].insert(0, told)
        shares = [{"t": "ColWidth", "c": share} for share in _shares(node, width)]
        attributes = ["", [], [["custom-style", profile.DRAFT_TABLE]]]
        self.blocks.append(
            {
                "t": "Table",
                "c": [
                    attributes,
                    [None, []],
                    [[{"t": "AlignDefault"}, share] for share in shares],
                    [["", [], []], head],
                    [[["", [], []], 0, [], rows]],
                    [["", [], []], []],
                ],
            }
        )

    def _row(self, row: Row, grid: Grid, style: str) -> list[Any]:
        cells = []
        for place, cell in enumerate(row.cells):
            side = grid.alignments[place] if place < len(grid.alignments) else "start"
            told: dict[str, str | int] = {"side": _SIDES[side]} if side in _SIDES else {}
            inlines = [mark(**told, **self._track), *self._text.inlines(cell.text)]
            key = self._claim(row.id) if place == 0 and row.id in self._wanted else None
            if key is not None:
                inlines = [raw(key[0]), *inlines, raw(key[1])]
            cells.append([["", [], []], {"t": "AlignDefault"}, 1, 1, [_paragraph(style, inlines)]])
        return [["", [], []], cells]

    def _picture(self, node: Picture, place: _Place) -> None:
        if node.drawing:
            place = structs.replace(place, generated=True)
        shown = self._shown(node)
        self._caption(profile.FIGURE_CAPTION, node, place)
        if shown is None:
            missing = [*self._text.computed("⟦", "Bracket"), *self._text.words(node.alternative)]
            self._put("Generated Missing", [*missing, *self._text.computed("⟧", "Bracket")])
            return
        self._drawn += 1
        alternative = node.alternative or node.label or node.source
        self._put(self._named(profile.FIGURE, place), [raw(_drawing(shown, self._drawn, alternative))])
        if node.alternative and (node.drawing or len(node.alternative) > _LONGEST_ALTERNATIVE):
            words = self._manuscript.words
            lead = self._text.computed(words.figure_description + words.separator)
            for line in node.alternative.split("\n"):
                style = self._named(profile.FIGURE_ALTERNATIVE, place)
                self._put(style, [*lead, *self._text.words(line)])
                lead = []
            self._space()

    def _shown(self, node: Picture) -> Shown | None:
        width = (self._width - COLUMN) / _TWIPS_OF_POINT
        medium = self._media.get(node.source)
        if node.drawing:
            content, is_drawing = clean(node.drawing).encode(), True
        elif medium is None:
            return None
        else:
            try:
                content = base64.b64decode(medium.data)
            except binascii.Error:
                return None
            is_drawing = medium.media_type == "image/svg+xml"
        natural = measure_drawing(content) if is_drawing else measure_pixels(content)
        if natural is None:
            return None
        if content not in self.pictures:
            size = fit(natural, width, fill=bool(node.drawing))
            self.pictures[content] = Shown(f"picture{len(self.pictures) + 1}", content, size, is_drawing)
        return self.pictures[content]

    # --- Boxes and entries ----------------------------------------------------------------------------------------

    def _box(self, node: Box, place: _Place) -> None:
        key = self._claim(node.id)
        if key is None:
            self._boxes += 1
            key = self._bookmark(f"{profile.BOX_BOOKMARK}{self._boxes}")
        if key is not None:
            self._waiting.append(raw(key[0]))
        if node.role == "decision":
            self._write(node.blocks, structs.replace(place, text=DECISION_TEXT, in_decision=True))
            if key is not None:
                self._end_range(key[1])
            return
        inner = structs.replace(place, text=profile.box_text(node.role))
        if node.provision is not None and node.provision.status == "deleted":
            inner = structs.replace(inner, text=profile.DELETED_PROVISION)
        # What qualifies a statement stands before what explains it.
        own = next((i for i, block in enumerate(node.blocks) if is_boxed(block)), len(node.blocks))
        lead = self._lead(node)
        if node.role in _HEADED:
            self._put(self._named(profile.box_head(node.role), place), lead)
            # Of a model only the summary is in an author's words: the rest is computed from its parts.
            summary = _count_summary(node.blocks) if node.role == "model" else 0
            if node.role == "model":
                self._write(node.blocks[:summary], inner)
                inner = structs.replace(inner, generated=True)
            self._write(node.blocks[summary:own], inner)
        else:
            head = profile.box_head(node.role)
            self._led(lead, node.blocks[:own], inner, head)
        style = profile.PROVISION_FACT if node.role in _PROVISIONS else profile.FACT
        self._facts(node.facts, style)
        self._write(node.blocks[own:], inner)
        if key is not None:
            self._end_range(key[1])
        self._space()

    def _led(self, lead: list[Node], nodes: tuple[Block, ...], place: _Place, head: str) -> None:
        """Write a box without a title: its label begins its first paragraph, or is a line of its own."""
        if nodes and isinstance(nodes[0], Paragraph) and not nodes[0].number and lead:
            self._paragraph(nodes[0], place, [*lead, *self._text.computed(GAP)])
            self._write(nodes[1:], place)
            return
        if lead:
            self._put(self._named(head, place), lead)
        self._write(nodes, place)

    def _lead(self, node: Box) -> list[Node]:
        """Return the label of a box and the name of its kind."""
        inlines: list[Node] = []
        if node.role in _PROVISIONS:
            inlines += self._text.computed(f"[{node.label}]")
        elif node.role in _HEADED:
            # The title of a principle, model, use case or piece of evidence is an author's.
            inlines += self._text.words(node.label, Look(strong=True))
        else:
            label = f"⟦{node.label}⟧" if node.role == "missing" and node.label else node.label
            inlines += self._text.computed(label)
        if node.heading:
            inlines += self._text.computed(f"{GAP if inlines else ''}{node.heading}", "Kind")
        return inlines

    def _facts(self, facts: tuple[Fact, ...], style: str) -> None:
        separator = self._manuscript.words.separator
        for fact in facts:
            self._put(style, [*self._text.computed(fact.label + separator), *self._text.inlines(fact.value)])

    def _concepts(self, nodes: list[Block]) -> None:
        """Write entries as one list, those of a change among them."""
        labels = [entry.label for node in nodes if not _is_gone((node,)) for entry in _entries(node)]
        labels = labels or [entry.label for node in nodes for entry in _entries(node)]
        listed = self.numbering.list_of(labels, 1) if labels[0] else None
        for node in nodes:
            with self._tracking(node) if isinstance(node, Changed) else nullcontext():
                for entry in _entries(node):
                    self._concept(entry, listed)

    def _concept(self, entry: Entry, listed: int | None) -> None:
        term = self._text.inlines(entry.heading, Look(style=profile.TERM))
        told: dict[str, str | int] = {}
        if listed is not None:
            told = {"list": listed, "listlevel": 0, "entry": 1}
        elif entry.label:
            term = [*self._text.computed(entry.label, "Number"), _TAB, *term]
        self._put(profile.DEFINITION, term, (entry.id,), **told)
        # A cited definition is not repeated: where it is to be read is settled wording.
        cited = entry.concept is not None and entry.concept.relation == "cited"
        text = profile.CITED_DEFINITION if cited else profile.DEFINITION_TEXT
        self._notes(entry.blocks, text, profile.DEFINITION_NOTE)
        self._names(entry.names)
        self._facts(entry.facts, profile.DEFINITION_FACT)
        self._space()

    def _notes(self, nodes: tuple[Block, ...], text: str, note: str) -> None:
        for node in nodes:
            if isinstance(node, Box) and node.role == "note":
                self._boxes += 1
                key = self._bookmark(f"{profile.BOX_BOOKMARK}{self._boxes}")
                if key is not None:
                    self._waiting.append(raw(key[0]))
                self._led(self._text.computed(node.label), node.blocks, _Place(text=note), note)
                if key is not None:
                    self._end_range(key[1])
            else:
                self._write((node,), _Place(text=text))

    def _names(self, names: tuple[Name, ...]) -> None:
        separator = self._manuscript.words.separator
        for name in names:
            look = Look(language=name.language, direction=name.direction)
            inlines = self._text.computed(name.language_label + separator, "Kind")
            inlines += self._text.words(name.text, look)
            if name.remark:
                inlines += self._text.computed(f" ({name.remark})", "Remark")
            self._put(profile.DESIGNATIONS, inlines)

    def _reference(self, entry: Entry) -> None:
        inlines = self._text.inlines(entry.heading, Look(style=profile.DESIGNATION))
        rest = entry.blocks
        first = rest[0] if rest else None
        if isinstance(first, Paragraph):
            inlines += [*self._text.computed(GAP), *self._text.inlines(first.text)]
            rest = rest[1:]
        self._put(profile.REFERENCE, inlines, (entry.id,))
        if isinstance(first, Paragraph):
            self._write(first.blocks, _Place(text=profile.REFERENCE_TEXT))
        self._notes(rest, profile.REFERENCE_TEXT, profile.REFERENCE_NOTE)
        self._names(entry.names)
        self._facts(entry.facts, profile.FACT)
        self._space()

    def _index(self, node: Index, place: _Place) -> None:
        generated = place.generated or node.of not in _AUTHORED_INDEXES
        self._write(node.blocks, structs.replace(place, generated=generated, in_index=True))


# What generated matter has styles of its own for.
_GENERATED_TOO = ("Table ", "Figure", "List")
_TAB = raw('<w:r><w:rPr><w:rStyle w:val="ComputedBreak"/></w:rPr><w:tab/></w:r>')
_BREAK = raw('<w:r><w:rPr><w:rStyle w:val="ComputedBreak"/></w:rPr><w:br/></w:r>')
_RECORD_TEXTS = tuple(profile.box_text(role) for role in _RECORDS)


def _paragraph(style: str, inlines: list[Node]) -> Node:
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [{"t": "Para", "c": inlines}]]}


def _count_summary(nodes: tuple[Block, ...]) -> int:
    """Return how many blocks begin a model as its summary: one, in a redline also the one that it was before."""
    for place, node in enumerate(nodes):
        blocks = node.blocks if isinstance(node, Changed) else (node,)
        if not all(isinstance(block, Paragraph) and not block.id for block in blocks):
            return place
        if not _is_gone((node,)):
            return place + 1
    return len(nodes)


def _is_gone(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Changed) and block.status in _GONE for block in blocks[:1])


def _entries(node: Block) -> tuple[Entry, ...]:
    """Return the concepts that a block is, or that it holds where it is a change."""
    blocks = node.blocks if isinstance(node, Changed) else (node,)
    return tuple(block for block in blocks if isinstance(block, Entry) and block.role == "concept")


def _is_concept(node: Block) -> bool:
    found = _entries(node)
    return bool(found) and (not isinstance(node, Changed) or len(found) == len(node.blocks))


def _lines(text: str) -> list[Node]:
    nodes: list[Node] = []
    for place, line in enumerate(text.split("\n")):
        nodes += [{"t": "LineBreak"}] if place else []
        nodes.append({"t": "Str", "c": clean(line).replace("\t", "    ").replace("\r", "")})
    return nodes


def _drawing(shown: Shown, key: int, alternative: str) -> str:
    width, height = (round(length * 12700) for length in shown.size)
    told = escape(" ".join(clean(alternative).split()))
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{key}" name="Picture {key}" descr="{told}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{key}" name="Picture {key}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{shown.key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _annex_label(sections: tuple[Section, ...]) -> str:
    """Return the label of annexes with `%` in place of the number, alone where there is no annex with a label."""
    # Where changes are tracked, whole divisions may stand in one that tells of them.
    divisions = (block for block in walk(sections) if isinstance(block, Section))
    annex = next((section for section in divisions if section.role == "annex" and section.label), None)
    return re.sub(rf"{re.escape(annex.number)}\s*$", "%", annex.label) if annex is not None else "%"


def _link_targets(manuscript: Manuscript) -> Iterator[str]:
    running = [text for block in walk(manuscript.sections) for text in texts(block)]
    running += [note.text for note in manuscript.footnotes]
    for text in running:
        yield from _targets_in(text)


def _targets_in(nodes: Inlines) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Link):
            yield node.target
        if isinstance(node, Link | Strong | Emphasis | Mark | Revised):
            yield from _targets_in(node.children)


def _targets(manuscript: Manuscript, wanted: set[str]) -> set[str]:
    """Return the ids that have a bookmark: of blocks, and of those items and rows that something leads to."""
    found: set[str] = set()
    for block in walk(manuscript.sections):
        if isinstance(block, Items):
            found.update(item.id for item in block.items if item.id in wanted)
            continue
        if isinstance(block, Grid):
            found.update(row.id for row in (*block.head, *block.rows) if row.id in wanted)
        identifier = getattr(block, "id", "")
        if identifier:
            found.add(identifier)
    return found


def _has_note(nodes: Inlines) -> bool:
    return any(node.type == "footnote" or _has_note(getattr(node, "children", ())) for node in nodes)


def _shares(node: Grid, width: int) -> list[float]:
    """Return the part of a width (twentieths of a point) that each column has: what its longest word needs, and more."""
    least, more = [], []
    for place in range(max(len(node.alignments), 1)):
        cells = [shown_text(row.cells[place].text) for row in (*node.head, *node.rows) if place < len(row.cells)]
        longest = max((_width(word) for cell in cells for word in _BREAK_BETWEEN.split(cell)), default=0)
        least.append(_PADDING + min(longest, width // 3))
        more.append(max((min(_width(cell), 2 * width) for cell in cells), default=1) ** 0.9)
    spare = max(width - sum(least), 0)
    widths = [one + spare * other / (sum(more) or 1) for one, other in zip(least, more, strict=True)]
    return [each / sum(widths) for each in widths]


def _width(text: str) -> int:
    """Return about how wide words are in a table, in twentieths of a point."""
    return sum(180 if sign >= _FIRST_WIDE else 128 if sign.isupper() else 92 for sign in text)
