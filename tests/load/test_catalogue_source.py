"""catalogue.csv: what is wrong with a row is told at its line, and the other rows count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.project import FOLDER, make_project, shown
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.external_document import is_amendment

HEAD = "designation,status,successor,stage,as_of,source\n"
GOOD = "Guide 1:2020,current,,60.60,2026-05-01,https://example.org/1\n"


def read(text: str | bytes) -> tuple[list[str], list[str]]:
    loaded = load(make_project({"catalogue.csv": text}))
    found = [shown(item) for item in loaded.problems if item.at.file == f"{FOLDER}catalogue.csv"]
    return [item.designation for item in loaded.standard.catalogue], found


def test_rows_are_documents() -> None:
    loaded = load(
        make_project({"catalogue.csv": HEAD + 'Guide 1:1990,withdrawn,"Guide 1, 2nd",95.99,2026-05-01,a list\n'})
    )
    (document,) = loaded.standard.catalogue
    assert (document.status, document.successor, document.stage) == ("withdrawn", "Guide 1, 2nd", "95.99")
    assert list(loaded.problems) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Guide 2:1990,gone,,,2026-05-01,a list", ["S022 catalogue.csv:3:1"]),
        ("Guide 2:1990,current,,,May 2026,a list", ["S022 catalogue.csv:3:1"]),
        (",current,,,2026-05-01,a list", ["S021 catalogue.csv:3:1"]),
        ("Guide 2:1990,current,,2026-05-01,a list", ["S022 catalogue.csv:3:1"]),
        ('Guide 2:1990,current,,,2026-05-01,"a list', ["S022 catalogue.csv:3:1"]),
        ("Guide 1: 2020,withdrawn,,,2026-05-01,a list", ["S022 catalogue.csv:3:1"]),
    ],
)
def test_a_wrong_row_is_told_at_its_line_and_left_out(line: str, found: list[str]) -> None:
    assert read(f"{HEAD}{GOOD}{line}\n\n") == (["Guide 1:2020"], found)


@pytest.mark.parametrize(
    "text", ["", "\n", "designation;status;successor;stage;as_of;source\n", GOOD, HEAD[:-7] + "\n" + GOOD]
)
def test_another_first_line_is_told_and_nothing_is_read(text: str) -> None:
    documents, found = read(text)
    assert (documents, [each[:4] for each in found]) == ([], ["S022"])


@pytest.mark.parametrize("successor", ["Guide 2:1990/Amd 1:2000", "Guide 2:1990/Cor.1:2000", "Guide 2:1990"])
def test_an_amendment_is_no_successor(successor: str) -> None:
    documents, found = read(f"{HEAD}Guide 2:1990,superseded,{successor},,2026-05-01,a list\n")
    assert (documents, found) == (["Guide 2:1990"], ["S022 catalogue.csv:2:1"])


@pytest.mark.parametrize(
    ("designation", "amends"),
    [
        ("ISO 22739:2024/Amd 1:2026", True),
        ("ISO/IEC 19987:2024/DAM 1", True),
        ("ITU-T X.509 (2019) Cor. 1 (10/2021)", True),
        ("EN 1234:2020/A1:2022", True),
        ("ISO 22739:2024", False),
        ("ITU-T X.1400 (03/2026)", False),
        ("W3C Data Integrity ECDSA Cryptosuites v1.0", False),
        ("ETSI GS PDL 011 V2.1.1 (2022-09)", False),
    ],
)
def test_amendments_are_known_by_their_designations(designation: str, *, amends: bool) -> None:
    assert is_amendment(designation) == amends


def test_bytes_that_are_no_text_are_told() -> None:
    assert read(b"\xff\xfe") == ([], ["S003 catalogue.csv:1:1"])


@given(st.text(alphabet='a1,"\n\r\\;/:\t\x00é', max_size=60), st.booleans())
def test_no_text_is_too_strange_to_be_told(text: str, with_head: bool) -> None:  # noqa: FBT001 - as it is drawn
    documents, found = read((HEAD if with_head else "") + text)
    assert not documents or with_head
    assert found or with_head
