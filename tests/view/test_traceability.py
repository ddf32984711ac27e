"""The table of traceability says what the sources say, read here without the program."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.project import SAMPLES
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project, lower_draft
from wipo_bc_std.view import nodes

FOLDERS = {"complete": SAMPLES / "complete", "the draft itself": Path(__file__).parents[2]}


def sources(folder: Path, kind: str) -> list[dict[str, Any]]:
    return [
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((folder / "standard" / kind).glob("*.yml"))
    ]


def listed(folder: Path) -> dict[str, dict[str, set[str]]]:
    """Return what the table links to, by the id of its row and the name of its column."""
    found: dict[str, dict[str, set[str]]] = {}
    for index in nodes.walk(lower_draft(check_project(open_project(folder)).draft).sections):
        if isinstance(index, nodes.Index) and index.of == "traceability":
            table = index.blocks[0]
            assert isinstance(table, nodes.Grid)
            names = [nodes.shown_text(cell.text) for cell in table.head[0].cells]
            for row in table.rows:
                cells = [{each.target for each in cell.text if isinstance(each, nodes.Link)} for cell in row.cells]
                (identifier,) = cells[0]
                found[identifier] = dict(zip(names[1:], cells[1:], strict=True))
    return found


@pytest.mark.parametrize("name", FOLDERS)
def test_each_row_has_what_the_sources_name_and_nothing_else(name: str) -> None:
    folder = FOLDERS[name]
    rows = listed(folder)
    cases: dict[str, set[str]] = {each: set() for each in rows}
    evidence: dict[str, set[str]] = {each: set() for each in rows}
    for case in sources(folder, "use-cases"):
        for identifier in case.get("exercises", ()):
            if identifier in rows:
                cases[identifier].add(case["id"])
    for record in sources(folder, "evidence"):
        for supported in record["supports"]:
            if supported["id"] in rows:
                evidence[supported["id"]].add(record["id"])
    assert {each: row.get("Use cases", set()) for each, row in rows.items()} == cases
    assert {each: row.get("Evidence", set()) for each, row in rows.items()} == evidence
    if name == "complete":
        assert any(cases.values())
        assert any(evidence.values())
