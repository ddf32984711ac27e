"""The Markdown of the sources: CommonMark with tables and footnotes, and what a standard needs beside it.

Added are id lines, directives, exemption lines and `[[unsettled words]]`. Taken away is what would change or drop words
without a trace: link reference definitions, indented code, underlined headings.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

DEEPEST = 30
ID_LINE = re.compile(r"\{#(?P<id>[^\s{}]*)(?P<attributes>[^{}]*)\}\s*")
_OPENING = re.compile(r"\s*(?P<colons>:{3,})\s*(?P<braces>\{\s*(?P<kind>[^{}]*?)\s*\})\s*(?P<argument>.*?)\s*")
_CLOSING = re.compile(r"\s*(?P<colons>:{3,})\s*")
_OPTION = re.compile(r"\s*:(?P<key>[A-Za-z_][\w-]*):(?:\s+(?P<value>.*?))?\s*")
_CODE_FENCE = re.compile(r"\s*(?P<marks>`{3,}|~{3,})")
_ALTERNATES = {"alt": ["paragraph", "reference", "blockquote", "list", "table"]}


@dataclass(frozen=True, slots=True)
class Fence:
    """A directive's lines (from 0): its fence opens on `opens`, its content ends before `ends`."""

    opens: int
    ends: int
    closed: bool


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One line `:key: value` under a fence; columns from 0."""

    key: str
    value: str
    line: int
    key_column: int
    value_column: int


@dataclass(frozen=True, slots=True)
class DirectiveHead:
    """What the fence and the option lines of a directive say."""

    kind: str
    argument: str
    line: int
    argument_column: int
    options: tuple[OptionLine, ...]
    closed: bool


@cache
def markdown() -> MarkdownIt:
    """Return the parser; it holds no state between texts."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST}).enable("table")
    parser.disable(["reference", "code", "lheading"])
    footnote_plugin(parser, inline=False, move_to_end=False, always_match_refs=True)
    parser.block.ruler.before("fence", "id_line", _id_line, _ALTERNATES)
    parser.block.ruler.before("fence", "directive", _directive, _ALTERNATES)
    parser.block.ruler.before("fence", "exemption", _exemption, _ALTERNATES)
    parser.inline.ruler.before("link", "unsettled", _unsettled)
    # Addresses stay as written; which are allowed is decided where links are read.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the library's own hook
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


def match_fences(lines: tuple[str, ...]) -> tuple[Mapping[int, Fence], tuple[int, ...]]:
    """Return the directives of a text by the line (from 0) that opens each, and the lines that close nothing.

    A closing fence closes the innermost directive of its length. One that is never closed ends before the next id line,
    heading or directive, so that what follows is still read.
    """
    fences: dict[int, Fence] = {}
    stray: list[int] = []
    stack: list[tuple[int, int]] = []
    code = ""
    for number, line in enumerate(lines):
        marks = _CODE_FENCE.match(line)
        if marks and (not code or (marks["marks"].startswith(code) and line.strip() == marks["marks"])):
            code = "" if code else marks["marks"]
        if code or ":::" not in line:
            continue
        opening = _OPENING.fullmatch(line)
        closing = _CLOSING.fullmatch(line)
        if opening:
            stack.append((number, len(opening["colons"])))
        elif closing and any(length == len(closing["colons"]) for _, length in stack):
            while stack[-1][1] != len(closing["colons"]):
                opens, _ = stack.pop()
                fences[opens] = Fence(opens, _give_up(lines, opens, number), closed=False)
            opens, _ = stack.pop()
            fences[opens] = Fence(opens, number, closed=True)
        elif closing:
            stray.append(number)
    for opens, _ in stack:
        fences[opens] = Fence(opens, _give_up(lines, opens, len(lines)), closed=False)
    return fences, tuple(stray)


def _give_up(lines: tuple[str, ...], opens: int, limit: int) -> int:
    for number in range(opens + 1, limit):
        if lines[number].startswith(("{#", "## ", "### ", ":::")):
            return number
    return limit


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _id_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - a rule's form
    if not _text(state, start_line).startswith("{#"):
        return False
    if not silent:
        token = state.push("id_line", "", 0)
        token.content = _text(state, start_line)
        token.map = [start_line, start_line + 1]
        state.line = start_line + 1
    return True


def _exemption(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - a rule's form
    # The line itself is read with the exemptions of all sources; here it only leaves the text.
    if not re.match(r"%\s*allow\b", _text(state, start_line)):
        return False
    if not silent:
        state.line = start_line + 1
    return True


def _directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    fence: Fence | None = state.env["fences"].get(start_line)
    if fence is None:
        # A fence that closes nothing is reported elsewhere and leaves the text.
        if start_line in state.env["stray"]:
            if not silent:
                state.line = start_line + 1
            return True
        return False
    if silent:
        return True
    ends = min(fence.ends, end_line)
    head, content = _read_head(state, start_line, ends, closed=fence.closed)
    token = state.push("directive_open", "", 1)
    token.map = [start_line, ends + 1 if fence.closed else ends]
    token.meta = {"head": head}
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "directive", ends
    state.md.block.tokenize(state, content, ends)
    state.parentType, state.lineMax = parent, limit
    state.push("directive_close", "", -1)
    state.line = min(ends + 1 if fence.closed else ends, end_line)
    return True


def _read_head(state: StateBlock, start_line: int, ends: int, *, closed: bool) -> tuple[DirectiveHead, int]:
    """Return a directive's head and the line on which its content begins."""
    line = state.src[state.bMarks[start_line] : state.eMarks[start_line]]
    opening = _OPENING.fullmatch(line)
    if opening is None:
        raise AssertionError("only lines that open a directive are in the map of fences")
    options = []
    number = start_line + 1
    while number < ends:
        text = state.src[state.bMarks[number] : state.eMarks[number]]
        option = _OPTION.fullmatch(text)
        if option is None:
            break
        value = option["value"] or ""
        options.append(
            OptionLine(option["key"], value, number, option.start("key"), option.start("value") if value else len(text))
        )
        number += 1
    argument_column = opening.start("argument")
    head = DirectiveHead(
        opening["kind"], opening["argument"], start_line, argument_column, tuple(options), closed
    )
    return head, number


def _unsettled(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    if not state.src.startswith("[[", state.pos):
        return False
    end = _unsettled_end(state.src, state.pos + 2, state.posMax)
    if end < 0:
        return False
    if not silent:
        start, limit = state.pos + 2, state.posMax
        state.push("unsettled_open", "", 1)
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
        state.push("unsettled_close", "", -1)
        state.posMax = limit
    state.pos = end + 2
    return True


def _unsettled_end(text: str, start: int, limit: int) -> int:
    """Return the offset of the `]]` that belongs to a `[[` before `start`, or -1."""
    depth = 0
    for position in range(start, limit):
        if text[position] == "[":
            depth += 1
        elif text[position] == "]":
            if depth:
                depth -= 1
            elif text.startswith("]]", position) and position + 1 < limit:
                return position
            else:
                return -1
    return -1
