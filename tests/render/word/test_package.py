"""The Word file says all that the Manuscript says, in styles, numbers and bookmarks that can be read back."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pypandoc
import pytest
from lxml import etree

from tests.render.test_goldens import MOMENT, manuscript, render
from tests.render.word.document_text import Line, W, lines, parts, value, xml
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.render.format import FormatError
from wipo_bc_std.render.word.package import word_file
from wipo_bc_std.view import nodes
from wipo_bc_std.view.manuscript import write_manuscript

LANGUAGES: tuple[LanguageCode, ...] = ("en", "ar", "zh")


@cache
def file(language: LanguageCode = "en") -> bytes:
    (content,) = render("docx", language).values()
    return content


def with_blocks(*blocks: nodes.Block, footnotes: tuple[nodes.FootnoteText, ...] = ()) -> nodes.Manuscript:
    """Return the sample with one clause of these blocks."""
    section = nodes.Section(
        id="scope", role="clause", level=1, number="1", label="1.", title=(nodes.Text(text="Scope"),), blocks=blocks
    )
    return replace(manuscript(), sections=(section,), footnotes=footnotes, media=())


def text(words: str) -> nodes.Inlines:
    return (nodes.Text(text=words),)


def labels(sections: tuple[nodes.Block, ...]) -> list[str]:
    """Return every number and label of headings, paragraphs, items and definitions, in reading order."""
    found = []
    for block in nodes.walk(sections):
        match block:
            case nodes.Section() | nodes.Entry():
                found.append(block.label)
            case nodes.Paragraph(number=number):
                found.append(f"{number}." if number else "")
            case _:
                pass
    return [label for label in found if label]


def item_labels(sections: tuple[nodes.Block, ...]) -> list[str]:
    listed = [item.label for block in nodes.walk(sections) if isinstance(block, nodes.Items) for item in block.items]
    return sorted(label for label in listed if label)


def printed(line: Line) -> str:
    """Return the number before a paragraph, whoever counted it."""
    return line.number or re.sub(r"\t.*", "", line.computed, flags=re.DOTALL)


NUMBERED = re.compile(r"Heading|Annex (Title|Heading)|Numbered Paragraph|Annex Paragraph|Definition$")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_numbered_has_the_numbers_of_the_manuscript(language: LanguageCode) -> None:
    sections = manuscript(language).sections
    found = lines(file(language))
    told = [printed(line) for line in found if NUMBERED.match(line.style)]
    assert len(told) > 40
    assert [number for number in told if number] == labels(sections)
    # All of the sample's numbers are Word's own.
    assert all(line.listed for line in found if NUMBERED.match(line.style))
    items = [line.number for line in found if "List Item" in line.style and line.number not in {"•", "–"}]
    assert sorted(items) == item_labels(sections)


def test_labels_that_word_cannot_count_are_computed_text() -> None:
    letters = [*(f"({chr(97 + place)})" for place in range(26)), "(aa)", "(ab)"]
    items = nodes.Items(
        ordered=True,
        items=tuple(
            nodes.Item(id=f"x/item-{place}", label=label, blocks=(nodes.Paragraph(text=text(f"Item {place}")),))
            for place, label in enumerate(letters)
        ),
    )
    frozen = nodes.Paragraph(id="x", number="12bis", label="paragraph 12bis", text=text("Words"), blocks=(items,))
    found = lines(word_file(with_blocks(frozen), MOMENT))
    assert [printed(line) for line in found if line.style == "List Item 1"] == letters
    (paragraph,) = (line for line in found if line.style == "Numbered Paragraph")
    assert (printed(paragraph), paragraph.authored) == ("12bis.", "Words")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_authors_are_told_from_words_that_nobody_typed(language: LanguageCode) -> None:
    found = {name: line for line in lines(file(language)) for name in line.bookmarks}
    paragraphs = [block for block in nodes.walk(manuscript(language).sections) if isinstance(block, nodes.Paragraph)]
    compared = 0
    for block in paragraphs:
        if not block.number:
            continue
        line = found[profile.bookmark_of(block.id)]
        assert line.authored == authored(block.text), block.id
        compared += 1
    assert compared > 20


def authored(inlines: nodes.Inlines) -> str:
    """Return the words of running text that an author typed."""
    told = []
    for inline in inlines:
        match inline:
            case nodes.Text() | nodes.Keyword() | nodes.Code():
                told.append(inline.text)
            case nodes.Link() | nodes.Strong() | nodes.Emphasis() | nodes.Mark():
                told.append(authored(inline.children))
            case nodes.Footnote():
                pass
    return "".join(told)


def test_generated_lists_have_no_style_of_an_author() -> None:
    section = next(section for section in manuscript().sections if section.id == "overview")
    indexes = {block.of for block in nodes.walk(section.blocks) if isinstance(block, nodes.Index)}
    drawn = {"concept-map", "phase-map"}
    assert indexes == {*drawn, "models", "traceability", "freshness", "checklist", "claims", "facts", "task"}
    found = lines(file())
    start = next(place for place, line in enumerate(found) if profile.bookmark_of(section.id) in line.bookmarks)
    own = {line.style for line in found[start + 1 :] if not line.style.startswith("Generated")}
    assert own == {"Annex Paragraph", "Model Head", "Model Text"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_bookmarks_are_whole_and_links_lead_to_them(language: LanguageCode) -> None:
    root = xml(file(language))
    starts = {mark.get(f"{W}id"): mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")}
    names = [mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")]
    assert len(starts) == len(names) == len({name.casefold() for name in names})
    assert all(re.fullmatch(r"\w{1,40}", name, re.ASCII) for name in names)
    assert sorted(map(str, starts)) == sorted(mark.get(f"{W}id", "") for mark in root.iter(f"{W}bookmarkEnd"))
    anchors = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
    assert len(anchors) > 30
    assert anchors <= set(names)


def test_every_id_of_the_manuscript_has_a_bookmark() -> None:
    found = {name for line in lines(file()) for name in line.bookmarks}
    kinds = (nodes.Section, nodes.Paragraph, nodes.Box, nodes.Entry, nodes.Picture, nodes.Grid)
    ids = [block.id for block in nodes.walk(manuscript().sections) if isinstance(block, kinds) and block.id]
    assert len(ids) > 60
    assert [name for name in ids if profile.bookmark_of(name) not in found] == []


def test_the_bookmark_of_a_box_ends_after_its_last_paragraph() -> None:
    root = xml(file())
    ends = {mark.get(f"{W}id"): mark for mark in root.iter(f"{W}bookmarkEnd")}
    (start,) = (mark for mark in root.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == "P_KE_01")
    order = list(root.iter())
    first, last = order.index(start), order.index(ends[start.get(f"{W}id")])
    within = [
        value(element, "pPr/pStyle") for element in order[first:last] if element.tag == f"{W}p"
    ]  # the head itself begins before its bookmark
    assert within[0] == "RequirementText"
    assert within[-1] == "NoteText"
    assert "RequirementHead" not in within


def test_footnotes_are_real_and_numbered_as_in_the_manuscript() -> None:
    root, notes = xml(file()), xml(file(), "word/footnotes.xml")
    keys = [mark.get(f"{W}id") for mark in root.iter(f"{W}footnoteReference")]
    told = {note.get(f"{W}id"): "".join(map(str, note.itertext())).strip() for note in notes}
    expected = [
        nodes.shown_text(note.text) for note in sorted(manuscript().footnotes, key=lambda note: int(note.number))
    ]
    assert [told[key] for key in keys] == expected
    assert not list(root.iter(f"{W}told"))
    assert all("customMarkFollows" not in str(mark.attrib) for mark in root.iter(f"{W}footnoteReference"))


def test_a_footnote_out_of_turn_keeps_its_number() -> None:
    notes = tuple(nodes.FootnoteText(id=f"x/{name}", number=name, text=text(f"Note {name}")) for name in ("1", "2"))
    marks = tuple(
        nodes.Paragraph(
            id=f"p-{name}", number=place, label="", text=(*text("Words"), nodes.Footnote(id=f"x/{name}", number=name))
        )
        for place, name in (("1", "2"), ("2", "1"))
    )
    content = word_file(with_blocks(*marks, footnotes=notes), MOMENT)
    marked = [
        ("".join(map(str, run.itertext())), mark.get(f"{W}customMarkFollows"))
        for run in xml(content).iter(f"{W}r")
        for mark in run.iter(f"{W}footnoteReference")
    ]
    assert marked == [("2", "1"), ("", None)]


def test_contents_are_filled_and_word_asks_nothing() -> None:
    content = file()
    entries = [line for line in lines(content) if line.style.startswith("toc")]
    titles = [
        block for block in nodes.walk(manuscript().sections) if isinstance(block, nodes.Section) and block.level <= 3
    ]
    assert len(entries) == len(titles)
    assert all(nodes.shown_text(title.title) in entry.shown for entry, title in zip(entries, titles, strict=True))
    assert b"TOC \\o" in parts(content)["word/document.xml"]
    assert b"updateFields" not in parts(content)["word/settings.xml"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_of_tables_are_repeated_and_pictures_have_alternatives(language: LanguageCode) -> None:
    root = xml(file(language))
    grids = [block for block in nodes.walk(manuscript(language).sections) if isinstance(block, nodes.Grid)]
    tables = list(root.iter(f"{W}tbl"))
    assert len(tables) == len(grids) > 10
    assert sum(1 for _ in root.iter(f"{W}tblHeader")) >= len(tables) - 1
    pictures = [block for block in nodes.walk(manuscript(language).sections) if isinstance(block, nodes.Picture)]
    told = [item.get("descr") for item in root.iter("{*}docPr")]
    assert told == [" ".join(block.alternative.split()) for block in pictures]
    media = [content for name, content in parts(file(language)).items() if name.startswith("word/media/")]
    assert media
    assert all(content.startswith(b"\x89PNG") for content in media)


def test_arabic_runs_from_right_to_left_but_for_code_and_latin_words() -> None:
    root = xml(file("ar"))
    plain = [line for line in root.iter(f"{W}p") if "Listing" not in value(line, "pPr/pStyle")]
    assert all(line.find(f"{W}pPr/{W}bidi") is not None for line in plain)
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in root.iter(f"{W}tbl"))
    for run in root.iter(f"{W}r"):
        words = run.findtext(f"{W}t") or ""
        mirrored = run.find(f"{W}rPr/{W}rtl") is not None
        if re.search("[\u0600-\u06ff]", words):
            assert mirrored, words
        if re.search("[A-Za-z]", words):
            assert not mirrored, words
    assert root.find(f".//{W}sectPr/{W}bidi") is not None
    assert not list(xml(file()).iter(f"{W}bidiVisual"))


def test_languages_are_told() -> None:
    root = xml(file())
    tags = {(tag.get(f"{W}bidi"), tag.get(f"{W}eastAsia"), tag.get(f"{W}val")) for tag in root.iter(f"{W}lang")}
    assert {("ar", None, None), (None, "zh-CN", None), (None, None, "fr")} <= tags
    styles = parts(file("zh"))["word/styles.xml"].decode()
    assert 'w:eastAsia="zh-CN"' in styles
    assert 'w:eastAsia="Microsoft YaHei"' in styles


def test_properties_say_of_what_a_file_was_made() -> None:
    custom = etree.fromstring(parts(file())["docProps/custom.xml"])
    told = {item.get("name"): "".join(map(str, item.itertext())) for item in custom}
    assert told == {
        profile.MADE_BY: "1",
        profile.BASE: hashlib.sha256(write_manuscript(manuscript())).hexdigest(),
        profile.LANGUAGE: "en",
        profile.VERSION: manuscript().cover.version,
    }
    core = parts(file())["docProps/core.xml"].decode()
    assert f"<dc:title>{manuscript().cover.number} {manuscript().cover.title}</dc:title>" in core
    assert "<dc:language>en</dc:language>" in core
    assert "2026-11-22T00:00:00Z" in core


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert word_file(manuscript(), MOMENT) == file()
    assert word_file(manuscript(), datetime(2026, 11, 23, tzinfo=UTC)) != file()


def test_each_page_says_what_the_draft_is() -> None:
    cover = manuscript().cover
    (header,) = lines(file(), "word/header.xml")
    (footer,) = lines(file(), "word/footer.xml")
    assert header.shown == f"{cover.number} – {cover.running_header}⇥{cover.version_label}"
    assert cover.number in footer.shown
    assert parts(file())["word/footer.xml"].count(b"fldSimple") == 4


HOSTILE = (
    "".join(map(chr, range(0x20))),
    "]]></w:t></w:r><w:r><w:t>",
    "<w:p/> & \"quoted\" 'so' &amp; &#0;",
    "`code`{=openxml} *not strong* [no](link) $x$",
    "\ufffe \uffff \U0001f600",
    "\u202eturned round\u202c \u2067isolated",
    "x" * 5000,
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_breaks_a_file_or_is_lost(hostile: str) -> None:
    long = "a" + "-long" * 60
    blocks = (
        nodes.Paragraph(id=long, number="1", label="", text=text(hostile)),
        nodes.Listing(language="", text=hostile),
        nodes.Box(role="note", label=hostile, blocks=()),
        nodes.Grid(id="t", label=hostile, caption=text(hostile), alignments=("start",), head=(), rows=()),
    )
    cover = replace(manuscript().cover, title=hostile, running_header=hostile)
    content = word_file(replace(with_blocks(*blocks), cover=cover), MOMENT)
    (line,) = (line for line in lines(content) if line.style == "Numbered Paragraph")
    kept = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", hostile)
    assert re.sub(r"\s+", "", line.authored) == re.sub(r"\s+", "", kept)
    for name, part in parts(content).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)


def test_ids_are_printed_where_that_is_asked_for() -> None:
    (line,) = (
        line for line in lines(word_file(manuscript(), MOMENT, prints_ids=True)) if "intro_layout" in line.bookmarks
    )
    assert line.computed.strip().endswith("[intro-layout]")
    assert not any("[intro-layout]" in line.shown for line in lines(file()))


def test_every_style_that_is_used_is_there_once() -> None:
    root = xml(file(), "word/styles.xml")
    ids = [style.get(f"{W}styleId", "") for style in root.iter(f"{W}style")]
    assert len(ids) == len({name.casefold() for name in ids})
    parents = {value(style, "basedOn") for style in root.iter(f"{W}style")} - {""}
    used = {
        tag.get(f"{W}val", "")
        for part in ("word/document.xml", "word/footnotes.xml")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for tag in xml(file(), part).iter(f"{W}{kind}")
    }
    assert used | parents <= set(ids)


def test_tables_do_not_run_into_each_other() -> None:
    body = xml(file())[0]
    for one, other in pairwise(item for item in body if item.tag in {f"{W}p", f"{W}tbl"}):
        assert not (one.tag == other.tag == f"{W}tbl")


def picture(source: str = "", drawing: str = "") -> nodes.Picture:
    return nodes.Picture(
        id="view", label="Figure 1", caption=text("View"), alternative="What it shows", source=source, drawing=drawing
    )


def test_a_picture_that_is_not_there_leaves_a_hole_that_can_be_seen() -> None:
    (hole,) = (
        line for line in lines(word_file(with_blocks(picture(source="gone.svg")), MOMENT)) if "Missing" in line.style
    )
    assert (hole.style, hole.authored, hole.computed) == ("Generated Missing", "What it shows", "⟦⟧")


def test_a_drawing_that_cannot_be_drawn_is_told_in_words() -> None:
    with pytest.raises(FormatError, match="a picture cannot be drawn for Word"):
        word_file(with_blocks(picture(drawing='<svg xmlns="http://www.w3.org/2000/svg"><broken')), MOMENT)


def test_a_draft_out_for_comments_has_numbers_of_lines() -> None:
    content = word_file(replace(manuscript(), cover=replace(manuscript().cover, line_numbers=True)), MOMENT)
    assert xml(content).find(f".//{W}sectPr/{W}lnNumType") is not None
    assert xml(file()).find(f".//{W}sectPr/{W}lnNumType") is None


def test_headings_without_labels_have_no_number_and_paragraphs_keep_theirs() -> None:
    paragraph = nodes.Paragraph(id="p", number="1", label="", text=text("Words"))
    plain = with_blocks(paragraph)
    content = word_file(replace(plain, sections=(replace(plain.sections[0], label=""),)), MOMENT)
    told = [(line.style, printed(line)) for line in lines(content) if NUMBERED.match(line.style)]
    assert told == [("Heading 1", ""), ("Numbered Paragraph", "1.")]


def test_without_pandoc_the_format_fails_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypandoc, "get_pandoc_path", lambda: "/nowhere/pandoc")
    with pytest.raises(FormatError, match="pandoc, which writes Word files, cannot be run"):
        word_file(manuscript(), MOMENT)
