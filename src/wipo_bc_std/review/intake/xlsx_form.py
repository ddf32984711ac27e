"""Reads a form that came back as a workbook, whatever became of it: rows sorted, columns moved, sheets renamed.

Columns and fields are found by the keys that stand beside them, wherever these are now, else by their titles in any language.
Each cell that holds anything is one of three: the form's own, part of a comment or an answer, or listed with the reason.
`cell_census` counts the cells apart from that, so that none can be overlooked.
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.office_files.excel import ExcelCell, Sheet, Workbook, read_excel, show_value
from wipo_bc_std.office_files.package import Package, open_package
from wipo_bc_std.office_files.xml_part import (
    Element,
    OfficeFileError,
    attribute,
    children,
    descendants,
    short_name,
    whole_number,
)
from wipo_bc_std.review.form import FormManifest, read_manifest
from wipo_bc_std.review.intake.cell_census import count_cells
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced
from wipo_bc_std.review.sheet_form import (
    ANSWER_COLUMNS,
    MANIFEST_KEY,
    OFFER_KEY,
    OWN_KEY,
    QUESTION_KEY,
    ROW_KEY,
    SHOWN_COLUMNS,
    clean_cell,
    digest_cell,
    with_answer,
)
from wipo_bc_std.review.vocabulary import ANSWERS, COLUMNS, FIELDS, WHOLE, find_key, fold_words

_OFFICE = "office"
# What people call a column with the code of an office; MB/NC stands in forms of ISO and IEC.
_OFFICE_TITLES = frozenset({"office", "country", "mb", "nc", "mb nc", "member"})
_NO_TITLES = frozenset({"text_read", "would_resolve"})
_WORTH = frozenset({"comment", "proposed"})
_LEAST_TITLES = 2
_LETTERS = 26
_NOTHING = digest_cell("")
# Letters of a title, and of words that are told in a reason.
_LONGEST_TITLE = 120
_SHORT = 40

_STALE = "it is a formula, whose result may be stale or somebody else's: write it as text"
_OTHER_COLUMN = "its column “{column}” is none of those of the form"
_CHANGED = "the text of the draft was changed in the form itself: ask whether that is meant as a proposal"
_BESIDE_NOTHING = "it belongs to no text and no comment of the form"
_LOOSE = "it stands where the form asks for nothing"
_UNTITLED = "the titles above this row are gone, so that nobody can tell which column is which: copy them back from an empty form"
_NO_OFFER = "it is neither yes nor left empty"
_TWICE = "the same is answered twice: the first was taken"
_OFFICES = "more than one office stands in the file: this is of {office}; import it as a file of its own"
_NO_CODE = "it is no code of one office in WIPO ST.3: name the office when you import the file"
_NOTE = "it is a note on a cell: enter it by hand if it is a comment"
_DRAWING = "it stands in a drawing or text box: enter it by hand if it is a comment"


class _Own(Struct, frozen=True):
    """What the form says of itself: `texts` are digests of its own words, `rows` those of each text that it shows, by id.

    `shown` are the latter without their ids.
    """

    manifest: FormManifest | None
    texts: frozenset[str] = frozenset()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    shown: frozenset[tuple[str, ...]] = frozenset()

    def has(self, text: str) -> bool:
        """Return whether the form itself says that."""
        return digest_cell(text) in self.texts


class _Row(Struct, frozen=True):
    """A row of the table of comments: what it says by column, and what became of each of its cells."""

    comment: ReturnedComment
    office: str
    cells: tuple[tuple[str, str], ...]


class _Found(Struct):
    """What was found so far in a form; `own` counts the cells that say what the form itself says."""

    form: _Own
    own: int = 0
    rows: list[_Row] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)

    def note(self, place: str, words: str, reason: str) -> None:
        """Keep what is listed."""
        self.unplaced.append(Unplaced(place, words, reason))


class _Line(Struct, frozen=True):
    """A row of a sheet: its cells that say anything, by column; `name` is what the row is called."""

    sheet: Sheet
    row: int
    name: str
    cells: Mapping[int, ExcelCell]

    def place(self, column: int) -> str:
        """Return what a cell of the row is called."""
        letters = ""
        while column:
            column, rest = divmod(column - 1, _LETTERS)
            letters = chr(ord("A") + rest) + letters
        return f"{self.sheet.name}!{letters}{self.row}"

    def text(self, column: int) -> str:
        """Return the text of a cell, of one that was joined to others that of all of them."""
        return clean_cell(self.sheet.text(self.row, column))


class _Table(Struct, frozen=True):
    """The columns of a table of comments by number, and the titles of those that are none of the form's."""

    columns: Mapping[int, str]
    others: Mapping[int, str]


def read_xlsx_form(content: bytes, name: str) -> Returned:
    """Return what the workbook `name` holds; raise UnreadableFormError for what is none, broken, unsafe or too large.

    The caller holds `filled` against what it takes and lists: each comment is made of `fields` cells, each other answer but
    the office of one, and what is listed of one each.
    """
    try:
        return _read_book(content, name, read_excel(content, name))
    except OfficeFileError as error:
        message, step = _divide(str(error).removeprefix(name).lstrip(": "))
        raise UnreadableFormError(message, step) from error


def _divide(told: str) -> tuple[str, str]:
    """Return why a file is not read, and the next step, which stand in one message."""
    place = max(told.rfind("; "), told.rfind(". "))
    return (told, "ask its sender to send it again") if place < 0 else (told[:place], told[place + 2 :])


def _read_book(content: bytes, name: str, book: Workbook) -> Returned:
    found = _Found(_read_own(book))
    for sheet in book.sheets:
        if _is_meta(sheet):
            found.own += sum(_says(cell) for cell in sheet.cells.values())
        else:
            _read_sheet(sheet, found)
    if _has_more(content):
        package = open_package(content, name, "excel")
        found.unplaced.extend(_read_notes(package))
        found.unplaced.extend(_read_drawings(package))
    office = _settle_office(found)
    returned = Returned(
        channel="xlsx",
        manifest=found.form.manifest,
        office=office,
        comments=tuple(row.comment for row in found.rows),
        unplaced=tuple(found.unplaced),
        filled=count_cells(content) - found.own,
    )
    return with_answer(returned, found.fields)


# --- What the form says of itself -------------------------------------------------------------------------------------


def _is_meta(sheet: Sheet) -> bool:
    return any(column == 1 and _text(cell) == MANIFEST_KEY for (_, column), cell in sheet.cells.items())


def _read_own(book: Workbook) -> _Own:
    told = {
        sheet.text(row, 1): clean_cell(sheet.text(row, 2))
        for sheet in book.sheets
        if _is_meta(sheet)
        for row in sorted({row for row, column in sheet.cells if column == 1})
    }
    manifest = read_manifest(told) or read_manifest(book.properties)
    rows = {
        key.removeprefix(ROW_KEY): tuple(value.split(" ")) for key, value in told.items() if key.startswith(ROW_KEY)
    }
    questions = {value: key.removeprefix(QUESTION_KEY) for key, value in told.items() if key.startswith(QUESTION_KEY)}
    texts = frozenset(told.get(OWN_KEY, "").split())
    return _Own(manifest, texts, rows, questions, frozenset(rows.values()))


def _text(cell: ExcelCell | None) -> str:
    return "" if cell is None else clean_cell(show_value(cell.value))


def _says(cell: ExcelCell) -> bool:
    # As the census sees it: a sign that is written as an escape is there.
    return cell.is_formula or bool(show_value(cell.value).strip())


def _words(cell: ExcelCell) -> str:
    return f"={cell.formula}: {_text(cell)}" if cell.is_formula else _text(cell)


# --- Sheets -----------------------------------------------------------------------------------------------------------


def _read_sheet(sheet: Sheet, found: _Found) -> None:
    rows: defaultdict[int, dict[int, ExcelCell]] = defaultdict(dict)
    for (row, column), cell in sorted(sheet.cells.items()):
        if _says(cell):
            rows[row][column] = cell
    # Rows of a second table are told from those of the first.
    prefix = f"{sheet.name}!" if found.rows else ""
    table: _Table | None = None
    keys_at = 0
    for row, cells in rows.items():
        line = _Line(sheet, row, f"{prefix}{row}", cells)
        is_shown = table is not None and _is_shown(line, table, found.form)
        named = {} if is_shown else _name_columns(line)
        if table is not None and row == keys_at + 1 and not is_shown:
            table = _with_titles(table, line, named)
            _read_heads(line, table, found)
        elif named:
            # Nobody writes such a title; a row of titles stands below.
            is_keys = any(key in _NO_TITLES and _text(cells[column]) == key for column, key in named.items())
            table, keys_at = _Table(named, {}), row if is_keys else 0
            _read_heads(line, table, found)
        elif table is not None:
            _read_comment(line, table, found)
        else:
            _read_field(line, found)


def _name_columns(line: _Line) -> Mapping[int, str]:
    """Return which column of the form each cell names, nothing where the row is not one of titles."""
    named: dict[int, str] = {}
    for column, cell in line.cells.items():
        text = _text(cell)
        key = find_key(COLUMNS, text) if len(text) <= _LONGEST_TITLE else None
        if key is None and (find_key(FIELDS, text) == _OFFICE or fold_words(text) in _OFFICE_TITLES):
            key = _OFFICE
        if key is not None and key not in named.values():
            named[column] = key
    is_head = len(named) >= _LEAST_TITLES and not _WORTH.isdisjoint(named.values())
    return named if is_head else {}


def _is_shown(line: _Line, table: _Table, form: _Own) -> bool:
    """Return whether a row is that of a text of the draft."""
    return any(key == "id" and line.text(column) in form.rows for column, key in table.columns.items())


def _with_titles(table: _Table, line: _Line, named: Mapping[int, str]) -> _Table:
    """Return a table that is known by its keys with the titles below them.

    Where both say different things, the words went with the title: the row of keys is hidden when cells are moved.
    """
    columns = {column: key for column, key in table.columns.items() if key not in named.values()}
    columns.update(named)
    others = {column: _text(cell) for column, cell in line.cells.items() if column not in columns}
    return _Table(columns, others)


def _read_heads(line: _Line, table: _Table, found: _Found) -> None:
    for column, cell in line.cells.items():
        if column in table.columns or found.form.has(_text(cell)):
            found.own += 1
        else:
            found.note(line.place(column), _words(cell), _OTHER_COLUMN.format(column=_text(cell)[:_SHORT]))


# --- Comments ---------------------------------------------------------------------------------------------------------


def _read_comment(line: _Line, table: _Table, found: _Found) -> None:
    said = {key: line.text(column) for column, key in table.columns.items() if key in SHOWN_COLUMNS}
    if _is_whole(said) and said.get("id", "") in found.form.rows:
        # A hidden id beside it is that of another row.
        said["id"] = ""
    kept: dict[str, tuple[str, str]] = {}
    for column, cell in line.cells.items():
        key = table.columns.get(column, "")
        reason = _find_fault(key, cell, said, found.form)
        if _is_own(key, _text(cell), said, found.form):
            found.own += 1
        elif reason:
            title = table.others.get(column, "")[:_SHORT]
            found.note(line.place(column), _words(cell), reason.format(column=title))
        else:
            kept[key] = (line.place(column), _text(cell))
    if kept.keys().isdisjoint(ANSWER_COLUMNS):
        for place, words in kept.values():
            found.note(place, words, _BESIDE_NOTHING)
        return
    texts = {key: words for key, (_, words) in kept.items()}
    comment = ReturnedComment(
        row=line.name,
        id=said.get("id", ""),
        number=said.get("number", ""),
        part=texts.get("part", "") or _join_numbers(line, table),
        kind=texts.get("kind", ""),
        weight=texts.get("weight", ""),
        text=texts.get("comment", ""),
        proposed=texts.get("proposed", ""),
        rationale=texts.get("rationale", ""),
        would_resolve=texts.get("would_resolve", ""),
        supports=texts.get("supports", ""),
        text_read=said.get("text_read", ""),
        fields=len(kept),
        title="" if _is_whole(said) else said.get("title", ""),
    )
    found.rows.append(_Row(comment, texts.get(_OFFICE, ""), tuple(kept.values())))


def _is_own(key: str, text: str, said: Mapping[str, str], form: _Own) -> bool:
    """Return whether a cell says what the form says there: of a text by its digests, else as far as can be told."""
    if key not in SHOWN_COLUMNS:
        return not key and form.has(text)
    if key == "id" and text in form.rows:
        return True
    known = form.rows.get(said.get("id", ""))
    if (_is_whole(said) and key != "id") or tuple(
        digest_cell(said.get(each, "")) for each in SHOWN_COLUMNS[1:]
    ) in form.shown:
        # All that can be seen belongs together, where the hidden id may be that of another row.
        return True
    if known is not None:
        return digest_cell(text) in known
    if form.rows:
        return form.has(text) or any(digest_cell(text) in row for row in form.rows.values())
    # A form that lost what it says of itself: rows with a text of the draft are its own.
    return bool(said.get("text_read")) or find_key(WHOLE, text) is not None


def _is_whole(said: Mapping[str, str]) -> bool:
    """Return whether a row is the one about the draft as a whole."""
    return not (said.get("number") or said.get("text_read")) and find_key(WHOLE, said.get("title", "")) is not None


def _find_fault(key: str, cell: ExcelCell, said: Mapping[str, str], form: _Own) -> str:
    """Return why a cell that is not the form's own is listed, empty where it is part of a comment."""
    if cell.is_formula:
        return _STALE
    if not key:
        return _OTHER_COLUMN
    return _CHANGED if key in SHOWN_COLUMNS and said.get("id", "") in form.rows else ""


def _join_numbers(line: _Line, table: _Table) -> str:
    """Return the numbers of the rows over which what is written in this one was joined, empty where it was not."""
    number = next((column for column, key in table.columns.items() if key == "number"), 0)
    for top, left, bottom, _ in line.sheet.merged:
        if top == line.row < bottom and table.columns.get(left) in ANSWER_COLUMNS and number:
            numbers = (clean_cell(line.sheet.text(row, number)) for row in range(top, bottom + 1))
            return ", ".join(filter(None, numbers))
    return ""


def _settle_office(found: _Found) -> str:
    """Return the office of the file; rows that say they are of another one are listed and not taken."""
    manifest = found.form.manifest
    told = found.fields.get(_OFFICE, "") or (manifest.office if manifest else "")
    named = list(dict.fromkeys(row.office for row in found.rows if row.office))
    if not told and len(named) == 1 and OFFICE_CODE.fullmatch(named[0]):
        told = named[0]
    rows = []
    for row in found.rows:
        if row.office and row.office != told:
            for place, words in row.cells:
                found.note(place, words, _OFFICES.format(office=row.office[:_SHORT]))
            continue
        # The code that the file is of anyway is no answer.
        found.own += bool(row.office)
        rows.append(replace(row, comment=replace(row.comment, fields=row.comment.fields - bool(row.office))))
    found.rows = rows
    return told


# --- Fields -----------------------------------------------------------------------------------------------------------


def _read_field(line: _Line, found: _Found) -> None:
    key, labels = _name_field(line, found.form)
    shown = frozenset[str]() if key else _find_shown(line, found.form)
    is_taken = False
    for column, cell in line.cells.items():
        text, place = _text(cell), line.place(column)
        # Words that the form says somewhere are an answer here all the same.
        if column in labels or (not key and (found.form.has(text) or digest_cell(text) in shown)):
            found.own += 1
        elif cell.is_formula:
            found.note(place, _words(cell), _STALE)
        elif not key or is_taken:
            found.note(place, text, _UNTITLED if shown else _LOOSE)
        else:
            is_taken = True
            _take_field(key, place, text, found)


def _find_shown(line: _Line, form: _Own) -> frozenset[str]:
    """Return the digests of a text of the draft that stands in a row with nothing that says so, nothing where none does."""
    told = {digest_cell(_text(cell)) for cell in line.cells.values()}
    found = (frozenset(row) - {_NOTHING} for row in form.shown)
    # A number alone can be anything.
    return next((row for row in found if len(row) >= _LEAST_TITLES and row <= told), frozenset())


def _name_field(line: _Line, form: _Own) -> tuple[str, Sequence[int]]:
    """Return the key of the field that a row is, empty where it is none, and the columns that name it."""
    texts = {column: _text(cell) for column, cell in line.cells.items()}
    keyed = [column for column, text in texts.items() if text in FIELDS or text.startswith(QUESTION_KEY)][:1]
    labels = {column: _find_label(text, form) for column, text in texts.items()}
    key = texts[keyed[0]] if keyed else next(filter(None, labels.values()), "")
    columns = [*keyed, *(column for column, label in labels.items() if key and label == key and column not in keyed)]
    behind = keyed[0] + 1 if keyed else 0
    if len(columns) == 1 and len(texts) > _LEAST_TITLES and behind in texts:
        # Somebody wrote another label, and the answer stands behind it.
        columns.append(behind)
    return key, columns


def _find_label(text: str, form: _Own) -> str:
    question = form.questions.get(digest_cell(text))
    if question:
        return f"{QUESTION_KEY}{question}"
    return (find_key(FIELDS, text) if len(text) <= _LONGEST_TITLE else None) or ""


def _take_field(key: str, place: str, text: str, found: _Found) -> None:
    manifest = found.form.manifest
    if key == _OFFICE and manifest is not None and text == manifest.office:
        # It says who sent the file, and is no answer.
        found.own += 1
    elif key.startswith(OFFER_KEY) and find_key(ANSWERS, text) == "no":
        # As if it were left empty.
        found.own += 1
    elif key == _OFFICE and not OFFICE_CODE.fullmatch(text.upper()):
        found.note(place, text, _NO_CODE)
    elif key.startswith(OFFER_KEY) and find_key(ANSWERS, text) != "yes":
        found.note(place, text, _NO_OFFER)
    elif key in found.fields:
        found.note(place, text, _TWICE)
    elif key == _OFFICE:
        found.own += 1
        found.fields[key] = text.upper()
    else:
        found.fields[key] = text


# --- Notes and drawings -----------------------------------------------------------------------------------------------


def _has_more(content: bytes) -> bool:
    """Return whether a workbook has anything beside its cells; most have not, and are not opened once more."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(kind in name.lower() for name in archive.namelist() for kind in ("comment", "drawing"))


def _read_notes(package: Package) -> Iterator[Unplaced]:
    """Yield the notes on cells; what a thread of them says stands among the notes again, and is told once."""
    for name, root in _parts_of(package, "comment"):
        if short_name(root) == "s:comments":
            authors = ["".join(map(str, each.itertext())) for each in descendants(root, "s:author")]
            for note in descendants(root, "s:comment"):
                author = whole_number(attribute(note, "authorId"), len(authors))
                is_thread = author < len(authors) and authors[author].startswith("tc=")
                words = "" if is_thread else _join_words(descendants(note, "s:t"))
                yield from _as_note(name, note, words)
        elif short_name(root) == "ThreadedComments":
            for note in children(root):
                yield from _as_note(
                    name, note, _join_words(part for part in children(note) if short_name(part) == "text")
                )


def _as_note(name: str, note: Element, words: str) -> Iterator[Unplaced]:
    if words.strip():
        place = f"{name.rpartition('/')[2].removesuffix('.xml')}: {attribute(note, 'ref')}"
        yield Unplaced(place, clean_cell(words), _NOTE)


def _read_drawings(package: Package) -> Iterator[Unplaced]:
    for name, root in _parts_of(package, "drawing"):
        texts = [_join_words([each]).strip() for each in descendants(root, "a:t")]
        if short_name(root) == "wsDr" and any(texts):
            yield Unplaced(name.rpartition("/")[2].removesuffix(".xml"), " ".join(filter(None, texts)), _DRAWING)


def _parts_of(package: Package, kind: str) -> Iterator[tuple[str, Element]]:
    for name in sorted(package.parts):
        root = package.tree(name) if kind in name.lower() and name.endswith(".xml") else None
        if root is not None:
            yield name, root


def _join_words(elements: Iterable[Element]) -> str:
    return "".join(str(text) for each in elements for text in each.itertext())
