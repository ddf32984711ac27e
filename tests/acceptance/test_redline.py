"""The redline passes the gates: page, PDF (PDF/UA-1 and PDF/A-2a) and Word file, in two languages."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.acceptance.browser import NARROW
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import pages_in
from tests.acceptance.test_docx import faults
from tests.acceptance.verapdf import FLAVOURS, validate
from tests.redline.pair import states
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.render.redline import Comparison, RedlineFormat, compare_states, redline_artifacts

pytestmark = pytest.mark.acceptance

LANGUAGES: tuple[LanguageCode, ...] = ("en", "ar")


@cache
def comparison(language: LanguageCode) -> Comparison:
    return compare_states(*states(language), ("draft-1", "draft-2"))


@cache
def made(form: RedlineFormat, language: LanguageCode) -> Artifact:
    (artifact,) = redline_artifacts(comparison(language), form, datetime(2026, 11, 22, tzinfo=UTC))
    return artifact


def write(folder: Path, form: RedlineFormat, language: LanguageCode) -> Path:
    artifact = made(form, language)
    path = folder / artifact.path
    path.write_bytes(artifact.content)
    return path


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    for language in LANGUAGES:
        write(folder, "html", language)
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_file_is_valid(tmp_path: Path, language: LanguageCode) -> None:
    assert faults(write(tmp_path, "docx", language)) == []


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_conforms(tmp_path: Path, language: LanguageCode, flavour: str) -> None:
    report = validate(write(tmp_path, "pdf", language), flavour)
    assert report.failures == ()
    assert report.checks > 15_000
