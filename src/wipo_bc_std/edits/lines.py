"""The lines of a foreign draft: what each paragraph is, told by its style, its number, its words and where it stands."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.running_text import Piece, Pieces, remove, words_of
from wipo_bc_std.office_files.word_nodes import Block, Paragraph, Run, Spot, Table

Role = Literal["heading", "annex", "numbered", "item", "text", "table", "contents", "closing"]

_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+")
_REFERS = re.compile(r"\s*(?:REF|PAGEREF|HYPERLINK\s+\\l)\s+\"?(?P<name>[\w.-]+)")
_CODE_STYLE = re.compile(r"code|verbatim|source|monospace|teletype", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|table of (?:contents|figures)|contents)\b", re.IGNORECASE)
_CONTENTS_TITLE = re.compile(r"\s*(?:table of contents|contents)\s*:?\s*", re.IGNORECASE)
_CLOSING = re.compile(
    r"\s*\[\s*(?:(?:the\s+)?annex(?:es)?(?:\s+[IVXLC]+|\s+[A-Z])?\s+follows?|end of\b[^\[\]]*|.*\bfollows)\s*\]\s*",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"\s*(?P<kind>annex|appendix)(?:\s+(?P<number>[IVXLC]{1,6}|[A-Z]|[0-9]{1,2})(?![\w-]))?"
    r"(?:\s*(?:[.:–—]|-(?=\s))\s*|\s+(?=[A-Z(\[])|\s*$)(?P<title>.*?)\s*",
    re.IGNORECASE | re.DOTALL,
)
_TYPED_HEADING_NUMBER = re.compile(r"\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*\.?|[IVXLC]{1,5}\.)\s+(?=\S)")
_TYPED_NUMBER = re.compile(r"\s*(?P<number>[0-9]{1,3})\.[ \t\u00a0]+(?=\S)")
_TYPED_ITEM = re.compile(
    r"\s*(?:(?P<bullet>[–—•·●▪○*-])|\(?(?P<label>[a-z]{1,2}|[ivxl]{1,5}|[0-9]{1,2})\))[ \t\u00a0]+(?=\S)"
)
_NUMBER = re.compile(r"\(?\[?(?P<number>[0-9]+)\]?[.)]?")
_ROMAN = re.compile(r"[ivxl]+")
_LONGEST_HEADING = 14
_DEEPEST_ITEM = 7


class Line(Struct, frozen=True):
    """One paragraph or table of a Word file with its role.

    `level` is that of a heading (1 for a clause) or of an item (from 0). `number` is what is printed before it; `name` is
    the number of an annex. `pictures` are names of pictures with their alternatives. `is_guessed` where words alone told
    the role.
    """

    role: Role
    spot: Spot
    pieces: Pieces = ()
    level: int = 0
    number: str = ""
    name: str = ""
    ordered: bool = False
    style: str = ""
    pictures: tuple[tuple[str, str], ...] = ()
    bookmarks: tuple[str, ...] = ()
    table: Table | None = None
    is_guessed: bool = False

    @property
    def words(self) -> str:
        """Return the words of the line with single spaces."""
        return " ".join(words_of(self.pieces).split())


def read_pieces(runs: Sequence[Run], ledger: Ledger, spot: Spot) -> Pieces:
    """Return the words of runs with their look, links and footnotes; hidden words are listed and left out."""
    pieces = []
    for run in runs:
        if run.hidden:
            if run.text.strip():
                advice = "they are hidden in the Word file; add them if they are meant"
                ledger.drop("hidden words", spot, run.text, advice)
            continue
        if run.footnote:
            pieces.append(Piece(note=run.footnote))
        if run.text:
            code = bool(_CODE_STYLE.search(run.style))
            pieces.append(Piece(run.text, run.bold, run.italic, code=code, link=_link(run)))
        if run.raised and run.text.strip():
            ledger.keep("raised words", spot, run.text, "they stand on the line now; write it otherwise if it matters")
    return tuple(pieces)


def _link(run: Run) -> tuple[str, str] | None:
    if _WEB.fullmatch(run.link):
        return ("web", run.link)
    if run.link.startswith("#"):
        return ("bookmark", run.link[1:])
    refers = _REFERS.match(run.field)
    return ("bookmark", refers["name"]) if refers else None


class LineReader(Struct):
    """Reads the blocks of a foreign draft one after the other; knows which numbers and lists came before."""

    ledger: Ledger
    has_headings: bool
    in_annex: bool = False
    count: int = 0
    lists: set[str] | None = None
    labels: list[str] | None = None

    def read(self, blocks: Sequence[Block]) -> Iterator[Line]:
        """Yield the lines of blocks; a table of one cell is a frame around its text."""
        for block in blocks:
            if isinstance(block, Table):
                if len(block.rows) == 1 and len(block.rows[0].cells) == 1:
                    yield from self.read(block.rows[0].cells[0].blocks)
                else:
                    self.labels = None
                    yield Line("table", block.spot, table=block, bookmarks=block.bookmarks, style=block.style)
                continue
            line = self._line(block)
            self.labels = self.labels if line.role == "item" else None
            if line.pieces or line.pictures or line.role == "annex":
                yield line

    def _line(self, paragraph: Paragraph) -> Line:
        pieces = read_pieces(paragraph.runs, self.ledger, paragraph.spot)
        pictures = tuple((run.picture, run.alternative) for run in paragraph.runs if run.picture)
        pieces = pieces if words_of(pieces).strip() or any(piece.note for piece in pieces) else ()
        line = Line(
            "text", paragraph.spot, pieces, style=paragraph.style, pictures=pictures, bookmarks=paragraph.bookmarks
        )
        if not pieces:
            return line
        words = line.words
        if _CLOSING.fullmatch(words):
            return replace(line, role="closing")
        in_contents = any(run.field.strip().startswith("TOC") for run in paragraph.runs)
        if in_contents or _CONTENTS_STYLE.match(paragraph.style) or _CONTENTS_TITLE.fullmatch(words):
            return replace(line, role="contents")
        return self._division(line, paragraph) or self._numbered(line, paragraph) or self._item(line, paragraph) or line

    # --- headings -------------------------------------------------------------------------------------------------------

    def _division(self, line: Line, paragraph: Paragraph) -> Line | None:
        words = line.words
        if len(words) > 300:  # noqa: PLR2004 - no title is so long
            return None
        is_heading = paragraph.outline is not None
        looks = _looks_like_heading(line, paragraph)
        annex = _ANNEX.fullmatch(words)
        numbered_annex = re.match(r"annex", paragraph.number, re.IGNORECASE)
        if annex and annex["kind"].casefold() == "annex" and (is_heading or looks or _is_bare(annex)):
            self.in_annex, self.count, self.lists = True, 0, None
            title = remove(line.pieces, 0, _offset(line.pieces, annex.start("title")))
            self.ledger.settle(words[: annex.start("title")])
            return replace(line, role="annex", level=1, pieces=title, name=annex["number"] or "")
        if numbered_annex and is_heading:
            self.in_annex, self.count, self.lists = True, 0, None
            name = paragraph.number[numbered_annex.end() :].strip(" .:–-\u00a0")
            return replace(line, role="annex", level=1, name=name)
        if paragraph.outline is not None:
            pieces = line.pieces if paragraph.number else self._without(line.pieces, _TYPED_HEADING_NUMBER)
            return replace(line, role="heading", level=paragraph.outline, number=paragraph.number, pieces=pieces)
        if self.has_headings or not looks or paragraph.listed is not None:
            return None
        level = 1 if words.isupper() else 2
        pieces = self._without(line.pieces, _TYPED_HEADING_NUMBER)
        return replace(line, role="heading", level=level, pieces=pieces, is_guessed=True)

    def _without(self, pieces: Pieces, pattern: re.Pattern[str]) -> Pieces:
        """Return pieces without what a pattern finds at their beginning, which is noted as settled."""
        found = pattern.match(words_of(pieces))
        if found is None:
            return pieces
        self.ledger.settle(found[0])
        return remove(pieces, 0, found.end())

    # --- numbers --------------------------------------------------------------------------------------------------------

    def _numbered(self, line: Line, paragraph: Paragraph) -> Line | None:
        """Return the line of a numbered paragraph: its number goes on from the last one, or its list is known to."""
        listed = paragraph.listed
        if listed is not None:
            found = _NUMBER.fullmatch(paragraph.number.strip())
            if listed.level or listed.format != "decimal" or found is None:
                return None
            known = self.lists is not None and listed.list in self.lists
            if int(found["number"]) != self.count + 1 and not known:
                return None
            self.lists = {*(self.lists or ()), listed.list}
            self.count = int(found["number"])
            return replace(line, role="numbered", number=found["number"])
        typed = _TYPED_NUMBER.match(words_of(line.pieces))
        if typed is None or int(typed["number"]) != self.count + 1 or paragraph.number:
            return None
        self.count += 1
        self.ledger.settle(typed[0])
        return replace(line, role="numbered", number=typed["number"], pieces=remove(line.pieces, 0, typed.end()))

    def _item(self, line: Line, paragraph: Paragraph) -> Line | None:
        listed = paragraph.listed
        if listed is not None:
            ordered = listed.format not in {"bullet", "none"}
            level = min(listed.level, _DEEPEST_ITEM)
            return replace(line, role="item", level=level, ordered=ordered, number=paragraph.number)
        typed = _TYPED_ITEM.match(words_of(line.pieces))
        if typed is None:
            return None
        self.ledger.settle(typed[0])
        level = 0 if typed["bullet"] else self._label_level(typed["label"])
        pieces = remove(line.pieces, 0, typed.end())
        return replace(
            line, role="item", level=level, ordered=not typed["bullet"], number=typed[0].strip(), pieces=pieces
        )

    def _label_level(self, label: str) -> int:
        """Return how deep a typed label stands: (i) is under (a), unless it follows (h)."""
        labels = self.labels or []
        follows = bool(labels) and len(label) == len(labels[0]) == 1 and ord(label) == ord(labels[0]) + 1
        if follows or not labels or not _ROMAN.fullmatch(label):
            self.labels = [label]
            return 0
        self.labels = [labels[0], label]
        return 1


def _looks_like_heading(line: Line, paragraph: Paragraph) -> bool:
    """Return whether words alone make a heading: short, without a stop, in capitals or of one stressed look."""
    words = line.words
    if len(words.split()) > _LONGEST_HEADING or words.endswith((".", ";", ",", ":")) or words.startswith(("[", "(")):
        return False
    if paragraph.listed is not None or not any(sign.isalpha() for sign in words) or _TYPED_ITEM.match(words):
        return False
    return words.isupper() or all(piece.strong for piece in line.pieces if piece.text.strip())


def _is_bare(annex: re.Match[str]) -> bool:
    """Return whether “Annex II” stands alone in its line."""
    return bool(annex["number"]) and not annex["title"] and annex["kind"][0] == "A"


def _offset(pieces: Pieces, offset: int) -> int:
    """Return where a character stands in the words of pieces, by its offset where each run of spaces is one."""
    words = words_of(pieces)
    lead = len(words) - len(words.lstrip())
    # Each run of spaces counts as one, as each other sign does.
    for count, found in enumerate(re.finditer(r"\s+|\S", words[lead:])):
        if count == offset:
            return lead + found.start()
    return len(words)
