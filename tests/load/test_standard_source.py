"""The whole: which files make up a draft, and what is read where the list of them is wrong."""

import pytest

from tests.project import Overlay, clause, make_project, sample_files, shown
from wipo_bc_std.load.project import EntryKind
from wipo_bc_std.load.source import MOST_LINES, MOST_MARKS
from wipo_bc_std.load.standard_source import load

STANDARD = sample_files()["standard.yml"].decode()
ANNEX = "---\nid: {0}\ntitle: {0}\nstatus: informative\n---\n\n{{#{0}-text}}\nText.\n"


def divisions(overlay: Overlay) -> tuple[list[str], list[str]]:
    """Return the ids of the clauses and annexes that are read, and what is told."""
    loaded = load(make_project(overlay))
    return [division.id for division in loaded.standard.divisions], [shown(item) for item in loaded.problems]


def test_clauses_and_annexes_come_in_the_order_of_the_list() -> None:
    overlay = {
        "standard.yml": STANDARD.replace("[scope]", "[zebra, scope]\nannexes: [two, one]"),
        "clauses/zebra.md": clause("{#stripes}\nText.", "zebra"),
        "annexes/one.md": ANNEX.format("one"),
        "annexes/two.md": ANNEX.format("two"),
    }
    assert divisions(overlay) == (["zebra", "scope", "two", "one"], [])


@pytest.mark.parametrize("text", ["", "schema: [", "- a\n", "number: ST.XX\n", STANDARD.replace("body", "bodyy")])
def test_without_a_list_all_that_lies_there_is_read_in_order_of_name(text: str) -> None:
    overlay = {
        "standard.yml": text,
        "clauses/a.md": clause("{#a-text}\nText.", "a"),
        "clauses/Not An Id.md": clause("Text."),
    }
    read, told = divisions(overlay)
    assert read == ["a", "scope"]
    assert all(item.startswith(("S", "M")) for item in told)


def test_two_mistyped_names_are_not_the_same_file() -> None:
    overlay = {"standard.yml": STANDARD.replace("[scope]", "[scop, scopee]")}
    assert divisions(overlay) == (["scope"], ["S001 standard.yml:8:8", "S001 standard.yml:8:14"])


def test_a_listed_file_is_never_taken_for_a_mistyped_one() -> None:
    overlay = {"standard.yml": STANDARD.replace("[scope]", "[scoped, scope]")}
    assert divisions(overlay) == (["scope"], ["S001 standard.yml:8:8"])


def test_a_front_matter_with_a_wrong_status_leaves_the_annex() -> None:
    annex = ANNEX.format("one").replace("informative", "binding")
    overlay = {"standard.yml": STANDARD + "annexes: [one]\n", "annexes/one.md": annex}
    assert divisions(overlay) == (["scope", "one"], ["S022 annexes/one.md:4:9"])


STRAY = {
    "clauses/other.md": "S023",
    "clauses/deep/other.md": "S023",
    "terms/deep/other.yml": "S023",
    "terms/other.yaml": "S023",
    "figures/map.jpg": "S023",
    "term/other.yml": "S023",
    "notes.txt": "S023",
}


@pytest.mark.parametrize(("file", "code"), STRAY.items())
def test_a_file_that_nothing_reads_is_told(file: str, code: str) -> None:
    assert divisions({file: "x"}) == (["scope"], [f"{code} {file}:1:1"])


@pytest.mark.parametrize("file", ["LICENSE", ".hidden", "clauses/.scope.md.swp", "published/a/en.json", "i18n/fr.po"])
def test_other_stages_files_and_hidden_ones_are_let_be(file: str) -> None:
    assert divisions({file: "x"}) == (["scope"], [])


@pytest.mark.parametrize("kind", ["link", "device"])
def test_what_is_no_file_is_told_wherever_it_lies(kind: EntryKind) -> None:
    loaded = load(make_project({}, {"terms/other.yml": kind, "notes": kind}))
    assert [shown(item) for item in loaded.problems] == ["S002 notes:1:1", "S002 terms/other.yml:1:1"]


def test_an_unlisted_clause_is_told_with_the_list() -> None:
    loaded = load(make_project({"clauses/other.md": clause("Text.", "other")}))
    (item,) = loaded.problems
    assert [str(related.at) for related in item.related] == ["standard/standard.yml:8:1"]


def test_retired_ids_stand_one_a_line() -> None:
    loaded = load(make_project({"retired-ids.txt": "# gone\nold-id\nGA-07\n\nold id\n"}))
    assert [shown(item) for item in loaded.problems] == ["S022 retired-ids.txt:5:1"]
    assert [(name, at.line) for name, at in loaded.standard.retired_ids.items()][:2] == [("old-id", 2), ("GA-07", 3)]


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("clauses/scope.md", clause("\n" * MOST_LINES), f"{MOST_LINES + 1}:1"),
        ("clauses/scope.md", clause("*\n" * 10 + "[" * 10_000 + ("\n" + "[" * 10_000) * 9), "1:1"),
        ("terms/general.yml", "#\n" * MOST_LINES, f"{MOST_LINES + 1}:1"),
        ("retired-ids.txt", "#\n" * MOST_LINES, f"{MOST_LINES + 1}:1"),
    ],
)
def test_a_file_with_more_than_can_be_read_in_seconds_is_not_read(file: str, text: str, place: str) -> None:
    loaded = load(make_project({file: text}))
    assert [shown(item) for item in loaded.problems] == [f"S004 {file}:{place}"]
    assert len(loaded.lines(f"standard/{file}")) == text.count("\n") + 1


def test_the_limits_themselves_are_read() -> None:
    body = "\n".join("`a` " * 500 for _ in range(MOST_MARKS // 1_000))
    assert [item.code for item in load(make_project({"clauses/scope.md": clause(body)})).problems] == []


def test_exemptions_are_few() -> None:
    text = "% allow M010: remark\n\n" * 201
    loaded = load(make_project({"clauses/scope.md": clause(text)}))
    assert [shown(item) for item in loaded.problems] == ["S004 clauses/scope.md:406:1"]
    assert len(loaded.standard.exemptions) == 200
