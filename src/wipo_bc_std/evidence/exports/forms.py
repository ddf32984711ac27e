"""Which form of export a file is, by what it begins with, and what it says."""

import datetime
from collections.abc import Callable, Iterator
from typing import IO

from msgspec import Struct

from wipo_bc_std.evidence.catalogue_update import Export
from wipo_bc_std.evidence.exports import iso_open_data, own_table, relaton
from wipo_bc_std.evidence.exports.iso_open_data import LONGEST_LINE, Wanted, read_iso_lines
from wipo_bc_std.evidence.exports.own_table import read_own_table
from wipo_bc_std.evidence.exports.relaton import read_relaton
from wipo_bc_std.load.project import LARGEST_FILE
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.settings import UsageError

_FORMS = f"{iso_open_data.FORM} as JSON Lines, {relaton.FORM}, or {own_table.FORM} with the columns of catalogue.csv"
_MARK = b"\xef\xbb\xbf"
_HEAD = ",".join(ExternalDocument.model_fields).encode()
# What files begin with that people take for an export, and what to do about it.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"PAR1", "this is Parquet: take the JSON Lines file of the same data"),
    (b"\x1f\x8b", "this is packed (gzip): unpack it first"),
    (b"PK\x03\x04", "this is a zip or an Office file: unpack it, or save the sheet as CSV in UTF-8"),
    (b"\xff\xfe", "this is UTF-16: save it as UTF-8"),
    (b"\xfe\xff", "this is UTF-16: save it as UTF-8"),
    (b"<", "this is a web page or XML: save the file itself, not the page about it"),
    (b"[", "this is one JSON list: take the JSON Lines file, which has an object on each line"),
)


class Question(Struct, frozen=True):
    """What is asked of an export: the day of its data, where it does not say that itself, and which documents matter."""

    as_of: datetime.date | None
    wanted: Wanted


def read_export(file: IO[bytes], name: str, question: Question) -> Export:
    """Return what a file says of documents; raise UsageError, with place and next step, where it cannot be taken whole."""
    begin = file.read(512).removeprefix(_MARK).lstrip()
    file.seek(0)
    if not begin:
        raise UsageError(f"{name} is empty; give {_FORMS}")
    for sign, told in _OTHERS:
        if begin.startswith(sign):
            raise UsageError(f"{name}: {told}")
    if begin.startswith(b"{"):
        if question.as_of is None:
            raise UsageError(f"{name} does not say of which day it is; say it with --as-of, as in --as-of 2026-12-01")
        return read_iso_lines(_split_lines(file), name, question.as_of, question.wanted)
    first = begin.split(b"\n", 1)[0].strip()
    if first.startswith(_HEAD[:11]):
        return _read_small(file, name, read_own_table)
    if b"," in first and b"currentStage" in first:
        raise UsageError(f"{name}: this is {iso_open_data.FORM} as CSV: take the JSON Lines file of the same data")
    if name.lower().endswith((".yml", ".yaml")):
        return _read_small(file, name, lambda content, name: read_relaton(content, name, question.as_of))
    raise UsageError(f"{name} is no export that is known here; give {_FORMS}")


def _read_small(file: IO[bytes], name: str, read: Callable[[bytes, str], Export]) -> Export:
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise UsageError(f"{name} has more than {LARGEST_FILE:,} bytes, so it is not read; split it into several files")
    return read(content, name)


def _split_lines(file: IO[bytes]) -> Iterator[bytes]:
    # Of a line that is too long no more is read than shows it.
    while line := file.readline(LONGEST_LINE + 1):
        yield line
