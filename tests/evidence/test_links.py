"""Addresses that lead nowhere: three failures in a row, a week apart each, and no success between."""

from datetime import date

import pytest

from wipo_bc_std.evidence.links import LinkCheck, find_dead_links

URL = "https://example.org/"


@pytest.mark.parametrize(
    ("checks", "dead"),
    [
        ("01- 08- 15-", True),
        ("01- 08- 14-", False),
        ("01- 04- 08- 15-", True),
        ("01- 08- 10+ 15-", False),
        ("01- 08- 15- 22+", False),
        ("15- 01- 08-", True),
        ("", False),
    ],
)
def test_an_address_is_dead_after_three_weeks_of_failures(checks: str, *, dead: bool) -> None:
    made = [LinkCheck(URL, date(2026, 5, int(each[:2])), each[2] == "+") for each in checks.split()]
    assert find_dead_links(made) == ({URL} if dead else frozenset())
