"""Our own catalogue.csv, kept or corrected elsewhere: each row says its own day, and an empty cell says nothing."""

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.evidence.catalogue_update import Export, Told
from wipo_bc_std.load import codes
from wipo_bc_std.load.catalogue_source import read_catalogue
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.source import read_source
from wipo_bc_std.settings import UsageError

FORM = "a catalogue as CSV"


def read_own_table(content: bytes, name: str) -> Export:
    """Return what the rows say; raise UsageError, with the line, where one is wrong, as nobody would miss what is left out."""
    report: list[Diagnostic] = []
    source = read_source(hold_sources({name: content}, ""), name, report)
    rows = () if source is None else read_catalogue(source, prose_reader(report), report)
    # Programs for sheets write a BOM and CR LF, which does no harm here.
    harmless = {codes.BYTE_ORDER_MARK, codes.CARRIAGE_RETURN}
    lost = next((item for item in report if item.defect not in harmless), None)
    if lost is not None:
        raise UsageError(f"{name}, line {lost.at.line}: {lost.message}; {lost.hint}; nothing was taken")
    told = tuple(
        Told(
            row.designation,
            row.status,
            row.as_of,
            () if row.successor is None else (row.successor,),
            row.stage or "",
            row.source,
            is_exact=True,
        )
        for row in rows
    )
    return Export(FORM, len(told), told, is_whole=True)
