"""The questions about evidence that an office finds in its form, as a sheet of the workbook and as fields of other forms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.render.workbook import (
    Look,
    add_sheet,
    cell_at,
    fit_rows,
    make_field,
    put,
    quoted,
    validate,
    write,
    write_head,
)
from wipo_bc_std.review.asked import AskedQuestion
from wipo_bc_std.review.sheet_form import QUESTION_KEY
from wipo_bc_std.review.vocabulary import REPLIES
from wipo_bc_std.session.form_matter import FormMatter

# Key, label, answer: as on the first sheet, so that the same reader reads both.
_WIDTHS = (12, 44, 96)
_KEY, _LABEL, _ANSWER = 1, 2, 3
_CHOSEN = "answer"
# Of what is not there in a language, readers get the English.
_ORIGINAL = "en"


@dataclass(frozen=True, slots=True)
class AskedField:
    """A field of a question: its key in forms, its label there, and the words to choose from, none where it is free."""

    key: str
    label: str
    choices: tuple[str, ...] = ()


def list_fields(matter: FormMatter, number: int) -> tuple[AskedField, ...]:
    """Return the fields of a question of a form by its number, from 1; each label names the question."""
    choices = tuple(matter.say(f"asked.answer.{key}") for key in REPLIES)
    return tuple(
        AskedField(
            f"{QUESTION_KEY}{key}",
            matter.say(f"asked.field.{name}", number=str(number)),
            choices if name == _CHOSEN else (),
        )
        for key, name in matter.asked[number - 1].fields.items()
    )


def tell_question(matter: FormMatter, question: AskedQuestion) -> Iterator[tuple[str, str]]:
    """Yield all that is needed to answer a question: labels, and the words beside them."""
    held = (
        ("column.title", question.place),
        ("column.text_read", question.text),
        ("asked.claim", question.claim),
        ("asked.check", question.check),
    )
    for label, text in held:
        if text is not None:
            yield matter.say(label), text.words(matter.language, _ORIGINAL)


def list_free_fields(matter: FormMatter) -> Iterator[AskedField]:
    """Yield the fields of all questions for forms that have a list of fields: the first of each says the whole question."""
    for number, question in enumerate(matter.asked, start=1):
        lines = [f"{label}: {words}" for label, words in tell_question(matter, question)]
        lines.append(matter.say(f"asked.kind.{question.kind}"))
        for place, field in enumerate(list_fields(matter, number)):
            told = "\n".join((*lines, field.label)) if place == 0 else field.label
            yield AskedField(field.key, told, field.choices)


def list_labels(matter: FormMatter) -> Mapping[str, str]:
    """Return the label of each field of the sheet by its key."""
    return {field.key: field.label for number, _ in enumerate(matter.asked, start=1) for field in list_fields(matter, number)}


def add_questions(book: Workbook, matter: FormMatter, look: Look) -> tuple[Worksheet, ...]:
    """Add the sheet of questions where an office is asked any, and return it; all that is asked stands on it."""
    if not matter.asked:
        return ()
    sheet = add_sheet(book, matter.say("sheet.asked"), _WIDTHS, look)
    sheet.column_dimensions[get_column_letter(_KEY)].hidden = True
    write(cell_at(sheet, 1, _LABEL), matter.say("sheet.asked"), look, bold=True)
    write(cell_at(sheet, 1, _ANSWER), matter.say("asked.intro"), look)
    row = 2
    for number, question in enumerate(matter.asked, start=1):
        row = _add_question(sheet, row, number, question, matter, look)
    fit_rows(sheet, look)
    return (sheet,)


def _add_question(
    sheet: Worksheet, row: int, number: int, question: AskedQuestion, matter: FormMatter, look: Look
) -> int:
    """Write a question from a row on; return the row behind it and an empty one."""
    row += 1
    write(cell_at(sheet, row, _LABEL), matter.say("asked.question", number=str(number)), look, bold=True)
    write(cell_at(sheet, row, _ANSWER), matter.say(f"asked.kind.{question.kind}"), look, bold=True)
    for label, words in tell_question(matter, question):
        row += 1
        write(cell_at(sheet, row, _LABEL), label, look)
        write(cell_at(sheet, row, _ANSWER), words, look)
    choose = partial(validate, title=matter.say("asked.question", number=str(number)), told=matter.say("form.choose"))
    for field in list_fields(matter, number):
        row += 1
        put(cell_at(sheet, row, _KEY), field.key, look)
        write_head(cell_at(sheet, row, _LABEL), field.label, look)
        answer = cell_at(sheet, row, _ANSWER)
        make_field(answer, look, "text")
        if field.choices:
            choose(sheet, answer.coordinate, DataValidation(type="list", formula1=quoted(",".join(field.choices))))
    return row + 1
