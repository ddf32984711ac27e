"""Which form a file has is known by its first bytes, and what is none is told what to do about it."""

import contextlib
import gzip
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.evidence.exports.forms import Question, read_export
from wipo_bc_std.evidence.exports.iso_open_data import want
from wipo_bc_std.load.project import LARGEST_FILE
from wipo_bc_std.settings import UsageError

WANTED = want((), ("ISO 1", "A 1"))
QUESTION = Question(date(2026, 11, 20), WANTED)
ISO = '{"id": 1, "reference": "ISO 1", "currentStage": 6060}\n'
CSV = "designation,status,successor,stage,as_of,source\nA 1,withdrawn,A 2,,2026-05-01,a list\n"
RELATON = 'docid: {id: "A 1"}\n'


def read(content: str | bytes, name: str = "file", question: Question = QUESTION) -> list[str]:
    made = content.encode() if isinstance(content, str) else content
    export = read_export(io.BytesIO(made), name, question)
    return [export.form, *(told.designation for told in export.told)]


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (ISO, "file", ["ISO Open Data", "ISO 1"]),
        ("\ufeff\n" + ISO, "file", ["ISO Open Data", "ISO 1"]),
        (CSV, "file.txt", ["a catalogue as CSV", "A 1"]),
        ("\ufeff" + CSV.replace("\n", "\r\n"), "file.csv", ["a catalogue as CSV", "A 1"]),
        (RELATON, "file.YAML", ["Relaton YAML", "A 1"]),
    ],
)
def test_forms_are_known_by_their_beginning(content: str, name: str, found: list[str]) -> None:
    assert read(content, name) == found


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "is empty"),
        ("\ufeff \n", "is empty"),
        (gzip.compress(ISO.encode(), mtime=0), "unpack it first"),
        (b"PK\x03\x04zip", "zip or an Office file"),
        (b"PAR1", "Parquet"),
        (ISO.encode("utf-16"), "UTF-16"),
        ("<!doctype html>", "web page"),
        (f"[{ISO}]", "JSON Lines file"),
        ("id,deliverableType,reference,currentStage\n1,IS,ISO 1,6060\n", "as CSV: take the JSON Lines"),
        ("reference: ISO 1", "no export that is known here"),
        (bytes(range(128, 200)), "no export that is known here"),
    ],
)
def test_what_is_none_of_them_is_told_what_to_do(content: str | bytes, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(content)
    assert told in str(refused.value)


def test_a_small_form_has_a_size() -> None:
    with pytest.raises(UsageError, match="split it"):
        read(RELATON + "#" * LARGEST_FILE, "file.yml")


def test_a_line_without_end_is_not_read_to_its_end() -> None:
    class Endless(io.BytesIO):
        """A file of one line that goes on for ever, and counts how much of it was asked for."""

        asked = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            self.asked += size
            return b"{" * size

    file = Endless(ISO.encode())
    with pytest.raises(UsageError, match="more than 1,000,000 bytes"):
        read_export(file, "file", QUESTION)
    assert file.asked < 2_000_000


def test_the_day_of_iso_s_file_has_to_be_said() -> None:
    with pytest.raises(UsageError, match="--as-of"):
        read(ISO, "file", Question(None, WANTED))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("A 1,gone,,,2026-05-01,a list", "line 2"),
        ("A 1,current,,,2026-05-01", "line 2"),
        ("A 1,current,,,2026-05-01,a list\nA 1,draft,,,2026-05-01,a list", "line 3"),
        ("A\u202e 1,current,,,2026-05-01,a list", "line 2"),
        ("A 1,superseded,A 1/Amd 1,,2026-05-01,a list", "line 2"),
    ],
)
def test_a_table_with_a_wrong_row_is_not_taken_in_part(row: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(CSV.split("\n", 1)[0] + "\n" + row + "\n")
    assert told in str(refused.value)
    assert "nothing was taken" in str(refused.value)


@given(
    st.sampled_from([ISO, CSV, RELATON, ISO * 3, CSV + CSV, ""]),
    st.integers(0, 120),
    st.integers(0, 30),
    st.one_of(st.binary(max_size=12), st.text(max_size=6).map(lambda text: text.encode("utf-8", "surrogatepass"))),
    st.sampled_from(["file.yml", "file.csv", "file"]),
)
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(
    content: str, at: int, length: int, put: bytes, name: str
) -> None:
    made = content.encode()
    damaged = made[:at] + put + made[at + length :]
    # Whatever else is raised fails the test.
    with contextlib.suppress(UsageError):
        export = read_export(io.BytesIO(damaged), name, QUESTION)
        assert all(told.designation.isprintable() for told in export.told)
