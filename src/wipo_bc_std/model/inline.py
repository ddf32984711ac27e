"""Running text as authored: what may stand inside a paragraph, a cell, a caption, a definition."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.keyword import Force
from wipo_bc_std.model.place import Authored, Nowhere, Place


class _Placed(Authored, frozen=True):
    """What every inline shares: its place."""

    place: Place

    @property
    def at(self) -> Span:
        """Return the place in the file."""
        return self.place.span


class Text(_Placed, frozen=True):
    """Plain words; a line break of the source is one space."""

    text: str


class Keyword(_Placed, frozen=True):
    """A verbal form in capitals, such as MUST NOT."""

    force: Force
    text: str


class Strong(_Placed, frozen=True):
    """Words between double asterisks."""

    children: "Inlines"


class Emphasis(_Placed, frozen=True):
    """Words between single asterisks."""

    children: "Inlines"


class Code(_Placed, frozen=True):
    """Words between backticks."""

    text: str


class Link(_Placed, frozen=True):
    """`[children](kind:target)` or `<kind:target>`; an address of the web has the kind `web`.

    `target_place` is where the target itself is written; an `automatic` one is written nowhere: it was found.
    """

    kind: str
    target: str
    children: "Inlines"
    target_place: Place
    automatic: bool = False


class FootnoteMark(_Placed, frozen=True):
    """`[^id]`."""

    id: str


class Unsettled(_Placed, frozen=True):
    """`[[words that are not agreed]]`."""

    children: "Inlines"


class Pending(_Placed, frozen=True):
    """A text of a translation that waits for a translator: in the original language still, or older than the original."""

    state: Literal["untranslated", "stale"]
    children: "Inlines"


Inline = Text | Keyword | Strong | Emphasis | Code | Link | FootnoteMark | Unsettled | Pending
Inlines = tuple[Inline, ...]
# What holds inlines, and what has words of its own. A union would be made anew each time that an inline is looked at.
_MARKED = (Strong, Emphasis, Link, Unsettled)
_HOLDERS = (*_MARKED, Pending)
_WORDED = (Text, Keyword, Code)


class Prose(_Placed, frozen=True):
    """Text of a YAML field or an option with its inline markup read."""

    text: str
    inlines: Inlines

    @classmethod
    def plain(cls, text: str) -> "Prose":
        """Return prose without markup and without a place."""
        place = Place(Nowhere(), 0, len(text))
        return cls(place, text, (Text(place, text),))


def walk_inlines(inlines: Inlines) -> Iterator[Inline]:
    """Yield every inline in reading order, each before what it holds."""
    for inline in inlines:
        yield inline
        if isinstance(inline, _HOLDERS) and inline.children:
            yield from walk_inlines(inline.children)


def plain_text(inlines: Inlines) -> str:
    """Return the words alone; a link without words of its own gives its target."""
    parts = []
    for inline in inlines:
        match inline:
            case Text() | Keyword() | Code():
                parts.append(inline.text)
            case Link(target=target, children=()):
                parts.append(target)
            case Strong() | Emphasis() | Link() | Unsettled() | Pending():
                parts.append(plain_text(inline.children))
            case FootnoteMark():
                pass
    return "".join(parts)


def authored_words(inlines: Inlines) -> str:
    """Return the words that an author typed; a link without words of its own has none."""
    return "".join(leaf.text for leaf in leaves(inlines) if isinstance(leaf, _WORDED))


# Stands for each character of what is not said by the text itself.
BLOT = "\N{OBJECT REPLACEMENT CHARACTER}"
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def said_text(inlines: Inlines) -> str:
    """Return the words that a text says itself: code, quotations and what links print are blotted out.

    It is as long as `plain_text`. A term linked without words of its own is said by its id.
    """
    said = "".join(_said(leaf) for leaf in leaves(inlines))
    return _QUOTATION.sub(_blot, said) if "“" in said or '"' in said else said


def cut_text(inlines: Inlines, start: int, end: int) -> Inlines:
    """Return the part of a text from `start` to `end`, counted in `plain_text`; what is no plain text stays whole."""
    kept: list[Inline] = []
    place = 0
    for inline in inlines:
        length = len(plain_text((inline,)))
        first, last = max(start - place, 0), min(end - place, length)
        if first < last or (not length and start <= place < end):
            if isinstance(inline, Text) and (first > 0 or last < length):
                kept.append(replace(inline, text=inline.text[first:last]))
            else:
                kept.append(inline)
        place += length
    return tuple(kept)


def leaves(inlines: Inlines) -> Iterator[Inline]:
    """Yield the inlines that hold no others, in reading order."""
    for inline in inlines:
        if isinstance(inline, _MARKED) and inline.children:
            yield from leaves(inline.children)
        else:
            yield inline


def _said(leaf: Inline) -> str:
    match leaf:
        case Text() | Keyword():
            return leaf.text
        case Link(kind="term"):
            return leaf.target.replace("-", " ")
        case Code(text=words) | Link(target=words):
            return BLOT * len(words)
        case _:
            return ""


def _blot(match: re.Match[str]) -> str:
    return BLOT * len(match[0])
