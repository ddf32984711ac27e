"""The invitation to a round."""

from wipo_bc_std.session.circular import attach_calendar
from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="invitation",
    command="invitation",
    title="circular.title",
    summary="The invitation to a round on one page, with the last day for a calendar beside it.",
    accompany=attach_calendar,
)
