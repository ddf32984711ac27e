"""Numbers with what stands between them, such as 3bis and 3-1: how they are ordered, written and read."""

import re
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

NumberForm = Literal["decimal", "roman", "lower-letter", "upper-letter"]

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = 26
# How often, in Latin, as treaties count their inserted articles.
_TIMES = (
    "", "", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "undecies", "duodecies",
    "terdecies", "quaterdecies", "quindecies", "sexdecies", "septendecies", "octodecies", "novodecies",
)  # fmt: skip
_TENS = ("vicies", "tricies", "quadragies", "quinquagies", "sexagies", "septuagies", "octogies", "nonagies")
_UNITS = ("", "un", "duo", "ter", "quater", "quin", "sex", "septen", "octo", "novo")
_LAST_TIMES = len(_TIMES) + len(_TENS) * len(_UNITS) - 1
_BASE = re.compile(r"(?P<base>[0-9]+|[IVXLC]+|[A-Z]+|[a-z]{1,2}(?![a-z]))[ ]?(?P<times>[a-z]*)(?P<path>(?:-[0-9]+)*)")


class NumberKey(Struct, frozen=True, order=True):
    """A number as it is ordered: 3 is (3, 1), 3bis is (3, 2), 3bis-1 is (3, 2, (1,))."""

    base: int
    times: int = 1
    path: tuple[int, ...] = ()


def write_key(key: NumberKey, form: NumberForm) -> str:
    """Return a number in words: 3bis, IIter, a bis (after small letters with a space), 3-1."""
    base = _WRITERS[form](key.base) if key.base else "0"
    space = " " if form == "lower-letter" and key.times > 1 else ""
    return base + space + times(key.times) + "".join(f"-{number}" for number in key.path)


def read_key(text: str, form: NumberForm) -> NumberKey | None:
    """Return the key of a number, None where it is none of this form."""
    match = _BASE.fullmatch(text)
    if match is None or match["times"] not in _COUNTS:
        return None
    base = 0 if match["base"] == "0" else _read_base(match["base"], form)
    path = tuple(int(number) for number in match["path"].split("-")[1:])
    key = NumberKey(base, _COUNTS[match["times"]], path)
    return key if base >= 0 and write_key(key, form) == text else None


def times(count: int) -> str:
    """Return how often, in Latin: nothing for once, then bis, ter, quater."""
    if count < len(_TIMES):
        return _TIMES[count]
    tens, units = divmod(count - len(_TIMES), len(_UNITS))
    return _UNITS[units] + _TENS[tens]


def insert_keys(
    before: NumberKey | None, after: NumberKey | None, count: int, taken: set[NumberKey]
) -> list[NumberKey]:
    """Return new numbers in order, each once: those that follow `before`, and come before `after` if that is a later one."""
    anchor = before or NumberKey(0)
    end = after if after is not None and anchor < after else None
    for make in _series(anchor):
        found: list[NumberKey] = []
        step = 1
        while len(found) < count:
            key = make(step)
            if key is None or (end is not None and key >= end):
                break
            if key not in taken:
                found.append(key)
            step += 1
        if len(found) == count:
            return found
    raise AssertionError("there is always room one level below")


def _series(anchor: NumberKey) -> "list[Callable[[int], NumberKey | None]]":
    """Return the ways to count on from a number: bis after 3, -2 after -1, then one level below, and below that."""
    path = anchor.path

    def beside(step: int) -> NumberKey | None:
        if path:
            return NumberKey(anchor.base, anchor.times, (*path[:-1], path[-1] + step))
        count = anchor.times + step
        return NumberKey(anchor.base, count) if count <= _LAST_TIMES else None

    def below(zeros: int) -> Callable[[int], NumberKey | None]:
        return lambda step: NumberKey(anchor.base, anchor.times, (*path, *([0] * zeros), step))

    return [beside, *(below(zeros) for zeros in range(_DEEPEST))]


# More levels than anybody fills: each takes an adopted text of its own.
_DEEPEST = 100


def roman(count: int) -> str:
    """Return a number from 1 in capital roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        while count >= value:
            text += sign
            count -= value
    return text


def letters(count: int) -> str:
    """Return a, b, … z, aa, ab, … for 1, 2, …."""
    text = ""
    while count:
        count, rest = divmod(count - 1, _LETTERS)
        text = chr(ord("a") + rest) + text
    return text


def _read_base(text: str, form: NumberForm) -> int:
    """Return the number that a text stands for, below zero where it has not this form."""
    if form == "decimal":
        return int(text) if text.isdigit() else -1
    if form == "roman":
        values = dict(_ROMAN_VALUES)
        numbers = [values.get(sign, 0) for sign in text]
        if not all(numbers):
            return -1
        following = [*numbers[1:], 0]
        return sum(-number if number < other else number for number, other in zip(numbers, following, strict=True))
    if not text.isalpha():
        return -1
    count = 0
    for sign in text.lower():
        count = count * _LETTERS + ord(sign) - ord("a") + 1
    return count


_ROMAN_VALUES = (("I", 1), ("V", 5), ("X", 10), ("L", 50), ("C", 100))
_WRITERS: dict[NumberForm, Callable[[int], str]] = {
    "decimal": str,
    "roman": roman,
    "lower-letter": letters,
    "upper-letter": lambda count: letters(count).upper(),
}
_COUNTS = {times(count): count for count in range(1, _LAST_TIMES + 1)}
