"""The draft as a Word file: real styles, numbers, footnotes and links, to be edited and given back."""

from datetime import datetime

from wipo_bc_std.render.format import Artifact, Format, file_stem, from_text
from wipo_bc_std.view.nodes import Manuscript


def render(manuscript: Manuscript, moment: datetime) -> tuple[Artifact, ...]:
    """Return the draft as one Word file, dated `moment`."""
    # What makes Word files are large libraries: other formats do not wait for them.
    from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415

    return (Artifact(f"{file_stem(manuscript)}.docx", word_file(manuscript, moment)),)


FORMAT = Format(name="docx", summary="one Word file, to edit and to give back", render=from_text(render))
