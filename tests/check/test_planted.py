"""Each rule finds a defect of its kind that is planted in a copy of the real draft."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.check import planted
from tests.check.planted import Planted
from tests.project import check_all, make_project
from wipo_bc_std.check.catalogue import all_rules
from wipo_bc_std.memory import Memory
from wipo_bc_std.registry import discover

STANDARD = Path(__file__).parents[2] / "standard"
MEMORY = Memory()
ALL = [item for items in discover(planted, tuple).values() for group in items for item in group]


@cache
def real_draft() -> Mapping[str, str | bytes | None]:
    files = sorted(path for path in STANDARD.rglob("*") if path.is_file())
    own: dict[str, str | bytes | None] = {path.relative_to(STANDARD).as_posix(): path.read_bytes() for path in files}
    # What the smallest sample has and the real draft has not.
    return {"terms/general.yml": None} | own


@pytest.mark.parametrize("slip", ALL, ids=lambda slip: f"{slip.code}-{slip.file}")
def test_a_planted_defect_is_found_in_its_file(slip: Planted) -> None:
    content = real_draft()[slip.file]
    assert isinstance(content, bytes)
    text = content.decode()
    assert text.count(slip.old) == 1
    files = {**real_draft(), slip.file: text.replace(slip.old, slip.new), **slip.also}
    at = (slip.at or slip.file,) if isinstance(slip.at, str) else slip.at
    # Files that nothing was planted in are read once for all.
    found = [
        item for item in check_all(make_project(files), codes=slip.code[0], memory=MEMORY) if item.code == slip.code
    ]
    assert {item.at.file for item in found} == {f"standard/{name}" for name in at}


def test_every_rule_has_a_planted_defect() -> None:
    assert sorted({rule.defect.code for rule in all_rules()} - {slip.code for slip in ALL}) == []
