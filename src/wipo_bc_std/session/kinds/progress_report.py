"""The progress report: what a task force tells a session of its task, its work and its plan.

Headings and their order are those of the report of the Blockchain Task Force to CWS/12.
"""

from wipo_bc_std.session.kind import PaperKind

PROGRESS_REPORT = PaperKind(
    name="progress-report",
    command="report",
    title="report.kind",
    summary="The progress report of the Task Force: background, progress, challenges, work plan, decision.",
)
