"""Forms of the real second draft, and what members make of them: test data, not what any office said."""

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.review.test_store import make_round
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.sheet_form import COLUMN_KEYS
from wipo_bc_std.session.form_matter import FormMatter, make_matter
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.session.workbook_form import make_workbooks
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.manuscript import read_manuscript
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.view.wording import direction

ROOT = Path(__file__).parents[2]
# Rows above the texts of the draft: keys, titles, and that of the draft as a whole.
ABOVE = 3
QUESTIONS = ({"id": "clear", "text": {"en": "Is clause 3 clear?", "fr": "Le chapitre 3 est-il clair ?"}},)


@cache
def read_draft() -> tuple[Manuscript, tuple[Passage, ...]]:
    """Return the second draft as it was published, and its texts."""
    manuscript = read_manuscript((ROOT / "standard/published/draft-2/en.json").read_bytes())
    return manuscript, list_passages(manuscript)


def texts() -> tuple[Passage, ...]:
    """Return texts of several kinds: those with which the draft begins, some with a table, some provisions."""
    passages = read_draft()[1]
    provisions = tuple(each for each in passages if each.kind == "provision")[:4]
    tables = tuple(each for each in passages[10:] if each.kind == "table")[:2]
    return (*passages[:10], *tables, *provisions)


def make_form_matter(language: Language = "en", office: str = "XA", **changes: object) -> FormMatter:
    """Return what a form is made of; only its own words are in another language than English."""
    digests = dict.fromkeys(LANGUAGES, "a" * 64)
    told = {"digests": digests, "questions": QUESTIONS, "invited": ["XA", "XB"], "reply_to": "leader@example.org"}
    manuscript = replace(read_draft()[0], language=language, direction=direction(language))
    return make_matter(make_round(**{**told, **changes}), office, manuscript, texts())


@cache
def make_form(language: Language = "en", office: str = "XA") -> bytes:
    """Return an empty form."""
    (content,) = make_workbooks([make_form_matter(language, office)])
    return content


def changed(content: bytes, change: Callable[[openpyxl.Workbook], object]) -> bytes:
    """Return a workbook after somebody changed it."""
    book = openpyxl.load_workbook(io.BytesIO(content), rich_text=True)
    change(book)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def comments_sheet(book: openpyxl.Workbook) -> Worksheet:
    """Return the sheet of comments of a form that nobody moved sheets in."""
    return book.worksheets[1]


def row_of(sheet: Worksheet, name: str) -> int:
    """Return the row of a text by its id, the first that is empty for `""`, that of the whole draft for `*`."""
    if name == "*":
        return ABOVE
    names = [sheet.cell(row, 1).value or "" for row in range(ABOVE + 1, sheet.max_row + 1)]
    return names.index(name) + ABOVE + 1


def write_comment(book: openpyxl.Workbook, name: str, **told: object) -> int:
    """Write into the row of a text, by keys of columns; return the row."""
    sheet = comments_sheet(book)
    row = row_of(sheet, name)
    for key, value in told.items():
        sheet.cell(row, COLUMN_KEYS.index(key) + 1).value = value  # type: ignore[assignment]
    return row


def write_fields(book: openpyxl.Workbook, told: Mapping[str, object]) -> None:
    """Write into the fields of the first sheet, by their keys."""
    sheet = book.worksheets[0]
    rows = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
    for key, value in told.items():
        sheet.cell(rows[key], 3).value = value  # type: ignore[assignment]
