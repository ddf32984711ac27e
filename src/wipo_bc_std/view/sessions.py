"""Sessions of the committee in words: which one it is, and where and on which days it is held, as WIPO writes it."""

from collections.abc import Sequence
from datetime import date

from wipo_bc_std.model.session import Session
from wipo_bc_std.model.symbol import parse_symbol
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.session_words import LAST_SESSION_IN_WORDS
from wipo_bc_std.view.wording import say_day, word

Days = tuple[date, date]


def say_session(session: Session, language: Language, *, in_text: bool = False) -> str:
    """Return which session it is, such as “Eighth Session”; `in_text`, as it stands in a sentence: “eighth session”.

    CWS/4BIS is the “Reconvened Fourth Session” (front page of CWS/4BIS/16). Beyond the sixtieth it has its number in digits.
    """
    in_words = 0 < session.ordinal <= LAST_SESSION_IN_WORDS
    said = (
        word(f"session.{session.ordinal}", language)
        if in_words
        else word("session.numbered", language, ordinal=str(session.ordinal))
    )
    symbol = parse_symbol(session.symbol)
    if symbol is not None and symbol.resumed:
        said = word("session.reconvened", language, session=said)
    return said.lower() if in_text and in_words else said


def sittings_of(session: Session) -> tuple[Days, ...]:
    """Return the days of a session, as ranges; none where they are not known."""
    if session.sittings:
        return tuple((sitting.begins, sitting.ends or sitting.begins) for sitting in session.sittings)
    known = [day for day in (session.begins, session.ends) if day is not None]
    return ((known[0], known[-1]),) if known else ()


def is_held(session: Session, today: date) -> bool:
    """Return whether a session is over on a day, as far as known."""
    days = sittings_of(session)
    return days[-1][1] < today if days else session.held


def say_days(ranges: Sequence[Days], language: Language) -> str:
    """Return ranges of days in words, such as “November 30 to December 2 and December 4, 2020”; empty where there are none.

    Each range has its first and its last day, in order. The year stands once where it is the same for all of them.
    """
    if not ranges:
        return ""
    years = {day.year for days in ranges for day in days}
    if len(years) == 1:
        said = [_say_range(days, language) for days in ranges]
        return word("days.in-a-year", language, days=_join(said, language), year=str(years.pop()))
    return _join([_say_whole_range(days, language) for days in ranges], language)


def say_sittings(session: Session, language: Language) -> str:
    """Return the days of a session in words, empty where they are not known."""
    return say_days(sittings_of(session), language)


def say_place_and_days(place: str, session: Session, language: Language) -> str:
    """Return where and on which days a session is held, as far as known: “Geneva, July 1 to 5, 2019”."""
    days = say_sittings(session, language)
    return word("cws.place-and-dates", language, place=place, dates=days) if place and days else place or days


def _join(said: Sequence[str], language: Language) -> str:
    *before, last = said
    if not before:
        return last
    return word("days.and", language, days=word("words.list-separator", language).join(before), last=last)


def _say_range(days: Days, language: Language) -> str:
    """Return a range of days of one year, without the year."""
    first, last = days
    if first == last:
        return _say_without_year(first, language)
    if first.month == last.month:
        month = word(f"month.{first.month}", language)
        ends = {"first": _number(first, language), "last": str(last.day)}
        return word("days.in-a-month", language, month=month, **ends)
    ends = {"first": _say_without_year(first, language), "last": _say_without_year(last, language)}
    return word("days.range", language, **ends)


def _say_whole_range(days: Days, language: Language) -> str:
    first, last = days
    if first.year == last.year:
        return word("days.in-a-year", language, days=_say_range(days, language), year=str(first.year))
    return word("days.range", language, first=say_day(first, language), last=say_day(last, language))


def _say_without_year(day: date, language: Language) -> str:
    return word("days.day", language, month=word(f"month.{day.month}", language), day=_number(day, language))


def _number(day: date, language: Language) -> str:
    return word("date.day-first", language) if day.day == 1 else str(day.day)
