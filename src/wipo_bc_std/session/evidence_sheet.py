"""The questions about evidence that an office finds in its form, as a sheet of the workbook and as fields of other forms."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wipo_bc_std.model.local_text import LocalText
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
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import direction

# Key, label, answer: as on the first sheet, so that the same reader reads both.
_WIDTHS = (12, 44, 96)
_KEY, _LABEL, _ANSWER = 1, 2, 3
_CHOSEN = "answer"
# Of what is not there in a language, readers get the English.
_ORIGINAL: Language = "en"


class AskedField(Struct, frozen=True):
    """A field of a question: its key in forms, its label there, and the words to choose from, none where it is free.

    `told` is what stands before the field: labels, and the words beside them; `foreign` are the labels of those words that
    are not in the language of the form.
    """

    key: str
    label: str
    choices: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    foreign: frozenset[str] = frozenset()


def index_asked(matter: FormMatter) -> Mapping[str, AskedField]:
    """Return the fields of all questions that an office is asked, in order, by their keys in forms.

    What is asked is told before the first field of each question; each label names its question by number.
    """
    choices = tuple(matter.say(f"asked.answer.{key}") for key in REPLIES)
    found: dict[str, AskedField] = {}
    for number, question in enumerate(matter.asked, start=1):
        told, foreign = tuple(_tell(matter, number, question)), frozenset(_list_foreign(matter, question))
        for name in question.fields.values():
            key = f"{QUESTION_KEY}{question.id}-{name}"
            label = matter.say(f"asked.field.{name}", number=str(number))
            found[key] = AskedField(key, label, choices if name == _CHOSEN else (), told, foreign)
            told = ()
    return found


def list_labels(matter: FormMatter) -> Mapping[str, str]:
    """Return the label of each field by its key."""
    return {key: field.label for key, field in index_asked(matter).items()}


def _tell(matter: FormMatter, number: int, question: AskedQuestion) -> Iterator[tuple[str, str]]:
    """Yield all that is needed to answer a question: what it is, then labels and the words beside them."""
    yield matter.say("asked.question", number=str(number)), matter.say(f"asked.kind.{question.kind}")
    for label, text in _hold(question):
        yield matter.say(label), text.words(matter.language, _ORIGINAL)


def _list_foreign(matter: FormMatter, question: AskedQuestion) -> Iterator[str]:
    """Yield the labels of what a question has in another language than its form."""
    for label, text in _hold(question):
        if not text.has(matter.language, _ORIGINAL):
            yield matter.say(label)


def _hold(question: AskedQuestion) -> Iterator[tuple[str, LocalText]]:
    """Yield what a question has of the draft, each with the key of its label."""
    held = (
        ("column.title", question.place),
        ("column.text_read", question.text),
        ("asked.claim", question.claim),
        ("asked.check", question.check),
    )
    yield from ((label, text) for label, text in held if text is not None)


def add_questions(book: Workbook, matter: FormMatter, look: Look) -> tuple[Worksheet, ...]:
    """Add the sheet of questions where an office is asked any, and return it; all that is asked stands on it."""
    if not matter.asked:
        return ()
    sheet = add_sheet(book, matter.say("sheet.asked"), _WIDTHS, look)
    sheet.column_dimensions[get_column_letter(_KEY)].hidden = True
    write(cell_at(sheet, 1, _LABEL), matter.say("sheet.asked"), look, bold=True)
    write(cell_at(sheet, 1, _ANSWER), matter.say("asked.intro"), look)
    row = 1
    for field in index_asked(matter).values():
        # An empty row parts a question from the one before.
        row += bool(field.told)
        for place, (label, words) in enumerate(field.told):
            row += 1
            write(cell_at(sheet, row, _LABEL), label, look, bold=place == 0)
            # What is not translated is read the other way round in a sheet in Arabic.
            way = direction(_ORIGINAL) if label in field.foreign else None
            write(cell_at(sheet, row, _ANSWER), words, look, direction=way, bold=place == 0)
        row += 1
        put(cell_at(sheet, row, _KEY), field.key, look)
        write_head(cell_at(sheet, row, _LABEL), field.label, look)
        answer = cell_at(sheet, row, _ANSWER)
        make_field(answer, look, "text")
        if field.choices:
            choice = DataValidation(type="list", formula1=quoted(",".join(field.choices)))
            validate(sheet, answer.coordinate, choice, field.label, matter.say("form.choose"))
    fit_rows(sheet, look)
    return (sheet,)
