"""To write running text as Markdown, so that a translator sees the links and marks: the inverse of reading it.

What is written reads back as the same inlines; signs are escaped only where they would mean something.
"""

import re
from collections.abc import Iterator
from itertools import chain, combinations, islice
from typing import assert_never

from msgspec.structs import replace

from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.model.inline import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Keyword,
    Link,
    Pending,
    Strong,
    Text,
    Unsettled,
    walk_inlines,
)

_PUNCTUATION = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SIGN = re.compile(rf"\\(?=[{_PUNCTUATION}]|$)|[`\[\]]|(?<![^\s])\*(?=\s)|\*|_+|<(?=[A-Za-z/!?]|$)|&(?=[#A-Za-z]|$)|\n")
_PLAIN = re.compile(r"[^\\`*_\[\]<&!(\n]*")
_BARE_ADDRESS = re.compile(r"[^\s<>()\\&\x00-\x1f\x7f]*")
_AUTOMATIC = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*")
_EDGE = re.compile(r"^\s|\s$")
_MOST_TRIALS = 256


def write_inlines(inlines: Inlines) -> str:
    """Return running text as Markdown; a link that was set by the program is written as its words."""
    joined = join_texts(inlines)
    emphases = sum(isinstance(inline, Strong | Emphasis) for inline in walk_inlines(joined))
    written = _Writing("*" * emphases).write(joined)
    if emphases < 2:  # noqa: PLR2004 - one pair of asterisks has nothing to run into
        return written
    # Asterisks that meet can read otherwise than meant: then the other sign stands for some of them.
    others = chain.from_iterable(combinations(range(emphases), count) for count in range(emphases + 1))
    for other in islice(others, _MOST_TRIALS):
        trial = _Writing("".join("_" if place in other else "*" for place in range(emphases))).write(joined)
        if join_texts(prose_reader([])(trial).inlines) == joined:
            return trial
    return written


def join_texts(inlines: Inlines) -> Inlines:
    """Return running text with neighbouring words as one text, and without the links that were set by the program."""
    parts: list[Inline] = []
    for inline in _flat(inlines):
        last = parts[-1] if parts else None
        if isinstance(inline, Text) and isinstance(last, Text):
            place = replace(last.place, end=inline.place.end)
            parts[-1] = Text(place, last.text + inline.text)
        elif isinstance(inline, Strong | Emphasis | Link | Unsettled):
            parts.append(replace(inline, children=join_texts(inline.children)))
        else:
            parts.append(inline)
    return tuple(parts)


def _flat(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, Pending) or (isinstance(inline, Link) and inline.automatic):
            yield from _flat(inline.children)
        else:
            yield inline


class _Writing:
    """Writes inlines; `signs` are those of the emphases in reading order."""

    def __init__(self, signs: str) -> None:
        self.signs = iter(signs)

    def write(self, inlines: Inlines) -> str:
        parts: list[str] = []
        for inline, following in zip(inlines, (*inlines[1:], None), strict=False):
            part = self.one(inline)
            # Beside a link or mark, these would make something else of it.
            if isinstance(following, Link | FootnoteMark | Unsettled) and part.endswith("!"):
                part = f"{part[:-1]}\\!"
            if part.startswith("(") and parts and parts[-1].endswith("]"):
                part = f"\\{part}"
            parts.append(part)
        return "".join(parts)

    def one(self, inline: Inline) -> str:
        match inline:
            case Text(text=text):
                return escape(text)
            case Keyword(text=text):
                return text
            case Strong(children=children):
                return self.emphasis(next(self.signs) * 2, children)
            case Emphasis(children=children):
                return self.emphasis(next(self.signs), children)
            case Code(text=text):
                return _code(text)
            case Link():
                return self.link(inline)
            case FootnoteMark(id=name):
                return f"[^{name}]"
            case Unsettled(children=children):
                return f"[[{self.write(children)}]]"
            case Pending(children=children):
                return self.write(children)
        return assert_never(inline)

    def emphasis(self, sign: str, children: Inlines) -> str:
        # A space next to the sign would keep it from being one.
        inside = _EDGE.sub(lambda match: f"&#{ord(match[0])};", self.write(children))
        return f"{sign}{inside}{sign}"

    def link(self, link: Link) -> str:
        address = link.target if link.kind == "web" else f"{link.kind}:{link.target}"
        if not link.children and _AUTOMATIC.fullmatch(address):
            return f"<{address}>"
        return f"[{self.write(link.children)}]({_address(address)})"


def escape(text: str) -> str:
    """Return words as Markdown that reads as just these words."""
    if _PLAIN.fullmatch(text):
        return text
    return _SIGN.sub(lambda match: _escaped(match, text), text)


def _escaped(match: re.Match[str], text: str) -> str:
    sign = match[0]
    if sign == "\n":
        return "&#10;"
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    if sign[0] == "_" and before.isalnum() and after.isalnum():
        return sign
    if sign == "*" and before.isspace() and after.isspace():
        return sign
    return "".join(f"\\{each}" for each in sign)


def _code(text: str) -> str:
    fence = "`"
    while fence in re.findall("`+", text):
        fence += "`"
    padded = text.startswith("`") or text.endswith("`") or (text.strip(" ") and text[0] == text[-1] == " ")
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def _address(address: str) -> str:
    if _BARE_ADDRESS.fullmatch(address):
        return address
    escaped = re.sub(rf"[<>&]|\\(?=[{_PUNCTUATION}])", lambda match: f"\\{match[0]}", address)
    return f"<{escaped}>"
