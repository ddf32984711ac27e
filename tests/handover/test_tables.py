"""CSV that any spreadsheet opens and none calculates."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wipo_bc_std.handover.tables import Table, tabulate_data, write_table
from wipo_bc_std.render.csv_file import guard_cell


def read_back(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    table = Table("x", "")
    table.add({"a": f"{start}1+1", "b": "1=1"})
    assert read_back(write_table(table))[1] == [f"'{start}1+1", "1=1"]


@given(
    st.lists(
        st.dictionaries(st.sampled_from("abc"), st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
        max_size=5,
    )
)
def test_every_cell_comes_back(rows: list[dict[str, str]]) -> None:
    table = Table("x", "")
    for row in rows:
        table.add(row)
    columns = list(table.columns)
    if columns:
        read = read_back(write_table(table))
        assert read[0] == columns
        assert read[1:] == [[guard_cell(row.get(name, "")) for name in columns] for row in rows] or not all(rows)


def test_what_nests_is_a_line_an_item_or_data() -> None:
    table = tabulate_data("x", "", [{"a": ["one", "two"], "b": [{"c": 1}], "d": None, "e": True, "f": {"g": "ü"}}])
    assert table.rows == [{"a": "one\ntwo", "b": '{"c": "1"}', "d": "", "e": "true", "f": '{"g": "ü"}'}]
