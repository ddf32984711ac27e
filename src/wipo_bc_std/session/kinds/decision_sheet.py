"""The decision sheet for the Chair."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="decision-sheet",
    command="decisions",
    title="decision-sheet.title",
    summary="What the session has to decide, one question a row, for the Chair; private.",
    private=True,
    wide=True,
)
