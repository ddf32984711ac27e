"""The Markdown of the sources: CommonMark with tables and footnotes, and what a standard needs beside it.

Added are id lines, directives, exemption lines and `[[unsettled words]]`. Taken away is what would change or drop words
without a trace: link reference definitions, indented code, underlined headings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin
from msgspec import Struct

DEEPEST = 30
EXEMPTION_LINE = re.compile(r"\s*%\s*allow\b.*")
# None of these patterns can try a line in more ways than it has characters: a line may be 20,000 long.
_FENCE = re.compile(r"\s*(?P<colons>:{3,})(?P<rest>.*)")
_KIND = re.compile(r"\s*\{(?P<kind>[^{}]*)\}(?P<argument>.*)")
OPTION = re.compile(r"\s*:(?P<key>[A-Za-z_][\w-]*):(?P<value>(?:\s.*)?)")
_CODE_FENCE = re.compile(r"(?:(?:[-+*]|[0-9]{1,9}[.)])\s+|>|\s)*(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,200}\]")
# What begins a line where something that is never closed ends.
_STOPS = ("{#", "## ", "### ", ":::")
_INLINE_RULES = ("backticks", "unsettled", "link", "image", "footnote_ref", "autolink", "html_inline")

RuleFunction = TypeVar("RuleFunction")


class Fence(Struct, frozen=True):
    """The lines (from 0) of a directive or of code: its fence opens on `opens`, its content ends before `ends`."""

    opens: int
    ends: int
    closed: bool


class OptionLine(Struct, frozen=True):
    """One line `:key: value` under a fence; columns from 0."""

    key: str
    value: str
    line: int
    key_column: int
    value_column: int


class DirectiveHead(Struct, frozen=True):
    """What the fence and the option lines of a directive say; its content begins on the line `content`."""

    kind: str
    argument: str
    line: int
    options: tuple[OptionLine, ...]
    content: int


class Fences(Struct, frozen=True):
    """The fences of a text: directives and code by the line (from 0) that opens each, and lines that close nothing."""

    directives: Mapping[int, Fence]
    code: Mapping[int, Fence]
    stray: frozenset[int]


NO_FENCES = Fences(MappingProxyType({}), MappingProxyType({}), frozenset())


def environment(fences: Fences = NO_FENCES) -> dict[str, Any]:
    """Return what the parser has to know of a text.

    It notes under `cut` which directives end before their fence closes, and on which line; under `left_over` the fences.
    """
    return {"fences": fences, "cut": {}, "left_over": set()}


@cache
def markdown() -> MarkdownIt:
    """Return the parser; it holds no state between texts, each of which brings its environment."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST}).enable("table")
    parser.disable(["reference", "code", "lheading", "text_join"])
    footnote_plugin(parser, inline=False, move_to_end=False, always_match_refs=True)
    alternates = ("paragraph", "reference", "blockquote", "list", "table")
    parser.block.ruler.before("fence", "id_line", _id_line, {"alt": [*alternates]})
    parser.block.ruler.before("fence", "directive", _directive, {"alt": [*alternates]})
    parser.block.ruler.before("fence", "exemption", _exemption, {"alt": [*alternates]})
    parser.block.ruler.at("fence", _bounded(_active(parser.block.ruler, "fence")), {"alt": [*alternates[:4]]})
    parser.inline.ruler.before("link", "unsettled", _unsettled)
    parser.inline.ruler.at("footnote_ref", _short(_active(parser.inline.ruler, "footnote_ref")))
    for name in _INLINE_RULES:
        parser.inline.ruler.at(name, _placed(_active(parser.inline.ruler, name)))
    # Addresses stay as written; which are allowed is decided where links are read.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the library's own hook
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


def match_fences(lines: tuple[str, ...]) -> Fences:
    """Return the fences of a text.

    A closing fence closes the innermost directive of its length. What is never closed ends before the next id line,
    heading or directive of its own length, so that what follows is still read.
    """
    code = dict(_match_code(lines))
    directives: dict[int, Fence] = {}
    stray: list[int] = []
    stack: list[tuple[int, int]] = []
    lengths: Counter[int] = Counter()

    def close(number: int, *, closed: bool) -> None:
        opens, length = stack.pop()
        lengths[length] -= 1
        ends = number if closed else _give_up(lines, directives, opens, number)
        directives[opens] = Fence(opens, ends, closed)

    for number, colons, text in _colon_lines(lines, code):
        if text:
            stack.append((number, colons))
            lengths[colons] += 1
        elif not lengths[colons]:
            stray.append(number)
        else:
            while stack[-1][1] != colons:
                close(number, closed=False)
            close(number, closed=True)
    while stack:
        close(len(lines), closed=False)
    return Fences(directives, code, frozenset(stray))


def _colon_lines(lines: tuple[str, ...], code: Mapping[int, Fence]) -> Iterator[tuple[int, int, str]]:
    """Yield the line, length and text of each colon fence that does not stand in code."""
    number = 0
    while number < len(lines):
        fence = _FENCE.fullmatch(lines[number]) if ":::" in lines[number] else None
        if fence:
            yield number, len(fence["colons"]), fence["rest"].strip()
        number = code[number].ends + 1 if number in code and code[number].closed else number + 1


def _match_code(lines: tuple[str, ...]) -> Iterator[tuple[int, Fence]]:
    """Yield the blocks of code by the line that opens each."""
    # The longest fence that can still close a block, from each line on: most unclosed ones are known without a search.
    longest = [{"`": 0, "~": 0}]
    for line in reversed(lines):
        marks = _bare_marks(line)
        longest.append({**longest[-1], marks[0]: max(longest[-1][marks[0]], len(marks))} if marks else longest[-1])
    longest.reverse()
    stops = _stops(lines)
    number = 0
    while number < len(lines):
        opening = _CODE_FENCE.match(lines[number])
        if opening is None:
            number += 1
            continue
        marks, opens = opening["marks"], number
        number += 1
        if longest[number][marks[0]] < len(marks):
            yield opens, Fence(opens, stops[number], closed=False)
            continue
        while not _bare_marks(lines[number]).startswith(marks):
            number += 1
        yield opens, Fence(opens, number, closed=True)
        number += 1


def _stops(lines: tuple[str, ...]) -> list[int]:
    """Return for each line the nearest one from it on before which a block of code that is never closed ends."""
    stops = [len(lines)]
    for number in range(len(lines) - 1, -1, -1):
        stops.append(number if lines[number].startswith(_STOPS) else stops[-1])
    return stops[::-1]


def _bare_marks(line: str) -> str:
    """Return the marks of a line that can close a block of code, or an empty text."""
    marks = line.strip()
    return marks if marks.startswith(("```", "~~~")) and not marks.strip(marks[0]) else ""


def _give_up(lines: tuple[str, ...], inner: Mapping[int, Fence], opens: int, limit: int) -> int:
    """Return the line before which something ends that is never closed; directives inside that are closed belong to it."""
    number = opens + 1
    while number < limit:
        if number in inner and inner[number].closed and _length(lines[number]) < _length(lines[opens]):
            number = inner[number].ends + 1
        elif number in inner or lines[number].startswith(_STOPS):
            return number
        else:
            number += 1
    return limit


def _length(line: str) -> int:
    fence = _FENCE.fullmatch(line)
    return len(fence["colons"]) if fence else 0


def _active(ruler: Ruler[RuleFunction], name: str) -> RuleFunction:
    """Return the function of a rule."""
    return dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))[name]


def _placed(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """Return an inline rule whose tokens say where in the text the first begins and the last ends."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
        if silent:
            return rule(state, True)  # noqa: FBT003 - a rule's form
        start = state.pos
        # Text that is pending becomes a token before those of the rule.
        first = len(state.tokens) + bool(state.pending)
        if not rule(state, False):  # noqa: FBT003 - a rule's form
            return False
        if len(state.tokens) > first:
            state.tokens[first].meta["start"] = start
            state.tokens[-1].meta["end"] = state.pos
        return True

    return placed


def _short(footnote_mark: RuleFuncInlineType) -> RuleFuncInlineType:
    """Return the rule of footnote marks, which does not look for the end of each `[^` through a whole paragraph."""

    def short(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
        return _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) is not None and footnote_mark(state, silent)

    return short


def _bounded(fence: RuleFuncBlockType) -> RuleFuncBlockType:
    """Return the rule of code with fences, which ends a block that is never closed where `match_fences` says."""

    def bounded(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
        block = _fences(state).code.get(start_line)
        ends = block.ends if block is not None and not block.closed else end_line
        return fence(state, start_line, min(ends, end_line), silent)

    return bounded


def _fences(state: StateBlock) -> Fences:
    fences: Fences = state.env["fences"]
    return fences


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _raw(state: StateBlock, line: int) -> str:
    start = state.src.rfind("\n", 0, state.bMarks[line]) + 1
    return state.src[start : state.eMarks[line]]


def _id_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - a rule's form
    if not state.src.startswith("{#", state.bMarks[start_line] + state.tShift[start_line]):
        return False
    if not silent:
        token = state.push("id_line", "", 0)
        token.content = _text(state, start_line)
        token.map = [start_line, start_line + 1]
        state.line = start_line + 1
    return True


def _exemption(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - a rule's form
    # The line itself is read with the exemptions of all sources; here it only leaves the text.
    if not state.src.startswith("%", state.bMarks[start_line] + state.tShift[start_line]):
        return False
    if not EXEMPTION_LINE.fullmatch(_raw(state, start_line)):
        return False
    if not silent:
        state.line = start_line + 1
    return True


def _directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    if not state.src.startswith(":::", state.bMarks[start_line] + state.tShift[start_line]):
        return False
    fence = _fences(state).directives.get(start_line)
    if fence is None and start_line not in _fences(state).stray and start_line not in state.env["left_over"]:
        return False
    if silent:
        return True
    if fence is None:
        # A fence that closes nothing is reported elsewhere and leaves the text.
        state.line = start_line + 1
        return True
    ends = min(fence.ends, end_line)
    head = _read_head(state, start_line, ends)
    token = state.push("directive_open", "", 1)
    token.meta = {"head": head}
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax, state.line = "directive", ends, head.content
    state.md.block.tokenize(state, head.content, ends)
    state.parentType, state.lineMax = parent, limit
    state.push("directive_close", "", -1)
    if state.line < ends:
        # The list that holds the directive ends before it does; what closes it there closes nothing.
        state.env["cut"][start_line] = state.line
        state.env["left_over"].add(fence.ends)
    elif fence.closed and ends < end_line:
        state.line = ends + 1
    token.map = [start_line, state.line]
    return True


def _read_head(state: StateBlock, start_line: int, ends: int) -> DirectiveHead:
    line = _raw(state, start_line)
    fence = _FENCE.fullmatch(line)
    if fence is None:
        raise AssertionError("only lines that open a directive are in the map of fences")
    named = _KIND.fullmatch(fence["rest"])
    kind = named["kind"].strip() if named else fence["rest"].strip()
    options = tuple(_read_options(state, start_line + 1, ends))
    content = start_line + 1 + len(options)
    return DirectiveHead(kind, named["argument"].strip() if named else "", start_line, options, content)


def _read_options(state: StateBlock, first: int, ends: int) -> Iterator[OptionLine]:
    for number in range(first, ends):
        text = _raw(state, number)
        option = OPTION.fullmatch(text)
        if option is None:
            return
        value = option["value"].lstrip()
        yield OptionLine(option["key"], value.rstrip(), number, option.start("key"), len(text) - len(value))


def _unsettled(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    if not state.src.startswith("[[", state.pos):
        return False
    pairs = _bracket_pairs(state.src)
    end = pairs.get(state.pos + 1, -1)
    if end < 0 or pairs.get(state.pos) != end + 1 or end + 1 >= state.posMax:
        return False
    if not silent:
        limit = state.posMax
        state.push("unsettled_open", "", 1)
        state.pos, state.posMax = state.pos + 2, end
        state.md.inline.tokenize(state)
        state.push("unsettled_close", "", -1)
        state.posMax = limit
    state.pos = end + 2
    return True


@lru_cache(maxsize=16)
def _bracket_pairs(text: str) -> Mapping[int, int]:
    """Return the offset of the `]` that belongs to each `[`; found in one pass, as a text can have thousands."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            stack.append(match.start())
        elif match[0] == "]" and stack:
            pairs[stack.pop()] = match.start()
    return pairs
