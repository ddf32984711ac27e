"""The Word file of a redline: with all changes accepted it is the new text, with all rejected the old one."""

import io
import zipfile
from datetime import UTC, datetime
from functools import cache, lru_cache
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.redline.edits import EDITS, as_data, as_manuscript, coming_and_going, edited, objects
from tests.redline.pair import states
from tests.redline.plainest import plainest
from tests.redline.test_compare import ONE_OR_TWO_DIVISIONS, WITH_A_MODEL
from tests.render.test_goldens import manuscript
from tests.render.word.document_text import xml
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import accept, has_changes, reject
from wipo_bc_std.office_files.word_nodes import Block, Document, walk_paragraphs
from wipo_bc_std.render.redline import compare_states, redline_artifacts
from wipo_bc_std.render.word.package import word_file
from wipo_bc_std.view.nodes import Manuscript

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def small(language: LanguageCode = "en") -> Manuscript:
    return plainest(manuscript(language))


def redline_file(old: Manuscript, new: Manuscript) -> bytes:
    comparison = compare_states(old, new, ("draft-1", "draft-2"))
    (artifact,) = redline_artifacts(comparison, "docx", MOMENT)
    return artifact.content


@cache
def edited_sample(language: LanguageCode) -> bytes:
    """Return the redline of the sample and what a week of work made of it."""
    return redline_file(*states(language))


def authored(document: Document) -> list[str]:
    """Return the words that somebody wrote: in the text and in its notes, without numbers, labels and generated matter.

    A note that is cited where it is deleted and where it stays is there twice.
    """
    notes = {_words(note.blocks).lstrip("0123456789 ") for note in document.notes.values()}
    return [_words(document.blocks), *sorted(note for note in notes if note)]


def _words(blocks: tuple[Block, ...]) -> str:
    lines = []
    for paragraph in walk_paragraphs(blocks):
        if not paragraph.style.startswith(("Generated", "toc")):
            # The number of a footnote that Word does not count follows its mark.
            marks = [bool(run.footnote) for run in paragraph.runs]
            computed = [run.style.startswith("Computed") for run in paragraph.runs]
            told = zip(paragraph.runs, [False, *marks], computed, strict=False)
            runs = (" " if own or (noted and run.text.isdigit()) else run.text for run, noted, own in told)
            lines.append("".join(runs))
    return " ".join(" ".join(lines).split())


@lru_cache(maxsize=8)
def plain_file(manuscript: Manuscript) -> Document:
    """Return the Word file of a text that no other is compared with."""
    return read_word(word_file(manuscript, MOMENT), "plain.docx")


def hold(old: Manuscript, new: Manuscript) -> None:
    made = read_word(redline_file(old, new), "redline.docx")
    assert authored(accept(made)) == authored(plain_file(new))
    assert authored(reject(made)) == authored(plain_file(old))


def test_a_redline_with_itself_has_no_tracked_change() -> None:
    assert not has_changes(read_word(redline_file(small(), small()), "redline.docx"))


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_every_kind_of_change_can_be_taken_and_left(language: LanguageCode) -> None:
    old, new = (plainest(each) for each in states(language))
    hold(old, new)


@settings(max_examples=1, deadline=None)
@given(taken=ONE_OR_TWO_DIVISIONS)
@example(taken=WITH_A_MODEL)
def test_whole_divisions_come_and_go(taken: set[str]) -> None:
    for old, new in coming_and_going(small(), taken):
        hold(old, new)


@pytest.mark.acceptance
@settings(max_examples=8, deadline=None)
@given(taken=ONE_OR_TWO_DIVISIONS)
def test_any_divisions_come_and_go(taken: set[str]) -> None:
    for old, new in coming_and_going(small(), taken):
        hold(old, new)


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 10**6), times=st.integers(1, 6))
# A note inside the summary of a model, which stays the words of an author.
@example(seed=504594, times=4)
def test_random_edits_can_be_taken_and_left(seed: int, times: int) -> None:
    hold(small(), plainest(edited(small(), Random(seed), times)))  # noqa: S311 - no secret


@pytest.mark.acceptance
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@settings(max_examples=1, deadline=None)
@given(seed=st.integers(0, 10**6), language=st.sampled_from(("en", "ar", "zh")))
def test_each_edit_can_be_taken_and_left(edit: object, seed: int, language: LanguageCode) -> None:
    hold(small(language), plainest(edited(small(language), Random(seed), 1, (edit,))))  # type: ignore[arg-type]  # noqa: S311 - no secret


def test_a_summary_of_a_model_that_was_written_anew_is_the_words_of_an_author_in_both_texts() -> None:
    data = as_data(small())
    models = [each for each in objects(data["sections"]) if each.get("role") == "model" and each.get("blocks")]
    for model in models:
        model["blocks"][0]["text"] = [{"type": "text", "text": "Quite another thing entirely."}]
    hold(small(), as_manuscript(data))


def settled(content: bytes, gone: tuple[str, ...]) -> Document:
    """Return a Word file as Word leaves it when it settles all changes: what is `gone` goes with all that it holds."""
    root = xml(content)
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{W}{gone[0]}") is not None:
            away(row)
    for paragraph in list(root.iter(W + "p")):
        if any(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in gone):
            away(paragraph)
    for name in gone:
        for run in list(root.iter(W + name)):
            away(run)
    for text in root.iter(W + "delText"):
        text.tag = W + "t"
    etree.strip_tags(root, *(W + name for name in ("ins", "del", "moveFrom", "moveTo")))
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(root) if name == "word/document.xml" else old.read(name))
    return read_word(packed.getvalue(), "settled.docx")


def away(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def numbers(document: Document) -> list[str]:
    """Return the numbers that Word counts, each with the words that it stands before."""
    counted = [each for each in walk_paragraphs(document.blocks) if each.number]
    said = (
        f"{each.number} {''.join(run.text for run in each.runs if 'Computed' not in run.style)}" for each in counted
    )
    return [" ".join(line.split()) for line in said]


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_word_counts_as_either_text_does_once_all_changes_are_settled(language: LanguageCode) -> None:
    old, new = states(language)
    made = edited_sample(language)
    assert numbers(settled(made, ("del", "moveFrom"))) == numbers(plain_file(new))
    assert numbers(settled(made, ("ins", "moveTo"))) == numbers(plain_file(old))


def test_changes_have_an_author_a_date_and_a_comment() -> None:
    content = edited_sample("en")
    root = xml(content)
    found = [each for name in ("ins", "del", "moveFrom", "moveTo") for each in root.iter(W + name)]
    assert {each.get(W + "date") for each in found} == {"2026-11-22T00:00:00Z"}
    assert {each.get(W + "author") for each in found} == {"ST.XX draft-2 (version 0.3.0, November 22, 2026)"}
    keys = [each.get(W + "id") for each in found]
    assert len(set(keys)) == len(keys)
    comments = ["".join(map(str, each.itertext())) for each in xml(content, "word/comments.xml")]
    assert "Change 1: moved; editorial: stands elsewhere" in comments
    assert {each.get(W + "id") for each in root.iter(W + "commentReference")} == {str(n) for n in range(len(comments))}
    moves = {
        name: [each.get(W + "name") for each in root.iter(W + name)]
        for name in ("moveFromRangeStart", "moveToRangeStart")
    }
    assert moves == {"moveFromRangeStart": ["c1"], "moveToRangeStart": ["c1"]}
    assert redline_file(*states()) == content
