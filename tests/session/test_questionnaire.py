"""A questionnaire: its form out and in again, with nothing of what came back lost."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

import openpyxl
import pytest
import yaml
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from tests.project import SAMPLES
from tests.session.briefing_matter import ROOT, make_briefing
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.questionnaire import Questionnaire
from wipo_bc_std.office_files.xml_part import OfficeFileError
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.session.answer_evidence import propose_evidence
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.questionnaire import list_questionnaires, tell_questions
from wipo_bc_std.session.questionnaire_answers import AnswersError, AnswerSheet, read_answers
from wipo_bc_std.session.questionnaire_form import make_questionnaire_form
from wipo_bc_std.session.world_matter import make_world_matter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import say_day, word

DAY = date(2026, 11, 26)


@cache
def sample() -> Draft:
    return read_project(open_project(SAMPLES / "complete")).draft


def asked() -> Questionnaire:
    return sample().standard.questionnaires[0]


@cache
def make_form(language: Language = "en") -> bytes:
    return make_questionnaire_form(asked(), make_world_matter(sample(), language), DAY)


def fill(answers: Mapping[str, str], language: Language = "en", change: Callable[[Worksheet], object] = id) -> bytes:
    """Return a form after somebody filled it in; answers go by the keys of their fields."""
    book = openpyxl.load_workbook(io.BytesIO(make_form(language)))
    sheet = book.worksheets[0]
    for row in range(1, sheet.max_row + 1):
        key = str(sheet.cell(row, 1).value)
        if key in answers:
            sheet.cell(row, 3).value = answers[key]
    change(sheet)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def read(content: bytes) -> AnswerSheet:
    sheet = read_answers(content, "form.xlsx", sample().standard.questionnaires)
    assert len(sheet.given) + len(sheet.unanswered) + len(sheet.refused) == len(asked().questions)
    return sheet


def test_an_empty_form_answers_nothing_and_loses_nothing() -> None:
    sheet = read(make_form())
    assert sheet.unanswered == tuple(question.id for question in asked().questions)
    assert (sheet.given, sheet.refused, sheet.apart) == ((), (), ())
    assert (sheet.questionnaire, sheet.version, sheet.language) == ("shelves", 2, "en")


def test_a_form_says_on_its_sheet_and_on_each_printed_page_that_it_is_a_specimen_and_who_asks() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(make_form())).worksheets[0]
    assert sheet["B1"].value == "SPECIMEN"
    assert "nor its Blockchain Task Force" in sheet["C1"].value
    assert sheet["C1"].value.endswith("The editors of this unofficial draft ask.")
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.right.text == "SPECIMEN, NOT A WIPO DOCUMENT"
    official = make_questionnaire_form(asked(), make_world_matter(sample(), "en"), DAY, is_official=True)
    assert "SPECIMEN" not in str(
        [cell.value for row in openpyxl.load_workbook(io.BytesIO(official)).worksheets[0] for cell in row]
    )


def test_each_kind_of_answer_comes_back() -> None:
    answers = {
        "office": "XA",
        "kinds/wood": "yes",
        "kinds/steel": "no",
        "damp": "Wet",
        "since": "2020-02-29",
        "count": "1 200,5",
        "checked": "no",
        "remarks": "=1+1 is not worked out",
    }
    sheet = read(fill(answers))
    assert sheet.office == "XA"
    assert {each.question: each.values for each in sheet.given} == {
        "kinds": ("wood",),
        "damp": ("wet",),
        "since": ("2020-02-29",),
        "count": ("1200.5",),
        "checked": ("no",),
        "remarks": ("=1+1 is not worked out",),
    }
    assert sheet.apart == ()


def test_what_is_no_answer_is_refused_by_name_with_the_reason() -> None:
    answers = {"kinds/wood": "perhaps", "damp": "Moist", "since": "lately", "count": "many", "checked": "often"}
    sheet = read(fill(answers))
    assert {each.question: each.reason for each in sheet.refused} == {
        "kinds": "it says neither yes nor no beside an option",
        "damp": "it is none of the options",
        "since": "it is not a date such as 2026-11-22",
        "count": "it is not a number",
        "checked": "it is neither yes nor no",
    }
    assert sheet.unanswered == ("remarks",)


def test_words_beside_the_fields_and_rows_that_moved_are_not_lost() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(2)
        sheet.cell(3, 5).value = "We also have \u202eboxes."

    sheet = read(fill({"remarks": "Here."}, change=change))
    assert [each.values for each in sheet.given] == [("Here.",)]
    assert len(sheet.apart) == 1
    assert "\u202e" not in sheet.apart[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_in_any_language_is_read_the_same(language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(make_form(language)))
    lists = book["_meta"]
    yes = str(lists.cell(1, 5).value)
    sheet = read(fill({"kinds/steel": yes, "checked": yes, "damp": "Dry"}, language))
    assert {each.question: each.values for each in sheet.given} == {
        "kinds": ("steel",),
        "damp": ("dry",),
        "checked": ("yes",),
    }
    assert book.worksheets[0].sheet_view.rightToLeft is (language == "ar")


def test_the_cells_of_answers_alone_can_be_written_in() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(make_form())).worksheets[0]
    assert sheet.protection.sheet
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    keys = {f"C{row}" for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value}
    assert open_cells == keys
    assert len(keys) == 1 + 7


def test_another_form_and_another_version_are_told() -> None:
    other = asked().model_copy(update={"version": 3})
    with pytest.raises(
        AnswersError, match="answers version 2 of the questionnaire “shelves”, which is at version 3 now"
    ):
        read_answers(make_form(), "form.xlsx", [other])
    with pytest.raises(AnswersError, match="answers the questionnaire “shelves”, and the draft has none"):
        read_answers(make_form(), "form.xlsx", [])
    book, written = openpyxl.Workbook(), io.BytesIO()
    book.save(written)
    with pytest.raises(AnswersError, match=r"list\.xlsx is no form of a questionnaire"):
        read_answers(written.getvalue(), "list.xlsx", [asked()])
    with pytest.raises(OfficeFileError):
        read_answers(b"no workbook", "form.xlsx", [asked()])


def test_the_same_form_is_the_same_bytes_and_holds_no_program() -> None:
    matter = make_world_matter(sample(), "ar")
    assert make_questionnaire_form(asked(), matter, DAY) == make_questionnaire_form(asked(), matter, DAY)
    with zipfile.ZipFile(io.BytesIO(make_form())) as archive:
        assert not [name for name in archive.namelist() if "vba" in name or "external" in name]


def test_a_paper_says_of_each_question_why_it_is_asked_and_what_it_serves() -> None:
    matter = make_briefing()
    boxes = [block for block in tell_questions(matter) if isinstance(block, nodes.Box)]
    assert [box.label for box in boxes] == [f"Question {number}" for number in range(1, len(boxes) + 1)]
    assert all({fact.name for fact in box.facts} >= {"why", "about"} for box in boxes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_says_until_when_and_where_to_answer_or_that_the_leader_has_to_write_it(language: Language) -> None:
    matter = make_briefing(language)
    hole = word("paper-form.to-be-written", language)

    def lines(**changes: object) -> list[str]:
        standard = replace(matter.draft.standard, questionnaires=(asked().model_copy(update=changes),))
        changed = replace(matter, draft=replace(matter.draft, standard=standard))
        return [line for block in tell_questions(changed)[:4] for line in nodes.shown_lines(block)]

    separator = word("words.separator", language)
    labels = [f"{word(f'questionnaire.{key}', language)}{separator}" for key in ("closes", "send")]
    assert lines(closes=None, reply_to=None, session=None)[2:] == [f"{label}{hole}" for label in labels]
    known = lines(closes=DAY, reply_to="leader@example.org", session=None)[2:]
    assert known[0] == f"{labels[0]}{say_day(DAY, language)}"
    assert "leader@example.org" in known[1]
    assert not any(hole in line for line in known)


def test_questions_of_another_session_are_not_asked() -> None:
    matter = PaperMatter(draft=sample(), speech=make_briefing().speech, session=sample().standard.sessions[0], day=DAY)
    assert list_questionnaires(matter) == ()
    assert [*nodes.shown_lines(tell_questions(matter)[0])] == ["There is no questionnaire for this session."]


def test_the_real_questions_are_few_and_stand_in_every_language() -> None:
    (real,) = read_project(open_project(ROOT)).draft.standard.questionnaires
    assert len(real.questions) <= 7
    texts = [real.title, real.purpose]
    for question in real.questions:
        texts += [question.question, question.why, *(option.title for option in question.options)]
        texts += [question.who] if question.who is not None else []
    for text in texts:
        assert set(text.by_language) == set(LANGUAGES)


def test_an_answer_becomes_a_draft_of_evidence_that_nobody_has_checked() -> None:
    sheet = read(fill({"office": "xa", "kinds/wood": "yes", "remarks": 'It is: "dry" # {here}'}))
    ((name, text),) = propose_evidence(sheet, asked(), sample(), DAY)
    assert name == "shelves-kinds-xa"
    record = yaml.safe_load(text)
    assert record["certainty"]["value"] == "very-low"
    assert record["claim"] == "XA, asked “Which shelves does your office have?”, answered: Wood"
    assert record["supports"] == [{"id": "KE-01", "relation": "illustrates"}]
    assert record["sources"] == [{"kind": "office-statement", "url": None}]
    assert record["check"]


def test_no_evidence_is_made_of_what_no_office_says() -> None:
    assert not [*propose_evidence(read(fill({"kinds/wood": "yes"})), asked(), sample(), DAY)]
