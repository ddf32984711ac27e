"""A draft that others wrote in Word -> matter: headings, numbered paragraphs, rules, notes, tables, figures, footnotes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.edits.bibliography import take_references
from wipo_bc_std.edits.cross_references import Targets, link_division
from wipo_bc_std.edits.definitions import take_concepts
from wipo_bc_std.edits.front_matter import TARGET, Cover, particulars, read_cover
from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.lines import Line, LineReader, read_pieces
from wipo_bc_std.edits.matter import (
    Directive,
    Division,
    DraftMatter,
    Grid,
    Heading,
    Items,
    Matter,
    Paragraph,
    PictureFile,
    Reference,
    walk_matter,
)
from wipo_bc_std.edits.open_parts import OpenBox, OpenDivision, OpenList, Part, goes_on
from wipo_bc_std.edits.pictures import make_picture
from wipo_bc_std.edits.running_text import Pieces, join, plain, remove, tidy, without_whole_look, words_of
from wipo_bc_std.model.block import Alignment
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.keyword import FORCES_OF_KIND, KEYWORD_PATTERN, KEYWORDS
from wipo_bc_std.office_files.word_nodes import Cell, Document, Spot, Table, walk_paragraphs
from wipo_bc_std.office_files.word_nodes import Paragraph as WordParagraph

_RULE = re.compile(r"\s*\[(?P<group>[A-Z][A-Z0-9]{1,7})[-–\u2011](?P<number>[0-9]{1,3})\]\s*(?:[:.–—]\s*)?")
_OPTION = re.compile(
    r"\s*\[?\s*(?:alt\.|alternative|option)\s*(?:[0-9]{1,2}|[A-Z])\s*(?:\]\s*[:.–—]?|[:.–—])\s*", re.IGNORECASE
)
_ASIDES = (
    (
        "editor-note",
        re.compile(
            r"\s*\[?\s*(?:editor(?:[’']s|s[’']|ial)\s+note|drafting note)[^:.–—\]]{0,60}[:.–—]\s*", re.IGNORECASE
        ),
    ),
    ("note", re.compile(r"\s*note(?:\s+[0-9]{1,2})?(?:\s+to\s+entry)?\s*[:.–—]\s*", re.IGNORECASE)),
    ("example", re.compile(r"\s*(?:example|e\.g\.)(?:\s+[0-9]{1,2})?\s*[:.–—]\s*", re.IGNORECASE)),
    ("rationale", re.compile(r"\s*rationale\s*[:.–—]\s*", re.IGNORECASE)),
)
_CAPTION = re.compile(
    r"\s*(?P<kind>table|figure|fig\.)\s+(?P<number>(?:[IVX]+[-.–]|[A-Z][-.])?[0-9]+(?:\.[0-9]+)*)(?P<sign>\s*[:.–—-])?\s*",
    re.IGNORECASE,
)
_LOWER_FORMS = {
    "requirement": re.compile(r"\b(?:must|shall)\b", re.IGNORECASE),
    "recommendation": re.compile(r"\bshould\b", re.IGNORECASE),
    "permission": re.compile(r"\bmay\b", re.IGNORECASE),
    "capability": re.compile(r"\b(?:can|cannot)\b", re.IGNORECASE),
}
# Who has the duty: a few words without a verb before the keyword.
_SUBJECT = re.compile(
    r"\s*(?:(?:an?|the|each|every|all|any|no)\s+)?(?P<name>[A-Za-z][\w’'-]*(?:\s+(?!that\b|which\b|who\b|of\b)[\w’'-]+){0,3}?)\s+"
    r"(?:must|shall|should|may|can|cannot)\b",
    re.IGNORECASE,
)
_NO_CAPTION = "Table without a caption"
_NO_FIGURE_CAPTION = "Figure without a caption"
_PREFACE = "Preliminary text"
# A line of the cover is shorter.
_SENTENCE = 12


class _Caption(Struct, frozen=True):
    """What a caption is of, its number, and where its words begin."""

    kinds: tuple[str, ...]
    number: str
    end: int


def read_foreign(document: Document, ledger: Ledger) -> DraftMatter:
    """Return the matter of a draft that was not made by us; what a person has to look at is added to the ledger."""
    return _Reading(document, ledger).run()


class _Reading(Struct):
    document: Document
    ledger: Ledger
    given: Identifiers = field(default_factory=Identifiers)
    targets: Targets = field(default_factory=Targets)
    divisions: list[OpenDivision] = field(default_factory=list)
    box: OpenBox | None = None
    aside: OpenBox | None = None
    lists: list[OpenList] = field(default_factory=list)
    caption: Line | None = None
    base: int = 1
    groups: dict[str, None] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    declared: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, PictureFile] = field(default_factory=dict)
    loose_notes: tuple[Pieces, ...] = ()
    unnumbered: list[Line] = field(default_factory=list)

    def run(self) -> DraftMatter:
        outlines = [
            block.outline for block in self.document.blocks if isinstance(block, WordParagraph) and block.outline
        ]
        lines = list(LineReader(self.ledger, has_headings=bool(outlines)).read(self.document.blocks))
        first = next((n for n, line in enumerate(lines) if line.role in {"heading", "annex"}), len(lines))
        self.base = min((line.level for line in lines if line.role == "heading"), default=1)
        cover = self._cover(lines[:first], has_divisions=first < len(lines))
        if cover.left:
            self._division(_PREFACE, plain(_PREFACE), cover.left[0].spot, None)
            self.ledger.add(_PREFACE)
            self._take(cover.left)
        self._take(lines[first:])
        self._close_caption()
        return self._finish(cover)

    def _cover(self, lines: Sequence[Line], *, has_divisions: bool) -> Cover:
        """Return the cover; of a draft without any heading, only the lines before its first sentence belong to it."""
        begins = next((n for n, line in enumerate(lines) if _is_text(line)), len(lines))
        cover = read_cover(lines[:begins] if not has_divisions else lines, self.document.title, self.ledger)
        cover.left = [*cover.left, *(() if has_divisions else lines[begins:])]
        if has_divisions and not any(_is_text(line) for line in cover.left):
            for line in cover.left:
                if line.role == "contents":
                    self.ledger.settle(words_of(line.pieces))
                elif line.pieces:
                    advice = "it stands on the cover, which is made anew; keep what matters in a clause"
                    self.ledger.drop("cover", line.spot, words_of(line.pieces), advice)
            cover.left = []
        taken = {id(line) for line in cover.left}
        for line in lines if has_divisions else lines[:begins]:
            for _, alternative in line.pictures if id(line) not in taken else ():
                self.ledger.drop("picture", line.spot, alternative, "a picture on the cover, which is made anew")
        return cover

    def _take(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._line(line)

    def _line(self, line: Line) -> None:
        if line.role in {"contents", "closing"}:
            self.ledger.settle(words_of(line.pieces))
            self._pictures(line)
            return
        if self.caption is not None and not (line.pictures or line.role == "table"):
            self._close_caption()
        match line.role:
            case "annex":
                self._annex(line)
                self._pictures(line)
            case "heading":
                self._heading(line)
                self._pictures(line)
            case "table":
                self._table(line)
            case "item":
                self._item(line)
            case _:
                self._text(line)

    # --- divisions ------------------------------------------------------------------------------------------------------

    @property
    def here(self) -> OpenDivision:
        if not self.divisions:
            self._division(_PREFACE, plain(_PREFACE), Spot("text", 1), None)
            self.ledger.add(_PREFACE)
        return self.divisions[-1]

    def _division(self, words: str, title: Pieces, spot: Spot, name: str | None) -> None:
        self.box = self.aside = None
        self.lists = []
        self.divisions.append(OpenDivision(self.given.give(words), title, spot, name))

    def _annex(self, line: Line) -> None:
        words = line.words or f"Annex {line.name}".strip()
        self._division(words, self._noted_title(line.pieces), line.spot, line.name)
        self.targets.annexes[line.name] = self.here.id
        self._mark_place(line, "annex", self.here.id)

    def _rename_annex(self, annex: OpenDivision) -> None:
        """Give an annex whose title came after it an id from that title, while nothing leads to it by its first one."""
        self.given.taken.discard(annex.id)
        annex.id = self.given.give(words_of(annex.title))
        self.targets.annexes[annex.name or ""] = annex.id

    def _heading(self, line: Line) -> None:
        level = line.level - self.base + 1
        if self.divisions and self.divisions[-1].name is not None and not self.divisions[-1].title:
            # The title of an annex stands in a line of its own.
            self.divisions[-1].title = self._noted_title(line.pieces)
            self._rename_annex(self.divisions[-1])
            return
        if level == 1 or not self.divisions:
            self._division(line.words, self._noted_title(line.pieces), line.spot, None)
            self._mark_place(line, "clause", self.here.id)
        else:
            identifier = self.given.give(line.words)
            last = next((part.level for part in reversed(self.here.blocks) if isinstance(part, Heading)), 1)
            # A level cannot be skipped.
            heading = Heading(min(level, last + 1, 6), self._noted_title(line.pieces), line.spot, identifier)
            self._top(heading)
            self._mark_place(line, "clause", identifier)
        if line.is_guessed:
            self.ledger.keep(
                "heading", line.spot, line.words, "taken for a heading by its look; make it text if it is none"
            )

    def _noted_title(self, pieces: Pieces) -> Pieces:
        """Return a title without marks of footnotes, which go to the next paragraph."""
        notes = tuple(piece for piece in pieces if piece.note)
        if notes:
            self.loose_notes = (*self.loose_notes, notes)
        return tidy(tuple(piece for piece in pieces if not piece.note))

    def _mark_place(self, line: Line, kind: str, identifier: str) -> None:
        for name in line.bookmarks:
            self.targets.bookmarks.setdefault(name, (kind, identifier))

    # --- texts ----------------------------------------------------------------------------------------------------------

    def _text(self, line: Line) -> None:
        self._pictures(line)
        if not line.pieces:
            return
        if self._title_of_annex(line) or self._caption_line(line) or self._rule(line) or self._labelled(line):
            return
        if line.role == "text" and self.lists and "continue" in line.style.casefold():
            self.lists[-1].items[-1].append(self._paragraph(line.pieces, line.spot))
            return
        if line.role == "text" and self.box is not None and self.box.kind == "rule" and not _has_keyword(self.box):
            # What a rule requires stands under its label.
            self.box.blocks.append(self._paragraph(line.pieces, line.spot))
            return
        self._numbered(line)

    def _title_of_annex(self, line: Line) -> bool:
        here = self.divisions[-1] if self.divisions else None
        if here is None or here.name is None or here.title or here.blocks or line.role != "text":
            return False
        if len(line.words) > 200:  # noqa: PLR2004 - no title is so long
            return False
        here.title = self._noted_title(line.pieces)
        self._rename_annex(here)
        return True

    def _numbered(self, line: Line) -> None:
        paragraph = self._named_paragraph(line)
        if line.role == "text":
            self.unnumbered.append(line)
        if line.number:
            self.targets.paragraphs[self._scope, line.number] = paragraph.id
        self._mark_place(line, "para", paragraph.id)
        self._top(paragraph)

    def _named_paragraph(self, line: Line) -> Paragraph:
        prefix = self.here.id if len(self.here.id) <= 16 else self.here.id[:16].rpartition("-")[0] or self.here.id[:16]  # noqa: PLR2004 - short ids
        identifier = self.given.give(line.words, 2, prefix)
        return replace(self._paragraph(line.pieces, line.spot), id=identifier)

    def _paragraph(self, pieces: Pieces, spot: Spot) -> Paragraph:
        if self.loose_notes:
            pieces = (*pieces, *(piece for notes in self.loose_notes for piece in notes))
            self.loose_notes = ()
        return Paragraph(tidy(self._with_notes(pieces)), spot)

    @property
    def _scope(self) -> str:
        return self.here.id if self.here.name is not None else ""

    def _with_notes(self, pieces: Pieces) -> Pieces:
        """Return pieces with the ids of footnotes in place of their keys; each footnote's text goes to the division."""
        return tuple(replace(piece, note=self._note(piece.note)) if piece.note else piece for piece in pieces)

    def _note(self, key: str) -> str:
        note = self.document.notes.get(key)
        is_first = key not in self.noted
        self.noted.add(key)
        parts = [
            read_pieces(each.runs, self.ledger, each.spot) for each in walk_paragraphs(note.blocks if note else ())
        ]
        parts = [tidy(tuple(piece for piece in part if not piece.note)) for part in parts]
        text = join([part for part in parts if part])
        known = next((name for name, known in self.here.notes.items() if known == text and text), None)
        if known is not None:
            return known
        if not is_first:
            # The same footnote in another clause stands there as well.
            self.ledger.add(words_of(text))
        name = self.here.given.give(words_of(text), 2)
        self.here.notes[name] = text or plain("…")
        if not text:
            self.ledger.add("…")
        return name

    def _rule(self, line: Line) -> bool:
        found = _RULE.match(words_of(line.pieces))
        if found is None:
            return False
        name = f"{found['group']}-{int(found['number']):02}"
        if name in self.rules:
            advice = f"{name} stands there twice; the second is a paragraph now: give it the next free number"
            self.ledger.keep("rule", line.spot, line.words, advice)
            return False
        self.rules.add(name)
        self.groups[found["group"]] = None
        self.ledger.settle(found[0])
        box = OpenBox("rule", name, line.spot, {"target": [TARGET[0]]}, label=found[0].strip())
        rest = remove(line.pieces, 0, found.end())
        if words_of(rest).strip():
            box.blocks.append(self._paragraph(rest, line.spot))
        self._top(box)
        self.box = box
        self._mark_place(line, "provision", name)
        if line.number:
            self.targets.paragraphs[self._scope, line.number] = name
        return True

    def _labelled(self, line: Line) -> bool:
        """Take a line that begins with the label of a note, an example, an alternative and so on."""
        words = words_of(line.pieces)
        option = _OPTION.match(words)
        if option is not None:
            rest = remove(line.pieces, 0, option.end())
            if not words_of(rest).strip():
                return False
            self.ledger.settle(option[0])
            self._aside(OpenBox("option", self.given.give(words_of(rest), 3), line.spot), rest)
            return True
        for kind, pattern in _ASIDES:
            found = pattern.match(words)
            if found is None or not words[found.end() :].strip() or line.role == "numbered":
                continue
            if kind == "rationale" and self.box is None:
                return False
            end = (
                len(words.rstrip()) - 1
                if found[0].lstrip().startswith("[") and words.rstrip().endswith("]")
                else len(words)
            )
            self.ledger.settle(f"{found[0]} {words[end:]}")
            self._aside(OpenBox(kind, "", line.spot), remove(remove(line.pieces, end, len(words)), 0, found.end()))
            return True
        return False

    def _aside(self, box: OpenBox, pieces: Pieces) -> None:
        box.blocks.append(self._paragraph(pieces, box.spot))
        self.lists = []
        holder = self.box.blocks if self.box is not None else self.here.blocks
        holder.append(box)
        self.aside = box

    def _top(self, part: Part) -> None:
        """Put a block directly into the division; what was open is closed."""
        self.box = self.aside = None
        self.lists = []
        self.here.blocks.append(part)

    # --- lists ----------------------------------------------------------------------------------------------------------

    def _item(self, line: Line) -> None:
        if _RULE.match(words_of(line.pieces)) and self._rule(line):
            return
        while self.lists and self.lists[-1].level > line.level:
            self.lists.pop()
        last = self.lists[-1] if self.lists else None
        if last is not None and last.level == line.level and not goes_on(last, line.ordered, "", line.number):
            self.lists.pop()
        if not self.lists or self.lists[-1].level < line.level:
            holder = self.lists[-1].items[-1] if self.lists else self._list_holder()
            if holder is None:
                advice = "an item stood under no paragraph; it is a paragraph now: write one that leads to the list"
                self.ledger.keep("list", line.spot, line.words, advice)
                self._top(self._named_paragraph(line))
                return
            self.lists.append(OpenList(line.ordered, line.level))
            holder.append(self.lists[-1])
        self.lists[-1].items.append([self._paragraph(line.pieces, line.spot)])
        self._pictures(line)

    def _list_holder(self) -> list[Part] | None:
        """Return where a list can begin: in the open note or provision, or after a paragraph with what it owns."""
        if self.aside is not None:
            return self.aside.blocks
        if self.box is not None:
            return self.box.blocks
        return self.here.blocks if _is_owned(self.here.blocks) else None

    # --- tables and pictures --------------------------------------------------------------------------------------------

    def _caption_line(self, line: Line) -> bool:
        """Take a caption: of the picture or table right before it, or of the next one."""
        caption = _read_caption(line)
        if caption is None:
            return False
        last = self._last_block()
        if (
            isinstance(last, OpenBox)
            and last.kind in caption.kinds
            and not last.options.get("caption")
            and not last.label
        ):
            self._give_caption(last, line, caption)
        else:
            self._close_caption()
            self.caption = line
        return True

    def _last_block(self) -> Part | None:
        holder = self.box.blocks if self.box is not None else self.divisions[-1].blocks if self.divisions else []
        return holder[-1] if holder else None

    def _give_caption(self, box: OpenBox, line: Line, caption: _Caption) -> None:
        self.ledger.settle(words_of(line.pieces)[: caption.end])
        title = without_whole_look(tidy(self._with_notes(remove(line.pieces, 0, caption.end))))
        box.label = caption.number
        if title:
            box.options["caption"] = title
            self.given.taken.discard(box.argument)
            box.argument = self.given.give(words_of(title), 3)
        store = self.targets.tables if box.kind == "table" else self.targets.figures
        if caption.number:
            store[caption.number.replace("–", "-")] = box.argument
        self._mark_place(line, box.kind, box.argument)

    def _close_caption(self) -> None:
        """Make a paragraph of a caption that nothing followed."""
        if self.caption is None:
            return
        line, self.caption = self.caption, None
        self.ledger.keep(
            "caption", line.spot, line.words, "no table or picture stands beside it; it is a paragraph now"
        )
        self._numbered(line)

    def _use_caption(self, kind: str, box: OpenBox) -> None:
        """Give a table or picture the caption that stands before it, if it is one of its kind."""
        if self.caption is None:
            return
        line, caption = self.caption, _read_caption(self.caption)
        if caption is None or kind not in caption.kinds:
            self._close_caption()
            return
        self.caption = None
        self._give_caption(box, line, caption)

    def _hold(self, box: OpenBox) -> None:
        """Put a table or picture into the open provision where its words lead to it, else into the division."""
        last = self.box.blocks[-1] if self.box is not None and self.box.blocks else None
        if self.box is not None and isinstance(last, Paragraph) and words_of(last.text).rstrip().endswith(":"):
            self.lists = []
            self.box.blocks.append(box)
        else:
            self._top(box)

    def _table(self, line: Line) -> None:
        if line.table is None:
            raise AssertionError("a line of the role “table” has its table")
        table, grid = line.table, self._grid(line.table)
        box = OpenBox(
            "table", self.given.give(f"table {words_of(join(grid.head or grid.rows[0]))}", 3), line.spot, {}, [grid]
        )
        self._use_caption("table", box)
        self._hold(box)
        self._mark_place(line, "table", box.argument)
        for paragraph in walk_paragraphs((table,)):
            for run in paragraph.runs:
                if run.picture:
                    self.ledger.keep(
                        "picture", paragraph.spot, "", "it stood in a cell, and stands under the table now"
                    )
                    self._picture(line, run.picture, run.alternative)

    def _grid(self, table: Table) -> Grid:
        rows = list(self._rows(table))
        width = max((len(row) for row in rows), default=1)
        whole = [row + ((),) * (width - len(row)) for row in rows] or [((),)]
        heads = [row.heads for row in table.rows]
        has_head = len(whole) > 1
        if sum(heads) > 1:
            self.ledger.keep("table", table.spot, "", "it has several header rows; all but the first are rows now")
        if has_head and not heads[0]:
            self.ledger.keep("table", table.spot, "", "its first row is taken for the header; see whether it is one")
        head = whole[0] if has_head else None
        return Grid(head, tuple(whole[1:] if has_head else whole), _aligned(width))

    def _rows(self, table: Table) -> Iterator[tuple[Pieces, ...]]:
        below: dict[int, int] = {}
        merged = False
        for row in table.rows:
            cells: list[Pieces] = []
            for cell in row.cells:
                cells.extend(_take_merged(below, len(cells)))
                merged = merged or cell.columns > 1 or cell.rows > 1
                for column in range(cell.columns):
                    if cell.rows > 1:
                        below[len(cells) + column] = cell.rows - 1
                cells += (self._cell(cell, table.spot), *(((),) * (cell.columns - 1)))
            cells.extend(_take_merged(below, len(cells)))
            yield tuple(cells)
        if merged:
            self.ledger.keep(
                "table", table.spot, "", "it has merged cells; the text stands in the first of each, the rest are empty"
            )

    def _cell(self, cell: Cell, spot: Spot) -> Pieces:
        parts = []
        several = len(cell.blocks) > 1
        for paragraph in walk_paragraphs(cell.blocks):
            pieces = tidy(self._with_notes(read_pieces(paragraph.runs, self.ledger, paragraph.spot)))
            if pieces:
                parts.append(pieces)
        if any(isinstance(block, Table) for block in cell.blocks):
            self.ledger.keep(
                "table", spot, words_of(join(parts)), "a table stood in a cell; its words stand in one line now"
            )
        elif several and len(parts) > 1:
            self.ledger.keep(
                "table", spot, words_of(join(parts)), "a cell had several paragraphs; they stand in one line now"
            )
        return join(parts)

    def _pictures(self, line: Line) -> None:
        for name, alternative in line.pictures:
            self._picture(line, name, alternative)

    def _picture(self, line: Line, name: str, alternative: str) -> None:
        content = self.document.pictures.get(name, b"")
        identifier = self.given.give(alternative or "figure", 3)
        file, reason = make_picture(name, identifier, content)
        if file is None:
            advice = f"{reason}; put it as PNG or SVG into figures/ and add a figure here"
            self.ledger.drop("picture", line.spot, alternative, advice)
            self.given.taken.discard(identifier)
            return
        self.pictures[file.name] = file
        box = OpenBox("figure", identifier, line.spot, {"src": file.name, "alt": " ".join(alternative.split())})
        self._use_caption("figure", box)
        self._hold(box)

    # --- the end --------------------------------------------------------------------------------------------------------

    def _finish(self, cover: Cover) -> DraftMatter:
        self._tell_unnumbered()
        self._tell_unused_notes()
        divisions = [self._freeze_division(each) for each in self.divisions]
        concepts = []
        references: list[Reference] = []
        for number, division in enumerate(divisions):
            division, found = take_concepts(division, self.given, self.ledger)  # noqa: PLW2901 - each step makes it anew
            concepts += found
            division, cited = take_references(division, self.given, self.ledger)  # noqa: PLW2901 - see above
            references += cited
            divisions[number] = division
        self.targets.rules = {
            block.argument
            for each in divisions
            for block in walk_matter(each.blocks)
            if isinstance(block, Directive) and block.kind in FORCES_OF_KIND
        }
        self.targets.designations = {each.designation: each.id for each in references}
        linked = [link_division(each, self.targets, self.ledger) for each in divisions]
        names = [each.name for each in self.divisions]
        groups = list(dict.fromkeys(name.partition("-")[0] for name in sorted(self.targets.rules)))
        return DraftMatter(
            particulars(cover, groups, self.declared),
            tuple(each for each, name in zip(linked, names, strict=True) if name is None),
            tuple(each for each, name in zip(linked, names, strict=True) if name is not None),
            tuple(concepts),
            tuple(references),
            tuple(self.pictures.values()),
        )

    def _tell_unused_notes(self) -> None:
        for key, note in self.document.notes.items():
            for paragraph in walk_paragraphs(note.blocks) if key not in self.noted else ():
                advice = "nothing in the text has the mark of this note"
                self.ledger.drop("footnote", paragraph.spot, paragraph.text, advice)

    def _tell_unnumbered(self) -> None:
        if self.unnumbered:
            first, others = self.unnumbered[0], len(self.unnumbered) - 1
            more = f", and so had {others} more" if others else ""
            advice = f"the paragraph had no number{more}; each is numbered now, as is every paragraph of a standard"
            self.ledger.keep("number", first.spot, first.words, advice)

    def _freeze_division(self, division: OpenDivision) -> Division:
        title = division.title
        if not title:
            title = plain(f"Annex {division.name}".strip())
            self.ledger.add(words_of(title))
            self.ledger.keep("title", division.spot, words_of(title), "the annex has no title; give it one")
        status = "" if division.name is None else "informative"
        if status and any(isinstance(part, OpenBox) and part.kind == "rule" for part in division.blocks):
            status = "normative"
        if status:
            advice = f"whether the annex binds is not said; it is “{status}” now"
            self.ledger.keep("status", division.spot, words_of(title), advice)
        blocks = self._freeze(division.blocks, top=True)
        return Division(division.id, title, division.spot, blocks, division.notes, status)

    def _freeze(self, parts: Iterable[Part], *, top: bool = False) -> tuple[Matter, ...]:
        frozen: list[Matter] = []
        for part in parts:
            match part:
                case OpenList():
                    frozen.append(Items(part.ordered, tuple(self._freeze(item) for item in part.items)))
                case OpenBox():
                    frozen.append(self._freeze_box(part, frozen, top=top))
                case _:
                    frozen.append(part)
        return tuple(frozen)

    def _freeze_box(self, box: OpenBox, before: Sequence[Matter], *, top: bool) -> Matter:
        match box.kind:
            case "rule":
                return self._freeze_rule(box)
            case "table":
                return self._freeze_table(box, before, top=top)
            case "figure":
                return self._freeze_figure(box)
            case _:
                return Directive(box.kind, box.argument, box.options, self._freeze(box.blocks), box.spot)

    def _freeze_rule(self, box: OpenBox) -> Matter:
        blocks = self._freeze(box.blocks)
        statement = " ".join(_block_words(block) for block in blocks)
        kind, is_certain = _kind_of(statement)
        if not blocks or kind is None:
            # Without its statement, it is a paragraph with its label.
            self.ledger.settled.remove(next(words for words in self.ledger.settled if words.strip() == box.label))
            self.ledger.keep(
                "rule",
                box.spot,
                f"{box.label} {statement}",
                "it says neither MUST, SHOULD, MAY nor CAN; it is no provision yet",
            )
            return Directive("editor-note", "", {}, (Paragraph(plain(box.label), box.spot), *blocks), box.spot)
        if not is_certain:
            advice = f"it is taken for a {kind}, though its keyword is not in capitals; write MUST, SHOULD, MAY or CAN"
            self.ledger.keep("rule", box.spot, f"{box.label} {statement}", advice)
        return Directive(kind, box.argument, {"target": [self._target(statement, box)]}, blocks, box.spot)

    def _target(self, statement: str, box: OpenBox) -> str:
        """Return who conforms, by an id: the subject of the sentence, if it is one."""
        found = _SUBJECT.match(statement)
        name = " ".join(found["name"].split()) if found else ""
        key = "-".join(re.findall("[a-z0-9]+", name.casefold()))
        if not IDENTIFIER.fullmatch(key):
            key, name = TARGET
            advice = "whom it binds is not told by its first words; name a target of standard.yml"
            self.ledger.keep("rule", box.spot, f"{box.label} {statement}", advice)
        self.declared.setdefault(key, name[0].upper() + name[1:])
        return key

    def _freeze_table(self, box: OpenBox, before: Sequence[Matter], *, top: bool) -> Matter:
        (grid,) = self._freeze(box.blocks)
        caption = box.options.get("caption")
        if caption is None and (not top or _is_owned(before)):
            self.given.taken.discard(box.argument)
            return grid
        if caption is None:
            caption = plain(_NO_CAPTION)
            self.ledger.add(_NO_CAPTION)
            self.ledger.keep("table", box.spot, "", "it has no caption; write one")
        return Directive("table", box.argument, {"caption": caption}, (grid,), box.spot)

    def _freeze_figure(self, box: OpenBox) -> Matter:
        caption = box.options.pop("caption", None)
        if not isinstance(caption, tuple) or not caption:
            caption = plain(_NO_FIGURE_CAPTION)
            self.ledger.add(_NO_FIGURE_CAPTION)
            self.ledger.keep("picture", box.spot, "", "it has no caption; write one")
        if not box.options["alt"]:
            box.options["alt"] = words_of(caption) or _NO_FIGURE_CAPTION
            self.ledger.add(str(box.options["alt"]))
            self.ledger.keep(
                "picture", box.spot, words_of(caption), "it has no alternative text; say all that it shows"
            )
        return Directive("figure", box.argument, box.options, (Paragraph(caption, box.spot),), box.spot)


def _aligned(width: int) -> tuple[Alignment, ...]:
    start: Alignment = "start"
    return (start,) * width


def _is_text(line: Line) -> bool:
    """Return whether a line is no line of a cover: it is numbered, or a sentence."""
    if line.role in {"numbered", "item", "table"}:
        return True
    words = line.words
    return line.role == "text" and len(words.split()) >= _SENTENCE and words.endswith((".", ":", ";"))


def _is_owned(blocks: Sequence[Part]) -> bool:
    """Return whether a list or table at the end of blocks would belong to a paragraph."""
    for part in reversed(blocks):
        if isinstance(part, Paragraph):
            return True
        is_table = isinstance(part, OpenBox | Directive) and part.kind in {"table", "figure"}
        if not (is_table or isinstance(part, OpenList | Items | Grid)):
            return False
    return False


def _read_caption(line: Line) -> _Caption | None:
    """Return what a line says as a caption: by its words, such as “Table 1:”, or by its style."""
    words = words_of(line.pieces)
    found = _CAPTION.match(words)
    has_style = "caption" in line.style.casefold()
    if found is not None and (has_style or found["sign"] or found.end() == len(words)):
        kind = "table" if found["kind"].casefold() == "table" else "figure"
        return _Caption((kind,), found["number"], found.end())
    if not has_style or line.role != "text":
        return None
    style = line.style.casefold()
    kinds = ("table",) if "table" in style else ("figure",) if re.search("figure|image|picture", style) else None
    return _Caption(kinds or ("table", "figure"), "", 0)


def _take_merged(below: dict[int, int], column: int) -> Iterator[Pieces]:
    """Yield an empty cell for each column from one on that a cell further up covers."""
    while below.get(column):
        below[column] -= 1
        yield ()
        column += 1


def _has_keyword(box: OpenBox) -> bool:
    words = " ".join(words_of(part.text) for part in box.blocks if isinstance(part, Paragraph))
    return _kind_of(words)[0] is not None


def _kind_of(statement: str) -> tuple[str | None, bool]:
    """Return the kind of a provision by its first keyword, and whether that is written as keywords are."""
    found = KEYWORD_PATTERN.search(statement)
    if found is not None:
        force = KEYWORDS[" ".join(found[0].split())]
        return next(kind for kind, forces in FORCES_OF_KIND.items() if force in forces), True
    places = {kind: match.start() for kind, pattern in _LOWER_FORMS.items() if (match := pattern.search(statement))}
    return (min(places, key=lambda kind: places[kind]) if places else None), False


def _block_words(block: Matter) -> str:
    return " ".join(words_of(each.text) for each in walk_matter((block,)) if isinstance(each, Paragraph))
