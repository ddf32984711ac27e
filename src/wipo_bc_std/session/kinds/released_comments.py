"""The summary of released comments."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="released-comments",
    command="released-comments",
    title="dispositions.title-released",
    summary="What senders released of their comments, by clause and outcome, without offices.",
    wide=True,
)
