"""catalogue.csv: what became of documents of other bodies, a row each."""

from collections.abc import Iterator, Sequence

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.load import codes
from wipo_bc_std.load.csv_source import read_rows
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import ReadProse
from wipo_bc_std.model.external_document import ExternalDocument, designation_key, is_amendment

CATALOGUE_FILE = "catalogue.csv"


def read_catalogue(source: Source, read_prose: ReadProse, report: list[Diagnostic]) -> tuple[ExternalDocument, ...]:
    """Return the rows of a catalogue; what is wrong with one is added to `report`, and the row is left out."""
    return tuple(_sift(read_rows(source, ExternalDocument, "a catalogue", read_prose, report), report))


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
