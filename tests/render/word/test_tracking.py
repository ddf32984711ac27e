"""The Word file of a redline: with all changes accepted it is the new text, with all rejected the old one."""

from datetime import UTC, datetime
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redline.edits import EDITS, edited
from tests.redline.pair import states
from tests.redline.plainest import plainest
from tests.render.test_goldens import manuscript
from tests.render.word.document_text import xml
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import accept, has_changes, reject
from wipo_bc_std.office_files.word_nodes import Document, walk_paragraphs
from wipo_bc_std.render.redline import compare_states, redline_artifacts
from wipo_bc_std.render.word.package import word_file
from wipo_bc_std.view.nodes import Manuscript

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def small(language: LanguageCode = "en") -> Manuscript:
    return plainest(manuscript(language))


def redline_file(old: Manuscript, new: Manuscript) -> bytes:
    comparison = compare_states(old, new, ("draft-1", "draft-2"))
    (artifact,) = redline_artifacts(comparison, "docx", MOMENT)
    return artifact.content


def authored(document: Document) -> list[str]:
    """Return the words that somebody wrote: in the text and in its notes, without numbers, labels and generated matter."""
    texts = [_words(document.blocks)]
    texts += sorted(_words(note.blocks) for note in document.notes.values())
    return [text for text in texts if text]


def _words(blocks: object) -> str:
    runs = (
        run.text if not run.style.startswith("Computed") else " "
        for paragraph in walk_paragraphs(blocks)  # type: ignore[arg-type]
        if not paragraph.style.startswith(("Generated", "toc"))
        for run in (*paragraph.runs, None)
        if run is not None or True
        for run in ([run] if run is not None else [])
    )
    return " ".join("".join(runs).split())
