"""Definitions of a foreign draft: items and paragraphs such as “token” means … become concepts."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import Concept, Directive, Division, Items, Matter, Paragraph, walk_matter
from wipo_bc_std.edits.running_text import Piece, Pieces, cut, tidy, words_of

_TITLE = re.compile(r"definition|terminolog|terms\b|glossary", re.IGNORECASE)
_QUOTED = re.compile(
    r"\s*(?:(?:the\s+)?(?:term|expression)s?\s+)?[“\"„«‘'](?P<term>[^“”\"„«»‘]{1,80}?)[”\"“»’'](?P<verb>\s*(?:,\s*)?"
    r"(?:means|shall mean|refers? to|designates?|denotes?|is defined as|is|are|:|–|—)\s+)(?P<text>\S.*)",
    re.DOTALL,
)
_STRESSED = re.compile(
    r"\s*(?P<term>[^:–—]{1,80}?)(?P<verb>\s*(?:(?:means|shall mean|refers? to|designates?|denotes?|is defined as)\s|[:–—])\s*)(?P<text>\S.*)",
    re.DOTALL,
)
_END = re.compile(r"\s*(?:;\s*(?:and|or)|;|\.)\s*$", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"(?<=[a-z)”’])\.\s+(?=[A-Z“\"(])")
_MOST_TERM_WORDS = 7


def take_concepts(division: Division, given: Identifiers, ledger: Ledger) -> tuple[Division, list[Concept]]:
    """Return a division whose definitions are generated from concepts, and these; another division stays as it is."""
    if division.status or not _TITLE.search(words_of(division.title)):
        return division, []
    concepts: list[Concept] = []
    blocks: list[Matter] = []
    place = -1
    for block in division.blocks:
        left, found = _read_block(block, division, given, ledger)
        concepts += found
        if found and place < 0 and blocks:
            place = len(blocks)
        elif found and place < 0:
            place = 0
        blocks += left
    if not concepts:
        return division, []
    place = next((n for n in range(place, len(blocks)) if not isinstance(blocks[n], Items)), len(blocks))
    blocks.insert(place, Directive("list", "", {"of": "concepts"}))
    ledger.keep(
        "definitions",
        division.spot,
        "",
        f"{len(concepts)} definitions are in terms/definitions.yml; say there where each comes from",
    )
    notes = _notes_in_use(division, blocks)
    return replace(division, blocks=tuple(blocks), notes=notes), concepts


def _notes_in_use(division: Division, blocks: Sequence[Matter]) -> dict[str, Pieces]:
    used = {piece.note for block in walk_matter(tuple(blocks)) if isinstance(block, Paragraph) for piece in block.text}
    grids = repr([block for block in walk_matter(tuple(blocks)) if not isinstance(block, Paragraph | Items)])
    return {name: text for name, text in division.notes.items() if name in used or f"note='{name}'" in grids}


def _read_block(
    block: Matter, division: Division, given: Identifiers, ledger: Ledger
) -> tuple[list[Matter], list[Concept]]:
    """Return what is left of a block and the concepts that it defined."""
    if isinstance(block, Paragraph):
        concept = _read_concept((block,), division, given, ledger, quoted=True)
        return ([], [concept]) if concept else ([block], [])
    if not isinstance(block, Items):
        return [block], []
    found, left = [], []
    for item in block.items:
        concept = _read_concept(item, division, given, ledger, quoted=False)
        if concept is None:
            left.append(item)
            words = " ".join(words_of(each.text) for each in walk_matter(item) if isinstance(each, Paragraph))
            ledger.keep("definition", division.spot, words, "it is not understood as a definition, and stays an item")
        else:
            found.append(concept)
    if not found:
        return [block], []
    return ([replace(block, items=tuple(left))] if left else []), found


def _read_concept(
    blocks: Sequence[Matter], division: Division, given: Identifiers, ledger: Ledger, *, quoted: bool
) -> Concept | None:
    first = blocks[0]
    if not isinstance(first, Paragraph) or any(piece.unsettled for piece in first.text):
        return None
    if not all(isinstance(block, Paragraph) for block in walk_matter(tuple(blocks)) if not isinstance(block, Items)):
        return None
    words = words_of(first.text)
    found = _QUOTED.fullmatch(words) or (None if quoted else _stressed(first.text, words))
    if found is None or len(found["term"].split()) > _MOST_TERM_WORDS:
        return None
    # Footnotes belong to clauses: their words are notes of the concept.
    pieces = tuple(piece for piece in first.text if not piece.note)
    notes = [
        division.notes[piece.note] for block in _texts(blocks) for piece in block.text if piece.note in division.notes
    ]
    ledger.settle(words[: found.start("term")])
    ledger.settle(words[found.end("term") : found.start("text")])
    definition = cut(pieces, found.start("text"))
    sentences = _split_sentences(definition)
    definition = _without_end(sentences[0], ledger)
    rest = [tuple(piece for piece in block.text if not piece.note) for block in _texts(blocks)[1:]]
    notes = [*sentences[1:], *rest, *notes]
    term = " ".join(found["term"].split())
    if notes:
        ledger.keep("definition", first.spot, term, "what follows its first phrase is a note now")
    return Concept(given.give(term, 5), term, tidy(definition), tuple(tidy(note) for note in notes), first.spot)


def _texts(blocks: Sequence[Matter]) -> list[Paragraph]:
    return [block for block in walk_matter(tuple(blocks)) if isinstance(block, Paragraph)]


def _stressed(pieces: Pieces, words: str) -> re.Match[str] | None:
    """Return the match of a definition whose term is stressed, or stands before a colon."""
    found = _STRESSED.fullmatch(words)
    if found is None:
        return None
    term = cut(pieces, 0, found.end("term"))
    is_stressed = all(piece.strong or piece.emphasis for piece in term if piece.text.strip())
    return found if is_stressed or found["verb"].strip() in {":", "means"} else None


def _split_sentences(pieces: Pieces) -> list[Pieces]:
    """Return the first sentence with its stop, and the rest."""
    found = _NEXT_SENTENCE.search(words_of(pieces))
    return [pieces] if found is None else [cut(pieces, 0, found.start() + 1), cut(pieces, found.end())]


def _without_end(pieces: Pieces, ledger: Ledger) -> Pieces:
    """Return a definition without the stop or semicolon that ended its item."""
    words = words_of(pieces)
    found = _END.search(words)
    if found is None or not words[: found.start()].strip():
        return pieces
    ledger.settle(found[0])
    kept: tuple[Piece, ...] = cut(pieces, 0, found.start())
    return kept
