"""Papers for a session pass the gates of a draft, in the form of a document of the committee and of a specimen."""

from pathlib import Path

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.session.form_papers import make_form_paper
from wipo_bc_std.session.paper import PaperFormat, render_paper
from wipo_bc_std.view.fixed import LANGUAGES, Language

pytestmark = pytest.mark.acceptance


def write(folder: Path, language: Language, form: PaperFormat, *, official: bool) -> Path:
    artifact = render_paper(make_form_paper(language, official=official), form)
    path = folder / artifact.path
    path.write_bytes(artifact.content)
    return path


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_pdf_conforms(tmp_path: Path, language: Language, flavour: str) -> None:
    for official in (True, False):
        report = validate(write(tmp_path, language, "pdf", official=official), flavour)
        assert report.checks > 100
        assert report.failures == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_file_is_valid(tmp_path: Path, language: Language) -> None:
    for official in (True, False):
        assert faults(write(tmp_path, language, "docx", official=official)) == []


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in papers as pages."""
    folder = tmp_path_factory.mktemp("papers")
    shown: tuple[tuple[Language, bool], ...] = (("en", True), ("en", False), ("fr", False), ("ar", True))
    for language, official in shown:
        write(folder, language, "html", official=official)
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)
