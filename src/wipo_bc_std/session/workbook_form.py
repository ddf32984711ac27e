"""The form as a workbook: a position on the first sheet, comments beside the text on the second; see `review.sheet_form`.

The sheets are protected without a password, against slips only. Excel sorts rows of a protected sheet only where no cell in
them is protected, so the text of the draft is not: who types into it is told where to write instead. Nothing stops the key
that empties a cell; a reader of what came back knows by ids and digests what was changed or emptied.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.render.workbook import (
    Look,
    add_sheet,
    area,
    cell_at,
    explain,
    fit_rows,
    is_cut_off,
    legal,
    link_to,
    make_field,
    make_table,
    pack,
    package_parts,
    put,
    tell,
    validate,
    write,
    write_head,
)
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.sheet_form import (
    ANSWER_COLUMNS,
    COLUMN_KEYS,
    META_SHEET,
    OWN_KEY,
    QUESTION_KEY,
    ROW_KEY,
    SHOWN_COLUMNS,
    digest_cell,
)
from wipo_bc_std.review.vocabulary import ANSWERS, FIELDS, KINDS, POSITIONS, WEIGHTS
from wipo_bc_std.session.evidence_sheet import add_questions, list_labels
from wipo_bc_std.session.form_matter import STAND_IN, FormMatter, make_for_offices
from wipo_bc_std.view.nodes import shown_text
from wipo_bc_std.view.wording import direction, word

# Key, label, answer.
_OFFICE_WIDTHS = (12, 34, 96)
_KEY, _LABEL, _ANSWER = 1, 2, 3
_WIDTHS: Mapping[str, float] = {
    "id": 12,
    "number": 10,
    "title": 20,
    "text_read": 56,
    "part": 11,
    "kind": 13,
    "weight": 13,
    "comment": 44,
    "proposed": 36,
    "rationale": 22,
    "would_resolve": 18,
    "supports": 11,
}
_HELP_WIDTHS = (34, 96)
_KEYS, _TITLES, _FIRST = 1, 2, 3
_NUMBER = COLUMN_KEYS.index("number") + 1
_MEANINGS: Mapping[str, Iterable[str]] = {"kind": KINDS, "weight": WEIGHTS}
# Rows at the end, for second comments and for texts that are not listed.
_MORE_ROWS = 30
_LISTS = {"position": POSITIONS, "kind": KINDS, "weight": WEIGHTS, "reply": {"yes": ANSWERS["yes"]}}
# Keys and values stand before the lists.
_FIRST_LIST = 4


def make_workbooks(matters: Iterable[FormMatter]) -> Iterator[bytes]:
    """Yield forms of one round in one language as Excel files, in the order of `matters`."""
    return make_for_offices(matters, _make_parts, _pack)


def _pack(parts: Mapping[str, str], matter: FormMatter) -> bytes:
    office = matter.manifest.office
    return pack({name: _name_office(text, office) for name, text in parts.items()})


def _name_office(text: str, office: str) -> str:
    return text.replace(f">{STAND_IN}<", f">{office}<").replace(digest_cell(STAND_IN), digest_cell(office))


def _make_parts(matter: FormMatter) -> Mapping[str, str]:
    look = _look(matter)
    book = Workbook()
    book.remove(book.worksheets[0])
    office = add_sheet(book, matter.say("sheet.office"), _OFFICE_WIDTHS, look)
    asked = add_questions(book, matter, look)
    comments = add_sheet(book, matter.say("sheet.comments"), [_WIDTHS[key] for key in COLUMN_KEYS], look)
    guide = add_sheet(book, matter.say("sheet.help"), _HELP_WIDTHS, look)
    meta: Worksheet = book.create_sheet(META_SHEET)
    lists = _write_lists(meta, matter, look)
    _fill_office(office, matter, look, lists)
    _fill_comments(comments, matter, look, lists)
    _fill_help(guide, matter, look, comments)
    for sheet in (office, comments, guide):
        fit_rows(sheet, look)
    comments.row_dimensions[_KEYS].hidden = True
    _fill_meta(meta, matter, look, [office, *asked, guide], comments)
    meta.sheet_state = "veryHidden"
    for key, value in write_manifest(matter.manifest).items():
        book.custom_doc_props.append(StringProperty(name=key, value=value))  # type: ignore[attr-defined]
    cover = matter.cover
    book.properties = DocumentProperties(
        title=legal(f"{matter.say('form.title')}: {cover.number}, {cover.version_label}"),
        subject=legal(cover.title),
        description=cover.running_header,
        language=matter.language,
        creator=None,
        created=matter.moment.replace(tzinfo=None),
    )
    return package_parts(book, matter.moment, {})


def _look(matter: FormMatter) -> Look:
    cover = matter.cover
    return Look(
        language=matter.language,
        direction=direction(matter.language),
        header=(f"{cover.number} – {cover.version_label}", cover.running_header),
        footer=(matter.say("form.title"), word("words.page", matter.language)),
        cut=word("checklist.cut", matter.language),
    )


def _allow(sheet: Worksheet) -> None:
    """Leave to the reader all that does no harm: to format, to sort, to add and take out rows, to follow links."""
    for name in ("formatCells", "sort", "insertRows", "deleteRows", "insertHyperlinks"):
        # True is what is kept from the reader.
        setattr(sheet.protection, name, False)


# --- The first sheet --------------------------------------------------------------------------------------------------


def _told(matter: FormMatter) -> Iterator[tuple[str, str]]:
    """Yield what a reader is told before anything else: a label, and the words beside it."""
    cover = matter.cover
    yield (
        matter.say("form.draft"),
        "\n".join((f"{cover.number} – {cover.title}", f"{cover.stage_label} – {cover.version_label}", *cover.notices)),
    )
    if matter.text_language:
        yield matter.say("column.text_read"), f"{matter.text_language} {matter.say('help.language')}"
    if matter.own_purpose:
        yield matter.say("form.purpose"), matter.own_purpose
    yield matter.say("form.closes"), matter.closes
    yield matter.say("form.send"), matter.round.reply_to or matter.say("form.send-back")
    yield matter.say("form.visible"), matter.say(f"visible.{matter.round.visible_to}")
    if matter.asked:
        yield matter.say("sheet.asked"), matter.say("asked.intro")
    steps = (
        matter.say("form.step-1", position=matter.say("position.no-comment")),
        matter.say("form.step-2", sheet=matter.say("sheet.comments"), help=matter.say("sheet.help")),
        matter.say("form.step-3", closes=matter.closes),
    )
    yield matter.say("form.how"), "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def _fields(matter: FormMatter) -> Iterator[tuple[str, str]]:
    """Yield key and label of each field; the questions stand right after the position."""
    for key in FIELDS:
        if key == "organization" and matter.manifest.office:
            continue
        if key == "contact":
            for number, question in enumerate(matter.round.questions):
                yield f"{QUESTION_KEY}{question.id}", matter.ask(number)
        yield key, matter.say(f"field.{key}")


def _fill_office(sheet: Worksheet, matter: FormMatter, look: Look, lists: Mapping[str, str]) -> None:
    sheet.column_dimensions[get_column_letter(_KEY)].hidden = True
    _allow(sheet)
    write(cell_at(sheet, 1, _LABEL), matter.say("form.title"), look, bold=True)
    write(cell_at(sheet, 1, _ANSWER), matter.manifest.office, look, bold=True)
    row = 1
    for row, (label, told) in enumerate(_told(matter), start=2):
        write(cell_at(sheet, row, _LABEL), label, look, bold=True)
        write(cell_at(sheet, row, _ANSWER), told, look)
    for place, (key, label) in enumerate(_fields(matter), start=row + 1):
        put(cell_at(sheet, place, _KEY), key, look)
        write_head(cell_at(sheet, place, _LABEL), label, look)
        answer = cell_at(sheet, place, _ANSWER)
        if key == "office" and matter.manifest.office:
            write(answer, matter.manifest.office, look, bold=True)
            continue
        make_field(answer, look, "text")
        if key == "position":
            # Where a reader stands who opens the file.
            (selection,) = sheet.sheet_view.selection
            selection.activeCell = selection.sqref = answer.coordinate
        told = matter.say("form.choose-here" if key == "position" else "form.optional")
        if key == "contact":
            told = f"{told} {matter.say('form.contact-private')}"
        chosen = "reply" if key.startswith("offer-") else key
        if chosen in lists:
            _choose(sheet, answer.coordinate, lists[chosen], (label, told), matter)
        else:
            explain(sheet, answer.coordinate, label, told)


def _choose(sheet: Worksheet, cells: str, source: str, told: tuple[str, str], matter: FormMatter) -> None:
    """Offer words in cells; `told` are title and words that stand beside one that is selected."""
    listed = DataValidation(type="list", formula1=source)
    tell(listed, *told)
    validate(sheet, cells, listed, told[0], matter.say("form.choose"))


# --- Comments ---------------------------------------------------------------------------------------------------------


def _fill_comments(sheet: Worksheet, matter: FormMatter, look: Look, lists: Mapping[str, str]) -> None:
    _allow(sheet)
    titles = [matter.say(f"column.{key}") for key in COLUMN_KEYS]
    for column, (key, title) in enumerate(zip(COLUMN_KEYS, titles, strict=True), start=1):
        put(cell_at(sheet, _KEYS, column), key, look)
        write_head(cell_at(sheet, _TITLES, column), title, look)
    rows = [("", "", matter.say("about.whole"), ""), *_list_shown(matter, look)]
    for row, shown in enumerate(rows, start=_FIRST):
        for column, text in enumerate(shown, start=1):
            bold = COLUMN_KEYS[column - 1] == "number"
            # The first row is the form's own words.
            way = None if row == _FIRST else matter.manuscript.direction
            write(cell_at(sheet, row, column), text, look, direction=way, bold=bold, part="open")
    end = _FIRST + len(rows) - 1
    last = end + _MORE_ROWS
    for row in range(_FIRST, last + 1):
        for column, key in enumerate(COLUMN_KEYS, start=1):
            if key not in SHOWN_COLUMNS or (row > end and key != "id"):
                make_field(cell_at(sheet, row, column), look, "text")
    for row in range(end + 1, last + 1):
        write(cell_at(sheet, row, 1), "", look, part="open")
    sheet.column_dimensions["A"].hidden = True
    make_table(sheet, "Comments", titles, last, filtered=True, first=_TITLES)
    sheet.freeze_panes = f"C{_FIRST}"
    for key in ANSWER_COLUMNS:
        letter = get_column_letter(COLUMN_KEYS.index(key) + 1)
        cells, about = f"{letter}{_FIRST}:{letter}{last}", (matter.say(f"column.{key}"), _explain(key, matter))
        if key in lists:
            _choose(sheet, cells, lists[key], about, matter)
        elif about[1]:
            explain(sheet, cells, *about)
    # No value is taken there: what stands there already stays, also where it is sorted.
    kept = f"A{_FIRST}:{get_column_letter(len(SHOWN_COLUMNS))}{end}"
    refused = DataValidation(type="custom", formula1="FALSE")
    told = matter.say("form.not-here", column=matter.say("column.proposed"))
    validate(sheet, kept, refused, matter.say("column.text_read"), told)


def _explain(key: str, matter: FormMatter) -> str:
    """Return what is said beside a cell of a column; nothing for that of the comment itself, which is all that is needed."""
    if key == "comment":
        return ""
    optional = matter.say("form.optional")
    if key in _MEANINGS:
        words = (f"{matter.say(f'{key}.{each}')}: {matter.say(f'help.{key}.{each}')}" for each in _MEANINGS[key])
        # There is no room for more.
        return "\n".join(words)
    return f"{optional} {matter.say(f'help.{key}')}" if key in {"part", "supports"} else optional


def _list_shown(matter: FormMatter, look: Look) -> Iterator[tuple[str, str, str, str]]:
    """Yield id, number, place and words of each text as its row shows them.

    Its place begins with its clause, so that a filter finds all of that. A table has a row of its own, for comments on it, and
    is only named in the text that holds it.
    """
    clauses = _name_clauses(matter)
    tables: dict[str, list[Passage]] = {}
    for passage in matter.passages:
        if passage.kind in {"table", "figure"}:
            tables.setdefault(passage.division, []).append(passage)
    for passage in matter.passages:
        clause = clauses.get(passage.division, "")
        above = passage.title if passage.title and not clause.endswith(passage.title) else ""
        place = " – ".join(filter(None, (clause, above)))
        text = _name_tables(passage, tables.get(passage.division, ()))
        if is_cut_off(text, _WIDTHS["text_read"], look):
            place = f"{place}\n({matter.say('form.long-row')})"
        # What has no number goes by its id: a row keeps a name that can be seen, whatever becomes of the hidden one.
        yield passage.id, passage.number or passage.id, place, text


def _name_clauses(matter: FormMatter) -> Mapping[str, str]:
    """Return number and title of each clause and annex by id."""
    return {
        section.id: f"{section.label.rstrip('.')} {shown_text(section.title)}".strip()
        for section in matter.manuscript.sections
        if section.id
    }


def _name_tables(passage: Passage, tables: Iterable[Passage]) -> str:
    text = passage.text
    for table in tables:
        cells = table.text.partition("\n")[2]
        if cells and table is not passage:
            text = text.replace(f"\n{cells}", f"\n[{table.number}]")
    return text


# --- Help, and what nobody sees ---------------------------------------------------------------------------------------


def _fill_help(sheet: Worksheet, matter: FormMatter, look: Look, comments: Worksheet) -> None:
    _allow(sheet)
    lines = [
        (matter.say("sheet.comments"), matter.say("help.rows")),
        ("", matter.say("help.language")),
        (matter.say("form.visible"), matter.say(f"visible.{matter.round.visible_to}")),
        (matter.say("column.part"), matter.say("help.part")),
        *(
            (f"{matter.say(f'column.{group}')}: {matter.say(f'{group}.{key}')}", matter.say(f"help.{group}.{key}"))
            for group, words in _MEANINGS.items()
            for key in words
        ),
        (matter.say("column.supports"), matter.say("help.supports")),
    ]
    for row, (label, told) in enumerate(lines, start=1):
        write_head(cell_at(sheet, row, 1), label, look)
        write(cell_at(sheet, row, 2), told, look)
    _write_contents(sheet, len(lines) + 1, matter, look, comments)


def _write_contents(sheet: Worksheet, first: int, matter: FormMatter, look: Look, comments: Worksheet) -> None:
    """Write which clauses are asked about, each with a link to its first row."""
    clauses = _name_clauses(matter)
    starts: dict[str, int] = {}
    for row, passage in enumerate(matter.passages, start=_FIRST + 1):
        starts.setdefault(passage.division, row)
    for place, (division, row) in enumerate(starts.items()):
        write_head(cell_at(sheet, first + place, 1), "" if place else matter.say("help.contents"), look)
        cell = cell_at(sheet, first + place, 2)
        write(cell, clauses.get(division, division), look, direction=matter.manuscript.direction)
        link_to(cell, comments, row, _NUMBER)


def _write_lists(meta: Worksheet, matter: FormMatter, look: Look) -> Mapping[str, str]:
    """Write the words to choose from, a column for each list, and return how formulas name them."""
    places = {}
    for column, (group, words) in enumerate(_LISTS.items(), start=_FIRST_LIST):
        for row, key in enumerate(words, start=1):
            put(cell_at(meta, row, column), matter.say(f"{group}.{key}"), look)
        places[group] = area(meta, get_column_letter(column), (1, len(words)))
    return places


def _fill_meta(
    meta: Worksheet, matter: FormMatter, look: Look, sheets: Sequence[Worksheet], comments: Worksheet
) -> None:
    told = dict(write_manifest(matter.manifest))
    said = {str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None}
    said |= {matter.say(f"column.{key}") for key in COLUMN_KEYS} | {matter.say("about.whole")}
    told[OWN_KEY] = " ".join(sorted({digest_cell(text) for text in said}))
    for number, question in enumerate(matter.round.questions):
        told[f"{QUESTION_KEY}{question.id}"] = digest_cell(matter.ask(number))
    told |= {key: digest_cell(label) for key, label in list_labels(matter).items()}
    # As it is in the cells: a text that is too long for one stands there cut.
    for shown in comments.iter_rows(_FIRST + 1, _FIRST + len(matter.passages), 1, len(SHOWN_COLUMNS), values_only=True):
        name, *texts = (str(text or "") for text in shown)
        told[f"{ROW_KEY}{name}"] = " ".join(map(digest_cell, texts))
    for row, (key, value) in enumerate(told.items(), start=1):
        put(cell_at(meta, row, 1), key, look)
        put(cell_at(meta, row, 2), value, look)
