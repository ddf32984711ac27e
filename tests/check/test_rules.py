"""Every documented defect is found in its flagged example, and no error at all in its accepted one."""

import pytest

from tests.project import check_all, make_project, shown
from wipo_bc_std.check.catalogue import all_defects
from wipo_bc_std.diagnostics.defect import Defect, Severity

# What cannot be shown as text in an example is tested in tests/load/test_source.py and its neighbours.
WITHOUT_EXAMPLE = {"S002", "S003", "S004", "S005", "S006", "S007", "S008", "S013", "G002"}
DEFECTS = [defect for code, defect in all_defects().items() if code not in WITHOUT_EXAMPLE]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.code)
def test_flagged_example_is_flagged(defect: Defect) -> None:
    examples = defect.examples("Flagged")
    assert examples
    for overlay in examples:
        assert defect.code in {item.code for item in check_all(make_project(overlay))}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.code)
def test_accepted_example_has_no_such_finding_and_no_error(defect: Defect) -> None:
    examples = defect.examples("Accepted")
    assert examples
    for overlay in examples:
        found = check_all(make_project(overlay))
        assert [shown(item) for item in found if item.code == defect.code or item.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", sorted(WITHOUT_EXAMPLE))
def test_the_others_are_documented_in_words(code: str) -> None:
    assert len(all_defects()[code].documentation.strip().split("\n\n")) > 1
