"""Reads a form that came back as a Word file: ours, the ISO, IEC and CEN table of comments, and what became of either.

Columns are found by their titles in any language, which the ISO table has in the head of its pages; rows by the id that is
printed in them, else by the text above, else by what their sender wrote. Words that are tracked as inserted are taken, those
tracked as deleted are listed. Each paragraph with words is one of three: the form's own, part of a comment or an answer, or
listed with the reason. `word_census` counts the paragraphs apart from that, so that none can be overlooked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_nodes import Block, Cell, Comment, Document, Paragraph, Table
from wipo_bc_std.office_files.xml_part import OfficeFileError
from wipo_bc_std.review.column_titles import Column, find_column
from wipo_bc_std.review.form import FormManifest, read_manifest
from wipo_bc_std.review.intake.marked_draft import read_marked_draft
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.intake.word_census import count_paragraphs
from wipo_bc_std.review.intake.word_words import Words, is_row_gone, lay_out, read_words
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced
from wipo_bc_std.review.sheet_form import OFFER_KEY, QUESTION_KEY, digest_cell, with_answer
from wipo_bc_std.review.synonyms import find_kind, is_whole, normalise_words
from wipo_bc_std.review.vocabulary import ANSWERS, FIELDS, WEIGHTS, find_key
from wipo_bc_std.review.word_form import (
    MORE_ROWS,
    UNCHOSEN,
    WHOLE_ROW,
    find_mark,
    hear_manifest,
    is_unchanged,
    read_own,
)

_ANSWERS: tuple[Column, ...] = (
    "part",
    "quote",
    "kind",
    "weight",
    "text",
    "proposed",
    "rationale",
    "would_resolve",
    "supports",
)
_WORTH = frozenset({"text", "proposed"})
_LEAST_TITLES = 3
_LONGEST_TITLE = 160
_SHORT = 60
# Titles stand among the first rows.
_HEAD = 4
# The columns of the ISO table since 2012, and before.
_ISO: Mapping[int, tuple[Column, ...]] = {
    8: ("office", "line", "number", "part", "kind", "text", "proposed", "observations"),
    7: ("office", "number", "part", "kind", "text", "proposed", "observations"),
}
_ASIDE = re.compile(r"\([^)]*\)|（[^）]*）|\d+\s*$")
_HEADS = (
    "date|document|project|projet|fecha|documento|proyecto|дата|документ|проект|日期|文件|项目|التاريخ|الوثيقة|المشروع"
)
_HEAD_FIELD = re.compile(rf"\s*(?P<name>{_HEADS})\s*[:：]\s*(?P<words>.*)", re.IGNORECASE | re.DOTALL)
# What the head and foot of the ISO table print; its first page begins the number of a document.
_PRINTED = re.compile(
    r"[1-8]$|iso/?$|\d?\s*(mb\b|nb\b|type of comment|columns? )|template for comments|iso\s*/?\s*iec|form 13|page\b|nb\b",
    re.IGNORECASE,
)
_TRANSLATION = re.compile(r"\s*\[TR\]\s*", re.IGNORECASE)
_PIECES = re.compile(r"[/,;:+()|،؛、，；（）\s]+")
_NO_TABLE = "ask its sender for the form, or enter what it says: wipo-bc-std review enter"

_OTHER_COLUMN = "its column “{column}” is none of those of the form"
_OBSERVATIONS = "it stands in the column of the secretariat"
_CHANGED = "the text of the draft was changed in the form itself: ask whether that is meant as a proposal"
_BESIDE_NOTHING = "it belongs to no text and no comment of the form"
_LOOSE = "it stands where the form asks for nothing"
_DELETED = "it is tracked as deleted: the text without it was taken"
_ROW_GONE = "its row is tracked as deleted"
_TRACKED = "changes are tracked in it: they were taken as accepted"
_NO_OFFER = "it is neither yes nor left empty"
_TWICE = "the same is answered twice: the first was taken"
_OFFICES = "more than one office stands in the file: this is of {office}; import it as a file of its own"
_NO_CODE = "it is no code of one office in WIPO ST.3: name the office when you import the file"
_NOTE = "it is a comment in the margin of the form: enter it by hand if it is a comment on the draft"
_REPLY = "it answers another comment in the margin"
_FOOTNOTE = "it is a footnote: enter it by hand if it is part of a comment"
_PICTURE = "it is a picture, which is not kept: look at it in the file"
_EDGE = "it stands in the head or foot of the pages"


class _Entry(Struct, frozen=True):
    """A row of the table of comments: its comment, who is named in it, and all that became part of it with its place."""

    comment: ReturnedComment
    office: str
    office_lines: tuple[str, ...]
    cells: tuple[tuple[str, tuple[str, ...]], ...]


class _Context(Struct, frozen=True):
    """The text that stands above a row: its id, empty where none does, and its words."""

    id: str = ""
    words: str = ""


class _Found(Struct):
    """What was found so far; `own` counts the paragraphs that say what the form itself says, `more` what is no paragraph."""

    manifest: FormManifest | None
    digests: frozenset[str]
    heads: tuple[Mapping[int, Column], ...] = ()
    own: int = 0
    more: int = 0
    tables: int = 0
    changed: int = 0
    entries: list[_Entry] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    edges: dict[str, str] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)
    layouts: dict[int, Mapping[int, Column]] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    has_table: bool = False

    def note(self, place: str, lines: Sequence[str], reason: str) -> None:
        """Keep what is listed, each paragraph on its own; what the form says itself is none of it."""
        for line in lines:
            if self.has(line):
                self.own += 1
            else:
                self.unplaced.append(Unplaced(place, line, reason))

    def has(self, line: str) -> bool:
        """Return whether the form itself says that."""
        return line == UNCHOSEN or digest_cell(line) in self.digests

    def drop(self, place: str, words: Words, reason: str = _DELETED) -> None:
        """List what is tracked as deleted."""
        self.changed += words.is_changed
        self.note(place, words.gone, reason)


def read_docx_form(content: bytes, name: str) -> Returned:
    """Return what the Word file `name` holds; raise UnreadableFormError for what is no form, broken or unsafe."""
    try:
        document = read_word(content, name)
    except OfficeFileError as error:
        message, step = _divide(str(error).removeprefix(name).lstrip(": "))
        raise UnreadableFormError(message, step) from error
    if document.properties.get(profile.MADE_BY):
        return read_marked_draft(content, document)
    return _read_document(content, document)


def _divide(told: str) -> tuple[str, str]:
    """Return why a file is not read, and the next step, which stand in one message."""
    place = max(told.rfind("; "), told.rfind(". "))
    return (told, "ask its sender to send it again") if place < 0 else (told[:place], told[place + 2 :])


def _read_document(content: bytes, document: Document) -> Returned:
    told = "\n".join(read_words(document.headers).lines)
    manifest = read_manifest(document.properties) or read_manifest({"office": "", **hear_manifest(told)})
    found = _Found(manifest, read_own(document.properties), tuple(_name_heads(document.headers)))
    _walk(document.blocks, found)
    if not (found.has_table or found.fields):
        raise UnreadableFormError("it holds no table of comments", _NO_TABLE)
    for edge in (document.headers, document.footers):
        _read_edge(edge, found)
    _read_notes(document, found)
    _read_comments(document, found)
    for leftover in document.leftovers:
        # What was deleted from a comment is a paragraph that the census counts.
        found.more += leftover.kind != "words deleted from a comment"
        found.unplaced.append(
            Unplaced(f"paragraph {leftover.spot.paragraph}", leftover.text, f"it is a {leftover.kind}")
        )
    if found.changed:
        found.more += 1
        found.unplaced.append(Unplaced("tracked changes", str(found.changed), _TRACKED))
    office = _settle_office(found)
    returned = Returned(
        channel="docx",
        manifest=manifest,
        office=office,
        comments=tuple(entry.comment for entry in found.entries),
        unplaced=tuple(found.unplaced),
        heads=tuple(found.edges.items()),
    )
    return replace(with_answer(returned, found.fields), filled=count_paragraphs(content) - found.own + found.more)


# --- Blocks -----------------------------------------------------------------------------------------------------------


def _walk(blocks: Sequence[Block], found: _Found) -> None:
    for block in blocks:
        if isinstance(block, Table):
            _read_table(block, found)
            continue
        words = read_words([block])
        place = f"paragraph {block.spot.paragraph}"
        found.note(place, words.lines, _LOOSE)
        found.drop(place, words)
        _find_pictures([block], place, found)


def _read_table(table: Table, found: _Found) -> None:
    if len(table.rows) == 1 and len(table.rows[0].cells) == 1 and not is_row_gone(table.rows[0]):
        # A frame around what it holds.
        _walk(table.rows[0].cells[0].blocks, found)
        return
    found.tables += 1
    rows = list(lay_out(table))
    columns = _find_columns(rows, found)
    if columns is None:
        for number, (row, _) in enumerate(rows, start=1):
            _read_field(number, row.cells, found, is_gone=is_row_gone(row))
        return
    found.has_table = True
    context = _Context()
    seen: set[int] = set()
    for number, (row, cells) in enumerate(rows, start=1):
        line = _Line(
            f"{found.tables}.{number}" if found.tables > 1 else str(number), columns, cells, is_row_gone(row), seen
        )
        named = _name_columns(cells)
        if named:
            columns = named
            found.layouts[_width(cells)] = named
            _read_titles(replace(line, columns=columns), found)
        elif len(row.cells) == 1 and _width(cells) > 1 and next(iter(cells.values())).columns > 1:
            context = _read_shown(line, row.cells[0], found)
        else:
            _read_entry(line, context, found)
        seen.update(id(cell) for cell in cells.values())


class _Line(Struct, frozen=True):
    """A row of a table: its name, what its columns are, its cells by column, and the cells that a row above has already."""

    name: str
    columns: Mapping[int, Column]
    cells: Mapping[int, Cell]
    is_gone: bool
    seen: set[int]

    def place(self, column: int) -> str:
        """Return what a cell of the row is called."""
        return f"row {self.name}, column {list(self.cells).index(column) + 1}"

    def words(self, column: int) -> Words:
        """Return what a cell says; nothing where a row above says it already."""
        cell = self.cells[column]
        return Words() if id(cell) in self.seen else read_words(cell.blocks, is_gone=self.is_gone)


def _width(cells: Mapping[int, Cell]) -> int:
    return max((column + cell.columns for column, cell in cells.items()), default=0)


# --- Titles -----------------------------------------------------------------------------------------------------------


def _find_columns(rows: Sequence[tuple[object, Mapping[int, Cell]]], found: _Found) -> Mapping[int, Column] | None:
    """Return what the columns of a table are, None where it is no table of comments."""
    for _, cells in rows[:_HEAD]:
        named = _name_columns(cells)
        if named:
            return named
    width = max((_width(cells) for _, cells in rows), default=0)
    for head in found.heads:
        if max(head, default=0) + 1 == width:
            return head
    if width in found.layouts:
        return found.layouts[width]
    order = _ISO.get(width)
    if order is None:
        return None
    place = order.index("kind")
    kinds = [find_kind(read_words(cells[place].blocks).text) for _, cells in rows if place in cells]
    # Without any titles, only what has the letters of kinds in their place is such a table.
    return dict(enumerate(order)) if any(kinds) else None


def _name_heads(headers: Sequence[Block]) -> Iterator[Mapping[int, Column]]:
    """Yield the columns that tables in the head of the pages name."""
    for block in headers:
        if isinstance(block, Table):
            for _, cells in lay_out(block):
                named = _name_columns(cells)
                if named:
                    yield named


def _name_columns(cells: Mapping[int, Cell]) -> Mapping[int, Column]:
    """Return which column each cell names, nothing where the row is not one of titles."""
    named: dict[int, Column] = {}
    for column, cell in cells.items():
        key = _name_column(read_words(cell.blocks).text, set(named.values()))
        if key is not None and key not in named.values():
            named[column] = key
    is_head = len(named) >= min(_LEAST_TITLES, len(cells)) and not _WORTH.isdisjoint(named.values())
    return named if is_head and len(named) > 1 else {}


def _name_column(title: str, taken: set[Column]) -> Column | None:
    """Return the column that a title names, by all of it or by its first words; it may have a number of a note behind it."""
    if not title or len(title) > _LONGEST_TITLE:
        return None
    plain = title
    for _ in range(2):
        plain = _ASIDE.sub(" ", plain).strip()
    for text in (plain, plain.replace("-", "")):
        key = find_column(" ".join(text.split()))
        if key is None:
            words = normalise_words(text).split()
            reached = (find_column(" ".join(words[:last])) for last in range(len(words) - 1, 0, -1))
            key = next((each for each in reached if each is not None), None) if len(words) > 1 else None
        if key == "number" and key in taken:
            # Beside the clause, the paragraph is a part of it.
            key = "part"
        if key is not None:
            return key
    return None


def _read_titles(line: _Line, found: _Found) -> None:
    for column in line.cells:
        words = line.words(column)
        found.drop(line.place(column), words)
        if any(map(found.has, words.lines)):
            found.note(line.place(column), words.lines, _LOOSE)
        elif column in line.columns:
            found.own += len(words.lines)
        else:
            found.note(line.place(column), words.lines, _OTHER_COLUMN.format(column=words.text[:_SHORT]))


# --- Rows -------------------------------------------------------------------------------------------------------------


def _read_shown(line: _Line, cell: Cell, found: _Found) -> _Context:
    """Read a text of the draft, which stands across the table; return what the rows below are about."""
    words = read_words(cell.blocks, is_gone=line.is_gone)
    place = f"row {line.name}"
    name, digest, shown = find_mark(words.text)
    _, _, before = find_mark(words.before)
    if line.is_gone:
        found.drop(place, replace(words, lines=()), _ROW_GONE)
        return _Context()
    for paragraph in cell.blocks:
        if isinstance(paragraph, Paragraph):
            found.places[paragraph.spot.paragraph] = "" if name in {WHOLE_ROW, MORE_ROWS} else name
    if not name:
        found.drop(place, words)
        found.note(place, words.lines, _LOOSE)
        return _Context()
    found.changed += words.is_changed
    found.own += len(words.lines) + len(words.gone)
    if not is_unchanged(shown, digest):
        if words.is_changed and is_unchanged(before, digest):
            # What a sender tracked in the text of the draft is a proposal for it.
            first, _, rest = shown.partition("\n")
            proposal = ReturnedComment(place, id=name, kind="editorial", proposed=rest.strip() or first, fields=1)
            found.entries.append(_Entry(proposal, "", (), ((place, (proposal.proposed,)),)))
        else:
            found.unplaced.append(Unplaced(place, shown, _CHANGED))
        found.own -= 1
    return _Context("" if name == MORE_ROWS else name, shown if is_unchanged(shown, digest) else before)


def _read_entry(line: _Line, context: _Context, found: _Found) -> None:
    said: dict[Column, str] = {}
    kept: dict[Column, tuple[str, tuple[str, ...]]] = {}
    for column, cell in line.cells.items():
        words, place = line.words(column), line.place(column)
        key = line.columns.get(column)
        found.drop(place, words, _ROW_GONE if line.is_gone else _DELETED)
        _find_pictures([] if id(cell) in line.seen else cell.blocks, place, found)
        if id(cell) in line.seen and key in {"number", "id", "title", "text_read"}:
            # Joined to the cell above: it says the same of this row.
            said[key] = read_words(cell.blocks).text
        elif not words.lines or words.text == UNCHOSEN:
            found.own += len(words.lines)
        elif key is None or key == "observations":
            reason = _OBSERVATIONS if key else _OTHER_COLUMN.format(column=str(column + 1))
            found.note(place, words.lines, reason)
        elif key in {"id", "title", "text_read"}:
            said[key] = words.text
            found.own += len(words.lines)
        elif key in said:
            found.note(place, words.lines, _TWICE)
        else:
            said[key] = words.text
            kept[key] = (place, words.lines)
    _keep_entry(line, context, _Draft(said, kept), found)


class _Draft(Struct):
    """What a row says by column, and the paragraphs that its sender wrote by column, each with its place."""

    said: dict[Column, str]
    kept: dict[Column, tuple[str, tuple[str, ...]]]

    def lines(self, key: Column) -> tuple[str, ...]:
        """Return the paragraphs that a sender wrote in a column."""
        return self.kept[key][1] if key in self.kept else ()

    def take(self, key: Column, found: _Found) -> None:
        """Say of a column that it is the form's own."""
        found.own += len(self.lines(key))
        self.kept.pop(key, None)


def _keep_entry(line: _Line, context: _Context, draft: _Draft, found: _Found) -> None:
    said = draft.said
    number, name, rest = said.get("number", ""), context.id, ""
    marked, digest, shown = find_mark(number)
    if marked:
        name, number = marked, ""
        rest = "" if is_unchanged(shown, digest) else shown
        if not rest:
            draft.take("number", found)
    elif number:
        # Who writes a number means that, whatever stands above.
        name = ""
    if name == WHOLE_ROW:
        name = number = ""
    office = said.get("office", "").strip()
    manifest = found.manifest
    if office and manifest is not None and office.upper() == manifest.office:
        draft.take("office", found)
        office = ""
    if not draft.kept.keys() - {"office"}:
        if office and not OFFICE_CODE.fullmatch(office.upper()):
            found.note(f"row {line.name}", draft.lines("office"), _BESIDE_NOTHING)
        else:
            # A form for many rows names the office in each of them.
            draft.take("office", found)
        return
    parts = (rest, _say_line(said.get("line", "")), said.get("part", ""))
    kind, weight = _part_kind(said.get("kind", ""))
    text = said.get("text", "")
    if _TRANSLATION.match(text) and (not kind or find_kind(kind) == "editorial"):
        kind, text = "translation", _TRANSLATION.sub("", text, count=1) or text
    comment = ReturnedComment(
        row=line.name,
        id=said.get("id", "") or name,
        number=number,
        part=", ".join(filter(None, parts)),
        quote=said.get("quote", ""),
        kind=kind,
        weight=said.get("weight", "") or weight,
        text=text,
        proposed=said.get("proposed", ""),
        rationale=said.get("rationale", ""),
        would_resolve=said.get("would_resolve", ""),
        supports=said.get("supports", ""),
        text_read=said.get("text_read", ""),
        title="" if is_whole(said.get("title", "")) else said.get("title", ""),
        fields=sum(len(lines) for _, lines in draft.kept.values()),
    )
    found.entries.append(_Entry(comment, office, draft.lines("office"), tuple(draft.kept.values())))


def _say_line(text: str) -> str:
    return f"line {text}" if text[:1].isdigit() else text


def _part_kind(text: str) -> tuple[str, str]:
    """Return the kind and the weight that a cell says: “te / major” says both."""
    weights = [(piece, find_key(WEIGHTS, piece)) for piece in _PIECES.split(text) if piece]
    found = next((piece for piece, weight in weights if weight), "")
    if not found or find_kind(text):
        return text, found
    rest = " ".join(piece for piece, weight in weights if not weight)
    return rest, found


def _settle_office(found: _Found) -> str:
    """Return the office of the file; rows that say they are of another one are listed and not taken."""
    manifest = found.manifest
    told = found.fields.get("office", "") or (manifest.office if manifest else "")
    named = list(dict.fromkeys(entry.office for entry in found.entries if entry.office))
    codes = [name for name in named if OFFICE_CODE.fullmatch(name.upper())]
    if not told and codes:
        told = codes[0].upper()
    kept = []
    for entry in found.entries:
        comment = replace(entry.comment, fields=entry.comment.fields - len(entry.office_lines))
        if not entry.office or entry.office.upper() == told:
            found.own += len(entry.office_lines)
            kept.append(replace(entry, comment=comment))
        elif not told:
            # Nobody knows who that is: the words stay with the comment, and the name is listed.
            found.note(f"row {comment.row}", entry.office_lines, _NO_CODE)
            kept.append(replace(entry, comment=comment))
        else:
            for place, lines in entry.cells:
                found.note(place, lines, _OFFICES.format(office=entry.office[:_SHORT]))
    found.entries = kept
    return told


# --- Fields -----------------------------------------------------------------------------------------------------------


def _read_field(number: int, cells: Sequence[Cell], found: _Found, *, is_gone: bool) -> None:
    place = f"table {found.tables}, row {number}"
    key = ""
    for at, cell in enumerate(cells):
        words = read_words(cell.blocks, is_gone=is_gone)
        found.drop(place, words, _ROW_GONE if is_gone else _DELETED)
        _find_pictures(cell.blocks, place, found)
        named, label = _name_field(words) if not at else ("", 0)
        if named:
            key = named
            found.own += label
            found.note(place, words.lines[label:], _LOOSE)
        elif all(map(found.has, words.lines)):
            found.own += len(words.lines)
        elif not key:
            found.note(place, words.lines, _LOOSE)
        else:
            _take_field(key, place, words, found)


def _name_field(words: Words) -> tuple[str, int]:
    """Return the key of the field that a label names, empty where it is none, and how many lines of it say so."""
    mark, digest, shown = find_mark(words.text)
    if mark.startswith(QUESTION_KEY):
        return mark, len(words.lines) if is_unchanged(shown, digest) else 1
    first = words.lines[0] if words.lines else ""
    key = find_key(FIELDS, first) if len(first) <= _LONGEST_TITLE else None
    return (key or "", 1 if key else 0)


def _take_field(key: str, place: str, words: Words, found: _Found) -> None:
    lines = [line for line in words.lines if not found.has(line)]
    text = "\n".join(lines)
    manifest = found.manifest
    # An answer is one, however many paragraphs it has.
    found.own += len(words.lines) - 1
    if key == "office" and manifest is not None and text.upper() == manifest.office:
        found.own += 1
    elif key.startswith(OFFER_KEY) and find_key(ANSWERS, text) == "no":
        # As if it were left empty.
        found.own += 1
    elif key == "office" and not OFFICE_CODE.fullmatch(text.upper()):
        found.unplaced.append(Unplaced(place, text, _NO_CODE))
    elif key.startswith(OFFER_KEY) and find_key(ANSWERS, text) != "yes":
        found.unplaced.append(Unplaced(place, text, _NO_OFFER))
    elif key in found.fields:
        found.unplaced.append(Unplaced(place, text, _TWICE))
    elif key == "office":
        found.own += 1
        found.fields[key] = text.upper()
    else:
        found.fields[key] = text


# --- Around the text --------------------------------------------------------------------------------------------------


def _read_edge(blocks: Sequence[Block], found: _Found) -> None:
    """Read the head or foot of the pages: what is filled in there, what is printed there, and all else as listed."""
    for block in blocks:
        if isinstance(block, Paragraph):
            _read_edge_words(block, found)
            continue
        for _, cells in lay_out(block):
            named = _name_columns(cells)
            for column, cell in cells.items():
                if column in named:
                    words = read_words(cell.blocks)
                    found.own += len(words.lines)
                    found.drop("head of the pages", words)
                else:
                    _read_edge(cell.blocks, found)


def _read_edge_words(paragraph: Paragraph, found: _Found) -> None:
    words = read_words([paragraph])
    place = "head or foot of the pages"
    found.drop(place, words)
    counts_pages = any(run.field.strip().upper().startswith(("PAGE", "NUMPAGES")) for run in paragraph.runs)
    for line in words.lines:
        told = _HEAD_FIELD.match(line)
        if told is not None and told["words"].strip() and not _PRINTED.match(told["words"].strip()):
            _take_head(told["name"].strip(), told["words"].strip(), found)
        elif told is not None or counts_pages or _PRINTED.match(line) or "form_format=" in line:
            found.own += 1
        else:
            found.note(place, [line], _EDGE)


def _take_head(name: str, words: str, found: _Found) -> None:
    if name not in found.edges:
        found.edges[name] = words
    elif found.edges[name] == words:
        # The pages have two heads or three, which may say the same.
        found.own += 1
    else:
        found.unplaced.append(Unplaced(f"head of the pages, {name}", words, _TWICE))


def _read_notes(document: Document, found: _Found) -> None:
    for key, note in document.notes.items():
        words = read_words(note.blocks)
        found.note(key, words.lines, _FOOTNOTE)
        found.drop(key, words)


def _read_comments(document: Document, found: _Found) -> None:
    """Read what stands in the margin: beside a text of the draft it is a comment on that, elsewhere it is listed."""
    for comment in document.comments.values():
        if not comment.text.strip():
            continue
        name = _find_place(comment, found)
        place = f"margin {comment.key}"
        if name is None or comment.parent:
            found.unplaced.append(Unplaced(place, comment.text.strip(), _REPLY if comment.parent else _NOTE))
            continue
        made = ReturnedComment(place, id=name, quote=comment.quote.strip(), text=comment.text.strip(), fields=1)
        found.entries.append(_Entry(made, "", (), ((place, (made.text,)),)))


def _find_place(comment: Comment, found: _Found) -> str | None:
    return found.places.get(comment.spot.paragraph) if comment.spot.part == "text" else None


def _find_pictures(blocks: Sequence[Block], place: str, found: _Found) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            for run in block.runs:
                if run.picture:
                    found.more += 1
                    found.unplaced.append(Unplaced(place, run.alternative or run.picture, _PICTURE))
        else:
            for row in block.rows:
                for cell in row.cells:
                    _find_pictures(cell.blocks, place, found)
