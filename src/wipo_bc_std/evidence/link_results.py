"""What a program that opens addresses wrote of them: the JSON of lychee, or our own links.csv.

lychee puts each response under the input that it was found in, in `success_map`, `error_map`, `timeout_map` and
`redirect_map` (`fail_map` in older versions): `{url, status: {text, code?, redirects?}}`. What it left out is in
`excluded_map`, and says nothing.
"""

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.link_source import read_links
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.source import read_source
from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.settings import UsageError

LARGEST_RESULTS = 20_000_000
_MAPS: Mapping[str, Literal["opened", "failed"]] = {
    "success_map": "opened",
    "redirect_map": "opened",
    "error_map": "failed",
    "fail_map": "failed",
    "timeout_map": "failed",
}
# RFC 9110, 15.5, RFC 6585 and 7725: who asks is refused, and the page may be there for people; 999 is what some hosts say
# to programs.
_REFUSED = frozenset({401, 402, 403, 405, 406, 407, 429, 451, 999})
_AGAIN = "run the link checker again, with --format json and --verbose"


class LinkResults(Struct, frozen=True):
    """The checks that a file tells of; `refused` counts those where the host answered that it does not serve programs."""

    checks: tuple[LinkCheck, ...]
    refused: int = 0


def read_results(content: bytes, name: str, day: datetime.date | None) -> LinkResults:
    """Return the checks in a file of results, made on `day` where the file does not say when.

    Raise UsageError where it is no such file, where no day is known, and where not one host answered: then the network was
    away, and not the pages.
    """
    if len(content) > LARGEST_RESULTS:
        raise UsageError(f"{name} has more than {LARGEST_RESULTS:,} bytes, so it is not read; {_AGAIN}")
    if not content.strip():
        raise UsageError(f"{name} is empty: the check did not get to its end; {_AGAIN}")
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return LinkResults(_read_table(content, name))
    if day is None:
        raise UsageError(f"{name} does not say when it was made; say it with --as-of, as in --as-of 2026-12-01")
    told = _read_json(content, name)
    if told.get("successful") and not told.get("success_map") and not told.get("redirect_map"):
        raise UsageError(f"{name} does not tell which addresses opened; {_AGAIN}")
    entries = [(result, entry) for key, result in _MAPS.items() for entry in _list_entries(told.get(key), key, name)]
    return _judge(entries, name, day)


def _judge(entries: list[tuple[Literal["opened", "failed"], Any]], name: str, day: datetime.date) -> LinkResults:
    checks: dict[str, LinkCheck] = {}
    refused, answered = 0, False
    for result, entry in entries:
        status = entry.get("status")
        code = status.get("code") if isinstance(status, dict) else None
        code = code if isinstance(code, int) else None
        answered = answered or result == "opened" or code is not None
        if result == "failed" and code in _REFUSED:
            refused += 1
            continue
        for url in _addresses(entry):
            # The same address may stand in several inputs; if it opened once, it opens.
            if url not in checks or result == "opened":
                checks[url] = LinkCheck.model_construct(url=url, day=day, result=result)
    if entries and not answered:
        raise UsageError(
            f"{name}: not one of {len(entries):,} addresses answered, so the network was away and nothing is known of the pages; {_AGAIN}"
        )
    if not entries:
        raise UsageError(f"{name} tells of no address; {_AGAIN}")
    return LinkResults(tuple(checks.values()), refused)


def _addresses(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yield the address that was asked for; after redirects that is where they began."""
    status = entry.get("status")
    redirects = status.get("redirects") if isinstance(status, dict) else None
    origin = redirects.get("origin") if isinstance(redirects, dict) else None
    for url in (entry.get("url"), origin):
        if isinstance(url, str) and url:
            yield url


def _read_json(content: bytes, name: str) -> Mapping[str, Any]:
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 text; {_AGAIN}") from error
    except json.JSONDecodeError as error:
        raise UsageError(f"{name}, line {error.lineno}: this is no JSON ({error.msg}); {_AGAIN}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} is no JSON that can be read; {_AGAIN}") from error
    if not isinstance(told, dict) or not any(key in told for key in _MAPS):
        raise UsageError(f"{name} is not what lychee writes: it has none of {', '.join(_MAPS)}; {_AGAIN}")
    return told


def _list_entries(found: Any, key: str, name: str) -> Iterator[Mapping[str, Any]]:
    lists = [] if found is None else list(found.values()) if isinstance(found, dict) else [None]
    for entries in lists:
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise UsageError(f"{name} is not what lychee writes: {key} holds no lists of responses; {_AGAIN}")
        yield from entries


def _read_table(content: bytes, name: str) -> tuple[LinkCheck, ...]:
    report: list[Diagnostic] = []
    source = read_source(hold_sources({name: content}, ""), name, report)
    checks = () if source is None else read_links(source, prose_reader(report), report)
    harmless = {codes.BYTE_ORDER_MARK, codes.CARRIAGE_RETURN}
    lost = next((item for item in report if item.defect not in harmless), None)
    if lost is not None:
        raise UsageError(
            f"{name}, line {lost.at.line}: {lost.message}; {lost.hint}; or take the JSON of lychee: {_AGAIN}"
        )
    return checks
