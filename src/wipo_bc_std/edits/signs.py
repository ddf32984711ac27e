"""Signs that no source can have: taken out of the text of a Word file, and listed."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec.structs import replace

from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.office_files.word_nodes import Block, Document, Run, Table

_HIDDEN = re.compile("[\u00ad\u200b\u202a-\u202e\u2060-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_UNPRINTABLE = re.compile("[\ud800-\udfff\ue000-\uf8ff\U0001f000-\U0001faff\U000e0000-\U0010ffff]")
_ADVICE = "left out, as it cannot be printed or seen; say it in words where it means something"


def clean_document(document: Document, ledger: Ledger) -> Document:
    """Return a document without signs that no source can have; each paragraph with such signs is listed."""
    notes = {key: replace(note, blocks=_clean(note.blocks, ledger)) for key, note in document.notes.items()}
    return replace(
        document,
        blocks=_clean(document.blocks, ledger),
        notes=notes,
        headers=_clean(document.headers, ledger),
        footers=_clean(document.footers, ledger),
    )


def clean_text(text: str) -> str:
    """Return words without signs that no source can have, each letter with its accent as one character."""
    spaced = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _HIDDEN.sub("", spaced)))


def _clean(blocks: tuple[Block, ...], ledger: Ledger) -> tuple[Block, ...]:
    return tuple(_clean_block(block, ledger) for block in blocks)


def _clean_block(block: Block, ledger: Ledger) -> Block:
    if isinstance(block, Table):
        rows = (
            replace(row, cells=tuple(replace(cell, blocks=_clean(cell.blocks, ledger)) for cell in row.cells))
            for row in block.rows
        )
        return replace(block, rows=tuple(rows))
    odd = sorted({sign for run in block.runs for sign in _odd_signs(run.text)})
    if odd:
        names = ", ".join(f"U+{ord(sign):04X}" for sign in odd)
        ledger.keep("sign", block.spot, names, _ADVICE)
    runs = tuple(_clean_run(run) for run in block.runs)
    spot = replace(block.spot, quote=clean_text(block.spot.quote))
    return replace(block, runs=runs, spot=spot)


def _clean_run(run: Run) -> Run:
    return replace(run, text=clean_text(run.text), alternative=clean_text(run.alternative))


def _odd_signs(text: str) -> Iterator[str]:
    for pattern in (_CONTROL, _UNPRINTABLE):
        yield from pattern.findall(text)
