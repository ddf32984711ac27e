"""Papers of a session pass the gates of a draft: a row of `PAPERS` for each kind, with the formats that it is printed in."""

from pathlib import Path

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.cli.command import run
from tests.project import SAMPLES
from wipo_bc_std.session.composition import all_kinds

pytestmark = pytest.mark.acceptance

REAL = (Path(__file__).parents[2], "cws-14")
SAMPLE = (SAMPLES / "complete", "sc-2")
# Where it is made, for which session, the command, and the language.
PAPERS = (
    (*REAL, "status", "en"),
    (*REAL, "status", "fr"),
    (*SAMPLE, "status", "ar"),
    (*REAL, "slides", "en"),
    (*REAL, "slides", "zh"),
    (*SAMPLE, "slides", "ar"),
    (*REAL, "questionnaire", "ar"),
    (*SAMPLE, "questionnaire", "en"),
)
FORMS = {kind.command: kind.forms for kind in all_kinds().values()}


def make(folder: Path, paper: tuple[Path, str, str, str], form: str) -> list[Path]:
    """Return the files of a paper, as its command writes them."""
    project, session, command, language = paper
    own = folder / f"{project.name}-{command}-{language}"
    options = ("--session", session, "--lang", language, "--format", form, "--to", str(own))
    done = run("session", command, *options, cwd=project)
    assert done.returncode == 0, done.stderr
    return sorted(own.glob(f"*.{form}"))


def printed(form: str) -> list[tuple[Path, str, str, str]]:
    return [paper for paper in PAPERS if form in FORMS[paper[2]]]


@pytest.mark.parametrize("paper", printed("pdf"), ids=lambda paper: "-".join(map(str, paper[1:])))
def test_each_pdf_conforms(tmp_path: Path, paper: tuple[Path, str, str, str]) -> None:
    (file,) = make(tmp_path, paper, "pdf")
    for flavour in FLAVOURS:
        report = validate(file, flavour)
        assert report.checks > 100
        assert report.failures == ()


@pytest.mark.parametrize("paper", printed("docx"), ids=lambda paper: "-".join(map(str, paper[1:])))
def test_each_word_file_is_valid(tmp_path: Path, paper: tuple[Path, str, str, str]) -> None:
    (file,) = make(tmp_path, paper, "docx")
    assert faults(file) == []


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in papers as pages."""
    folder = tmp_path_factory.mktemp("papers")
    for paper in printed("html"):
        make(folder, paper, "html")
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)
