"""Edits of our Word files come back into the sources or are listed: none is lost, and none lands in another place."""

import re
import zipfile
from collections.abc import Callable
from functools import cache, partial
from io import BytesIO

import pytest
from msgspec.structs import replace

from tests.edits.random_edits import edit_at_random
from tests.office_files.word_file import p, word_file
from tests.project import SAMPLES
from wipo_bc_std.edits.import_edits import Change, Incoming, read_edits
from wipo_bc_std.edits.word_lines import Line, read_lines
from wipo_bc_std.load.project import Project, hold_sources, open_project, read_sources
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import accept
from wipo_bc_std.pipeline import all_formats, draft_in, file_moment, make_edition, read_project
from wipo_bc_std.render.format import Edition
from wipo_bc_std.settings import UsageError
from wipo_bc_std.words import find_changes


@cache
def project() -> Project:
    return open_project(SAMPLES / "complete")


def built(of: Project) -> bytes:
    return made(make_edition(read_project(of).draft))


def made(edition: Edition) -> bytes:
    return all_formats()["docx"].render(edition, file_moment(edition.manuscript))[0].content


@cache
def base() -> bytes:
    return built(project())


def edited(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """Return our Word file with pieces of its XML replaced, each where it stands first in the text."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(base())) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                text = content.decode()
                for before, after in changes:
                    assert before in text
                    text = text.replace(before, after, 1)
                content = text.encode()
            new.writestr(name, content)
    return packed.getvalue()


def after(incoming: Incoming) -> Project:
    read: Callable[[str], bytes] = project().read
    return replace(project(), read=lambda path: incoming.texts.get(path) or read(path))


def told(incoming: Incoming) -> list[tuple[str, str, str, str]]:
    return [(change.fate, change.kind, change.old, change.new) for change in incoming.changes]


def is_listed(one: str, other: str, listed: list[Change]) -> bool:
    """Return whether all that differs between two texts is listed."""
    return all(
        any(one[change.start : change.end].strip() in item.old and change.new.strip() in item.new for item in listed)
        for change in find_changes(one, other)
    )


def come_back(seed: int, times: int) -> tuple[int, int, int]:
    """Edit at random and bring it back; return how many changes were patched, listed as nobody's, and else listed."""
    content, edits = edit_at_random(base(), seed, times)
    incoming = read_edits(content, "edited.docx", project())
    wanted = read_lines(accept(read_word(content, "edited.docx")))
    got = read_lines(read_word(built(after(incoming)), "rebuilt.docx"))
    listed = [change for change in incoming.changes if change.fate == "listed"]
    patched = "\n".join(content.decode() for content in incoming.texts.values())
    for edit in edits:
        token = edit.new.strip()
        # An edit may have been taken out by a later one; then the file does not have it either.
        if token and any(token in line.text for line in wanted):
            assert token in patched or any(token in change.new for change in listed), edit
    # No edit adds or removes a paragraph, so the three files go side by side, whatever was paired with what.
    made = read_lines(read_word(base(), "base.docx"))
    assert len(wanted) == len(got) == len(made)
    touched = {old.words for old, new in zip(made, wanted, strict=True) if old.text != new.text}
    for old, one, other in zip(made, got, wanted, strict=True):
        if old.text == other.text:
            # What was not touched stays, or follows from what was: a title that a story names is computed there.
            follows = one.words == old.words or old.words in touched
            assert follows or one.text == old.text
            continue
        here = [change for change in listed if change.spot == other.spot]
        # A text that has nothing left of what it was is listed as a new one.
        if any(change.kind.startswith("new paragraph") and change.new == other.text for change in here):
            continue
        # Of a text that is shown twice and was changed in two ways, the second way is listed whole.
        assert any(is_listed(reached.text, other.text, here) for reached in (one, old)), (one.text, other.text, here)
    words = [change for change in incoming.changes if change.kind == "words"]
    patched_count = sum(change.fate == "patched" for change in words)
    nobody = sum("follow from the data" in change.why for change in words)
    return patched_count, nobody, len(words) - patched_count - nobody


# Listed are edits of sentences that begin with fixed words, such as the steps of stories (“What is needed: …”): a manuscript
# does not tell where those end.
_PATCHED_AT_LEAST = 0.85


def test_random_edits_come_back_or_are_listed() -> None:
    patched, _, listed = come_back(1, 50)
    assert patched > _PATCHED_AT_LEAST * (patched + listed)


@pytest.mark.acceptance
def test_five_hundred_random_edits_come_back_or_are_listed() -> None:
    counts = [come_back(seed, 50) for seed in range(10)]
    patched, nobody, listed = (sum(numbers) for numbers in zip(*counts, strict=True))
    print(f"500 edits: {patched} changes patched, {listed} listed, {nobody} of words that nobody typed listed")  # noqa: T201
    assert patched > _PATCHED_AT_LEAST * (patched + listed)


def test_markdown_signs_that_were_typed_stay_signs() -> None:
    incoming = read_edits(
        edited(("keep a flat sample", "keep a *flat* [sample] &lt;b> `x` {#y} &amp;amp;")), "e.docx", project()
    )
    assert [item[0] for item in told(incoming)] == ["patched"] * len(incoming.changes)
    assert "keep a *flat* [sample] <b> `x` {#y} &amp;" in [
        text[text.find("keep a") :].partition(" in a drawer")[0] for text in (line.text for line in lines_of(incoming))
    ]


def lines_of(incoming: Incoming) -> tuple[Line, ...]:
    return read_lines(read_word(built(after(incoming)), "rebuilt.docx"))


def test_words_beside_a_link_without_words_stay_on_their_side_of_it() -> None:
    # A sample is lent as <model:…> shows, from the book on; <use-case:…> tells the same as a story.
    for before, new in (
        (" tells the same", " alone tells the same"),
        (" on; ", " on; and "),
    ):
        incoming = read_edits(edited((before, new)), "e.docx", project())
        assert [change.fate for change in incoming.changes] == ["patched"]
        assert any(new in line.text for line in lines_of(incoming))


def test_what_nobody_typed_is_listed_and_never_patched() -> None:
    incoming = read_edits(edited(("Reopened when: ", "Opened again when: ")), "e.docx", project())
    assert {change.fate for change in incoming.changes} == {"listed"}
    assert not incoming.texts


def test_new_and_deleted_paragraphs_are_listed() -> None:
    new = p("A paragraph of somebody else.")
    text = zipfile.ZipFile(BytesIO(base())).read("word/document.xml").decode()
    gone = next(item for item in re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", text) if "a dry room" in item)
    incoming = read_edits(edited((gone, new)), "e.docx", project())
    kinds = {(change.kind, change.old, change.new) for change in incoming.changes}
    assert ("new paragraph", "", "A paragraph of somebody else.") in kinds
    assert any(kind == "deleted paragraph" and "a dry room" in old for kind, old, _ in kinds)
    assert not incoming.texts


def test_a_new_numbered_paragraph_is_written_after_the_one_before_it() -> None:
    text = zipfile.ZipFile(BytesIO(base())).read("word/document.xml").decode()
    last = next(item for item in re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", text) if "This draft is test data." in item)
    style = re.search(r'<w:pStyle w:val="([^"]*)"', last)
    assert style is not None
    new = p("- A wholly *new* paragraph.", style=style[1])
    incoming = read_edits(edited((last, last + new)), "e.docx", project())
    assert told(incoming) == [("patched", "new paragraph", "", "- A wholly *new* paragraph.")]
    lines = [line.text for line in lines_of(incoming)]
    where = lines.index("- A wholly *new* paragraph.")
    assert lines[where - 1].startswith("This draft is test data.")
    # Alike in another look, it is for a person.
    bold = edited((last, last + new.replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>")))
    assert [item[0] for item in told(read_edits(bold, "e.docx", project()))] == ["listed"]


def test_words_made_bold_are_listed() -> None:
    incoming = read_edits(
        edited(('<w:t xml:space="preserve">The label is of tin.', "<w:rPr><w:b/></w:rPr><w:t>The label is of tin.")),
        "e.docx",
        project(),
    )
    assert [(change.kind, change.old) for change in incoming.changes] == [("bold of words", "The label is of tin.")]


def test_new_words_that_are_bold_are_patched_and_their_look_is_listed() -> None:
    bold = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">very </w:t></w:r><w:r><w:t xml:space="preserve">'
    incoming = read_edits(edited(("The label is of tin.", f"The label is of {bold}tin.")), "e.docx", project())
    assert [(item[0], item[1], item[3].strip()) for item in told(incoming)] == [
        ("listed", "look of new words", "very"),
        ("patched", "words", "very"),
    ]


def test_edits_of_a_translation_are_listed_with_the_file_to_change() -> None:
    translated = open_project(SAMPLES / "complete")
    edition = make_edition(draft_in(read_project(translated), "ar"))
    content = all_formats()["docx"].render(edition, file_moment(edition.manuscript))[0].content
    changed, edits = edit_at_random(content, 1, 3)
    incoming = read_edits(changed, "e.docx", translated)
    assert edits
    assert incoming.changes
    assert {change.why for change in incoming.changes} == {"translations are not patched; change it in i18n/ar.po"}


def test_contents_made_anew_in_another_style_are_no_edit() -> None:
    with zipfile.ZipFile(BytesIO(base())) as archive:
        sheet = archive.read("word/styles.xml").decode()
    assert 'w:val="toc 1"' in sheet
    incoming = read_edits(edited(('w:val="toc 1"', 'w:val="TOC 1"'), part="word/styles.xml"), "e.docx", project())
    assert incoming.changes == ()


def test_comments_are_told_with_the_id_they_stand_at() -> None:
    comments = "word/comments.xml"
    with zipfile.ZipFile(BytesIO(base())) as archive:
        assert comments not in archive.namelist() or b"w:author" not in archive.read(comments)
    incoming = read_edits(base(), "e.docx", project())
    assert (incoming.changes, incoming.texts, incoming.remarks) == ((), {}, ())


def test_a_file_that_is_not_ours_or_of_another_state_is_refused() -> None:
    with pytest.raises(UsageError, match="import-draft"):
        read_edits(word_file(p("text")), "e.docx", project())
    other = edited(("<w:t", "<w:t"))
    changed = replace(project(), read=lambda path: project().read(path).replace(b"Each sample takes", b"Each takes"))
    with pytest.raises(UsageError, match="--base"):
        read_edits(other, "e.docx", changed)
    incoming = read_edits(edited(("a dry room", "a very dry room")), "e.docx", changed, base=project())
    assert told(incoming) == [("patched", "words", "", " very")]
    assert b"Each takes" not in b"".join(incoming.texts.values())


def test_a_file_that_carries_its_sources_needs_no_base() -> None:
    edition = make_edition(read_project(project()).draft, carried=partial(read_sources, project()))
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as new, zipfile.ZipFile(BytesIO(made(edition))) as old:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(
                name, text.replace(b"a dry room", b"a very dry room") if name.endswith("document.xml") else text
            )
    changed = replace(project(), read=lambda path: project().read(path).replace(b"Each sample takes", b"Each takes"))
    incoming = read_edits(packed.getvalue(), "e.docx", changed)
    assert told(incoming) == [("patched", "words", "", " very")]
    assert b"Each takes" not in b"".join(incoming.texts.values())


def test_a_final_text_is_edited_without_its_reasons_which_stay() -> None:
    files = read_sources(project())
    standard = files["standard.yml"].replace(b"stage: working-draft", b"stage: final-draft")
    final = hold_sources({**files, "standard.yml": standard})
    content = built(final)
    assert b"Pencil rubs off" not in zipfile.ZipFile(BytesIO(content)).read("word/document.xml")
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"write on a label in pencil", b"write on a label in chalk"))
    incoming = read_edits(packed.getvalue(), "edited.docx", final, None)
    written = read_sources(after(incoming))["annexes/label-form.md"]
    assert b"in chalk" in written
    assert b"Pencil rubs off" in written
