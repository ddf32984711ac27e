"""Copies of our own draft that came back marked up: comments and tracked changes stand under the texts they are in."""

from functools import cache

import pytest
from lxml import etree

from tests.session.form_files import read_draft
from tests.session.word_forms import TRACK, W, add_run, changed, child, with_parts, words
from wipo_bc_std.office_files.word_profile import bookmark_of
from wipo_bc_std.render.moment import file_moment
from wipo_bc_std.render.word.package import word_file
from wipo_bc_std.review.intake.docx_form import read_docx_form
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.returned import Returned, count_fields

PARAGRAPH = next(each for each in read_draft()[1] if each.kind == "paragraph")
PROVISION = next(each for each in read_draft()[1] if each.kind == "provision")


@cache
def draft() -> bytes:
    """Return the second draft as a Word file."""
    manuscript = read_draft()[0]
    return word_file(manuscript, file_moment(manuscript))


def read(content: bytes) -> Returned:
    returned = read_docx_form(content, "draft.docx")
    assert returned.filled == count_fields(returned)
    return returned


def place_of(root: etree._Element, passage: Passage) -> etree._Element:
    """Return the paragraph in which the bookmark of a text begins, or the next one."""
    mark = next(each for each in root.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == bookmark_of(passage.id))
    inside = list(mark.iterancestors(f"{W}p"))
    return inside[0] if inside else next(each for each in mark.itersiblings() if each.tag == f"{W}p")


def track(root: etree._Element) -> None:
    """Add a word to a paragraph, and delete one from a provision, both tracked."""
    add_run(etree.SubElement(place_of(root, PARAGRAPH), f"{W}ins", TRACK), " Really.")
    text = next(each for each in place_of(root, PROVISION).itersiblings(f"{W}p") if len(words(each).split()) > 3)
    run = next(each for each in text.findall(f"{W}r") if words(each).strip())
    gone = etree.Element(f"{W}del", TRACK)
    run.addprevious(gone)
    gone.append(run)
    for each in run.findall(f"{W}t"):
        each.tag = f"{W}delText"


def test_tracked_changes_are_proposals_for_the_text_they_stand_in() -> None:
    returned = read(changed(draft(), track))
    assert [each.id for each in returned.comments] == [PARAGRAPH.id, PROVISION.id]
    first, second = returned.comments
    assert first.kind == "editorial"
    assert first.proposed == f"{first.quote} Really."
    assert PARAGRAPH.text.startswith(first.quote[:60])
    assert len(second.proposed) < len(second.quote)
    assert returned.unplaced == ()


def test_comments_in_the_margin_stand_under_the_text_they_are_on() -> None:
    def anchor(root: etree._Element) -> None:
        for key, passage in (("1", PROVISION), ("2", PARAGRAPH)):
            paragraph = place_of(root, passage)
            child(paragraph, "pPr").addnext(etree.Element(f"{W}commentRangeStart", {f"{W}id": key}))
            paragraph.append(etree.Element(f"{W}commentRangeEnd", {f"{W}id": key}))

    comments = "".join(
        f'<w:comment w:id="{key}" w:author="A"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for key, text in (("1", "Too strict."), ("2", "Good."))
    )

    def relate(name: str, inside: bytes) -> bytes:
        if name == "[Content_Types].xml":
            kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
            return inside.replace(
                b"</Types>", b'<Override PartName="/word/comments.xml" ContentType="' + kind + b'"/></Types>'
            )
        if name == "word/_rels/document.xml.rels":
            kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
            link = b'<Relationship Id="own" Type="' + kind + b'" Target="comments.xml"/></Relationships>'
            return inside.replace(b"</Relationships>", link)
        return inside

    part = f'<w:comments xmlns:w="{W[1:-1]}">{comments}</w:comments>'.encode()
    returned = read(with_parts(changed(draft(), anchor), {"word/comments.xml": part}, relate))
    assert [(each.id, each.text) for each in returned.comments] == [
        (PROVISION.id, "Too strict."),
        (PARAGRAPH.id, "Good."),
    ]


def test_a_copy_in_which_nothing_is_marked_is_told_so() -> None:
    with pytest.raises(UnreadableFormError, match="nothing is marked") as caught:
        read(draft())
    assert "import-edits" in caught.value.step
