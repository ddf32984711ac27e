"""A Word file of ours -> matter: styles say what each paragraph is, bookmarks give the ids."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.edits.cross_references import map_texts
from wipo_bc_std.edits.earlier_state import Earlier
from wipo_bc_std.edits.front_matter import TARGET, UNKNOWN_DATE
from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import (
    Concept,
    Directive,
    Division,
    DraftMatter,
    Grid,
    Heading,
    Items,
    Listing,
    Matter,
    OptionValue,
    Paragraph,
    PictureFile,
    Reference,
    walk_matter,
)
from wipo_bc_std.edits.open_parts import OpenBox, OpenDivision, OpenList, Part, close_parts, goes_on
from wipo_bc_std.edits.own_facts import (
    Names,
    generated_table,
    read_agreement,
    read_concept_fact,
    read_day,
    read_designation,
    read_fact,
    read_reference_fact,
    read_source,
)
from wipo_bc_std.edits.own_text import computed_words, is_computed, is_generated, read_own_pieces
from wipo_bc_std.edits.pictures import make_picture
from wipo_bc_std.edits.running_text import Pieces, join, make_inlines, plain, remove, tidy, without_whole_look, words_of
from wipo_bc_std.edits.source_text import write_text
from wipo_bc_std.model.block import Agreement, Alignment, walk_blocks
from wipo_bc_std.model.fields import IDENTIFIER, PROVISION_IDENTIFIER
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.keyword import FORCES_OF_KIND
from wipo_bc_std.model.stage import STAGES, Stage
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.office_files.word_nodes import Document, Run, Spot, Table, walk_paragraphs
from wipo_bc_std.office_files.word_nodes import Paragraph as WordParagraph
from wipo_bc_std.office_files.word_profile import (
    ANNEX_TITLE,
    BOX_BOOKMARK,
    CITED_DEFINITION,
    DEFINITION_FACT,
    DESIGNATION,
    DESIGNATIONS,
    FACT,
    LANGUAGE,
    PROVISION_FACT,
    TERM,
    VERSION,
    bookmark_of,
    identifier_of,
    role_name,
    style_of,
)
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

_HEADING = re.compile(r"(?:annex )?heading (?P<level>[1-9])", re.IGNORECASE)
_ITEM = re.compile(r"list (?:item|text) (?P<level>[1-9])", re.IGNORECASE)
_ASIDES = ("rationale", "note", "example", "editor-note", "reservation")
_ROLES = {
    role_name(role): role
    for role in (
        *FORCES_OF_KIND,
        *_ASIDES,
        "principle",
        "open-issue",
        "option",
        "model",
        "use-case",
        "scenario",
        "evidence",
    )
}
_BOX = re.compile(rf"(?P<role>{'|'.join(_ROLES)}) (?P<part>Head|Text)")
_TASK = re.compile(r"\bTask No\. (?P<number>[1-9][0-9]*)")
_RECORDS = ("model", "use-case", "scenario", "evidence")
_KINDS = {
    "Numbered Paragraph": "para",
    "Annex Paragraph": "para",
    "Definition": "term",
    "Reference": "ref",
    "Table Caption": "table",
    "Figure Caption": "figure",
    "Figure": "figure",
}
_SETTLED = ("agreement", "former_ids")
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "provision": ("target", "verify", "applies", "reopen_when", "status", *_SETTLED),
    "principle": ("title", "reopen_when", *_SETTLED),
    "open-issue": ("question", "owner", "by", *_SETTLED),
    "option": ("group", *_SETTLED),
    "table": ("caption", *_SETTLED),
    "figure": ("src", "alt", *_SETTLED),
    "model": ("view",),
    "list": ("of",),
}
# What the manuscript has and no word of a Word file says.
_UNSAID = (
    "the file does not say former ids, ids of footnotes, forms of terms in running text (links to terms at their first use come from them), "
    "definitions in other languages, groups of alternatives, exemptions, the state of annexes beside whether they bind, purpose, "
    "reading paths, mandate, keys and names that nothing uses (keys in use are made of their names), the language of listings, "
    "the sides of columns, maps and lists of claims and of the task, and pictures as they were drawn (they are PNG now); "
    "this file carries no sources (docx_sources was off): take all that from them with --records"
)
_KINDS_OF_TOP = ("Numbered Paragraph", "Annex Paragraph", "Definition", "Reference")
_HOLDERS = (*FORCES_OF_KIND, "principle")


def read_own(document: Document, ledger: Ledger, earlier: Earlier | None) -> DraftMatter:
    """Return the matter of a file that `build` made, whatever was changed in it since.

    With an `earlier` state, long ids and names of keys are those of its sources.
    """
    return _Reading(document, ledger, earlier).run()


class _Reading(Struct):
    document: Document
    ledger: Ledger
    earlier: Earlier | None
    language: Language = "en"
    ids: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    given: Identifiers = field(default_factory=Identifiers)
    divisions: list[OpenDivision] = field(default_factory=list)
    statuses: dict[str, str] = field(default_factory=dict)
    boxes: list[OpenBox] = field(default_factory=list)
    lists: list[OpenList] = field(default_factory=list)
    concepts: list[Concept] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    caption: WordParagraph | None = None
    pictures: dict[str, PictureFile] = field(default_factory=dict)
    cover: list[str] = field(default_factory=list)
    title: str = ""
    noted: set[str] = field(default_factory=set)
    reservations: list[Paragraph] = field(default_factory=list)
    marks: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    said: frozenset[str] | None = None
    used: set[str] = field(default_factory=set)
    shown: dict[tuple[str, str], str] = field(default_factory=dict)
    records: dict[tuple[str, str], tuple[Spot, list[str]]] = field(default_factory=dict)
    facts: list[tuple[str, Pieces]] = field(default_factory=list)
    use: str = "informative"

    def run(self) -> DraftMatter:
        self.language = cast("Language", self.document.properties.get(LANGUAGE, "en") or "en")
        particulars = self.earlier.standard.particulars if self.earlier is not None else None
        self.names = Names.of(particulars, self.language)
        self._learn_ids()
        runs = (run for paragraph in walk_paragraphs(self.document.blocks) for run in paragraph.runs)
        self.cited = tuple(dict.fromkeys(run.footnote for run in runs if run.footnote))
        for block in self.document.blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)
        self._close_caption()
        return self._finish()

    # --- ids ------------------------------------------------------------------------------------------------------------

    def _learn_ids(self) -> None:
        """Learn which id each bookmark is, and what kind of thing stands there."""
        if self.earlier is not None:
            standard = self.earlier.standard
            known = [each.id for each in standard.divisions]
            known += [each.id for each in standard.concepts]
            known += [each.id for each in standard.references]
            known += [each.id for each in standard.records]
            known += [getattr(block, "id", "") for each in standard.divisions for block in walk_blocks(each.blocks)]
            known += [f"{model.id}/{part.id}" for model in standard.models for part in model.parts]
            self.ids = {bookmark_of(each): each for each in known if each}
            self.kinds |= {each.id: "model" for each in standard.models}
            self.kinds |= {f"{model.id}/{part.id}": "model" for model in standard.models for part in model.parts}
            self.kinds |= {each.id: "use-case" for each in standard.use_cases}
            self.kinds |= {each.id: "scenario" for each in standard.scenarios}
            self.kinds |= {each.id: "evidence" for each in standard.evidence}
            self.kinds |= {each.id: "term" for each in standard.concepts}
            self.kinds |= {each.id: "ref" for each in standard.references}
        for paragraph in walk_paragraphs(self.document.blocks):
            kind = _kind_of_style(style_of(paragraph.style))
            for bookmark in paragraph.bookmarks:
                name = self.identifier(bookmark)
                if name and kind and _has_form(name, kind):
                    self.given.taken.add(name)
                    self.kinds.setdefault(name, kind)
        for table in (block for block in self.document.blocks if isinstance(block, Table)):
            for bookmark in table.bookmarks:
                name = self.identifier(bookmark)
                if name:
                    self.kinds.setdefault(name, "table")

    def identifier(self, bookmark: str) -> str:
        """Return the id that a bookmark stands for, empty for one that is not ours."""
        name = self.ids.get(bookmark) or identifier_of(bookmark) or ""
        return name if IDENTIFIER.fullmatch(name.partition("/")[0]) or PROVISION_IDENTIFIER.fullmatch(name) else ""

    def _id_of(self, paragraph: WordParagraph | Table, kind: str, words: str = "") -> str:
        """Return the id of what begins in a paragraph; a new one where it is a text that came in by hand."""
        for bookmark in paragraph.bookmarks:
            name = self.identifier(bookmark)
            if name and self.kinds.get(name) == kind and name not in self.used:
                # A paragraph that was copied has the bookmark of the first.
                self.used.add(name)
                return name
        if kind == "provision":
            return ""
        prefix = self.divisions[-1].id[:16].rstrip("-") if kind == "para" and self.divisions else ""
        return self.given.give(words, 2 if prefix else 3, prefix)

    def _resolve(self, bookmark: str) -> tuple[str, str] | None:
        name = self.identifier(bookmark)
        kind = self.kinds.get(name)
        return (kind, name) if kind else None

    # --- paragraphs -----------------------------------------------------------------------------------------------------

    def _paragraph(self, paragraph: WordParagraph) -> None:
        self._close_ended(paragraph)
        style = style_of(paragraph.style)
        if is_generated(paragraph):
            # What begins before the first words of an author begins with them.
            self.marks = (*self.marks, *paragraph.bookmarks)
            self._generated(paragraph)
            return
        paragraph, self.marks = replace(paragraph, bookmarks=(*self.marks, *paragraph.bookmarks)), ()
        if self._in_record and not self._ends_record(style, paragraph):
            self._record_words(paragraph)
            return
        if self.caption is not None and not any(run.picture for run in paragraph.runs):
            self._close_caption()
        heading, item, box = _HEADING.fullmatch(style), _ITEM.fullmatch(style), _BOX.fullmatch(style)
        if style == "Annex Title" or (heading and heading["level"] == "1"):
            self._division(paragraph)
        elif heading:
            self._heading(paragraph, int(heading["level"]))
        elif any(run.picture for run in paragraph.runs):
            self._picture(paragraph)
        elif not paragraph.text.strip() and not paragraph.bookmarks:
            return
        elif item:
            self._item(paragraph, int(item["level"]) - 1)
        elif box:
            self._box(paragraph, _ROLES[box["role"]], box["part"])
        else:
            self._plain(paragraph)

    def _plain(self, paragraph: WordParagraph) -> None:
        match paragraph.style:
            case "Table Caption" | "Figure Caption":
                self._close_caption()
                self.caption = paragraph
            case "Figure Alternative":
                self._alternative(paragraph)
            case "Listing":
                self._listing(paragraph)
            case "Definition" | "Definition Text" | "Definition Note":
                self._definition(paragraph)
            case "Reference" | "Reference Text" | "Reference Note":
                self._reference(paragraph)
            case "Paragraph" if self.lists:
                self._put(self.lists[-1].items[-1], self._words(paragraph))
            case "Paragraph" if self.boxes:
                self._put(self.boxes[-1].blocks, self._words(paragraph))
            case _:
                self._numbered(paragraph)

    def _pieces(self, paragraph: WordParagraph, *, stressed: bool = True) -> Pieces:
        pieces = self._noted(tidy(read_own_pieces(paragraph.runs, self._resolve, self.cited)))
        return pieces if stressed else without_whole_look(pieces)

    def _words(self, paragraph: WordParagraph) -> Paragraph:
        return Paragraph(self._pieces(paragraph), paragraph.spot)

    def _numbered(self, paragraph: WordParagraph) -> None:
        self.boxes, self.lists = [], []
        text = self._pieces(paragraph)
        if not words_of(text).strip() and not any(piece.note for piece in text):
            return
        name = self._id_of(paragraph, "para", words_of(text))
        agreement = self._agreement(computed_words(paragraph))
        self._put(self._here.blocks, Paragraph(text, paragraph.spot, name, agreement=agreement))

    @property
    def _here(self) -> OpenDivision:
        if not self.divisions:
            self.divisions.append(OpenDivision("preliminary-text", plain("Preliminary text"), Spot("text", 1), None))
            self.ledger.add("Preliminary text")
        return self.divisions[-1]

    @property
    def _holder(self) -> list[Part]:
        return self.boxes[-1].blocks if self.boxes else self._here.blocks

    def _division(self, paragraph: WordParagraph) -> None:
        self.boxes, self.lists = [], []
        annex = paragraph.style == "Annex Title"
        title = self._pieces(paragraph, stressed=False)
        if not words_of(title).strip():
            title = plain("…")
            self.ledger.add("…")
            self.ledger.keep("title", paragraph.spot, "", "it has no words; write them")
        name = self._id_of(paragraph, "annex" if annex else "clause", words_of(title))
        self.divisions.append(OpenDivision(name, title, paragraph.spot, "" if annex else None))
        if annex:
            self._read_status(computed_words(paragraph))

    def _read_status(self, words: str) -> None:
        for status in ("normative", "informative"):
            if word(f"annex.{status}", self.language) in words and self.divisions:
                self.statuses.setdefault(self.divisions[-1].id, status)

    def _heading(self, paragraph: WordParagraph, level: int) -> None:
        self.boxes, self.lists = [], []
        title = self._pieces(paragraph, stressed=False)
        if not words_of(title).strip():
            return
        name = self._id_of(paragraph, "clause", words_of(title))
        agreement = self._agreement(computed_words(paragraph))
        self._here.blocks.append(Heading(level, title, paragraph.spot, name, agreement=agreement))

    def _agreement(self, words: str) -> Agreement | None:
        label = word("fact.agreement", self.language)
        if label not in words:
            return None
        rest = words.partition(label)[2].strip().removeprefix(word("words.separator", self.language).strip())
        return read_agreement(rest.strip(" .;()"), self.language)

    # --- what is generated ----------------------------------------------------------------------------------------------

    def _generated(self, paragraph: WordParagraph) -> None:
        """Take what generated lines say as data: the cover, the facts of a box, the remark of an annex or a paragraph."""
        words = " ".join(paragraph.text.split())
        if paragraph.style.startswith("Generated Cover"):
            self.cover.append(words)
            self.title = words if paragraph.style == "Generated Cover Title" and not self.title else self.title
        elif paragraph.style in {FACT, PROVISION_FACT}:
            pieces = tidy(read_own_pieces(_plain_runs(paragraph), self._resolve))
            self.facts.append((words, pieces))
            if self.boxes and not self.marks:
                self._take_facts(self.boxes[-1])
            elif self.references and self._in_references:
                self.references[-1] = read_reference_fact(self.references[-1], words, pieces, self.language)
                self.facts = []
        elif paragraph.style == DEFINITION_FACT and self.concepts:
            pieces = tidy(read_own_pieces(paragraph.runs, self._resolve))
            self.concepts[-1] = read_concept_fact(self.concepts[-1], words, pieces, self.language)
        elif paragraph.style == CITED_DEFINITION and self.concepts:
            pieces = tidy(read_own_pieces(_plain_runs(paragraph), self._resolve))
            self.concepts[-1] = replace(self.concepts[-1], source=read_source(words, pieces, self.language))
        elif paragraph.style == DESIGNATIONS and self.concepts:
            self._designation(paragraph)
        elif paragraph.style.startswith("Generated Heading"):
            self.use = next(
                (use for use in ("normative", "informative") if word(f"use.{use}", self.language) == words), self.use
            )
        elif self.divisions and not self.divisions[-1].blocks and self.divisions[-1].name is not None:
            self._read_status(words)
        else:
            self._take_remark(words)

    @property
    def _in_references(self) -> bool:
        last = self.divisions[-1].blocks[-1] if self.divisions and self.divisions[-1].blocks else None
        return isinstance(last, Directive) and last.options.get("of") == "references"

    def _designation(self, paragraph: WordParagraph) -> None:
        term = "".join(run.text for run in paragraph.runs if not is_computed(run)).strip()
        concept = self.concepts[-1]
        language, name = read_designation(term, computed_words(paragraph), self.language)
        if language:
            names = {**concept.designations, language: (*concept.designations.get(language, ()), name)}
            self.concepts[-1] = replace(concept, designations=names)
            self.ledger.add(term)

    def _take_facts(self, box: OpenBox) -> None:
        for words, pieces in self.facts:
            self._take_options(box, words, pieces)
        self.facts = []

    def _take_options(self, box: OpenBox, words: str, pieces: Pieces) -> None:
        for key, value in read_fact(words, pieces, self.language, self.names).items():
            known = box.options.get(key)
            box.options[key] = {**known, **value} if isinstance(known, dict) and isinstance(value, dict) else value

    def _take_remark(self, words: str) -> None:
        agreement = self._agreement(words)
        last = self._holder[-1] if self.divisions and self._holder else None
        if agreement is not None and isinstance(last, Paragraph | Heading) and last.agreement is None:
            self._holder[-1] = replace(last, agreement=agreement)
        elif agreement is not None and isinstance(last, OpenBox) and last.kind in {"table", "figure"}:
            last.options.setdefault("agreement", agreement)

    # --- boxes ----------------------------------------------------------------------------------------------------------

    def _close_ended(self, paragraph: WordParagraph) -> None:
        ended = {*paragraph.ended}
        place = next((n for n, box in enumerate(self.boxes) if box.mark and box.mark in ended), len(self.boxes))
        if place < len(self.boxes):
            del self.boxes[place:]
            self.lists = []

    def _box(self, paragraph: WordParagraph, role: str, part: str) -> None:
        marks = [each for each in paragraph.bookmarks if each.startswith(BOX_BOOKMARK) or self.identifier(each)]
        if self.boxes and self.boxes[-1].argument in {self.identifier(each) for each in marks} and part == "Text":
            # Another program than Word puts the bookmark of an empty head before the text.
            marks = []
        if part == "Head" or marks or not any(box.kind == role for box in self.boxes):
            self._open_box(paragraph, role, marks[0] if marks else "", is_head=part == "Head")
        else:
            while self.boxes[-1].kind != role:
                self.boxes.pop()
            self.lists = []
        if part == "Text":
            text = self._words(paragraph)
            if role in FORCES_OF_KIND and words_of(text.text).strip(" []") == word("label.deleted", self.language):
                self.ledger.settle(words_of(text.text))
                self.boxes[-1].options["status"] = "deleted"
            elif text.text:
                self._put(self.boxes[-1].blocks, text)

    def _open_box(self, paragraph: WordParagraph, role: str, mark: str, *, is_head: bool) -> None:
        self.lists = []
        if role in _HOLDERS or role in _RECORDS:
            self.boxes = []
        words = words_of(read_own_pieces(paragraph.runs, self._resolve, self.cited))
        kind = "provision" if role in FORCES_OF_KIND else role
        needs_id = role not in _ASIDES
        name = self.shown.get((role, words), "")
        if needs_id and not name:
            name = self._id_of(paragraph, kind, words)
        if kind == "provision" and not name:
            found = (each[0] for each in re.finditer(PROVISION_IDENTIFIER, paragraph.text))
            name = next((each for each in found if each not in self.used), "")
            self.used.add(name)
        box = OpenBox(role, name, paragraph.spot, {}, mark=mark)
        if is_head and words.strip() and role not in ("principle", *_RECORDS):
            self.ledger.drop(
                "label", paragraph.spot, words, "the first line of a box is computed; write in its text what matters"
            )
        if is_head and role == "principle":
            box.options["title"] = self._pieces(paragraph, stressed=False)
        if role in FORCES_OF_KIND:
            self.given.taken.add(name)
        self._take_facts(box)
        self._holder.append(box)
        self.boxes.append(box)
        if role in _RECORDS:
            # The second time, it stands there without its id.
            box.options["again"] = "true" if (role, words) in self.shown else ""
            self.shown[role, words] = name
            self._record_words(paragraph)

    # --- lists, tables, pictures ----------------------------------------------------------------------------------------

    def _item(self, paragraph: WordParagraph, level: int) -> None:
        listed = paragraph.listed
        if paragraph.style.startswith("List Text"):
            while len(self.lists) > 1 and self.lists[-1].level > level:
                self.lists.pop()
            self._put(self.lists[-1].items[-1] if self.lists else self._holder, self._words(paragraph))
            return
        key = listed.list if listed is not None else ""
        # A label that Word cannot count is computed text.
        ordered = listed.format not in {"bullet", "none"} if listed is not None else bool(computed_words(paragraph))
        while self.lists and self.lists[-1].level > level:
            self.lists.pop()
        last = self.lists[-1] if self.lists else None
        if last is not None and last.level == level and not goes_on(last, ordered, key, paragraph.number):
            self.lists.pop()
        if not self.lists or self.lists[-1].level < level:
            holder = self.lists[-1].items[-1] if self.lists else self._holder
            self.lists.append(OpenList(ordered, level, key=key))
            holder.append(self.lists[-1])
        self.lists[-1].items.append([])
        self._put(self.lists[-1].items[-1], self._words(paragraph))

    def _listing(self, paragraph: WordParagraph) -> None:
        self.lists = []
        text = "".join(run.text for run in paragraph.runs if not is_computed(run))
        last = self._holder[-1] if self._holder else None
        if isinstance(last, Listing) and not paragraph.bookmarks:
            self._holder[-1] = replace(last, text=f"{last.text}\n{text}")
        else:
            self._holder.append(Listing("", text))

    def _table(self, table: Table) -> None:
        paragraphs = list(walk_paragraphs((table,)))
        if paragraphs:
            self._close_ended(paragraphs[0])
        if self._in_record:
            for each in paragraphs:
                self._record_words(each)
            return
        if all(is_generated(each) or not each.text.strip() for each in paragraphs):
            what = generated_table(
                " | ".join(each.text for each in paragraphs[: len(table.rows[0].cells)]), self.language
            )
            if what:
                self._generate(what, table.spot)
            return
        self.lists = []
        rows = [tuple(self._cell(cell.blocks) for cell in row.cells) for row in table.rows]
        width = max(len(row) for row in rows)
        rows = [row + ((),) * (width - len(row)) for row in rows]
        start: Alignment = "start"
        has_head = table.rows[0].heads or any(each.style == "Table Head" for each in paragraphs)
        grid = Grid(rows[0] if has_head else None, tuple(rows[1:] if has_head else rows), (start,) * width)
        if self.caption is None:
            self._holder.append(grid)
            return
        caption, self.caption = self.caption, None
        title = self._pieces(caption, stressed=False)
        name = self._id_of(caption, "table") if _has_id(caption, self) else self._id_of(table, "table", words_of(title))
        box = OpenBox("table", name, caption.spot, {"caption": title}, [grid])
        agreement = self._agreement(computed_words(caption))
        if agreement:
            box.options["agreement"] = agreement
        self._holder.append(box)

    def _cell(self, blocks: tuple[WordParagraph | Table, ...]) -> Pieces:
        stressed = [(each, each.style != "Table Head") for each in walk_paragraphs(blocks) if not is_generated(each)]
        return join([text for each, look in stressed if (text := self._pieces(each, stressed=look))])

    def _close_caption(self) -> None:
        if self.caption is not None:
            paragraph, self.caption = self.caption, None
            self.ledger.keep(
                "caption", paragraph.spot, paragraph.text, "no table stands under it; it is a paragraph now"
            )
            self._numbered(paragraph)

    def _picture(self, paragraph: WordParagraph) -> None:
        self.lists = []
        for run in paragraph.runs:
            if not run.picture or self._in_record:
                continue
            caption, self.caption = self.caption, None
            title = self._pieces(caption, stressed=False) if caption is not None else ()
            place = caption if caption is not None and _has_id(caption, self) else paragraph
            name = self._id_of(place, "figure", words_of(title) or run.alternative or "figure")
            file, reason = make_picture(run.picture, name, self.document.pictures.get(run.picture, b""))
            options: dict[str, OptionValue] = {"src": f"{name}.png", "alt": " ".join(run.alternative.split())}
            # What stands for a picture is data of the picture, printed as words only where it is long.
            self.ledger.add(str(options["alt"]))
            if file is None:
                self.ledger.keep("picture", paragraph.spot, words_of(title), f"{reason}; put it into figures/ by hand")
            else:
                self.pictures[file.name] = file
                options["src"] = file.name
            agreement = self._agreement(computed_words(caption)) if caption is not None else None
            if agreement:
                options["agreement"] = agreement
            if not title:
                title = plain("Figure without a caption")
                self.ledger.add(words_of(title))
            box = OpenBox("figure", name, paragraph.spot, options, [Paragraph(title, paragraph.spot)])
            self._put(self._holder, box)

    def _alternative(self, paragraph: WordParagraph) -> None:
        """Take the words that stand for a picture, printed under it."""
        last = self._holder[-1] if self.divisions and self._holder else None
        words = words_of(self._pieces(paragraph, stressed=False))
        if isinstance(last, OpenBox) and last.kind == "figure":
            self.ledger.settle(str(last.options["alt"]))
            last.options["alt"] = words
        elif words and not self._in_record:
            self.ledger.drop("picture", paragraph.spot, words, "these words describe a picture that is not there")

    @property
    def _in_record(self) -> bool:
        return any(box.kind in _RECORDS for box in self.boxes)

    # --- definitions and references -------------------------------------------------------------------------------------

    def _definition(self, paragraph: WordParagraph) -> None:
        self.boxes, self.lists = [], []
        if paragraph.style != "Definition" and self.concepts:
            last = self.concepts[-1]
            text = self._pieces(paragraph)
            source = read_source(words_of(text), text, self.language)
            if paragraph.style == "Definition Text" and source:
                # What is printed in place of a definition is made of its source.
                self.ledger.settle(words_of(tuple(piece for piece in text if not piece.bare)))
                self.concepts[-1] = replace(last, source=source)
            elif paragraph.style == "Definition Text" and not last.definition:
                self.concepts[-1] = replace(last, definition=text)
            else:
                self.concepts[-1] = replace(last, notes=(*last.notes, text))
            return
        self._generate("concepts", paragraph.spot)
        term = tidy(read_own_pieces([each for each in paragraph.runs if each.style == TERM], self._resolve))
        text = self._pieces(paragraph, stressed=False)
        term = term or text
        rest = tidy(remove(text, 0, len(words_of(term))))
        name = self._id_of(paragraph, "term", words_of(term))
        self.concepts.append(Concept(name, words_of(term), rest, (), paragraph.spot))

    def _reference(self, paragraph: WordParagraph) -> None:
        self.boxes, self.lists = [], []
        text = self._pieces(paragraph)
        if paragraph.style != "Reference" and self.references:
            last = self.references[-1]
            self.references[-1] = replace(last, note=join([each for each in (last.note, text) if each]))
            return
        self._generate("references", paragraph.spot)
        runs = [each for each in paragraph.runs if each.style == DESIGNATION]
        heading = tidy(read_own_pieces(runs, self._resolve))
        rest = tidy(remove(text, 0, len(words_of(heading))))
        name = self._id_of(paragraph, "ref", words_of(text))
        self.references.append(Reference(name, words_of(heading) or name, rest, paragraph.spot, use=self.use))

    def _generate(self, what: str, spot: Spot) -> None:
        last = self._here.blocks[-1] if self._here.blocks else None
        if not (isinstance(last, Directive) and last.options.get("of") == what):
            known = any(isinstance(each, Directive) and each.options.get("of") == what for each in self._here.blocks)
            if not known:
                self._here.blocks.append(Directive("list", "", {"of": what}, (), spot))

    # --- footnotes ------------------------------------------------------------------------------------------------------

    def _noted(self, pieces: Pieces) -> Pieces:
        """Return pieces with the ids of footnotes in place of their keys; reservations wait to become directives."""
        noted = []
        for piece in pieces:
            name = self._note(piece.note) if piece.note else ""
            if name or not piece.note:
                noted.append(replace(piece, note=name))
        return tuple(noted)

    def _note(self, key: str) -> str:
        """Return the id of a footnote, whose text goes to the division; nothing for a reservation."""
        note = self.document.notes.get(key)
        parts = [
            tidy(tuple(piece for piece in read_own_pieces(each.runs, self._resolve) if not piece.note))
            for each in walk_paragraphs(note.blocks if note is not None else ())
        ]
        text = join([part for part in parts if part])
        spot = note.blocks[0].spot if note is not None and note.blocks else Spot("footnotes", 1)
        if note is not None and self._is_reservation(note.blocks, text):
            label = word("label.reservation", self.language) + word("words.separator", self.language).strip()
            start = len(label) if words_of(text).startswith(label) else 0
            self.ledger.settle(words_of(text)[:start])
            self.reservations.append(Paragraph(tidy(remove(text, 0, start)), spot))
            return ""
        here = self._here
        shown = plain_text(make_inlines(text))
        known = next((name for name, known in here.notes.items() if plain_text(make_inlines(known)) == shown), None)
        if known is not None:
            self.noted.add(key)
            return known
        if key in self.noted:
            # The same footnote in another clause stands there as well.
            self.ledger.add(words_of(tuple(piece for piece in text if not piece.bare)))
        self.noted.add(key)
        name = self._earlier_note(here.id, shown) or here.given.give(words_of(text), 2)
        here.given.taken.add(name)
        here.notes[name] = text
        return name

    def _is_reservation(self, blocks: tuple[WordParagraph | Table, ...], text: Pieces) -> bool:
        label = word("label.reservation", self.language)
        computed = "".join(computed_words(each) for each in walk_paragraphs(blocks))
        return label in computed or (bool(text) and text[0].strong and words_of(text).startswith(label))

    def _earlier_note(self, division: str, shown: str) -> str:
        if self.earlier is None:
            return ""
        for each in self.earlier.standard.divisions:
            if each.id == division:
                texts = {" ".join(plain_text(note.text).split()): note.id for note in each.footnotes}
                return texts.get(shown, "")
        return ""

    def _put(self, holder: list[Part], part: Part) -> None:
        """Put a block, and behind it the reservations that its words have."""
        holder.append(part)
        holder.extend(OpenBox("reservation", "", each.spot, {}, [each]) for each in self.reservations)
        self.reservations = []

    # --- the end --------------------------------------------------------------------------------------------------------

    def _finish(self) -> DraftMatter:
        for key, note in self.document.notes.items():
            for paragraph in walk_paragraphs(note.blocks) if key not in self.noted else ():
                text = tidy(read_own_pieces(paragraph.runs, self._resolve, self.cited))
                if not self._is_reservation(note.blocks, text):
                    self.ledger.drop("footnote", paragraph.spot, paragraph.text, "nothing in the text has its mark")
        divisions = [self._close_division(each) for each in self.divisions]
        self._tell_records()
        if self.earlier is None:
            divisions = [self._without_dead_links(each) for each in divisions]
            self.ledger.keep("records", Spot("text", 1), "", _UNSAID)
        return DraftMatter(
            self._particulars(divisions),
            tuple(each for each in divisions if not each.status),
            tuple(each for each in divisions if each.status),
            tuple(self._concept(each) for each in self.concepts),
            tuple(self.references),
            tuple(self.pictures.values()),
        )

    def _without_dead_links(self, division: Division) -> Division:
        """Return a division in which links to models, use cases and evidence, whose files are not there, are words."""

        def words(pieces: Pieces, spot: Spot, own: str) -> Pieces:
            del own
            dead = [piece for piece in pieces if piece.link is not None and piece.link[0] in _RECORDS]
            for piece in dead:
                self.ledger.keep("link", spot, piece.text, "it led to a record that is not there; link it when it is")
                if piece.bare:
                    self.ledger.add(piece.text)
            return tuple(replace(piece, link=None, bare=False) if piece in dead else piece for piece in pieces)

        notes = {name: words(note, division.spot, "") for name, note in division.notes.items()}
        return replace(division, blocks=map_texts(division.blocks, words), notes=notes)

    def _close_division(self, division: OpenDivision) -> Division:
        status = "" if division.name is None else self.statuses.get(division.id, "informative")
        closed = tuple(self._led(tuple(map(self._closed, close_parts(division.blocks))), division.id))
        # A record that is shown twice stands twice.
        blocks = tuple(
            block
            for place, block in enumerate(closed)
            if not (_is_list(block) and place and closed[place - 1] == block)
        )
        return Division(division.id, division.title, division.spot, blocks, division.notes, status)

    def _led(self, blocks: tuple[Matter, ...], division: str) -> Iterator[Matter]:
        """Yield the blocks of a division; a list or table that follows no paragraph becomes what can stand alone."""
        is_owned = False
        for each in blocks:
            block = self._outside(each)
            is_owned = isinstance(block, Paragraph) or (
                is_owned and not isinstance(block, Heading) and _can_be_owned(block)
            )
            if is_owned or not isinstance(block, Items | Grid):
                yield block
                continue
            advice = "no paragraph stands before it, so that nothing leads to it; write one"
            if isinstance(block, Grid):
                self.ledger.keep("table", Spot("text", 1), "", advice)
                self.ledger.add("Table")
                caption: dict[str, OptionValue] = {"caption": plain("Table")}
                yield Directive("table", self.given.give(f"{division} table"), caption, (block,))
                continue
            for item in block.items:
                first = item[0] if item and isinstance(item[0], Paragraph) else None
                if first is not None:
                    self.ledger.keep("list", first.spot, words_of(first.text), advice)
                    yield replace(first, id=self.given.give(words_of(first.text), 2, division[:16].rstrip("-")))
                yield from item[1:] if first is not None else item
            is_owned = True

    def _outside(self, block: Matter) -> Matter:
        """Return a rationale that stands in no provision as a note."""
        if not isinstance(block, Directive) or block.kind in _HOLDERS:
            return block
        blocks = tuple(map(self._outside, block.blocks))
        if block.kind != "rationale":
            return replace(block, blocks=blocks)
        advice = "it stands in no provision or principle, so it is a note now"
        self.ledger.keep("rationale", block.spot or Spot("text", 1), "", advice)
        return replace(block, kind="note", blocks=blocks)

    def _closed(self, block: Matter) -> Matter:
        """Return a block in which each directive has what it cannot be without; what had to be made up is listed."""
        match block:
            case Items():
                return replace(block, items=tuple(tuple(map(self._closed, item)) for item in block.items))
            case Directive(kind=kind) if kind in _RECORDS:
                return self._record(block)
            case Directive():
                block = replace(block, blocks=tuple(map(self._closed, block.blocks)))
                block = self._with_known_options(block)
                return self._provision(block) if block.kind in FORCES_OF_KIND else self._whole(block)
            case _:
                return block

    def _with_known_options(self, block: Directive) -> Directive:
        """Return a directive with options that its kind has; the words of others are listed."""
        known = _OPTIONS.get(block.kind, _OPTIONS["provision"] if block.kind in FORCES_OF_KIND else ())
        for key, value in block.options.items():
            if key not in known:
                words = words_of(value) if isinstance(value, tuple) else str(value)
                advice = f"{block.kind} has no “{key}”; say in its text what matters"
                self.ledger.keep("fact", block.spot or Spot("text", 1), words, advice)
        return replace(block, options={key: value for key, value in block.options.items() if key in known})

    def _provision(self, block: Directive) -> Matter:
        spot = block.spot or Spot("text", 1)
        if not block.argument:
            self.ledger.keep("rule", spot, "", "it has no identifier, so it is no provision; give it the next free one")
            text = Paragraph(plain("…"), spot)
            if not block.blocks:
                self.ledger.add("…")
            return Directive("editor-note", "", {}, block.blocks or (text,), spot)
        options = dict(block.options)
        if not block.blocks:
            options["status"] = "deleted"
        if "target" not in options:
            options["target"] = [TARGET[0]]
            self.names.known["targets"].setdefault(*TARGET)
            if block.blocks and self.earlier is None:
                self.ledger.keep(
                    "rule", spot, block.argument, "whom it binds is not said; name a target of standard.yml"
                )
        blocks = block.blocks
        if blocks and all(isinstance(each, Directive) and each.kind in (*_ASIDES, "open-issue") for each in blocks):
            self.ledger.add("…")
            self.ledger.keep("rule", spot, block.argument, "it says nothing of what is required; write its sentence")
            blocks = (Paragraph(plain("…"), spot), *blocks)
        return replace(block, options={"target": options.pop("target"), **options}, blocks=blocks)

    def _whole(self, block: Directive) -> Directive:
        """Return a note, principle, alternative or open issue with the options and the text that it needs."""
        spot = block.spot or Spot("text", 1)
        needed: dict[str, str] = {}
        if block.kind == "open-issue":
            needed = {"question": "…", "owner": "…", "by": UNKNOWN_DATE}
        elif block.kind == "principle":
            needed = {"title": "…"}
        missing = {key: value for key, value in needed.items() if not block.options.get(key)}
        is_empty = block.kind in (*_ASIDES, "principle", "option") and not block.blocks
        if missing or is_empty:
            words = ", ".join((*missing, *(("its text",) if is_empty else ())))
            self.ledger.keep(block.kind, spot, block.argument, f"the Word file does not say: {words}; write it")
        for key, value in missing.items():
            if key in {"question", "title"}:
                self.ledger.add(value)
        if is_empty:
            self.ledger.add("…")
        blocks = (Paragraph(plain("…"), spot),) if is_empty else block.blocks
        return replace(block, options={**missing, **block.options}, blocks=blocks)

    def _record(self, block: Directive) -> Matter:
        """Return the place where a record is shown."""
        spot = block.spot or Spot("text", 1)
        if block.kind == "model" and self._is_known(block) and not block.options.get("again"):
            return Directive("model", block.argument, {}, (), spot)
        return Directive("list", "", {"of": f"{block.kind}s" if block.kind != "evidence" else block.kind})

    def _ends_record(self, style: str, paragraph: WordParagraph) -> bool:
        """Return whether a paragraph can stand in no model, use case or piece of evidence: their parts have no ids of theirs."""
        head = _BOX.fullmatch(style)
        if head is not None and _ROLES[head["role"]] in _RECORDS:
            return any(name and "/" not in name for name in map(self.identifier, paragraph.bookmarks))
        is_head = head is not None and head["part"] == "Head"
        return is_head or bool(_HEADING.fullmatch(style)) or style == ANNEX_TITLE or style in _KINDS_OF_TOP

    def _is_known(self, record: OpenBox | Directive) -> bool:
        return self.earlier is not None and self.kinds.get(record.argument) == record.kind

    def _record_words(self, paragraph: WordParagraph) -> None:
        """Take the words of a model, use case or piece of evidence: they come from its own file."""
        words = "".join("\n" if is_computed(run) else run.text for run in paragraph.runs if not is_generated(paragraph))
        if not words.strip():
            return
        box = next(box for box in self.boxes if box.kind in _RECORDS)
        if self._is_known(box) and self._is_said(paragraph):
            self.ledger.settle(words)
        elif self._is_known(box):
            advice = f"the {box.kind.replace('-', ' ')} “{box.argument}” reads otherwise, and was left; change its file if this is meant"
            self.ledger.drop(box.kind, paragraph.spot, words, advice)
        else:
            said = self.records.setdefault((box.kind, box.argument), (paragraph.spot, []))
            said[1].append(" ".join(words.split()))

    def _is_said(self, paragraph: WordParagraph) -> bool:
        """Return whether the records of the earlier state say what a paragraph says."""
        if self.said is None and self.earlier is not None:
            self.said = record_texts(self.earlier.standard)
        runs = (run for run in paragraph.runs if not is_computed(run) or run.link)
        return " ".join("".join(run.text for run in runs).split()) in (self.said or ())

    def _tell_records(self) -> None:
        for (kind, name), (spot, words) in self.records.items():
            advice = f"the {kind.replace('-', ' ')} “{name}” is data; write its file, or take it with --records"
            self.ledger.drop(kind, spot, "\n".join(words), advice)

    def _concept(self, concept: Concept) -> Concept:
        if concept.definition or concept.source or self.earlier is not None:
            return concept
        self.ledger.add("…")
        self.ledger.keep(
            "definition", concept.spot, concept.term, "its definition stands in another document; say in which"
        )
        return replace(concept, definition=plain("…"))

    def _particulars(self, divisions: Sequence[Division]) -> dict[str, tuple[object, str]]:
        cover = " ".join(self.cover)
        number = re.search(r"\bST\.(?:XX|[0-9]+)\b", cover)
        stage = next((each for each in STAGES if any(name in cover for name in _stage_names(each, self.language))), "")
        date = next((day for line in self.cover if (day := read_day(line))), "")
        version = self.document.properties.get(VERSION, "")
        title = self.title or " ".join(self.document.title.split())
        task = _TASK.search(cover)
        particulars: dict[str, tuple[object, str]] = {
            "schema": ("1", ""),
            "number": (number[0] if number else "ST.XX", "" if number else "the number"),
            "title": (write_text(plain(title)) or "Untitled", "" if title else "the title"),
            "stage": (stage or "working-draft", "" if stage else "the stage"),
            "version": (version or "0.1.0", "" if version else "the version"),
            "date": (date or UNKNOWN_DATE, "" if date else "the date of the draft"),
            "original_language": (self.language, ""),
            "numbering": ("wipo", ""),
        }
        if task:
            particulars["task"] = (task["number"], "")
        for kind, names in self.names.known.items():
            if names:
                particulars[kind] = (dict(names), "")
        rules = sorted(
            block.argument.partition("-")[0]
            for division in divisions
            for block in walk_matter(division.blocks)
            if isinstance(block, Directive) and block.kind in FORCES_OF_KIND
        )
        if rules:
            particulars["groups"] = (
                {group: group for group in dict.fromkeys(rules)},
                "the names of the groups of provisions",
            )
        return particulars


def _stage_names(stage: Stage, language: Language) -> tuple[str, ...]:
    """Return what a cover can call a stage."""
    keys = ("adopted", "adopted-unconfirmed") if stage == "adopted" else (stage,)
    return tuple(word(f"stage.{key}", language) for key in keys)


def _can_be_owned(block: Matter) -> bool:
    """Return whether a block can stand between a paragraph and what it owns."""
    return isinstance(block, Items | Grid | Listing) or (
        isinstance(block, Directive) and block.kind in {"table", "figure"}
    )


def _plain_runs(paragraph: WordParagraph) -> tuple[Run, ...]:
    """Return the runs of a generated line as if somebody had typed its words, but for links without words of their own."""
    return tuple(replace(run, style="") if is_computed(run) and not run.link else run for run in paragraph.runs)


def _is_list(block: Matter) -> bool:
    return isinstance(block, Directive) and block.kind == "list"


def record_texts(standard: Standard) -> frozenset[str]:
    """Return the texts that models, use cases and evidence print, with single spaces."""
    draft, _ = resolve(standard)
    boxes = [
        block
        for block in nodes.walk(lower_draft(draft).sections)
        if isinstance(block, nodes.Box) and block.role in _RECORDS
    ]
    said = {box.label for box in boxes}
    for block in nodes.walk(tuple(boxes)):
        said |= {nodes.shown_text(text) for text in nodes.texts(block)}
        if isinstance(block, nodes.Picture):
            said |= {block.alternative, *block.alternative.split("\n")}
    return frozenset(" ".join(text.split()) for text in said)


def _has_form(name: str, kind: str) -> bool:
    """Return whether an id has the form of those of its kind: provisions have capitals."""
    return bool(PROVISION_IDENTIFIER.fullmatch(name)) == (kind == "provision")


def _has_id(paragraph: WordParagraph | Table, reading: _Reading) -> bool:
    return any(reading.identifier(bookmark) for bookmark in paragraph.bookmarks)


def _kind_of_style(style: str) -> str:
    """Return which kind of thing begins in a paragraph with this style, empty for none."""
    if style == ANNEX_TITLE:
        return "annex"
    if _HEADING.fullmatch(style):
        return "clause"
    box = _BOX.fullmatch(style)
    role = _ROLES[box["role"]] if box else ""
    if role:
        return "provision" if role in FORCES_OF_KIND else role
    return _KINDS.get(style, "")
