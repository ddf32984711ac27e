"""The proposal for revision (PFR), with the list of all proposals."""

from wipo_bc_std.session.kind import PaperKind

REVISION_PROPOSAL = PaperKind(
    name="revision-proposal",
    command="pfr",
    title="pfr.title",
    summary="A proposal for revision: what is to be changed and why, marked in the text, and what became of it.",
    about="the id of a proposal, such as pfr-2027-001",
)
