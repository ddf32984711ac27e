"""Running text of a Word file in pieces of one look: cut by words, given links and brackets, made inlines in the end."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.model.inline import Code, Emphasis, FootnoteMark, Inline, Inlines, Link, Strong, Text, Unsettled
from wipo_bc_std.model.keyword import KEYWORD_PATTERN
from wipo_bc_std.model.place import Nowhere, Place

NOWHERE = Place(Nowhere(), 0, 0)
_SPACES = re.compile(r"[ \t\n]+")
_EDGES = re.compile(r"(?P<before>\s*)(?P<inside>.*?)(?P<after>\s*)", re.DOTALL)


class Piece(Struct, frozen=True):
    """Words with one look, or the mark of a footnote (`note` is its id, and there are no words).

    `link` is what the words lead to: its kind and target, `web` for an address. A `bare` link prints by itself what its
    words say. Pieces with the same `unsettled` number, above 0, stand in one pair of square brackets.
    """

    text: str = ""
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: tuple[str, str] | None = None
    bare: bool = False
    note: str = ""
    unsettled: int = 0


Pieces = tuple[Piece, ...]


def plain(text: str) -> Pieces:
    """Return words without a look."""
    return (Piece(text),) if text else ()


def words_of(pieces: Iterable[Piece]) -> str:
    """Return the words alone."""
    return "".join(piece.text for piece in pieces)


def cut(pieces: Pieces, start: int, end: int | None = None) -> Pieces:
    """Return the pieces from one offset to before another; a footnote's mark stays with the words before it."""
    return tuple(_cut(pieces, start, math.inf if end is None else end))


def _cut(pieces: Pieces, start: int, end: float) -> Iterator[Piece]:
    offset = 0
    for piece in pieces:
        if piece.note:
            if start < offset <= end or (start == offset == 0 < end):
                yield piece
            continue
        first, last = max(start, offset), min(end, offset + len(piece.text))
        if first < last:
            yield replace(piece, text=piece.text[first - offset : int(last) - offset])
        offset += len(piece.text)


def remove(pieces: Pieces, start: int, end: int) -> Pieces:
    """Return pieces without the words between two offsets; marks of footnotes stay."""
    notes = tuple(piece for piece in cut(pieces, start, end) if piece.note)
    return (*cut(pieces, 0, start), *notes, *cut(pieces, end)) if end else pieces


def change(pieces: Pieces, start: int, end: int, **fields: object) -> Pieces:
    """Return pieces of which those between two offsets have other fields; marks of footnotes stand in brackets at most."""
    inside = tuple(
        piece if piece.note and "unsettled" not in fields else replace(piece, **fields)
        for piece in cut(pieces, start, end)
    )
    return (*cut(pieces, 0, start), *inside, *cut(pieces, end)) if end else pieces


def tidy(pieces: Pieces) -> Pieces:
    """Return pieces with one space wherever there are several, a tab or a line break, and none at the ends."""
    tidied: list[Piece] = []
    after_space = True
    for piece in pieces:
        if piece.note:
            tidied.append(piece)
            continue
        text = _SPACES.sub(" ", piece.text)
        text = text[1:] if after_space and text.startswith(" ") else text
        if text:
            after_space = text.endswith(" ")
            tidied.append(replace(piece, text=text))
    for number in range(len(tidied) - 1, -1, -1):
        if not tidied[number].note:
            tidied[number] = replace(tidied[number], text=tidied[number].text.rstrip(" "))
            break
    return tuple(piece for piece in tidied if piece.text or piece.note)


def without_look(pieces: Pieces) -> Pieces:
    """Return pieces without stress, for text that has a look by what it is, such as a heading."""
    return tuple(replace(piece, strong=False, emphasis=False) for piece in pieces)


def without_whole_look(pieces: Pieces) -> Pieces:
    """Return pieces without a stress that all words have; one that some have means something."""
    words = [piece for piece in pieces if piece.text.strip() and not piece.bare]
    strong, emphasis = all(piece.strong for piece in words), all(piece.emphasis for piece in words)
    return tuple(
        replace(piece, strong=piece.strong and not strong, emphasis=piece.emphasis and not emphasis) for piece in pieces
    )


def join(parts: Sequence[Pieces]) -> Pieces:
    """Return several texts as one, with a space between."""
    joined: list[Piece] = []
    for part in parts:
        if part:
            joined += ((Piece(" "),) if joined else ()) + part
    return tuple(joined)


def make_inlines(pieces: Pieces) -> Inlines:
    """Return pieces as the running text of a source; marks of provisions such as MUST lose their stress."""
    inlines: list[Inline] = []
    tidied = tidy(pieces)
    for found in KEYWORD_PATTERN.finditer(words_of(tidied)):
        # The force of a keyword is its own mark.
        tidied = change(tidied, *found.span(), strong=False, emphasis=False)
    for unsettled, group in groupby(tidied, key=lambda piece: piece.unsettled):
        inside = tuple(_linked(tuple(group)))
        inlines.extend((Unsettled(NOWHERE, inside),) if unsettled else inside)
    return tuple(inlines)


def _linked(pieces: Pieces) -> Iterator[Inline]:
    for link, group in groupby(pieces, key=lambda piece: None if piece.note else (piece.link, piece.bare)):
        inside = tuple(group)
        if link is None or link[0] is None:
            yield from _stressed(inside)
            continue
        (kind, target), bare = link[0], link[1]
        children = () if bare else tuple(_stressed(inside))
        if bare or words_of(inside).strip():
            yield Link(NOWHERE, kind, target, children, NOWHERE)


def _stressed(pieces: Pieces) -> Iterator[Inline]:
    for look, group in groupby(pieces, key=_look):
        inside = tuple(group)
        if look[3]:
            yield from (FootnoteMark(NOWHERE, piece.note) for piece in inside)
            continue
        text = words_of(inside)
        if look[2]:
            yield Code(NOWHERE, text)
            continue
        edges = _EDGES.fullmatch(text)
        if edges is None or not edges["inside"] or not (look[0] or look[1]):
            yield Text(NOWHERE, text)
            continue
        stressed: Inline = Text(NOWHERE, edges["inside"])
        stressed = Emphasis(NOWHERE, (stressed,)) if look[1] else stressed
        stressed = Strong(NOWHERE, (stressed,)) if look[0] else stressed
        yield from (Text(NOWHERE, edges["before"]),) if edges["before"] else ()
        yield stressed
        yield from (Text(NOWHERE, edges["after"]),) if edges["after"] else ()


def _look(piece: Piece) -> tuple[bool, bool, bool, bool]:
    return piece.strong, piece.emphasis, piece.code, bool(piece.note)
