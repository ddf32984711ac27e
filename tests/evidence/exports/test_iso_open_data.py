"""ISO Open Data: what its lines say of the documents that a draft has to do with; lines made up in that form."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from wipo_bc_std.evidence.catalogue_update import Told
from wipo_bc_std.evidence.exports.iso_open_data import LONGEST_LINE, read_iso_lines, want
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.settings import UsageError

DAY = date(2026, 11, 20)


def document(number: int, reference: str, stage: object, **fields: object) -> dict[str, Any]:
    """Return a document with the few fields that are read, and one that is not."""
    told = {"id": number, "reference": reference, "currentStage": stage, "replacedBy": None, "supplementType": None}
    return {**told, "title": {"en": "…"}, **fields}


def lines(documents: Iterable[dict[str, Any]]) -> list[bytes]:
    return [json.dumps(each).encode() + b"\n" for each in documents]


def row(designation: str, page: int) -> ExternalDocument:
    source = f"https://www.iso.org/standard/{page}.html"
    data = {"designation": designation, "status": "draft", "as_of": "2025-06-02", "source": source}
    return ExternalDocument.model_validate(data)


def read(documents: Iterable[dict[str, Any]], *cited: str, rows: tuple[ExternalDocument, ...] = ()) -> dict[str, Told]:
    export = read_iso_lines(lines(documents), "iso.jsonl", DAY, want(rows, cited))
    return {told.designation: told for told in export.told}


@pytest.mark.parametrize(
    ("stage", "printed", "status"),
    [
        (6060, "60.60", "current"),
        ("6060", "60.60", "current"),
        ("60.60", "60.60", "current"),
        (9020, "90.20", "current"),
        (9093, "90.93", "current"),
        (9092, "90.92", "being-revised"),
        (9520, "95.20", "current"),
        (9599, "95.99", "withdrawn"),
        (6000, "60.00", "draft"),
        (20, "00.20", "draft"),
        (3098, "30.98", "withdrawn"),
        (None, "", "unknown"),
        (1234, "", "unknown"),
        (True, "", "unknown"),
        ("soon", "", "unknown"),
        ([6060], "", "unknown"),
    ],
)
def test_the_stage_says_what_became_of_a_document_or_nothing_does(stage: object, printed: str, status: str) -> None:
    told = read([document(1, "ISO 1:2020", stage)], "ISO 1:2020")["ISO 1:2020"]
    assert (told.stage, told.status) == (printed, status)
    assert (told.as_of, told.source) == (DAY, "https://www.iso.org/standard/1.html")


def test_only_what_concerns_the_draft_is_taken_and_what_took_its_place() -> None:
    found = read(
        [
            document(1, "ISO 1:2000", 9599, replacedBy=[2]),
            document(2, "ISO 1:2010", 9599, replacedBy=[3]),
            document(3, "ISO 1:2020", 6060),
            document(4, "ISO 4:2020", 6060),
        ],
        "ISO 1 : 2000",
    )
    assert {name: told.successors for name, told in found.items()} == {
        "ISO 1:2000": ("ISO 1:2010",),
        "ISO 1:2010": ("ISO 1:2020",),
        "ISO 1:2020": None,
    }


def test_an_amendment_takes_the_place_of_nothing() -> None:
    documents = [
        document(1, "ISO 1:2000", 6060, replacedBy=[2, 3]),
        document(2, "ISO 1:2000/Amd 1:2005", 6060),
        document(3, "ISO 1:2000/A corrected text", 6060, supplementType="Cor"),
    ]
    found = read(documents, "ISO 1:2000")
    assert list(found) == ["ISO 1:2000"]
    assert found["ISO 1:2000"].successors is None


def test_a_successor_that_the_file_does_not_have_is_not_made_up() -> None:
    told = read([document(1, "ISO 1:2000", 9599, replacedBy=[77])], "ISO 1:2000")["ISO 1:2000"]
    assert told.successors is None
    assert "ISO number 77" in told.remark


def test_documents_that_replace_each_other_end() -> None:
    found = read([document(1, "ISO 1", 9599, replacedBy=[2]), document(2, "ISO 2", 9599, replacedBy=[1])], "ISO 1")
    assert list(found) == ["ISO 1", "ISO 2"]


def test_a_draft_that_went_on_to_its_next_stage_is_found_by_the_number_of_its_page() -> None:
    found = read([document(9, "ISO 9:2026", 6060)], rows=(row("ISO/DIS 9", 9),))
    assert found["ISO/DIS 9"] == Told(
        "ISO/DIS 9",
        "superseded",
        DAY,
        ("ISO 9:2026",),
        source="https://www.iso.org/standard/9.html",
        remark="ISO lists it as ISO 9:2026 by now",
    )
    assert found["ISO 9:2026"].status == "current"


def test_all_of_a_committee_is_taken_where_that_is_asked_for() -> None:
    documents = [document(1, "ISO 1", 6060, ownerCommittee="ISO/TC 307"), document(2, "ISO 2", 6060)]
    export = read_iso_lines(lines(documents), "iso.jsonl", DAY, want((), (), ["iso/tc307"]))
    assert ([told.designation for told in export.told], export.count) == (["ISO 1"], 2)


def test_of_a_document_that_stands_there_twice_with_different_words_nothing_is_known() -> None:
    told = read([document(1, "ISO/CD 1", 3098), document(2, "ISO/CD 1", 3020)], "ISO/CD 1")["ISO/CD 1"]
    assert (told.status, told.stage) == ("unknown", "")
    assert "several times" in told.remark


GOOD = b'{"id": 1, "reference": "ISO 1", "currentStage": 6060}\n'


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"id": 2, "reference": "ISO 2", "curr', "line 3: this is no JSON object on one line"),
        (b"\xff\xfe\n", "line 3: this is not UTF-8 text"),
        (b"[1]\n", "line 3: a JSON object is expected"),
        (b"[" * 100_000 + b"\n", "line 3: this is no JSON object"),
        (b'{"id": ' + b"9" * 5000 + b"}\n", "line 3: this is no JSON object"),
        (b'{"id": true, "reference": "ISO 2"}\n', "line 3: “id” is no number"),
        (b'{"id": 1e9, "reference": "ISO 2"}\n', "line 3: “id” is no number"),
        (b'{"id": -2, "reference": "ISO 2"}\n', "line 3: “id” is no number"),
        (b'{"id": 2}\n', "line 3: “reference” is no text"),
        (b'{"id": 2, "reference": "=1+1"}\n', "line 3: “=1+1” is no designation"),
        (b'{"id": 2, "reference": "ISO\\u202e 2"}\n', "line 3: “ISO? 2” is no designation"),
        (b'{"id": 2, "reference": "ISO 2", "replacedBy": ["ISO 3"]}\n', "line 3: “replacedBy” is no list of numbers"),
        (b'"' + b"x" * LONGEST_LINE + b'"\n', "line 3 has more than 1,000,000 bytes"),
    ],
)
def test_a_damaged_file_is_refused_with_the_line(line: bytes, told: str) -> None:
    with pytest.raises(UsageError, match=r"get the file again|look at the file") as refused:
        read_iso_lines([GOOD, b"\n", line], "iso.jsonl", DAY, want((), ("ISO 1",)))
    assert told in str(refused.value)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UsageError, match="empty"):
        read_iso_lines([b"\n"], "iso.jsonl", DAY, want((), ()))
