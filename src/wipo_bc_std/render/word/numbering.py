"""Automatic numbers of a Word file: which labels Word can count by itself, and the part that tells it how."""

from collections.abc import Sequence
from html import escape
from typing import Final, Literal

from msgspec import Struct, field

from wipo_bc_std.office_files.word_profile import (
    ANNEX_PARAGRAPH,
    ANNEX_TITLE,
    DEEPEST_HEADING,
    DEEPEST_LIST,
    NUMBERED_PARAGRAPH,
    heading_style,
)
from wipo_bc_std.render.word.styles import COLUMN, LIST_STEP, NAMESPACES, identify, list_indent

NumberFormat = Literal["decimal", "lowerLetter", "lowerRoman", "upperRoman"]
# The texts of a redline that Word counts in: the new one, and the old one that is there when its changes are rejected.
State = Literal["new", "old"]

_ROMAN: Final = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_LETTERS: Final = 26
_PLACE: Final = "%"

# Numbers of `w:num` that styles name; those of annexes and lists come after them.
CLAUSES: Final = 1
ANNEXES: Final = 2
PARAGRAPHS: Final = 3
BULLETS: Final = 4
UNNUMBERED: Final = 5  # takes its number from a paragraph whose style has one
_FIRST_FREE: Final = 6
_ANNEX_PARAGRAPHS: Final = 6  # among the patterns (`w:abstractNum`)
_FIRST_PATTERN: Final = 7

# How the items of lists can be numbered: format and what stands around the number. Word counts on from (z) with (aa), (bb).
_LISTS: Final[tuple[tuple[NumberFormat, str], ...]] = (
    ("lowerLetter", "(%)"),
    ("lowerRoman", "(%)"),
    ("decimal", "%)"),
    ("decimal", "%."),
)


def count(number_format: NumberFormat, number: int) -> str:
    """Return a number from 1 as Word prints it in a format (ISO/IEC 29500-1, 17.18.59)."""
    match number_format:
        case "decimal":
            return str(number)
        case "lowerLetter":
            repeats, letter = divmod(number - 1, _LETTERS)
            return chr(ord("a") + letter) * (repeats + 1)
        case "lowerRoman" | "upperRoman":
            text = ""
            for value, sign in _ROMAN:
                times, number = divmod(number, value)
                text += sign * times
            return text if number_format == "lowerRoman" else text.upper()


class Numbering(Struct):
    """The numbers of one file as they are given out: of clauses, annexes, paragraphs and lists.

    `annex_label` is the label of an annex with `%` in place of its number, such as "Annex %". `states` are the texts that
    have what is numbered next, that whose numbers are told first; each is counted for itself. With `flush` the lines after the first
    of a numbered paragraph begin at the margin.
    """

    annex_label: str = _PLACE
    states: tuple[State, ...] = ("new", "old")
    flush: bool = False
    _divisions: dict[State, list[int]] = field(default_factory=dict)
    _annexes: dict[State, list[int]] = field(default_factory=dict)
    _paragraphs: dict[State, int] = field(default_factory=dict)
    _annex_list: int = 0
    _patterns: dict[tuple[NumberFormat, str], int] = field(default_factory=dict)
    _lists: list[tuple[int, int]] = field(default_factory=list)

    def begin_annex(self) -> None:
        """Count paragraphs from 1 again, in a list of their own."""
        self._paragraphs = {}
        self._annex_list = self._add(_ANNEX_PARAGRAPHS, 0)

    def counts_heading(self, label: str, level: int, *, in_annex: bool) -> bool:
        """Return whether Word gives the next heading of this level its label, and count it if so."""
        counters = self._annexes if in_annex else self._divisions
        grown = {state: _count_on(counters.get(state, []), level) for state in self.states}
        told = grown[self.states[0]]
        if in_annex and level == 1:
            made = self.annex_label.replace(_PLACE, count("upperRoman", told[0]))
        else:
            numbers = told[1:] if in_annex else told
            made = ".".join(map(str, numbers)) + ("" if in_annex or level > 1 else ".")
        if made != label or 0 in told or level > DEEPEST_HEADING:
            return False
        counters.update(grown)
        return True

    def paragraph_list(self, number: str, *, in_annex: bool) -> int | None:
        """Return the list (`w:numId`) in which Word gives the next paragraph its number, None where it cannot."""
        grown = {state: self._paragraphs.get(state, 0) + 1 for state in self.states}
        if number != str(grown[self.states[0]]):
            return None
        self._paragraphs.update(grown)
        return self._annex_list if in_annex else PARAGRAPHS

    def list_of(self, labels: Sequence[str], depth: int) -> int | None:
        """Return a new list whose items Word gives these labels, None where it cannot; depth counts from 1."""
        for number_format, around in _LISTS:
            made = (around.replace(_PLACE, count(number_format, place + 1)) for place in range(len(labels)))
            if all(one == other for one, other in zip(made, labels, strict=True)):
                key = (number_format, around)
                pattern = self._patterns.setdefault(key, _FIRST_PATTERN + len(self._patterns))
                return self._add(pattern, depth - 1)
        return None

    def _add(self, pattern: int, level: int) -> int:
        self._lists.append((pattern, level))
        return _FIRST_FREE + len(self._lists) - 1

    def part(self) -> bytes:
        """Return the part `word/numbering.xml`."""
        patterns = [
            _pattern(CLAUSES, "multilevel", _clause_levels()),
            _pattern(ANNEXES, "multilevel", self._annex_levels()),
            _pattern(PARAGRAPHS, "singleLevel", [_paragraph_level(NUMBERED_PARAGRAPH, flush=self.flush)]),
            _pattern(BULLETS, "hybridMultilevel", [_bullet(level) for level in range(DEEPEST_LIST)]),
            _pattern(UNNUMBERED, "singleLevel", [_level(0, "none", "", suffix="nothing")]),
            _pattern(_ANNEX_PARAGRAPHS, "singleLevel", [_paragraph_level(ANNEX_PARAGRAPH, flush=self.flush)]),
        ]
        for (number_format, around), key in self._patterns.items():
            levels = [_list_level(level, number_format, around) for level in range(DEEPEST_LIST)]
            patterns.append(_pattern(key, "hybridMultilevel", levels))
        fixed = [f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in range(1, _FIRST_FREE)]
        lists = [
            f'<w:num w:numId="{_FIRST_FREE + place}"><w:abstractNumId w:val="{pattern}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for place, (pattern, level) in enumerate(self._lists)
        ]
        body = "".join((*patterns, *fixed, *lists))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:numbering {NAMESPACES}>{body}</w:numbering>'.encode()

    def _annex_levels(self) -> list[str]:
        title = self.annex_label.replace(_PLACE, "%1")
        levels = [_level(0, "upperRoman", title, identify(ANNEX_TITLE), suffix="nothing")]
        for level in range(1, DEEPEST_HEADING):
            text = ".".join(f"%{place + 1}" for place in range(1, level + 1))
            style = identify(heading_style(level + 1, in_annex=True))
            levels.append(_level(level, "decimal", text, style, indent=(COLUMN, COLUMN)))
        return levels


def _count_on(counters: Sequence[int], level: int) -> list[int]:
    """Return the counters of divisions after the next one of a level."""
    grown = [*counters[:level], *[0] * (level - len(counters))]
    grown[-1] += 1
    return grown


def _clause_levels() -> list[str]:
    levels = []
    for level in range(DEEPEST_HEADING):
        text = ".".join(f"%{place + 1}" for place in range(level + 1)) + ("" if level else ".")
        style = identify(heading_style(level + 1, in_annex=False))
        levels.append(_level(level, "decimal", text, style, indent=(COLUMN, COLUMN)))
    return levels


def _paragraph_level(style: str, *, flush: bool) -> str:
    level = _level(0, "decimal", "%1.", identify(style), indent=(COLUMN, COLUMN))
    return level.replace(f'w:left="{COLUMN}" w:hanging="{COLUMN}"', 'w:left="0" w:firstLine="0"') if flush else level


def _list_level(level: int, number_format: NumberFormat, around: str) -> str:
    text = around.replace(_PLACE, f"%{level + 1}")
    return _level(level, number_format, text, indent=(list_indent(level + 1), LIST_STEP))


def _bullet(level: int) -> str:
    return _level(level, "bullet", "–" if level % 2 else "•", indent=(list_indent(level + 1), LIST_STEP))


def _level(
    level: int,
    number_format: str,
    text: str,
    style: str = "",
    *,
    suffix: str = "tab",
    indent: tuple[int, int] | None = None,
) -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    placed = ""
    if indent is not None:
        left, hanging = indent
        placed = (
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
            f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        )
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{linked}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/>{placed}</w:lvl>'
    )


def _pattern(key: int, kind: str, levels: Sequence[str]) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="{kind}"/>{"".join(levels)}</w:abstractNum>'
