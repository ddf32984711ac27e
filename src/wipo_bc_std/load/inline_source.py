"""Inline tokens become running text with the place of every part."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter

from markdown_it.token import Token
from msgspec import Struct, field

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.markdown_grammar import DEEPEST, environment, markdown
from wipo_bc_std.load.source import LineLocator, check_resolved
from wipo_bc_std.load.validate import suggest
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.model.inline import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Keyword,
    Link,
    Prose,
    Strong,
    Text,
    Unsettled,
)
from wipo_bc_std.model.keyword import KEYWORD_PATTERN, KEYWORDS
from wipo_bc_std.model.place import Locator, Nowhere, Place, PlacedText

LINK_KINDS = (
    "clause", "annex", "para", "provision", "term", "ref", "model", "use-case", "evidence", "scenario", "figure",
    "table", "principle", "open-issue",
)  # fmt: skip
# What papers of a session can lead to as well: a figure, and a document of the committee.
PAPER_LINK_KINDS = (*LINK_KINDS, "datum", "document")
# What else authors call them.
_MEANT_KINDS = {
    **dict.fromkeys(("requirement", "recommendation", "permission", "capability", "rule"), "provision"),
    **dict.fromkeys(("paragraph", "p"), "para"),
    **dict.fromkeys(("section", "subclause", "chapter"), "clause"),
    **dict.fromkeys(("definition", "concept"), "term"),
    **dict.fromkeys(("reference", "document"), "ref"),
    **dict.fromkeys(("issue", "question"), "open-issue"),
    "fig": "figure",
    "appendix": "annex",
    "usecase": "use-case",
}
WEB_SCHEMES = ("https", "http", "mailto")
_SCHEME = re.compile(r"(?P<kind>[A-Za-z][A-Za-z0-9+.-]*):(?P<target>.*)", re.DOTALL)
# Text without any of these has no markup; most fields of YAML are so.
_PLAIN = re.compile(r"[^\\\[\]<>*_`&!\n]*")
_FIRST_WORDS = tuple({word.split()[0] for word in KEYWORDS})
# What nobody writes as text: the halves of a construct that was not understood.
_HALVES = re.compile(rf"\[\[|\]\]|\]\(|\[\^|\*\*|`|<(?:{'|'.join(PAPER_LINK_KINDS)}):")


def read_inlines(
    tokens: Sequence[Token],
    content: str,
    locator: Locator,
    report: list[Diagnostic],
    kinds: Sequence[str] = LINK_KINDS,
) -> Inlines:
    """Return the inlines of one block, whose text `content` stands where `locator` says; `kinds` are those of its links."""
    return _Reader(content, locator, report, kinds).read(tokens)


def prose_reader(report: list[Diagnostic], kinds: Sequence[str] = LINK_KINDS) -> Callable[[str], Prose]:
    """Return the function that reads the inline markup of a field; what is wrong is added to `report`."""

    def read(text: str) -> Prose:
        locator = text.locator if isinstance(text, PlacedText) else Nowhere()
        place = Place(locator, 0, len(text))
        if _PLAIN.fullmatch(text):
            words = str(text)
            if not _may_oblige(words):
                return Prose(place, words, (Text(place, words),) if words else ())
            return Prose(place, words, _split_keywords(words, lambda start, end: Place(locator, start, end)))
        tokens = markdown().parseInline(str(text), environment())
        return Prose(place, str(text), read_inlines(tokens[0].children or (), str(text), locator, report, kinds))

    return read


def _may_oblige(text: str) -> bool:
    """Return whether there can be a verbal form: to look for the letters is many times as fast as the pattern."""
    return any(map(text.__contains__, _FIRST_WORDS))


def _split_keywords(text: str, place: Callable[[int, int], Place]) -> Inlines:
    """Return text with its verbal forms as nodes of their own; `place` gives the place of a part by its offsets."""
    if not _may_oblige(text):
        return (Text(place(0, len(text)), text),) if text else ()
    parts: list[Inline] = []
    last = 0
    for match in KEYWORD_PATTERN.finditer(text):
        start, end = match.span()
        if start > last:
            parts.append(Text(place(last, start), text[last:start]))
        word = " ".join(match[0].split())
        parts.append(Keyword(place(start, end), KEYWORDS[word], word))
        last = end
    if last < len(text):
        parts.append(Text(place(last, len(text)), text[last:]))
    return tuple(parts)


class _Open(Struct):
    """A construct that is open: its token, where it begins and what it holds so far."""

    token: Token | None
    start: int
    parts: list[Inline] = field(default_factory=list)


class _Reader(Struct):
    """Walks the tokens and the text side by side, with a cursor behind what was read.

    Constructs say where they begin and end; text, and the marks of emphasis, are found at the cursor. `pieces` tells for
    offsets in `words`, the text that waits to become nodes, where they stand in the content.
    """

    content: str
    locator: Locator
    report: list[Diagnostic]
    kinds: Sequence[str] = LINK_KINDS
    cursor: int = 0
    words: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[tuple[int, int]] = field(default_factory=list)
    too_deep: bool = False

    def read(self, tokens: Sequence[Token]) -> Inlines:
        stack = [_Open(None, 0)]
        for token in tokens:
            match token.type:
                case "text" | "text_special":
                    self._words(token)
                    continue
                case "softbreak" | "hardbreak":
                    self._break()
                    continue
            self._flush(stack[-1].parts)
            if token.nesting == 1:
                stack.append(_Open(token, self._begin(token)))
            elif token.nesting == -1:
                opened = stack.pop()
                stack[-1].parts.extend(self._close(opened, token, len(stack)))
            else:
                stack[-1].parts.extend(self._single(token))
        self._flush(stack[-1].parts)
        return tuple(stack[0].parts)

    # --- text -----------------------------------------------------------------------------------------------------------

    def _words(self, token: Token) -> None:
        raw = token.markup if token.type == "text_special" else token.content
        if not raw:
            return
        start = self._find(raw)
        if token.type == "text":
            self._warn_of_halves(raw, start)
        else:
            at = self.locator.span(start, start + 1)
            check_resolved(token.content, LineLocator(at.file, ((0, at.line, at.column),)), self.report)
        self._add(token.content, start)

    def _break(self) -> None:
        start = self._find("\n")
        if self.content[start - 1 : start] == "\\":
            place = Place(self.locator, start - 1, start)
            self._say(codes.UNSUPPORTED_MARKUP, place, "a backslash breaks the line", "begin a new paragraph or a list")
        self._add(" ", start)

    def _add(self, text: str, start: int) -> None:
        self.pieces.append((self.length, start))
        self.words.append(text)
        self.length += len(text)

    def _flush(self, parts: list[Inline]) -> None:
        if self.words:
            parts.extend(_split_keywords("".join(self.words), self._place))
            self.words, self.length, self.pieces = [], 0, []

    def _place(self, start: int, end: int) -> Place:
        """Return the place of a part of the waiting words."""
        return Place(self.locator, self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, offset: int) -> int:
        words, content = self.pieces[bisect_right(self.pieces, offset, key=itemgetter(0)) - 1]
        return content + offset - words

    def _warn_of_halves(self, text: str, start: int) -> None:
        half = _HALVES.search(text)
        if half is None:
            return
        place = Place(self.locator, start + half.start(), start + half.end())
        message = f"the sign {half[0]} stands alone, so it is printed"
        hint = f"write the other half, without spaces in a link, or write \\{half[0]} where the sign itself is meant"
        self._say(codes.UNFINISHED_MARKUP, place, message, hint)

    def _find(self, mark: str) -> int:
        """Return where `mark` begins, and put the cursor behind it."""
        found = self.content.find(mark, self.cursor)
        found = found if found >= 0 else self.cursor
        self.cursor = min(len(self.content), found + len(mark))
        return found

    # --- constructs -----------------------------------------------------------------------------------------------------

    def _begin(self, token: Token) -> int:
        """Return where a construct begins, and put the cursor behind its opening mark."""
        start: int | None = token.meta.get("start")
        if start is None:
            return self._find(token.markup)
        self.cursor = start + (2 if token.type == "unsettled_open" else 1)
        return start

    def _end(self, token: Token) -> None:
        """Put the cursor behind a construct."""
        end: int | None = token.meta.get("end")
        if end is None:
            self._find(token.markup)
        else:
            self.cursor = end

    def _close(self, opened: _Open, token: Token, depth: int) -> Inlines:
        self._end(token)
        children = tuple(opened.parts)
        place = Place(self.locator, opened.start, self.cursor)
        if depth > DEEPEST:
            if not self.too_deep:
                message = f"emphasis, links or brackets are nested more than {DEEPEST} deep"
                self._say(codes.TOO_DEEP, place, message, "write it flatter")
            self.too_deep = True
            return children
        match token.type:
            case "link_close":
                return self._link(opened.token, place, children)
            case "strong_close":
                return (Strong(place, children),)
            case "em_close":
                return (Emphasis(place, children),)
            case "unsettled_close":
                return (Unsettled(place, children),)
        raise AssertionError(f"the grammar makes no {token.type}")

    def _link(self, token: Token | None, place: Place, children: Inlines) -> Inlines:
        address = str(token.attrGet("href") or "") if token is not None else ""
        if token is not None and token.attrGet("title"):
            message = "a link has a title, which is not printed"
            self._say(codes.UNSUPPORTED_MARKUP, place, message, "leave it out")
        match = _SCHEME.fullmatch(address)
        kind = match["kind"] if match else ""
        # An address between angle brackets has no words of its own.
        automatic = token is not None and token.markup == "autolink"
        if match and kind in self.kinds:
            return (Link(place, kind, match["target"], () if automatic else children, self._target(place, match)),)
        if match and kind.lower() in WEB_SCHEMES:
            return (Link(place, "web", address, () if automatic else children, place),)
        self._refuse(address, kind, place)
        return children

    def _target(self, place: Place, match: re.Match[str]) -> Place:
        """Return where the target of a link is written: after the last `kind:` with it, as words can repeat it."""
        found = self.content.rfind(match[0], place.start, place.end)
        if found < 0:
            return place
        start = found + match.start("target")
        return Place(place.locator, start, start + len(match["target"]))

    def _refuse(self, address: str, kind: str, place: Place) -> None:
        if kind == "datum" and kind not in self.kinds:
            message = "a link to a figure stands outside of a paper"
            self._say(
                codes.UNKNOWN_SCHEME, place, message, "only papers/*.md print figures; write the words themselves"
            )
        elif kind:
            known = _MEANT_KINDS.get(kind.lower(), "")
            hint = f"did you mean “{known}”?" if known else suggest(kind, (*self.kinds, *WEB_SCHEMES))
            hint = hint or f"write one of {', '.join((*self.kinds, *WEB_SCHEMES))}"
            self._say(codes.UNKNOWN_SCHEME, place, f"a link begins with “{kind}:”, which is no kind of link", hint)
        else:
            message = f"the link to “{address[:60]}” does not say what kind of thing it leads to"
            self._say(codes.UNKNOWN_SCHEME, place, message, "write the kind first, such as [scope](clause:scope)")

    def _single(self, token: Token) -> Inlines:
        start = self._begin(token)
        self._end(token)
        place = Place(self.locator, start, self.cursor)
        match token.type:
            case "code_inline":
                return (Code(place, token.content),)
            case "footnote_ref":
                return (FootnoteMark(place, str(token.meta["label"])),)
            case "html_inline":
                message = f"HTML stands in the text: {token.content[:40]}"
                name = PROVISION_IDENTIFIER.fullmatch(token.content[1:-1])
                hint = f"write <provision:{name[0]}>" if name else "use Markdown, or write the sign as text: \\<"
                self._say(codes.RAW_HTML, place, message, hint)
                return (Text(place, token.content),)
            case "image":
                self._say(codes.UNSUPPORTED_MARKUP, place, "an image stands in the text", "use a `figure` directive")
                return (Text(place, token.content),) if token.content else ()
        raise AssertionError(f"the grammar makes no {token.type}")

    def _say(self, defect: Defect, place: Place, message: str, hint: str) -> None:
        self.report.append(Diagnostic(defect, place.span, message, hint=hint))
