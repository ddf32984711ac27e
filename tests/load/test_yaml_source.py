"""YAML: every scalar is text until its field reads it, every value has its place, and nothing exhausts the machine."""

import pytest

from tests.project import make_project, sample_files, shown
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.standard import Standard

STANDARD = sample_files()["standard.yml"].decode()
REFERENCE = (
    "references:\n  - id: bcp-14\n    designation: BCP 14\n    title: {}\n    use: normative\n    status: unknown\n"
)


def read(file: str, text: str) -> tuple[Standard, list[Diagnostic]]:
    loaded = load(make_project({file: text}))
    return loaded.standard, list(loaded.problems)


def found(text: str) -> list[str]:
    return [shown(item) for item in read("references.yml", text)[1]]


def titles(text: str) -> list[str]:
    return [reference.title.text for reference in read("references.yml", text)[0].references]


# --- scalars ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scalar",
    ["no", "yes", "on", "null", "~", "1.10", "010", "0x1F", "1e3", ".inf", "12:30", "2017-05-01", "1_000", "=", "<<"],
)
def test_a_plain_scalar_is_text(scalar: str) -> None:
    text = REFERENCE.format(scalar)
    assert found(text) == []
    assert titles(text) == [scalar]


def test_a_version_keeps_its_zeros() -> None:
    standard, problems = read("standard.yml", STANDARD.replace("0.1.0", "1.10"))
    assert problems == []
    assert standard.particulars.version == "1.10"


@pytest.mark.parametrize("version", ["1", "010", "0x10.1", "1.010", "v1.0", "no"])
def test_what_is_no_version_is_refused(version: str) -> None:
    _, problems = read("standard.yml", STANDARD.replace("0.1.0", version))
    assert [shown(item) for item in problems] == ["S022 standard.yml:6:10"]


@pytest.mark.parametrize("task", ["010", "12:30", "1_000", "0x1F", "1e3", "-5", "5.0", "~", "yes", "no"])
def test_what_is_no_whole_number_is_refused(task: str) -> None:
    standard, problems = read("standard.yml", f"{STANDARD}task: {task}\n")
    assert [shown(item) for item in problems] == ["S022 standard.yml:11:7"]
    assert standard.particulars.task is None
    assert standard.particulars.number == "ST.XX"


@pytest.mark.parametrize(("task", "number"), [("0", 0), ("59", 59), ('"59"', 59)])
def test_whole_numbers_are_read(task: str, number: int) -> None:
    standard, problems = read("standard.yml", f"{STANDARD}task: {task}\n")
    assert (standard.particulars.task, problems) == (number, [])


@pytest.mark.parametrize("empty", ["''", '""', "'  '", ""])
def test_a_text_without_words_is_refused(empty: str) -> None:
    (item,) = read("references.yml", REFERENCE.format(empty))[1]
    assert (item.code, item.at.line) == ("S022", 4)


# --- keys -------------------------------------------------------------------------------------------------------------


def test_of_a_key_that_stands_twice_the_first_counts() -> None:
    text = REFERENCE.format("A\n    title: B")
    (item,) = read("references.yml", text)[1]
    assert shown(item) == "S011 references.yml:5:5"
    assert [str(related.at) for related in item.related] == ["standard/references.yml:4:5"]
    assert titles(text) == ["A"]


@pytest.mark.parametrize(
    ("file", "text", "place", "near"),
    [
        ("references.yml", REFERENCE.format("A\n    titel: B"), "references.yml:5:5", "title"),
        ("references.yml", REFERENCE.format("A").replace("title", "titel"), "references.yml:4:5", "title"),
        (
            "references.yml",
            REFERENCE.format("A").replace("references", "refrences"),
            "references.yml:1:1",
            "references",
        ),
        ("standard.yml", STANDARD.replace("targets", "target"), "standard.yml:9:1", "targets"),
        (
            "terms/general.yml",
            sample_files()["terms/general.yml"].decode().replace("acceptability", "aceptability", 1),
            "terms/general.yml:4:30",
            "acceptability",
        ),
    ],
)
def test_a_mistyped_key_is_one_finding_with_the_right_one(file: str, text: str, place: str, near: str) -> None:
    (item,) = read(file, text)[1]
    assert shown(item) == f"S020 {place}"
    assert near in item.hint


def test_a_strange_key_is_told_and_the_rest_is_read() -> None:
    text = REFERENCE.format("A\n    colour: red")
    assert found(text) == ["S020 references.yml:5:5"]
    assert titles(text) == ["A"]
    assert found("other: x\n" + REFERENCE.format("A")) == ["S020 references.yml:1:1"]


def test_a_missing_key_is_told_where_its_mapping_begins() -> None:
    text = REFERENCE.format("A").replace("    use: normative\n", "")
    (item,) = read("references.yml", text)[1]
    assert (item.code, item.at.line) == ("S021", 2)
    assert "use" in item.hint
    assert titles(text) == ["A"]


def test_a_list_as_a_key_is_refused() -> None:
    text = "? [a]\n: b\n" + REFERENCE.format("A")
    assert "S010 references.yml:1:3" in found(text)
    assert titles(text) == ["A"]


# --- what YAML can do and sources may not -----------------------------------------------------------------------------


def test_aliases_and_anchors_are_refused_where_they_stand() -> None:
    text = REFERENCE.format("*name").replace("BCP 14", "&name BCP 14")
    assert found(text) == ["S012 references.yml:3:18", "S012 references.yml:4:12"]


def test_tags_are_refused() -> None:
    text = REFERENCE.format("!!python/object/apply:os.system A")
    assert found(text) == ["S010 references.yml:4:12"]
    assert titles(text) == ["A"]


def test_an_alias_bomb_is_read_in_its_own_size() -> None:
    levels = [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)]
    bomb = "a0: &a0 x\n" + "".join(levels)
    items = read("references.yml", bomb + REFERENCE.format("A"))[1]
    # Ten keys that are unknown, ten anchors, nine aliases a level.
    assert [sum(item.code == code for item in items) for code in ("S020", "S012")] == [10, 10 + 9 * 9]
    assert titles(bomb + REFERENCE.format("A")) == ["A"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[\n" * 29_000, "21:1"),
        ("[\n" * 14_000 + "]\n" * 14_000, "21:1"),
        (("[" * 10_000 + "\n") * 10, "1:21"),
        ("{a:\n" * 29_000, "21:1"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(1_500)), "21:21"),
        ("- " * 9_999 + "a\n", "1:41"),
    ],
    ids=["brackets", "closed", "lines", "braces", "blocks", "hyphens"],
)
def test_deep_nesting_is_refused_at_the_21st_level(text: str, place: str) -> None:
    assert found(text) == [f"S013 references.yml:{place}"]


def test_100_000_brackets_in_one_line_are_too_long_a_line() -> None:
    assert found("[" * 100_000) == ["S004 references.yml:1:1"]


def test_a_second_document_is_told_and_the_first_is_read() -> None:
    text = REFERENCE.format("A") + "---\n" + REFERENCE.format("B")
    assert found(text) == ["S010 references.yml:7:1"]
    assert titles(text) == ["A"]


# --- shapes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ("# only a remark\n", "1:1"),
        ("- a\n", "1:1"),
        ("text\n", "1:1"),
        ("references:\n", "1:1"),
        ("references: {a: b}\n", "1:1"),
        ("references: text\n", "1:13"),
        ("references:\n  - text\n", "2:5"),
        ("references:\n  - [a]\n", "2:5"),
    ],
)
def test_another_shape_than_expected_is_told(text: str, place: str) -> None:
    assert found(text) == [f"S022 references.yml:{place}"]


def test_a_list_where_a_mapping_is_expected_is_told() -> None:
    standard, problems = read("standard.yml", STANDARD.replace("{office: IP Office}", "[office]"))
    assert [shown(item) for item in problems] == ["S022 standard.yml:9:1"]
    assert standard.particulars.groups["GA"].words("en", "en") == "General"


def test_an_empty_list_is_fine() -> None:
    assert found("references: []\n") == []


@pytest.mark.parametrize(
    ("scalar", "place"),
    [("A: b", "4:13"), ("[A", "4:12"), ('"A', "4:12"), ("'A", "4:12"), ("@A", "4:12"), ('"\\q"', "4:13")],
)
def test_broken_yaml_is_told_where_the_mistake_begins(scalar: str, place: str) -> None:
    assert found(REFERENCE.format(scalar)) == [f"S010 references.yml:{place}"]


def test_one_broken_file_leaves_the_others() -> None:
    standard, _ = read("references.yml", REFERENCE.format("[A"))
    assert (len(standard.clauses), len(standard.concepts), len(standard.references)) == (1, 1, 0)


# --- places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scalar",
    [
        "See [x](bad:y) now",
        "A b\n      c [x](bad:y)\n      d",
        "A b\n\n      c [x](bad:y) d",
        "'It''s [x](bad:y)'",
        "'A ''b''\n      c [x](bad:y)'",
        "'A b\n\n      c [x](bad:y)\n      d'",
        '"A [x](bad:y)"',
        '"A \\"b\\" \\u00e9 \\x41 \\U000000E9 [x](bad:y)"',
        '"A b\n      c\\\n      d [x](bad:y)"',
        '"A \\"b\\"\n\n      \\"c\\" [x](bad:y) d"',
        ">-\n      A b [x](bad:y)",
        ">-\n      A b\n      c\n\n      d [x](bad:y) e\n      f",
        ">\n      A b\n      c [x](bad:y)",
        "|\n      A b\n      c [x](bad:y)",
        "|-\n      A b\n\n      c [x](bad:y) d\n      e",
        ">- # remark\n      A b\n      c [x](bad:y)",
    ],
)
def test_a_link_inside_a_scalar_is_found_where_it_is_written(scalar: str) -> None:
    text = REFERENCE.format(scalar)
    (item,) = read("references.yml", text)[1]
    lines = text.split("\n")
    line = next(number for number, written in enumerate(lines, start=1) if "[x]" in written)
    column = lines[line - 1].index("[x]") + 1
    assert (shown(item), item.at.end_line, item.at.end_column) == (
        f"R001 references.yml:{line}:{column}",
        line,
        column + len("[x](bad:y)"),
    )


def test_a_link_over_two_lines_of_a_folded_scalar_begins_and_ends_where_written() -> None:
    (item,) = read("references.yml", REFERENCE.format(">-\n      A [x\n      y](bad:z) b"))[1]
    assert (item.at.line, item.at.column, item.at.end_line, item.at.end_column) == (5, 9, 6, 16)
