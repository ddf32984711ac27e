"""The conformance checklist as a workbook: how an organization states what it follows, in the form offices report in.

Three sheets: `declaration` says what the form is and holds the fields of a declaration, `checklist` has a row for each
provision in force, `summary` counts the answers by target and level.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.render.workbook import (
    Look,
    add_sheet,
    area,
    cell_at,
    fit_rows,
    legal,
    make_field,
    make_table,
    package_parts,
    put,
    quoted,
    sheet_part,
    validate,
    write,
    write_formula,
    write_head,
)
from wipo_bc_std.view.nodes import (
    Box,
    Cover,
    Direction,
    Inlines,
    Manuscript,
    Mark,
    ProvisionFacts,
    shown_lines,
    shown_text,
    statement,
    texts,
    walk,
)

Provisions = Sequence[tuple[Box, ProvisionFacts]]
Results = Mapping[str, str | int]

_DECLARATION_WIDTHS = (28, 110)
# Identifier, kind, target, level, statement, applies to, verification, implementation, remark.
_CHECKLIST_WIDTHS = (11, 17, 17, 8, 50, 20, 14, 18, 30)
_LEVEL, _STATEMENT, _ANSWER, _REMARK = 4, 5, 8, 9
# Target, level, provisions, the four answers, no answer, claim.
_SUMMARY_WIDTHS = (30, 8, 14, 16, 16, 16, 16, 16, 18)
_ANSWERS = "D:G"
# The first of the year 2000, as spreadsheets count days.
_ANY_DAY = "36526"


class ChecklistPackage(Struct, frozen=True):
    """A checklist as the parts of its package, in the order in which they are packed, and where each provision stands.

    `parts` are XML by name, for `workbook.pack` or any other program that makes zip files. `sheet` names the part with the
    provisions, and `rows` says for each id which `<row r="…">` in it is its own. A form with fewer provisions is made so:
    take the other rows out, and number those that are left from 2 on, in `r` of the row and of its cells. Nothing else names
    a single row; ranges may be longer than what stands in them.
    """

    parts: Mapping[str, str]
    sheet: str
    rows: Mapping[str, int]


def checklist_package(manuscript: Manuscript, moment: datetime) -> ChecklistPackage:
    """Return the checklist of a draft, made at `moment` (aware, UTC): the same draft and time give the same parts."""
    words, cover = manuscript.words, manuscript.cover
    look = Look(
        language=manuscript.language,
        direction=manuscript.direction,
        header=(f"{cover.number} – {cover.version_label}", cover.running_header),
        footer=(words.checklist.title, words.page),
        cut=words.checklist.cut,
    )
    provisions = _in_force(manuscript)
    book = Workbook()
    book.remove(book.worksheets[0])
    declaration = add_sheet(book, words.checklist.declaration, _DECLARATION_WIDTHS, look)
    checklist = add_sheet(book, words.checklist.checklist, _CHECKLIST_WIDTHS, look)
    summary = add_sheet(book, words.checklist.summary, _SUMMARY_WIDTHS, look)
    _fill_declaration(declaration, checklist, manuscript, look)
    rows = _fill_checklist(checklist, summary, provisions, manuscript, look)
    results = _fill_summary(summary, checklist, provisions, manuscript, look)
    for sheet in (declaration, checklist, summary):
        fit_rows(sheet, look)
    book.properties = DocumentProperties(
        title=legal(f"{cover.number} – {words.checklist.title}"),
        subject=legal(cover.title),
        description=cover.running_header,
        language=manuscript.language,
        creator=None,
        created=moment.replace(tzinfo=None),
    )
    parts = package_parts(book, moment, {summary.title: results})
    return ChecklistPackage(parts, sheet_part(book.index(checklist) + 1), rows)


# --- Provisions -------------------------------------------------------------------------------------------------------


def _in_force(manuscript: Manuscript) -> Provisions:
    """Return the provisions in force in order of identifier, each once."""
    found: dict[str, tuple[Box, ProvisionFacts]] = {}
    for block in walk(manuscript.sections):
        if isinstance(block, Box) and block.provision is not None and block.provision.status == "current":
            found.setdefault(block.id, (block, block.provision))
    return tuple(found[name] for name in sorted(found))


def _statement(box: Box) -> str:
    """Return what a provision says, a line for each paragraph or item, and last the state of its translation."""
    own = statement(box)
    states = dict.fromkeys(mark.label for mark in _marks(box) if mark.label)
    return "\n".join((*(line for block in own for line in shown_lines(block)), *(f"[{label}]" for label in states)))


def _direction(box: Box) -> Direction | None:
    """Return the direction of a statement that is not translated, None for any other."""
    return next((mark.direction for mark in _marks(box) if mark.direction is not None), None)


def _marks(box: Box) -> Iterator[Mark]:
    for block in walk(statement(box)):
        for text in texts(block):
            yield from _marks_in(text)


def _marks_in(inlines: Inlines) -> Iterator[Mark]:
    for inline in inlines:
        if isinstance(inline, Mark):
            yield inline
        yield from _marks_in(getattr(inline, "children", ()))


def _facts(box: Box, names: Iterable[str], separator: str = "") -> str:
    """Return the values of facts, a line each; with a separator they have their labels before them."""
    found = {fact.name: fact for fact in box.facts}
    facts = [found[name] for name in names if name in found]
    return "\n".join((fact.label + separator if separator else "") + shown_text(fact.value) for fact in facts)


# --- Declaration ------------------------------------------------------------------------------------------------------


def _fill_declaration(sheet: Worksheet, checklist: Worksheet, manuscript: Manuscript, look: Look) -> None:
    words, cover = manuscript.words.checklist, manuscript.cover
    write(cell_at(sheet, 1, 1), words.title, look, bold=True)
    write(cell_at(sheet, 1, 2), "\n".join(_about(cover)), look, bold=True)
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(words.steps, start=1))
    for row, (label, told) in enumerate(((words.notice, "\n".join(cover.notices)), (words.how_to, steps)), start=2):
        write(cell_at(sheet, row, 1), label, look, bold=True)
        write(cell_at(sheet, row, 2), told, look)
    labels = (
        words.organization,
        words.target,
        words.level,
        words.rights,
        words.setups,
        words.declared_on,
        words.contact,
    )
    places = {}
    for row, label in enumerate(labels, start=4):
        write_head(cell_at(sheet, row, 1), label, look)
        make_field(cell_at(sheet, row, 2), look)
        places[label] = f"B{row}"
    targets = len(manuscript.vocabulary.targets)
    if targets:
        first, last = get_column_letter(_REMARK + 1), get_column_letter(_REMARK + targets)
        _choose(sheet, places[words.target], area(checklist, f"{first}:{last}", (1, 1)), words.target, words.choose)
    _choose(sheet, places[words.level], quoted("A,AA"), words.level, words.choose)
    day = DataValidation(type="date", operator="greaterThanOrEqual", formula1=_ANY_DAY)
    validate(sheet, places[words.declared_on], day, words.declared_on, words.enter_date)
    sheet[places[words.declared_on]].number_format = "yyyy-mm-dd"


def _about(cover: Cover) -> Iterator[str]:
    yield f"{cover.number} – {cover.title}"
    yield f"{cover.stage_label} – {cover.version_label} – {cover.date_label}"
    if cover.task_label:
        yield cover.task_label


def _choose(sheet: Worksheet, cells: str, source: str, title: str, told: str) -> None:
    validate(sheet, cells, DataValidation(type="list", formula1=source), title, told)


# --- Checklist --------------------------------------------------------------------------------------------------------


def _fill_checklist(
    sheet: Worksheet, summary: Worksheet, provisions: Provisions, manuscript: Manuscript, look: Look
) -> dict[str, int]:
    """Write a row for each provision and return its number by id.

    Behind the table stands a hidden column for each target, with 1 where a provision is addressed to it: the name of one
    target can be part of that of another, so the summary cannot go by words.
    """
    words = manuscript.words.checklist
    targets = manuscript.vocabulary.targets
    titles = (
        words.identifier,
        words.kind,
        words.target,
        words.level,
        words.statement,
        words.applies,
        words.verification,
        words.implementation,
        words.remark,
    )
    for column, title in enumerate(titles, start=1):
        write_head(cell_at(sheet, 1, column), title, look)
    for column, target in enumerate(targets, start=_REMARK + 1):
        put(cell_at(sheet, 1, column), target.name, look)
        sheet.column_dimensions[get_column_letter(column)].hidden = True
    for row, (box, facts) in enumerate(provisions, start=2):
        for column, value in enumerate(_cells(box, facts, manuscript), start=1):
            direction = _direction(box) if column == _STATEMENT else None
            write(cell_at(sheet, row, column), value, look, direction=direction, bold=column == 1)
        for column in (_ANSWER, _REMARK):
            make_field(cell_at(sheet, row, column), look)
        for column, target in enumerate(targets, start=_REMARK + 1):
            if target.key in facts.targets:
                put(cell_at(sheet, row, column), 1, look)
    last = _last_row(provisions)
    make_table(sheet, "Checklist", titles, last, filtered=True)
    sheet.freeze_panes = "B2"
    letter = get_column_letter(_ANSWER)
    answers = area(summary, _ANSWERS, (1, 1))
    _choose(sheet, f"{letter}2:{letter}{last}", answers, words.implementation, words.choose)
    return {box.id: row for row, (box, _) in enumerate(provisions, start=2)}


def _cells(box: Box, facts: ProvisionFacts, manuscript: Manuscript) -> tuple[str, ...]:
    words = manuscript.words
    return (
        box.id,
        box.heading,
        _facts(box, ["target"]),
        facts.conformance or words.checklist.no_level,
        _statement(box),
        _facts(box, ["rights", "setups"], words.separator),
        _facts(box, ["verify"]),
    )


def _last_row(provisions: Provisions) -> int:
    """Return the last row of the checklist; a table has one at least, be it empty."""
    return max(len(provisions), 1) + 1


# --- Summary ----------------------------------------------------------------------------------------------------------


class _Line(Struct, frozen=True):
    """A line of the summary: `column` is that of its target in the checklist, 0 for all targets together."""

    target: str
    column: int
    level: str
    count: int


def _lines(provisions: Provisions, manuscript: Manuscript) -> Iterator[_Line]:
    """Yield what is counted: for each target level A, then AA where it has recommendations; then each level for all."""
    words = manuscript.words.checklist
    levels = [(facts.conformance or words.no_level, facts.targets) for _, facts in provisions]
    for column, target in enumerate(manuscript.vocabulary.targets, start=_REMARK + 1):
        for level in ("A", "AA"):
            count = sum(level == own and target.key in targets for own, targets in levels)
            if count or level == "A":
                yield _Line(target.name, column, level, count)
    for level in ("A", "AA", words.no_level):
        yield _Line(words.all_targets, 0, level, sum(level == own for own, _ in levels))


def _fill_summary(
    sheet: Worksheet, checklist: Worksheet, provisions: Provisions, manuscript: Manuscript, look: Look
) -> Results:
    """Write the counts as formulas, and return what they give while nothing is answered."""
    words = manuscript.words.checklist
    titles = (words.target, words.level, words.provisions, *words.answers, words.unanswered, words.claim)
    for column, title in enumerate(titles, start=1):
        write_head(cell_at(sheet, 1, column), title, look)

    def listed(column: int) -> str:
        return area(checklist, get_column_letter(column), (2, _last_row(provisions)))

    results: dict[str, str | int] = {}
    lines = tuple(_lines(provisions, manuscript))
    for row, line in enumerate(lines, start=2):
        write(cell_at(sheet, row, 1), line.target, look, bold=True)
        write(cell_at(sheet, row, 2), line.level, look)
        counted = f"{listed(_LEVEL)},$B{row}" + (f",{listed(line.column)},1" if line.column else "")
        formulas: dict[str, tuple[str, str | int]] = {"C": (f"COUNTIFS({counted})", line.count)}
        formulas |= {each: (f"COUNTIFS({counted},{listed(_ANSWER)},{each}$1)", 0) for each in "DEFG"}
        formulas["H"] = (f"C{row}-SUM(D{row}:G{row})", line.count)
        if line.column:
            # Level AA asks for level A as well, which stands in the row above.
            first = row - 1 if line.level == "AA" else row
            lacking = ",".join(f"{column}{first}:{column}{row}" for column in "EFH")
            none, yes, no = (quoted(text) for text in (words.no_level, words.claim_yes, words.claim_no))
            claim = f"IF(C{row}=0,{none},IF(SUM({lacking})=0,{yes},{no}))"
            formulas["I"] = (claim, words.claim_no if line.count else words.no_level)
        else:
            write(cell_at(sheet, row, len(titles)), words.no_level, look, centred=True)
        for letter, (formula, result) in formulas.items():
            write_formula(sheet[f"{letter}{row}"], formula, look)
            results[f"{letter}{row}"] = result
    make_table(sheet, "Summary", titles, len(lines) + 1, filtered=False)
    sheet.freeze_panes = "C2"
    return results
