"""Records of adopted texts: only those are read, and one that cannot be understood is told."""

import pytest

from tests.project import make_project
from wipo_bc_std.load.standard_source import load

RECORD = "publication: adopted-1\nversion: 1.0.0\nstage: adopted\ndate: 2026-01-01\ngiven: |\n  clause scope 1\n  paragraph aim 1\n"


def test_a_record_says_what_is_numbered() -> None:
    (record,) = load(make_project({"published/adopted-1/record.yml": RECORD})).standard.adopted
    assert record.given == (("clause", "scope", "1"), ("paragraph", "aim", "1"))


def test_records_of_what_was_not_adopted_and_other_files_are_not_read() -> None:
    files = {
        "published/draft-1/record.yml": RECORD.replace("adopted", "working-draft") + "[",
        "published/adopted-1/en.json": "stage: adopted",
        "published/adopted-1/more/record.yml": RECORD + "[",
    }
    loaded = load(make_project(files))
    assert (loaded.standard.adopted, list(loaded.problems)) == ((), [])


@pytest.mark.parametrize("text", ["stage: adopted\n- [", "stage: adopted\ndate: 2026-01-01\n", "stage: adopted\nx: {"])
def test_a_record_that_cannot_be_understood_is_told(text: str) -> None:
    project = make_project({"published/adopted-1/record.yml": text})
    (found,) = load(project).problems
    assert found.at.file == "standard/published/adopted-1/record.yml"
