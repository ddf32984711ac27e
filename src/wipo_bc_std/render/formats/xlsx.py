"""The conformance checklist as a workbook, to be filled in and sent on."""

from datetime import datetime

from wipo_bc_std.render.format import Artifact, Format, file_stem, from_text
from wipo_bc_std.view.nodes import Manuscript


def render(manuscript: Manuscript, moment: datetime) -> tuple[Artifact, ...]:
    """Return the checklist as one Excel file, dated `moment`."""
    # What makes workbooks is a large library: other formats do not wait for it.
    from wipo_bc_std.render.checklist import checklist_package  # noqa: PLC0415
    from wipo_bc_std.render.workbook import pack  # noqa: PLC0415

    content = pack(checklist_package(manuscript, moment).parts)
    return (Artifact(f"{file_stem(manuscript)}.xlsx", content),)


FORMAT = Format(name="xlsx", summary="the conformance checklist as a form to fill in", render=from_text(render))
