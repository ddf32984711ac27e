"""A filled-in conformance checklist as a statement on implementation; what it says of persons is not read.

The sheets and their columns are found by what is printed in them, in any of the six languages, so that columns may be moved
and rows sorted. See `render/checklist` for the form.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from msgspec import Struct

from wipo_bc_std.model.fields import IDENTIFIER, OFFICE_CODE, PROVISION_IDENTIFIER
from wipo_bc_std.model.implementation import Implemented, ProvisionAnswer
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.office_files.excel import Sheet, Workbook
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.fixed import LANGUAGES
from wipo_bc_std.view.wording import word

_VERSION = re.compile(r"(?<![\w.])[0-9]+\.[0-9]+(?:\.[0-9]+)?(?![\w.])")
# Titles stand in the first row, and labels of the declaration in its first dozen.
_MOST_LABELS = 40
_ANSWERS: tuple[ProvisionAnswer, ...] = ("completely", "partly", "not-implemented", "not-applicable")


class Answer(Struct, frozen=True):
    """What is answered about a provision; `answer` is None where nothing is, `said` what stands there."""

    id: str
    answer: ProvisionAnswer | None
    said: str
    remark: str


class FilledChecklist(Struct, frozen=True):
    """What a checklist says: the organization, the version that it is about, the day, and an answer for each provision."""

    organization: str
    version: str
    declared_on: date | None
    answers: tuple[Answer, ...]

    @property
    def given(self) -> tuple[Answer, ...]:
        """Return the provisions that were answered."""
        return tuple(each for each in self.answers if each.answer is not None)

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many provisions have each answer."""
        found = Counter(each.answer for each in self.given)
        return {answer: found[answer] for answer in _ANSWERS}


def read_filled_checklist(book: Workbook, name: str) -> FilledChecklist:
    """Return what a filled-in checklist says; raise UsageError where `name` is none, or an answer cannot be understood."""
    for sheet in book.sheets:
        columns = _find_columns(sheet)
        if columns is not None:
            answers = tuple(_read_answers(sheet, columns))
            break
    else:
        raise UsageError(
            f"{name} has no sheet of a conformance checklist; take the one that `build --format xlsx` makes"
        )
    _refuse_strange(answers, name)
    declaration = _find_declaration(book)
    organization, declared_on = _read_declaration(declaration)
    found = None if declaration is None else _VERSION.search(_about_line(declaration))
    return FilledChecklist(organization, "" if found is None else found[0], declared_on, answers)


def find_office(filled: FilledChecklist, standard: Standard) -> str | None:
    """Return the code of the office that a checklist names, by code or by name in any language; None where it cannot be told."""
    said = " ".join(filled.organization.split())
    codes = {office.code for office in standard.offices}
    named = {
        " ".join(text.split()).casefold(): office.code
        for office in standard.offices
        for text in (office.name.words(language, standard.particulars.original_language) for language in LANGUAGES)
    }
    found = named.get(said.casefold())
    if found is not None:
        return found
    listed = [each for each in re.findall(rf"\b{OFFICE_CODE.pattern}\b", said) if each in codes]
    return listed[0] if len(set(listed)) == 1 else None


def find_publication(filled: FilledChecklist, standard: Standard) -> str | None:
    """Return the one publication with the version that a checklist is about; None where none or several have it."""
    found = [each.publication for each in standard.published if each.version == filled.version]
    return found[0] if len(found) == 1 and filled.version else None


def judge_whole(filled: FilledChecklist) -> Implemented | None:
    """Return what the answers come to: nothing where some are missing, as what is not said is not known.

    What does not apply counts neither way.
    """
    if len(filled.given) < len(filled.answers):
        return None
    counts = filled.counts
    if not counts["partly"] and not counts["not-implemented"]:
        return "completely" if counts["completely"] else None
    return "not-implemented" if not counts["partly"] and not counts["completely"] else "partly"


def write_statement(
    filled: FilledChecklist,
    *,
    office: str,
    publication: str,
    day: date,
    overall: Implemented,
    agreed: tuple[str, date],
    tells_remarks: bool = True,
) -> tuple[str, str]:
    """Return the id of a statement and the text of its file; `agreed` says who agreed to publish it, and when."""
    import yaml  # noqa: PLC0415 - whoever only looks does not write

    name = f"{office.lower()}-{publication}"
    value = {
        "id": name,
        "office": office,
        "publication": publication,
        "date": day.isoformat(),
        "overall": overall,
        "provisions": [
            {
                "id": each.id,
                "answer": each.answer,
                **({"remark": each.remark} if each.remark and tells_remarks else {}),
            }
            for each in filled.given
        ],
        "released": {"by": agreed[0], "on": agreed[1].isoformat()},
    }
    told: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)
    # Days are text to us, and need no marks.
    told = re.sub(r"'([0-9]{4}-[0-9]{2}-[0-9]{2})'", r"\1", told)
    head = (
        "# Written by `wipo-bc-std session implementation`: what an office stated and agreed to publish.\n"
        "# `explanation` and `plan` can be added below, in its words.\n"
    )
    return name, head + told


# --- Sheets -----------------------------------------------------------------------------------------------------------


def _labels(key: str) -> frozenset[str]:
    return frozenset(word(key, language).casefold() for language in LANGUAGES)


def _find_columns(sheet: Sheet) -> tuple[int, int, int] | None:
    """Return the columns of identifier, answer and remark, None where the sheet is another one."""
    titles = {sheet.text(1, column).strip().casefold(): column for row, column in sheet.cells if row == 1}
    found = []
    for key in ("fact.identifier", "fact.implementation", "fact.remark"):
        column = next((titles[label] for label in _labels(key) if label in titles), 0)
        found.append(column)
    identifier, answer, remark = found
    return (identifier, answer, remark) if identifier and answer else None


def _read_answers(sheet: Sheet, columns: tuple[int, int, int]) -> Iterator[Answer]:
    words = {
        word(f"checklist.answer.{answer}", language).casefold(): answer for answer in _ANSWERS for language in LANGUAGES
    }
    identifier, column, remark = columns
    for row in sorted({row for row, _ in sheet.cells if row > 1}):
        name = sheet.text(row, identifier).strip()
        if name:
            said = " ".join(sheet.text(row, column).split())
            yield Answer(name, words.get(said.casefold()), said, _one_line(sheet.text(row, remark) if remark else ""))


def _one_line(text: str) -> str:
    # What no file of text may hold is taken out before it gets there.
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _refuse_strange(answers: tuple[Answer, ...], name: str) -> None:
    for each in answers:
        if not PROVISION_IDENTIFIER.fullmatch(each.id) and not IDENTIFIER.fullmatch(each.id):
            raise UsageError(f"{name} has a row for “{each.id[:60]}”, which is no identifier of a provision")
        if each.said and each.answer is None:
            listed = ", ".join(word(f"checklist.answer.{answer}", "en") for answer in _ANSWERS)
            raise UsageError(f"{name} answers “{each.said[:60]}” about {each.id}; answers are {listed}")
    twice = [each for each, count in Counter(each.id for each in answers).items() if count > 1]
    if twice:
        raise UsageError(f"{name} has several rows for {twice[0]}; keep one of them")


def _find_declaration(book: Workbook) -> Sheet | None:
    labels = _labels("fact.organization")
    for sheet in book.sheets:
        if any(sheet.text(row, 1).strip().casefold() in labels for row in range(1, _MOST_LABELS)):
            return sheet
    return None


def _read_declaration(sheet: Sheet | None) -> tuple[str, date | None]:
    organization, declared_on = "", None
    if sheet is None:
        return organization, declared_on
    for row in range(1, _MOST_LABELS):
        label = sheet.text(row, 1).strip().casefold()
        if label in _labels("fact.organization"):
            organization = _one_line(sheet.text(row, 2))
        elif label in _labels("fact.declared-on"):
            cell = sheet.cells.get((row, 2))
            value = None if cell is None else cell.value
            declared_on = value.date() if isinstance(value, datetime) else _read_day(sheet.text(row, 2))
    return organization, declared_on


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _about_line(sheet: Sheet) -> str:
    """Return the line that tells the version: the second of the first cell, as the first holds the number and title."""
    lines = sheet.text(1, 2).split("\n")
    return lines[1] if len(lines) > 1 else ""
