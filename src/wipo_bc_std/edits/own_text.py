"""The running text of our own Word files: authored words only, with links by bookmark and brackets by style."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from wipo_bc_std.edits.running_text import Piece, Pieces
from wipo_bc_std.office_files.word_nodes import Block, Document, Leftover, Paragraph, Run, Table
from wipo_bc_std.office_files.word_profile import AUTOMATIC_LINK, CODE, COMPUTED
from wipo_bc_std.office_files.word_profile import is_generated as is_generated_style
from wipo_bc_std.view.stage_words import STAGE_WORDS

# Of a footnote that is cited again.
FOOTNOTE_NUMBER = "Computed Footnote Number"

Resolve = Callable[[str], tuple[str, str] | None]


def is_computed(run: Run) -> bool:
    """Return whether nobody typed the words of a run."""
    return run.style.startswith(COMPUTED)


def is_generated(paragraph: Paragraph) -> bool:
    """Return whether nobody typed the words of a paragraph."""
    return is_generated_style(paragraph.style)


def computed_words(paragraph: Paragraph) -> str:
    """Return the computed words of a paragraph."""
    return " ".join("".join(run.text for run in paragraph.runs if is_computed(run)).split())


def read_own_pieces(runs: Sequence[Run], resolve: Resolve, cited: Sequence[str] = ()) -> Pieces:
    """Return the authored words of runs; `resolve` says for a bookmark the kind and id of what stands there.

    `cited` are the keys of footnotes by number: one that is cited again prints its number as words.
    """
    pieces: list[Piece] = []
    group, inside = 0, 0
    for run in runs:
        if run.footnote:
            pieces.append(Piece(note=run.footnote, unsettled=inside))
        if not run.text or run.hidden:
            continue
        link = _link(run, resolve)
        if is_computed(run) and link is None:
            # Computed brackets tell what is unsettled: a run inside can have a style of its own.
            if run.text.strip() == "[":
                group += 1
                inside = group
            elif run.text.strip() == "]":
                inside = 0
            elif run.style == FOOTNOTE_NUMBER and run.text.strip().isdecimal() and int(run.text) <= len(cited):
                pieces.append(Piece(note=cited[int(run.text) - 1], unsettled=inside))
            elif run.text != run.text.strip():
                # What is printed between two texts keeps them apart.
                pieces.append(Piece(" ", unsettled=inside))
            continue
        bare = is_computed(run)
        strong, emphasis = run.bold and not bare, run.italic and not bare
        code = run.style == CODE
        pieces.append(Piece(run.text, strong, emphasis, code=code, link=link, bare=bare, unsettled=inside))
    return tuple(pieces)


def _link(run: Run, resolve: Resolve) -> tuple[str, str] | None:
    if not run.link or run.style == AUTOMATIC_LINK:
        return None
    return resolve(run.link[1:]) if run.link.startswith("#") else ("web", run.link)


def authored_document(document: Document) -> Document:
    """Return one of our files without what nobody typed, for counting words."""
    notes = {key: replace(note, blocks=_authored(note.blocks)) for key, note in document.notes.items()}
    leftovers = tuple(item for item in document.leftovers if not _is_watermark(item))
    return replace(
        document, blocks=_authored(document.blocks), notes=notes, headers=(), footers=(), leftovers=leftovers
    )


def _is_watermark(item: Leftover) -> bool:
    """Return whether something is the stage that stands in the margin of each page."""
    return item.spot.part == "headers" and any(
        item.text == words.text
        for key, by_language in STAGE_WORDS.items()
        if key.startswith("stage.")
        for words in by_language.values()
    )


def _authored(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            rows = (
                replace(row, cells=tuple(replace(cell, blocks=_authored(cell.blocks)) for cell in row.cells))
                for row in block.rows
            )
            kept.append(replace(block, rows=tuple(rows)))
        elif not is_generated(block):
            # What the program prints parts the words on its two sides.
            runs = tuple(
                replace(run, alternative="", text="\n" if is_computed(run) else run.text) for run in block.runs
            )
            kept.append(replace(block, runs=runs))
    return tuple(kept)
