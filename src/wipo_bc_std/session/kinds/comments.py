"""The summary of comments and dispositions."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="comments",
    command="comments",
    title="dispositions.title",
    summary="What was commented, by clause, office and outcome, with the table of comments; private.",
    private=True,
    wide=True,
)
