"""The balance of an import: each word of the Word file stands in the sources, became structure, or is listed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.model.block import Figure, Listing, texts, walk_blocks
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.inline import Inlines, Link, Unsettled
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.office_files.word_nodes import Block, Document, walk_paragraphs

# Finer than the words of a text: what is cut off, such as “[BD-01]”, must not part a word in two.
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


class Balance(Struct, frozen=True):
    """How many words there are on both sides, and which are on one side only."""

    in_word_file: int
    in_sources: int
    settled: int
    listed: int
    added: int
    lost: Counter[str]
    unexplained: Counter[str]

    @property
    def is_even(self) -> bool:
        """Return whether nothing is lost and nothing came from nowhere."""
        return not self.lost and not self.unexplained


def weigh(document: Document, ledger: Ledger, standard: Standard) -> Balance:
    """Return the balance of a cleaned Word file against what was made of it and read back."""
    inside = count_words(document_texts(document))
    outside = count_words(standard_texts(standard))
    settled = count_words(ledger.settled)
    listed = count_words(entry.words for entry in ledger.entries if not entry.is_kept)
    added = count_words(ledger.added)
    one, two = inside + added, outside + settled + listed
    return Balance(
        inside.total(), outside.total(), settled.total(), listed.total(), added.total(), one - two, two - one
    )


def count_words(parts: Iterable[str]) -> Counter[str]:
    """Return how often each word and sign stands in texts; spaces do not count."""
    return Counter(word for text in parts for word in _words(text))


def _words(text: str) -> Iterator[str]:
    return iter(_WORD.findall(unicodedata.normalize("NFC", text)))


def document_texts(document: Document) -> Iterator[str]:
    """Yield all texts of a Word file; a header or footer that several sections repeat, once."""
    yield from _block_texts(document.blocks)
    for note in document.notes.values():
        yield from _block_texts(note.blocks)
    yield from margin_texts(document)
    yield from (comment.text for comment in document.comments.values())
    yield from (leftover.text for leftover in document.leftovers)


def margin_texts(document: Document) -> tuple[str, ...]:
    """Return the texts of headers and footers, each once."""
    paragraphs = walk_paragraphs((*document.headers, *document.footers))
    return tuple(dict.fromkeys(" ".join(paragraph.text.split()) for paragraph in paragraphs if paragraph.text.strip()))


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for paragraph in walk_paragraphs(blocks):
        # Hidden words are listed apart from those around them.
        yield "".join(run.text for run in paragraph.runs if not run.hidden)
        yield from (run.text for run in paragraph.runs if run.hidden)
        yield from (run.alternative for run in paragraph.runs if run.picture)


def standard_texts(standard: Standard) -> Iterator[str]:
    """Yield all texts that authors wrote, with a gap where the program prints something of its own."""
    for division in standard.divisions:
        yield from _division_texts(division)
    for concept in standard.concepts:
        for designations in concept.designations.values():
            yield from (designation.term for designation in designations)
        yield from (_said(text.inlines) for text in concept.definition.values())
        yield from (_said(text.inlines) for note in concept.notes for text in note.values())
    for reference in standard.references:
        yield reference.designation
        yield _said(reference.title.inlines)
        yield _said(reference.note.inlines) if reference.note is not None else ""


def _division_texts(division: Clause) -> Iterator[str]:
    yield _said(division.matter.title.inlines)
    for block in walk_blocks(division.blocks):
        if isinstance(block, Listing):
            yield block.text
        elif isinstance(block, Figure):
            yield block.options.alt
            yield _said(block.caption)
        else:
            yield from (_said(text) for text in texts(block))
    yield from (_said(footnote.text) for footnote in division.footnotes)


def _said(inlines: Inlines) -> str:
    """Return the words of a running text; brackets and links without words of their own part what stands around them."""
    parts = []
    for inline in inlines:
        if isinstance(inline, Unsettled):
            parts.append(f"\n{_said(inline.children)}\n")
        elif isinstance(inline, Link):
            parts.append(_said(inline.children) if inline.children else _own_words(inline))
        elif hasattr(inline, "children"):
            parts.append(_said(inline.children))
        elif hasattr(inline, "text"):
            parts.append(inline.text)
    return "".join(parts)


def _own_words(link: Link) -> str:
    # An address prints itself.
    return link.target if link.kind == "web" else "\n"
