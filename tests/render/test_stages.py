"""Each stage in HTML, PDF and Word: cover, running header, first heading and watermark, and the document of reasons."""

import io
import re
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest

from tests.project import Overlay, make_project
from tests.render.word.document_text import document_text, xml
from wipo_bc_std.model.stage import SETTLED, STAGES, Stage
from wipo_bc_std.pipeline import all_formats, check_project, make_edition
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.view.wording import word

GOLDEN = Path(__file__).parents[1] / "golden" / "stages"
CONTRIBUTING = Path(__file__).parents[2] / ".github" / "CONTRIBUTING.md"
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
FORMATS = ("html", "pdf", "docx")
MANDATE = {
    "mandate.yml": "allowed_by: The Committee\nallowed_on: 2026-10-01\nrecorded_in: CWS/14/12, paragraph 8\n"
    "symbol: CWS/14/9\nsession: cws-14\n",
    "sessions.yml": "sessions:\n  - {id: cws-14, symbol: CWS/14, ordinal: 14}\n",
}
STANDARD = (Path(__file__).parents[1] / "samples/minimal/standard/standard.yml").read_text(encoding="utf-8")
WHY = "stage_since: 2026-10-05\nstage_reason: the task force waits for the answers of offices\n"
# The stages, and what can be said of adoption with a mandate only.
CASES: dict[str, tuple[Stage, Overlay]] = {
    **{stage: (stage, {}) for stage in get_args(Stage)},
    "adopted-mandated": ("adopted", MANDATE),
    "held-without-reason": ("held", {}),
}
GIVES_REASON = ("held", "discontinued")


@cache
def artifacts(name: str, form: str) -> tuple[Artifact, ...]:
    stage, overlay = CASES[name]
    standard = STANDARD.replace("stage: working-draft\n", f"stage: {stage}\n{WHY if name in GIVES_REASON else ''}")
    draft = check_project(make_project({"standard.yml": standard, **overlay})).draft
    return all_formats()[form].render(make_edition(draft), MOMENT)


def html_lines(content: bytes) -> list[str]:
    page = content.decode()
    heading = re.search(r"<main.*?<h2.*?</h2>", page, re.DOTALL)
    header = re.search(r"<header>.*?</header>", page, re.DOTALL)
    assert header is not None
    assert heading is not None
    printed = re.search(r'@top-center \{ content: "(.*?)"', page)
    assert printed is not None
    capitals = "capitals" if re.search("<body[^>]* data-capitals>", page) else "as written"
    words = [re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", line))).strip() for line in header[0].split("</p>")]
    title = " ".join(unescape(re.sub(r"<[^>]+>", " ", heading[0].partition("<h2")[2].partition(">")[2])).split())
    return [*(line for line in words if line), f"heading: {title} ({capitals})"]


def pdf_lines(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    cover, text = (document[number].get_textpage().get_text_bounded() for number in (0, 1))
    lines = [
        re.sub(r"(?:\s*[.]){4,}\s*", " … ", line.strip())
        for line in cover.replace("\r", "").split("\n")
        if line.strip()
    ]
    return [*lines, "second page:", *[line.strip() for line in text.replace("\r", "").split("\n")][:4]]


def docx_lines(content: bytes) -> list[str]:
    lines = document_text(content).splitlines()
    cover = [line for line in lines if line.startswith("Generated Cover")]
    cover += [next(line for line in lines if line.casefold().startswith("heading 1"))]
    header = xml(content, "word/header.xml")
    mark = header.find(".//{urn:schemas-microsoft-com:vml}textpath[@string]")
    caps = next(
        style.find("{*}rPr/{*}caps") is not None
        for style in xml(content, "word/styles.xml").iter("{*}style")
        if "heading 1" in {str(name).casefold() for each in style.iter("{*}name") for name in each.attrib.values()}
    )
    numbered = xml(content).find(".//{*}lnNumType") is not None
    words = "".join(each.text or "" for each in header.iter("{*}t"))
    return [
        *cover,
        f"header: {words}",
        f"watermark: {'none' if mark is None else mark.get('string')}",
        f"headings in capitals: {caps}; numbers of lines: {numbered}",
    ]


READERS = {"html": html_lines, "pdf": pdf_lines, "docx": docx_lines}


@pytest.mark.parametrize("name", CASES)
def test_a_stage_looks_as_it_was_reviewed(name: str, *, update_goldens: bool) -> None:
    lines = []
    for form in FORMATS:
        for artifact in artifacts(name, form):
            lines += [f"--- {artifact.path}", *READERS[form](artifact.content), ""]
    golden = GOLDEN / f"{name}.txt"
    if update_goldens:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text("\n".join(lines), encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == "\n".join(lines)


def test_no_golden_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {*CASES}


@pytest.mark.parametrize("name", CASES)
def test_nothing_looks_issued_by_wipo(name: str) -> None:
    (page, *_) = (artifact.content.decode() for artifact in artifacts(name, "html"))
    words = page.partition("<main")[0]
    if name == "adopted-mandated":
        assert "copy of an adopted text, not published by WIPO" in words
        return
    assert "unofficial draft, not a WIPO document" in words
    assert "It was not prepared or published by WIPO" in words
    assert "Adopted" not in words
    assert "has not been adopted" in words or "No decision of the Committee" in words


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("form", FORMATS)
def test_reasons_move_to_a_document_of_their_own_from_the_final_draft_on(name: str, form: str) -> None:
    paths = [artifact.path for artifact in artifacts(name, form)]
    expected = [f"ST.XX-0.1.0-en.{form}"]
    if CASES[name][0] in SETTLED:
        expected.append(f"ST.XX-0.1.0-explanatory-en.{form}")
    assert paths == expected
    if form == "html":
        has_reason = ["cannot exchange data" in artifact.content.decode() for artifact in artifacts(name, form)]
        assert has_reason == ([False, True] if CASES[name][0] in SETTLED else [True])


def table_of_stages() -> str:
    """Return the table of stages as Markdown."""
    rows = [
        "| stage | on the cover | headings | in the margin | lines | reasons | settled |",
        "|---|---|---|---|---|---|---|",
    ]
    for stage, manner in STAGES.items():
        told = word(f"stage.{stage}", "en")
        if stage == "adopted":
            told = f"{word('stage.adopted-unconfirmed', 'en')}; with a mandate {told}"
        headings = "numbered" if manner.numbers_headings else "not numbered"
        cells = (
            f"`{stage}`",
            told if manner.active else f"{told}; since when, and why",
            f"{headings}, in capitals" if manner.capitals else headings,
            "the stage" if manner.watermark else "–",
            "numbered" if manner.line_numbers else "–",
            "in the text" if manner.explains else "apart",
            "yes" if manner.settled else "no",
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def test_the_documentation_shows_the_table(*, update_goldens: bool) -> None:
    text = CONTRIBUTING.read_text(encoding="utf-8")
    before, _, rest = text.partition("<!-- stages -->\n")
    _, _, after = rest.partition("<!-- end of stages -->\n")
    current = f"{before}<!-- stages -->\n{table_of_stages()}\n<!-- end of stages -->\n{after}"
    assert after
    if update_goldens:
        CONTRIBUTING.write_text(current, encoding="utf-8")
    assert CONTRIBUTING.read_text(encoding="utf-8") == current


def test_the_table_has_every_stage() -> None:
    assert list(STAGES) == list(get_args(Stage))
    assert SETTLED == ("final-draft", "adopted")
