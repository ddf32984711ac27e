"""Our own Word files come back: the same manuscript, but for what is listed."""

import random
import shutil
import zipfile
from collections.abc import Iterator
from functools import cache, partial
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.edits.own_files import make_own_document
from tests.project import SAMPLES
from wipo_bc_std.edits.earlier_state import Earlier
from wipo_bc_std.edits.import_draft import Imported, import_document, import_word
from wipo_bc_std.load.project import Project, open_project, read_sources
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.office_files.word_nodes import Document, Paragraph, Run
from wipo_bc_std.pipeline import all_formats, file_moment, lower_draft, make_edition, read_project, render_edition
from wipo_bc_std.publish.record import make_record
from wipo_bc_std.view.manuscript import write_manuscript
from wipo_bc_std.view.nodes import Entry, Index, Manuscript, is_deleted, walk

FOLDERS = {"complete": SAMPLES / "complete", "the draft itself": Path(__file__).parents[2]}


@cache
def project_of(folder: Path) -> Project:
    return open_project(folder)


@cache
def manuscript_of(folder: Path) -> Manuscript:
    return lower_draft(read_project(project_of(folder)).draft)


@cache
def earlier_of(folder: Path) -> Earlier:
    return Earlier(load(project_of(folder)).standard, read_sources(project_of(folder)))


@cache
def word_file(folder: Path, *, carries: bool = False) -> bytes:
    carried = partial(read_sources, project_of(folder)) if carries else dict
    edition = make_edition(read_project(project_of(folder)).draft, carried=carried)
    (rendered,) = render_edition(edition, [all_formats()["docx"]], file_moment(edition.manuscript))
    assert not rendered.failure
    return rendered.artifacts[0].content


def listed(imported: Imported) -> list[str]:
    return [each.kind for each in imported.entries]


# The draft itself comes back once, below: it takes long.
@pytest.mark.parametrize("name", ["complete"])
def test_with_its_records_a_file_gives_the_same_manuscript(name: str) -> None:
    folder = FOLDERS[name]
    imported = import_word(word_file(folder), "draft.docx", None, earlier_of(folder))
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)
    assert imported.differences == ()
    assert not imported.balance.lost
    # An exemption that stands above a table without an id has no place in Word.
    assert listed(imported) == ["exemption"]


@pytest.mark.parametrize("name", FOLDERS)
def test_into_an_empty_folder_a_file_gives_the_same_manuscript(name: str) -> None:
    folder = FOLDERS[name]
    imported = import_word(word_file(folder, carries=True), "draft.docx")
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)
    assert not imported.balance.lost
    assert listed(imported) == (["exemption"] if name == "complete" else [])


def test_views_of_one_model_come_back_as_views(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    shutil.copytree(FOLDERS["complete"], folder)
    path = folder / "standard" / "clauses" / "lending-out-samples.md"
    text = path.read_text(encoding="utf-8")
    shown = ":::{model} lending\n:view: components\n:::\n"
    path.write_text(text.replace(shown, f"{shown}\n{shown.replace('components', 'sequences')}"), encoding="utf-8")
    imported = import_word(word_file(folder, carries=True), "draft.docx")
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)
    assert not imported.balance.lost


def test_what_was_edited_counts_more_than_what_a_file_carries() -> None:
    folder = FOLDERS["complete"]
    content = word_file(folder, carries=True)
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for each in old.namelist():
            text = old.read(each)
            new.writestr(
                each, text.replace(b"a dry room", b"a very dry room") if each.endswith("document.xml") else text
            )
    (changed,) = import_word(packed.getvalue(), "draft.docx").differences
    assert (changed.kind, "very dry" in changed.new, "very dry" in changed.old) == ("changed", True, False)


@pytest.mark.parametrize("name", ["complete"])
def test_without_records_all_ids_and_words_come_back(name: str) -> None:
    folder = FOLDERS[name]
    imported = import_word(word_file(folder), "draft.docx")
    back, original = lower_draft(imported.checked.draft), manuscript_of(folder)
    assert not imported.balance.lost
    assert set(_authored_ids(back)) >= set(_authored_ids(original))
    assert [entry.id for entry in _entries(back)] == [entry.id for entry in _entries(original)]
    # Models, use cases and evidence are data that no words can give back: each is listed, and links to them are words.
    assert "records" in listed(imported)
    assert set(listed(imported)) <= {"model", "use-case", "scenario", "evidence", "link", "records"}
    codes = {each.code for each in imported.checked.problems if each.severity == "error"}
    # An exemption is no word of the text.
    assert codes <= {"P003", "T003"}


def _authored_ids(manuscript: Manuscript) -> Iterator[str]:
    """Yield the ids of what authors wrote, without what lists print."""
    generated = {
        id(inner) for block in walk(manuscript.sections) if isinstance(block, Index) for inner in walk(block.blocks)
    }
    for block in walk(manuscript.sections):
        name = getattr(block, "id", "")
        if name and id(block) not in generated and getattr(block, "role", "") != "model" and "/" not in name:
            yield name


def _entries(manuscript: Manuscript) -> list[Entry]:
    return [block for block in walk(manuscript.sections) if isinstance(block, Entry)]


# --- Edited copies, over a Word file made without Word ----------------------------------------------------------------


def edit(document: Document, old: str, new: str) -> Document:
    """Return a document with words replaced in the runs that have them."""
    blocks = tuple(
        replace(block, runs=tuple(replace(run, text=run.text.replace(old, new)) for run in block.runs))
        if isinstance(block, Paragraph)
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def test_the_contract_of_styles_alone_gives_the_same_manuscript() -> None:
    folder = SAMPLES / "complete"
    imported = import_document(make_own_document(manuscript_of(folder)), earlier_of(folder))
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)


def test_changed_words_change_the_source_and_nothing_else() -> None:
    folder = SAMPLES / "complete"
    document = edit(
        make_own_document(manuscript_of(folder)), "cannot be reached is left empty", "nobody reaches is full"
    )
    imported = import_document(document, earlier_of(folder))
    (difference,) = imported.differences
    assert (difference.kind, difference.id) == ("changed", "keeping-tall-shelves")
    text = imported.files["clauses/keeping.md"].decode()
    assert '{#keeping-tall-shelves former="keeping-ladders"}\nA shelf that nobody reaches is full, or' in text


def test_a_paragraph_that_was_put_in_has_an_id_of_its_own() -> None:
    folder = SAMPLES / "complete"
    document = make_own_document(manuscript_of(folder))
    place = next(n for n, each in enumerate(document.blocks) if "intro_layout" in each.bookmarks)
    new = Paragraph(document.blocks[place].spot, "Numbered Paragraph", (Run("Nothing of *this* was here before."),))
    imported = import_document(
        replace(document, blocks=(*document.blocks[:place], new, *document.blocks[place:])), earlier_of(folder)
    )
    (difference,) = imported.differences
    assert difference.kind == "added"
    assert (
        f"{{#{difference.id}}}\nNothing of \\*this\\* was here before.\n"
        in imported.files["clauses/introduction.md"].decode()
    )


def test_a_definition_that_was_changed_in_word_is_listed_and_not_lost() -> None:
    folder = SAMPLES / "complete"
    document = edit(make_own_document(manuscript_of(folder)), "authority that keeps ", "body that keeps ")
    imported = import_document(document, earlier_of(folder))
    assert not imported.balance.lost
    assert [each.words for each in imported.entries if each.kind == "definition"] == [
        "body that keeps samples for others"
    ]


def test_words_of_a_record_that_were_changed_in_word_are_listed() -> None:
    folder = SAMPLES / "complete"
    document = edit(
        make_own_document(manuscript_of(folder)), "that another office keeps, and", "that nobody keeps, and"
    )
    imported = import_document(document, earlier_of(folder))
    assert not imported.balance.lost
    (entry,) = (each for each in imported.entries if each.kind == "use-case")
    assert "that nobody keeps" in entry.words


def test_a_term_that_was_changed_in_word_keeps_its_id_and_is_listed() -> None:
    folder = SAMPLES / "complete"
    document = edit(make_own_document(manuscript_of(folder)), "custody", "keeping in trust")
    imported = import_document(document, earlier_of(folder))
    assert not imported.balance.lost
    assert "keeping in trust" in [each.words for each in imported.entries if each.kind == "definition"]
    assert "terms/imported.yml" not in imported.files


_STYLES = (
    "Note Text", "Requirement Head", "Requirement Text", "Option Text", "List Item 1", "List Item 3", "List Text 1", "Model Head",
    "Table Caption", "Figure Caption", "Figure Alternative", "Definition", "Definition Note", "Reference Note", "Listing",
    "Generated Fact", "Generated Designation", "Heading 1", "Heading 3", "Annex Title", "Rationale Text", "Open Issue Text",
    "Principle Head", "Use Case Text", "Figure", "Normal",
)  # fmt: skip


def spoil(document: Document, seed: int) -> Document:
    """Return a document in which paragraphs are deleted, copied, moved, of another style, without bookmarks or numbers."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    blocks = list(document.blocks)
    for _ in range(25):
        place = chance.randrange(len(blocks))
        block = blocks[place]
        match chance.randint(0, 5):
            case 0:
                del blocks[place]
            case 1:
                blocks.insert(chance.randrange(len(blocks)), block)
            case 2 if isinstance(block, Paragraph):
                blocks[place] = replace(block, style=chance.choice(_STYLES))
            case 3 if isinstance(block, Paragraph):
                blocks[place] = replace(block, bookmarks=(), ended=())
            case 4 if isinstance(block, Paragraph):
                blocks[place] = replace(
                    block, runs=(Run("X {#y} ::: "), *(replace(run, style="") for run in block.runs))
                )
            case _ if isinstance(block, Paragraph):
                blocks[place] = replace(block, listed=None, number="")
            case _:
                pass
    return replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize("seed", range(10))
def test_a_spoiled_file_loses_no_word_and_still_loads(seed: int) -> None:
    folder = SAMPLES / "complete"
    document = spoil(make_own_document(manuscript_of(folder)), seed)
    imported = import_document(document, earlier_of(folder) if seed % 2 else None)
    assert not imported.balance.lost
    broken = [each for each in imported.checked.problems if each.severity == "error" and each.code[0] in "SM"]
    assert broken == []


def test_the_stage_in_the_margin_is_no_text_and_other_words_there_are_listed() -> None:
    content = word_file(FOLDERS["complete"])
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for each in old.namelist():
            header = old.read(each)
            new.writestr(each, header.replace(b'string="Working draft"', b'string="Confidential"'))
    assert "words drawn as a picture" not in listed(import_word(content, "draft.docx"))
    assert "words drawn as a picture" in listed(import_word(packed.getvalue(), "draft.docx"))


def test_reasons_that_a_final_text_does_not_print_come_from_the_sources_that_it_carries(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    shutil.copytree(FOLDERS["complete"], folder)
    path = folder / "standard" / "standard.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("working-draft", "final-draft"), encoding="utf-8")
    imported = import_word(word_file(folder, carries=True), "draft.docx")
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)
    assert b"Pencil rubs off" in b"".join(imported.files.values())
    assert imported.differences == ()
    assert not imported.balance.lost


def test_what_stands_for_deleted_matter_is_no_text(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    shutil.copytree(FOLDERS["complete"], folder)
    sources = folder / "standard"
    standard = sources / "standard.yml"
    text = standard.read_text(encoding="utf-8")
    record = make_record({"en": write_manuscript(manuscript_of(FOLDERS["complete"]))}, "adopted-1")["record.yml"]
    (sources / "published" / "adopted-1").mkdir(parents=True)
    (sources / "published" / "adopted-1" / "record.yml").write_bytes(
        record.replace(b"stage: working-draft", b"stage: adopted")
    )
    text = text.replace("[provision-list, ", "[").replace("working-draft", "revision")
    standard.write_text(text, encoding="utf-8")
    (sources / "annexes" / "provision-list.md").unlink()
    introduction = sources / "clauses" / "introduction.md"
    head, _, rest = introduction.read_text(encoding="utf-8").partition("{#intro-test-data")
    introduction.write_text(head + rest[rest.index("{#intro-subject") :], encoding="utf-8")
    gone = [name for block in walk(manuscript_of(folder).sections) if is_deleted(name := getattr(block, "id", ""))]
    assert gone == ["intro-test-data.deleted", "provision-list.deleted", "provision-list-intro.deleted"]
    imported = import_word(word_file(folder, carries=True), "draft.docx")
    assert lower_draft(imported.checked.draft) == manuscript_of(folder)
    assert imported.differences == ()
    assert not imported.balance.lost
