"""The erratum: slips in what was published."""

from wipo_bc_std.session.kind import PaperKind

ERRATUM = PaperKind(
    name="erratum",
    command="erratum",
    title="correction.erratum-title",
    summary="Slips in what was published: read this instead of that, place by place.",
    about="the id of a correction, such as draft-1-corr-1",
)
