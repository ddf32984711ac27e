"""Which addresses lead nowhere any more, of checks that were made at another time: nothing here asks the network."""

import datetime
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit, urlunsplit

from msgspec import Struct

from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.model.standard import Standard

_FAILURES = 3
_APART = datetime.timedelta(days=7)


class LinkUpdate(Struct, frozen=True):
    """What new checks change: the checks that are kept from now on, and what became of the new ones.

    `opened` and `failed` are the addresses with a new check, `unchecked` those of the draft that no new check is about,
    `foreign` counts new checks of other addresses, `early` are failures that come too soon after the one before to count,
    `revived` were dead before and `died` are now. All are in order of the draft's own list.
    """

    checks: tuple[LinkCheck, ...]
    opened: tuple[str, ...]
    failed: tuple[str, ...]
    early: tuple[str, ...]
    unchecked: tuple[str, ...]
    foreign: int
    revived: tuple[str, ...]
    died: tuple[str, ...]


def collect_links(standard: Standard) -> tuple[str, ...]:
    """Return the web addresses that evidence and references give as their sources, each once, in order of the alphabet."""
    found = {source.url for evidence in standard.evidence for source in evidence.all_sources}
    found |= {reference.url for reference in standard.references}
    return tuple(sorted(url for url in found if url is not None))


def find_dead_links(checks: Iterable[LinkCheck]) -> frozenset[str]:
    """Return the addresses that could not be opened three times in a row, each at least seven days after the one before.

    A failure sooner than that neither counts nor starts anew; an address that opened once is alive again.
    """
    counted: dict[str, list[datetime.date]] = {}
    for check in sorted(checks, key=_in_time):
        failures = counted.setdefault(check.url, [])
        if check.result == "opened":
            failures.clear()
        elif not failures or check.day - failures[-1] >= _APART:
            failures.append(check.day)
    return frozenset(url for url, failures in counted.items() if len(failures) >= _FAILURES)


def link_key(url: str) -> str:
    """Return an address as programs that open it write it: host in lower case, a path, and no part of the page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))


def update_links(links: Sequence[str], known: Iterable[LinkCheck], new: Iterable[LinkCheck]) -> LinkUpdate:
    """Return the checks that are worth keeping of those known and the new ones, for the addresses of a draft.

    Of each address its last success is kept, or the failures since that count: the first three, and the last. The same
    check again changes nothing.
    """
    known = tuple(known)
    by_key: dict[str, list[LinkCheck]] = {}
    for check in new:
        by_key.setdefault(link_key(check.url), []).append(check)
    keys = {url: link_key(url) for url in links}
    added = [check.model_copy(update={"url": url}) for url in links for check in by_key.get(keys[url], ())]
    kept = _compact(links, (*known, *added))
    dead_before, dead = find_dead_links(known), find_dead_links(kept)
    result = {check.url: check.result for check in sorted(added, key=_in_time)}
    last = {check.url: check.day for check in sorted(added, key=_in_time)}
    days = {(check.url, check.day) for check in kept}
    return LinkUpdate(
        kept,
        opened=tuple(url for url in links if result.get(url) == "opened"),
        failed=tuple(url for url in links if result.get(url) == "failed"),
        early=tuple(url for url in links if result.get(url) == "failed" and (url, last[url]) not in days),
        unchecked=tuple(url for url in links if url not in result),
        foreign=len(by_key.keys() - {*keys.values()}),
        revived=tuple(url for url in links if url in dead_before and url not in dead),
        died=tuple(url for url in links if url in dead and url not in dead_before),
    )


def _in_time(check: LinkCheck) -> tuple[datetime.date, bool]:
    # Of two checks on one day that say otherwise, the address was there: success counts last.
    return check.day, check.result == "opened"


def _compact(links: Iterable[str], checks: Iterable[LinkCheck]) -> tuple[LinkCheck, ...]:
    by_url: dict[str, list[LinkCheck]] = {}
    for check in sorted(checks, key=_in_time):
        kept = by_url.setdefault(check.url, [])
        if check.result == "opened" or not kept or kept[-1].result == "opened":
            kept[:] = [check]
        elif check.day - kept[-1].day >= _APART:
            # What began, and how it is now; what lies between says nothing more.
            kept[_FAILURES:] = [check]
    return tuple(check for url in links for check in by_url.get(url, ()))
