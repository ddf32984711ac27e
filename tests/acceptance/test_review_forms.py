"""Forms of a review round that went through LibreOffice: saved there again as workbooks, and by way of OpenDocument."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.review.intake.test_xlsx_form import count, fill
from tests.session.form_files import changed, make_form, make_form_matter, texts, write_comment, write_fields
from wipo_bc_std.review.intake.xlsx_form import read_xlsx_form
from wipo_bc_std.session.workbook_form import make_workbooks
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

pytestmark = pytest.mark.acceptance

OFFICE = shutil.which("soffice")
LANGUAGES: tuple[Language, ...] = ("en", "ar", "zh")


def convert(paths: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Return files as LibreOffice saves them in another kind."""
    assert OFFICE is not None
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}", "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return [folder / f"{path.stem}.{kind}" for path in paths]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("by_way_of", ["xlsx", "ods"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_form_says_the_same_after_it_was_saved_elsewhere(
    tmp_path: Path, language: Language, by_way_of: str
) -> None:
    form = tmp_path / "form.xlsx"
    form.write_bytes(changed(make_form(language), lambda book: fill(book, word("review.reply.yes", language))))
    before = read_xlsx_form(form.read_bytes(), form.name)
    (saved,) = convert(convert([form], by_way_of, tmp_path / "there"), "xlsx", tmp_path / "back")
    after = read_xlsx_form(saved.read_bytes(), saved.name)
    print(f"{language} by {by_way_of}: {len(after.comments)} comments, {after.filled} fields")  # noqa: T201 - what was looked at
    assert after == before
    assert after.manifest == make_form_matter(language).manifest
    assert (len(after.comments), after.filled, after.unplaced) == (3, count(after), ())


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_of_forty_offices_each_comment_comes_back_once_and_where_it_belongs(tmp_path: Path) -> None:
    offices = [f"X{chr(letter)}" for letter in range(ord("A"), ord("Z") + 1)] + [
        f"Q{letter}" for letter in "MNOPQRSTUVWXYZ"
    ]
    asked = [passage.id for passage in texts()]
    forms, said = [], {}
    for number, content in enumerate(make_workbooks([make_form_matter(office=office) for office in offices])):
        office = offices[number]
        told = {asked[(number + step) % len(asked)]: f"{office} on {step}" for step in range(number % 6)}
        said[office] = told
        form = tmp_path / f"{office}.xlsx"
        form.write_bytes(changed(content, lambda book, told=told: answer(book, told)))  # type: ignore[misc]
        forms.append(form)
    seen = 0
    for saved in convert(forms, "xlsx", tmp_path / "back"):
        returned = read_xlsx_form(saved.read_bytes(), saved.name)
        found = {comment.id: comment.text for comment in returned.comments}
        assert (returned.office, found, returned.unplaced) == (saved.stem, said[saved.stem], ())
        assert len(found) == len(returned.comments)
        assert returned.filled == count(returned) == len(found) + 1
        seen += len(found)
    print(f"{len(offices)} offices, {seen} comments")  # noqa: T201 - what was looked at
    assert (len(said), seen) == (40, sum(map(len, said.values())))


def answer(book: Workbook, told: Mapping[str, str]) -> None:
    """Answer as an office with these comments by the id of the text."""
    write_fields(book, {"position": "Support, with comments" if told else "Read, no comment"})
    for name, text in told.items():
        write_comment(book, name, comment=text)
