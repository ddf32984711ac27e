"""links.csv: which web addresses could be opened on which day."""

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.csv_source import read_rows
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import ReadProse
from wipo_bc_std.model.link_check import LinkCheck

LINKS_FILE = "links.csv"


def read_links(source: Source, read_prose: ReadProse, report: list[Diagnostic]) -> tuple[LinkCheck, ...]:
    """Return the checks of a file; what is wrong with a row is added to `report`, and the row is left out."""
    return read_rows(source, LinkCheck, "a list of checked links", read_prose, report)
