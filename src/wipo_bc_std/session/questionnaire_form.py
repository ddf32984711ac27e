"""A questionnaire as a workbook to fill in: one sheet with the questions, protected but for the cells of answers.

A hidden column has the key of each field, and a sheet that nobody sees has what the form is, and digests of all that was
written into it: whatever else stands in a file that comes back was written by whoever filled it in.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.questionnaire import Questionnaire
from wipo_bc_std.render.workbook import (
    Look,
    add_sheet,
    area,
    cell_at,
    explain,
    fit_rows,
    legal,
    make_field,
    pack,
    package_parts,
    put,
    tell,
    validate,
    write,
    write_head,
)
from wipo_bc_std.review.sheet_form import META_SHEET, OWN_KEY, digest_cell
from wipo_bc_std.session.questionnaire import (
    OFFICE_KEY,
    AnswerField,
    list_choices,
    list_fields,
    say_how,
    tell_reasons,
)
from wipo_bc_std.session.world_matter import WorldMatter
from wipo_bc_std.view.wording import direction

FORM_FORMAT = "1"
# Keys of what a form says of itself.
FORMAT_KEY, NAME_KEY, VERSION_KEY, LANGUAGE_KEY = "questionnaire_format", "questionnaire", "version", "language"
_WIDTHS = (12, 44, 96)
_KEY, _LABEL, _ANSWER = 1, 2, 3
# Keys and values stand before the lists of words to choose from.
_FIRST_LIST = 4


def make_questionnaire_form(
    questionnaire: Questionnaire, matter: WorldMatter, day: date, *, is_official: bool = False
) -> bytes:
    """Return the form of a questionnaire in the language of `matter`, as an Excel file dated `day`.

    Where no mandate makes it `is_official`, its sheet and its printed pages say that it is a specimen, and who asks.
    """
    say, context = matter.speech.word, matter.context
    title = context.local(questionnaire.title)
    look = Look(
        language=matter.speech.language,
        direction=direction(matter.speech.language),
        header=(title, "" if is_official else say("paper-form.running").upper()),
        footer=(say("paper.questionnaire.title"), say("words.page")),
        cut=say("checklist.cut"),
    )
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = add_sheet(book, say("questionnaire.sheet"), _WIDTHS, look)
    meta: Worksheet = book.create_sheet(META_SHEET)
    sheet.column_dimensions[get_column_letter(_KEY)].hidden = True
    _fill(sheet, meta, questionnaire, matter, look, is_official=is_official)
    fit_rows(sheet, look)
    _tell_itself(sheet, meta, questionnaire, look)
    meta.sheet_state = "veryHidden"
    moment = datetime.combine(day, time(), UTC)
    book.properties = DocumentProperties(
        title=legal(title), language=matter.speech.language, creator=None, created=moment.replace(tzinfo=None)
    )
    return pack(package_parts(book, moment, {}))


def _fill(
    sheet: Worksheet,
    meta: Worksheet,
    questionnaire: Questionnaire,
    matter: WorldMatter,
    look: Look,
    *,
    is_official: bool,
) -> None:
    say, context = matter.speech.word, matter.context
    row = 1
    if not is_official:
        write(cell_at(sheet, row, _LABEL), say("paper-form.specimen").upper(), look, bold=True)
        write(cell_at(sheet, row, _ANSWER), f"{say('paper-form.not-issued')} {say('paper-form.asks')}", look, bold=True)
        row += 1
    write(cell_at(sheet, row, _LABEL), say("paper.questionnaire.title"), look, bold=True)
    _say(sheet, row, questionnaire.title, matter, look, bold=True)
    for label, told in _introduce(questionnaire, matter):
        row += 1
        write(cell_at(sheet, row, _LABEL), label, look, bold=True)
        write(cell_at(sheet, row, _ANSWER), told, look)
    row += 1
    _add_field(sheet, row, OFFICE_KEY, say("questionnaire.office"), look)
    for number, question in enumerate(questionnaire.questions, start=1):
        # An empty row parts a question from the one before.
        row += 2
        write(cell_at(sheet, row, _LABEL), say("questionnaire.question", number=str(number)), look, bold=True)
        _say(sheet, row, question.question, matter, look, bold=True)
        for _, label, told in tell_reasons(question, matter):
            row += 1
            write(cell_at(sheet, row, _LABEL), label, look)
            write(cell_at(sheet, row, _ANSWER), told, look)
        choices = list_choices(question, matter)
        listed = _list(meta, number, choices, look) if choices else ""
        for field in list_fields(question):
            row += 1
            label = say("questionnaire.answer") if field.option is None else context.local(field.option.title)
            _add_field(sheet, row, field.key, label, look)
            _guide(sheet, row, field, (label, say_how(question, matter)), listed)


def _introduce(questionnaire: Questionnaire, matter: WorldMatter) -> Iterator[tuple[str, str]]:
    say = matter.speech.word
    yield say("questionnaire.purpose"), matter.context.local(questionnaire.purpose)
    if questionnaire.closes is not None:
        yield say("questionnaire.closes"), matter.speech.day(questionnaire.closes)
    yield say("questionnaire.send"), questionnaire.reply_to or say("questionnaire.send-back")
    yield say("paper.questionnaire.how"), say("questionnaire.how")


def _say(sheet: Worksheet, row: int, text: LocalText, matter: WorldMatter, look: Look, *, bold: bool = False) -> None:
    """Write a text of the sources, the way that its language is written."""
    original = matter.draft.standard.particulars.original_language
    way = look.direction if text.has(matter.speech.language, original) else direction(original)
    write(cell_at(sheet, row, _ANSWER), matter.context.local(text), look, direction=way, bold=bold)


def _add_field(sheet: Worksheet, row: int, key: str, label: str, look: Look) -> None:
    put(cell_at(sheet, row, _KEY), key, look)
    write_head(cell_at(sheet, row, _LABEL), label, look)
    # All that is typed stays as it is typed: a date does not become a number that looks like one.
    make_field(cell_at(sheet, row, _ANSWER), look, "text")


def _guide(sheet: Worksheet, row: int, field: AnswerField, told: tuple[str, str], listed: str) -> None:
    """Offer the words to choose from, or say what is to be written."""
    cell = cell_at(sheet, row, _ANSWER).coordinate
    if listed:
        choice = DataValidation(type="list", formula1=listed)
        tell(choice, *told)
        validate(sheet, cell, choice, told[0], told[1])
    elif field.question.kind != "text":
        explain(sheet, cell, *told)


def _list(meta: Worksheet, number: int, choices: tuple[str, ...], look: Look) -> str:
    """Write words to choose from into a column of their own, and return how formulas name them."""
    column = _FIRST_LIST + number
    for row, words in enumerate(choices, start=1):
        put(cell_at(meta, row, column), words, look)
    return area(meta, get_column_letter(column), (1, len(choices)))


def _tell_itself(sheet: Worksheet, meta: Worksheet, questionnaire: Questionnaire, look: Look) -> None:
    said = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
    told = {
        FORMAT_KEY: FORM_FORMAT,
        NAME_KEY: questionnaire.id,
        VERSION_KEY: str(questionnaire.version),
        LANGUAGE_KEY: look.language,
        OWN_KEY: " ".join(sorted({digest_cell(text) for text in said})),
    }
    for row, (key, value) in enumerate(told.items(), start=1):
        put(cell_at(meta, row, 1), key, look)
        put(cell_at(meta, row, 2), value, look)
