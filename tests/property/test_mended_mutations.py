"""Mending a draft with one line changed: it never fails, makes no new error, and a second time has nothing to do."""

import random
from collections import Counter

import pytest

from tests.project import FOLDER, check_all, make_project, sample_files
from tests.property.test_mutations import SINGLE_LINE, Mutate, swap_lines
from wipo_bc_std.cli.mending import mend_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.memory import Memory

# A draft in which every kind of safe fix is due somewhere.
FILES = {
    **sample_files(),
    "clauses/scope.md": sample_files()["clauses/scope.md"]
    .replace(b"{#scope-reach}\n", b"")
    .replace(b"term:ip-office", b"term:office-of-ip"),
    "terms/general.yml": sample_files()["terms/general.yml"].replace(
        b"  - id: ip-office", b"  - id: ip-office\n    former_ids: [office-of-ip]"
    ),
}
ENDS = (b"\n", b"\r\n", b"\r")


def told(problems: Problems) -> Counter[tuple[str, str, str]]:
    """Return the errors without their places, as lines move when others are inserted."""
    return Counter((item.code, item.at.file, item.message) for item in problems if item.severity is Severity.ERROR)


@pytest.mark.parametrize("mutate", [*SINGLE_LINE, swap_lines])
def test_mending_makes_nothing_worse(mutate: Mutate) -> None:
    chance = random.Random(mutate.__name__)  # noqa: S311 - the same mutations in every run
    mended = 0
    memory = Memory()
    for file in ("clauses/scope.md", "terms/general.yml"):
        for mutation in mutate(file, FILES[file].split(b"\n"), chance):
            content = mutation.content.replace(b"\n", chance.choice(ENDS))
            before = {**FILES, file: content}
            # Files that were not changed are read once for all; what mends knows of no other time.
            problems = check_all(make_project(before), memory=memory)
            made = mend_project(make_project(before))
            assert told(made.checked.problems) <= told(problems), content.decode(errors="replace")
            assert not [item for item in made.checked.problems if item.fix is not None and item.fix.safe]
            after = before | {path.removeprefix(FOLDER): item.after for path, item in made.rewrites.items()}
            assert mend_project(make_project(after)).rewrites == {}
            mended += made.count
    assert mended > len(FILES)
