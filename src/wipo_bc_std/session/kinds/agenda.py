"""The agenda of a meeting of the task force."""

from wipo_bc_std.session.kind import PaperKind

AGENDA = PaperKind(
    name="agenda",
    command="agenda",
    title="plan.agenda.title",
    summary="What a meeting of the task force takes, with minutes, computed from comments, evidence and open issues.",
    private=True,
    about_meeting=True,
    takes_minutes=True,
)
