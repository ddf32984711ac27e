"""The status in one page: what a leader hands to a director."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="status",
    command="status",
    title="paper.status.title",
    summary="Where the draft stands, on one page.",
    compact=True,
)
