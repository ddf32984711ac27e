"""Files that cannot be read as text: each is told once, at its place, and the rest of the draft still loads."""

import pytest

from tests.project import Overlay, clause, make_project, sample_files, shown
from wipo_bc_std.load.project import EntryKind
from wipo_bc_std.load.standard_source import Loaded, load

TERMS = sample_files()["terms/general.yml"]
SCOPE = sample_files()["clauses/scope.md"]


def read(overlay: Overlay, kinds: dict[str, EntryKind] | None = None) -> tuple[Loaded, list[str]]:
    loaded = load(make_project(overlay, kinds))
    return loaded, [shown(item) for item in loaded.problems]


def counts(loaded: Loaded) -> tuple[int, int, int]:
    """Return how many clauses, concepts and references were read; the sample has one of each."""
    return len(loaded.standard.clauses), len(loaded.standard.concepts), len(loaded.standard.references)


def test_a_missing_clause_is_told_where_it_is_listed() -> None:
    loaded, found = read({"clauses/scope.md": None})
    assert found == ["S001 standard.yml:8:8"]
    assert counts(loaded) == (0, 1, 1)


def test_a_mistyped_name_of_a_clause_is_read_as_the_file_that_is_there() -> None:
    listing = sample_files()["standard.yml"].replace(b"[scope]", b"[scoep]")
    loaded, found = read({"standard.yml": listing})
    assert found == ["S001 standard.yml:8:8"]
    assert [division.id for division in loaded.standard.clauses] == ["scope"]
    (item,) = loaded.problems
    assert "scope" in item.hint


def test_without_standard_yml_all_else_is_read() -> None:
    loaded, found = read({"standard.yml": None})
    assert found == ["S001 standard.yml:1:1"]
    assert counts(loaded) == (1, 1, 1)


@pytest.mark.parametrize("kind", ["folder", "link", "device"])
@pytest.mark.parametrize(
    ("file", "left"),
    [("clauses/scope.md", (0, 1, 1)), ("terms/general.yml", (1, 0, 1)), ("references.yml", (1, 1, 0))],
)
def test_what_is_no_file_is_not_opened(file: str, kind: EntryKind, left: tuple[int, int, int]) -> None:
    loaded, found = read({file: None}, {file: kind})
    assert found == [f"S002 {file}:1:1"]
    assert counts(loaded) == left


def test_a_file_without_permission_is_told() -> None:
    loaded, found = read({"clauses/scope.md": None}, {"clauses/scope.md": "file"})
    assert found == ["S002 clauses/scope.md:1:1"]
    assert counts(loaded) == (0, 1, 1)


def test_another_encoding_is_told_at_its_first_foreign_byte() -> None:
    loaded, found = read({"terms/general.yml": TERMS.decode().encode("latin-1")})
    column = TERMS.decode().split("\n")[4].index("é") + 1
    assert found == [f"S003 terms/general.yml:5:{column}"]
    assert counts(loaded) == (1, 0, 1)
    assert loaded.lines("standard/terms/general.yml") == ()


@pytest.mark.parametrize(("file", "content"), [("terms/general.yml", TERMS), ("clauses/scope.md", SCOPE)])
def test_a_byte_order_mark_is_told_and_the_file_is_read(file: str, content: bytes) -> None:
    loaded, found = read({file: b"\xef\xbb\xbf" + content})
    assert found == [f"S005 {file}:1:1"]
    assert loaded.standard == load(make_project({})).standard


@pytest.mark.parametrize(("file", "content"), [("terms/general.yml", TERMS), ("clauses/scope.md", SCOPE)])
@pytest.mark.parametrize("ends", [b"\r\n", b"\r"])
def test_other_line_ends_are_told_once_and_the_file_is_read(file: str, content: bytes, ends: bytes) -> None:
    loaded, found = read({file: content.replace(b"\n", ends)})
    first = content.index(b"\n") + 1
    assert found == [f"S006 {file}:1:{first}"]
    assert loaded.standard == load(make_project({})).standard


def test_a_tab_in_a_text_is_told_and_the_text_is_read() -> None:
    loaded, found = read({"clauses/scope.md": clause("One\ttwo.")})
    assert found == ["S007 clauses/scope.md:6:4"]
    assert counts(loaded) == (1, 1, 1)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_a_control_character_keeps_a_file_from_being_read(character: str) -> None:
    loaded, found = read({"clauses/scope.md": clause(f"One {character}two.")})
    assert found == ["S008 clauses/scope.md:6:5"]
    assert counts(loaded) == (0, 1, 1)


def test_a_file_may_have_two_million_bytes_and_not_one_more() -> None:
    filler = b"references: []\n" + (b"#" * 99 + b"\n") * 20_000
    most = filler[: 2_000_000 - 1] + b"\n"
    assert read({"references.yml": most})[1] == []
    loaded, found = read({"references.yml": most + b"\n"})
    assert found == ["S004 references.yml:1:1"]
    assert counts(loaded) == (1, 1, 0)


def test_a_line_may_have_twenty_thousand_characters_and_not_one_more() -> None:
    assert read({"clauses/scope.md": clause("é" * 20_000)})[1] == []
    loaded, found = read({"clauses/scope.md": clause("One.\n\n" + "é" * 20_001)})
    assert found == ["S004 clauses/scope.md:8:1"]
    assert counts(loaded) == (0, 1, 1)


def test_empty_files_are_told_and_stop_nothing() -> None:
    loaded, found = read(dict.fromkeys(sample_files(), b""))
    assert found == [
        "M001 clauses/scope.md:1:1",
        "S022 references.yml:1:1",
        "S022 standard.yml:1:1",
        "S022 terms/general.yml:1:1",
    ]
    assert loaded.standard.particulars.stage == "working-draft"


def test_files_that_nothing_reads_are_told() -> None:
    overlay = {"notes.txt": "x", "clauses/more.md": clause("x", "more"), "clauses/sub/x.md": "x", ".hidden": "x"}
    loaded, found = read(overlay, {"clauses/linked.md": "link"})
    assert found == [
        "S002 clauses/linked.md:1:1",
        "S023 clauses/more.md:1:1",
        "S023 clauses/sub/x.md:1:1",
        "S023 notes.txt:1:1",
    ]
    assert counts(loaded) == (1, 1, 1)


def test_the_lines_of_a_source_are_kept_for_showing_findings() -> None:
    loaded = load(make_project({}))
    assert loaded.lines("standard/clauses/scope.md")[1] == "id: scope"
    assert loaded.lines("standard/clauses/none.md") == ()
