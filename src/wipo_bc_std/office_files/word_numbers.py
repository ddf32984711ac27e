"""Automatic numbers of Word, counted as Word counts them: nobody typed them, and no run holds them (ISO/IEC 29500-1, 17.9)."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.office_files.word_nodes import ListLevel
from wipo_bc_std.office_files.word_styles import Styles
from wipo_bc_std.office_files.xml_part import Element, attribute, children, find, whole_number

_LEVELS: Final = 9
_PLACEHOLDER: Final = re.compile(r"%([1-9])")
_LETTERS: Final = 26
# Beyond these nobody can read them, and a file could ask for a million letters.
_MOST_LETTERS: Final = 30 * _LETTERS
_MOST_ROMAN: Final = 3999
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# Bullets of the fonts Symbol and Wingdings stand in an area of Unicode that has no meaning of its own.
_BULLETS: Final = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "♦", "\uf02d": "-"}


class Level(Struct, frozen=True):
    """One level of a list: what it starts from, how it is written, and after which level it begins again."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False


class NumberedList(Struct, frozen=True):
    """A list: those of one `pattern` count on, unless `starts` says that this one begins anew at a level."""

    pattern: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    by_style: Mapping[str, int]


class Counters(Struct):
    """How far the lists of one story have counted."""

    lists: Mapping[str, NumberedList]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


def read_lists(root: Element | None, styles: Styles) -> dict[str, NumberedList]:
    """Return the lists of a file by their ids (`w:numId`), from the root of its part of numbering."""
    patterns = {attribute(item, "w:abstractNumId"): item for item in children(root, "w:abstractNum")}
    lists = {attribute(item, "w:numId"): item for item in children(root, "w:num")}
    return {key: _read_list(item, patterns, lists, styles) for key, item in lists.items()}


def _read_list(
    item: Element, patterns: Mapping[str, Element], lists: Mapping[str, Element], styles: Styles
) -> NumberedList:
    pattern = attribute(find(item, "w:abstractNumId"), "w:val")
    link = attribute(find(patterns.get(pattern), "w:numStyleLink"), "w:val")
    if link:
        linked = lists.get(styles.get(link).list)
        pattern = attribute(find(linked, "w:abstractNumId"), "w:val", pattern)
    elements = list(children(patterns.get(pattern), "w:lvl"))
    levels = {_level_of(element): _read_level(element) for element in elements}
    by_style = {attribute(find(element, "w:pStyle"), "w:val"): _level_of(element) for element in elements}
    starts: dict[int, int] = {}
    for override in children(item, "w:lvlOverride"):
        number = _level_of(override)
        own = find(override, "w:lvl")
        if own is not None:
            levels[number] = _read_level(own)
        start = find(override, "w:startOverride")
        if start is not None:
            starts[number] = whole_number(attribute(start, "w:val"), 1)
    return NumberedList(pattern, levels, starts, by_style)


def _level_of(element: Element) -> int:
    return whole_number(attribute(element, "w:ilvl"), 0, _LEVELS - 1)


def _read_level(element: Element) -> Level:
    restart = find(element, "w:lvlRestart")
    return Level(
        start=whole_number(attribute(find(element, "w:start"), "w:val"), 0),
        format=attribute(find(element, "w:numFmt"), "w:val", "decimal"),
        text=attribute(find(element, "w:lvlText"), "w:val"),
        restart=None if restart is None else whole_number(attribute(restart, "w:val"), 0, _LEVELS),
        is_legal=find(element, "w:isLgl") is not None,
    )


def count(counters: Counters, key: str, level: int) -> tuple[str, ListLevel | None]:
    """Count a paragraph of the list `key` and return its number as printed, and its place; no number for an unknown list."""
    found = counters.lists.get(key)
    if found is None:
        return "", None
    counts = counters.counts.setdefault(found.pattern, {})
    if key not in counters.begun:
        counters.begun.add(key)
        for number, start in found.starts.items():
            counts[number] = start - 1
    own = found.levels.get(level, Level())
    counts[level] = counts[level] + 1 if level in counts else own.start
    for deeper in range(level + 1, _LEVELS):
        restart = found.levels.get(deeper, Level()).restart
        # A level begins again after any higher one, or only after the one it names, or never (0).
        if deeper in counts and (restart is None or (restart > 0 and level < restart)):
            del counts[deeper]
            if deeper in found.starts:
                counts[deeper] = found.starts[deeper] - 1
    return _print(found, level, counts), ListLevel(key, level, own.format)


def _print(found: NumberedList, level: int, counts: Mapping[int, int]) -> str:
    own = found.levels.get(level, Level())
    if own.format == "bullet":
        return "".join(bullet_of(sign) for sign in own.text)

    def one(match: re.Match[str]) -> str:
        number = int(match[1]) - 1
        part = found.levels.get(number, Level())
        if own.is_legal and part.format != "none":
            part = replace(part, format="decimal")
        return write_number(counts.get(number, part.start), part.format)

    return _PLACEHOLDER.sub(one, own.text)


def bullet_of(sign: str) -> str:
    """Return a bullet of Word's own fonts as the sign of Unicode that looks like it, and any other sign as it is."""
    return _BULLETS.get(sign, sign)


def write_number(value: int, form: str) -> str:
    """Return a whole number in a format of Word, such as `lowerLetter` (27 is aa); one not known here is decimal."""
    match form:
        case "none":
            return ""
        case "lowerLetter" | "upperLetter" if 0 < value <= _MOST_LETTERS:
            letters = chr(ord("a") + (value - 1) % _LETTERS) * ((value - 1) // _LETTERS + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < value <= _MOST_ROMAN:
            numeral = "".join(_roman(value))
            return numeral.upper() if form == "upperRoman" else numeral
        case "decimalZero":
            return f"{value:02}"
        case _:
            return str(value)


def _roman(value: int) -> Iterator[str]:
    for amount, sign in _ROMAN:
        while value >= amount:
            yield sign
            value -= amount
