"""The Manuscript itself: what redlines compare, kept for ever."""

from datetime import datetime

from wipo_bc_std.render.format import Artifact, Format, from_text
from wipo_bc_std.view.manuscript import write_manuscript
from wipo_bc_std.view.nodes import Manuscript


def render(manuscript: Manuscript, moment: datetime) -> tuple[Artifact, ...]:  # noqa: ARG001 - it has no metadata
    """Return the Manuscript as one JSON file."""
    return (Artifact(f"manuscript-{manuscript.language}.json", write_manuscript(manuscript)),)


FORMAT = Format(
    name="manuscript", summary="the text with all numbers and labels, for comparing drafts", render=from_text(render)
)
