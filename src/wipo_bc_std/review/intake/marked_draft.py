"""Reads a copy of our own draft in Word that came back marked up: comments in the margin and tracked changes.

Where each stands is told by the bookmarks of the draft (see `office_files.word_profile`): those that are open, else the last
one before. What was changed without being tracked cannot be seen here; `import-edits` holds the text against its sources.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wipo_bc_std.office_files.word_nodes import Block, Document, Paragraph
from wipo_bc_std.office_files.word_profile import identifier_of
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.intake.word_census import count_marks
from wipo_bc_std.review.intake.word_words import Words, is_row_gone, read_words
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced

_REPLY = "it answers another comment in the margin"
_ELSEWHERE = "it stands where the draft has no text of its own: name the text that it is about, with review enter"


def read_marked_draft(content: bytes, document: Document) -> Returned:
    """Return what is marked in a copy of the draft; raise UnreadableFormError where nothing is."""
    places: dict[int, str] = {}
    comments: list[ReturnedComment] = []
    unplaced: list[Unplaced] = []
    for paragraph, name, words in _walk(document.blocks):
        places[paragraph.spot.paragraph] = name
        if words.is_changed:
            _take_change(f"paragraph {paragraph.spot.paragraph}", name, words, comments, unplaced)
    notes = [block for note in document.notes.values() for block in note.blocks]
    for _, _, words in _walk((*notes, *document.headers, *document.footers)):
        if words.is_changed:
            _take_change("a note, or the head or foot of the pages", "", words, comments, unplaced)
    for comment in document.comments.values():
        text = comment.text.strip()
        name = places.get(comment.spot.paragraph, "") if comment.spot.part == "text" else ""
        row = f"margin {comment.key}"
        if text and name and not comment.parent:
            comments.append(ReturnedComment(row, id=name, quote=comment.quote.strip(), text=text))
        elif text:
            unplaced.append(Unplaced(row, text, _REPLY if comment.parent else _ELSEWHERE))
    if not (comments or unplaced):
        raise UnreadableFormError(
            "it is a copy of the draft in which nothing is marked: no comment, no tracked change",
            "if its text was changed all the same, see the changes with wipo-bc-std import-edits",
        )
    found = Returned("docx", comments=tuple(comments), unplaced=tuple(unplaced))
    return replace(found, filled=count_marks(content))


def _take_change(row: str, name: str, words: Words, comments: list[ReturnedComment], unplaced: list[Unplaced]) -> None:
    """Make a changed paragraph a proposal; one that is gone whole says so by what it was."""
    if name and words.text:
        comments.append(
            ReturnedComment(row, id=name, kind="editorial", proposed=words.text, quote=words.before.strip())
        )
    elif name:
        comments.append(ReturnedComment(row, id=name, kind="editorial", text=f"[deleted] {words.before.strip()}"))
    else:
        unplaced.append(Unplaced(row, words.text or words.before.strip(), _ELSEWHERE))


def _walk(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph, str, Words]]:
    """Yield each paragraph with the id of the text that it belongs to, empty where none does, and its words."""
    open_marks: list[str] = []
    last = ""
    for paragraph, is_gone in _paragraphs(blocks, is_gone=False):
        open_marks = [mark for mark in open_marks if mark not in paragraph.ended]
        for mark in paragraph.bookmarks:
            if identifier_of(mark) is not None:
                open_marks.append(mark)
                last = mark
        words = read_words([replace(paragraph, number="")], is_gone=is_gone)
        yield paragraph, identifier_of(open_marks[-1] if open_marks else last) or "", words


def _paragraphs(blocks: Sequence[Block], *, is_gone: bool) -> Iterator[tuple[Paragraph, bool]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block, is_gone
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _paragraphs(cell.blocks, is_gone=is_gone or is_row_gone(row))
