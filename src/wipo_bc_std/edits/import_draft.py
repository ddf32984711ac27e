"""`import-draft`: a Word file becomes sources; what a person has to look at is listed, and no word is lost unsaid."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wipo_bc_std.edits.foreign_draft import read_foreign
from wipo_bc_std.edits.ledger import Entry, Ledger
from wipo_bc_std.edits.matter import Directive, DraftMatter, Heading, Paragraph, walk_matter
from wipo_bc_std.edits.signs import clean_document, clean_text
from wipo_bc_std.edits.source_text import write_sources
from wipo_bc_std.edits.word_balance import Balance, margin_texts, weigh
from wipo_bc_std.load.project import EntryKind, Project
from wipo_bc_std.model.keyword import FORCES_OF_KIND
from wipo_bc_std.office_files.word_nodes import Document, Spot
from wipo_bc_std.pipeline import Checked, check_project

Choice = Literal["accept", "reject"]
FOLDER = "standard/"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: files by their paths below `standard/`, what is listed, and the balance of words.

    `counts` says how many there are of each kind; `checked` is what the new sources are when they are read back.
    """

    files: Mapping[str, bytes]
    entries: tuple[Entry, ...]
    counts: Mapping[str, int]
    balance: Balance
    checked: Checked


def import_document(document: Document) -> Imported:
    """Return the sources that a Word file without tracked changes becomes."""
    ledger = Ledger()
    cleaned = clean_document(document, ledger)
    draft = read_foreign(cleaned, ledger)
    _list_margins(cleaned, ledger)
    return _conclude(cleaned, draft, ledger)


def _conclude(document: Document, draft: DraftMatter, ledger: Ledger) -> Imported:
    files = write_sources(draft)
    checked = check_project(make_project(files))
    balance = weigh(document, ledger, checked.written)
    entries = tuple(sorted(ledger.entries, key=_order))
    return Imported(files, entries, count_matter(draft), balance, checked)


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


def make_project(files: Mapping[str, bytes]) -> Project:
    """Return files in memory, by their paths below `standard/`, as a project."""
    contents = {FOLDER + path: content for path, content in files.items()}
    folders = {path[:end] for path in contents for end, sign in enumerate(path) if sign == "/"}
    listing: dict[str, EntryKind] = dict.fromkeys(sorted(folders), "folder")
    listing |= dict.fromkeys(sorted(contents), "file")
    return Project(FOLDER, listing, contents.__getitem__)
