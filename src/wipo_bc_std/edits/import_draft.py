"""`import-draft`: a Word file becomes sources; what a person has to look at is listed, and no word is lost unsaid."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from wipo_bc_std.edits.earlier_state import Difference, Earlier, merge_earlier
from wipo_bc_std.edits.foreign_draft import read_foreign
from wipo_bc_std.edits.ledger import Entry, Ledger
from wipo_bc_std.edits.matter import Directive, DraftMatter, Heading, Paragraph, walk_matter
from wipo_bc_std.edits.own_draft import read_own
from wipo_bc_std.edits.own_text import authored_document
from wipo_bc_std.edits.signs import clean_document, clean_text
from wipo_bc_std.edits.source_text import write_sources
from wipo_bc_std.edits.word_balance import Balance, margin_texts, weigh
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.keyword import FORCES_OF_KIND
from wipo_bc_std.office_files.word_nodes import Document, Spot, Table, walk_paragraphs
from wipo_bc_std.office_files.word_profile import LANGUAGE, MADE_BY
from wipo_bc_std.pipeline import Checked, check_project
from wipo_bc_std.settings import UsageError

Choice = Literal["accept", "reject"]


class Imported(Struct, frozen=True):
    """What an import made: files by their paths below `standard/`, what is listed, and the balance of words.

    `counts` says how many there are of each kind; `differences` what differs from the sources that were there;
    `checked` is what the new sources are when they are read back, `matter` is all that was read, also what an earlier state
    says itself.
    """

    files: Mapping[str, bytes]
    entries: tuple[Entry, ...]
    counts: Mapping[str, int]
    balance: Balance
    differences: tuple[Difference, ...]
    checked: Checked
    matter: DraftMatter


def import_word(content: bytes, name: str, choice: Choice | None = None, earlier: Earlier | None = None) -> Imported:
    """Return the sources that a Word file becomes; raise UsageError where it cannot be read as it is.

    `choice` says what becomes of tracked changes; without it, a file that has some is refused. With an `earlier` state,
    ids stay where texts are alike, and its records stay as they are.
    """
    return import_document(open_word(content, name, choice), earlier)


def open_word(content: bytes, name: str, choice: Choice | None = None) -> Document:
    """Return a Word file without tracked changes; raise UsageError where it cannot be read, or has some and no `choice`."""
    from wipo_bc_std.office_files.word import read_word  # noqa: PLC0415 - a large library
    from wipo_bc_std.office_files.word_changes import accept, reject  # noqa: PLC0415

    document = read_word(content, name)
    tracked = count_changes(document)
    if tracked and choice is None:
        raise UsageError(
            f"{name} has {tracked} tracked changes; say with --changes accept or --changes reject what becomes of them"
        )
    return reject(document) if choice == "reject" else accept(document)


def import_document(document: Document, earlier: Earlier | None = None) -> Imported:
    """Return the sources that a Word file without tracked changes becomes."""
    ledger = Ledger()
    cleaned = clean_document(document, ledger)
    given = MADE_BY in document.properties
    if earlier is None and given and document.sources:
        # A file of ours knows what it was made of: what its words cannot say comes from there.
        earlier = Earlier(load(hold_sources(document.sources)).standard, document.sources)
    _refuse_translation(document, earlier)
    draft = read_own(cleaned, ledger, earlier) if given else read_foreign(cleaned, ledger)
    _list_margins(authored_document(cleaned) if given else cleaned, ledger)
    differences: tuple[Difference, ...] = ()
    if earlier is None:
        files = write_sources(draft)
    else:
        merged = merge_earlier(draft, earlier, ledger, given=given)
        draft, files, differences = merged.draft, merged.files, merged.differences
    checked = check_project(hold_sources(files))
    counted = authored_document(cleaned) if given else cleaned
    balance = weigh(counted, ledger, checked.written)
    entries = tuple(sorted(ledger.entries, key=_order))
    return Imported(files, entries, count_matter(draft), balance, differences, checked, draft)


def _refuse_translation(document: Document, earlier: Earlier | None) -> None:
    language = document.properties.get(LANGUAGE, "")
    original = earlier.standard.particulars.original_language if earlier is not None else language
    if language and language != original:
        raise UsageError(
            f"the Word file is the draft in the language “{language}”, and its sources are in “{original}”: "
            "bring translations in with wipo-bc-std i18n"
        )


def count_changes(document: Document) -> int:
    """Return how many tracked changes a Word file has; neighbouring runs of one change count once."""
    notes = tuple(block for note in document.notes.values() for block in note.blocks)
    count = 0
    for paragraph in walk_paragraphs((*document.blocks, *notes)):
        changes = [run.change for run in paragraph.runs]
        count += sum(change is not None and change != before for before, change in pairwise((None, *changes)))
        count += paragraph.mark is not None
    return count + sum(
        row.change is not None for block in document.blocks if isinstance(block, Table) for row in block.rows
    )


def _order(entry: Entry) -> tuple[int, int]:
    parts = ("text", "footnotes", "endnotes", "comments", "headers", "footers")
    return parts.index(entry.spot.part), entry.spot.paragraph


def _list_margins(document: Document, ledger: Ledger) -> None:
    """List what stands beside the text: headers, footers, comments, and what no node can hold."""
    for text in margin_texts(document):
        advice = "headers and footers are made anew from standard.yml"
        ledger.drop("header or footer", Spot("headers", 1, text[:40]), text, advice)
    for comment in document.comments.values():
        answer = "an answer" if comment.parent else "a comment"
        state = ", done" if comment.done else ""
        about = f" on “{comment.quote}”" if comment.quote.strip() else ""
        advice = f"{answer} by {comment.author or 'somebody'}{about}{state}; decide on it, or make it an open issue"
        ledger.drop("comment", comment.spot, comment.text, clean_text(advice))
    for leftover in document.leftovers:
        advice = f"the {leftover.kind} cannot be a source; write in words what it says"
        ledger.drop(leftover.kind, leftover.spot, leftover.text, advice)


def count_matter(draft: DraftMatter) -> dict[str, int]:
    """Return how many there are of each kind of thing that an import made."""
    blocks = [block for division in draft.divisions for block in walk_matter(division.blocks)]
    kinds = [block.kind for block in blocks if isinstance(block, Directive)]
    counts = {
        "clauses": len(draft.clauses),
        "annexes": len(draft.annexes),
        "subclauses": sum(isinstance(block, Heading) for block in blocks),
        "paragraphs": sum(isinstance(block, Paragraph) and bool(block.id) for block in blocks),
        "provisions": sum(kind in FORCES_OF_KIND for kind in kinds),
        "alternatives": kinds.count("option"),
        "notes and examples": sum(kind in {"note", "example", "editor-note", "rationale"} for kind in kinds),
        "definitions": len(draft.concepts),
        "references": len(draft.references),
        "tables": sum(type(block).__name__ == "Grid" for block in blocks),
        "figures": kinds.count("figure"),
        "footnotes": sum(len(division.notes) for division in draft.divisions),
    }
    return {kind: count for kind, count in counts.items() if count}
