"""Which addresses lead nowhere any more, of checks that were made at another time: nothing here asks the network."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

_FAILURES = 3
_APART = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What came of opening an address on a day."""

    url: str
    day: datetime.date
    succeeded: bool


def find_dead_links(checks: Iterable[LinkCheck]) -> frozenset[str]:
    """Return the addresses that could not be opened three times in a row, each at least seven days after the one before.

    A failure sooner than that neither counts nor starts anew; an address that opened once is alive again.
    """
    counted: dict[str, list[datetime.date]] = {}
    for check in sorted(checks, key=lambda check: check.day):
        failures = counted.setdefault(check.url, [])
        if check.succeeded:
            failures.clear()
        elif not failures or check.day - failures[-1] >= _APART:
            failures.append(check.day)
    return frozenset(url for url, failures in counted.items() if len(failures) >= _FAILURES)
