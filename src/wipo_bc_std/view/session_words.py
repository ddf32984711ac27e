"""Fixed words for sessions of the committee: which one it is, where and on which days it is held; see `wording`.

The English forms are those of front pages of documents of the CWS: CWS/8/2 (“Eighth Session”, “November 30 to December 4,
2020”) and CWS/4BIS/16 (“Reconvened Fourth Session”). So are, each as far as it was read in a copy, the forms of CWS/8/24
Prov. in French, of a document of CWS/7 in Spanish, of CWS/7/29 in Russian and of CWS/6/34 Prov. in Chinese.
"""

from collections.abc import Iterator, Mapping

from wipo_bc_std.view.fixed import Fixed, Language, Wording, fixed

LAST_SESSION_IN_WORDS = 60

_TEENS = 20
_EN = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
]
_FR = [
    "Première",
    "Deuxième",
    "Troisième",
    "Quatrième",
    "Cinquième",
    "Sixième",
    "Septième",
    "Huitième",
    "Neuvième",
    "Dixième",
    "Onzième",
    "Douzième",
    "Treizième",
    "Quatorzième",
    "Quinzième",
    "Seizième",
    "Dix-septième",
    "Dix-huitième",
    "Dix-neuvième",
]
_ES = [
    "Primera",
    "Segunda",
    "Tercera",
    "Cuarta",
    "Quinta",
    "Sexta",
    "Séptima",
    "Octava",
    "Novena",
    "Décima",
    "Undécima",
    "Duodécima",
    "Decimotercera",
    "Decimocuarta",
    "Decimoquinta",
    "Decimosexta",
    "Decimoséptima",
    "Decimoctava",
    "Decimonovena",
]
_RU = [
    "Первая",
    "Вторая",
    "Третья",
    "Четвертая",
    "Пятая",
    "Шестая",
    "Седьмая",
    "Восьмая",
    "Девятая",
    "Десятая",
    "Одиннадцатая",
    "Двенадцатая",
    "Тринадцатая",
    "Четырнадцатая",
    "Пятнадцатая",
    "Шестнадцатая",
    "Семнадцатая",
    "Восемнадцатая",
    "Девятнадцатая",
]
_AR = ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"]
_ZH = "一二三四五六七八九"
# By tens from 20: the round number, and what stands before a unit.
_TENS_EN = {2: "Twent", 3: "Thirt", 4: "Fort", 5: "Fift", 6: "Sixt"}
_TENS_FR = {2: "Vingt", 3: "Trente", 4: "Quarante", 5: "Cinquante", 6: "Soixante"}
_TENS_ES = {2: "Vigésima", 3: "Trigésima", 4: "Cuadragésima", 5: "Quincuagésima", 6: "Sexagésima"}
_TENS_RU = {
    2: ("Двадцатая", "Двадцать"),
    3: ("Тридцатая", "Тридцать"),
    4: ("Сороковая", "Сорок"),
    5: ("Пятидесятая", "Пятьдесят"),
    6: ("Шестидесятая", "Шестьдесят"),
}
_TENS_AR = {2: "العشرون", 3: "الثلاثون", 4: "الأربعون", 5: "الخمسون", 6: "الستون"}
_FIRST_AR = "الحادية"

# What was read on front pages.
_READ: Mapping[int, tuple[Language, ...]] = {6: ("en", "zh"), 7: ("en", "es", "ru"), 8: ("en", "fr")}


def _english(number: int) -> str:
    tens, unit = divmod(number, 10)
    if number < _TEENS:
        return _EN[number - 1]
    return f"{_TENS_EN[tens]}y-{_EN[unit - 1]}" if unit else f"{_TENS_EN[tens]}ieth"


def _french(number: int) -> str:
    tens, unit = divmod(number, 10)
    if number < _TEENS:
        return _FR[number - 1]
    if unit == 0:
        return f"{_TENS_FR[tens].removesuffix('e')}ième"
    return f"{_TENS_FR[tens]} et unième" if unit == 1 else f"{_TENS_FR[tens]}-{_FR[unit - 1].lower()}"


def _spanish(number: int) -> str:
    tens, unit = divmod(number, 10)
    if number < _TEENS:
        return _ES[number - 1]
    return f"{_TENS_ES[tens]} {_ES[unit - 1].lower()}" if unit else _TENS_ES[tens]


def _russian(number: int) -> str:
    tens, unit = divmod(number, 10)
    if number < _TEENS:
        return _RU[number - 1]
    return f"{_TENS_RU[tens][1]} {_RU[unit - 1].lower()}" if unit else _TENS_RU[tens][0]


def _chinese(number: int) -> str:
    tens, unit = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_ZH[tens - 1]}十"
    return f"{lead}{_ZH[unit - 1] if unit else ''}"


def _arabic(number: int) -> str:
    tens, unit = divmod(number, 10)
    if number <= len(_AR):
        return _AR[number - 1]
    if unit == 0:
        return _TENS_AR[tens]
    units = _FIRST_AR if unit == 1 else _AR[unit - 1]
    return f"{units} عشرة" if tens == 1 else f"{units} و{_TENS_AR[tens]}"


def _ordinals() -> Iterator[tuple[str, Mapping[Language, Fixed]]]:
    for number in range(1, LAST_SESSION_IN_WORDS + 1):
        yield (
            f"session.{number}",
            fixed(
                en=f"{_english(number)} Session",
                fr=f"{_french(number)} session",
                es=f"{_spanish(number)} sesión",
                ru=f"{_russian(number)} сессия",
                zh=f"第{_chinese(number)}届会议",
                ar=f"الدورة {_arabic(number)}",
                reviewed=_READ.get(number, ("en",)),
            ),
        )


# A table, so not formatted.
# fmt: off
SESSION_WORDS: Wording = {
    **dict(_ordinals()),
    "session.numbered": fixed(
        en="Session No. {ordinal}", fr="Session n°\u00a0{ordinal}", es="Sesión N.º\u00a0{ordinal}",
        ru="Сессия №\u00a0{ordinal}", zh="第{ordinal}届会议", ar="الدورة رقم {ordinal}"),
    # Such as CWS/4BIS: a session that was adjourned, and convened again later.
    "session.reconvened": fixed(
        en="Reconvened {session}", fr="{session} (reprise)", es="{session} (reanudación)",
        ru="{session} (возобновленная)", zh="{session}续会", ar="{session} المستأنفة"),
    # Days of a session. Months stand in the form that `month` has.
    "days.day": fixed(
        en="{month} {day}", fr="{day} {month}", es="{day} de {month}", ru="{day} {month}", zh="{month}{day}日",
        ar="{day} {month}"),
    "days.in-a-month": fixed(
        en="{month} {first} to {last}", fr="{first} – {last} {month}", es="{first} a {last} de {month}",
        ru="{first}–{last} {month}", zh="{month}{first}日至{last}日", ar="من {first} إلى {last} {month}",
        reviewed=("en", "es", "ru", "zh")),
    "days.range": fixed(
        en="{first} to {last}", fr="{first} – {last}", es="{first} a {last}", ru="{first} – {last}", zh="{first}至{last}",
        ar="من {first} إلى {last}", reviewed=("en", "fr")),
    "days.and": fixed(
        en="{days} and {last}", fr="{days} et {last}", es="{days} y {last}", ru="{days} и {last}", zh="{days}和{last}",
        ar="{days} و{last}"),
    "days.in-a-year": fixed(
        en="{days}, {year}", fr="{days} {year}", es="{days} de {year}", ru="{days} {year}\u00a0г.", zh="{year}年{days}",
        ar="{days} {year}", reviewed=("en", "fr", "es", "ru", "zh")),
    "cws.place-and-dates": fixed(
        en="{place}, {dates}", fr="{place}, {dates}", es="{place}, {dates}", ru="{place}, {dates}", zh="{dates}，{place}",
        ar="{place}، {dates}", reviewed=("en", "fr", "es", "ru", "zh")),
}
