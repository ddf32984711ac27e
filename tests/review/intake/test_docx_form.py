"""Word files that came back: whatever people did to them, each comment is there once, and what cannot be placed is listed."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.session.form_files import make_form_matter, texts
from tests.session.word_forms import (
    TRACK,
    W,
    add_run,
    changed,
    child,
    entry_row,
    fill_table,
    find_sample,
    make_word_form,
    shown_row,
    take_out,
    with_parts,
    words,
    write_cell,
    write_comment,
    write_field,
)
from wipo_bc_std.review.intake.docx_form import read_docx_form
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, count_fields
from wipo_bc_std.session.form_docx import COLUMNS
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word

FIRST, SECOND, THIRD = texts()[1], texts()[5], texts()[-1]
EXPECTED = {FIRST.id: "Who is meant?", SECOND.id: "A comma is missing.", THIRD.id: "We support\nall of this."}


def read(content: bytes) -> Returned:
    """Return what a file holds, and see that nothing of it was lost."""
    returned = read_docx_form(content, "form.docx")
    assert returned.filled == count_fields(returned)
    return returned


def fill(root: etree._Element, language: Language = "en") -> None:
    """Answer as a member would."""
    for key, answer in (
        ("field.position", word("review.position.support", language)),
        ("field.offer-briefing", word("review.reply.yes", language)),
        ("field.contact", "A. Person"),
    ):
        write_field(root, word(f"review.{key}", language), answer)
    write_comment(root, FIRST.id, kind="te", text="Who is meant?", proposed="Offices.")
    write_comment(root, SECOND.id, kind=word("review.kind.editorial", language), text="A comma is missing.")
    write_comment(root, THIRD.id, text="We support\nall of this.")


def said(returned: Returned) -> dict[str, str]:
    return {comment.id: comment.text for comment in returned.comments}


def form(change: Callable[[etree._Element], object]) -> Returned:
    """Return what a filled form holds that somebody changed besides."""
    return read(changed(changed(make_word_form(), fill), change))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_holds_nothing_but_what_it_says_of_itself(language: Language) -> None:
    for office in ("XA", ""):
        returned = read(make_word_form(language, office))
        assert returned.manifest == make_form_matter(language, office).manifest
        assert returned == Returned("docx", returned.manifest, office=office)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_form_is_read_whole(language: Language) -> None:
    returned = read(changed(make_word_form(language), lambda root: fill(root, language)))
    assert said(returned) == EXPECTED
    assert returned.position == word("review.position.support", language)
    assert (returned.offers, returned.contact, returned.office) == (("briefing",), "A. Person", "XA")
    assert returned.unplaced == ()
    assert returned.comments[0].proposed == "Offices."


def test_a_question_keeps_its_id_and_an_answer_its_paragraphs() -> None:
    returned = form(lambda root: write_field(root, "Is clause 3 clear?", "Yes,\nit is."))
    assert returned.answers == (("clear", "Yes,\nit is."),)


def test_the_head_of_the_pages_says_what_the_form_is_where_its_properties_are_lost() -> None:
    content = with_parts(
        changed(make_word_form(), fill),
        {},
        lambda name, inside: b"<Properties/>" if name == "docProps/custom.xml" else inside,
    )
    returned = read(content)
    assert returned.manifest == make_form_matter().manifest
    assert said(returned) == EXPECTED
    # Without its digests the form's own words are listed, never lost.
    assert all(each.reason for each in returned.unplaced)


def test_rows_may_be_sorted_and_moved() -> None:
    def move(root: etree._Element) -> None:
        row = entry_row(root, FIRST.id)
        shown_row(root, THIRD.id).addprevious(row)

    assert said(form(move)) == EXPECTED


def test_rows_may_be_split_and_texts_deleted() -> None:
    def change(root: etree._Element) -> None:
        row = entry_row(root, SECOND.id)
        second = deepcopy(row)
        row.addnext(second)
        for place in range(len(COLUMNS)):
            write_cell(second.findall(f"{W}tc")[place], "And a full stop." if COLUMNS[place] == "text" else "")
        shown = shown_row(root, THIRD.id)
        take_out(shown)

    returned = form(change)
    assert [(each.id, each.text) for each in returned.comments] == [
        (FIRST.id, "Who is meant?"),
        (SECOND.id, "A comma is missing."),
        (SECOND.id, "And a full stop."),
        (THIRD.id, "We support\nall of this."),
    ]


def test_cells_joined_over_rows_say_the_same_of_each() -> None:
    def change(root: etree._Element) -> None:
        row = entry_row(root, FIRST.id)
        second = deepcopy(row)
        row.addnext(second)
        for each, kind in ((row, "restart"), (second, "continue")):
            cell = each.findall(f"{W}tc")[COLUMNS.index("number")]
            etree.SubElement(child(cell, "tcPr"), f"{W}vMerge", {f"{W}val": kind})
        write_cell(second.findall(f"{W}tc")[COLUMNS.index("number")], "")
        write_cell(second.findall(f"{W}tc")[COLUMNS.index("text")], "Second.")

    returned = form(change)
    assert [each.text for each in returned.comments if each.id == FIRST.id] == ["Who is meant?", "Second."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_may_be_moved_and_have_titles_of_another_language(language: Language) -> None:
    def change(root: etree._Element) -> None:
        for row in list(root.iter(f"{W}tr")):
            cells = row.findall(f"{W}tc")
            if len(cells) == len(COLUMNS):
                # The comment stands first, the office last.
                row.remove(cells[5])
                cells[0].addprevious(cells[5])
                row.remove(cells[0])
                row.append(cells[0])
                if words(cells[5]) == "Comments":
                    for cell, key in zip(cells, COLUMNS, strict=True):
                        write_cell(cell, word(f"review.docx.{key}", language))

    assert said(form(change)) == EXPECTED


def test_a_column_of_their_own_is_listed() -> None:
    def change(root: etree._Element) -> None:
        for row in list(root.iter(f"{W}tr")):
            cells = row.findall(f"{W}tc")
            if len(cells) == len(COLUMNS):
                more = deepcopy(cells[-1])
                row.append(more)
                write_cell(more, "Colour" if words(cells[5]) == "Comments" else "red" if words(cells[5]) else "")

    returned = form(change)
    assert said(returned) == EXPECTED
    assert [each.words for each in returned.unplaced] == ["Colour", "red", "red", "red"]


def test_tracked_changes_are_taken_as_accepted_and_said() -> None:
    def change(root: etree._Element) -> None:
        cell = entry_row(root, FIRST.id).findall(f"{W}tc")[COLUMNS.index("text")]
        write_cell(cell, "Who is ", tracked=True)
        paragraph = child(cell, "p")
        add_run(paragraph, "not ", gone=True)
        add_run(paragraph, "meant?")

    returned = form(change)
    assert said(returned) == EXPECTED
    assert [(each.words, each.reason.split(":")[0]) for each in returned.unplaced] == [
        ("not", "it is tracked as deleted"),
        ("1", "changes are tracked in it"),
    ]


def test_a_row_that_is_tracked_as_deleted_is_listed() -> None:
    def change(root: etree._Element) -> None:
        row = entry_row(root, FIRST.id)
        properties = etree.Element(f"{W}trPr")
        etree.SubElement(properties, f"{W}del", TRACK)
        row.insert(0, properties)

    returned = form(change)
    assert said(returned) == {name: text for name, text in EXPECTED.items() if name != FIRST.id}
    assert "Who is meant?" in [each.words for each in returned.unplaced]


def test_what_is_tracked_in_the_text_of_the_draft_is_a_proposal_and_what_is_not_tracked_is_listed() -> None:
    def track(root: etree._Element) -> None:
        add_run(
            etree.SubElement(shown_row(root, FIRST.id).findall(f"{W}tc")[0].findall(f"{W}p")[-1], f"{W}ins", TRACK),
            " And more.",
        )

    made = next(each for each in form(track).comments if each.kind == "editorial" and each.proposed)
    assert (made.id, made.proposed) == (FIRST.id, f"{FIRST.text} And more.")
    silent = form(
        lambda root: add_run(shown_row(root, FIRST.id).findall(f"{W}tc")[0].findall(f"{W}p")[-1], " And more.")
    )
    assert said(silent) == EXPECTED
    assert [each.reason.split(":")[0] for each in silent.unplaced] == [
        "the text of the draft was changed in the form itself"
    ]


def test_two_offices_in_one_table() -> None:
    returned = form(lambda root: write_comment(root, SECOND.id, office="XB"))
    assert returned.office == "XA"
    assert said(returned) == {name: text for name, text in EXPECTED.items() if name != SECOND.id}
    assert {"XB", "A comma is missing."} <= {each.words for each in returned.unplaced}


def test_a_row_for_a_text_that_is_not_there_says_its_number_only() -> None:
    returned = form(lambda root: write_comment(root, "+", number="99.9", text="What of this?"))
    (comment,) = [each for each in returned.comments if each.text == "What of this?"]
    assert (comment.id, comment.number) == ("", "99.9")


def test_a_number_that_was_written_over_counts_and_what_was_added_to_one_is_a_part() -> None:
    written = form(lambda root: write_comment(root, FIRST.id, number="BD-01"))
    assert next((each.id, each.number) for each in written.comments) == ("", "BD-01")

    def add(root: etree._Element) -> None:
        add_run(child(entry_row(root, FIRST.id).findall(f"{W}tc")[COLUMNS.index("number")], "p"), "second line")

    added = form(add).comments[0]
    assert (added.id, " ".join(added.part.split())) == (FIRST.id, f"{FIRST.number} second line")


def test_the_weight_stands_beside_the_kind_and_a_translation_says_so() -> None:
    returned = form(lambda root: write_comment(root, FIRST.id, kind="technical (te), blocking", text="No."))
    assert returned.comments[0].weight == "blocking"
    returned = form(lambda root: write_comment(root, FIRST.id, kind="ed", text="[TR] Not that word."))
    assert (returned.comments[0].kind, returned.comments[0].text) == ("translation", "Not that word.")


def test_content_controls_nested_tables_and_boxes_lose_no_word() -> None:
    def change(root: etree._Element) -> None:
        cell = entry_row(root, FIRST.id).findall(f"{W}tc")[COLUMNS.index("text")]
        table = etree.fromstring(
            f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b'
            "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
        cell.append(table)
        etree.SubElement(cell, f"{W}p")
        control = etree.SubElement(etree.SubElement(cell, f"{W}sdt"), f"{W}sdtContent")
        add_run(etree.SubElement(control, f"{W}p"), "c")
        picture = etree.SubElement(add_run(etree.SubElement(cell, f"{W}p"), "d"), f"{W}pict")
        box = etree.SubElement(etree.SubElement(picture, "{urn:schemas-microsoft-com:vml}textbox"), f"{W}txbxContent")
        add_run(etree.SubElement(box, f"{W}p"), "e")

    assert form(change).comments[0].text == "Who is meant?\na\nb\nc\nd\ne"


def test_words_outside_of_the_tables_are_listed() -> None:
    returned = form(
        lambda root: root[0].insert(
            0, etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>Dear all,</w:t></w:r></w:p>')
        )
    )
    assert [each.words for each in returned.unplaced] == ["Dear all,"]


COMMENTS = (
    f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="7" w:author="A"><w:p><w:r><w:t>On the text.</w:t></w:r></w:p><w:p><w:r><w:t>More.'
    '</w:t></w:r></w:p></w:comment><w:comment w:id="8" w:author="A"><w:p><w:r><w:t>On the form.</w:t></w:r></w:p></w:comment></w:comments>'
).encode()


def test_comments_in_the_margin_of_a_text_are_comments_on_it() -> None:
    def anchor(root: etree._Element) -> None:
        for key, row in (("7", shown_row(root, SECOND.id)), ("8", entry_row(root, SECOND.id))):
            paragraph = child(row, "tc/p")
            paragraph.insert(1, etree.Element(f"{W}commentRangeStart", {f"{W}id": key}))
            paragraph.append(etree.Element(f"{W}commentRangeEnd", {f"{W}id": key}))

    def relate(name: str, inside: bytes) -> bytes:
        if name == "[Content_Types].xml":
            kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
            return inside.replace(
                b"</Types>", b'<Override PartName="/word/comments.xml" ContentType="' + kind + b'"/></Types>'
            )
        if name == "word/_rels/document.xml.rels":
            kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
            link = b'<Relationship Id="c" Type="' + kind + b'" Target="comments.xml"/></Relationships>'
            return inside.replace(b"</Relationships>", link)
        return inside

    returned = read(with_parts(changed(make_word_form(), anchor), {"word/comments.xml": COMMENTS}, relate))
    (comment,) = returned.comments
    assert (comment.id, comment.text) == (SECOND.id, "On the text.\nMore.")
    assert comment.quote.startswith(f"{SECOND.number} – {SECOND.title}")
    assert [each.words for each in returned.unplaced] == ["On the form."]


@pytest.mark.parametrize("content", [b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7"])
def test_what_is_no_word_file_is_refused_with_a_next_step(content: bytes) -> None:
    with pytest.raises(UnreadableFormError) as caught:
        read_docx_form(content, "form.docx")
    assert caught.value.step


def test_a_letter_without_a_table_is_refused_with_a_next_step() -> None:
    def leave(root: etree._Element) -> None:
        for table in list(root.iter(f"{W}tbl")):
            take_out(table)

    with pytest.raises(UnreadableFormError, match="no table of comments") as caught:
        read(changed(make_word_form(), leave))
    assert "review enter" in caught.value.step


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 40),
            st.integers(0, 7),
            st.text(
                st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
                max_size=8,
            ),
        ),
        max_size=12,
    )
)
def test_whatever_is_written_wherever_is_taken_or_listed(writings: list[tuple[int, int, str]]) -> None:
    def scribble(root: etree._Element) -> None:
        rows = list(root.iter(f"{W}tr"))
        for row, column, text in writings:
            cells = rows[row % len(rows)].findall(f"{W}tc")
            add_run(etree.SubElement(cells[column % len(cells)], f"{W}p"), text)

    returned = read(changed(make_word_form(), scribble))
    held = " ".join(
        [
            *(f"{each.text} {each.proposed} {each.kind} {each.part} {each.number}" for each in returned.comments),
            *(each.words for each in returned.unplaced),
            *(text for _, text in returned.answers),
            *(returned.position, returned.contact, returned.would_resolve, returned.can_answer_on, returned.office),
        ]
    )
    # “yes” and “no” are answers, and a code of an office says who sent it.
    parts = [part for *_, text in writings for part in text.split() if len(part) > len("yes")]
    assert [part for part in parts if part not in held] == []


# --- The table of ISO, IEC and CEN --------------------------------------------------------------------------------------

SAMPLE = find_sample(
    *(parent / "shared/samples/iso_comment_template_2012-03.docx" for parent in Path(__file__).resolve().parents)
)
ROWS = [
    {
        "office": "XA",
        "line": "12",
        "number": "BD-01",
        "part": "Table 1",
        "kind": "te",
        "text": "Say who.",
        "proposed": "An office",
    },
    {"office": "XA", "number": "3", "kind": "ed", "text": "Spelling\nof this"},
]


@pytest.mark.skipif(SAMPLE is None, reason="the template is not ours to copy")
class TestIsoTable:
    def blank(self) -> bytes:
        assert SAMPLE is not None
        return SAMPLE.read_bytes()

    def test_its_titles_stand_in_the_head_of_its_pages(self) -> None:
        returned = read(changed(self.blank(), lambda root: fill_table(root, ROWS)))
        assert (returned.office, returned.manifest, returned.unplaced) == ("XA", None, ())
        first, second = returned.comments
        assert (first.number, first.part, first.kind) == ("BD-01", "line 12, Table 1", "te")
        assert (first.text, first.proposed) == ("Say who.", "An office")
        assert (second.number, second.kind, second.text) == ("3", "ed", "Spelling\nof this")

    def test_a_blank_one_holds_nothing(self) -> None:
        assert read(self.blank()) == Returned("docx")

    def test_what_is_filled_in_in_the_head_is_taken(self) -> None:
        def date(root: etree._Element) -> None:
            cell = next(each for each in root.iter(f"{W}tc") if words(each).startswith("Date"))
            add_run(child(cell, "p"), "2027-01-05")

        content = self.blank()
        for part in ("word/header2.xml", "word/header3.xml"):
            content = changed(content, date, part)
        assert read(content).heads == (("Date", "2027-01-05"),)

    def test_a_second_table_pasted_below_is_read_as_well(self) -> None:
        def paste(root: etree._Element) -> None:
            fill_table(root, ROWS)
            table = next(root.iter(f"{W}tbl"))
            gap = etree.Element(f"{W}p")
            table.addnext(gap)
            gap.addnext(deepcopy(table))

        assert [each.row for each in read(changed(self.blank(), paste)).comments] == ["1", "2", "2.1", "2.2"]

    def test_two_offices_are_told_apart(self) -> None:
        rows = [ROWS[0], {**ROWS[1], "office": "XB"}]
        returned = read(changed(self.blank(), lambda root: fill_table(root, rows)))
        assert (returned.office, len(returned.comments)) == ("XA", 1)
        assert "Spelling" in [each.words for each in returned.unplaced]

    def test_words_for_the_secretariat_are_listed(self) -> None:
        rows = [{**ROWS[1], "observations": "Noted."}]
        returned = read(changed(self.blank(), lambda root: fill_table(root, rows)))
        assert [each.words for each in returned.unplaced] == ["Noted."]
