"""CSV that spreadsheets know: a byte order mark, line ends of RFC 4180, and no cell that is a formula."""

import pytest

from wipo_bc_std.render.csv_file import csv_file


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_would_be_calculated_has_an_apostrophe(cell: str) -> None:
    content = csv_file([["a", cell]]).decode("utf-8-sig")
    assert content.partition(",")[2].lstrip('"').startswith(f"'{cell}")


def test_signs_of_all_languages_are_kept_and_halves_of_signs_do_no_harm() -> None:
    assert csv_file([["é", "中", "ع"], ["\ud800"]]) == "\ufeffé,中,ع\r\n?\r\n".encode()
