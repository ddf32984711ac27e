"""`evidence catalogue`: what is known of documents of other bodies, and how a fresh export gets in."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.files import replace_file
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    import datetime

    from wipo_bc_std.evidence.catalogue_update import CatalogueUpdate, Export, RowChange, RowFate
    from wipo_bc_std.load.standard_source import Loaded
    from wipo_bc_std.model.external_document import ExternalDocument
    from wipo_bc_std.model.standard import Standard

_MOST = 40
_CHANGES: "tuple[tuple[RowFate, str], ...]" = (
    ("new", "new"),
    ("changed", "changed"),
    ("untold", "left as it is, as the export does not say what became of it"),
    ("older", "left as it is, as the export is older"),
)


def catalogue(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE…]", help="Exports: ISO Open Data (JSON Lines), Relaton YAML, or our own CSV."),
    ] = None,
    *,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="The day of the data, where the file does not say it."),
    ] = None,
    committees: Annotated[
        list[str] | None,
        typer.Option("--committee", metavar="NAME", help="Of ISO's, take all of a committee too, such as ISO/TC 307."),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day from which ages count [default: the date of the draft]."),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown into catalogue.csv.")] = False,
) -> None:
    """Show what the catalogue has, or take exports into it.

    The catalogue says what became of documents of other bodies, each as of a day. An export is a file that somebody fetched: nothing here asks the network. What it says of a document goes before what
    the catalogue has, unless it is older or says nothing; documents that it does not have keep their row and its day. Of
    ISO Open Data, which has everything, the documents in the catalogue, those that the draft cites and their successors are
    taken.
    """
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    day, judged = read_day("--as-of", as_of), read_day("--today", today)
    root = find_call_root()
    project = open_project(root)
    loaded = load(project)
    path = root / f"{project.folder}catalogue.csv"
    if not files:
        if write or day or committees:
            raise UsageError("name the export to take: wipo-bc-std evidence catalogue FILE --as-of 2026-12-01 --write")
        for line in _describe(loaded.standard, judged or loaded.standard.particulars.date):
            Call.console.result(line)
        return
    _refuse_broken(loaded, f"{project.folder}catalogue.csv")
    rows = loaded.standard.catalogue
    before = path.read_bytes().decode("utf-8") if path.is_file() else ""
    text, changed = before, 0
    for file in files:
        export = _read(file, day, rows, loaded.standard, committees or ())
        update, text, rows = _take(text, export, rows)
        changed += len(update.of("new", "changed", "confirmed"))
        for line in _tell(file.name, export, update):
            Call.console.result(line)
    _finish(path, before, text, changed, write=write)


def _read(
    file: Path,
    day: "datetime.date | None",
    rows: "Sequence[ExternalDocument]",
    standard: "Standard",
    committees: Iterable[str],
) -> "Export":
    from wipo_bc_std.evidence.exports.forms import Question, read_export  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.evidence.exports.iso_open_data import want  # noqa: PLC0415

    wanted = want(rows, (reference.designation for reference in standard.references), committees)
    if not file.is_file():
        raise UsageError(f"{file} is no file; name an export that you fetched")
    try:
        with file.open("rb") as content:
            return read_export(content, file.name, Question(day, wanted))
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error


def _refuse_broken(loaded: "Loaded", path: str) -> None:
    """Raise UsageError where a row of the catalogue cannot be read: it would be added a second time."""
    lost = next((item for item in loaded.problems if item.at.file == path), None)
    if lost is not None:
        raise UsageError(f"{lost.at}: {lost.message}; mend it first (wipo-bc-std check); nothing was taken")


def _take(
    text: str, export: "Export", rows: "Sequence[ExternalDocument]"
) -> "tuple[CatalogueUpdate, str, tuple[ExternalDocument, ...]]":
    """Return what an export changes, and the catalogue after that, as text and as rows that know their lines."""
    from wipo_bc_std.diagnostics.defect import Severity  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.diagnostics.diagnostic import Diagnostic  # noqa: PLC0415
    from wipo_bc_std.evidence.catalogue_update import apply_update, compare_catalogue  # noqa: PLC0415
    from wipo_bc_std.load.catalogue_source import CATALOGUE_FILE, read_catalogue  # noqa: PLC0415
    from wipo_bc_std.load.inline_source import prose_reader  # noqa: PLC0415
    from wipo_bc_std.load.project import hold_sources  # noqa: PLC0415
    from wipo_bc_std.load.source import read_source  # noqa: PLC0415
    from wipo_bc_std.model.external_document import ExternalDocument  # noqa: PLC0415

    update = compare_catalogue(rows, export)
    written = {
        number: _write_row(change.after)
        for number, change in enumerate(update.changes)
        if change.fate in {"new", "changed", "confirmed"}
    }
    if not written:
        return update, text, tuple(rows)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = (text or ",".join(ExternalDocument.model_fields)).removesuffix(end).split(end)
    made = end.join(apply_update(lines, update, written)) + end
    # What was made is read as anybody would read it, before it is offered.
    report: list[Diagnostic] = []
    source = read_source(hold_sources({CATALOGUE_FILE: made.encode()}, ""), CATALOGUE_FILE, report)
    after = () if source is None else read_catalogue(source, prose_reader(report), report)
    lost = next((item for item in report if item.defect.severity is Severity.ERROR), None)
    if lost is not None:
        raise UsageError(
            f"what the export says cannot stand in {lost.at}: {lost.message}; {lost.hint}; nothing was taken"
        )
    return update, made, after


def _write_row(row: "ExternalDocument") -> str:
    line = io.StringIO()
    cells = (row.designation, row.status, row.successor, row.stage, row.as_of, row.source)
    csv.writer(line, lineterminator="").writerow("" if cell is None else cell for cell in cells)
    return line.getvalue()


def _finish(path: Path, before: str, text: str, changed: int, *, write: bool) -> None:
    if text == before:
        Call.console.result(f"nothing to write: {path} says all of it already")
        return
    rows = f"{changed} row{'s'[: changed != 1]}"
    if not write:
        Call.console.result(f"{path} was not touched: add --write to change {rows}")
        return
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    Call.console.result(f"wrote {path}: {rows} changed")


def _describe(standard: "Standard", today: "datetime.date") -> Iterator[str]:
    from wipo_bc_std.evidence.catalogue import make_catalogue  # noqa: PLC0415 - see TYPE_CHECKING

    known = make_catalogue(standard.catalogue)
    days = known.days
    if days is None:
        yield "there is no catalogue of documents of other bodies; begin one: wipo-bc-std evidence catalogue FILE --write"
    else:
        count = len(standard.catalogue)
        yield f"{count:,} document{'s'[: count != 1]} of other bodies, as of {days[0]} to {days[1]}"
        yield f"the oldest data are {(today - days[0]).days:,} days old on {today}"
        counted = Counter(row.status for row in standard.catalogue)
        yield f"  {', '.join(f'{number:,} {status}' for status, number in sorted(counted.items()))}"
        yield from _describe_bodies(standard.catalogue, today)
    missing = [each.designation for each in standard.references if known.find(each.designation) is None]
    if missing:
        count = len(missing)
        yield f"{count} cited document{'s'[: count != 1]} not in it, so what became of {'it' if count == 1 else 'them'} is not known:"
        yield from _shorten([f"  {name}" for name in missing])


def _describe_bodies(rows: "Iterable[ExternalDocument]", today: "datetime.date") -> Iterator[str]:
    from wipo_bc_std.model.external_document import issuing_body  # noqa: PLC0415 - see TYPE_CHECKING

    bodies: dict[str, list[ExternalDocument]] = {}
    for row in rows:
        bodies.setdefault(issuing_body(row.designation), []).append(row)
    yield f"  {'body':<12}{'documents':>10}  oldest data"
    for body, found in sorted(bodies.items(), key=lambda item: (-len(item[1]), item[0])):
        oldest = min(row.as_of for row in found)
        yield f"  {body:<12}{len(found):>10,}  {oldest} ({(today - oldest).days:,} days)"


def _tell(name: str, export: "Export", update: "CatalogueUpdate") -> Iterator[str]:
    documents = f"{export.count:,} document{'s'[: export.count != 1]}"
    yield f"{name}: {export.form}, {documents}, of which {len(update.changes):,} concern the catalogue"
    for fate, called in _CHANGES:
        found = update.of(fate)
        if found:
            yield f"{called}:"
            yield from _shorten([line for change in found for line in _tell_change(change)])
    for fate, called in (("confirmed", "as it was, on a newer day"), ("same", "as it was, on the same day")):
        if update.of(fate):
            yield f"{called}: {len(update.of(fate)):,}"
    remarks = [f"  {each.after.designation}: {each.remark}" for each in update.of("confirmed", "same") if each.remark]
    yield from remarks
    if update.absent:
        yield "not in the export, so they keep their own day:"
        yield from _shorten([f"  {row.designation}, {row.status} as of {row.as_of}" for row in update.absent])


def _tell_change(change: "RowChange") -> Iterator[str]:
    row = change.after
    if change.fate == "new":
        told = [row.status, *([f"successor {row.successor}"] if row.successor else [])]
        told += [f"stage {row.stage}"] if row.stage else []
    else:
        told = [f"{name} {old or '(none)'} → {new or '(none)'}" for name, old, new in change.changes]
        told = told or [f"{row.status} as of {row.as_of}"]
    yield f"  {row.designation}: {', '.join(told)}{f' ({change.remark})' if change.remark else ''}"


def _shorten(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"  … and {len(lines) - _MOST:,} more"
