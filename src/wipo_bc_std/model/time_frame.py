"""When the time of a work item ends: by its day, its session, or its time frame, read from words such as “2024 – 2025” or “September 16 – 19, 2024”."""

import calendar
import re
from datetime import date

from wipo_bc_std.model.session import Session
from wipo_bc_std.model.task import WorkItem

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?(?!\d)")
_NAME = re.compile(rf"\b({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
# What is tied to something that is no day, such as a symbol CWS/13, tells none.
_SYMBOL = re.compile(r"\S*/\S*")


def read_years(words: str) -> range:
    """Return the years from the first to the last one that a time frame names; none where it names none."""
    years = [int(found[0]) for found in _YEAR.finditer(_SYMBOL.sub(" ", words))]
    return range(min(years), max(years) + 1) if years else range(0)


def read_end(words: str) -> date | None:
    """Return the last day of a time frame: of its last year, month or day, None where it names no year.

    English months and days are read; in other words the whole year counts, so that nothing is past too early.
    """
    words = _SYMBOL.sub(" ", words)
    iso = list(_ISO.finditer(words))
    years = list(_YEAR.finditer(words))
    if not years:
        return None
    if iso and iso[-1].start() == years[-1].start():
        year, month, day = iso[-1].groups()
        return _day(int(year), int(month), int(day) if day else None)
    last = years[-1]
    year_number = int(last[0])
    # The months that stand with the last year, and not with an earlier one.
    start = years[-2].end() if len(years) > 1 else 0
    before = words[start : last.start()]
    names = list(_NAME.finditer(before))
    if not names:
        return date(year_number, 12, 31)
    days = _NUMBER.findall(before[names[-1].end() :]) or _NUMBER.findall(before[: names[-1].start()][-4:])
    return _day(year_number, _MONTHS[names[-1][1].lower()], int(days[-1]) if days else None)


def _day(year: int, month: int, day: int | None) -> date | None:
    if not 1 <= month <= len(calendar.month_name) - 1:
        return date(year, 12, 31)
    longest = calendar.monthrange(year, month)[1]
    return date(year, month, longest if day is None or not 1 <= day <= longest else day)


def find_end(item: WorkItem, session: Session | None) -> tuple[str, date | None]:
    """Return which field of an item says when it ends, and that day, None where none is known."""
    if item.by is not None:
        return "by", item.by
    if session is not None and (session.ends or session.begins) is not None:
        return "session", session.ends or session.begins
    return "time_frame", read_end(item.time_frame)
