"""The note on a revision: what changed, since when it has effect, and until when the version before may be used."""

from wipo_bc_std.session.kind import PaperKind

REVISION_NOTE = PaperKind(
    name="revision-note",
    command="revision",
    title="revision-note.title",
    summary="What changed in the adopted version, since when it has effect, until when the one before may be used.",
)
