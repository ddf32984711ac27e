"""The corrigendum: what the committee decided to correct in what was published."""

from wipo_bc_std.session.kind import PaperKind

CORRIGENDUM = PaperKind(
    name="corrigendum",
    command="corrigendum",
    title="correction.corrigendum-title",
    summary="What the committee corrected in what was published: read this instead of that, place by place.",
    about="the id of a correction, such as draft-1-corr-1",
)
