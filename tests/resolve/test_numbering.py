"""Numbers: what counts through the body, what restarts in an annex, and how each is written."""

import pytest

from tests.project import clause, make_project, sample_files
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.resolve.number_text import letters, roman
from wipo_bc_std.resolve.numbering import Numbers

STANDARD = (
    sample_files()["standard.yml"]
    .decode()
    .replace("[scope]", "[scope, reach]")
    .replace("targets:", "annexes: [one, two]\ntargets:")
)
TABLE = "\n\n:::{{table}} {}\n:caption: Kinds\n\n| a |\n|---|\n| b |\n:::"
FIGURE = "\n\n:::{{figure}} {}\n:src: a.svg\n:alt: A map\n\nMap\n:::"


def annex(body: str, name: str) -> str:
    return clause(body, name).replace("title:", "status: informative\ntitle:")


def numbers(scope: str = "", reach: str = "", one: str = "", two: str = "", terms: str = "") -> Numbers:
    overlay = {
        "standard.yml": STANDARD,
        "clauses/scope.md": clause(scope),
        "clauses/reach.md": clause(reach, "reach"),
        "annexes/one.md": annex(one, "one"),
        "annexes/two.md": annex(two, "two"),
    }
    if terms:
        overlay["terms/general.yml"] = terms
    return resolve(load(make_project(overlay)).standard)[0].numbers


def concepts(*entries: tuple[str, str, str]) -> str:
    """Return a file of concepts: of each its id, its English and its French term."""
    return "concepts:\n" + "".join(
        f"  - id: {name}\n    designations:\n"
        f"      en: [{{term: {english}, acceptability: preferred}}]\n"
        f"      fr: [{{term: {french}, acceptability: preferred}}]\n"
        "    source: {relation: own}\n    definition: {en: something}\n"
        for name, english, french in entries
    )


def test_paragraphs_run_through_the_body_and_restart_in_each_annex() -> None:
    found = numbers(
        "{#a}\nA.\n\n{#b}\nB:\n\n- item\n\n## Deeper\n\n{#c}\nC.",
        "{#d}\nD.\n\n:::{note}\nNo number.\n:::\n\n{#e}\nE.",
        "{#f}\nF.\n\n{#g}\nG.",
        "{#h}\nH.",
    )
    assert found.paragraphs == {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5", "f": "1", "g": "2", "h": "1"}
    assert found.annexes == {"f": "I", "g": "I", "h": "II"}


def test_the_statement_of_a_provision_takes_no_number() -> None:
    provision = "\n\n:::{requirement} GA-01\n:target: office\n\nAn IP Office MUST say so.\n:::\n\n"
    assert numbers("{#a}\nA." + provision + "{#b}\nB.").paragraphs == {"a": "1", "b": "2"}


def test_tables_and_figures_run_through_the_body_and_name_their_annex() -> None:
    found = numbers(
        "{#a}\nA." + TABLE.format("t1") + FIGURE.format("f1"),
        "{#b}\nB." + TABLE.format("t2"),
        "{#c}\nC." + TABLE.format("t3"),
        "{#d}\nD." + FIGURE.format("f2") + FIGURE.format("f3") + TABLE.format("t4"),
    )
    assert found.tables == {"t1": "1", "t2": "2", "t3": "I-1", "t4": "II-1"}
    assert found.figures == {"f1": "1", "f2": "II-1", "f3": "II-2"}


def test_a_table_without_caption_takes_no_number() -> None:
    bare = "\n\n| a |\n|---|\n| b |"
    assert numbers("{#a}\nA." + bare + TABLE.format("t")).tables == {"t": "1"}


def test_divisions_count_by_level() -> None:
    found = numbers(
        "{#s1}\n## A\n\n{#s11}\n### B\n\n{#s12}\n### C\n\n{#s2}\n## D\n\n{#s21}\n### E",
        "{#s3}\n## F",
        "{#s4}\n## G\n\n{#s41}\n### H",
    )
    assert found.divisions == {
        "scope": "1",
        "s1": "1.1",
        "s11": "1.1.1",
        "s12": "1.1.2",
        "s2": "1.2",
        "s21": "1.2.1",
        "reach": "2",
        "s3": "2.1",
        "one": "I",
        "s4": "1",
        "s41": "1.1",
        "two": "II",
    }


def test_definitions_are_lettered_in_the_order_of_the_originals_terms() -> None:
    terms = concepts(("wallet", "wallet", "a"), ("node", "Node", "b"), ("block", "block", "z"))
    assert numbers(terms=terms).definitions == {"block": "a", "node": "b", "wallet": "c"}


def test_after_z_definitions_go_on_with_aa() -> None:
    terms = concepts(*((f"t{position:02}", f"term {position:02}", "x") for position in range(28, 0, -1)))
    found = numbers(terms=terms).definitions
    assert [found[name] for name in ("t01", "t26", "t27", "t28")] == ["a", "z", "aa", "ab"]


def test_footnotes_count_by_their_first_marks() -> None:
    found = numbers(
        "{#a}\nA.[^z]\n\n{#b}\nB.[^y] and again.[^z]\n\n[^x]: Nobody.\n[^y]: Y.\n[^z]: Z.",
        "{#c}\nC.[^z]\n\n[^z]: Another.",
        "{#d}\nD.\n\n:::{note}\nIn a note.[^n]\n:::\n\n[^n]: N.",
    )
    assert found.footnotes == {"scope/z": "1", "scope/y": "2", "reach/z": "3", "one/n": "4"}


def test_alternatives_count_in_the_block_that_holds_them() -> None:
    pair = ":::{{option}} {0}-1\nA.\n:::\n\n:::{{option}} {0}-2\nB.\n:::"
    provision = "\n\n::::{requirement} GA-01\n:target: office\n\n" + pair.format("y") + "\n::::"
    found = numbers("{#a}\nA.\n\n" + pair.format("x") + provision)
    assert found.options == {"x-1": "1", "x-2": "2", "y-1": "1", "y-2": "2"}


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "I"), (3, "III"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC"), (399, "CCCXCIX")],
)
def test_roman_numerals(count: int, text: str) -> None:
    assert roman(count) == text


@pytest.mark.parametrize(
    ("count", "text"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")]
)
def test_letters(count: int, text: str) -> None:
    assert letters(count) == text
