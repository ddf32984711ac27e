"""The table of changes as a workbook: to filter, to sort, and to answer change by change."""

from collections.abc import Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.redline.changes import Change, ChangeTable
from wipo_bc_std.redline.mark import name_place, say_kinds, say_reasons
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.redline.states import States
from wipo_bc_std.redline.summary import name_count
from wipo_bc_std.render.workbook import (
    Look,
    add_sheet,
    cell_at,
    fit_rows,
    legal,
    make_table,
    pack,
    package_parts,
    write,
    write_head,
)
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.view.wording import word

_ABOUT_WIDTHS = (44, 14, 14, 14, 14)
# Number, old and new place, kind, class, why, old and new text.
_CHANGES_WIDTHS = (7, 28, 28, 14, 14, 36, 50, 50)
_NUMBERS_WIDTHS = (20, 20, 40)


def redline_workbook(new: Manuscript, table: ChangeTable, states: States, moment: datetime) -> bytes:
    """Return the changes of a redline as one Excel file, dated `moment`."""
    cover, language = new.cover, table.language
    title = word("redline.title", language)
    look = Look(
        language=language,
        direction=new.direction,
        header=(f"{cover.number} – {title}", cover.running_header),
        footer=(f"{states.old} – {states.new}", new.words.page),
        cut=new.words.checklist.cut,
    )
    book = Workbook()
    book.remove(book.worksheets[0])
    about = add_sheet(book, title, _ABOUT_WIDTHS, look)
    changes = add_sheet(book, word("redline.changes", language), _CHANGES_WIDTHS, look)
    numbers = add_sheet(book, word("redline.concordance", language), _NUMBERS_WIDTHS, look)
    _fill_about(about, new, table, states, look)
    heads = ("number", "old-place", "new-place", "kind", "class", "reason", "old", "new")
    _fill(changes, "changes", _heads(heads, language), [_row(change, language) for change in table.changes], look)
    rows = [(each.old, each.new, each.id or each.old_id) for each in table.concordance]
    _fill(numbers, "numbers", _heads(("before", "now", "where"), language), rows, look)
    for sheet in (about, changes, numbers):
        fit_rows(sheet, look)
    book.properties = DocumentProperties(
        title=legal(f"{cover.number} – {title}"),
        subject=legal(cover.title),
        description=cover.running_header,
        language=language,
        creator=None,
        created=moment.replace(tzinfo=None),
    )
    return pack(package_parts(book, moment, {}))


def _fill_about(sheet: Worksheet, new: Manuscript, table: ChangeTable, states: States, look: Look) -> None:
    language = table.language
    lines = [f"{new.cover.number} {new.cover.title}", *new.cover.notices]
    lines.append(word("redline.compared", language, old=states.old, new=states.new))
    if not table.changes:
        lines.append(word("redline.none", language))
    for number, line in enumerate(lines, start=1):
        write(cell_at(sheet, number, 1), line, look, bold=number == 1)
    first = len(lines) + 2
    heads = [word("redline.clause", language), *(word(f"redline.class.{grade}", language) for grade in GRAVITY)]
    for column, head in enumerate(heads, start=1):
        write_head(cell_at(sheet, first, column), head, look)
    rows = [(name_count(each, language), *(getattr(each, grade) for grade in GRAVITY)) for each in table.clauses]
    rows.append((word("redline.total", language), *(getattr(table.counts, grade) for grade in GRAVITY)))
    for number, row in enumerate(rows, start=first + 1):
        for column, value in enumerate(row, start=1):
            write(cell_at(sheet, number, column), value, look)


def _row(change: Change, language: Language) -> tuple[str | int, ...]:
    return (
        int(change.id.removeprefix("c")),
        name_place(change.before),
        name_place(change.now),
        say_kinds(change, language),
        word(f"redline.class.{change.change_class}", language),
        say_reasons(change, language),
        change.old,
        change.new,
    )


def _heads(names: Sequence[str], language: Language) -> list[str]:
    return [word(f"redline.{name}", language) for name in names]


def _fill(sheet: Worksheet, name: str, heads: Sequence[str], rows: Sequence[Sequence[str | int]], look: Look) -> None:
    for column, head in enumerate(heads, start=1):
        write_head(cell_at(sheet, 1, column), head, look)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            write(cell_at(sheet, number, column), value, look)
    # A table has one row at least.
    make_table(sheet, name, heads, max(len(rows) + 1, 2), filtered=True)
    sheet.freeze_panes = "A2"
