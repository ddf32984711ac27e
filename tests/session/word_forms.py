"""Forms of the real second draft as Word files, and what members make of them: test data, not what any office said."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path

from lxml import etree

from tests.session.form_files import make_form_matter
from wipo_bc_std.review.word_form import find_mark
from wipo_bc_std.session.form_docx import COLUMNS, make_documents
from wipo_bc_std.view.fixed import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRACK = {f"{W}id": "900", f"{W}author": "A. Person", f"{W}date": "2026-12-01T00:00:00Z"}
# The blank table of ISO, IEC, CEN and CENELEC of 2012, where somebody has put it; it is not ours to copy.
ISO_COLUMNS = ("office", "line", "number", "part", "kind", "text", "proposed", "observations")


@cache
def make_word_form(language: Language = "en", office: str = "XA") -> bytes:
    """Return an empty form."""
    (content,) = make_documents([make_form_matter(language, office)])
    return content


def changed(content: bytes, change: Callable[[etree._Element], object], part: str = "word/document.xml") -> bytes:
    """Return a Word file after somebody changed a part of it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(packed, "w") as target:
        for name in archive.namelist():
            inside = archive.read(name)
            if name == part:
                root = etree.fromstring(inside)
                change(root)
                inside = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, inside)
    return packed.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes], change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a Word file with more parts; `change` changes each of those that are there."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(packed, "w") as target:
        for name in archive.namelist():
            target.writestr(name, change(name, archive.read(name)))
        for name, inside in parts.items():
            target.writestr(name, inside)
    return packed.getvalue()


def child(element: etree._Element, path: str) -> etree._Element:
    """Return an element that is there, by names such as `p/r`."""
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    assert found is not None
    return found


def take_out(element: etree._Element) -> None:
    """Take an element out of what it stands in."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def words(element: etree._Element) -> str:
    """Return all words in an element."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def shown_row(root: etree._Element, name: str) -> etree._Element:
    """Return the row of a text by its id."""
    for row in root.iter(f"{W}tr"):
        if len(row.findall(f"{W}tc")) == 1 and find_mark(words(row))[0] == name:
            return row
    raise AssertionError(name)


def entry_row(root: etree._Element, name: str, further: int = 0) -> etree._Element:
    """Return the row for a comment on a text, or a later one below it."""
    rows = [row for row in shown_row(root, name).itersiblings() if row.tag == f"{W}tr"]
    return rows[further]


def write_cell(cell: etree._Element, *paragraphs: str, tracked: bool = False) -> None:
    """Write into a cell in the stead of what is there."""
    for old in cell.findall(f"{W}p"):
        cell.remove(old)
    for text in paragraphs:
        paragraph = etree.SubElement(cell, f"{W}p")
        parent = etree.SubElement(paragraph, f"{W}ins", TRACK) if tracked else paragraph
        add_run(parent, text)


def add_run(parent: etree._Element, text: str, *, gone: bool = False) -> etree._Element:
    """Add words to a paragraph."""
    if gone:
        parent = etree.SubElement(parent, f"{W}del", TRACK)
    run = etree.SubElement(parent, f"{W}r")
    told = etree.SubElement(run, f"{W}delText" if gone else f"{W}t")
    told.text = text
    return run


def write_comment(root: etree._Element, name: str, further: int = 0, **told: str) -> etree._Element:
    """Write into the row below a text, by keys of columns; return the row."""
    row = entry_row(root, name, further)
    cells = row.findall(f"{W}tc")
    for key, text in told.items():
        write_cell(cells[COLUMNS.index(key)], *text.split("\n"))
    return row


def write_field(root: etree._Element, label: str, text: str) -> None:
    """Write an answer beside the label that begins so."""
    for row in root.iter(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        if len(cells) == 2 and words(cells[0]).startswith(label):
            write_cell(cells[1], *text.split("\n"))
            return
    raise AssertionError(label)


def fill_table(root: etree._Element, rows: Sequence[Mapping[str, str]], columns: tuple[str, ...] = ISO_COLUMNS) -> None:
    """Fill the first table of a text that has empty rows only, a row each, by keys of columns."""
    table = next(root.iter(f"{W}tbl"))
    empty = table.findall(f"{W}tr")[0]
    for row in table.findall(f"{W}tr")[1:]:
        table.remove(row)
    for told in rows:
        made = deepcopy(empty)
        table.append(made)
        for key, text in told.items():
            write_cell(made.findall(f"{W}tc")[columns.index(key)], *text.split("\n"))
    table.remove(empty)


def find_sample(*places: Path) -> Path | None:
    """Return the first of the files that is there."""
    return next((place for place in places if place.is_file()), None)
