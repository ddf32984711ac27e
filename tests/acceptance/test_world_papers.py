"""Papers about the world pass the same gates as a draft: veraPDF for the PDF, the schemas of Office for Word, axe for pages."""

from datetime import date
from pathlib import Path

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.test_review_papers import LANGUAGES, write
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.session.world_draft import make_world_draft
from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import Since
from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.revision_proposal import make_proposal
from wipo_bc_std.session.world_change import make_world_change
from wipo_bc_std.session.world_matter import make_world_matter
from wipo_bc_std.view.fixed import Language

pytestmark = pytest.mark.acceptance


def papers(language: Language) -> tuple[Paper, ...]:
    draft = make_world_draft()
    matter = make_world_matter(draft, language)
    report = make_world_change(find_changes(draft, Since("draft-1", date(2026, 6, 1))), matter)
    manuscript = lower_draft(draft, tells_past=False)
    return (report, *(make_proposal(item, manuscript, matter) for item in watch_assumptions(draft).reopened))


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_report_as_pdf_conforms(tmp_path: Path, language: Language, flavour: str) -> None:
    report = validate(write(tmp_path, papers(language)[0], "pdf"), flavour)
    assert report.checks > 100
    assert report.failures == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_file_is_valid(tmp_path: Path, language: Language) -> None:
    for paper in papers(language):
        assert faults(write(tmp_path, paper, "docx")) == []


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in the report as a page."""
    folder = tmp_path_factory.mktemp("papers")
    for language in LANGUAGES[:2]:
        write(folder, papers(language)[0], "html")
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)
