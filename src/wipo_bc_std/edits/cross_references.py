"""References in running text: “paragraph 12”, “Annex II”, “Table 1”, “[BD-01]” become links where they are certain.

Square brackets around other words become the mark of words that are not agreed.
"""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import Directive, Division, Grid, Heading, Items, Matter, OptionValue, Paragraph
from wipo_bc_std.edits.running_text import Piece, Pieces, change, cut, remove, words_of
from wipo_bc_std.office_files.word_nodes import Spot

_LABEL = re.compile(
    r"\[(?P<rule>[A-Z][A-Z0-9]{1,7}-[0-9]{2,3})\]|(?<![\w-])(?P<bare>[A-Z][A-Z0-9]{1,7}-[0-9]{2,3})(?![\w-])"
)
# Not “paragraph 12(a)” or “12 and 13”, and not of another document.
_ELSEWHERE = r"(?![\w(/–-]|\.[0-9]|\s+(?:of|to|in)\b|(?:,?\s+(?:and|or|to)|,)\s+[0-9IVX])"
_REFERENCE = re.compile(
    rf"(?<![\w-])(?:paragraph\s+(?P<para>[0-9]{{1,3}})|Annex\s+(?P<annex>[IVXLC]{{1,6}}|[A-Z])"
    rf"|(?P<kind>Table|Figure)\s+(?P<number>(?:[IVX]+-)?[0-9]{{1,3}})){_ELSEWHERE}"
)
_MAYBE = re.compile(r"(?<![\w-])(?:[Pp]aragraphs?|[Aa]nnex(?:es)?|[Tt]ables?|[Ff]igures?)\s+(?:[0-9]+|[IVX]+)(?![\w])")
_BRACKET = re.compile(r"[\[\]]")
# An ellipsis, a number, a footnote by hand, “sic”: no words that wait for agreement.
_USUAL = re.compile(r"\s*(?:…|\.{3}|[\d\s.,;–-]*|sic!?|[a-z]{1,2})\s*")


class Targets(Struct):
    """What a text can lead to: by the number that was printed (in a scope: an annex, or the body), or by bookmark."""

    paragraphs: dict[tuple[str, str], str] = field(default_factory=dict)
    annexes: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    bookmarks: dict[str, tuple[str, str]] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)
    designations: dict[str, str] = field(default_factory=dict)


def link_division(division: Division, targets: Targets, ledger: Ledger) -> Division:
    """Return a division whose running texts have links and brackets."""
    scope = division.id if division.status else ""
    linker = _Linker(targets, ledger, scope)
    notes = {name: linker.text(text, division.spot, "") for name, text in division.notes.items()}
    title = linker.brackets(linker.resolve(division.title), division.spot)
    return replace(division, title=title, notes=notes, blocks=map_texts(division.blocks, linker.text))


def map_texts(blocks: tuple[Matter, ...], text: Callable[[Pieces, Spot, str], Pieces]) -> tuple[Matter, ...]:
    """Return blocks with each running text made anew, of its place and the id of what holds it."""
    return tuple(_map_block(block, text, "", Spot("text", 1)) for block in blocks)


def _map_block(block: Matter, text: Callable[[Pieces, Spot, str], Pieces], holder: str, spot: Spot) -> Matter:
    match block:
        case Paragraph():
            return replace(block, text=text(block.text, block.spot, block.id or holder))
        case Heading():
            return replace(block, title=text(block.title, block.spot, block.id))
        case Items():
            items = (tuple(_map_block(each, text, holder, spot) for each in item) for item in block.items)
            return replace(block, items=tuple(items))
        case Grid():
            head = None if block.head is None else tuple(text(cell, spot, holder) for cell in block.head)
            rows = tuple(tuple(text(cell, spot, holder) for cell in row) for row in block.rows)
            return replace(block, head=head, rows=rows)
        case Directive():
            place = block.spot or spot
            inner = block.argument or holder
            options: dict[str, OptionValue] = {
                key: text(value, place, inner) if isinstance(value, tuple) else value
                for key, value in block.options.items()
            }
            blocks = tuple(_map_block(each, text, inner, place) for each in block.blocks)
            return replace(block, options=options, blocks=blocks)
        case _:
            return block


class _Linker(Struct):
    targets: Targets
    ledger: Ledger
    scope: str
    groups: int = 0

    def text(self, pieces: Pieces, spot: Spot, own: str) -> Pieces:
        pieces = self.resolve(pieces)
        for start, end, link in reversed(list(self._references(words_of(pieces), own))):
            if all(piece.link is None and not piece.code for piece in cut(pieces, start, end)):
                self.ledger.settle(words_of(pieces)[start:end])
                pieces = change(pieces, start, end, link=link, bare=True, strong=False, emphasis=False)
        left = "".join(" " * len(piece.text) if piece.link else piece.text for piece in pieces)
        for found in _MAYBE.finditer(left):
            self.ledger.keep(
                "reference", spot, found[0], "it may lead to this draft or to another document; link it if it does"
            )
        return self.brackets(pieces, spot)

    def resolve(self, pieces: Pieces) -> Pieces:
        """Return pieces of which those that led to a bookmark lead to what stands there, if that is known."""
        return tuple(self._resolved(piece) for piece in pieces)

    def _resolved(self, piece: Piece) -> Piece:
        if piece.link is None or piece.link[0] != "bookmark":
            return piece
        target = self.targets.bookmarks.get(piece.link[1])
        # A number that Word computed is computed here as well: “paragraph 12” is looked for in the words.
        return replace(piece, link=None if target is None or re.search(r"\d", piece.text) else target)

    def _references(self, words: str, own: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
        found = [*self._labels(words), *self._numbers(words), *self._documents(words)]
        last = 0
        for start, end, link in sorted(found):
            if start >= last and link[1] != own:
                last = end
                yield start, end, link

    def _labels(self, words: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
        for found in _LABEL.finditer(words):
            name = found["rule"] or found["bare"]
            if name in self.targets.rules:
                yield found.start(), found.end(), ("provision", name)

    def _numbers(self, words: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
        for found in _REFERENCE.finditer(words):
            if found["para"]:
                kind, target = "para", self.targets.paragraphs.get((self.scope, found["para"]), "")
                target = "" if target in self.targets.rules or not target.islower() else target
            elif found["annex"]:
                kind, target = "annex", self.targets.annexes.get(found["annex"], "")
            else:
                kind = found["kind"].casefold()
                known = self.targets.tables if kind == "table" else self.targets.figures
                target = known.get(found["number"], "")
            if target:
                yield found.start(), found.end(), (kind, target)

    def _documents(self, words: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
        for designation, target in self.targets.designations.items():
            for found in re.finditer(rf"(?<![\w-]){re.escape(designation)}(?![\w-]|:\w)", words):
                yield found.start(), found.end(), ("ref", target)

    # --- brackets -------------------------------------------------------------------------------------------------------

    def brackets(self, pieces: Pieces, spot: Spot) -> Pieces:
        """Return pieces with words in square brackets marked as not agreed; brackets without their half are listed."""
        words = "".join(" " * len(piece.text) if piece.link and piece.bare else piece.text for piece in pieces)
        pairs, lonely = _bracket_pairs(words)
        if lonely:
            self.ledger.keep(
                "bracket", spot, words, "a square bracket has no other half here; write [[…]] for words not agreed"
            )
        for start, end in reversed(pairs):
            inner = words[start + 1 : end]
            twice = inner.startswith("[") and inner.endswith("]")
            first, last = (start + 2, end - 1) if twice else (start + 1, end)
            if not words[first:last].strip() or _USUAL.fullmatch(words[first:last]) or _spans_code(pieces, start, end):
                continue
            self.groups += 1
            self.ledger.settle("[ ]" * (2 if twice else 1))
            pieces = change(pieces, first, last, unsettled=self.groups)
            pieces = remove(remove(pieces, last, end + 1), start, first)
        return pieces


def _spans_code(pieces: Pieces, start: int, end: int) -> bool:
    return any(piece.code for piece in cut(pieces, start, end))


def _bracket_pairs(words: str) -> tuple[list[tuple[int, int]], bool]:
    """Return the outermost pairs of square brackets in order, and whether one has no other half."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    lonely = False
    for found in _BRACKET.finditer(words):
        if found[0] == "[":
            stack.append(found.start())
        elif stack:
            start = stack.pop()
            if not stack:
                pairs.append((start, found.start()))
        else:
            lonely = True
    return pairs, lonely or bool(stack)
