"""The adopted text, as a Word file, compared with ours: all that differs is told, and nothing else."""

import re
from collections.abc import Iterable
from functools import cache

import pytest
from msgspec.structs import replace

from tests.edits.test_import_draft import make_draft
from tests.project import SAMPLES
from wipo_bc_std.edits.adopted_text import AdoptionReport, OurText, compare_adopted, compare_document, read_ours
from wipo_bc_std.edits.import_draft import import_document
from wipo_bc_std.load.project import Project, hold_sources, open_project
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_nodes import Block, Document, Paragraph, Run, Table
from wipo_bc_std.office_files.word_profile import bookmark_of
from wipo_bc_std.office_files.xml_part import OfficeFileError
from wipo_bc_std.pipeline import all_formats, file_moment, make_edition, read_project
from wipo_bc_std.settings import UsageError


@cache
def complete() -> Project:
    return open_project(SAMPLES / "complete")


@cache
def word_file() -> bytes:
    edition = make_edition(read_project(complete()).draft)
    (artifact,) = all_formats()["docx"].render(edition, file_moment(edition.manuscript))
    return artifact.content


def own() -> Document:
    return read_word(word_file(), "adopted.docx")


@cache
def ours() -> OurText:
    return read_ours(complete())


def report(document: Document, other: Project | None = None) -> AdoptionReport:
    return compare_document(document, "adopted.docx", ours() if other is None else read_ours(other)).report


def told(found: AdoptionReport) -> list[tuple[str, tuple[str, ...]]]:
    return [(change.now.id or change.before.id, change.kinds) for change in found.changes]


def edited(document: Document, old: str, new: str) -> Document:
    """Return a file in which words of one paragraph are others."""
    blocks = [replace_words(block, old, new) for block in document.blocks]
    assert sum(one is not other for one, other in zip(blocks, document.blocks, strict=True)) == 1
    return replace(document, blocks=tuple(blocks))


def replace_words(block: Block, old: str, new: str) -> Block:
    if isinstance(block, Table) or not any(old in run.text for run in block.runs):
        return block
    return replace(block, runs=tuple(replace(run, text=run.text.replace(old, new)) for run in block.runs))


def span(document: Document, name: str, after: str) -> tuple[int, int]:
    """Return where what has one id begins, and where what has the next one does."""
    marks = [set(getattr(block, "bookmarks", ())) for block in document.blocks]
    places = [next(n for n, each in enumerate(marks) if bookmark_of(one) in each) for one in (name, after)]
    return places[0], places[1]


def without(document: Document, name: str, after: str) -> Document:
    start, end = span(document, name, after)
    return replace(document, blocks=document.blocks[:start] + document.blocks[end:])


def moved(document: Document, name: str, after: str, before: str) -> Document:
    """Return a file in which what has one id, up to another one, stands before a third."""
    start, end = span(document, name, after)
    part = document.blocks[start:end]
    left = replace(document, blocks=document.blocks[:start] + document.blocks[end:])
    place, _ = span(left, before, before)
    return replace(left, blocks=left.blocks[:place] + part + left.blocks[place:])


def foreign(document: Document) -> Document:
    """Return a file of ours as somebody would have typed it: no bookmarks, no properties, no styles but headings."""
    notes = {key: replace(note, blocks=bare(note.blocks)) for key, note in document.notes.items()}
    return replace(document, properties={}, blocks=bare(document.blocks), notes=notes)


def bare(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(map(bare_block, blocks))


def bare_block(block: Block) -> Block:
    if isinstance(block, Table):
        rows = [
            replace(row, cells=tuple(replace(cell, blocks=bare(cell.blocks)) for cell in row.cells))
            for row in block.rows
        ]
        return replace(block, style="Table Grid", rows=tuple(rows))
    style = block.style if re.search("heading|toc ", block.style, re.IGNORECASE) else "Normal"
    runs = tuple(replace(run, style="", link=run.link if run.link.startswith("http") else "") for run in block.runs)
    return replace(block, style=style, bookmarks=(), ended=(), runs=runs)


def test_our_own_file_has_no_difference_and_all_its_words_are_accounted_for() -> None:
    found = compare_adopted(word_file(), "adopted.docx", complete()).report
    assert (found.is_same, found.changes, found.numbers, found.unplaced) == (True, (), (), ())
    words = found.words
    assert (words.lost, words.compared + words.settled + words.listed) == (0, words.in_file)
    assert words.compared > 900


def planted(document: Document) -> Document:
    """Return a file with another word, a paragraph less, and a provision in another place."""
    document = edited(document, "is no sample at all", "is hardly a sample at all")
    document = without(document, "keeping-tall-shelves", "KE-02")
    return moved(document, "LA-02", "LA-03", "LA-01")


def test_three_planted_differences_are_told_and_nothing_else() -> None:
    found = report(planted(own()))
    assert told(found) == [
        ("intro-layout", ("changed",)),
        ("keeping-tall-shelves", ("deleted",)),
        ("LA-02", ("moved",)),
    ]
    assert (found.unplaced, found.words.lost, found.is_same) == ((), 0, False)


def test_other_numbers_are_told_apart_from_words() -> None:
    document = own()
    blocks = tuple(
        replace(block, number="7bis.") if isinstance(block, Paragraph) and block.number == "8." else block
        for block in document.blocks
    )
    assert blocks != document.blocks
    found = report(replace(document, blocks=blocks))
    assert (found.changes, found.unplaced, found.is_same) == ((), (), False)
    numbers = [("keeping-choice", "8", "7bis"), ("overview-task", "8", "7bis")]
    assert [(each.id, each.old, each.new) for each in found.numbers] == numbers


def test_a_file_that_lost_its_properties_is_known_by_its_bookmarks() -> None:
    assert len(report(replace(planted(own()), properties={})).changes) == 3


def test_a_changed_definition_and_reference_are_differences_though_an_import_leaves_them() -> None:
    document = edited(own(), "tag fixed to a thing", "tag tied to a thing")
    document = edited(document, "A guide to shelves", "A guide to racks")
    found = report(document)
    assert told(found) == [("label", ("changed",)), ("test-guide-4", ("changed",))]
    assert "tied" in found.changes[0].new


def test_a_definition_that_is_gone_is_a_difference() -> None:
    found = report(without(own(), "custody", "label"))
    assert ("custody", ("deleted",)) in told(found)


def test_words_of_a_generated_list_alone_are_told() -> None:
    document = own()
    lines = [block for block in document.blocks if isinstance(block, Paragraph) and block.style == "Generated Fact"]
    line = lines[-1]
    changed = tuple(
        replace(block, runs=(*block.runs, Run(" and what nobody prints"))) if block is line else block
        for block in document.blocks
    )
    found = report(replace(document, blocks=changed))
    assert not found.is_same
    assert any("and what nobody prints" in each.words for each in found.unplaced)


def test_a_file_without_our_styles_and_bookmarks_has_no_difference_where_it_says_the_same() -> None:
    document = foreign(own())
    shouted = tuple(
        replace_words(block, "Keeping samples", "KEEPING SAMPLES")
        if isinstance(block, Paragraph) and block.style == "Heading 1"
        else block
        for block in document.blocks
    )
    assert shouted != document.blocks
    found = report(replace(document, blocks=shouted))
    assert (found.is_same, found.changes, found.numbers) == (True, (), ())
    # A title in capitals is no other title.
    assert found.capitals == 1
    assert {each.kind for each in found.unplaced} == {"header or footer", "words drawn as a picture"}
    assert all(each.around for each in found.unplaced)
    assert found.words.lost == 0


def test_a_file_without_our_styles_and_bookmarks_has_its_differences_told() -> None:
    found = report(foreign(planted(own())))
    words = [text for change in found.changes for text in (change.old, change.new)]
    words += [each.words for each in found.unplaced if not each.around]
    assert any("is hardly a sample at all" in text for text in words)
    assert any("A shelf that cannot be reached" in text for text in words)
    assert any("A courier SHOULD NOT cover a label" in text for text in words)
    assert len(found.changes) + found.counts.unplaced <= 6, words
    # The numbers are those that the file has, however it was read.
    assert found.numbers == ()


def test_a_draft_of_a_task_force_is_compared_by_paragraph() -> None:
    project = hold_sources(import_document(make_draft()).files)
    assert told(report(make_draft(), project)) == []
    document = edited(make_draft(), "The rules follow.", "The rules come next.")
    document = edited(document, "MUST NOT write personal data", "SHOULD NOT write personal data")
    found = report(document, project)
    assert told(found) == [("rules-rules-follow", ("changed",)), ("PP-01", ("changed",))]
    assert found.changes[1].change_class == "obligation"


def test_the_amendments_of_a_session_are_made_first() -> None:
    folder = "standard/"
    files = {path: complete().read(path) for path, kind in complete().listing.items() if kind == "file"}
    outcome = """\
session: sc-2
considered: for-sc-2
result: adopted-with-amendments
source: {document: SC/2/9, paragraphs: "12"}
amendments:
  - {to: intro-layout, old: is no sample at all, new: is hardly a sample at all}
  - {to: intro-layout, old: what nobody wrote, new: what nobody reads}
"""
    files["standard/outcomes/sc-2.yml"] = outcome.encode()
    project = hold_sources({path.removeprefix(folder): content for path, content in files.items()})
    document = edited(own(), "is no sample at all", "is hardly a sample at all")
    found = compare_document(document, "adopted.docx", read_ours(project, "sc-2")).report
    assert (found.is_same, found.amended, found.left, found.session) == (True, (1,), (2,), "sc-2")
    with pytest.raises(UsageError, match="no outcome of the session"):
        read_ours(project, "cws-99")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html/>", b"\xd0\xcf\x11\xe0" * 9], ids=repr)
def test_what_is_no_word_file_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(OfficeFileError) as caught:
        compare_adopted(content, "adopted.docx", complete())
    assert "\n" not in str(caught.value)
