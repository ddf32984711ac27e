"""The work plan of the task force as a paper."""

from wipo_bc_std.session.kind import PaperKind

WORK_PLAN = PaperKind(
    name="work-plan",
    command="work-plan",
    title="plan.work.title",
    summary="The work plan with what became of each item, what is carried over and what is past.",
)
