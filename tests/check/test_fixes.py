"""The safe fixes of every defect, on its flagged examples: each mends its finding and makes no error."""

from collections import Counter

import pytest

from tests.project import check_all, clause, make_project
from wipo_bc_std.check.catalogue import all_defects
from wipo_bc_std.cli.mending import mend_project
from wipo_bc_std.diagnostics.defect import Defect, Severity
from wipo_bc_std.diagnostics.problems import Problems

DEFECTS = list(all_defects().values())


def errors(problems: Problems) -> Counter[tuple[str, str]]:
    return Counter((item.code, item.message) for item in problems if item.severity is Severity.ERROR)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.code)
def test_a_safe_fix_mends_its_finding(defect: Defect) -> None:
    for overlay in defect.examples("Flagged"):
        project = make_project(overlay)
        problems = check_all(project)
        mended = mend_project(project)
        left = mended.checked.problems
        assert not [item for item in left if item.fix is not None and item.fix.safe]
        assert errors(left) <= errors(problems)
        fixable = sum(item.fix is not None and item.fix.safe for item in problems)
        assert len(left) <= len(problems) - fixable


def test_some_defects_have_safe_fixes() -> None:
    found = {
        item.code
        for defect in DEFECTS
        for overlay in defect.examples("Flagged")
        for item in check_all(make_project(overlay))
        if item.fix is not None and item.fix.safe
    }
    assert found >= {"M010"}


def test_a_doubled_word_behind_entities_has_no_fix() -> None:
    # An entity is longer than its sign, and places behind it are not known exactly.
    project = make_project({"clauses/scope.md": clause("{#a}\nOne &amp; two &amp; three go by the the road.")})
    (item,) = [item for item in check_all(project) if item.code == "M015"]
    assert item.fix is None
