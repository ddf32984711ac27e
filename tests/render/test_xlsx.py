"""The checklist of conformance: opened again, it is a form that takes answers and nothing else, and counts them."""

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml import LXML

from tests.project import SAMPLES, Overlay, clause
from tests.render.sheets import opened
from tests.render.test_goldens import MOMENT, manuscript, render
from tests.view.test_lower import manuscript as lowered
from tests.view.test_lower import standard_yml
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import all_formats, make_edition, read_project
from wipo_bc_std.render.checklist import checklist_package
from wipo_bc_std.render.formats import xlsx
from wipo_bc_std.render.workbook import pack
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

ANSWERS = ["Completely", "Partly", "Not implemented", "Not applicable"]


def provision(kind: str, name: str, text: str, *options: str) -> str:
    lines = "".join(f"{option}\n" for option in (":target: office", *options))
    return f"::::{{{kind}}} {name}\n{lines}\n{text}\n::::\n\n"


def workbook(body: str, overlay: Overlay | None = None, language: Language = "en") -> Workbook:
    made = lowered({"clauses/scope.md": clause(body), **(overlay or {})}, language)
    (artifact,) = xlsx.render(made, MOMENT)
    return opened(artifact.content)


def sample(language: LanguageCode = "en") -> Workbook:
    (content,) = render("xlsx", language).values()
    return opened(content)


def column(sheet: Worksheet, letter: str) -> list[object]:
    return [cell.value for cell in sheet[letter][1:]]


def test_every_provision_in_force_has_a_row_in_order_of_identifier() -> None:
    boxes = [block for block in nodes.walk(manuscript().sections) if isinstance(block, nodes.Box) and block.provision]
    deleted = [box.id for box in boxes if box.provision and box.provision.status == "deleted"]
    assert deleted
    assert column(sample()["Checklist"], "A") == sorted({box.id for box in boxes} - {*deleted})


def test_a_row_says_all_of_a_provision_and_lists_have_their_own_lines() -> None:
    row = [cell.value for cell in sample()["Checklist"][2]][:9]
    assert row == [
        "KE-01",
        "Requirement",
        "Sample office, Courier",
        "A",
        "Whoever has custody of a sample MUST keep it\n– dry, and\n– [below 25 °C].",
        "Rights: Industrial designs, Trademarks\nSetups: Shared store",
        "Inspection, Test",
        None,
        None,
    ]


def test_alternatives_belong_to_a_statement_and_explanations_do_not() -> None:
    body = (
        "The office MUST keep it\n\n"
        ":::{option} tin\nin tin.\n:::\n\n:::{option} paper\nin paper.\n:::\n\n:::{rationale}\nTin lasts.\n:::"
    )
    (said,) = column(workbook(provision("requirement", "GA-01", body))["Checklist"], "E")
    assert said == "The office MUST keep it\n[Alt. 1] in tin.\n[Alt. 2] in paper."


@pytest.mark.parametrize(
    ("kind", "level"), [("requirement", "A"), ("recommendation", "AA"), ("permission", "–"), ("capability", "–")]
)
def test_the_level_follows_from_the_kind(kind: str, level: str) -> None:
    book = workbook(provision(kind, "GA-01", "The office does so."))
    assert column(book["Checklist"], "D") == [level]


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_nothing_can_be_changed_but_answers_remarks_and_the_declaration(language: LanguageCode) -> None:
    book = sample(language)
    free = {
        number: {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        for number, sheet in enumerate(book.worksheets)
    }
    assert free == {
        0: {f"B{row}" for row in range(4, 11)},
        1: {f"{letter}{row}" for letter in "HI" for row in range(2, 9)},
        2: set(),
    }
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.autoFilter
        assert not sheet.merged_cells.ranges


def test_an_answer_is_one_of_four() -> None:
    book = sample()
    (validation,) = book["Checklist"].data_validations.dataValidation
    assert (str(validation.sqref), validation.type) == ("H2:H8", "list")
    assert validation.showErrorMessage
    assert validation.formula1 == "'Summary'!$D$1:$G$1"
    assert [cell.value for cell in book["Summary"]["D1:G1"][0]] == ANSWERS


def test_a_declaration_names_a_target_and_a_level_of_the_draft() -> None:
    book = sample()
    taken = {str(item.sqref): item.formula1 for item in book["Declaration"].data_validations.dataValidation}
    assert taken == {"B5": "'Checklist'!$J$1:$K$1", "B6": '"A,AA"', "B9": "36526"}
    assert [cell.value for cell in book["Checklist"]["J1:K1"][0]] == ["Sample office", "Courier"]


def test_every_target_and_level_is_counted_and_shown_without_calculating() -> None:
    (content,) = render("xlsx").values()
    rows = [[cell.value for cell in row] for row in opened(content, results=True)["Summary"].iter_rows(min_row=2)]
    assert rows == [
        ["Sample office", "A", 2, 0, 0, 0, 0, 2, "not yet"],
        ["Sample office", "AA", 1, 0, 0, 0, 0, 1, "not yet"],
        ["Courier", "A", 1, 0, 0, 0, 0, 1, "not yet"],
        ["Courier", "AA", 1, 0, 0, 0, 0, 1, "not yet"],
        ["All targets", "A", 2, 0, 0, 0, 0, 2, "–"],
        ["All targets", "AA", 2, 0, 0, 0, 0, 2, "–"],
        ["All targets", "–", 3, 0, 0, 0, 0, 3, "–"],
    ]
    formulas = opened(content)["Summary"]
    assert "COUNTIFS" in formulas["D2"].value
    # Level AA lacks what level A lacks.
    assert "SUM(E2:E3,F2:F3,H2:H3)=0" in formulas["I3"].value


def test_a_target_is_not_counted_for_one_whose_name_is_part_of_its_own() -> None:
    targets = "{office: Office, sample-office: Sample office}"
    body = provision("requirement", "GA-01", "It MUST do so.").replace(":target: office", ":target: sample-office")
    made = lowered({"clauses/scope.md": clause(body), "standard.yml": standard_yml(targets=targets)})
    (artifact,) = xlsx.render(made, MOMENT)
    rows = opened(artifact.content, results=True)["Summary"].iter_rows(min_row=2, max_row=3, max_col=3)
    assert [[cell.value for cell in row] for row in rows] == [["Office", "A", 0], ["Sample office", "A", 1]]


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "#N/A", "1234", "2026-11-22"]
)
def test_what_an_author_writes_is_never_a_formula(text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    changes = {"number": f'"{quoted}"', "title": f'"{quoted}"', "targets": f'{{office: "{quoted}"}}'}
    made = lowered(
        {
            "clauses/scope.md": clause(provision("requirement", "GA-01", f"`{text}` MUST be.")),
            "standard.yml": standard_yml(**changes),
        }
    )
    book = opened(xlsx.render(made, MOMENT)[0].content)
    formulas = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert {cell.parent.title for cell in formulas} == {"Summary"}
    assert {cell.coordinate[0] for cell in formulas} <= set("CDEFGHI")
    said = book["Checklist"]["E2"]
    assert said.data_type == "s"
    assert said.value == f"{text} MUST be."
    assert bool(said.quotePrefix) is (text[0] in "=+-@\t＝")


def test_commands_of_headers_and_formulas_stay_words() -> None:
    book = workbook("Text.", {"standard.yml": standard_yml(number='"ST&P.7"', targets="{office: 'An \"office\"'}")})
    header = book["Checklist"].oddHeader
    assert header is not None
    assert header.left.text == "ST&&P.7 – version 0.1.0"
    assert book["Summary"]["A2"].value == 'An "office"'


def with_statement(inline: nodes.Inline, language: LanguageCode = "en") -> nodes.Manuscript:
    """Return a Manuscript whose only provision says what perhaps no source can say."""
    found = (block for block in nodes.walk(manuscript().sections) if isinstance(block, nodes.Box) and block.provision)
    box = replace(next(found), blocks=(nodes.Paragraph(text=(inline,)),))
    base = manuscript(language)
    return replace(base, sections=(replace(base.sections[0], blocks=(box,)),))


def statement_of(text: str) -> str:
    (artifact,) = xlsx.render(with_statement(nodes.Text(text=text)), MOMENT)
    return str(opened(artifact.content)["Checklist"]["E2"].value)


def test_characters_that_xml_forbids_are_replaced() -> None:
    assert statement_of("a\x00b\x0bc\ud800d\ufffee") == "a�b�c�d�e"
    assert statement_of("one\r\ntwo\rthree") == "one\ntwo\nthree"
    base = manuscript()
    made = replace(base, cover=replace(base.cover, number="ST\x01", title="Of \x02"))
    properties = opened(xlsx.render(made, MOMENT)[0].content).properties
    assert (properties.title, properties.subject) == ("ST\ufffd – Conformance checklist", "Of \ufffd")


def test_an_escape_of_spreadsheets_stays_as_it_was_written() -> None:
    (artifact,) = xlsx.render(with_statement(nodes.Text(text="_x0041_ and _x")), MOMENT)
    assert b"_x005F_x0041_ and _x<" in artifact.content


@pytest.mark.parametrize("letter", ["x", "試", "\U0001f511"])
def test_a_text_that_no_cell_can_hold_is_cut_with_a_mark(letter: str) -> None:
    said = statement_of(letter * 40_000)
    assert len(said.encode("utf-16-le")) // 2 in {32_766, 32_767}
    assert said.endswith(f"{letter} [cut here: the draft has the whole text]")
    short = letter * 16_000
    assert statement_of(short) == short


def test_a_draft_without_provisions_has_an_empty_form() -> None:
    book = workbook("Text.")
    assert book["Checklist"].tables["Checklist"].ref == "A1:I2"
    assert column(book["Checklist"], "A") in ([], [None])


def test_what_is_not_translated_says_so_and_keeps_its_direction() -> None:
    mark = nodes.Mark(
        role="untranslated",
        label="غير مترجم",
        language="en",
        direction="ltr",
        children=(nodes.Text(text="It MUST."),),
    )
    sheet = opened(xlsx.render(with_statement(mark, "ar"), MOMENT)[0].content).worksheets[1]
    assert sheet["E2"].value == "It MUST.\n[غير مترجم]"
    assert (sheet["E2"].alignment.readingOrder, sheet["B2"].alignment.readingOrder) == (1, 2)
    assert sheet.sheet_view.rightToLeft


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fixed_words_fit_where_they_stand(language: Language) -> None:
    words = lowered({}, language).words.checklist
    sheets = {words.declaration, words.checklist, words.summary}
    assert len(sheets) == 3
    assert not any(len(name) > 31 or re.search(r"[\[\]:*?/\\']", name) for name in sheets)
    heads = [
        words.identifier,
        words.kind,
        words.target,
        words.level,
        words.statement,
        words.applies,
        words.verification,
        words.implementation,
        words.remark,
    ]
    counted = [words.target, words.level, words.provisions, *words.answers, words.unanswered, words.claim]
    for titles in (heads, counted):
        assert len({title.casefold() for title in titles}) == len(titles)
    # Of criteria in formulas, these would be patterns.
    assert not any(re.search(r"[*?~<>=]", answer) for answer in words.answers)
    assert all(len(text) <= 225 for text in (words.choose, words.enter_date))


def test_the_file_is_dated_by_the_moment_and_nothing_else() -> None:
    made = manuscript()
    first, second = (pack(checklist_package(made, MOMENT).parts) for _ in range(2))
    assert first == second
    later = opened(xlsx.render(made, datetime(2030, 1, 31, 12, 30, tzinfo=UTC))[0].content).properties
    assert str(later.created) == str(later.modified) == "2030-01-31 12:30:00"


def test_the_parts_of_the_file_are_in_order_and_without_a_time() -> None:
    (artifact,) = xlsx.render(manuscript(), MOMENT)
    with ZipFile(io.BytesIO(artifact.content)) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_the_bytes_are_the_same_where_lxml_is_not_installed() -> None:
    code = (
        "import sys, hashlib; from datetime import UTC, datetime; from pathlib import Path;"
        "from openpyxl.xml import LXML; assert not LXML;"
        "from wipo_bc_std.load.project import open_project;"
        "from wipo_bc_std.pipeline import all_formats, make_edition, read_project;"
        "made = make_edition(read_project(open_project(Path(sys.argv[1]))).draft);"
        "found = all_formats()['xlsx'].render(made, datetime(2026, 11, 22, tzinfo=UTC));"
        "print(hashlib.sha256(found[0].content).hexdigest())"
    )
    without = subprocess.run(
        [sys.executable, "-c", code, str(SAMPLES / "complete")],
        env={**os.environ, "OPENPYXL_LXML": "False"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert LXML
    made = make_edition(read_project(open_project(SAMPLES / "complete")).draft)
    (artifact,) = all_formats()["xlsx"].render(made, datetime(2026, 11, 22, tzinfo=UTC))
    assert without.strip() == hashlib.sha256(artifact.content).hexdigest()


def test_a_program_can_take_rows_out_of_the_package() -> None:
    package = checklist_package(manuscript(), MOMENT)
    kept = {"KE-02", "LA-02"}
    rows = re.findall(r"<row .*?</row>", package.parts[package.sheet], re.DOTALL)
    wanted = [1, *(number for name, number in package.rows.items() if name in kept)]
    # Rows are numbered without gaps, so the row of a number is the one at that place.
    left = [re.sub(r'( r="[A-Z]*)\d+"', rf'\g<1>{place}"', rows[number - 1]) for place, number in enumerate(wanted, 1)]
    before, after = re.split(r"<sheetData>.*</sheetData>", package.parts[package.sheet], flags=re.DOTALL)
    shorter = f"{before}<sheetData>{''.join(left)}</sheetData>{after}"
    book = opened(pack({**package.parts, package.sheet: shorter}))
    assert column(book["Checklist"], "A")[:2] == ["KE-02", "LA-02"]
    assert not any(column(book["Checklist"], "A")[2:])
    assert column(book["Checklist"], "J")[:2] == [1, None]
