"""Word files as data: every word of a file is in the blocks or among the leftovers, with its look and its number."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.office_files.word_file import (
    PNG,
    changed,
    field,
    mark,
    p,
    paragraphs,
    r,
    read,
    root,
    style,
    styles,
    table,
    texts,
)
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_nodes import Run, Table, TrackedChange, walk_paragraphs

ADA = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TEMPLATE = Path("/work/shared/samples/iso_comment_template_2012-03.docx")


def test_words_in_runs_of_one_look_are_one_run() -> None:
    (paragraph,) = paragraphs(read(p("A ", "register", r(" of rights", "<w:b/>"))))
    assert [(run.text, run.bold) for run in paragraph.runs] == [("A register", False), (" of rights", True)]
    assert paragraph.spot.quote == "A register of rights"


def test_styles_are_known_by_name_and_switch_each_other_off() -> None:
    sheet = styles(
        style("h1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        style("h2", "Clause title", based_on="h1"),
        style("s", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
    )
    body = p("Scope ", r("of", '<w:rStyle w:val="s"/>'), r(" it", '<w:b w:val="0"/>'), style="h2") + p("Text")
    heading, text = paragraphs(read(body, {"word/styles.xml": sheet}))
    assert (heading.style, heading.outline, text.style, text.outline) == ("Clause title", 1, "Normal", None)
    assert [(run.text, run.style, run.bold) for run in heading.runs] == [
        ("Scope ", "", True),
        ("of", "Strong", False),
        (" it", "", False),
    ]


def test_links_and_fields_keep_their_words() -> None:
    body = p(
        '<w:hyperlink r:id="rId9">' + r("the site") + "</w:hyperlink>",
        '<w:hyperlink w:anchor="scope">' + r("clause 1") + "</w:hyperlink>",
        field(" REF scope \\h ", r("Scope")),
        field(' HYPERLINK "https://example.org/" \\l "top" ', r("there")),
        '<w:fldSimple w:instr=" PAGE ">' + r("3") + "</w:fldSimple>",
        field(" IF " + " 1 ", r("a") + field(" PAGE ", r("7"))),
    )
    (paragraph,) = paragraphs(read(body, links=(("rId9", "hyperlink", "https://wipo.int/", "External"),)))
    assert [(run.text, run.link, run.field) for run in paragraph.runs] == [
        ("the site", "https://wipo.int/", ""),
        ("clause 1", "#scope", ""),
        ("Scope", "", "REF scope \\h"),
        ("there", "https://example.org/#top", ""),
        ("3", "", "PAGE"),
        ("a7", "", "IF 1"),
    ]


def test_tracked_changes_say_who_and_when() -> None:
    body = p(
        "It ",
        changed("del", r("is")),
        changed("ins", r("was") + changed("del", r(" not"), "Bo")),
        changed("moveFrom", r(" here")),
        properties=mark("del"),
    ) + p("next", properties=mark("ins"))
    first, second = paragraphs(read(body))
    assert [(run.text, run.change and run.change.kind, run.within and run.within.author) for run in first.runs] == [
        ("It ", None, None),
        ("is", "deleted", None),
        ("was", "inserted", None),
        (" not", "deleted", "Ada"),
        (" here", "moved-from", None),
    ]
    assert first.mark == TrackedChange("deleted", "Ada", ADA)
    assert second.mark == TrackedChange("inserted", "Ada", ADA)


@pytest.mark.parametrize(
    "wrap", ["<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>"]
)
def test_content_controls_are_looked_through(wrap: str) -> None:
    cell = "<w:tc>" + wrap.format(p(wrap.format(r("in")))) + "</w:tc>"
    body = wrap.format(p("block")) + "<w:tbl>" + wrap.format("<w:tr>" + wrap.format(cell) + "</w:tr>") + "</w:tbl>"
    assert texts(read(body)) == ["block", "in"]


def test_one_version_is_read_of_what_is_there_twice() -> None:
    def both(choice: str, fallback: str, requires: str = "wps") -> str:
        return (
            f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
        )

    box = "<w:drawing><wps:txbx><w:txbxContent>" + p("in the box") + "</w:txbxContent></wps:txbx></w:drawing>"
    old = "<w:pict><v:textbox><w:txbxContent>" + p("in the box") + "</w:txbxContent></v:textbox></w:pict>"
    document = read(p("before", "<w:r>" + both(box, old) + "</w:r>", " after") + p(both(r("new"), r("old"), "strange")))
    assert texts(document) == ["before after", "in the box", "old"]
    assert [(item.kind, item.text) for item in document.leftovers] == [("other version of the same", "new")]


def test_signs_that_are_no_text_become_text() -> None:
    signs = (
        '<w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    )
    assert texts(read(p(signs))) == ["a\t\n\N{NON-BREAKING HYPHEN}\N{SOFT HYPHEN}•"]


def test_notes_stand_where_they_are_cited() -> None:
    notes = root(
        "footnotes",
        '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2">' + p("<w:r><w:footnoteRef/></w:r>", " See the annex.") + "</w:footnote>",
    )
    ends = root("endnotes", '<w:endnote w:id="2">' + p("The end.") + "</w:endnote>")
    document = read(
        p("Words", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        {"word/footnotes.xml": notes, "word/endnotes.xml": ends},
    )
    (paragraph,) = paragraphs(document)
    assert [run.footnote for run in paragraph.runs] == ["", "footnote-2", "endnote-2"]
    assert {key: note.kind for key, note in document.notes.items()} == {
        "footnote-2": "footnote",
        "endnote-2": "endnote",
    }
    assert [item.text for item in walk_paragraphs(document.notes["footnote-2"].blocks)] == [" See the annex."]


def test_comments_have_their_words_their_place_and_their_answers() -> None:
    comments = root(
        "comments",
        '<w:comment w:id="0" w:author="Ada" w:initials="A" w:date="2026-01-02T03:04:05Z">'
        '<w:p w14:paraId="00000001"><w:r><w:t>Why</w:t></w:r></w:p><w:p w14:paraId="00000002"><w:r><w:t>so?</w:t></w:r></w:p>'
        '</w:comment><w:comment w:id="1" w:author="Bo"><w:p w14:paraId="00000003"><w:r><w:t>Because.</w:t></w:r></w:p></w:comment>',
    )
    threads = root(
        "commentsEx",
        '<w15:commentEx w15:paraId="00000002" w15:done="1"/><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002"/>',
    )
    body = p("first") + p(
        '<w:bookmarkStart w:id="1" w:name="scope"/>',
        "It ",
        '<w:commentRangeStart w:id="0"/>',
        "applies to ",
        changed("del", r("no ")),
        "offices",
        '<w:commentRangeEnd w:id="0"/>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    document = read(body, {"word/comments.xml": comments, "word/commentsExtended.xml": threads})
    first, second = document.comments["0"], document.comments["1"]
    assert (first.author, first.date, first.text, first.quote, first.done) == (
        "Ada",
        ADA,
        "Why\nso?",
        "applies to offices",
        True,
    )
    assert (first.spot.part, first.spot.paragraph, first.bookmark) == ("text", 2, "scope")
    assert (second.parent, second.spot.part, second.quote) == ("0", "comments", "")
    assert [run.text for run in paragraphs(document)[1].runs if run.comments == ("0",)] == [
        "applies to ",
        "no ",
        "offices",
    ]


def test_what_has_no_node_is_left_over_with_its_words() -> None:
    chart = '<c:chartSpace xmlns:c="{c}" xmlns:a="{a}"><a:p><a:r><a:t>Offices</a:t></a:r></a:p></c:chartSpace>'.format(
        c="http://schemas.openxmlformats.org/drawingml/2006/chart",
        a="http://schemas.openxmlformats.org/drawingml/2006/main",
    )
    body = p(
        "<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>",
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="c" descr="a chart"/><c:chart r:id="rId5"/></wp:inline></w:drawing></w:r>',
        '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="p" descr="a lock"/><pic:pic><a:blip r:embed="rId6"/></pic:pic>'
        "</wp:inline></w:drawing></w:r>",
        '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
        "<strange:thing><w:r><w:t>odd words</w:t></w:r></strange:thing>",
    )
    links = (("rId5", "chart", "charts/chart1.xml", ""), ("rId6", "image", "media/a.png", ""))
    document = read(body, {"word/charts/chart1.xml": chart, "word/media/a.png": PNG}, links)
    assert [(item.kind, item.text) for item in document.leftovers] == [
        ("equation", "E=mc²"),
        ("chart", "Offices"),
        ("embedded file", "Excel.Sheet.12"),
        ("text in <thing>", "odd words"),
    ]
    (paragraph,) = paragraphs(document)
    assert paragraph.runs == (Run(picture="media/a.png", alternative="a lock"),)
    assert document.pictures == {"media/a.png": PNG}


def test_merged_cells_keep_their_size_and_all_words() -> None:
    rows = (
        '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("a") + "</w:tc>"
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("b") + "</w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
        + p("hidden")
        + "</w:tc><w:tc>"
        + p("c")
        + "</w:tc><w:tc>"
        + p("d")
        + "</w:tc></w:tr>"
    )
    document = read(f"<w:tbl>{rows}</w:tbl>" + p("after"))
    found = document.blocks[0]
    assert isinstance(found, Table)
    assert [[(cell.columns, cell.rows) for cell in row.cells] for row in found.rows] == [
        [(1, 2), (2, 1)],
        [(1, 1), (1, 1)],
    ]
    assert [row.heads for row in found.rows] == [True, False]
    assert texts(document) == ["a", "hidden", "b", "c", "d", "after"]


def test_bookmarks_between_blocks_belong_to_the_next() -> None:
    def bookmark(name: str) -> str:
        return f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:bookmarkEnd w:id="1"/>'

    body = (
        bookmark("one")
        + p("a", bookmark("two"))
        + bookmark("three")
        + table((p(bookmark("four"), "b"),))
        + bookmark("end")
    )
    document = read(body + p("c") + bookmark("last"))
    found = document.blocks[1]
    assert isinstance(found, Table)
    assert found.bookmarks == ("three", "four")
    assert [paragraph.bookmarks for paragraph in paragraphs(document)] == [("one", "two"), ("four",), ("end", "last")]


def test_headers_footers_hidden_words_and_languages_are_read() -> None:
    document = read(
        p(r("secret", '<w:vanish/><w:lang w:val="fr-FR"/>'), properties="<w:bidi/>"),
        {"word/header1.xml": root("hdr", p("Header")), "word/footer1.xml": root("ftr", p("Footer"))},
    )
    (paragraph,) = paragraphs(document)
    assert (paragraph.right_to_left, paragraph.runs[0].hidden, paragraph.runs[0].language) == (True, True, "fr-FR")
    assert [item.text for item in walk_paragraphs(document.headers + document.footers)] == ["Header", "Footer"]


def test_the_strict_kind_of_word_files_is_read_too() -> None:
    strict = root("document", f"<w:body>{p('strict')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert texts(read("", {"word/document.xml": strict})) == ["strict"]


@pytest.mark.skipif(not TEMPLATE.exists(), reason="the template of ISO is not ours to copy")
def test_the_commenting_template_of_iso_is_read_whole() -> None:
    document = read_word(TEMPLATE.read_bytes(), TEMPLATE.name)
    header = [item.text for item in walk_paragraphs(document.headers)]
    assert "Template for comments and secretariat observations" in header
    assert {"Line number", "Comments", "Proposed change", "Type of comment2"} <= {
        text.replace("\n", "") for text in header
    }
    assert not document.leftovers
