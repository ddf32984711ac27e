"""Sessions in words: which one it is, and its days as WIPO writes them."""

from datetime import date

import pytest

from wipo_bc_std.model.session import Session
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.sessions import Days, is_held, say_days, say_place_and_days, say_session, sittings_of
from wipo_bc_std.view.wording import word


def session(**fields: object) -> Session:
    return Session.model_validate({"id": "cws-8", "symbol": "CWS/8", "ordinal": "8"} | fields)


def days(first: str, last: str = "") -> Days:
    return date.fromisoformat(first), date.fromisoformat(last or first)


def test_a_session_is_said_in_words_in_six_languages() -> None:
    assert [say_session(session(), language) for language in LANGUAGES] == [
        "Eighth Session", "Huitième session", "Octava sesión", "Восьмая сессия", "第八届会议", "الدورة الثامنة",
    ]  # fmt: skip
    assert say_session(session(), "en", in_text=True) == "eighth session"


def test_a_session_that_was_convened_again_says_so() -> None:
    again = session(id="cws-4bis", symbol="CWS/4BIS", ordinal="4")
    assert say_session(again, "en") == "Reconvened Fourth Session"
    assert say_session(again, "fr") == "Quatrième session (reprise)"
    assert say_session(session(symbol="CWS/61", ordinal="61"), "en") == "Session No. 61"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_sessions_are_called_the_same(language: Language) -> None:
    assert len({word(f"session.{number}", language) for number in range(1, 61)}) == 60


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (13, ("Thirteenth Session", "Treizième session", "Decimotercera sesión", "Тринадцатая сессия", "第十三届会议", "الدورة الثالثة عشرة")),
        (20, ("Twentieth Session", "Vingtième session", "Vigésima sesión", "Двадцатая сессия", "第二十届会议", "الدورة العشرون")),
        (31, ("Thirty-First Session", "Trente et unième session", "Trigésima primera sesión", "Тридцать первая сессия", "第三十一届会议", "الدورة الحادية والثلاثون")),
        (42, ("Forty-Second Session", "Quarante-deuxième session", "Cuadragésima segunda sesión", "Сорок вторая сессия", "第四十二届会议", "الدورة الثانية والأربعون")),
    ],
)  # fmt: skip
def test_tens_and_units_are_joined_as_each_language_does(number: int, said: tuple[str, ...]) -> None:
    assert tuple(word(f"session.{number}", language) for language in LANGUAGES) == said


ONE_MONTH = (days("2019-07-01", "2019-07-05"),)
TWO_MONTHS = (days("2020-11-30", "2020-12-04"),)
TWO_YEARS = (days("2020-12-28", "2021-01-03"),)
SITTINGS = (days("2020-11-30", "2020-12-02"), days("2020-12-04"))


@pytest.mark.parametrize(
    ("ranges", "said"),
    [
        (ONE_MONTH, ("July 1 to 5, 2019", "1er – 5 juillet 2019", "1 a 5 de julio de 2019", "1–5 июля 2019\u00a0г.", "2019年7月1日至5日", "من 1 إلى 5 يوليو 2019")),
        (TWO_MONTHS, ("November 30 to December 4, 2020", "30 novembre – 4 décembre 2020", "30 de noviembre a 4 de diciembre de 2020", "30 ноября – 4 декабря 2020\u00a0г.", "2020年11月30日至12月4日", "من 30 نوفمبر إلى 4 ديسمبر 2020")),
        (TWO_YEARS, ("December 28, 2020 to January 3, 2021", "28 décembre 2020 – 3 janvier 2021", "28 de diciembre de 2020 a 3 de enero de 2021", "28 декабря 2020\u00a0г. – 3 января 2021\u00a0г.", "2020年12月28日至2021年1月3日", "من 28 ديسمبر 2020 إلى 3 يناير 2021")),
        (SITTINGS, ("November 30 to December 2 and December 4, 2020", "30 novembre – 2 décembre et 4 décembre 2020", "30 de noviembre a 2 de diciembre y 4 de diciembre de 2020", "30 ноября – 2 декабря и 4 декабря 2020\u00a0г.", "2020年11月30日至12月2日和12月4日", "من 30 نوفمبر إلى 2 ديسمبر و4 ديسمبر 2020")),
        ((days("2020-12-04"),), ("December 4, 2020", "4 décembre 2020", "4 de diciembre de 2020", "4 декабря 2020\u00a0г.", "2020年12月4日", "4 ديسمبر 2020")),
    ],
)  # fmt: skip
def test_days_are_said_as_wipo_writes_them(ranges: tuple[Days, ...], said: tuple[str, ...]) -> None:
    assert tuple(say_days(ranges, language) for language in LANGUAGES) == said


def test_place_and_days_stand_in_the_order_of_the_language() -> None:
    held = session(begins="2018-10-15", ends="2018-10-19")
    assert say_place_and_days("Geneva", held, "en") == "Geneva, October 15 to 19, 2018"
    assert say_place_and_days("日内瓦", held, "zh") == "2018年10月15日至19日，日内瓦"
    assert say_place_and_days("Geneva", session(), "en") == "Geneva"
    assert say_place_and_days("", session(), "en") == ""


def test_a_session_begins_and_ends_with_its_sittings() -> None:
    parts = session(sittings=[{"begins": "2020-11-30", "ends": "2020-12-02"}, {"begins": "2020-12-04"}])
    assert (parts.begins, parts.ends) == (date(2020, 11, 30), date(2020, 12, 4))
    assert sittings_of(parts) == SITTINGS
    assert sittings_of(session(begins="2020-11-30")) == (days("2020-11-30"),)


@pytest.mark.parametrize(
    "fields",
    [
        {"begins": "2020-12-04", "ends": "2020-12-01"},
        {"sittings": [{"begins": "2020-12-04"}, {"begins": "2020-12-04"}]},
        {"sittings": [{"begins": "2020-12-04", "ends": "2020-12-01"}]},
        {"begins": "2020-12-01", "sittings": [{"begins": "2020-12-04"}]},
    ],
)
def test_days_that_contradict_one_another_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="1 validation error"):
        session(**fields)


def test_a_session_is_over_on_the_day_after_its_last_one_or_where_that_is_known() -> None:
    known = session(begins="2027-05-03", ends="2027-05-07")
    assert [is_held(known, date(2027, 5, day)) for day in (2, 7, 8)] == [False, False, True]
    assert not is_held(session(), date(2027, 5, 8))
    assert is_held(session(held=True), date(2027, 5, 8))
