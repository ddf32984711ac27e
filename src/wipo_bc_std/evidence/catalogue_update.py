"""The catalogue against a fresh export: which rows are new, which change, and of which the export does not speak.

Nothing is guessed: what an export does not say of a document stays as it stands, with its own day.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.model.external_document import (
    DocumentStatus,
    ExternalDocument,
    designation_key,
    is_amendment,
    issuing_body,
)

RowFate = Literal["new", "changed", "confirmed", "same", "older", "untold"]
_FIELDS = ("status", "successor", "stage", "source")


class Told(Struct, frozen=True):
    """What an export says of a document on a day.

    `successors` are the documents that took its place, or are to take it, None where the export does not say; an empty
    `stage` or `source` says nothing. What `is_exact` says nothing by an empty field, too. `remark` is what somebody should
    look at.
    """

    designation: str
    status: DocumentStatus
    as_of: datetime.date
    successors: tuple[str, ...] | None = None
    stage: str = ""
    source: str = ""
    is_exact: bool = False
    remark: str = ""


class Export(Struct, frozen=True):
    """What is taken of a file: its form in words, how many documents it has, and those that are taken.

    `is_whole` says that it lists all documents of the bodies that it has documents of.
    """

    form: str
    count: int
    told: tuple[Told, ...]
    is_whole: bool


class RowChange(Struct, frozen=True):
    """What becomes of one row.

    It is `new`, `changed` in what it says, `confirmed` on a newer day, the `same`, or left as it is, as the export is
    `older` than it or does not say what became of the document (`untold`).
    """

    fate: RowFate
    before: ExternalDocument | None
    after: ExternalDocument
    remark: str = ""

    @property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        """Return name, old and new value of each field that is changed; the day is not one of them."""
        if self.before is None:
            return ()
        pairs = ((name, getattr(self.before, name) or "", getattr(self.after, name) or "") for name in _FIELDS)
        return tuple((name, old, new) for name, old, new in pairs if old != new)


class CatalogueUpdate(Struct, frozen=True):
    """What an export does to a catalogue: a change for each document that it tells of, in its order.

    `absent` are the rows of the bodies of a whole export that it does not have: withdrawn and taken off the list, under
    another designation, or never there. They stay, with their own day.
    """

    changes: tuple[RowChange, ...]
    absent: tuple[ExternalDocument, ...]

    def of(self, *fates: RowFate) -> tuple[RowChange, ...]:
        """Return the changes with one of some fates."""
        return tuple(change for change in self.changes if change.fate in fates)


def compare_catalogue(rows: Sequence[ExternalDocument], export: Export) -> CatalogueUpdate:
    """Return what an export does to the rows of a catalogue; of several words on one document the first counts."""
    known = {designation_key(row.designation): row for row in rows}
    changes: dict[tuple[str, ...], RowChange] = {}
    for told in export.told:
        key = designation_key(told.designation)
        if key not in changes:
            changes[key] = _compare(known.get(key), told)
    bodies = {issuing_body(told.designation) for told in export.told} if export.is_whole else set()
    absent = (row for key, row in known.items() if issuing_body(row.designation) in bodies and key not in changes)
    return CatalogueUpdate(tuple(changes.values()), tuple(absent))


def apply_update(lines: Sequence[str], update: CatalogueUpdate, rows: Mapping[int, str]) -> Iterator[str]:
    """Yield the lines of a catalogue after an update, of its lines before.

    `rows` has each row to be written as text, by its place in `update.changes`. A changed row takes the line of the old one; a new one comes after the last row of the same body, else at the end. No
    other line is touched.
    """
    replaced: dict[int, str] = {}
    added: dict[int, list[str]] = {}
    ends = _find_ends(lines)
    for number, change in enumerate(update.changes):
        if number not in rows:
            continue
        if change.before is not None:
            replaced[change.before.at("designation").line] = rows[number]
        else:
            end = ends.get(issuing_body(change.after.designation), ends[""])
            added.setdefault(end, []).append(rows[number])
    for number, line in enumerate(lines, start=1):
        yield replaced.get(number, line)
        yield from added.get(number, ())


def _find_ends(lines: Sequence[str]) -> dict[str, int]:
    """Return the number of the last line of each body, and under the empty name of all."""
    ends = {"": len(lines)}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            ends[""] = ends[issuing_body(line)] = number
    return ends


def _compare(before: ExternalDocument | None, told: Told) -> RowChange:
    if before is not None and told.as_of < before.as_of:
        return RowChange("older", before, before, f"the export is of {told.as_of}")
    if before is not None and told.status == "unknown" and before.status != "unknown" and not told.is_exact:
        return RowChange("untold", before, before, told.remark or "the export does not say what became of it")
    successor, remark = _choose_successor(before, told)
    stage = told.stage
    if not stage and before is not None and before.status == told.status and not told.is_exact:
        stage = before.stage or ""
    cells = {
        "designation": told.designation if before is None else before.designation,
        "status": told.status,
        "successor": successor,
        "stage": stage,
        "as_of": told.as_of.isoformat(),
        "source": told.source or (told.designation if before is None else before.source),
    }
    after = ExternalDocument.model_validate({name: cell for name, cell in cells.items() if cell})
    remark = "; ".join(filter(None, (told.remark, remark)))
    if before is None:
        return RowChange("new", None, after, remark)
    fate: RowFate = "changed" if any(getattr(before, name) != getattr(after, name) for name in _FIELDS) else "confirmed"
    if fate == "confirmed" and before.as_of == after.as_of:
        fate = "same"
    return RowChange(fate, before, after, remark)


def _choose_successor(before: ExternalDocument | None, told: Told) -> tuple[str | None, str]:
    """Return the one successor that an export leaves no doubt about, and what is to be said of the others.

    An amendment never takes the place of what it amends. Of several, the one that the catalogue has stays.
    """
    amends = is_amendment(told.designation)
    own = designation_key(told.designation)
    named = {
        designation_key(name): name
        for name in told.successors or ()
        if designation_key(name) != own and (amends or not is_amendment(name))
    }
    old = before.successor if before is not None else None
    if len(named) == 1:
        ((key, name),) = named.items()
        return (old if old is not None and designation_key(old) == key else name), ""
    if named:
        kept = old if old is not None and designation_key(old) in named else None
        return kept, f"the export names several successors: {', '.join(named.values())}; choose one by hand"
    if told.is_exact or before is None or before.status != told.status:
        return None, ""
    return old, ""


def sift_taken(told: Iterable[Told], refused: str) -> tuple[Told, ...]:
    """Return what a file tells, without the documents that it names several times with different words.

    Of those nothing is known: they come once, as unknown, with `refused` as the remark.
    """
    by_key: dict[tuple[str, ...], Told] = {}
    for each in told:
        key = designation_key(each.designation)
        first = by_key.setdefault(key, each)
        if (first.status, first.stage, first.successors) != (each.status, each.stage, each.successors):
            by_key[key] = Told(first.designation, "unknown", first.as_of, remark=refused)
    return tuple(by_key.values())
