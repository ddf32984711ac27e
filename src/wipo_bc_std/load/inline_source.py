"""Inline tokens become running text with the place of every part."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.markdown_grammar import markdown
from wipo_bc_std.load.validate import suggest
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
WEB_SCHEMES = ("https", "http", "mailto")
_SCHEME = re.compile(r"(?P<kind>[A-Za-z][A-Za-z0-9+.-]*):(?P<target>.*)", re.DOTALL)
# Text without any of these has no markup; most fields of YAML are so.
_PLAIN = re.compile(r"[^\\\[\]<>*_`&!\n]*")


def read_inlines(tokens: Sequence[Token], content: str, locator: Locator, report: list[Diagnostic]) -> Inlines:
    """Return the inlines of one block, whose text `content` stands where `locator` says."""
    return _Reader(content, locator, report).read(tokens)


def prose_reader(report: list[Diagnostic]) -> Callable[[str], Prose]:
    """Return the function that reads the inline markup of a field; what is wrong is added to `report`."""

    def read(text: str) -> Prose:
        locator = text.locator if isinstance(text, PlacedText) else Nowhere()
        place = Place(locator, 0, len(text))
        if _PLAIN.fullmatch(text):
            return Prose(place, str(text), split_keywords(str(text), place))
        environment = {"fences": {}, "stray": ()}
        tokens = markdown().parseInline(str(text), environment)
        return Prose(place, str(text), read_inlines(tokens[0].children or (), str(text), locator, report))

    return read


def split_keywords(text: str, place: Place) -> Inlines:
    """Return text with its verbal forms as nodes of their own."""
    parts: list[Inline] = []
    last = 0
    for match in KEYWORD_PATTERN.finditer(text):
        if match.start() > last:
            parts.append(_text(text, place, last, match.start()))
        word = " ".join(match[0].split())
        parts.append(Keyword(Place(place.locator, place.start + match.start(), place.start + match.end()), KEYWORDS[word], word))
        last = match.end()
    if last < len(text):
        parts.append(_text(text, place, last, len(text)))
    return tuple(parts)


def _text(text: str, place: Place, start: int, end: int) -> Text:
    return Text(Place(place.locator, place.start + start, place.start + end), text[start:end])


@dataclass(slots=True)
class _Open:
    """A construct that is open: its token, where it begins and what it holds so far."""

    token: Token | None
    start: int
    parts: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    """Walks the tokens and the text side by side: tokens carry no columns, so a cursor finds each in the text."""

    content: str
    locator: Locator
    report: list[Diagnostic]
    cursor: int = 0
    words: str = ""
    words_start: int = 0

    def read(self, tokens: Sequence[Token]) -> Inlines:
        stack = [_Open(None, 0)]
        for token in tokens:
            if token.type in {"text", "text_special"}:
                self._words(token.content)
                continue
            if token.type in {"softbreak", "hardbreak"}:
                self._break()
                continue
            self._flush(stack[-1].parts)
            if token.nesting == 1:
                stack.append(_Open(token, self._find(_OPENERS.get(token.type, token.markup), token)))
            elif token.nesting == -1:
                opened = stack.pop()
                stack[-1].parts.extend(self._close(opened, token))
            else:
                stack[-1].parts.extend(self._single(token))
        self._flush(stack[-1].parts)
        return tuple(stack[0].parts)

    def _words(self, text: str) -> None:
        if not text:
            return
        found = self.content.find(text, self.cursor)
        if found < 0:
            # An escape or entity was resolved: the place is near, at the cursor.
            found = self.cursor
            end = min(len(self.content), self.cursor + 1)
        else:
            end = found + len(text)
        if not self.words:
            self.words_start = found
        self.words += text
        self.cursor = end

    def _break(self) -> None:
        found = self.content.find("\n", self.cursor)
        self.cursor = found + 1 if found >= 0 else self.cursor
        if not self.words:
            self.words_start = max(0, self.cursor - 1)
        self.words += " "

    def _flush(self, parts: list[Inline]) -> None:
        if self.words:
            place = Place(self.locator, self.words_start, self.words_start + len(self.words))
            parts.extend(split_keywords(self.words, place))
            self.words = ""

    def _find(self, mark: str, token: Token) -> int:
        """Return where the construct of `token` begins, and put the cursor behind its opening mark."""
        if token.type == "link_open" and token.markup == "autolink":
            mark = "<"
        found = self.content.find(mark, self.cursor) if mark else -1
        found = found if found >= 0 else self.cursor
        self.cursor = min(len(self.content), found + len(mark))
        return found

    def _close(self, opened: _Open, token: Token) -> Inlines:
        children = tuple(opened.parts)
        match token.type:
            case "link_close":
                return self._link(opened, children)
            case "strong_close" | "em_close" | "unsettled_close":
                mark = "]]" if token.type == "unsettled_close" else token.markup
                self._find(mark, token)
                place = Place(self.locator, opened.start, self.cursor)
                made = {"strong_close": Strong, "em_close": Emphasis, "unsettled_close": Unsettled}[token.type]
                return (made(place, children),)
        return children

    def _link(self, opened: _Open, children: Inlines) -> Inlines:
        token = opened.token
        address = str(token.attrGet("href") or "") if token is not None else ""
        automatic = token is not None and token.markup == "autolink"
        if automatic:
            end = self.content.find(">", opened.start)
        else:
            end = self.content.find(")", self.content.find("](", self.cursor) + len(address))
        self.cursor = end + 1 if end >= 0 else self.cursor
        place = Place(self.locator, opened.start, self.cursor)
        if token is not None and token.attrGet("title"):
            message = "a link has a title, which is not printed"
            self._say(codes.UNSUPPORTED_MARKUP, place, message, "leave it out")
        match = _SCHEME.fullmatch(address)
        kind = match["kind"] if match else ""
        if match and kind in LINK_KINDS:
            return (Link(place, kind, match["target"], () if automatic else children),)
        if match and kind.lower() in WEB_SCHEMES:
            return (Link(place, "web", address, children),)
        self._refuse(address, kind, place)
        return children

    def _refuse(self, address: str, kind: str, place: Place) -> None:
        if kind:
            hint = suggest(kind, (*LINK_KINDS, *WEB_SCHEMES)) or f"write one of {', '.join((*LINK_KINDS, *WEB_SCHEMES))}"
            self._say(codes.UNKNOWN_SCHEME, place, f"a link begins with “{kind}:”, which is no kind of link", hint)
        else:
            message = f"the link to “{address[:60]}” does not say what kind of thing it leads to"
            self._say(codes.UNKNOWN_SCHEME, place, message, "write the kind first, such as [scope](clause:scope)")

    def _single(self, token: Token) -> Inlines:
        match token.type:
            case "code_inline":
                start = self._find(token.markup, token)
                end = self.content.find(token.markup, self.cursor)
                self.cursor = end + len(token.markup) if end >= 0 else self.cursor
                return (Code(Place(self.locator, start, self.cursor), token.content),)
            case "footnote_ref":
                label = str(token.meta.get("label", ""))
                start = self._find(f"[^{label}]", token)
                return (FootnoteMark(Place(self.locator, start, self.cursor), label),)
            case "html_inline":
                start = self._find(token.content, token)
                place = Place(self.locator, start, self.cursor)
                self._say(codes.RAW_HTML, place, f"HTML stands in the text: {token.content[:40]}", _HTML_HINT)
                return (Text(place, token.content),)
            case "image":
                start = self._find("![", token)
                end = self.content.find(")", self.cursor)
                self.cursor = end + 1 if end >= 0 else self.cursor
                place = Place(self.locator, start, self.cursor)
                self._say(codes.UNSUPPORTED_MARKUP, place, "an image stands in the text", "use a `figure` directive")
                return (Text(place, token.content),) if token.content else ()
        return (Text(Place(self.locator, self.cursor, self.cursor), token.content),) if token.content else ()

    def _say(self, defect: Defect, place: Place, message: str, hint: str) -> None:
        self.report.append(Diagnostic(defect, place.span, message, hint=hint))


_OPENERS = {"link_open": "[", "unsettled_open": "[["}
_HTML_HINT = "use Markdown, or write the sign as text: \\<"
