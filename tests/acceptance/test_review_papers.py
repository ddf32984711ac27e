"""Papers of a review pass the same gates as a draft: veraPDF for the PDF, the schemas of Office for Word, axe and keyboard for pages."""

from pathlib import Path

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.session.paper_round import make_comments, make_paper_matter
from wipo_bc_std.session.comment_table import make_table_paper
from wipo_bc_std.session.disposition_report import make_report
from wipo_bc_std.session.heat_list import make_heat_list
from wipo_bc_std.session.letters import list_letters, make_letter
from wipo_bc_std.session.paper import Paper, PaperFormat, render_paper
from wipo_bc_std.view.fixed import Language

pytestmark = pytest.mark.acceptance

LANGUAGES: tuple[Language, ...] = ("en", "ar", "zh")


def papers(language: Language) -> tuple[Paper, ...]:
    matter = make_paper_matter(language)
    letter = list_letters(make_comments(), language)[3]
    return (
        make_report(matter, is_draft=True),
        make_heat_list(matter),
        make_letter(letter, matter),
        make_table_paper(matter),
    )


def write(folder: Path, paper: Paper, form: PaperFormat) -> Path:
    artifact = render_paper(paper, form)
    path = folder / artifact.path
    path.write_bytes(artifact.content)
    return path


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_pdf_conforms(tmp_path: Path, language: Language, flavour: str) -> None:
    for paper in papers(language):
        report = validate(write(tmp_path, paper, "pdf"), flavour)
        assert report.checks > 100
        assert report.failures == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_file_is_valid(tmp_path: Path, language: Language) -> None:
    for paper in papers(language):
        assert faults(write(tmp_path, paper, "docx")) == []


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in the report and the heat list as pages."""
    folder = tmp_path_factory.mktemp("papers")
    # What is said in the round is English, so that a page with few words of its own looks like no Chinese one.
    for language in LANGUAGES[:2]:
        for paper in papers(language)[:2]:
            write(folder, paper, "html")
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)
