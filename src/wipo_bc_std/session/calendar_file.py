"""Days as a calendar file that every calendar program takes in (RFC 5545); the same days give the same bytes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

# Octets of a line (RFC 5545, 3.1).
_LONGEST = 75


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """A day, or several until `ends`: `uid` names it, and stays when it moves, so that a calendar moves its own entry.

    `reminders` are days before it. `told` says more about it; both texts are in `language`.
    """

    uid: str
    begins: date
    summary: str
    told: str
    language: str
    ends: date | None = None
    reminders: tuple[int, ...] = ()


def write_calendar(events: Iterable[CalendarEvent], moment: datetime, product: str) -> bytes:
    """Return events as a calendar file; `moment` is the time (UTC) that it tells, `product` the part of the program."""
    lines = _calendar_lines(tuple(events), moment, product)
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line)).encode()


def _calendar_lines(events: Sequence[CalendarEvent], moment: datetime, product: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//wipo-bc-std//{product}//EN", "METHOD:PUBLISH")
    for event in events:
        yield from _event_lines(event, moment)
    yield "END:VCALENDAR"


def _event_lines(event: CalendarEvent, moment: datetime) -> Iterator[str]:
    summary = _escape(event.summary)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}@wipo-bc-std"
    yield f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{event.begins:%Y%m%d}"
    # The day after the last one (RFC 5545, 3.6.1).
    yield f"DTEND;VALUE=DATE:{(event.ends or event.begins) + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={event.language}:{summary}"
    yield f"DESCRIPTION;LANGUAGE={event.language}:{_escape(event.told)}"
    yield "TRANSP:TRANSPARENT"
    for days in event.reminders:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", f"TRIGGER:-P{days}D", "END:VALARM")
    yield "END:VEVENT"


def _escape(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _fold(line: str) -> Iterator[str]:
    """Yield a line in pieces that are short enough; each but the first begins with a space, and no letter is divided."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST:
            yield piece
            piece = " "
        piece += letter
    yield piece
