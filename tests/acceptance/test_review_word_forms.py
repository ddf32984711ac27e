"""Forms of a review round as Word files: valid, and the same after LibreOffice saved them, also by way of OpenDocument."""

import shutil
from pathlib import Path

import pytest

from tests.acceptance.test_docx import faults
from tests.acceptance.test_review_forms import convert
from tests.review.intake.test_docx_form import EXPECTED, fill, said
from tests.session.word_forms import changed, make_word_form
from wipo_bc_std.review.intake.docx_form import read_docx_form
from wipo_bc_std.review.returned import count_fields
from wipo_bc_std.view.fixed import LANGUAGES, Language

pytestmark = pytest.mark.acceptance

OFFICE = shutil.which("soffice")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_a_valid_word_file(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(make_word_form(language))
    assert faults(path) == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("by_way_of", ["docx", "odt"])
@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_a_filled_form_says_the_same_after_it_was_saved_elsewhere(
    tmp_path: Path, language: Language, by_way_of: str
) -> None:
    form = tmp_path / "form.docx"
    form.write_bytes(changed(make_word_form(language), lambda root: fill(root, language)))
    before = read_docx_form(form.read_bytes(), form.name)
    (saved,) = convert(convert([form], by_way_of, tmp_path / "there"), "docx", tmp_path / "back")
    after = read_docx_form(saved.read_bytes(), saved.name)
    print(f"{language} by {by_way_of}: {len(after.comments)} comments, {after.filled} fields")  # noqa: T201 - what was looked at
    assert after == before
    assert said(after) == EXPECTED
    assert (after.filled, after.unplaced) == (count_fields(after), ())
