"""Six pages to be shown on a screen: what the draft is, where it stands, and what is asked."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="slides",
    command="slides",
    title="paper.slides.title",
    summary="Six pages to be shown on a screen.",
    slides=True,
    forms=("pdf",),
)
