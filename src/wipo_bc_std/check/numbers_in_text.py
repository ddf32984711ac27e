"""The numbers that a text names, in digits of any script and in words, so that two languages can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

# The names of languages come with what reads sources, which a comparison of two manuscripts does without.
if TYPE_CHECKING:
    from wipo_bc_std.model.fields import LanguageCode

# Digits with what parts thousands, decimals or hours from minutes: which is which differs by language, so only the digits count.
# Text: the first search compiles it, as most drafts have no text beside which another is laid.
_NUMBER = r"\d+(?:[.,:٫٬’'\u00a0\u202f]\d+|(?<!\d{4}) (?=\d{3}(?!\d))\d{3})*"
# A lone 一 is mostly part of another word.
_HAN = (
    r"(?<![第〇零一二两三四五六七八九十百千])"
    r"(?:[〇零一二两三四五六七八九十百千]{2,12}|[〇零二两三四五六七八九十百千]|一(?!些|般|致|旦|样|定|直|律|切|种|起|并|经))"
    r"(?![〇零一二两三四五六七八九十百千])"
)
_HAN_DIGITS = {sign: value for value, signs in enumerate(("〇零", "一", "二两", *"三四五六七八九")) for sign in signs}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}

_WORDS: Mapping[LanguageCode, tuple[str, ...]] = {
    "en": (
        "one once single first", "two twice both second pair double", "three third thrice", "four fourth", "five fifth",
        "six sixth", "seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth dozen",
    ),
    "fr": (
        "un une premier première seul seule", "deux deuxième second seconde double", "trois troisième", "quatre quatrième",
        "cinq cinquième", "six sixième", "sept septième", "huit huitième", "neuf neuvième", "dix dixième", "onze", "douze",
    ),
    "es": (
        "un uno una primer primero primera", "dos segundo segunda ambos ambas doble", "tres tercero tercera tercer",
        "cuatro cuarto cuarta", "cinco quinto quinta", "seis sexto sexta", "siete séptimo séptima", "ocho octavo octava",
        "nueve noveno novena", "diez décimo décima", "once", "doce",
    ),
    "ru": (
        "один одна одно одного одной одному одним одном первый первая первое первого первой",
        "два две двух двум двумя дважды оба обе обоих второй вторая второго двое", "три трех трёх трем трём тремя третий третья",
        "четыре четырех четырёх четырем четырём четырьмя", "пять пяти пятью", "шесть шести шестью", "семь семи семью",
        "восемь восьми", "девять девяти", "десять десяти", "одиннадцать одиннадцати", "двенадцать двенадцати",
    ),
    "zh": (),
    "ar": (
        "واحد واحدة أول أولى الأول الأولى مرة", "اثنان اثنين اثنتان اثنتين مرتين مرتان كلا كلتا ثان ثانية الثاني الثانية",
        "ثلاث ثلاثة ثالث ثالثة الثلاث الثلاثة الثالث الثالثة", "أربع أربعة رابع رابعة الأربع الأربعة", "خمس خمسة الخمس الخمسة",
        "ست ستة الست الستة", "سبع سبعة السبع السبعة", "ثمان ثماني ثمانية الثمانية", "تسع تسعة التسعة", "عشر عشرة العشر العشرة",
        "", "",
    ),
}  # fmt: skip
_PREFIX = re.compile(r"^[وفبلك]{1,2}(?=\w{3})")
_TEENS = ((re.compile(r"(?:أحد|إحدى) عشرة?"), 11), (re.compile(r"اثن(?:ا|ي|تا|تي) عشرة?"), 12))
_MONTHS: Mapping[LanguageCode, str] = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "zh": "",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_WORD = re.compile(r"[^\W\d_]+")
# Words whose number another language often leaves unsaid: one, and in Arabic two, for which nouns have a form.
_LEAST_SAID: Mapping[LanguageCode, int] = {"en": 2, "fr": 2, "es": 2, "ru": 2, "zh": 2, "ar": 3}


class Numbers(Struct, frozen=True):
    """The numbers of a text: those in digits, those in words, and those of the words that name nothing else."""

    digits: Counter[str]
    words: frozenset[str]
    said: frozenset[str]


def read_numbers(text: str, language: LanguageCode) -> Numbers:
    """Return the numbers of a text in a language."""
    text = unicodedata.normalize("NFKC", text)
    digits = Counter(_plain_digits(match[0]) for match in re.finditer(_NUMBER, text))
    words: set[str] = set()
    said: set[str] = set()
    if language == "zh":
        words = {str(value) for match in re.finditer(_HAN, text) if (value := _han_value(match[0])) is not None}
    table = _table(language)
    dated = bool(digits)
    if language == "ar":
        words.update(str(value) for pattern, value in _TEENS if pattern.search(text))
    for match in _WORD.finditer(text):
        word = match[0]
        value = table.get(word.casefold())
        if value is None and language == "ar":
            # “And”, “with”, “for” are written in one with what follows.
            value = table.get(_PREFIX.sub("", word))
        if value is not None:
            words.add(str(value))
            if word.casefold() in {_WORDS[language][value - 1].split()[0], "twice"}:
                said.add(str(value))
        if dated and (month := _months(language).get(word if language == "en" else word.casefold())) is not None:
            words.add(str(month))
    return Numbers(digits, frozenset(words), frozenset(said))


def compare_numbers(original: Numbers, translated: Numbers, language: LanguageCode) -> tuple[list[str], list[str]]:
    """Return the numbers that a translation lacks, and those that it has beyond its original."""
    ours, theirs = set(original.digits) | original.words, set(translated.digits) | translated.words
    wanted = set(original.digits) | {value for value in original.said if int(value) >= _LEAST_SAID[language]}
    lacking = wanted - theirs
    beyond = set(translated.digits) - ours
    same_size = original.digits.total() == translated.digits.total()
    if not lacking and not beyond and same_size and set(original.digits) == set(translated.digits):
        # A number that stands twice and its neighbour that stands once can have been mixed up.
        lacking = set(original.digits - translated.digits)
        beyond = set(translated.digits - original.digits)
    return sorted(lacking), sorted(beyond)


def _plain_digits(text: str) -> str:
    digits = "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit())
    return digits.lstrip("0") or "0"


@cache
def _table(language: LanguageCode) -> Mapping[str, int]:
    return {word: value for value, words in enumerate(_WORDS[language], start=1) for word in words.split()}


@cache
def _months(language: LanguageCode) -> Mapping[str, int]:
    return {word: value for value, word in enumerate(_MONTHS[language].split(), start=1)}


def _han_value(text: str) -> int | None:
    """Return the value of a number in Chinese signs, such as 十八 or 二〇二四."""
    if not set(text) & _HAN_UNITS.keys():
        return int("".join(str(_HAN_DIGITS[sign]) for sign in text))
    total = pending = 0
    for sign in text:
        if sign in _HAN_UNITS:
            total += (pending or 1) * _HAN_UNITS[sign]
            pending = 0
        else:
            pending = _HAN_DIGITS[sign]
    return total + pending
