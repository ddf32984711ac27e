"""A Word file of ours as data, made of a Manuscript by the table in `office_files/word_profile.py`, without Word."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.office_files.word_nodes import Block, Cell, Document, ListLevel, Note, Paragraph, Row, Run, Spot, Table
from wipo_bc_std.view import nodes

LABEL = "Computed Label"


def make_own_document(manuscript: nodes.Manuscript) -> Document:
    """Return the Word file of a Manuscript."""
    return _Writer(manuscript).document()


@dataclass(slots=True)
class _Writer:
    manuscript: nodes.Manuscript
    made: list[Block] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    boxes: int = 0
    lists: int = 0
    annex: bool = False

    def document(self) -> Document:
        cover = self.manuscript.cover
        for words in (cover.number, cover.title, cover.stage_label, cover.version_label, cover.date_label):
            self.text("Generated Cover", Run(words))
        self.text("Generated Contents", Run("Contents"))
        for section in self.manuscript.sections:
            self.section(section)
        for note in self.manuscript.footnotes:
            paragraph = Paragraph(Spot("footnotes", 1), profile.FOOTNOTE_TEXT, tuple(self.runs(note.text)))
            self.notes[note.id] = Note(note.id, "footnote", (paragraph,))
        pictures = {each.name: base64.b64decode(each.data) for each in self.manuscript.media}
        properties = {
            profile.MADE_BY: "1",
            profile.LANGUAGE: self.manuscript.language,
            profile.VERSION: cover.version,
        }
        blocks = tuple(self.made)
        return Document(blocks, self.notes, {}, (), (), pictures, properties, cover.title, "en", ())

    def text(self, style: str, *runs: Run, mark: str = "", listed: ListLevel | None = None) -> None:
        marks = tuple(filter(None, (*self.begun, mark)))
        spot = Spot("text", len(self.made) + 1)
        ended, self.ended, self.begun = tuple(self.ended), [], []
        self.made.append(Paragraph(spot, style, runs, listed=listed, bookmarks=marks, ended=ended))
        if mark:
            self.ended.append(mark)

    def runs(self, inlines: nodes.Inlines, *, link: str = "") -> Iterator[Run]:
        for inline in inlines:
            match inline:
                case nodes.Text():
                    yield Run(inline.text, link=link)
                case nodes.Keyword():
                    yield Run(inline.text, profile.KEYWORD, bold=True, link=link)
                case nodes.Strong():
                    yield from (replace(run, bold=True) for run in self.runs(inline.children, link=link))
                case nodes.Emphasis():
                    yield from (replace(run, italic=True) for run in self.runs(inline.children, link=link))
                case nodes.Code():
                    yield Run(inline.text, profile.CODE, link=link)
                case nodes.Link():
                    yield from self.link(inline)
                case nodes.Footnote():
                    yield Run(footnote=inline.id)
                case nodes.Mark(role="unsettled"):
                    yield Run("[", LABEL)
                    yield from self.runs(inline.children, link=link)
                    yield Run("]", LABEL)
                case nodes.Mark():
                    yield from self.runs(inline.children, link=link)

    def link(self, link: nodes.Link) -> Iterator[Run]:
        address = link.target if link.kind == "web" else f"#{profile.bookmark_of(link.target)}"
        style = profile.AUTOMATIC_LINK if link.automatic else "Hyperlink"
        if not link.children:
            yield Run(link.label, LABEL, link=address)
        for run in self.runs(link.children, link=address):
            yield Run(run.text, run.style or style, run.bold, run.italic, link=address)

    # --- blocks ---------------------------------------------------------------------------------------------------------

    def section(self, section: nodes.Section) -> None:
        annex = section.role == "annex"
        self.annex = self.annex or annex
        style = profile.heading_style(section.level, in_annex=self.annex)
        mark = profile.bookmark_of(section.id)
        self.text(style, Run(f"{section.label} ", LABEL), *self.runs(section.title), mark=mark)
        self.remark(section.remark)
        self.blocks(section.blocks)
        if section.closing:
            self.text("Generated Closing", Run(section.closing))

    def remark(self, words: str) -> None:
        if words:
            self.text("Generated Remark", Run(words))

    def blocks(self, blocks: tuple[nodes.Block, ...], depth: int = 0, box: str = "") -> None:
        for block in blocks:
            self.block(block, depth, box)

    def block(self, block: nodes.Block, depth: int, box: str) -> None:
        match block:
            case nodes.Section():
                self.section(block)
            case nodes.Paragraph():
                self.paragraph(block, depth, box)
            case nodes.Items():
                self.items(block, depth, box)
            case nodes.Grid():
                self.grid(block)
            case nodes.Picture():
                self.picture(block)
            case nodes.Listing():
                self.text(profile.LISTING, Run(block.text))
            case nodes.Box():
                self.box(block, depth)
            case nodes.Entry():
                self.entry(block)
            case nodes.Index(of="concepts" | "references" | "use-cases" | "scenarios" | "evidence"):
                for inner in block.blocks:
                    if isinstance(inner, nodes.Section):
                        self.text("Generated Heading 2", *self.runs(inner.title))
                        self.blocks(inner.blocks)
                    else:
                        self.block(inner, depth, box)
            case nodes.Index():
                for line in nodes.shown_lines(block):
                    self.text("Generated List", Run(line))

    def paragraph(self, block: nodes.Paragraph, depth: int, box: str) -> None:
        style = box or profile.PARAGRAPH
        if block.number:
            style = profile.ANNEX_PARAGRAPH if self.annex else profile.NUMBERED_PARAGRAPH
        elif depth:
            style = profile.list_text_style(depth)
        self.text(style, *self.runs(block.text), mark=profile.bookmark_of(block.id) if block.id else "")
        self.remark(block.remark)
        self.blocks(block.blocks, depth, box)

    def items(self, block: nodes.Items, depth: int, box: str) -> None:
        self.lists += 1
        level = ListLevel(str(self.lists), depth, "lowerLetter" if block.ordered else "bullet")
        for item in block.items:
            first, *rest = item.blocks
            assert isinstance(first, nodes.Paragraph)
            self.text(profile.list_item_style(depth + 1), *self.runs(first.text), listed=level)
            self.blocks((*first.blocks, *rest), depth + 1, box)

    def grid(self, block: nodes.Grid) -> None:
        if block.caption:
            mark = profile.bookmark_of(block.id)
            self.text(profile.TABLE_CAPTION, Run(f"{block.label} ", LABEL), *self.runs(block.caption), mark=mark)
        rows = [Row(tuple(self.cell(cell, profile.TABLE_HEAD) for cell in row.cells), heads=True) for row in block.head]
        rows += [Row(tuple(self.cell(cell, profile.TABLE_TEXT) for cell in row.cells)) for row in block.rows]
        self.made.append(Table(Spot("text", len(self.made) + 1), profile.DRAFT_TABLE, tuple(rows)))
        self.remark(block.remark)

    def cell(self, cell: nodes.Cell, style: str) -> Cell:
        return Cell((Paragraph(Spot("text", len(self.made) + 1), style, tuple(self.runs(cell.text))),))

    def picture(self, block: nodes.Picture) -> None:
        if block.drawing:
            self.text("Generated Picture", Run(block.alternative))
            return
        mark = profile.bookmark_of(block.id)
        self.text(profile.FIGURE_CAPTION, Run(f"{block.label} ", LABEL), *self.runs(block.caption), mark=mark)
        self.text(profile.FIGURE, Run(picture=block.source, alternative=block.alternative))
        self.text(profile.FIGURE_ALTERNATIVE, Run(block.alternative))
        self.remark(block.remark)

    def box(self, block: nodes.Box, depth: int) -> None:
        self.boxes += 1
        mark = profile.bookmark_of(block.id) if block.id else f"{profile.BOX_BOOKMARK}{self.boxes}"
        self.begun.append(mark)
        if block.role == "principle":
            head = (Run(block.label, bold=True), Run(f" ({block.heading})", LABEL))
            self.text(profile.box_head(block.role), *head)
        elif block.heading or block.role == "open-issue":
            self.text(profile.box_head(block.role), Run(f"{block.label} {block.heading}", LABEL))
        for fact in block.facts:
            style = profile.PROVISION_FACT if block.provision else profile.FACT
            self.text(style, Run(f"{fact.label}: ", LABEL), *self.runs(fact.value))
        style = profile.box_text(block.role)
        blocks = block.blocks
        if blocks and isinstance(blocks[0], nodes.Paragraph) and not block.heading:
            self.text(style, Run(f"{block.label}: ", LABEL), *self.runs(blocks[0].text))
            self.blocks(blocks[0].blocks, depth, style)
            blocks = blocks[1:]
        self.blocks(blocks, depth, style)
        self.ended.append(mark)

    def entry(self, block: nodes.Entry) -> None:
        mark = profile.bookmark_of(block.id)
        concept = block.role == "concept"
        styles = (
            (profile.DEFINITION, profile.TERM, profile.DEFINITION_TEXT, profile.DEFINITION_NOTE)
            if concept
            else (profile.REFERENCE, profile.DESIGNATION, profile.REFERENCE_TEXT, profile.REFERENCE_NOTE)
        )
        head = Run(nodes.shown_text(block.heading), styles[1], bold=True)
        first, *rest = block.blocks
        assert isinstance(first, nodes.Paragraph)
        if concept:
            self.text(styles[0], Run(f"{block.label} ", LABEL), head, mark=mark)
            self.text(styles[2], *self.runs(first.text))
        else:
            self.text(styles[0], head, Run(", ", LABEL), *self.runs(first.text), mark=mark)
        for note in rest:
            assert isinstance(note, nodes.Box)
            (words,) = note.blocks
            assert isinstance(words, nodes.Paragraph)
            self.text(styles[3], Run(f"{note.label}: ", LABEL), *self.runs(words.text))
        for fact in block.facts:
            self.text(profile.DEFINITION_FACT, Run(f"{fact.label}: ", LABEL), *self.runs(fact.value))
        for name in block.names:
            self.text(profile.DESIGNATIONS, Run(name.text))
