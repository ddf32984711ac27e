"""Questionnaires that came back: each question is answered, unanswered or refused with a reason, and none is lost.

Files are those of other people: they are read as data, and what they say is shown safely.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from wipo_bc_std.model.fields import parse_day
from wipo_bc_std.model.questionnaire import Question, Questionnaire
from wipo_bc_std.office_files.excel import Sheet, read_excel
from wipo_bc_std.review.sheet_form import META_SHEET, OWN_KEY, clean_cell, digest_cell
from wipo_bc_std.review.visible import show_words
from wipo_bc_std.session.questionnaire import OFFICE_KEY, list_fields
from wipo_bc_std.session.questionnaire_form import FORM_FORMAT, FORMAT_KEY, LANGUAGE_KEY, NAME_KEY, VERSION_KEY
from wipo_bc_std.view.fixed import LANGUAGES
from wipo_bc_std.view.wording import word

_KEY, _LABEL, _ANSWER = 1, 2, 3
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_SPACES = re.compile(r"[\s\u00a0\u202f']+")
_YES = frozenset(word("questionnaire.yes", language).casefold() for language in LANGUAGES)
_NO = frozenset(word("questionnaire.no", language).casefold() for language in LANGUAGES)


class AnswersError(ValueError):
    """A file is no form of a questionnaire that there is; the message names the file and says what to do."""


class GivenAnswer(Struct, frozen=True):
    """An answer: ids of options, `yes` or `no`, a number, a day or words, as the question asks; several for several."""

    question: str
    values: tuple[str, ...]


class RefusedAnswer(Struct, frozen=True):
    """What stands in the field of a question and is no answer to it, and why."""

    question: str
    said: str
    reason: str


class AnswerSheet(Struct, frozen=True):
    """A questionnaire that came back: each question is given, unanswered or refused.

    `office` is what whoever filled it in wrote there. `apart` are words that stand in no field.
    """

    file: str
    questionnaire: str
    version: int
    language: str
    office: str
    given: tuple[GivenAnswer, ...]
    unanswered: tuple[str, ...]
    refused: tuple[RefusedAnswer, ...]
    apart: tuple[str, ...]


def read_answers(content: bytes, name: str, questionnaires: Iterable[Questionnaire]) -> AnswerSheet:
    """Return what the file `name` answers; raise OfficeFileError for what cannot be read, AnswersError for another form."""
    book = read_excel(content, name)
    meta = next((sheet for sheet in book.sheets if sheet.name == META_SHEET), None)
    about = {} if meta is None else _read_pairs(meta)
    questionnaire = _find(about, name, {each.id: each for each in questionnaires})
    own = frozenset(about.get(OWN_KEY, "").split())
    fields, apart = _read_fields([sheet for sheet in book.sheets if sheet is not meta], questionnaire, own)
    given: list[GivenAnswer] = []
    refused: list[RefusedAnswer] = []
    unanswered: list[str] = []
    for question in questionnaire.questions:
        judged = _judge(question, fields)
        if judged is None:
            unanswered.append(question.id)
        elif isinstance(judged, GivenAnswer):
            given.append(judged)
        else:
            refused.append(judged)
    return AnswerSheet(
        name,
        questionnaire.id,
        questionnaire.version,
        show_words(about.get(LANGUAGE_KEY, "")),
        show_words(" ".join(fields.get(OFFICE_KEY, "").split())),
        tuple(given),
        tuple(unanswered),
        tuple(refused),
        apart,
    )


def _read_pairs(sheet: Sheet) -> Mapping[str, str]:
    rows = sorted({row for row, column in sheet.cells if column == 1})
    return {sheet.text(row, 1): clean_cell(sheet.text(row, 2)) for row in rows}


def _find(about: Mapping[str, str], name: str, known: Mapping[str, Questionnaire]) -> Questionnaire:
    """Return the questionnaire that a form is of; raise AnswersError where that is not known or another version."""
    if about.get(FORMAT_KEY) != FORM_FORMAT:
        raise AnswersError(f"{name} is no form of a questionnaire; ask for the Excel file that was sent, filled in")
    asked = show_words(about.get(NAME_KEY, ""))[:60]
    questionnaire = known.get(about.get(NAME_KEY, ""))
    if questionnaire is None:
        there = ", ".join(known) or "none"
        raise AnswersError(f"{name} answers the questionnaire “{asked}”, and the draft has {there}")
    version = show_words(about.get(VERSION_KEY, ""))[:20]
    if version != str(questionnaire.version):
        raise AnswersError(
            f"{name} answers version {version} of the questionnaire “{asked}”, which is at version {questionnaire.version} "
            "now; read it with the sources of that version"
        )
    return questionnaire


def _read_fields(
    sheets: Sequence[Sheet], questionnaire: Questionnaire, own: frozenset[str]
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Return what stands in fields by their keys, and all else that whoever filled in the form wrote elsewhere."""
    keys = {OFFICE_KEY, *(field.key for question in questionnaire.questions for field in list_fields(question))}
    fields: dict[str, str] = {}
    apart: list[str] = []
    for sheet in sheets:
        places: dict[int, str] = {}
        for (row, column), _ in sorted(sheet.cells.items()):
            key = sheet.text(row, column).strip() if column == _KEY else ""
            # A row that was copied holds its key twice: the first one counts, and the other is told.
            if key in keys and key not in places.values():
                places[row] = key
        for row, column in sorted(sheet.cells):
            text = clean_cell(_show(sheet, row, column))
            if column == _ANSWER and row in places:
                fields[places[row]] = text
            elif text and digest_cell(text) not in own:
                apart.append(show_words(text))
    return fields, tuple(apart)


def _show(sheet: Sheet, row: int, column: int) -> str:
    """Return what a cell says; a formula that nobody has worked out says itself."""
    cell = sheet.cells.get((row, column))
    is_bare = cell is not None and cell.value is None and cell.is_formula
    return f"={cell.formula}" if cell is not None and is_bare else sheet.text(row, column)


def _judge(question: Question, fields: Mapping[str, str]) -> GivenAnswer | RefusedAnswer | None:
    """Return the answer to a question, why what stands there is none, or None where nothing does."""
    said = [(field, fields.get(field.key, "").strip()) for field in list_fields(question)]
    written = [(field, text) for field, text in said if text]
    if not written:
        return None
    shown = show_words("; ".join(text for _, text in written))
    values: list[str] = []
    for field, text in written:
        if field.option is not None:
            if text.casefold() in _NO:
                continue
            if text.casefold() not in _YES:
                return RefusedAnswer(question.id, shown, "it says neither yes nor no beside an option")
            values.append(field.option.id)
        else:
            value = _read_value(question, text)
            if value is None:
                return RefusedAnswer(question.id, shown, _REASONS[question.kind])
            values.append(value)
    # Who says no to each option has answered.
    return GivenAnswer(question.id, tuple(values))


_REASONS = {
    "choice": "it is none of the options",
    "several": "it is none of the options",
    "yes-no": "it is neither yes nor no",
    "number": "it is not a number",
    "date": "it is not a date such as 2026-11-22",
    "text": "it is empty",
}


def _read_value(question: Question, text: str) -> str | None:
    match question.kind:
        case "choice":
            return next((option for option, words in _list_words(question) if words == text.casefold()), None)
        case "yes-no":
            return "yes" if text.casefold() in _YES else "no" if text.casefold() in _NO else None
        case "number":
            bare = _SPACES.sub("", text)
            return bare.replace(",", ".") if _NUMBER.fullmatch(bare) else None
        case "date":
            day = parse_day(text)
            return None if day is None else day.isoformat()
        case _:
            return show_words(text)


def _list_words(question: Question) -> Iterator[tuple[str, str]]:
    """Yield the id of each option with its words in each language that it has."""
    for option in question.options:
        for language in LANGUAGES:
            yield option.id, option.title.words(language, "en").casefold()
