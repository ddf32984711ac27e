"""Every sign of a Word file is in what is read of it: in a paragraph, a comment, or among the leftovers."""

import zipfile
from collections import Counter
from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.office_files.word_file import changed, field, p, r, read, root, table, word_file
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import all_blocks
from wipo_bc_std.office_files.word_nodes import Document, walk_paragraphs
from wipo_bc_std.office_files.xml_part import descendants

WORDS = st.text("abcdé中ع <&", min_size=1, max_size=6)
RUNS = WORDS.map(r)


def wrapped(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return what may stand around runs, or take their place, known and unknown."""
    forms = (
        "<w:hyperlink w:anchor='a'>{}</w:hyperlink>", "<w:smartTag>{}</w:smartTag>", "<w:bdo>{}</w:bdo>",
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:fldSimple w:instr='PAGE'>{}</w:fldSimple>", "<strange:inline>{}</strange:inline>",
        "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<m:oMath>{}<m:r><m:t>x</m:t></m:r></m:oMath>", "<w:r><strange:run>{}</strange:run></w:r>",
        "<w:r><w:drawing><a:p><a:r><a:t>drawn</a:t></a:r></a:p></w:drawing></w:r>{}",
        "<w:r><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>",
        "<mc:AlternateContent><mc:Choice Requires='w14'>{}</mc:Choice></mc:AlternateContent>",
    )  # fmt: skip
    plain = st.tuples(st.sampled_from(forms), inside).map(lambda pair: pair[0].replace("{}", pair[1]))
    tracked = st.tuples(st.sampled_from(("ins", "del", "moveFrom", "moveTo")), inside).map(lambda pair: changed(*pair))
    fields = inside.map(lambda runs: field(" REF a ", runs))
    code = inside.map(
        lambda runs: f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return plain | tracked | fields | code | st.tuples(inside, inside).map("".join)


INLINES = st.recursive(RUNS, wrapped, max_leaves=6)


def around(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    forms = (
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>", "<strange:block>{}</strange:block>",
        ("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
        "{}</w:tc></w:tr></w:tbl>"),
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
        "<w:tbl>{}</w:tbl>", "<w:ins w:author='A'>{}</w:ins>",
    )  # fmt: skip
    plain = st.tuples(st.sampled_from(forms), inside).map(lambda pair: pair[0].replace("{}", pair[1]))
    return plain | inside.map(lambda block: table((block, block))) | st.tuples(inside, inside).map("".join)


BLOCKS = st.recursive(INLINES.map(p), around, max_leaves=5)


def held(document: Document) -> Counter[str]:
    """Return the signs of a document that are no spaces."""
    texts = [paragraph.text for paragraph in walk_paragraphs(all_blocks(document))]
    texts += [comment.text for comment in document.comments.values()]
    texts += [leftover.text for leftover in document.leftovers if leftover.kind != "field without words"]
    return Counter("".join("".join(texts).split()))


def written(content: bytes) -> Counter[str]:
    """Return the signs that a file's parts hold as text."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                tree = etree.fromstring(archive.read(name))
                found += (item.text or "" for item in descendants(tree, "w:t", "w:delText", "m:t", "a:t"))
    return Counter("".join("".join(found).split()))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCKS, min_size=1, max_size=3).map("".join), BLOCKS, BLOCKS, BLOCKS)
def test_every_sign_is_kept(body: str, note: str, comment: str, header: str) -> None:
    others: dict[str, str | bytes] = {
        "word/footnotes.xml": root("footnotes", f'<w:footnote w:id="1">{note}</w:footnote>'),
        "word/comments.xml": root("comments", f'<w:comment w:id="1" w:author="A">{comment}</w:comment>'),
        "word/header1.xml": root("hdr", header),
    }
    content = word_file(body, others)
    assert held(read_word(content, "a.docx")) == written(content)


def test_a_file_without_any_other_part_is_read() -> None:
    assert held(read(p("a"))) == Counter("a")
