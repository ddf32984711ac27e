"""The complete sample in every format, as files that a reviewer can read. A PDF is told by its tags and bookmarks, a workbook by its
cells, a Word file by its paragraphs."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from tests.project import SAMPLES
from tests.render.sheets import sheets_as_text
from tests.render.tag_tree import outline, tag_tree
from tests.render.word.document_text import document_text
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, all_formats, check_project, choose_languages, draft_in, make_edition
from wipo_bc_std.render.format import Artifact, Edition
from wipo_bc_std.view import nodes
from wipo_bc_std.view.occasion import Occasion

GOLDEN = Path(__file__).parents[1] / "golden" / "complete"
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


# Of the translations what a reader sees is compared; their data differ in words only.
SEEN: list[tuple[str, LanguageCode]] = [(name, "en") for name in all_formats()] + [
    (name, lang) for lang in ("ar", "zh") for name in ("docx", "html", "pdf", "xlsx")
]
# Of the site, the pages that the program writes, and the ids that stand in the site in the end; not the theme.
SITE_SOURCES = re.compile(r"site-src/(\w+/mkdocs\.yml|\w+/docs/[^/]+\.md)")


@cache
def checked() -> Checked:
    return check_project(open_project(SAMPLES / "complete"))


@cache
def edition(language: LanguageCode = "en") -> Edition:
    return make_edition(
        draft_in(checked(), language), Occasion(choose_languages(checked()), is_only=False, comment_to="a@b.example")
    )


def manuscript(language: LanguageCode = "en") -> nodes.Manuscript:
    return edition(language).manuscript


@cache
def render(name: str, language: LanguageCode = "en") -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in all_formats()[name].render(edition(language), MOMENT)}


@cache
def as_reviewed(name: str, language: LanguageCode) -> dict[str, bytes]:
    """Return the files by which a format is compared."""
    return {
        file: text
        for path, content in render(name, language).items()
        for file, text in readable(name, path, content).items()
    }


def pages_of(artifacts: Iterable[Artifact], language: LanguageCode) -> dict[str, str]:
    """Return the pages of a site by name, without those that only lead on."""
    prefix = f"site/{language}/"
    return {
        artifact.path.removeprefix(prefix): artifact.content.decode()
        for artifact in artifacts
        if re.fullmatch(rf"{prefix}[^/]+\.html", artifact.path)
    }


def readable(name: str, path: str, content: bytes) -> dict[str, bytes]:
    """Return the files by which an artifact is compared."""
    if name == "site":
        return {path: content} if SITE_SOURCES.fullmatch(path) else ids_of_page(path, content)
    if name == "docx":
        return {f"{path}.txt": document_text(content).encode()}
    if name == "xlsx":
        return {f"{path}.txt": sheets_as_text(content).encode()}
    if name != "pdf":
        return {path: content}
    return {f"{path}.tags.txt": tag_tree(content).encode(), f"{path}.outline.txt": outline(content).encode()}


def ids_of_page(path: str, content: bytes) -> dict[str, bytes]:
    """Return the ids of a page of the site by the page's name, one a line; nothing for other files."""
    if not re.fullmatch(r"site/\w+/[^/]+\.html", path):
        return {}
    ids = re.findall(r'(?<=\sid=")[^"]+', content.decode())
    assert len(ids) == len(set(ids)), path
    # The theme's own begin with two underscores.
    own = [name for name in ids if not name.startswith("__")]
    return {f"{path}.ids.txt": "".join(f"{name}\n" for name in own).encode()}


@pytest.mark.parametrize(("name", "language"), SEEN)
def test_the_complete_sample_is_as_it_was_reviewed(name: str, language: LanguageCode, *, update_goldens: bool) -> None:
    made = as_reviewed(name, language)
    assert made
    for file, content in made.items():
        golden = GOLDEN / file
        if update_goldens:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_bytes(content)
        assert golden.read_bytes().decode() == content.decode()


def test_no_golden_is_left_over() -> None:
    names = {file for name, language in SEEN for file in as_reviewed(name, language)}
    found = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert found == names


def test_the_complete_sample_has_every_node() -> None:
    blocks = {block.type for block in nodes.walk(manuscript().sections)}
    assert blocks == {"section", "paragraph", "items", "grid", "picture", "listing", "box", "entry", "index"}
    roles = {block.role for block in nodes.walk(manuscript().sections) if isinstance(block, nodes.Box)}
    assert roles == {*get_args(nodes.BoxRole)} - {"missing", "reservation", "comment", "decision"}


def tags_of_pdf() -> str:
    (tags,) = (text for file, text in as_reviewed("pdf", "en").items() if file.endswith(".tags.txt"))
    return tags.decode()


def test_tags_stand_in_the_order_of_the_manuscript() -> None:
    tags = " ".join(tags_of_pdf().split())
    words = [
        paragraph_start(block) for block in nodes.walk(manuscript().sections) if isinstance(block, nodes.Paragraph)
    ]
    place = tags.index("1. Introduction", tags.index("Annex III"))
    for word in words:
        found = tags.find(word, place)
        assert found >= 0, word
        place = found


def paragraph_start(block: nodes.Paragraph) -> str:
    """Return the first words of a paragraph that stand in one piece of text."""
    first = block.text[0]
    return " ".join(first.text.split()[:3]) if isinstance(first, nodes.Text) else ""


@pytest.mark.parametrize(
    "tag", ["H1", "H2", "H3", "TH Scope=Column", "TD", "L ListNumbering", "LBody", "Figure Alt=", "Note", "Link", "Lbl"]
)
def test_the_pdf_is_tagged(tag: str) -> None:
    assert any(line.strip().startswith(tag) for line in tags_of_pdf().splitlines()), tag
