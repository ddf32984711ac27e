"""When evidence is to be looked at again: intervals, due days and the cycle of sessions."""

import calendar
import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from wipo_bc_std.model.evidence import Confirmation, Evidence, EvidenceKind, Maturity
from wipo_bc_std.model.session import Session

Timeliness = Literal["in-time", "due", "overdue", "long-overdue"]

# Where no session is announced, as long as a year may pass until the next.
_MONTHS_AHEAD = 12
_OTHERWISE = 12
# Months. A kind that is looked at in its own rhythm goes before how far what it describes is in use.
_BY_KIND: Mapping[EvidenceKind, int] = {
    "external-standard": 12,
    "platform": 6,
    "law": 12,
    "survey": 24,
    "incident": 12,
}
_BY_MATURITY: Mapping[Maturity, int] = {"idea": 6, "pilot": 6, "production": 12, "discontinued": 24}
# How much has to be said for “what was checked” to say anything.
FEWEST_CHARACTERS = 10
# Who passes a question on or cannot answer it has confirmed nothing.
_ANSWERED = frozenset({"still-true", "changed", "discontinued"})


class Cycle(Struct, frozen=True):
    """The time between two sessions, both days included; `last` is None where no session is known to have been held.

    `is_announced` is False where the day of the next session is not known, and `next` is a year ahead.
    """

    last: datetime.date | None
    next: datetime.date
    is_announced: bool


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of the month so many months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, datetime.MAXYEAR)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def find_cycle(sessions: Iterable[Session], today: datetime.date) -> Cycle:
    """Return the cycle that a day lies in; sessions of which no day is known count for nothing."""
    days = [day for session in sessions if (day := session_day(session)) is not None]
    held = [day for day in days if day <= today]
    coming = [day for day in days if day > today]
    ahead = min(coming) if coming else add_months(today, _MONTHS_AHEAD)
    return Cycle(max(held) if held else None, ahead, bool(coming))


def session_day(session: Session) -> datetime.date | None:
    """Return the first day of a session, else its last, None where neither is known."""
    return session.begins or session.ends


def review_interval(evidence: Evidence) -> int:
    """Return after how many months evidence is asked about again: its own interval, else that of its kind or maturity."""
    if evidence.interval is not None:
        return evidence.interval
    if evidence.kind in _BY_KIND:
        return _BY_KIND[evidence.kind]
    maturity = evidence.maturity.value if evidence.maturity is not None else "unknown"
    # A pilot of which nobody knows what became of it is a pilot.
    return _BY_MATURITY.get(maturity, _BY_MATURITY["pilot"] if evidence.kind == "pilot" else _OTHERWISE)


def tells_what_was_checked(confirmation: Confirmation) -> bool:
    """Return whether a confirmation names a new source, or says what was looked at in more than a word."""
    if confirmation.source is not None:
        return True
    return confirmation.checked is not None and len(confirmation.checked.text.strip()) >= FEWEST_CHARACTERS


def confirmation_days(evidence: Evidence, today: datetime.date) -> tuple[datetime.date, ...]:
    """Return the days until `today` on which an office looked and answered; a bare date is no such day."""
    return tuple(
        item.date
        for item in evidence.confirmations
        if item.answer in _ANSWERED and tells_what_was_checked(item) and item.date <= today
    )


def due_day(evidence: Evidence, today: datetime.date) -> datetime.date:
    """Return the day on which evidence is to be looked at again: an interval after it was true or confirmed last."""
    return add_months(max((evidence.as_of, *confirmation_days(evidence, today))), review_interval(evidence))


def judge_timeliness(evidence: Evidence, today: datetime.date, cycle: Cycle) -> Timeliness:
    """Return whether evidence is due by the next session, overdue, or overdue by more than an interval."""
    due = due_day(evidence, today)
    if today <= due:
        return "due" if due <= cycle.next else "in-time"
    return "overdue" if today <= add_months(due, review_interval(evidence)) else "long-overdue"
