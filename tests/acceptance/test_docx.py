"""Word files are valid, and LibreOffice prints the numbers of the Manuscript; controls with something broken fail."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.acceptance.drafts import EDITIONS, PROJECTS, edition
from wipo_bc_std.load.project import open_project, read_sources
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_nodes import Document, walk_paragraphs
from wipo_bc_std.office_files.word_profile import identifier_of
from wipo_bc_std.pipeline import all_formats, check_project, file_moment, make_edition
from wipo_bc_std.view import nodes

pytestmark = pytest.mark.acceptance

OFFICE = shutil.which("soffice")
# Less would mean that something was not looked at.
LEAST_PARAGRAPHS = 400
LEAST_NUMBERS = 60


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the Word file of each draft in a folder with a space and letters beyond ASCII in its name."""
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    made = {}
    for name in EDITIONS:
        (artifact,) = all_formats()["docx"].render(edition(name), file_moment(edition(name).manuscript))
        made[name] = folder / f"{name}.docx"
        made[name].write_bytes(artifact.content)
    return made


def faults(path: Path) -> list[str]:
    """Return what the validator says of a file."""
    # The plain tests are collected where the packages of the gates are not there.
    from openxml_audit import OpenXmlValidator  # noqa: PLC0415

    return [str(error) for error in OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize("name", EDITIONS)
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
    place = words.index("Contents") if EDITIONS[name][1] == "en" else 0
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


@pytest.mark.parametrize("name", EDITIONS)
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


INSERTED = '<w:ins w:id="9001" w:author="An editor" w:date="2026-11-20T10:00:00Z"><w:r><w:t>quite </w:t></w:r></w:ins>'
DELETED = '<w:del w:id="9002" w:author="An editor" w:date="2026-11-20T10:00:00Z"><w:r><w:delText>not needed</w:delText></w:r></w:del>'
COMMENT = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="A reader" '
    'w:date="2026-11-20T11:00:00Z" w:initials="AR"><w:p><w:r><w:t>Why so?</w:t></w:r></w:p></w:comment></w:comments>'
)
COMMENTED = (
    '<w:commentRangeStart w:id="0"/><w:r><w:t>words to ask about</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r>'
)


def review(content: bytes) -> bytes:
    """Return a Word file with an insertion, a deletion and a comment in its first numbered paragraph."""
    packed = io.BytesIO()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    changes = {
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="remarks" Type="{office}" Target="comments.xml"/></Relationships>',
        ),
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>',
        ),
    }
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode() if name.endswith((".xml", ".rels")) else ""
            if name == "word/document.xml":
                start = text.index('<w:pStyle w:val="NumberedParagraph"/>')
                end = text.index("</w:p>", start)
                new.writestr(name, text[:end] + INSERTED + DELETED + COMMENTED + text[end:])
            elif name in changes:
                before, after = changes[name]
                assert text.count(before) == 1
                new.writestr(name, text.replace(before, after))
            else:
                new.writestr(name, old.read(name))
        new.writestr("word/comments.xml", COMMENT)
    return packed.getvalue()


def reviewed(document: Document) -> tuple[Collection[object], ...]:
    """Return what reviewers left in a file, its bookmarks of ours and the sources that it carries."""
    paragraphs = list(walk_paragraphs(document.blocks))
    changes = [
        (run.change.kind, run.change.author, run.text.strip())
        for paragraph in paragraphs
        for run in paragraph.runs
        if run.change is not None
    ]
    remarks = [(remark.author, remark.text, remark.quote.strip()) for remark in document.comments.values()]
    names = {name for paragraph in paragraphs for name in paragraph.bookmarks}
    return changes, remarks, {identifier_of(name) for name in names} - {None}, dict(document.sources)


def test_what_reviewers_left_survives_a_way_through_libreoffice(printed: dict[str, bytes], tmp_path: Path) -> None:
    assert printed
    assert OFFICE is not None
    made = make_edition(
        check_project(open_project(PROJECTS["sample"])).draft,
        carried=lambda: read_sources(open_project(PROJECTS["sample"])),
    )
    (artifact,) = all_formats()["docx"].render(made, file_moment(made.manuscript))
    given = tmp_path / "given.docx"
    given.write_bytes(review(artifact.content))
    assert faults(given) == []
    subprocess.run(
        [
            *(OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "docx", "--outdir", str(tmp_path / "back"), str(given)),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    before = reviewed(read_word(given.read_bytes(), "given.docx"))
    after = reviewed(read_word((tmp_path / "back" / "given.docx").read_bytes(), "given.docx"))
    print(*before[:2], *(f"{len(each)} {what}" for each, what in zip(before[2:], ("ids", "sources"), strict=True)))  # noqa: T201
    assert before == after
    assert all(before)
