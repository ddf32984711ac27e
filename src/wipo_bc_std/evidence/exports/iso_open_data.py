"""ISO Open Data, “ISO Deliverables Metadata” as JSON Lines: a line a document.

Of its fields, `id`, `reference`, `currentStage`, `replacedBy` (ids), `supplementType` and `ownerCommittee` are read. The file
has all documents of ISO; those that a draft has to do with are taken.
"""

import datetime
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from wipo_bc_std.evidence.catalogue_update import Export, Told, sift_taken
from wipo_bc_std.evidence.exports.designation import read_designation
from wipo_bc_std.evidence.exports.stage import iso_stage, judge_iso_stage
from wipo_bc_std.model.external_document import ExternalDocument, designation_key, is_amendment
from wipo_bc_std.settings import UsageError

FORM = "ISO Open Data"
LONGEST_LINE = 1_000_000
MOST_LINES = 1_000_000
_AGAIN = "get the file again: the JSON Lines file of “ISO Deliverables Metadata”"
_HIGHEST_ID = 1_000_000_000
_MARK = b"\xef\xbb\xbf"
_PAGE = re.compile(r"https?://www\.iso\.org/(?:[a-z]{2}/)?standard/([0-9]+)\.html")


class Wanted(Struct, frozen=True):
    """Which documents concern a draft: by designation, by ISO's own number, and all of some committees."""

    keys: frozenset[tuple[str, ...]]
    committees: frozenset[str]
    rows: tuple[ExternalDocument, ...]


class _Entry(Struct, frozen=True):
    id: int
    reference: str
    stage: str
    replaced_by: tuple[int, ...] | None
    supplement: bool
    committee: str

    @property
    def key(self) -> tuple[str, ...]:
        return designation_key(self.reference)


def want(rows: Sequence[ExternalDocument], cited: Iterable[str], committees: Iterable[str] = ()) -> Wanted:
    """Return what concerns a draft: documents of its catalogue, those that it cites, and those of some committees."""
    keys = {designation_key(name) for name in (*(row.designation for row in rows), *cited)}
    return Wanted(frozenset(keys), frozenset(_fold(name) for name in committees), tuple(rows))


def read_iso_lines(lines: Iterable[bytes], name: str, as_of: datetime.date, wanted: Wanted) -> Export:
    """Return what the file says of the documents wanted, and of all that took their place.

    What ISO lists by now under another designation, by the number of its page, took the place of the row that the catalogue
    has: a draft that went on to its next stage. Raise UsageError, with the line, where the file is damaged.
    """
    entries: dict[int, _Entry] = {}
    for entry in _read_entries(lines, name):
        entries[entry.id] = entry
    if not entries:
        raise UsageError(f"{name} is empty; {_AGAIN}")
    moved = tuple(_find_moved(wanted.rows, entries))
    taken = _reach(
        entries,
        [
            *(
                each
                for each in entries.values()
                if each.key in wanted.keys or _fold(each.committee) in wanted.committees
            ),
            *(entry for _, entry in moved),
        ],
    )
    told = [_tell(entry, entries, as_of) for entry in taken]
    told.extend(_tell_moved(row, entry, as_of) for row, entry in moved)
    refused = "the export has it several times, and says different things"
    return Export(FORM, len(entries), sift_taken(told, refused), is_whole=True)


def _read_entries(lines: Iterable[bytes], name: str) -> Iterator[_Entry]:
    for number, line in enumerate(lines, start=1):
        where = f"{name}, line {number:,}"
        if number > MOST_LINES:
            raise UsageError(f"{name} has more than {MOST_LINES:,} lines, so it is not read; {_AGAIN}")
        if len(line) > LONGEST_LINE:
            raise UsageError(f"{where} has more than {LONGEST_LINE:,} bytes, so it is not read; {_AGAIN}")
        words = line.removeprefix(_MARK).strip()
        if words:
            yield _read_entry(_read_object(words, where), where)


def _read_object(line: bytes, where: str) -> Mapping[str, Any]:
    try:
        told = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{where}: this is not UTF-8 text; {_AGAIN}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(
            f"{where}: this is no JSON object on one line, so the file may be cut off or damaged; {_AGAIN}"
        ) from error
    if not isinstance(told, dict):
        raise UsageError(f"{where}: a JSON object is expected on each line; {_AGAIN}")
    return told


def _read_entry(told: Mapping[str, Any], where: str) -> _Entry:
    number, reference = told.get("id"), told.get("reference")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 < number < _HIGHEST_ID:
        raise UsageError(f"{where}: “id” is no number, as it is in {FORM}; {_AGAIN}")
    if not isinstance(reference, str):
        raise UsageError(f"{where}: “reference” is no text, as it is in {FORM}; {_AGAIN}")
    replaced = told.get("replacedBy")
    if replaced is not None and not (
        isinstance(replaced, list) and all(isinstance(each, int) and not isinstance(each, bool) for each in replaced)
    ):
        raise UsageError(f"{where}: “replacedBy” is no list of numbers, as it is in {FORM}; {_AGAIN}")
    committee = told.get("ownerCommittee")
    words = read_designation(reference, where)
    return _Entry(
        number,
        words,
        iso_stage(told.get("currentStage")),
        tuple(replaced) if replaced else None,
        bool(told.get("supplementType")) or is_amendment(words),
        committee if isinstance(committee, str) else "",
    )


def _find_moved(
    rows: Iterable[ExternalDocument], entries: Mapping[int, _Entry]
) -> Iterator[tuple[ExternalDocument, _Entry]]:
    there = {entry.key for entry in entries.values()}
    for row in rows:
        page = _PAGE.fullmatch(row.source)
        entry = entries.get(int(page[1])) if page else None
        if entry is not None and designation_key(row.designation) not in there:
            yield row, entry


def _reach(entries: Mapping[int, _Entry], first: Iterable[_Entry]) -> tuple[_Entry, ...]:
    """Return the first entries and all that took their place, step by step, each once."""
    found: dict[int, _Entry] = {}
    waiting = deque(first)
    while waiting:
        entry = waiting.popleft()
        if entry.id in found:
            continue
        found[entry.id] = entry
        waiting.extend(_successors(entry, entries))
    return tuple(found.values())


def _successors(entry: _Entry, entries: Mapping[int, _Entry]) -> tuple[_Entry, ...]:
    found = (entries.get(number) for number in entry.replaced_by or ())
    return tuple(each for each in found if each is not None and (entry.supplement or not each.supplement))


def _tell(entry: _Entry, entries: Mapping[int, _Entry], as_of: datetime.date) -> Told:
    lost = [number for number in entry.replaced_by or () if number not in entries]
    remark = f"it is replaced by a document that the export does not have (ISO number {lost[0]})" if lost else ""
    named = tuple(each.reference for each in _successors(entry, entries))
    return Told(
        entry.reference,
        judge_iso_stage(entry.stage),
        as_of,
        named or None,
        entry.stage,
        f"https://www.iso.org/standard/{entry.id}.html",
        remark=remark,
    )


def _tell_moved(row: ExternalDocument, entry: _Entry, as_of: datetime.date) -> Told:
    remark = f"ISO lists it as {entry.reference} by now"
    return Told(row.designation, "superseded", as_of, (entry.reference,), source=row.source, remark=remark)


def _fold(committee: str) -> str:
    return "".join(committee.casefold().split())
