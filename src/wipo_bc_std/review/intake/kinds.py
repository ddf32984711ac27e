"""Which reader reads which kind of file; a kind is added by one line."""

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import cast

from msgspec import Struct

from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned

# Larger than any form, and small enough to be held at once.
LARGEST = 64 * 2**20
_SAVE = "open it and save it as Excel workbook (.xlsx)"


class Part(Struct, frozen=True):
    """An answer in a file, most often all of it: `content` are the bytes it stands in, `held` what these hold, or why not."""

    name: str
    content: bytes
    held: Returned | UnreadableFormError

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def suffix(self) -> str:
        """Return the ending of the name, which says of which kind the bytes are; that of a text where it says nothing."""
        suffix = PurePath(self.name).suffix.casefold()
        return suffix if suffix in {*_READERS, *_TEXTS, _MAIL} and suffix else ".txt"


# The module of each kind's reader, which is loaded when such a file comes, and the function in it: bytes and name of a
# file -> what it holds.
_READERS = {
    ".xlsx": ("xlsx_form", "read_xlsx_form"),
    ".docx": ("docx_form", "read_docx_form"),
    ".csv": ("csv_table", "read_csv_table"),
    ".tsv": ("csv_table", "read_csv_table"),
}
# What may hold several answers: a mail with what was pasted into it.
_TEXTS = (".txt", ".html", ".htm", ".md", "")
_MAIL = ".eml"
_OTHERS = {
    ".xls": ("it is an Excel file of the old kind", _SAVE),
    ".ods": ("it is a spreadsheet of OpenDocument", _SAVE),
    ".xlsm": ("it is a workbook with macros, which are not opened", _SAVE),
    ".doc": ("it is a Word file of the old kind", "open it and save it as Word document (.docx)"),
    ".docm": ("it is a Word file with macros, which are not opened", "open it and save it as Word document (.docx)"),
    ".odt": ("it is a text of OpenDocument", "open it and save it as Word document (.docx)"),
    ".pdf": ("it is a PDF file", "ask for the form itself, or enter what it says: wipo-bc-std review enter"),
    ".zip": ("it is an archive", "unpack it, and import the files in it"),
    ".msg": ("it is a mail of Outlook", "save what is attached to it, or its text as .txt"),
}


def read_form(content: bytes, name: str) -> tuple[Part, ...]:
    """Return the answers in a file; raise UnreadableFormError where it is of no kind that is known, or empty."""
    suffix = PurePath(name).suffix.casefold()
    if len(content) > LARGEST:
        raise UnreadableFormError(f"it is larger than {LARGEST // 2**20} MB", "ask for the form without pictures")
    if not content.strip():
        raise UnreadableFormError("it is empty", "ask its sender to send it again")
    if suffix in _OTHERS:
        raise UnreadableFormError(*_OTHERS[suffix])
    if suffix == _MAIL:
        return _read_mail(content, name)
    if suffix in _TEXTS:
        from wipo_bc_std.review.intake.text_block import read_text_blocks  # noqa: PLC0415 - loaded when it is needed

        return tuple(Part(name, piece, held) for piece, held in read_text_blocks(content, name))
    if suffix not in _READERS:
        known = ", ".join((*_READERS, *filter(None, _TEXTS), _MAIL))
        raise UnreadableFormError(f"no form is a file of the kind {suffix}", f"kinds are {known}")
    return (Part(name, content, _read(suffix, content, name)),)


def _read_mail(content: bytes, name: str) -> tuple[Part, ...]:
    """Return the answers in a mail: in its text, or attached; what else is attached is told, as it may be one."""
    from wipo_bc_std.review.intake.mail import name_sender, open_mail  # noqa: PLC0415 - loaded when it is needed
    from wipo_bc_std.review.intake.reply_lines import read_reply  # noqa: PLC0415

    parts: list[Part] = []
    silent: UnreadableFormError | None = None
    for piece in open_mail(content):
        try:
            parts.extend(read_form(piece.content, piece.name))
        except UnreadableFormError as error:
            # A text may only say what is attached.
            if piece.is_attached:
                parts.append(Part(piece.name, piece.content, error))
                continue
            silent = error
            replied = read_reply(piece.content, name_sender(content)) if piece.name.endswith(".txt") else None
            if replied is not None:
                # Two offices may reply in the same words; their mails are not the same.
                parts.append(Part(name, content, replied))
    if not parts:
        raise silent or UnreadableFormError("the mail is empty", "ask its sender to send it again")
    return tuple(parts)


def _read(suffix: str, content: bytes, name: str) -> Returned | UnreadableFormError:
    module, function = _READERS[suffix]
    try:
        found = import_module(f"{__package__}.{module}")
    except ModuleNotFoundError as error:
        if error.name != f"{__package__}.{module}":
            raise
        return UnreadableFormError(f"files of the kind {suffix} are not read yet", "ask for the text block of the form")
    read = cast("Callable[[bytes, str], Returned]", getattr(found, function))
    try:
        return read(content, name)
    except UnreadableFormError as error:
        return error
