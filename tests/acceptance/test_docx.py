"""Word files are valid, and LibreOffice prints the numbers of the Manuscript; controls with something broken fail."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import all_formats, check_project, draft_in, file_moment, make_edition
from wipo_bc_std.render.format import Edition
from wipo_bc_std.view import nodes

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "complete"
LANGUAGES: dict[str, LanguageCode] = {"draft": "en", "sample": "en", "sample-ar": "ar", "sample-zh": "zh"}
DRAFTS = {name: ROOT if name == "draft" else SAMPLE for name in LANGUAGES}
OFFICE = shutil.which("soffice")
# Less would mean that something was not looked at.
LEAST_PARAGRAPHS = 400
LEAST_NUMBERS = 60


@cache
def edition(name: str) -> Edition:
    return make_edition(draft_in(check_project(open_project(DRAFTS[name])), LANGUAGES[name]))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the Word file of each draft in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    made = {}
    for name in DRAFTS:
        (artifact,) = all_formats()["docx"].render(edition(name), file_moment(edition(name).manuscript))
        made[name] = folder / f"{name}.docx"
        made[name].write_bytes(artifact.content)
    return made


def faults(path: Path) -> list[str]:
    """Return what the validator says of a file."""
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize("name", DRAFTS)
def test_the_word_file_is_valid(files: dict[str, Path], name: str) -> None:
    assert faults(files[name]) == []
    with zipfile.ZipFile(files[name]) as archive:
        paragraphs = archive.read("word/document.xml").count(b"<w:p>")
    print(f"{name}: {paragraphs} paragraphs")  # noqa: T201 - what was looked at
    assert paragraphs > LEAST_PARAGRAPHS


def swap_properties(xml: bytes) -> bytes:
    """Put the style of a paragraph behind its other properties, where it may not stand."""
    return re.sub(rb"<w:pPr>(<w:pStyle [^>]*/>)(<w:numPr>.*?</w:numPr>)", rb"<w:pPr>\2\1", xml, count=1)


def lose_style(xml: bytes) -> bytes:
    return xml.replace(b'<w:pStyle w:val="NumberedParagraph"/>', b'<w:pStyle w:val="Nowhere"/>', 1)


def repeat_bookmark(xml: bytes) -> bytes:
    return re.sub(rb'(<w:bookmarkStart w:id=")\d+(")', rb"\g<1>1\2", xml)


@pytest.mark.parametrize("damage", [swap_properties, lose_style, repeat_bookmark])
def test_a_control_fails(files: dict[str, Path], tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    control = tmp_path / "control.docx"
    changed = 0
    with zipfile.ZipFile(files["sample"]) as archive, zipfile.ZipFile(control, "w") as damaged:
        for name in archive.namelist():
            content = archive.read(name)
            broken = damage(content) if name == "word/document.xml" else content
            changed += broken != content
            damaged.writestr(name, broken)
    assert changed == 1
    assert faults(control)


def test_packing_alone_breaks_nothing(files: dict[str, Path], tmp_path: Path) -> None:
    control = tmp_path / "control.docx"
    with zipfile.ZipFile(files["sample"]) as archive, zipfile.ZipFile(control, "w") as copied:
        for name in archive.namelist():
            copied.writestr(name, archive.read(name))
    assert faults(control) == []


# --- What LibreOffice makes of it -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def printed(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return each file as LibreOffice prints it."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not there")
    folder = tmp_path_factory.mktemp("printed")
    subprocess.run(
        [
            *(OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder)),
            *map(str, files.values()),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    made = {name: folder / f"{name}.pdf" for name in files}
    if not all(path.is_file() for path in made.values()):
        pytest.skip("LibreOffice has no Writer")
    return {name: path.read_bytes() for name, path in made.items()}


def words_of(pdf: bytes) -> str:
    """Return all words of a PDF without spaces, page after page."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return re.sub(r"\s+", "", "".join(pages))


def numbered(manuscript: nodes.Manuscript) -> Iterator[str]:
    """Yield the number of each heading and paragraph with the first words after it, without spaces."""
    for block in nodes.walk(manuscript.sections):
        if isinstance(block, nodes.Section) and block.label:
            yield re.sub(r"\s+", "", block.label + nodes.shown_text(block.title))
        elif isinstance(block, nodes.Paragraph) and block.number:
            start = next((part.text for part in block.text if isinstance(part, nodes.Text)), "")
            if block.text and isinstance(block.text[0], nodes.Text):
                yield re.sub(r"\s+", "", f"{block.number}.{start}")[:30]


# The order of Arabic words in a PDF is that of the eye; its numbers are compared in tests/render/word.
@pytest.mark.parametrize("name", ["draft", "sample", "sample-zh"])
def test_the_numbers_are_printed_as_in_the_manuscript(printed: dict[str, bytes], name: str) -> None:
    words = words_of(printed[name])
    expected = list(numbered(edition(name).manuscript))
    place = words.index("Contents") if LANGUAGES[name] == "en" else 0
    missing = []
    for start in expected:
        found = words.find(start, place)
        if found < 0:
            missing.append(start)
        else:
            place = found
    print(f"{name}: {len(expected)} numbers")  # noqa: T201 - what was looked at
    assert missing == []
    assert len(expected) > LEAST_NUMBERS // 3


@pytest.mark.parametrize("name", DRAFTS)
def test_every_page_holds_something(printed: dict[str, bytes], name: str) -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(printed[name]))
    try:
        letters = [len(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()
    print(f"{name}: {len(letters)} pages")  # noqa: T201 - what was looked at
    assert len(letters) > 10
    # Header and footer alone have half as many.
    assert min(letters) > 120
