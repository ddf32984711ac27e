"""Forms of a review round that went through LibreOffice: saved there again as workbooks, and by way of OpenDocument."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.review.intake.test_xlsx_form import count, fill
from tests.session.form_files import changed, make_form, make_form_matter
from wipo_bc_std.review.intake.xlsx_form import read_xlsx_form
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

pytestmark = pytest.mark.acceptance

OFFICE = shutil.which("soffice")
LANGUAGES: tuple[Language, ...] = ("en", "ar", "zh")


def convert(path: Path, kind: str, folder: Path) -> Path:
    """Return a file as LibreOffice saves it in another kind."""
    assert OFFICE is not None
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}", "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return folder / f"{path.stem}.{kind}"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("by_way_of", ["xlsx", "ods"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_form_says_the_same_after_it_was_saved_elsewhere(
    tmp_path: Path, language: Language, by_way_of: str
) -> None:
    form = tmp_path / "form.xlsx"
    form.write_bytes(changed(make_form(language), lambda book: fill(book, word("review.reply.yes", language))))
    before = read_xlsx_form(form.read_bytes(), form.name)
    saved = convert(convert(form, by_way_of, tmp_path / "there"), "xlsx", tmp_path / "back")
    after = read_xlsx_form(saved.read_bytes(), saved.name)
    print(f"{language} by {by_way_of}: {len(after.comments)} comments, {after.filled} fields")  # noqa: T201 - what was looked at
    assert after == before
    assert after.manifest == make_form_matter(language).manifest
    assert (len(after.comments), after.filled, after.unplaced) == (3, count(after), ())
