"""The proposal for a new standard."""

from wipo_bc_std.session.draft_annex import make_annex
from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="proposal",
    command="proposal",
    title="new-standard.title",
    summary="The proposal for a new standard, with the draft as its annex, clean and with changes marked.",
    annex=make_annex,
)
