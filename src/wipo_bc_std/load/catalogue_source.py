"""catalogue.csv: what became of documents of other bodies, a row each."""

import csv
from collections.abc import Iterator, Sequence

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.load.validate import ReadProse, validate
from wipo_bc_std.model.external_document import ExternalDocument, designation_key, is_amendment
from wipo_bc_std.model.place import PlacedMapping, PlacedText

CATALOGUE_FILE = "catalogue.csv"
COLUMNS = tuple(ExternalDocument.model_fields)
_HEAD = ",".join(COLUMNS)


def read_catalogue(source: Source, read_prose: ReadProse, report: list[Diagnostic]) -> tuple[ExternalDocument, ...]:
    """Return the rows of a catalogue; what is wrong with one is added to `report`, and the row is left out."""
    rows = list(_split(source, report))
    if not rows or tuple(rows[0][1]) != COLUMNS:
        message = "the first line is not that of a catalogue"
        hint = f"begin with `{_HEAD}`, with commas between cells, whatever the program for sheets offers"
        report.append(Diagnostic(codes.WRONG_VALUE, source.line(rows[0][0] if rows else 1), message, hint=hint))
        return ()
    read = (_read_row(source, number, cells, read_prose, report) for number, cells in rows[1:])
    return tuple(_sift([document for document in read if document is not None], report))


def _split(source: Source, report: list[Diagnostic]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the cells of each line that says anything, with its number; a row is one line, so that it has one place."""
    for number, line in enumerate(source.lines, start=1):
        if not line.strip():
            continue
        try:
            (cells,) = csv.reader([line], strict=True)
        except csv.Error as error:
            hint = 'put a cell that has a comma in "…" and double each " in it; a cell has no line break'
            report.append(Diagnostic(codes.WRONG_VALUE, source.line(number), f"the row is no CSV: {error}", hint=hint))
            continue
        yield number, cells


def _read_row(
    source: Source, number: int, cells: Sequence[str], read_prose: ReadProse, report: list[Diagnostic]
) -> ExternalDocument | None:
    at = source.line(number)
    if len(cells) != len(COLUMNS):
        message = f"the row has {len(cells)} cells, and the catalogue {len(COLUMNS)} columns"
        report.append(
            Diagnostic(codes.WRONG_VALUE, at, message, hint=f"fill in {_HEAD}; leave empty what is not known")
        )
        return None
    locator = LineLocator(source.path, ((0, number, 1),))
    filled = {name: cell.strip() for name, cell in zip(COLUMNS, cells, strict=True) if cell.strip()}
    values = {name: PlacedText.make(cell, at, locator) for name, cell in filled.items()}
    row = PlacedMapping.make(dict(values), at, dict.fromkeys(values, at))
    return validate(ExternalDocument, row, at, read_prose, report)


def _sift(documents: Sequence[ExternalDocument], report: list[Diagnostic]) -> Iterator[ExternalDocument]:
    """Yield the documents, each once; of one that is replaced by an amendment the successor is left out."""
    first: dict[tuple[str, ...], ExternalDocument] = {}
    for document in documents:
        key = designation_key(document.designation)
        if key in first:
            related = (Related(first[key].at("designation"), "it stands here first"),)
            message = f"“{document.designation[:60]}” stands in the catalogue twice"
            report.append(
                Diagnostic(codes.WRONG_VALUE, document.at("designation"), message, hint="keep one row", related=related)
            )
            continue
        first[key] = document
        yield _without_amendment(document, report)


def _without_amendment(document: ExternalDocument, report: list[Diagnostic]) -> ExternalDocument:
    successor = document.successor
    if successor is None:
        return document
    is_itself = designation_key(successor) == designation_key(document.designation)
    if not is_itself and (not is_amendment(successor) or is_amendment(document.designation)):
        return document
    told = "is the document itself" if is_itself else "is an amendment, which changes a document and leaves it in force"
    message = f"the successor “{successor[:60]}” {told}"
    hint = "name the edition that takes its place, or leave the cell empty"
    report.append(Diagnostic(codes.WRONG_VALUE, document.at("successor"), message, hint=hint))
    return document.model_copy(update={"successor": None})
