"""A Word file of ours -> matter: styles say what each paragraph is, bookmarks give the ids."""

from wipo_bc_std.edits.earlier_state import Earlier
from wipo_bc_std.edits.foreign_draft import read_foreign
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import DraftMatter
from wipo_bc_std.office_files.word_nodes import Document


def read_own(document: Document, ledger: Ledger, earlier: Earlier | None) -> DraftMatter:
    """Return the matter of a file that `build` made, whatever was changed in it since."""
    del earlier
    return read_foreign(document, ledger)
