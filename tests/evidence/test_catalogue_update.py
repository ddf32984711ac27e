"""The catalogue against an export: what the export says goes before, and what it does not say stays."""

from datetime import date

import pytest

from tests.project import make_project
from wipo_bc_std.evidence.catalogue_update import (
    CatalogueUpdate,
    Export,
    RowFate,
    Told,
    apply_update,
    compare_catalogue,
)
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.external_document import DocumentStatus

HEAD = "designation,status,successor,stage,as_of,source\n"
ROWS = """\
ISO 1:2000,current,,60.60,2026-01-01,https://example.org/1
ISO 2:2000,withdrawn,ISO 2:2010,95.99,2026-01-01,https://example.org/2
ISO 3:2000,unknown,,,2026-01-01,https://example.org/3
ITU-T X.1 (01/2020),current,,,2026-02-02,https://example.org/x
"""
DAY = date(2026, 6, 1)


def update(*told: Told, is_whole: bool = False) -> CatalogueUpdate:
    rows = load(make_project({"catalogue.csv": HEAD + ROWS})).standard.catalogue
    return compare_catalogue(rows, Export("a form", len(told), told, is_whole))


def tell(designation: str = "ISO 1:2000", status: DocumentStatus = "current", *successors: str) -> Told:
    return Told(designation, status, DAY, successors or None)


@pytest.mark.parametrize(
    ("told", "fate"),
    [
        (tell("ISO 9:2026"), "new"),
        (tell(status="withdrawn"), "changed"),
        (tell(), "confirmed"),
        (Told("ISO 1 : 2000", "current", date(2026, 1, 1)), "same"),
        (Told("ISO 1:2000", "withdrawn", date(2025, 12, 31)), "older"),
        (tell(status="unknown"), "untold"),
        (tell("ISO 3:2000", "unknown"), "confirmed"),
        (Told("ISO 1:2000", "unknown", DAY, is_exact=True), "changed"),
    ],
)
def test_each_document_has_its_fate(told: Told, fate: RowFate) -> None:
    (change,) = update(told).changes
    assert change.fate == fate
    if fate in {"older", "untold"}:
        assert change.after is change.before


@pytest.mark.parametrize(
    ("told", "successor"),
    [
        # The catalogue knows more than the export, which takes nothing back.
        (tell("ISO 2:2000", "withdrawn"), "ISO 2:2010"),
        (tell("ISO 2:2000", "withdrawn", "ISO 2:2012"), "ISO 2:2012"),
        (tell("ISO 2:2000", "withdrawn", "ISO 2:2010", "ISO 7:2010"), "ISO 2:2010"),
        (tell("ISO 2:2000", "withdrawn", "ISO 7:2010", "ISO 8:2010"), None),
        (tell("ISO 2:2000", "current"), None),
        (tell("ISO 2:2000", "withdrawn", "ISO 2:2000/Amd 1:2003"), "ISO 2:2010"),
        (tell("ISO 2:2000", "withdrawn", "ISO 2:2000"), "ISO 2:2010"),
        (Told("ISO 2:2000", "withdrawn", DAY, (), is_exact=True), None),
        (tell("ISO 1:2000", "superseded", "ISO 1:2000/Cor 1:2001"), None),
        (tell("ISO 1:2000/Amd 1:2001", "superseded", "ISO 1:2000/Amd 2:2002"), "ISO 1:2000/Amd 2:2002"),
    ],
)
def test_a_successor_is_one_that_nobody_can_doubt(told: Told, successor: str | None) -> None:
    (change,) = update(told).changes
    assert change.after.successor == successor
    assert ("several successors" in change.remark) == (len(told.successors or ()) > 1)


def test_what_an_export_says_nothing_of_stays_as_it_was() -> None:
    (change,) = update(tell()).changes
    assert (change.after.stage, change.after.source, change.after.as_of) == ("60.60", "https://example.org/1", DAY)
    (other,) = update(tell(status="withdrawn")).changes
    # The stage was the one of a document in force.
    assert (other.after.stage, other.changes) == (
        None,
        (("status", "current", "withdrawn"), ("stage", "60.60", "")),
    )


def test_a_whole_export_lacks_what_it_does_not_have_of_its_bodies() -> None:
    assert [row.designation for row in update(tell(), is_whole=True).absent] == ["ISO 2:2000", "ISO 3:2000"]
    assert update(tell()).absent == ()


def test_a_row_is_written_over_its_own_line_and_a_new_one_after_its_body() -> None:
    changed = update(tell(status="withdrawn"), tell("ISO 9:2026"), tell("W3C Thing"), tell("ITU-T X.2 (06/2026)"))
    lines = (HEAD + ROWS).splitlines()
    made = list(apply_update(lines, changed, dict(enumerate(("one", "nine", "thing", "x.2")))))
    assert made == [lines[0], "one", *lines[2:4], "nine", lines[4], "thing", "x.2"]
