"""Identifiers that are typed: which become links by themselves."""

import pytest

from tests.project import check_all, clause, make_project
from wipo_bc_std.diagnostics.diagnostic import Diagnostic

PROVISION = """

::::{requirement} GA-01
:target: office

An IP Office MUST say which draft it follows.

:::{rationale}
Offices that follow different drafts cannot exchange data.
:::
::::
"""


def found(text: str) -> list[Diagnostic]:
    project = make_project({"clauses/scope.md": clause(f"{{#scope-purpose}}\n{text}{PROVISION}")})
    return [item for item in check_all(project) if item.code == "R019"]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("It is GA-01.", [True]),
        ("It is **GA-01**, (GA-01)\nand\nGA-01.", [True, True, True]),
        # Behind an escaped sign, the source is longer than its words.
        ("One \\* is GA-01.", [False]),
        ("It is GA\\-01.", [False]),
        ("It is GA-**01**.", [False]),
        ("It is GA-77.", [False]),
        ("It is “GA-01”, `GA-01`, [the first, GA-01](provision:GA-01), <provision:GA-01>, X-GA-01, [GA-01].", []),
    ],
)
def test_what_is_found_and_what_has_a_safe_fix(text: str, fixed: list[bool]) -> None:
    assert [item.fix is not None and item.fix.safe for item in found(text)] == fixed


def test_the_provision_itself_is_not_made_to_link_to_itself() -> None:
    body = PROVISION.replace("it follows.", "it follows, as GA-01 says.")
    project = make_project({"clauses/scope.md": clause(f"{{#scope-purpose}}\nNothing.{body}")})
    (item,) = [item for item in check_all(project) if item.code == "R019"]
    assert item.fix is None
