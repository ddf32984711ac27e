"""Where each number of a paper comes from: a datum, a row of data, a session, a document, a reference, or whoever typed it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.session.composition import Composed
from wipo_bc_std.session.paper import make_manuscript
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.told import Told
from wipo_bc_std.view import nodes

# A symbol such as CWS/8/24 is one, and so are 0.2.0, 1,234 and 2024-05-01.
NUMBER = re.compile(r"[A-Z][A-Z0-9]+(?:/[A-Z0-9]+)*/\d[A-Z0-9]*|\d+(?:[.,:/\-]\d+)*")
_TYPED = "typed, no datum"
_FIXED = "fixed words"
_AROUND = 28


class Origin(Struct, frozen=True):
    """A number as it stands in a paper: where, with which words around it, and where it comes from; `is_front`, on its cover."""

    place: str
    number: str
    around: str
    origin: str
    is_front: bool = False


class _Piece(Struct, frozen=True):
    """Words of a running text, and where they come from."""

    text: str
    origin: str


def explain_numbers(made: Composed, matter: PaperMatter) -> Iterator[str]:
    """Yield a line for each number of a paper in the order in which it is printed."""
    for each in find_numbers(made, matter):
        yield f"{each.place}: {each.number}  “{each.around}”  {each.origin}"


def find_numbers(made: Composed, matter: PaperMatter) -> Iterator[Origin]:
    """Yield each number of a paper with its origin, in the order in which it is printed: front, text, footnotes, end."""
    symbols = _known_symbols(matter)
    for each in _find_all(made, matter):
        known = symbols.get(each.number, "") if each.origin == _TYPED else ""
        yield replace(each, origin=f"typed; {known}") if known else each


def _known_symbols(matter: PaperMatter) -> Mapping[str, str]:
    """Return what stands for each symbol of a session or a document that is known, in a few words."""
    standard = matter.draft.standard
    documents = {each.symbol: f"symbol of document {each.id}, {each.at('symbol')}" for each in standard.documents}
    sessions = {each.symbol: f"symbol of session {each.id}, {each.at('symbol')}" for each in standard.sessions}
    return {**documents, **sessions}


def _find_all(made: Composed, matter: PaperMatter) -> Iterator[Origin]:
    yield from _find_in_cover(made, matter)
    explaining = _Explaining(made, matter)
    for section in made.told:
        yield from explaining.block(section)
    for footnote in made.told_footnotes:
        yield from _find((_Piece(footnote.number, "number of this footnote"),), f"footnote {footnote.number}")
        yield from _find(tuple(explaining.pieces(footnote.text)), f"footnote {footnote.number}")
    yield from _find((_Piece(made.paper.closing, _FIXED),), "end")


def _find_in_cover(made: Composed, matter: PaperMatter) -> Iterator[Origin]:
    """Yield the numbers of what stands before the text and on each page, in the order of a first page."""
    for place, text, origin in _cover_lines(made, matter):
        for each in _find((_Piece(text, origin),), place):
            yield replace(each, is_front=True)


def _cover_lines(made: Composed, matter: PaperMatter) -> Iterator[tuple[str, str, str]]:
    """Yield each line of a cover with what it is, and where its numbers come from."""
    particulars, mandate = matter.draft.standard.particulars, matter.draft.standard.mandate
    session = f"session {matter.session.id}, {matter.session.at('symbol')}"
    version = f"version of the draft, {particulars.at('version')}"
    allowed = session if mandate is None else f"mandate, {mandate.at('allowed_on')}"
    origins = {"symbol": made.symbol_origin, "date": made.day_origin, "session": session, "place_and_dates": session}
    cover, form = make_manuscript(made.paper).cover, made.paper.form
    if form is None:
        yield "number", cover.number, f"number of the draft, {particulars.at('number')}"
        yield "title", cover.title, made.title_origin
        yield "state", cover.stage_label, session
        yield "version", cover.version_label, version
        yield "date", cover.date_label, made.day_origin
    else:
        yield "head of page", form.heading, made.symbol_origin if form.front is not None else _FIXED
        for line in () if form.front is None else fields(form.front):
            yield line.name.replace("_", " "), getattr(form.front, line.name), origins.get(line.name, _FIXED)
        yield "title", cover.title, made.title_origin
        for fact in form.facts:
            yield fact.label, f"{fact.label} {nodes.shown_text(fact.value)}", session
        yield "foot of page", form.footing, made.foot_origin or version
    kept = "figures that were kept of this paper, beside its source"
    own = 0 if form is None else len(form.notices) - made.changes
    for number, notice in enumerate(cover.notices if form is None else form.notices, start=1):
        yield "notice", notice, allowed if number <= own else kept


class _Explaining(Struct, frozen=True):
    """Goes through a paper in reading order."""

    made: Composed
    matter: PaperMatter

    def block(self, block: nodes.Block, place: str = "") -> Iterator[Origin]:
        """Yield the numbers of a block and of what it holds; `place` says where that is."""
        match block:
            case nodes.Section():
                place = f"under “{nodes.shown_text(block.title)}”" if block.title else place
                yield from _find((_Piece(block.label, _FIXED), *self.pieces(block.title)), "heading")
                yield from self._blocks(block.blocks, place)
                yield from _find((_Piece(block.closing, _FIXED),), place)
            case nodes.Paragraph():
                if block.number:
                    place = f"paragraph {block.number}"
                    yield from _find((_Piece(block.number, "number of this paragraph"),), place)
                yield from _find(tuple(self.pieces(block.text)), place)
                yield from self._blocks(block.blocks, place)
            case nodes.Items():
                for item in block.items:
                    yield from _find((_Piece(item.label, _FIXED),), place)
                    yield from self._blocks(item.blocks, place)
            case nodes.Grid():
                label = (_Piece(block.label, "number of this table"), _Piece(" ", ""))
                yield from _find((*label, *self.pieces(block.caption)), place)
                for number, row in enumerate((*block.head, *block.rows), start=1 - len(block.head)):
                    where = f"{place}, table, row {number}" if number > 0 else f"{place}, table"
                    for cell in row.cells:
                        yield from _find(tuple(self.pieces(cell.text)), where)
            case nodes.Box() | nodes.Entry() | nodes.Index() | nodes.Changed():
                yield from self._boxed(block, place)
            case nodes.Picture():
                yield from _find((_Piece(block.label, "number of this figure"), *self.pieces(block.caption)), place)
            case nodes.Listing():
                yield from _find((_Piece(block.text, _TYPED),), place)

    def _boxed(self, block: nodes.Box | nodes.Entry | nodes.Index | nodes.Changed, place: str) -> Iterator[Origin]:
        if isinstance(block, nodes.Box):
            yield from _find((_Piece(block.label, _FIXED),), place)
            yield from _find((_Piece(block.heading, _FIXED),), place)
        if isinstance(block, nodes.Entry):
            yield from _find((_Piece(block.label, _FIXED), _Piece(" ", ""), *self.pieces(block.heading)), place)
        for fact in block.facts if isinstance(block, nodes.Box | nodes.Entry) else ():
            yield from _find((_Piece(fact.label, _FIXED), _Piece(" ", ""), *self.pieces(fact.value)), place)
        yield from self._blocks(block.blocks, place)

    def _blocks(self, blocks: tuple[nodes.Block, ...], place: str) -> Iterator[Origin]:
        for each in blocks:
            yield from self.block(each, place)

    def pieces(self, text: nodes.Inlines) -> Iterator[_Piece]:
        """Yield the words of a running text, each with its origin."""
        for inline in text:
            match inline:
                case Told():
                    yield _Piece(inline.text, self._say_datum(inline))
                case nodes.Text() | nodes.Keyword() | nodes.Code():
                    yield _Piece(inline.text, _TYPED)
                case nodes.Footnote():
                    yield _Piece(f"\u2060{inline.number}\u2060", f"mark of footnote {inline.number}")
                case nodes.Link() if not inline.children:
                    yield _Piece(inline.label, self._say_reference(inline))
                case nodes.Link() | nodes.Strong() | nodes.Emphasis() | nodes.Mark() | nodes.Revised():
                    yield from self.pieces(inline.children)

    def _say_datum(self, told: Told) -> str:
        datum = self.made.figures.get(told.name)
        return told.source if datum is None else f"{datum.name} = {datum.value}, {datum.source}"

    def _say_reference(self, link: nodes.Link) -> str:
        if link.kind == "web":
            return "address, as typed"
        own = any(getattr(block, "id", "") == link.target for block in nodes.walk(self.made.told))
        return f"reference to {link.target}{'' if own else ' of the draft'}"


def _find(pieces: tuple[_Piece, ...], place: str) -> Iterator[Origin]:
    """Yield the numbers in running text; one that begins in a piece has the origin of that."""
    whole = "".join(piece.text for piece in pieces)
    begins, start = [], 0
    for piece in pieces:
        begins.append((start, piece))
        start += len(piece.text)
    for found in NUMBER.finditer(whole):
        origin = next(piece.origin for start, piece in reversed(begins) if start <= found.start())
        yield Origin(place or "text", found[0], _around(whole, found.start(), found.end()), origin)


def _around(whole: str, start: int, end: int) -> str:
    """Return the words around a part of a text, from the beginning of a word to the end of one."""
    first, last = max(0, start - _AROUND), min(len(whole), end + _AROUND)
    first = whole.rfind(" ", 0, first) + 1 if first else 0
    after = whole.find(" ", last)
    last = len(whole) if after < 0 else after
    shown = whole[first:last].replace("\u2060", "")
    return f"{'…' if first else ''}{shown}{'…' if last < len(whole) else ''}"
