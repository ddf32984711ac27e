"""The texts that are translated: which, in what order, under what keys."""

from tests.project import SAMPLES, clause, make_project
from wipo_bc_std.i18n.units import collect_units
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load


def keys(body: str) -> list[str]:
    standard = load(make_project({"clauses/scope.md": clause(body)})).standard
    return [unit.key for unit in collect_units(standard)]


def test_the_smallest_sample() -> None:
    units = collect_units(load(open_project(SAMPLES / "minimal")).standard)
    assert [(unit.key, unit.source) for unit in units] == [
        ("scope/title", "Scope"),
        ("scope-purpose/text", "This draft concerns [IP Offices](term:ip-office). It cites <ref:bcp-14>."),
        ("GA-01/paragraph-1", "An IP Office MUST say which draft it follows; see <para:scope-purpose>."),
        ("GA-01/rationale-1/paragraph-1", "Offices that follow different drafts cannot exchange data."),
        ("scope-reach/title", "Reach"),
        ("scope-limits/text", "This draft leaves out:"),
        ("scope-limits/item-1/paragraph-1", "what national law settles;"),
        ("scope-limits/item-2/paragraph-1", "what <provision:GA-01> does not need."),
    ]
    assert {unit.holder for unit in units} == {"scope"}
    assert [unit.at.line for unit in units] == [3, 7, 12, 15, 20, 23, 25, 26]


def test_what_has_no_words_is_not_translated() -> None:
    body = "{#scope-table}\nA table:\n\n| A | — |\n|---|---|\n| 12 | `code` |\n| <ref:bcp-14> | 3 m |"
    assert keys(body)[2:] == ["scope-table/row-1/cell-1", "scope-table/row-3/cell-2"]


def test_every_key_is_there_once() -> None:
    units = collect_units(load(open_project(SAMPLES / "complete")).standard)
    assert len({unit.key for unit in units}) == len(units) > 60
    assert all(unit.at.file for unit in units)
