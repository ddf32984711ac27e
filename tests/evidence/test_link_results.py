"""Results of a link checker: what opened, what failed, and what says nothing; files made up in the form of lychee."""

import contextlib
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.evidence.link_results import LARGEST_RESULTS, read_results
from wipo_bc_std.settings import UsageError

DAY = date(2026, 12, 1)
A, B, C = (f"https://example.org/{name}" for name in "abc")


def response(url: str, code: int | None = None, **status: object) -> dict[str, Any]:
    return {"url": url, "status": {"text": "…", **({} if code is None else {"code": code}), **status}}


def read(maps: dict[str, Any], day: date | None = DAY) -> dict[str, str]:
    results = read_results(json.dumps(maps).encode(), "lychee.json", day)
    assert {check.day for check in results.checks} <= {day}
    return {check.url: check.result for check in results.checks}


def test_addresses_opened_or_failed() -> None:
    found = read(
        {
            "total": 4,
            "success_map": {"list.txt": [response(A, 200)]},
            "error_map": {"list.txt": [response(B, 404)], "other.txt": [response(A, 500)]},
            "timeout_map": {"list.txt": [response(C)]},
            "excluded_map": {"list.txt": [response("https://example.org/left-out")]},
        }
    )
    # What opened once opens, wherever else it stands.
    assert found == {A: "opened", B: "failed", C: "failed"}


def test_after_redirects_the_address_that_was_asked_for_opened() -> None:
    moved = response(B, 200, redirects={"origin": A, "redirects": [{"url": B, "code": 301}]})
    assert read({"redirect_map": {"list.txt": [moved]}, "error_map": {}}) == {A: "opened", B: "opened"}


def test_older_versions_called_it_otherwise() -> None:
    assert read({"fail_map": {"list.txt": [response(A, 410)]}}) == {A: "failed"}


@pytest.mark.parametrize("code", [401, 403, 405, 429, 451, 999])
def test_a_host_that_serves_no_programs_says_nothing(code: int) -> None:
    maps = {"error_map": {"list.txt": [response(A, code)]}, "success_map": {"list.txt": [response(B, 200)]}}
    results = read_results(json.dumps(maps).encode(), "lychee.json", DAY)
    assert ([check.url for check in results.checks], results.refused) == ([B], 1)


def test_without_any_answer_the_network_was_away() -> None:
    with pytest.raises(UsageError, match="the network was away"):
        read({"error_map": {"list.txt": [response(A), response(B)]}, "timeout_map": {"list.txt": [response(C)]}})
    assert read({"error_map": {"list.txt": [response(A), response(B, 404)]}}) == {A: "failed", B: "failed"}


def test_a_code_that_is_no_number_is_none() -> None:
    odd = [{"url": A, "status": {"code": []}}, {"url": B, "status": []}, {"url": 7}, {}]
    assert read({"error_map": {"list.txt": [*odd, response(C, 404)]}}) == dict.fromkeys((A, B, C), "failed")


def test_our_own_table_is_read_with_its_own_days() -> None:
    results = read_results(f"url,day,result\n{A},2026-05-01,failed\n".encode(), "links.csv", None)
    assert [(check.url, str(check.day), check.result) for check in results.checks] == [(A, "2026-05-01", "failed")]


def test_lychee_does_not_say_the_day() -> None:
    with pytest.raises(UsageError, match="--as-of"):
        read({"success_map": {}}, None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b'{"success_map": {', "line 1: this is no JSON"),
        (b'{"a": ' * 100_000, "no JSON that can be read"),
        (b'{"a": \xff}', "not UTF-8"),
        (b"{}", "not what lychee writes"),
        (b'{"success_map": []}', "success_map holds no lists"),
        (b'{"success_map": {"list.txt": {}}}', "success_map holds no lists"),
        (b'{"success_map": {"list.txt": ["https://example.org/"]}}', "success_map holds no lists"),
        (b'{"success_map": {}}', "tells of no address"),
        (b'{"successful": 3, "success_map": {}, "error_map": {}}', "does not tell which addresses opened"),
        (b"# Summary\n| Status |", "line 1"),
        (b"url,day,result\nhttps://example.org/,soon,failed\n", "line 2"),
        (b" " * (LARGEST_RESULTS + 1), "more than 20,000,000 bytes"),
    ],
)
def test_what_is_no_result_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_results(content, "lychee.json", DAY)
    assert told in str(refused.value)


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["success_map", "error_map", "redirect_map", "url", "status", "code", "redirects", "origin"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(_JSON)
@settings(max_examples=150, deadline=None)
def test_any_other_json_is_read_or_refused(told: object) -> None:
    # Whatever else is raised fails the test.
    with contextlib.suppress(UsageError):
        results = read_results(json.dumps(told).encode(), "lychee.json", DAY)
        assert all(check.url for check in results.checks)
