"""Everything of a draft: nothing that was written is missing, and the list names every file."""

import csv
import io
from hashlib import sha256
from pathlib import Path

import pytest

from tests.project import SAMPLES
from wipo_bc_std.handover.export import INDEX, Export, export_all
from wipo_bc_std.i18n.markup import write_inlines
from wipo_bc_std.i18n.units import collect_units
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import Checked, check_project
from wipo_bc_std.render.csv_file import guard_cell

ROOT = SAMPLES / "complete"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_project(open_project(ROOT))


@pytest.fixture(scope="module")
def made(checked: Checked) -> Export:
    return export_all(ROOT, open_project(ROOT), checked)


def cells(made: Export) -> set[str]:
    found: set[str] = set()
    for artifact in made.artifacts:
        if artifact.path.startswith("tables/"):
            found.update(cell for row in rows(artifact.content) for cell in row)
    return found


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_text_and_every_translation_is_in_a_table(made: Export, checked: Checked) -> None:
    there = cells(made)
    units = collect_units(checked.written)
    assert len(units) > 150
    assert [unit.key for unit in units if guard_cell(unit.source) not in there] == []
    translations = [entry for item in checked.translations().items for entry in item.catalogue.entries if entry.text]
    assert len(translations) > 200
    assert [entry.key for entry in translations if guard_cell(entry.text) not in there] == []


def test_every_passage_is_in_a_table(made: Export, checked: Checked) -> None:
    # A text of YAML stands there with its markup, as authors wrote it, and in a list or mapping it is one line of several.
    there = cells(made)
    whole = "\n".join(sorted(there))
    passages = checked.draft.passages
    assert len(passages) > 150
    missing = [
        words
        for passage in passages
        for words in (write_inlines(passage.text),)
        if guard_cell(words) not in there and words not in whole and words.replace("\\", "") not in whole
    ]
    assert missing == []


def test_definitions_notes_and_designations_of_all_languages_are_there(made: Export, checked: Checked) -> None:
    whole = "\n".join(sorted(cells(made)))
    for concept in checked.written.concepts:
        for language, designations in concept.designations.items():
            assert designations, language
            assert all(item.term in whole for item in designations)
        for texts in (concept.definition, *concept.notes):
            assert all(prose.text in whole or prose.text.replace('"', '\\"') in whole for prose in texts.values())


def test_every_source_and_picture_is_there_as_it_is(made: Export, checked: Checked) -> None:
    files = {artifact.path: artifact.content for artifact in made.artifacts}
    for path in sorted((ROOT / "standard").rglob("*")):
        if path.is_file():
            assert files[path.relative_to(ROOT).as_posix()] == path.read_bytes()
    assert all(files[f"pictures/{name}"] == figure.content for name, figure in checked.written.figures.items())
    assert [path for path in files if path.startswith("pictures/drawn/")]


def test_the_list_names_every_file_with_its_digest(made: Export) -> None:
    files = {artifact.path: artifact.content for artifact in made.artifacts}
    assert len(files) == len(made.artifacts)
    head, *listed = rows(files[INDEX])
    assert head == ["path", "holds", "bytes", "sha256"]
    assert {row[0] for row in listed} == set(files) - {INDEX}
    for path, holds, size, digest in listed:
        assert holds
        assert (int(size), digest) == (len(files[path]), sha256(files[path]).hexdigest())


def test_counts_are_those_of_the_tables(made: Export) -> None:
    files = {artifact.path: artifact.content for artifact in made.artifacts}
    assert set(made.counts) == {path for path in files if path.startswith("tables/")}
    assert {path: len(rows(files[path])) - 1 for path in made.counts} == dict(made.counts)


def test_the_same_sources_give_the_same_bytes(made: Export) -> None:
    assert export_all(ROOT, open_project(ROOT), check_project(open_project(ROOT))).artifacts == made.artifacts


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "standard"
    folder.mkdir()
    for path in (SAMPLES / "minimal" / "standard").rglob("*.*"):
        target = folder / path.relative_to(SAMPLES / "minimal" / "standard")
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    (folder / "clauses" / "scope.md").write_bytes(b"\xff\xfe")
    project = open_project(tmp_path)
    found = export_all(tmp_path, project, check_project(project))
    assert any("errors" in item for item in found.lacking)
    assert b"\xff\xfe" in [artifact.content for artifact in found.artifacts]
