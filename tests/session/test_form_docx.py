"""The form as a Word file: what is in it before anybody types."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from msgspec import structs

from tests.session.form_files import make_form_matter, texts
from tests.session.word_forms import W, child, entry_row, make_word_form, shown_row, words
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.word_form import hear_manifest, name_row
from wipo_bc_std.session.form_docx import COLUMNS, make_documents
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def test_an_office_gets_the_same_bytes_whoever_else_is_invited() -> None:
    _, second, anybody = make_documents([make_form_matter(office=office) for office in ("XB", "XA", "")])
    assert second == make_word_form()
    assert anybody == make_word_form(office="")
    assert b"QZOFFICEZQ" not in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_has_a_row_with_its_words_and_below_it_one_with_the_office(language: Language) -> None:
    root = part(make_word_form(language), "word/document.xml")
    for passage in texts():
        shown = words(shown_row(root, passage.id))
        assert "".join(passage.text.split()) in "".join(shown.split())
        entry = [words(cell) for cell in entry_row(root, passage.id).findall(f"{W}tc")]
        assert len(entry) == len(COLUMNS)
        assert entry[0] == "XA"
        assert entry[2].startswith(passage.number or passage.id)
        assert [entry[place] for place in (1, 3, 5, 6, 7)] == [""] * 5
    names = [mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)
    assert {name_row(passage.id) for passage in texts()} <= set(names)
    assert max(map(len, names)) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_lies_across_in_the_direction_of_its_language_with_titles_on_each_page(language: Language) -> None:
    root = part(make_word_form(language), "word/document.xml")
    assert child(root, "body/sectPr/pgSz").get(f"{W}orient") == "landscape"
    (head,) = [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert [words(cell) for cell in head] == ["", *(word(f"review.docx.{key}", language) for key in COLUMNS)]
    tables = list(root.iter(f"{W}tbl"))
    assert all((table.find(f"{W}tblPr/{W}bidiVisual") is not None) == (language == "ar") for table in tables)
    # Who will see it stands before anything that is typed.
    assert word("review.visible.task-force", language) in words(tables[0])


@pytest.mark.parametrize("office", ["XA", ""])
def test_what_the_form_is_stands_in_its_properties_and_in_the_head_of_its_pages(office: str) -> None:
    content = make_word_form(office=office)
    told = dict(write_manifest(make_form_matter(office=office).manifest))
    assert hear_manifest(words(part(content, "word/header.xml")[-1])) == told
    properties = {each.get("name"): "".join(map(str, each.itertext())) for each in part(content, "docProps/custom.xml")}
    assert told.items() <= properties.items()
    # Word keeps no more.
    assert max(map(len, properties.values())) <= 255


def test_hostile_words_of_a_draft_are_words() -> None:
    matter = make_form_matter()
    hostile = replace(matter.passages[1], text="<w:p/> &amp; \x00\x0b ]]> =1+1 \u202eabc")
    (content,) = make_documents([structs.replace(matter, passages=(hostile,))])
    assert "<w:p/> &amp; \ufffd\ufffd ]]> =1+1 \u202eabc" in words(part(content, "word/document.xml"))
