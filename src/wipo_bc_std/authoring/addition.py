"""What an author adds: the files that it makes or changes, checked before they are written."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.authoring.open_draft import FileText, OpenDraft, read_text
from wipo_bc_std.files import replace_file
from wipo_bc_std.load.pen_source import refuse_held
from wipo_bc_std.settings import UsageError

_NEW_FILE = 0o644


class Change(Struct, frozen=True):
    """A file as it is to be, and the line (from 1) to look at; `is_new` where there was none."""

    text: FileText
    line: int
    is_new: bool


class Addition(Struct, frozen=True):
    """Files to write, lines to paste by hand, and what the author does next.

    `by_hand` says what could not be written into a file whose form is not understood.
    """

    next_step: str
    changes: tuple[Change, ...] = ()
    paste: tuple[str, ...] = ()
    by_hand: str = ""


def write_addition(draft: OpenDraft, addition: Addition) -> Iterator[Change]:
    """Write each file, whole or not at all, and yield it; raise UsageError, before anything is written, if one cannot be."""
    refuse_held(draft.root, (change.text.path for change in addition.changes))
    for change in addition.changes:
        _refuse(draft, change)
    for change in addition.changes:
        target = draft.root / change.text.path
        try:
            mode = _NEW_FILE if change.is_new else stat.S_IMODE(target.stat().st_mode)
            replace_file(target, change.text.content, mode)
        except OSError as error:
            raise UsageError(f"{change.text.path} cannot be written: {error.strerror or error}") from error
        yield change


def _refuse(draft: OpenDraft, change: Change) -> None:
    path = change.text.path
    target = draft.root / path
    for step in (target, *target.parents[: len(Path(path).parts) - 1]):
        if step.is_symlink():
            raise UsageError(
                f"{path} is reached by a link, so it is not written; name the project behind the link with -C"
            )
    if change.is_new:
        # Also what the project does not list, such as a file whose name differs in capitals only.
        if target.exists():
            raise UsageError(f"{path} is there already, and nothing is overwritten")
        return
    known = read_text(draft, path)
    if known is None or not target.is_file() or not os.access(target, os.W_OK):
        raise UsageError(f"{path} is protected from writing; allow it, or add the lines by hand")
