"""Slides: six pages that nothing runs off, in every language."""

import io

import pikepdf
import pypdfium2
import pytest

from tests.render.tag_tree import outline, tag_tree
from tests.session.briefing_matter import make_slides
from wipo_bc_std.render.formats.pdf import SlideError
from wipo_bc_std.session.paper import Paper, grid, paragraph, plain, render_paper
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

# A word that no hyphenation knows, one with signs at which it could break, and one of another script.
LONG = ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "a" * 90, "метод" * 12)


def pdf(paper: Paper) -> bytes:
    return render_paper(paper, "pdf").content


def with_blocks(paper: Paper, page: int, *blocks: nodes.Block) -> Paper:
    return make_slides(paper.language, {page: blocks})


def list_outside(content: bytes) -> list[str]:
    """Return the letters that do not stand on their page."""
    found = []
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    for page in document:
        wide, high = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            if left < 0 or bottom < 0 or right > wide or top > high:
                found.append(text.get_text_range(place, 1))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_is_one_page_and_all_of_it_stands_there(language: Language) -> None:
    paper = make_slides(language)
    content = pdf(paper)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert len(document.pages) == len(paper.sections) == 6
        boxes = {tuple(round(float(side)) for side in page.MediaBox) for page in document.pages}
    assert boxes == {(0, 0, 842, 474)}
    assert list_outside(content) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_words_run_off_neither_the_page_nor_their_column(language: Language) -> None:
    rows = tuple(tuple(map(plain, (word, "12", word))) for word in LONG)
    table = grid("t", ("A", "B", "C"), rows)
    content = pdf(make_slides(language, {1: (paragraph(" ".join(LONG)),), 2: (table,)}))
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    for number in (1, 2):
        page = document[number]
        text, edge = page.get_textpage(), 1.5 / 2.54 * 72
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert min(box[0] for box in boxes) > edge - 1
        assert max(box[2] for box in boxes) < page.get_size()[0] - edge + 1


def test_what_is_too_much_for_a_page_is_told_with_the_page() -> None:
    with pytest.raises(SlideError, match="the page “page-3” holds more than one page can show; shorten it") as caught:
        pdf(make_slides("en", {2: tuple(paragraph("Words and words. " * 20) for _ in range(8))}))
    assert caught.value.slide == "page-3"


def test_a_footnote_is_told_as_no_page_has_room_for_it() -> None:
    note = nodes.Paragraph(text=(nodes.Text(text="Words"), nodes.Footnote(id="n", number="1")))
    with pytest.raises(SlideError, match="page-2” has a footnote"):
        pdf(make_slides("en", {1: (note,)}))


def test_words_are_no_markup() -> None:
    hostile = '#read("/etc/passwd") $x$ @ref *b* `c` <label> // #panic("slide is too full: x")'
    content = pdf(make_slides("en", {1: (paragraph(hostile),)}))
    text = pypdfium2.PdfDocument(io.BytesIO(content))[1].get_textpage().get_text_range()
    assert hostile in " ".join(text.split())


def test_readers_who_do_not_see_get_headings_tables_and_what_pictures_tell() -> None:
    content = pdf(make_slides("en"))
    tags = tag_tree(content)
    assert "Alt=" in tags or "Alt " in tags
    assert "TH" in tags
    assert outline(content).splitlines() == [
        "What this is",
        "The Task, and where it stands",
        "What the draft holds",
        "What members said",
        "How current it is",
        "What is asked, and next steps",
    ]


def test_the_same_slides_are_the_same_bytes() -> None:
    assert pdf(make_slides("ar")) == pdf(make_slides("ar"))
