"""The summary of a meeting of the task force."""

from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.meeting_matter import refuse_without_meeting

SUMMARY = PaperKind(
    name="summary",
    command="summary",
    title="plan.summary.title",
    summary="What a meeting of the task force discussed and decided, and who does what until when.",
    private=True,
    about_meeting=True,
    refuse=refuse_without_meeting,
)
