"""links.csv: what is wrong with a row is told at its line, and the other rows count."""

import pytest

from tests.project import FOLDER, make_project, shown
from wipo_bc_std.load.standard_source import load

HEAD = "url,day,result\n"
GOOD = "https://example.org/,2026-05-01,failed\n"


def read(text: str | bytes) -> tuple[list[str], list[str]]:
    loaded = load(make_project({"links.csv": text}))
    found = [shown(item) for item in loaded.problems if item.at.file == f"{FOLDER}links.csv"]
    return [f"{item.url} {item.day} {item.result}" for item in loaded.standard.links], found


def test_rows_are_checks() -> None:
    assert read(HEAD + GOOD) == (["https://example.org/ 2026-05-01 failed"], [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("javascript:alert(1),2026-05-01,failed", ["S022 links.csv:3:1"]),
        ("https://example.org/,yesterday,failed", ["S022 links.csv:3:1"]),
        ("https://example.org/,2026-05-01,404", ["S022 links.csv:3:1"]),
        ("https://example.org/,2026-05-01", ["S022 links.csv:3:1"]),
        (",2026-05-01,failed", ["S021 links.csv:3:1"]),
    ],
)
def test_a_wrong_row_is_told_at_its_line_and_left_out(line: str, found: list[str]) -> None:
    assert read(f"{HEAD}{GOOD}{line}\n") == (["https://example.org/ 2026-05-01 failed"], found)


@pytest.mark.parametrize("text", ["", "url;day;result\n", GOOD])
def test_another_first_line_is_told_and_nothing_is_read(text: str) -> None:
    checks, found = read(text)
    assert (checks, [each[:4] for each in found]) == ([], ["S022"])
